import { describe, expect, test } from 'vitest';
import { measures } from '../../src/model/measures.ts';
import type { Rule } from '../../src/model/rubric.ts';
import { price } from '../../src/score/price.ts';

const exact = (score: number) => ({ score, low: score, high: score });
const articles: Rule = {
  kind: 'bands',
  absent: 0,
  bands: [
    { atLeast: 500, points: 100 },
    { atLeast: 100, points: 75 },
    { atLeast: 20, points: 50 },
  ],
  else: 10,
};
const hours: Rule = {
  kind: 'bands',
  absent: 0,
  bands: [
    { atMost: 1, points: 100 },
    { atMost: 4, points: 80 },
  ],
  else: 0,
};
const email: Rule = { kind: 'levels', absent: 0, levels: { 'form-only': 40, generic: 70, role: 100 } };

describe('bands', () => {
  test.each([
    [0, 0.1],
    [19, 0.1],
    [20, 0.5],
    [100, 0.75],
    [499, 0.75],
    [500, 1],
  ])('%i articles', (value, score) => {
    expect(price(articles, measures['kb.articles'], value)).toEqual(exact(score));
  });
  test('the bound of an at-most step belongs to it', () => {
    expect(price(hours, measures['forum.first-reply-hours'], 1)).toEqual(exact(1));
    expect(price(hours, measures['forum.first-reply-hours'], 1.01)).toEqual(exact(0.8));
    expect(price(hours, measures['forum.first-reply-hours'], 4.01)).toEqual(exact(0));
  });
  test('a list counts by its length', () => {
    expect(price(articles, measures['social.pages'], Array(20).fill('x'))).toEqual(exact(0.5));
  });
});

describe('a lower bound', () => {
  test('may be worth any step above it', () => {
    expect(price(articles, measures['kb.articles'], 30, 'at-least')).toEqual({ score: 0.5, low: 0.5, high: 1 });
  });
  test('is exact once it has reached the best step', () => {
    expect(price(articles, measures['kb.articles'], 900, 'at-least')).toEqual(exact(1));
  });
  test('may be worth less where less is better', () => {
    expect(price(hours, measures['forum.first-reply-hours'], 3, 'at-least')).toEqual({ score: 0.8, low: 0, high: 0.8 });
  });
  test('may be worth less just above the bound of its step', () => {
    expect(price(hours, measures['forum.first-reply-hours'], 4, 'at-least')).toEqual({ score: 0.8, low: 0, high: 0.8 });
  });
  test('does not pass the greatest value of the measure', () => {
    const rule: Rule = {
      kind: 'bands',
      absent: 0,
      bands: [
        { atLeast: 5, points: 100 },
        { atLeast: 2, points: 50 },
      ],
      else: 0,
    };
    expect(price(rule, measures['kb.search'], 2, 'at-least')).toEqual(exact(0.5));
    expect(price(rule, measures['community.structure'], 2, 'at-least')).toEqual({ score: 0.5, low: 0.5, high: 1 });
  });
  test('of a level is that level or a better one', () => {
    expect(price(email, measures['email.support-address'], 'generic', 'at-least')).toEqual({ score: 0.7, low: 0.7, high: 1 });
  });
  test('from above may be worth any step down to nothing', () => {
    expect(price(articles, measures['kb.articles'], 30, 'at-most')).toEqual({ score: 0.5, low: 0.1, high: 0.5 });
    expect(price(email, measures['email.support-address'], 'generic', 'at-most')?.high).toBe(0.7);
    expect(price({ kind: 'share', absent: 0, invert: false }, measures['forum.topic-fit'], 0.9, 'at-most')).toEqual({
      score: 0.9,
      low: 0,
      high: 0.9,
    });
  });
  test('of a share ends at the whole', () => {
    const share: Rule = { kind: 'share', absent: 0, invert: true };
    expect(price(share, measures['kb.empty-sections'], 0.25, 'at-least')).toEqual({ score: 0.75, low: 0, high: 0.75 });
  });
});

describe('other rules', () => {
  test('a level earns its points', () => {
    expect(price(email, measures['email.support-address'], 'form-only')).toEqual(exact(0.4));
  });
  test.each([
    [['intercom'], 1],
    [[], 0.2],
  ])('yes-no over the list %j', (value, score) => {
    expect(price({ kind: 'yes-no', yes: 100, no: 20, absent: 0 }, measures['chat.products'], value)).toEqual(exact(score));
  });
  test('a negative yes-no gives its points to no', () => {
    const rule: Rule = { kind: 'yes-no', yes: 0, no: 100, absent: 100 };
    expect(price(rule, measures['kb.rating-social-only'], 'at-least')).toEqual(exact(0));
    expect(price(rule, measures['kb.rating-social-only'], false)).toEqual(exact(1));
  });
  test('a share of nothing is 0 and not missing', () => {
    expect(price({ kind: 'share', absent: 0, invert: false }, measures['kb.usefulness'], 0)).toEqual(exact(0));
  });
  test('a share beyond the whole is cut', () => {
    expect(price({ kind: 'share', absent: 0, invert: false }, measures['kb.usefulness'], 1.5)).toEqual(exact(1));
  });
});

test.each([
  ['a word for a number', articles, 'many'],
  ['no number', articles, Number.NaN],
  ['no end', articles, Infinity],
  ['null for a share', { kind: 'share', absent: 0, invert: false } satisfies Rule, null],
])('%s has no price', (_, rule, value) => {
  expect(price(rule, measures['kb.articles'], value)).toBeUndefined();
});
test('a level that the measure does not have has no price', () => {
  expect(price(email, measures['email.support-address'], 'toString')).toBeUndefined();
});
