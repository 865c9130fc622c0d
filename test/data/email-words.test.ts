import { expect, it } from 'vitest';
import { dutyWords, freeMail, generalWords, roleWords, sampleDomains } from '../../src/data/email-words.ts';

it('no word is both for help and for everything, and none is there with a space or in capitals', () => {
  expect([...roleWords].filter((word) => generalWords.has(word) || dutyWords.has(word))).toEqual([]);
  expect([...generalWords].filter((word) => dutyWords.has(word))).toEqual([]);
  for (const word of [...roleWords, ...generalWords, ...dutyWords]) expect(word).toBe(word.toLowerCase());
});

it('providers of mailboxes are no samples', () => {
  expect([...freeMail].filter((domain) => sampleDomains.has(domain))).toEqual([]);
});
