import { fold } from './text.ts';

const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** The text with one slip of the fingers in its longest word: two inner letters swapped, or one left out; null when no word is long enough. */
export function withTypo(text: string): string | null {
  const words = text.match(/\p{L}{1,80}/gu) ?? [];
  const longest = words.toSorted((one, other) => other.length - one.length)[0] ?? '';
  const letters = [...longest];
  if (letters.length < 5 || wide.test(longest)) return null;
  const at = Math.floor(letters.length / 2);
  const [one = '', other = ''] = [letters[at - 1], letters[at]];
  const slip = one.toLowerCase() === other.toLowerCase() ? [one] : [other, one];
  return text.replace(longest, () => [...letters.slice(0, at - 1), ...slip, ...letters.slice(at + 1)].join(''));
}

/** How well a title serves as a query: of three to eight words, without signs that some searches take for commands. */
export function queryWorth(title: string): number {
  const words = title.split(/\s+/).length;
  const length = [...title].length;
  const fits = wide.test(title) ? length >= 6 && length <= 30 : words >= 3 && words <= 8;
  if (length < 3 || length > 120) return 0;
  return 1 + (fits ? 2 : 0) + (/["+*^~<>@|\\/[\]{}:]|(?:^|\s)-/.test(title) ? 0 : 1);
}

/** Beginnings of the words that tell what a text is about; pairs of signs where words are not spaced. */
export function stemsOf(text: string, stopWords: ReadonlySet<string>): readonly string[] {
  const stems = new Set<string>();
  for (const [word] of fold(text).matchAll(/[\p{L}\p{N}]{1,80}/gu)) {
    const signs = [...word];
    if (stopWords.has(word)) continue;
    if (wide.test(word)) for (let at = 0; at + 1 < signs.length; at++) stems.add(signs.slice(at, at + 2).join(''));
    else if (signs.length >= 4) stems.add(signs.slice(0, Math.max(4, signs.length - 2)).join(''));
  }
  return [...stems];
}

/** Whether at least half of some stems begin words of a text, or stand in it where words are not spaced. */
export function sharesHalf(stems: readonly string[], text: string): boolean {
  const folded = fold(text);
  const words = folded.match(/[\p{L}\p{N}]{1,80}/gu) ?? [];
  const held = stems.filter((stem) => (wide.test(stem) ? folded.includes(stem) : words.some((word) => word.startsWith(stem))));
  return stems.length > 0 && held.length * 2 >= stems.length;
}

/** Whether a text holds one of some phrases; a number at either end of a phrase is no part of a longer one. Both are folded. */
export const saysAny = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => {
    const [startsWithDigit, endsWithDigit] = [/^\d/.test(phrase), /\d$/.test(phrase)];
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
      const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + phrase.length, at + phrase.length + 2)];
      if (!(startsWithDigit && /\d[.,]?$/.test(before)) && !(endsWithDigit && /^[.,]?\d/.test(after))) return true;
    }
    return false;
  });
