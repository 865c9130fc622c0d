import { describe, expect, test } from 'vitest';
import { amount, gain, percent, points, range } from '../../src/report/numbers.ts';
import { wording } from '../../src/report/words/index.ts';

const { en, ru } = wording;

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
  test('a bound is rounded to one that is true', () => {
    expect(percent(0.92308, en, 'at-most')).toBe('93 %');
    expect(percent(0.629, en, 'at-least')).toBe('62 %');
    expect(percent(0.07, en, 'at-most')).toBe('7 %');
    expect(percent(0.992, en, 'at-most')).toBe('99.2 %');
    expect(amount(3.96, 'hours', en, { bound: 'at-least' })).toBe('≥ 3.9 hours');
    expect(amount(3.91, 'hours', en, { bound: 'at-most' })).toBe('≤ 4 hours');
    expect(amount(3.96, 'hours', ru, { bound: 'at-least' })).toBe('≥ 3,9 часа');
  });
  test('nearly nothing is not nothing, and nearly all is not all', () => {
    expect([0, 0.004, 0.996, 0.99999, 1].map((share) => percent(share, en))).toEqual([
      '0 %',
      '0.4 %',
      '99.6 %',
      '99.9 %',
      '100 %',
    ]);
    expect(percent(0.004, ru)).toBe('0,4 %');
    expect([0, 0.004, 0.996, 1, 1 - 1e-12].map(points)).toEqual(['0', '1', '99', '100', '100']);
  });
  test('a range that rounds to one number is still shown as a range, and an error of floating point is none', () => {
    expect(range({ score: 0.502, low: 0.501, high: 0.5049, coverage: 0.996 }, en)).toBe('50 (50-51)');
    expect(range({ score: 1, low: 0.998, high: 1, coverage: 0.9 }, en)).toBe('100 (99-100)');
    expect(range({ score: 0.7, low: 0.7, high: 0.7000000000000001, coverage: 1 }, en)).toBe('70');
  });
  test('a small time is told in a smaller unit, and a unit agrees with the number that is shown', () => {
    expect(amount(0.04, 'hours', en)).toBe('2.4 minutes');
    expect(amount(0.004, 'hours', en, { bound: 'at-most' })).toBe('≤ 14.4 seconds');
    expect(amount(0.04, 'hours', ru)).toBe('2,4 минуты');
    expect(amount(0, 'hours', en)).toBe('0 hours');
    expect(amount(1.04, 'hours', en)).toBe('1 hour');
    expect(amount(1.04, 'hours', ru)).toBe('1 час');
    expect(en.atLeast(1.04, 'hours')).toBe('at least 1 hour');
    expect(ru.atLeast(1.04, 'hours')).toBe('не менее 1 часа');
  });
});
