import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasureId } from '../../src/model/measures.ts';
import type { Reading, Readings } from '../../src/model/reading.ts';
import type { Rubric, Rule } from '../../src/model/rubric.ts';
import type { Total, Verdict } from '../../src/model/scorecard.ts';
import { scoreSite } from '../../src/score/score-site.ts';
import { sum } from '../../src/score/sum.ts';
import { channel, criterion, loose, notKnown, notThere, rubric, saw } from './readings.ts';

const scored = (score: number, low = score, high = score): Verdict => ({
  state: 'scored',
  score,
  low,
  high,
  measure: 'kb.articles',
  source: 'public',
});
const open: Verdict = { state: 'unknown', reason: 'no-probe', detail: '' };
const out: Verdict = { state: 'not-applicable', because: '' };
const part = (verdict: Verdict, weight = 1) => ({ weight, verdict });
const nothing: Total = { score: null, low: null, high: null, coverage: 0 };

describe('sum', () => {
  test('one unknown in four widens the range and leaves the score', () => {
    const total = sum([part(scored(1)), part(scored(1)), part(scored(0)), part(open)]);
    expect(total).toEqual({ score: 2 / 3, low: 0.5, high: 0.75, coverage: 0.75 });
  });
  test('what does not apply is left out of everything', () => {
    expect(sum([part(scored(0.5)), part(out, 9)])).toEqual({ score: 0.5, low: 0.5, high: 0.5, coverage: 1 });
  });
  test('zero is a score', () => {
    expect(sum([part(scored(0))])).toEqual({ score: 0, low: 0, high: 0, coverage: 1 });
  });
  test.each([
    ['no criteria', []],
    ['only unknown ones', [part(open)]],
    ['only ones that do not apply', [part(out)]],
    ['only ones without weight', [part(scored(1), 0), part(open)]],
    ['a question that nobody answered', [part({ state: 'manual', question: '?' })]],
  ])('nothing to count is null and never 0: %s', (_, parts) => {
    expect(sum(parts)).toEqual(nothing);
  });
  test('a lower bound widens the range too', () => {
    expect(sum([part(scored(0.5, 0.5, 1)), part(scored(1))])).toEqual({ score: 0.75, low: 0.75, high: 1, coverage: 1 });
  });
});

describe('a company', () => {
  const two = rubric(
    channel('kb', 3, criterion('kb.presence'), criterion('kb.engine', undefined, { weight: 2, onlyIf: 'kb.presence' })),
    channel('chat', 1, criterion('chat.products')),
  );

  test('the total is the mean by shares: channel weight x weight / weights in the channel', () => {
    const { total } = scoreSite(two, {
      readings: { 'kb.presence': saw('faq-page'), 'kb.engine': notThere, 'chat.products': saw(['x']) },
    });
    expect(total).toEqual({ score: 0.5, low: 0.5, high: 0.5, coverage: 1 });
  });
  test('a channel counts in proportion to what applies in it', () => {
    const { total, channels } = scoreSite(two, { readings: { 'kb.presence': notThere, 'chat.products': saw(['x']) } });
    expect(total).toEqual({ score: 0.5, low: 0.5, high: 0.5, coverage: 1 });
    expect(channels[0]?.total).toEqual({ score: 0, low: 0, high: 0, coverage: 1 });
    expect(channels[0]?.criteria[1]?.verdict.state).toBe('not-applicable');
  });
  test('an unknown channel has no total and widens the whole', () => {
    const { total, channels } = scoreSite(two, { readings: { 'chat.products': saw(['x']) } });
    expect(channels.map((each) => each.total)).toEqual([nothing, { score: 1, low: 1, high: 1, coverage: 1 }]);
    expect(total).toEqual({ score: 1, low: 0.25, high: 1, coverage: 0.25 });
  });
  test('nothing known is null', () => {
    expect(scoreSite(two, { readings: {} }).total).toEqual(nothing);
  });
  test('a channel without weight is shown and does not count', () => {
    const idle = rubric(channel('kb', 0, criterion('kb.presence')), channel('chat', 1, criterion('chat.products')));
    const { total, channels } = scoreSite(idle, { readings: { 'kb.presence': notThere, 'chat.products': saw(['x']) } });
    expect([total.score, channels[0]?.total.score]).toEqual([1, 0]);
  });
});

describe('fixes', () => {
  const five = rubric(
    channel(
      'kb',
      1,
      criterion('kb.presence', undefined, { weight: 1 }),
      criterion('kb.engine', undefined, { weight: 4 }),
      criterion('kb.analytics', undefined, { weight: 2 }),
      criterion('kb.rating-social-only', undefined, { weight: 2 }),
      criterion('kb.ticket-suggestions', undefined, { weight: 9 }),
    ),
  );

  test('the three that are worth most, best first, as gain on the total', () => {
    const { fixes } = scoreSite(five, {
      readings: {
        'kb.presence': notThere,
        'kb.engine': notThere,
        'kb.analytics': saw('web'),
        'kb.rating-social-only': notThere,
        'kb.ticket-suggestions': notKnown(),
      },
    });
    expect(fixes).toEqual([
      { criterion: 'kb.engine', title: 'About kb.engine', gain: 4 / 9 },
      { criterion: 'kb.rating-social-only', title: 'About kb.rating-social-only', gain: 2 / 9 },
      { criterion: 'kb.presence', title: 'About kb.presence', gain: 1 / 9 },
    ]);
  });
  test('a full score leaves nothing to fix, and neither does ignorance', () => {
    expect(scoreSite(five, { readings: { 'kb.engine': saw('zendesk') } }).fixes).toEqual([]);
    expect(scoreSite(five, { readings: {} }).fixes).toEqual([]);
  });
});

const hours: Rule = {
  kind: 'bands',
  absent: 10,
  bands: [
    { atMost: 1, points: 100 },
    { atMost: 24, points: 30 },
  ],
  else: 5,
};
const pool: readonly (readonly [MeasureId, Rule])[] = [
  [
    'kb.articles',
    {
      kind: 'bands',
      absent: 0,
      bands: [
        { atLeast: 20, points: 90 },
        { atLeast: 2, points: 40 },
      ],
      else: 7,
    },
  ],
  ['kb.search', { kind: 'bands', absent: 0, bands: [{ atLeast: 3, points: 100 }], else: 0 }],
  ['forum.first-reply-hours', hours],
  ['email.resolution-hours', hours],
  ['kb.usefulness', { kind: 'share', absent: 0, invert: false }],
  ['kb.empty-sections', { kind: 'share', absent: 50, invert: true }],
];
const anyReading: fc.Arbitrary<Reading | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant(notKnown()),
  fc.constant(notThere),
  fc.double({ min: 0, max: 40, noNaN: true }).map((value) => saw(value)),
  fc.double({ min: 0, max: 40, noNaN: true }).map((value) => saw(value, 'at-least')),
  fc.constant(saw('nonsense')),
);
const anyReadings: fc.Arbitrary<Readings> = fc
  .array(anyReading, { minLength: pool.length, maxLength: pool.length })
  .map((list) => loose(Object.fromEntries(list.flatMap((reading, i) => (reading && pool[i] ? [[pool[i][0], reading]] : [])))));
const anyWeight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true }));
const anyRubric: fc.Arbitrary<Rubric> = fc
  .record({
    weights: fc.array(anyWeight, { minLength: pool.length, maxLength: pool.length }),
    gated: fc.array(fc.boolean(), { minLength: pool.length, maxLength: pool.length }),
    split: fc.integer({ min: 1, max: pool.length - 1 }),
    channelWeights: fc.tuple(anyWeight, anyWeight),
  })
  .map(({ weights, gated, split, channelWeights }) => {
    const all = pool.map(([measure, rule], i) =>
      criterion(measure, rule, { weight: weights[i] ?? 0, ...(gated[i] && i > 0 ? { onlyIf: 'kb.articles' } : {}) }),
    );
    const [a, ...as] = all.slice(0, split);
    const [b, ...bs] = all.slice(split);
    if (a === undefined || b === undefined) throw new Error('split outside the pool');
    return rubric(channel('kb', channelWeights[0], a, ...as), channel('forum', channelWeights[1], b, ...bs));
  });
const totals = (rubricAt: Rubric, readings: Readings): readonly Total[] => {
  const { total, channels } = scoreSite(rubricAt, { readings });
  return [total, ...channels.map((each) => each.total)];
};

describe('whatever the rubric and the readings', () => {
  test('low <= score <= high, all from 0 to 1, never NaN; null comes in threes', () => {
    fc.assert(
      fc.property(anyRubric, anyReadings, (given, readings) => {
        for (const { score, low, high, coverage } of totals(given, readings)) {
          expect(coverage >= 0 && coverage <= 1).toBe(true);
          if (score === null || low === null || high === null)
            expect([score, low, high, coverage]).toEqual([null, null, null, 0]);
          else expect(0 <= low && low <= score && score <= high && high <= 1).toBe(true);
        }
      }),
    );
  });
  test('the order of criteria and channels does not show', () => {
    fc.assert(
      fc.property(anyRubric, anyReadings, (given, readings) => {
        const [first, second] = given.channels;
        if (second === undefined) return;
        const turned = (each: typeof first) => {
          const [head, ...tail] = [...each.criteria].reverse();
          return head === undefined ? each : { ...each, criteria: [head, ...tail] as const };
        };
        const there = scoreSite(given, { readings }).total;
        const back = scoreSite({ ...given, channels: [turned(second), turned(first)] }, { readings }).total;
        expect(back.coverage).toBeCloseTo(there.coverage, 9);
        expect(back.score === null).toBe(there.score === null);
        for (const key of ['score', 'low', 'high'] as const) expect(back[key] ?? -1).toBeCloseTo(there[key] ?? -1, 9);
      }),
    );
  });
  test('an exact answer to an open question never widens the range and stays within it', () => {
    const later = fc.oneof(
      fc.constant(notThere),
      fc.double({ min: 0, max: 40, noNaN: true }).map((value) => saw(value)),
    );
    const index = fc.integer({ min: 1, max: pool.length - 1 });
    fc.assert(
      fc.property(anyRubric, anyReadings, index, later, (given, readings, at, answer) => {
        const id = pool[at]?.[0];
        if (id === undefined || (readings[id] !== undefined && readings[id].state !== 'unknown')) return;
        const before = totals(given, readings);
        const after = totals(given, loose({ ...readings, [id]: answer }));
        for (const [i, total] of before.entries()) {
          if (total.low === null || total.high === null) continue;
          expect(after[i]?.low ?? -1).toBeGreaterThanOrEqual(total.low - 1e-9);
          expect(after[i]?.high ?? 2).toBeLessThanOrEqual(total.high + 1e-9);
        }
      }),
    );
  });
});
