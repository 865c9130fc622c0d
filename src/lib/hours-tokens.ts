import { clockRange } from './clock.ts';
import { type Day, everyDay, type OpeningTime, workdays } from './opening-hours.ts';
import { remember } from './remember.ts';

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
const sign = /[\p{L}\p{M}\d]/u;
const letter = /\p{L}/u;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Latin and Cyrillic first: they are most of what is asked. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 0x430 && code <= 0x45f) ||
  (code > 127 && code < 0x2e80 && letter.test(String.fromCharCode(code)));

/** Under what a phrase is looked up: its first word, or its first sign where words are not apart. */
function keyAt(text: string, at: number): string {
  const first = text.charCodeAt(at);
  const goesOn = isDigit(first) ? isDigit : isLetter(first) ? isLetter : null;
  let end = at + 1;
  if (goesOn) while (end - at < 80 && goesOn(text.charCodeAt(end))) end++;
  return text.slice(at, end);
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

const dayBeside = /[月火水木金土일월화수목금토日]/u;
const joint = /[-~〜・、/]/;
const joins = /^[-~〜・、/(]?[\s:]?$/;

/** Signs with which a day or a time may begin where words are not apart. */
const starts = remember(({ signs }: HoursWords): ReadonlySet<string> => new Set(`${signs.join('')}上下午오`));

/** Single signs of days in Chinese characters and Hangul: only beside a mark that joins days. */
function signAt(text: string, at: number, words: HoursWords): Meaning | null {
  if (text.charCodeAt(at) < 0x2e80) return null;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if ((!joint.test(after) && !joint.test(before)) || /\d/.test(before) || (cjk.test(before) && !dayBeside.test(before)))
    return null;
  const day = words.signs.findIndex((signs) => signs.includes(text.charAt(at)));
  return day >= 0 && joins.test(after.replace(cjk, '')) ? { kind: 'days', days: everyDay.slice(day, day + 1) } : null;
}

const timely = /\d\s?(?:[:.h]\s?\d|[ap]\.?\s?m|[-~〜时時点點시hчг]|(?:to|bis|до|a|à|al|alle|do|tot|uhr|uur) )|24/u;

/** Phrases for day and night that have no 24 in them. */
const inWords = remember(({ always: phrases }: HoursWords) => phrases.filter((phrase) => !phrase.includes('24')));

/** Long lines without a time are prose, and most of a page. */
const isProse = (line: string, words: HoursWords): boolean =>
  line.length > 80 && !timely.test(line) && !inWords(words).some((phrase) => line.includes(phrase));

const word: Meaning = { kind: 'word' };
const number: Meaning = { kind: 'number' };
const stop: Meaning = { kind: 'stop' };

/** Tokens in order. Between two that mean something, a third that only says "here are words" adds nothing. */
function tokenList(): {
  readonly tokens: readonly HoursToken[];
  readonly put: (meaning: Meaning, start: number, end: number) => number;
  readonly last: () => Meaning['kind'] | undefined;
} {
  const tokens: HoursToken[] = [];
  let idle: Meaning['kind'][] = [];
  let last: Meaning['kind'] | undefined;
  return {
    tokens,
    last: () => last,
    put(meaning, start, end) {
      last = meaning.kind;
      const idles = last === 'word' || last === 'number' || last === 'line' || last === 'stop';
      if (!idles) idle = [];
      else if (idle.length > 1 && (last === 'number' || idle.includes(last))) return end;
      else idle.push(last);
      tokens.push({ ...meaning, start, end });
      return end;
    },
  };
}

/** The phrase at a place out of those with its key: the longest that ends there. */
const phraseAt = (text: string, at: number, known: readonly Phrase[] | undefined): Phrase | undefined =>
  known?.find(
    ([phrase]) =>
      text.startsWith(phrase, at) && endsAt(text, at + phrase.length) && !/[内以]/.test(text.charAt(at + phrase.length)),
  );

const tells = ({ kind }: Meaning): boolean => kind === 'days' || kind === 'time' || kind === 'always';

/** Which pairs of signs, or single ones where words are not apart, begin phrases that tell days or times: by a short hash. */
const hashOf = (first: number, second: number): number => (first * 31 + second) & 4095;
const tellingStarts = remember((phrases: Dictionary): Uint8Array => {
  const table = new Uint8Array(4096);
  for (const [key, known] of phrases)
    if (known.some(([, meaning]) => tells(meaning))) table[hashOf(key.charCodeAt(0), key.length > 1 ? key.charCodeAt(1) : 0)] = 1;
  return table;
});

/** The next place, from one on, at which a day, a time or day and night may stand; -1 when there is none. Most of a page has none. */
export function nextTelling(text: string, from: number, words: HoursWords, language: string): number {
  const phrases = dictionary(words, language);
  const table = tellingStarts(phrases);
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at);
    const goesOn = isDigit(code) ? isDigit : isLetter(code) ? isLetter : null;
    let end = at + 1;
    if (goesOn) while (end - at < 80 && goesOn(text.charCodeAt(end))) end++;
    const started = goesOn !== null || code > 0x2e80;
    if (started && table[hashOf(code, end - at > 1 ? text.charCodeAt(at + 1) : 0)] === 1) {
      const phrase = phraseAt(text, at, phrases.get(text.slice(at, end)));
      if (phrase && tells(phrase[1])) return at;
    }
    if (code > 0x2e80 && signAt(text, at, words)) return at;
    const clock = goesOn === isDigit ? end - at < 3 : code > 0x2e80 && /[上下午오]/.test(text.charAt(at));
    if (clock && clockRange(text, at, true)) return at;
    at = end;
  }
  return -1;
}

/** Days, times and what joins them, in folded text whose lines are kept. `language`: of the page, may be empty. */
export function hoursTokens(text: string, words: HoursWords, language: string): readonly HoursToken[] {
  const phrases = dictionary(words, language);
  const { tokens, put, last } = tokenList();
  for (let at = 0; at < text.length; ) {
    const here = text.charAt(at);
    if (here === ' ') at++;
    else if (here === '\n') {
      at = put({ kind: 'line' }, at, at + 1);
      const end = text.indexOf('\n', at);
      const line = text.slice(at, end < 0 ? text.length : end);
      if (isProse(line, words)) at = put(stop, at, at + line.length);
    } else if (/[.!?。;]/.test(here)) {
      const ends = here === '。' || (/\s|^$/.test(text.charAt(at + 1)) && !/\d/.test(text.charAt(at + 2)));
      if (ends && here !== ';' && (last() === 'word' || last() === 'number')) put(stop, at, at + 1);
      at++;
    } else if (here > '\u2e80' && last() === 'word' && !phrases.has(here) && !starts(words).has(here) && cjk.test(here)) at++;
    else {
      const day = signAt(text, at, words);
      if (day) {
        at = put(day, at, at + 1);
        continue;
      }
      const key = keyAt(text, at);
      const phrase = phraseAt(text, at, phrases.get(key));
      const clock = /[\d上下午오]/.test(here) ? clockRange(text, at, last() === 'between') : null;
      if (clock && !(phrase && phrase[0].length > clock.end - at)) {
        at = put({ kind: 'time', times: [clock.time], bare: clock.bare }, at, clock.end);
      } else if (phrase) at = put(phrase[1], at, at + phrase[0].length);
      else if (/\d/.test(here)) {
        const end = at + (/^\d{1,2}[:.h時时点]\d\d/.exec(text.slice(at, at + 6))?.[0].length ?? key.length);
        at = put(end - at > 2 && /\D/.test(text.slice(at, end)) ? word : number, at, end);
      } else if (sign.test(here)) at = put(word, at, at + key.length);
      else at++;
    }
  }
  return tokens;
}
