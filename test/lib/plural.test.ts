import { expect, test } from 'vitest';
import { plural } from '../../src/lib/plural.ts';

test.each([
  [0, '0 pages'],
  [1, '1 page'],
  [2, '2 pages'],
])('%d reads "%s"', (count, text) => {
  expect(plural(count, 'page')).toBe(text);
});
test('a noun may have a plural of its own', () => {
  expect(plural(2, 'reply', 'replies')).toBe('2 replies');
});
