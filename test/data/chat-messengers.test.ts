import { describe, expect, test } from 'vitest';
import { messengers } from '../../src/data/messengers.ts';
import { match } from '../../src/lib/match.ts';
import { parsePage } from '../../src/run/site-view.ts';
import { pageOf } from '../support/page-of.ts';

const url = 'https://company.example/';

const shown = (body: string): readonly string[] =>
  match(messengers, [parsePage(pageOf(url, body, { role: 'home' }))]).map(({ vendor }) => vendor.id);

describe.each(messengers)('$id', ({ id, like, unlike }) => {
  test.each(like)('is shown, and nothing else is, by %s', (sample) => expect(shown(sample)).toEqual([id]));
  test.each(unlike)('is not shown by %s', (sample) => expect(shown(sample)).toEqual([]));
});
