/** Phrases as rows write them, made into expressions: `*` is a gap of a few words, and a name in braces is a number. */

const escaped = (text: string): string => text.replace(/[.+?^$()|[\]\\/]/g, '\\$&');
const number = "(\\d{1,3}(?:[ .,']\\d{3}){1,3}(?!\\d)|\\d{1,9})";
/** Scripts that put no blanks between words. */
const joined = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const start = (phrase: string): string => (joined.test(phrase) ? '' : '(?<![\\p{L}\\d])');

/** One expression that finds any of some phrases in folded text. */
export const anyOf = (phrases: readonly string[]): RegExp =>
  new RegExp(
    phrases
      .map((phrase) => `${start(phrase)}${escaped(phrase).replaceAll(' * ', '[^.?!]{1,30}').replaceAll('*', '[^.?!]{0,30}')}`)
      .join('|'),
    'u',
  );

export interface Tally {
  readonly up: number;
  readonly total: number;
}

/** Reads a written number; thousands may be set apart. */
export const numberIn = (text: string): number => Number(text.replace(/[ .,']/g, ''));

/** Reads how many of how many readers agreed out of folded text, by phrases with the numbers `{up}`, `{down}` and `{all}`. */
export function tallyReader(phrases: readonly string[]): (text: string) => Tally | null {
  const readers = phrases.map((phrase) => {
    const names = [...phrase.matchAll(/\{(up|down|all)\}/g)].map(([, name]) => name);
    const source = escaped(phrase)
      .replaceAll(' * ', '[^\\d.]{1,40}')
      .replaceAll('*', '[^\\d.]{0,30}')
      .replaceAll(' ', ' ?')
      .replace(/\{(?:up|down|all)\}/g, number);
    return { names, pattern: new RegExp(`${start(phrase)}${source}`, 'u') };
  });
  return (text) => {
    if (!/\d[^\d]{1,60}\d|\d\/\d/.test(text)) return null;
    for (const { names, pattern } of readers) {
      const [, ...values] = pattern.exec(text) ?? [];
      if (values.length === 0) continue;
      const of = (name: string): number => numberIn(values[names.indexOf(name)] ?? '');
      const up = of('up');
      const total = names.includes('all') ? of('all') : up + of('down');
      if (total > 0 && up <= total) return { up, total };
    }
    return null;
  };
}
