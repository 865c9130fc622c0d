import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { mailMatcher } from '../../src/contact/mail-text.ts';
import { mailVendors } from '../../src/data/mail-vendors.ts';
import { mailWords } from '../../src/data/mail-words.ts';

const languages = 'de en es fr it ja ko nl pl pt ru tr uk zh'.split(' ');

test('there is a row for each of the 14 languages, and no more', () => {
  expect(mailWords.map(({ language }) => language).sort()).toEqual(languages);
});

test.each(mailWords.map((words) => [words.language, words] as const))('the patterns of %s take linear time', (_, words) => {
  const { notice, person, courtesy, stop } = mailMatcher(words);
  const slow = [...Object.values(notice), person, courtesy, stop].filter(
    ({ source, flags }) => analyse({ source, flags }, { maxReports: 1 }).reports.length > 0,
  );
  expect(slow.map(({ source }) => source.slice(0, 80))).toEqual([]);
});

test('no pattern matches an empty text', () => {
  const all = mailWords.flatMap((words) => {
    const { notice, stop, courtesy, person } = mailMatcher(words);
    return [...Object.values(notice), stop, courtesy, person];
  });
  expect(all.filter((pattern) => pattern.test(''))).toEqual([]);
});

test('every vendor is told by its own headers alone', () => {
  const shownBy = (line: string): readonly string[] => {
    const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(line) ?? [];
    return mailVendors
      .filter(({ shows }) => shows.some((sign) => sign.header === name.toLowerCase() && (sign.value?.test(value) ?? true)))
      .map(({ id }) => id);
  };
  for (const { id, like, unlike } of mailVendors) {
    for (const line of like) expect(shownBy(line), line).toEqual([id]);
    for (const line of unlike) expect(shownBy(line), line).not.toContain(id);
  }
});
