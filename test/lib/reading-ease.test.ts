import { describe, expect, it } from 'vitest';
import { averagesOf, easeFormulas, readingEase, sentencesIn, wordsIn } from '../../src/lib/reading-ease.ts';
import { syllablesOf } from '../../src/lib/syllables.ts';

const counts = (language: string, words: Readonly<Record<string, number>>): void => {
  const counted = Object.fromEntries(Object.keys(words).map((word) => [word, syllablesOf(word, language)]));
  expect(counted).toEqual(words);
};

describe('syllables', () => {
  it('are counted in English, silent endings left out', () => {
    counts('en', { the: 1, change: 1, changes: 2, changed: 1, needed: 2, handled: 2, simple: 2, available: 4 });
    counts('en', { station: 2, special: 2, trial: 2, previous: 3, people: 2, video: 3, create: 2, manual: 3 });
    counts('en', { guide: 1, quote: 1, payment: 2, player: 2, going: 2, account: 2, files: 1, tables: 2, searches: 2 });
  });

  it('are counted in German, with its diphthongs', () => {
    counts('de', { Haus: 1, Theater: 3, Station: 3, neue: 2, Bauer: 2, Quelle: 2, beeinflussen: 4, Einstellungen: 4 });
  });

  it('are counted in French, where the last e is silent', () => {
    counts('fr', { compte: 1, compter: 2, année: 2, création: 3, question: 2, maïs: 2, utilisateur: 5, les: 1 });
  });

  it('are counted in Spanish, where an accent parts two vowels', () => {
    counts('es', { ciudad: 2, país: 2, agua: 2, aquello: 3, seis: 1, muy: 1, oeste: 3, configuración: 5 });
  });

  it('are counted in Portuguese, where nasal vowels are one', () => {
    counts('pt', { não: 1, saúde: 3, água: 2, quero: 2, configurações: 5, dinheiro: 3 });
  });

  it('are counted in Dutch, where two letters are one vowel', () => {
    counts('nl', { huis: 1, instellingen: 4, mooie: 2, nieuw: 1, schrijven: 2, ideeën: 3 });
  });

  it('are the vowels of a Russian and of a Turkish word', () => {
    counts('ru', { настройки: 3, объявление: 5, в: 1, ещё: 2 });
    counts('tr', { İSTANBUL: 3, ılık: 2, güncelleme: 4 });
  });

  it('are not counted in a language that has no rules here', () => {
    expect(syllablesOf('ustawienia', 'pl')).toBeNull();
  });
});

describe('words and sentences', () => {
  it('a dotted name and a number are one word each', () => {
    expect(wordsIn("Don't open acme.test 3,5 times – twice.", 'en')).toEqual([
      "Don't",
      'open',
      'acme.test',
      '3,5',
      'times',
      'twice',
    ]);
  });

  it('Chinese and Japanese have words without blanks', () => {
    expect(wordsIn('如何申请退款？', 'zh').length).toBeGreaterThan(1);
    expect(wordsIn('パスワードを変更します。', 'ja').length).toBeGreaterThan(2);
  });

  it('each line ends a sentence, and one may hold several', () => {
    expect(sentencesIn('Open it\nPress Save. Wait!\n— —', 'en')).toEqual(['Open it', 'Press Save.', 'Wait!']);
  });
});

describe('reading ease', () => {
  // 2 sentences, 10 words (5 a sentence), 12 syllables (1.2 a word), 31 letters (3.1 a word).
  const cats = 'The cat sat on the mat.\nIt was very happy.';

  it('averages a text', () => {
    expect(averagesOf(cats, 'en')).toEqual({ words: 5, syllables: 1.2, letters: 3.1 });
  });

  it('follows the published formulas', () => {
    const text = { words: 10, syllables: 1.5, letters: 5 };
    const eases = Object.entries(easeFormulas).map(([language, of]) => [language, Math.round(of(text) * 1000) / 1000]);
    expect(Object.fromEntries(eases)).toEqual({
      en: 69.785,
      de: 82.25,
      fr: 86.45,
      es: 103.385,
      it: 69,
      ru: 103.685,
      pt: 111.785,
      nl: 82.04,
      tr: 112.463,
    });
  });

  it('of a long text is that of its formula', () => {
    const text = Array.from({ length: 6 }, () => cats).join('\n');
    expect(readingEase(text, 'en')).toBeCloseTo(206.835 - 1.015 * 5 - 84.6 * 1.2, 6);
  });

  it('is not told of a short text, nor in a language without a formula', () => {
    expect(readingEase(cats, 'en')).toBeNull();
    expect(readingEase(Array.from({ length: 20 }, () => 'Otwórz ustawienia konta.').join('\n'), 'pl')).toBeNull();
  });
});
