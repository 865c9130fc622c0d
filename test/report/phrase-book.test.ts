import { describe, expect, test } from 'vitest';
import { phraseBook } from '../../src/report/phrase-book.ts';

const rules = new Intl.PluralRules('ru');
const say = phraseBook(
  [
    ['No community was seen.', 'Сообществ не видно.'],
    ['{n} of {m} known articles were read', 'прочитано {n} из {m} известных статей'],
    ['counted in [{n} topic|{n} topics]', 'сосчитано в {n} {n|теме|темах|темах}'],
    ['leads to {page}, which was not read', 'ведет на {page}, страница не прочитана'],
    ['by staff: {~what}', 'сотрудники: {~what}'],
    ['not marked as solved', 'не отмечено решенным'],
    ['{host} did not answer', '{host} не отвечает'],
    ['{name} shows itself', 'виден {name}'],
    ['Subreddit', 'сабреддит'],
    ['posts in {~places}', 'сообщения: {~places}'],
    ['it said: {...text}', 'сказано: {...text}'],
    ['the link “{text}” is dead', 'ссылка «{text}» мертва'],
    ['half within {h} h', 'половина за {h} ч'],
    ['tags: {~is}', 'метки: {~is}'],
    ['~no', 'нет'],
  ],
  {
    formFor: (count) => (rules.select(count) === 'one' ? 0 : rules.select(count) === 'few' ? 1 : 2),
    numberIn: (english) => english.replace('.', ','),
  },
);

describe('a book of phrases', () => {
  test('knows whole sentences, with and without their full stop', () => {
    expect(say('No community was seen.')).toBe('Сообществ не видно.');
    expect(say('12 of 40 known articles were read.')).toBe('Прочитано 12 из 40 известных статей.');
  });
  test('keeps a small or a capital letter at the beginning', () => {
    expect(say('Counted in 21 topics')).toBe('Сосчитано в 21 теме');
    expect(say('counted in 1 topic')).toBe('сосчитано в 1 теме');
  });
  test('takes a number for a number only', () => {
    expect(say('most of 40 known articles were read')).toBe('most of 40 known articles were read');
  });
  test('leaves addresses and quotations as they are', () => {
    expect(say('leads to https://a.test/which was not read?, which was not read')).toBe(
      'ведет на https://a.test/which was not read?, страница не прочитана',
    );
  });
  test('puts a phrase within a phrase into the language', () => {
    expect(say('by staff: not marked as solved')).toBe('сотрудники: не отмечено решенным');
  });
  test('goes sentence by sentence, then part by part, and leaves what it does not know', () => {
    expect(say('No community was seen. 3 of 9 known articles were read.')).toBe(
      'Сообществ не видно. Прочитано 3 из 9 известных статей.',
    );
    expect(say('not marked as solved; blue')).toBe('не отмечено решенным; blue');
    expect(say('')).toBe('');
  });
  test('begins a sentence with a capital letter where the English one began with a number or a name', () => {
    expect(say('3 of 9 known articles were read')).toBe('прочитано 3 из 9 известных статей');
    expect(say('3 of 9 known articles were read.')).toBe('Прочитано 3 из 9 известных статей.');
    expect(say('Acme shows itself.')).toBe('Виден Acme.');
  });
  test('leaves the letter that a name begins with', () => {
    expect(say('Posts in Subreddit')).toBe('Сообщения: сабреддит');
    expect(say('iDesk. No community was seen.')).toBe('iDesk. Сообществ не видно.');
    expect(say('subreddit')).toBe('subreddit');
  });
  test('takes a word for an address only, and what spans parts of a sentence for no name', () => {
    expect(say('a.test did not answer')).toBe('a.test не отвечает');
    expect(say('that one did not answer')).toBe('that one did not answer');
    expect(say('leads to a.test; b, which was not read')).toBe('leads to a.test; b, which was not read');
  });
  test('leaves what is quoted to the end, and what stands between quotation marks', () => {
    expect(say('It said: no. No community was seen.')).toBe('Сказано: no. No community was seen.');
    expect(say('“No community was seen. Not marked as solved”; not marked as solved')).toBe(
      '“No community was seen. Not marked as solved”; не отмечено решенным',
    );
  });
  test('knows a text wholly or not at all where that is wanted', () => {
    const whole = phraseBook([['none', 'нет']], { formFor: () => 0, numberIn: (english) => english }, 'wholly');
    expect(whole('None.')).toBe('Нет.');
    expect(whole('none; none')).toBe('none; none');
  });
  test('lets nothing between quotation marks close them', () => {
    const text = 'The link “x”. No community was seen. “y” is dead';
    expect(say(text)).not.toContain('«x”');
    expect(say('The link “x” is dead')).toBe('Ссылка «x» мертва');
    expect(say('The link “x” or “y” is dead')).toBe('The link “x” or “y” is dead');
  });
  test('writes numbers as the language does', () => {
    expect(say('half within 12.5 h')).toBe('половина за 12,5 ч');
  });
  test('takes a lone word for an answer only behind what it answers', () => {
    expect(say('tags: no')).toBe('метки: нет');
    expect(say('We answer, no, open')).toBe('We answer, no, open');
    expect(say('no')).toBe('no');
  });
  test('takes no longer for a text that nearly fits a thousand times', () => {
    const text = `leads to ${'x, which was not rea'.repeat(20_000)}`;
    expect(say(text)).toBe(text);
  });
});
