import { isOwnMeasure, type MeasureId } from '../model/measures.ts';
import type { Source } from '../model/reading.ts';
import type { Criterion, Rubric, RubricChannel } from '../model/rubric.ts';
import { terminal } from './escape.ts';
import { columns, hanging, pad } from './layout.ts';
import { outcomesInWords } from './rule-words.ts';
import { measureTitle } from './values.ts';
import { type Locale, type Words, wording } from './words/index.ts';

export interface ExplainOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly locale?: Locale;
  /** Where a reading of a measure can come from, the usual source first. */
  readonly sourcesOf: (measure: MeasureId) => readonly Source[];
}

/** The rubric with its texts in the language, where it has them. */
function inLanguage(rubric: Rubric, locale: Locale): Rubric {
  const { title, channels = {}, criteria = {}, industries = {} } = rubric.translations?.[locale] ?? {};
  const criterion = (one: Criterion): Criterion => ({ ...one, ...criteria[one.id] });
  const channel = (one: RubricChannel): RubricChannel => {
    const [first, ...rest] = one.criteria;
    return { ...one, title: channels[one.id] ?? one.title, criteria: [criterion(first), ...rest.map(criterion)] };
  };
  const [first, ...rest] = rubric.channels;
  return {
    ...rubric,
    title: title ?? rubric.title,
    channels: [channel(first), ...rest.map(channel)],
    ...(rubric.industries
      ? { industries: rubric.industries.map((one) => ({ ...one, title: industries[one.id] ?? one.title })) }
      : {}),
  };
}

const sumOf = (weights: readonly { readonly weight: number }[]): number => weights.reduce((sum, { weight }) => sum + weight, 0);
const percentOf = (part: number, whole: number, { number }: Words): string => `${number(whole > 0 ? (part / whole) * 100 : 0)} %`;

/** How a criterion comes to its reading, in sentences. */
function measuring(criterion: Criterion, rubric: Rubric, words: Words, { sourcesOf }: ExplainOptions): readonly string[] {
  const { explain } = words;
  const { measure, fallback, absentIf, onlyIf } = criterion;
  const named = (id: MeasureId): string => measureTitle(id, { words, rubric });
  const from = (id: MeasureId): readonly string[] =>
    isOwnMeasure(id) ? [explain.search] : sourcesOf(id).map((source) => words.html.badgeMeanings[source]);
  return [
    explain.measure(named(measure), from(measure)),
    ...(fallback === undefined ? [] : [explain.fallback(named(fallback), from(fallback))]),
    ...(absentIf === undefined ? [] : [explain.absentIf(named(absentIf))]),
    ...(onlyIf === undefined ? [] : [explain.onlyIf(named(onlyIf))]),
    explain.unknown,
  ];
}

/** What a criterion of the rubric means, as lines for a terminal; undefined when the rubric has none of that id. */
export function explainCriterion(original: Rubric, id: string, options: ExplainOptions): string | undefined {
  const { width, locale = 'en' } = options;
  const words = wording[locale];
  const { explain } = words;
  const rubric = inLanguage(original, locale);
  const channel = rubric.channels.find(({ criteria }) => criteria.some((one) => one.id === id));
  const criterion = channel?.criteria.find((one) => one.id === id);
  if (!channel || !criterion) return undefined;
  const inChannel = criterion.weight / sumOf(channel.criteria);
  const industry = rubric.industries?.find((one) => one.id === rubric.industry)?.title ?? rubric.industry;
  const lines = (prefix: string, text: string): readonly string[] => hanging(prefix, terminal(text), width);
  const part = (title: string, texts: readonly (string | undefined)[]): readonly string[] => {
    const told = texts.filter((text) => text !== undefined);
    return told.length === 0 ? [] : ['', ...lines('', title), ...told.flatMap((text) => lines('  ', text))];
  };
  return `${[
    ...lines('', `${criterion.title} (${id})`),
    ...lines(
      '',
      [
        channel.title,
        explain.weight(words.number(criterion.weight)),
        explain.share(percentOf(inChannel, 1, words), percentOf(inChannel * channel.weight, sumOf(rubric.channels), words)),
      ].join(' · '),
    ),
    ...lines('', explain.rubric(rubric.title, rubric.id, rubric.version)),
    ...part(explain.why, [criterion.why]),
    ...part(explain.measured, measuring(criterion, rubric, words, options)),
    ...part(explain.points, outcomesInWords(criterion, words, rubric)),
    ...part(explain.source, [criterion.source, ...(industry === undefined ? [] : [explain.industry(industry)])]),
  ].join('\n')}\n`;
}

/** All criteria of a rubric by channel, as lines for a terminal. */
export function listCriteria(original: Rubric, { width, locale = 'en' }: Pick<ExplainOptions, 'width' | 'locale'>): string {
  const { explain } = wording[locale];
  const rubric = inLanguage(original, locale);
  const all = rubric.channels.flatMap(({ criteria }) => criteria);
  const widest = Math.max(...all.map(({ id }) => columns(id)));
  const inColumns = widest + 30 <= width;
  const row = ({ id, title }: Criterion): readonly string[] =>
    inColumns
      ? hanging(`  ${pad(id, widest)}  `, terminal(title), width)
      : [...hanging('  ', id, width), ...hanging('    ', terminal(title), width)];
  return `${[
    ...hanging('', terminal(explain.rubric(rubric.title, rubric.id, rubric.version)), width),
    ...hanging('', explain.criteria(all.length, rubric.channels.length), width),
    ...rubric.channels.flatMap(({ title, criteria }) => ['', ...hanging('', terminal(title), width), ...criteria.flatMap(row)]),
    '',
    ...hanging('', explain.more(rubric.channels[0].criteria[0].id), width),
  ].join('\n')}\n`;
}
