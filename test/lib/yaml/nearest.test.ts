import { describe, expect, test } from 'vitest';
import { distance, nearest, suggest } from '../../../src/lib/yaml/nearest.ts';

describe('distance', () => {
  test.each([
    ['', '', 0],
    ['a', '', 1],
    ['weight', 'weight', 0],
    ['wieght', 'weight', 1],
    ['wght', 'weight', 2],
    ['kitten', 'sitting', 3],
  ])('%s to %s is %i', (a, b, away) => {
    expect(distance(a, b)).toBe(away);
    expect(distance(b, a)).toBe(away);
  });
});

describe('suggestions', () => {
  test('a slip of the fingers finds its word', () => {
    expect(nearest('mesure', ['weight', 'measure'])).toBe('measure');
  });
  test('a word of another world finds none', () => {
    expect(nearest('match', ['weight', 'measure'])).toBeUndefined();
  });
  test('a short word is not taken for another of the same length', () => {
    expect(nearest('ab', ['cd'])).toBeUndefined();
  });
  test('few candidates are listed when none is near, many are not', () => {
    expect(suggest('zzzzzz', ['one', 'two'])).toBe('; known: one, two');
    expect(
      suggest(
        'zzzzzz',
        Array.from({ length: 17 }, (_, i) => `word${i}`),
      ),
    ).toBe('');
  });
});
