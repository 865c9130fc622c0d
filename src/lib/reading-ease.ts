import { syllablesOf } from './syllables.ts';

const isUnspaced = (language: string): boolean => language === 'zh' || language === 'ja';

/** Words of a text as people count them; a number is one. Chinese and Japanese are parted by dictionary. */
export function wordsIn(text: string, language: string): readonly string[] {
  if (!isUnspaced(language)) return text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.,-]*[\p{L}\p{M}\p{N}])?/gu) ?? [];
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** Sentences of a text, one line holding one or more, without those that have no word. */
export function sentencesIn(text: string, language: string): readonly string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** What the formulas are fed with: words a sentence, syllables a word, letters a word. */
export interface Averages {
  readonly words: number;
  readonly syllables: number;
  readonly letters: number;
}

/**
 * Published formulas of reading ease, about 0 (hard) to 100 (easy). Each was fitted to its own language.
 * No formula of this scale is published for Polish and Ukrainian; those for Chinese, Japanese and Korean do not count syllables.
 */
export const easeFormulas: Readonly<Record<string, (text: Averages) => number>> = {
  // Flesch, R. (1948): A new readability yardstick. Journal of Applied Psychology 32.
  en: ({ words, syllables }) => 206.835 - 1.015 * words - 84.6 * syllables,
  // Amstad, T. (1978): Wie verständlich sind unsere Zeitungen? Zürich.
  de: ({ words, syllables }) => 180 - words - 58.5 * syllables,
  // Kandel, L. & Moles, A. (1958): Application de l'indice de Flesch à la langue française.
  fr: ({ words, syllables }) => 207 - 1.015 * words - 73.6 * syllables,
  // Szigriszt Pazos, F. (1993): Sistemas predictivos de legibilidad del mensaje escrito. Madrid.
  es: ({ words, syllables }) => 206.835 - words - 62.3 * syllables,
  // Lucisano, P. & Piemontese, M. E. (1988): Gulpease. Scuola e città 39.
  it: ({ words, letters }) => 89 + 300 / words - 10 * letters,
  // Oborneva, I. V. (2006): Automated assessment of the complexity of educational texts. Moscow.
  ru: ({ words, syllables }) => 206.835 - 1.3 * words - 60.1 * syllables,
  // Martins, T. B. F. et al. (1996): Readability formulas applied to textbooks in Brazilian Portuguese. São Carlos.
  pt: ({ words, syllables }) => 248.835 - 1.015 * words - 84.6 * syllables,
  // Douma, W. H. (1960): De leesbaarheid van landbouwbladen. Wageningen.
  nl: ({ words, syllables }) => 206.84 - 0.93 * words - 77 * syllables,
  // Ateşman, E. (1997): Türkçede okunabilirliğin ölçülmesi. Dil Dergisi 58.
  tr: ({ words, syllables }) => 198.825 - 2.61 * words - 40.175 * syllables,
};

/** Below this many words the averages are chance; Flesch took samples of a hundred. */
const fewest = 50;

const letter = /\p{L}/u;

/** Averages over a text; null when it has no word. Each word is taken apart once, however often it stands there. */
export function averagesOf(text: string, language: string, found = wordsIn(text, language)): Averages | null {
  const times = new Map<string, number>();
  for (const word of found) times.set(word, (times.get(word) ?? 0) + 1);
  const words = [...times].filter(([word]) => letter.test(word));
  const count = words.reduce((total, [, often]) => total + often, 0);
  const sentences = sentencesIn(text, language).length;
  if (count === 0 || sentences === 0) return null;
  const sum = (of: (word: string) => number): number =>
    words.reduce((total, [word, often]) => total + often * of(word), 0) / count;
  return {
    words: count / sentences,
    syllables: sum((word) => syllablesOf(word, language) ?? 0),
    letters: sum((word) => word.match(/\p{L}/gu)?.length ?? 0),
  };
}

/** Reading ease by the formula of the language, not clamped; null where none is published and for texts that are too short. */
export function readingEase(text: string, language: string): number | null {
  const formula = easeFormulas[language];
  const words = formula ? wordsIn(text, language) : [];
  if (!formula || words.length < fewest) return null;
  const averages = averagesOf(text, language, words);
  return averages && formula(averages);
}
