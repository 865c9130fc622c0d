import { expect, test } from 'vitest';
import { quoted } from '../../src/lib/quoted.ts';

test('a quotation closes none of our quotation marks', () => {
  expect(quoted('x”. There is no forum. “y')).toBe('“x". There is no forum. "y”');
});
test('a quotation is cut before its mark', () => {
  expect(quoted('one two three', 8)).toBe('“one two…”');
});
