import { rememberText } from '../lib/remember-text.ts';

/**
 * A sentence as the tool makes it in English, and in another language.
 *
 * `{n}`: one letter is a number. `{name}`: text that stays as it is, within one part of a sentence. `{url}`, `{host}`,
 * `{word}`: one word. `{...text}`: whatever follows. `{~name}`: a phrase again, put into the language too.
 * `[topic|topics]`: any of these, in English only. `{n|тема|темы|тем}`: the form that goes with the number.
 * A name keeps the letter that it begins with. `~yes`: known where it is all that stands in a `{~name}`, and not by itself.
 */
export type Phrase = readonly [english: string, translated: string];

/** The form of a word that goes with a number: one, few or many. */
export type PluralRule = (count: number) => 0 | 1 | 2;

/** How numbers are written in a language. */
export interface NumberRules {
  readonly formFor: PluralRule;
  /** A number that is written as in English, such as "1,240" or "12.5". */
  readonly numberIn: (english: string) => string;
}

interface Pattern {
  /** What stands between the holes; one more than there are holes. */
  readonly texts: readonly string[];
  readonly holes: readonly string[];
  readonly translated: string;
  /** Begins with a name, or with what stands in a hole, whose letters are as they are wherever it stands. */
  readonly isName: boolean;
  /** Stands behind words that are known, and is no sentence by itself. */
  readonly isHeld: boolean;
}

const deepest = 8;
const number = /^\d[\d.,]*$/;
const words: ReadonlySet<string> = new Set(['url', 'host', 'word']);

const lowerFirst = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
const upperFirst = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Every reading of the alternatives in brackets. */
function spelledOut(english: string): readonly string[] {
  const found = /\[([^[\]|]*\|[^[\]]*)\]/.exec(english);
  if (found === null) return [english];
  const [whole, choices = ''] = found;
  const [before, after] = [english.slice(0, found.index), english.slice(found.index + whole.length)];
  return choices.split('|').flatMap((choice) => spelledOut(`${before}${choice}${after}`));
}

/** The parts of a text, but for separators within quotation marks. */
function partsOf(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let isQuoting = false;
  for (const part of text.split(separator)) {
    parts.push(isQuoting ? `${parts.pop() ?? ''}${separator}${part}` : part);
    const [open, close] = [part.lastIndexOf('“'), part.lastIndexOf('”')];
    if (open !== close) isQuoting = open > close;
  }
  return parts;
}

/** Whether a text can stand in a hole. */
function fits(hole: string, value: string): boolean {
  if (hole.length === 1) return number.test(value);
  if (words.has(hole)) return !value.includes(' ');
  return hole.startsWith('...') || (partsOf(value, '. ').length === 1 && partsOf(value, '; ').length === 1);
}

/** A sentence may stand with its full stop or without, wherever it is told. */
const bare = (text: string): string => (text.endsWith('.') ? text.slice(0, -1) : text);

const patternsOf = ([english, translated]: Phrase): readonly Pattern[] =>
  spelledOut(english).map((whole) => {
    const isHeld = whole.startsWith('~');
    const text = isHeld ? whole.slice(1) : whole;
    const parts = bare(text).split(/[{}]/);
    const isName = text.startsWith('{') || (lowerFirst(text) !== text && lowerFirst(translated) === translated);
    const begin = isName ? (part: string): string => part : lowerFirst;
    return {
      texts: parts.filter((_, index) => index % 2 === 0).map((part, index) => (index === 0 ? begin(part) : part)),
      holes: parts.filter((_, index) => index % 2 === 1),
      translated: bare(translated),
      isName,
      isHeld,
    };
  });

/** A sentence that began with a hole, and begins with a word of its own now. */
const startsAnew = ({ texts, translated }: Pattern): boolean => texts[0] === '' && !translated.startsWith('{');

const lettersOf = ({ texts }: Pattern): number => texts.reduce((sum, { length }) => sum + length, 0);

/** What stands in the holes, each as short as can be; a walk from left to right that never turns back. */
function fill({ texts, holes }: Pattern, text: string): ReadonlyMap<string, string> | undefined {
  const [first = ''] = texts;
  if (!text.startsWith(first)) return undefined;
  const found = new Map<string, string>();
  let at = first.length;
  for (const [index, hole] of holes.entries()) {
    const next = texts[index + 1] ?? '';
    const isLast = index === holes.length - 1;
    const end = isLast ? text.length - next.length : text.indexOf(next, at + 1);
    if (end <= at || !text.startsWith(next, end)) return undefined;
    const value = text.slice(at, end);
    const isQuoted = texts[index]?.endsWith('“') && next.startsWith('”');
    if (!fits(hole, value) || (isQuoted && /[“”]/.test(value))) return undefined;
    found.set(hole, value);
    at = end + next.length;
  }
  return at === text.length ? found : undefined;
}

const firstWordOf = (text: string): string => lowerFirst(text.slice(0, text.search(/ |$/)));
/** What a pattern begins with: a word of its own, a number, or anything. */
function keyOf({ texts: [first = ''], holes: [hole = ''] }: Pattern): string {
  if (first.includes(' ') || (hole === '' && first !== '')) return firstWordOf(first);
  return first === '' && hole.length === 1 ? '0' : '';
}

/** Patterns that may fit a text by what it begins with, those with most letters first; nothing is made ready before it is needed. */
function indexOf(phrases: readonly Phrase[]): (text: string) => readonly Pattern[] {
  const made = new Map<string, readonly Pattern[]>();
  let patterns: readonly (readonly [key: string, pattern: Pattern])[] | undefined;
  let keys: ReadonlySet<string> = new Set();
  return (text) => {
    if (patterns === undefined) {
      const all = phrases.flatMap(patternsOf).toSorted((a, b) => lettersOf(b) - lettersOf(a));
      patterns = all.map((pattern) => [keyOf(pattern), pattern]);
      keys = new Set(patterns.map(([key]) => key));
    }
    const word = firstWordOf(text);
    const kind = /^\d/.test(text) ? '0' : '';
    const wanted = [keys.has(word) ? word : '', kind];
    const known =
      made.get(wanted.join(' ')) ?? patterns.flatMap(([key, one]) => (key === '' || wanted.includes(key) ? [one] : []));
    made.set(wanted.join(' '), known);
    return known;
  };
}

/**
 * Puts sentences that the tool made in English into another language; what the book does not hold stays as it is.
 * `wholly`: texts are known as a whole or not at all, where they may quote somebody.
 */
export function phraseBook(
  phrases: readonly Phrase[],
  { formFor, numberIn }: NumberRules,
  by: 'parts' | 'wholly' = 'parts',
): (text: string) => string {
  const patternsFor = indexOf(phrases);

  function whole(text: string, depth: number, isHeld: boolean): string | undefined {
    const lower = lowerFirst(text);
    for (const pattern of patternsFor(text)) {
      if (pattern.isHeld && !isHeld) continue;
      const found = fill(pattern, pattern.isName ? text : lower);
      if (found === undefined) continue;
      const said = pattern.translated.replace(/\{([^{}]+)\}/g, (_, hole: string) => {
        const [name = '', ...forms] = hole.split('|');
        const value = found.get(name) ?? '';
        if (forms.length > 0) return forms[formFor(Number(value.replaceAll(',', '')))] ?? '';
        if (name.length === 1) return numberIn(value);
        return name.startsWith('~') ? translate(value, depth + 1, true) : value;
      });
      return lower === text || (pattern.isName && !startsAnew(pattern)) ? said : upperFirst(said);
    }
    return undefined;
  }

  /** Part by part, where the text is made of several; undefined when no part is known. */
  function inParts(text: string, separator: string, depth: number): string | undefined {
    const parts = partsOf(text, separator);
    if (parts.length === 1) return undefined;
    const said = parts.map((part) => {
      const inLanguage = translate(part, depth + 1);
      return separator === '. ' && inLanguage !== part ? upperFirst(inLanguage) : inLanguage;
    });
    return said.some((part, index) => part !== parts[index]) ? said.join(separator) : undefined;
  }

  function translate(text: string, depth: number, isHeld = false): string {
    if (text === '' || depth > deepest) return text;
    const known = whole(bare(text), depth, isHeld);
    if (known !== undefined) return text.endsWith('.') ? `${known}.` : known;
    if (by === 'wholly') return text;
    return inParts(text, '. ', depth) ?? inParts(text, '; ', depth) ?? inParts(text, ', ', depth) ?? text;
  }

  // A sentence that begins with a number in English may begin with a word now.
  return rememberText((text) => (/^\d.*\.$/s.test(text) ? upperFirst(translate(text, 0)) : translate(text, 0)));
}
