const rules = new Intl.PluralRules('ru');
const grouped = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 });

/** A Russian noun beside 1, 2 and 5: статья, статьи, статей. */
export type Forms = readonly [one: string, few: string, many: string];

/** The form that goes with a number; a fraction takes that of 2: "1,5 статьи". */
export function formFor<Form>(count: number, [one, few, many]: readonly [Form, Form, Form]): Form {
  const category = rules.select(count);
  return category === 'one' ? one : category === 'many' ? many : few;
}

/** The form behind "из", "до" and the like: "из 1 статьи", "из 5 статей". */
export const genitiveFor = (count: number, [, few, many]: Forms): string =>
  rules.select(count) === 'one' || !Number.isInteger(count) ? few : many;

/** "1 статья", "2 статьи", "5 статей": the count with its noun. */
export const counted = (count: number, forms: Forms): string => `${grouped.format(count)} ${formFor(count, forms)}`;
