import { remember } from './remember.ts';

/** Words around hours; rows in `data/hours-words`. Folded; a star stands for any ending. */
export interface ContextWords {
  readonly about: Readonly<Record<'support' | 'phone' | 'chat' | 'hours' | 'shop', readonly string[]>>;
  /** Times of something else. */
  readonly not: readonly string[];
  /** Words before "24/7" that make a name of it, as in "news at 24/7 Hotline". */
  readonly namedBy: readonly string[];
  readonly zones: readonly {
    readonly zone: string;
    readonly says: readonly string[];
    /** Letters as written, such as EST. */
    readonly short: readonly string[];
    /** Letters that count behind "am" and "pm" only. */
    readonly after?: readonly string[];
  }[];
}

/** Whose hours a text states. */
export type Whose = 'support' | 'phone' | 'chat' | 'hours' | 'shop';

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternOf = remember((words: readonly string[]): RegExp => {
  const forms = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => ({ apart: !cjk.test(word), form: escaped(word.replaceAll('*', '~~')).replaceAll('~~', '\\p{L}{0,20}') }));
  const join = (apart: boolean): string => forms.flatMap((one) => (one.apart === apart ? [one.form] : [])).join('|') || '(?!)';
  return new RegExp(`(?<!\\p{L})(?:${join(true)})(?!\\p{L})|${join(false)}`, 'gu');
});

/** Characters between a place and the nearest of the words before it, or behind it; infinite when there is none. */
function distance(words: readonly string[], before: string, after: string): number {
  let last: RegExpExecArray | undefined;
  for (const match of before.matchAll(patternOf(words))) last = match;
  const ahead = last ? before.length - last.index - last[0].length : Number.POSITIVE_INFINITY;
  const [next] = after.matchAll(patternOf(words));
  // What is said behind hours is more often of something else.
  return Math.min(ahead, next ? next.index + 25 : Number.POSITIVE_INFINITY);
}

const phoneNumber = /(?<![\d.:])\+?\(?\d[\d ().-]{5,18}\d(?!\d|:)/;

/** Whether a phone number stands near a place; dates have fewer digits. */
export const standsByNumber = (before: string, after: string): boolean =>
  [before.slice(-80), after.slice(0, 60)].some((text) => (phoneNumber.exec(text)?.[0].replace(/\D/g, '').length ?? 0) > 8);

/** What stands behind hours in the same sentence; the next one is of something else. */
const inSentence = (after: string): string => after.split(/[!?。]|\.\s(?=\p{L})/u, 1)[0] ?? '';

/** Whose hours stand between two pieces of folded text, by the nearest word; `not` when they are of something else. */
export function whoseHours(before: string, after: string, words: ContextWords): Whose | 'not' | null {
  const { about, not } = words;
  const reach = 160;
  const here = inSentence(after);
  const number = phoneNumber.test(before.slice(-80)) || phoneNumber.test(here.slice(0, 60)) ? 60 : Number.POSITIVE_INFINITY;
  const [nearest] = (['support', 'phone', 'chat', 'shop'] as const)
    .map((whose): readonly [Whose | 'not', number] => [whose, distance(about[whose], before, here)])
    .concat([
      ['phone', number],
      ['not', distance(not, before, after.slice(0, 40))],
    ])
    .filter(([whose, far]) => far <= (whose === 'not' ? 60 : reach))
    .sort((a, b) => a[1] - b[1]);
  if (nearest) return nearest[0];
  return distance(about.hours, before, here) <= reach ? 'hours' : null;
}

/** Whether a phrase is part of a name, by the last word before it. */
export const isNamed = (before: string, { namedBy }: ContextWords): boolean =>
  namedBy.includes(
    before
      .trimEnd()
      .split(/[\s,.;:(]/)
      .at(-1) ?? '',
  );

/** Whether a text that names days means opening hours. */
export const speaksOfHours = (before: string, after: string, { about }: ContextWords): boolean =>
  distance(about.hours, before, after) <= 40;

const offset = /(?<![\p{L}])(?:utc|gmt|мск|msk)\s?([+-])\s?(\d{1,2})(?!\d)/u;
const named = /\b(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic)\/[A-Z][A-Za-z_]{2,30}/;

/** The time zone that a text states, as a name of the IANA data base or `UTC+3`. `raw` is the text as written. */
export function zoneIn(raw: string, folded: string, { zones }: ContextWords): string | undefined {
  const iana = named.exec(raw)?.[0];
  if (iana !== undefined) return iana;
  const [whole = '', side = '', hours = ''] = offset.exec(folded) ?? [];
  if (whole !== '') {
    const shift = Number(`${side}${hours}`) + (/^[мm]/.test(whole) ? 3 : 0);
    return shift === 0 ? 'GMT' : `UTC${shift > 0 ? '+' : ''}${shift}`;
  }
  const stands = (text: string): RegExp => new RegExp(`(?<![\\p{L}])${escaped(text)}(?![\\p{L}])`, 'u');
  const known = zones.find(
    ({ says, short, after = [] }) =>
      says.some((phrase) => folded.includes(phrase)) ||
      short.some((letters) => raw.includes(letters) && stands(letters).test(raw)) ||
      after.some(
        (letters) => raw.includes(letters) && new RegExp(`[ap]\\.?\\s?m\\.?\\s?\\(?${letters}(?![\\p{L}])`, 'iu').test(raw),
      ),
  );
  return known?.zone;
}
