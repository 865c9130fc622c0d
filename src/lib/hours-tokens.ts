import { clockRange } from './clock.ts';
import { type Day, everyDay, type OpeningTime, workdays } from './opening-hours.ts';

/** Words of opening hours; rows in `data/hours-words`. Folded. */
export interface HoursWords {
  /** By language, Monday first. The first name of a day is known on every page, the others where the page is in that language. */
  readonly days: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly signs: readonly string[];
  readonly workdays: readonly string[];
  readonly weekend: readonly string[];
  readonly daily: readonly string[];
  readonly holidays: readonly string[];
  readonly closed: readonly string[];
  readonly always: readonly string[];
  readonly wholeDay: readonly string[];
  readonly through: readonly string[];
  readonly and: readonly string[];
  readonly between: readonly string[];
  readonly months: readonly string[];
}

type Meaning =
  | { readonly kind: 'days'; readonly days: readonly Day[] }
  | { readonly kind: 'time'; readonly times: readonly OpeningTime[]; readonly bare: boolean }
  | { readonly kind: 'closed' | 'always' | 'to' | 'and' | 'between' | 'number' | 'month' | 'line' | 'stop' | 'word' };
export type HoursToken = Meaning & { readonly start: number; readonly end: number };

type Phrase = readonly [phrase: string, meaning: Meaning];
type Dictionary = ReadonlyMap<string, readonly Phrase[]>;

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const letters = /[^\P{L}\u2e80-\uffff]{1,80}|\d{1,30}/uy;
const sign = /[\p{L}\p{M}\d]/u;

/** Under what a phrase is looked up: its first word, or its first sign where words are not apart. */
function keyAt(text: string, at: number): string {
  const first = text.charAt(at);
  if (first > '\u2e80') return first;
  letters.lastIndex = at;
  return letters.exec(text)?.[0] ?? first;
}

const always = { opens: 0, closes: 1440 };
/** Languages whose short names are no words of another. */
const plain = new Set(['en', 'ru', 'uk', 'zh', 'ja', 'ko']);

function dictionaryOf(words: HoursWords, language: string): Dictionary {
  const index = new Map<string, Phrase[]>();
  const put = (phrases: readonly string[], meaning: Meaning): void => {
    for (const phrase of phrases) {
      const key = keyAt(phrase, 0);
      index.set(key, [...(index.get(key) ?? []), [phrase, meaning]]);
    }
  };
  const languages = [language, ...Object.keys(words.days).filter((name) => name !== language)];
  for (const name of languages)
    for (const [index, names] of (words.days[name] ?? []).entries())
      put(name === language || plain.has(name) ? names : names.slice(0, 1), {
        kind: 'days',
        days: everyDay.slice(index, index + 1),
      });
  put(words.workdays, { kind: 'days', days: workdays });
  put(words.weekend, { kind: 'days', days: [5, 6] });
  put(words.daily, { kind: 'days', days: everyDay });
  put(words.holidays, { kind: 'days', days: [] });
  put(words.always, { kind: 'always' });
  put(words.wholeDay, { kind: 'time', times: [always], bare: true });
  for (const kind of ['closed', 'and', 'between'] as const) put(words[kind], { kind });
  put(words.months, { kind: 'month' });
  put([...words.through, '-', '~', '〜'], { kind: 'to' });
  put(['/', ',', '・', '、', '+'], { kind: 'and' });
  for (const phrases of index.values()) phrases.sort((a, b) => b[0].length - a[0].length);
  return index;
}

const dictionaries = new WeakMap<HoursWords, Map<string, Dictionary>>();
function dictionary(words: HoursWords, language: string): Dictionary {
  const known = dictionaries.get(words) ?? new Map<string, Dictionary>();
  dictionaries.set(words, known);
  const made = known.get(language) ?? dictionaryOf(words, language);
  known.set(language, made);
  return made;
}

/** A phrase stands alone: no letter goes on where it ends. */
const endsAt = (text: string, end: number): boolean => {
  const [last, next] = [text.charAt(end - 1), text.charAt(end)];
  return cjk.test(last) || !sign.test(last) || !sign.test(next) || (cjk.test(next) && !/\d/.test(last));
};

/** Single signs of days in Chinese characters and Hangul: only beside a mark that joins days. */
function signAt(text: string, at: number, words: HoursWords): Meaning | null {
  const day = words.signs.findIndex((signs) => signs.includes(text.charAt(at)));
  const joins = /^[-~〜・、/(]?[\s:]?$/;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (day < 0 || /\d/.test(before) || (cjk.test(before) && !/[月火水木金土일월화수목금토日]/u.test(before))) return null;
  return (/[-~〜・、/]/.test(after) || /[-~〜・、/]/.test(before)) && joins.test(after.replace(cjk, ''))
    ? { kind: 'days', days: everyDay.slice(day, day + 1) }
    : null;
}

const timely = /\d\s?(?:[:.h]\s?\d|[ap]\.?\s?m|[-~〜时時点點시hчг]|(?:to|bis|до|a|à|al|alle|do|tot|uhr|uur) )|24/u;

/** Long lines without a time are prose, and most of a page. */
const isProse = (line: string, words: HoursWords): boolean =>
  line.length > 80 && !timely.test(line) && !words.always.some((phrase) => line.includes(phrase));

/** Days, times and what joins them, in folded text whose lines are kept. `language`: of the page, may be empty. */
export function hoursTokens(text: string, words: HoursWords, language: string): readonly HoursToken[] {
  const phrases = dictionary(words, language);
  const tokens: HoursToken[] = [];
  const put = (meaning: Meaning, start: number, end: number): number => {
    tokens.push({ ...meaning, start, end });
    return end;
  };
  for (let at = 0; at < text.length; ) {
    const here = text.charAt(at);
    if (here === ' ') at++;
    else if (here === '\n') {
      at = put({ kind: 'line' }, at, at + 1);
      const end = text.indexOf('\n', at);
      const line = text.slice(at, end < 0 ? text.length : end);
      if (isProse(line, words)) at = put({ kind: 'stop' }, at, at + line.length);
    } else if (/[.!?。;]/.test(here)) {
      const last = tokens.at(-1)?.kind;
      const ends = here === '。' || (/\s|^$/.test(text.charAt(at + 1)) && !/\d/.test(text.charAt(at + 2)));
      if (ends && here !== ';' && (last === 'word' || last === 'number')) put({ kind: 'stop' }, at, at + 1);
      at++;
    } else {
      const day = signAt(text, at, words);
      if (day) {
        at = put(day, at, at + 1);
        continue;
      }
      const phrase = phrases
        .get(keyAt(text, at))
        ?.find(
          ([known]) =>
            text.startsWith(known, at) && endsAt(text, at + known.length) && !/[内以]/.test(text.charAt(at + known.length)),
        );
      const clock = /[\d上下午오]/.test(here) ? clockRange(text, at, tokens.at(-1)?.kind === 'between') : null;
      if (clock && !(phrase && phrase[0].length > clock.end - at)) {
        at = put({ kind: 'time', times: [clock.time], bare: clock.bare }, at, clock.end);
      } else if (phrase) at = put(phrase[1], at, at + phrase[0].length);
      else if (/\d/.test(here)) {
        const end = at + (/^\d{1,2}[:.h時时点]\d\d/.exec(text.slice(at, at + 6))?.[0].length ?? keyAt(text, at).length);
        at = put({ kind: end - at > 2 && /\D/.test(text.slice(at, end)) ? 'word' : 'number' }, at, end);
      } else if (sign.test(here)) at = put({ kind: 'word' }, at, at + Math.max(1, keyAt(text, at).length));
      else at++;
    }
  }
  return tokens;
}
