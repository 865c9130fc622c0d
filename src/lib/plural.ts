const rules = new Intl.PluralRules('en');

/** "1 page", "7 pages", "0 entries": the count with its noun; without a plural form the noun takes an s. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${rules.select(count) === 'one' ? one : many}`;
