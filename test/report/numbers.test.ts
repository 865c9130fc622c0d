import { describe, expect, test } from 'vitest';
import { amount, gain, percent, range } from '../../src/report/numbers.ts';
import { wording } from '../../src/report/words/index.ts';

const { en } = wording;

describe('numbers in words', () => {
  test('a range is shown only where something is open', () => {
    expect(range({ score: 0.584, low: 0.41, high: 0.826, coverage: 0.6 }, en)).toBe('58 (41-83)');
    expect(range({ score: 0.5, low: 0.5, high: 0.5, coverage: 1 }, en)).toBe('50');
    expect(range({ score: null, low: null, high: null, coverage: 0 }, en)).toBeNull();
  });
  test('a score of nothing is a score', () => {
    expect(range({ score: 0, low: 0, high: 0, coverage: 1 }, en)).toBe('0');
    expect(range({ score: 0, low: 0, high: 0.5, coverage: 0.5 }, en)).toBe('0 (0-50)');
  });
  test('an amount has its unit, its bound and its greatest value', () => {
    expect(amount(1240, 'articles', en)).toBe('1,240 articles');
    expect(amount(120, 'articles', en, { bound: 'at-least' })).toBe('≥ 120 articles');
    expect(amount(120, 'articles', en, { bound: 'at-most' })).toBe('≤ 120 articles');
    expect(amount(1, 'articles', en)).toBe('1 article');
    expect(amount(1, 'addresses', en)).toBe('1 address');
    expect(amount(3, 'checks', en, { max: 4 })).toBe('3 of 4 checks');
  });
  test('shares and gains are in points', () => {
    expect(percent(0.62, en)).toBe('62 %');
    expect(gain(0.214, en)).toBe('+21');
    expect(gain(0.008, en)).toBe('+0.8');
  });
});
