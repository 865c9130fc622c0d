import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/model/rubric.ts';
import { judge } from '../../src/score/judge.ts';
import { criterion, loose, notKnown, notThere, saw } from './readings.ts';

const quick: Rule = { kind: 'bands', absent: 0, bands: [{ atMost: 4, points: 80 }], else: 0 };
const scored = (score: number, measure: string) => ({
  state: 'scored',
  score,
  low: score,
  high: score,
  measure,
  source: 'public',
});

describe('a criterion by itself', () => {
  test('what was found is scored', () => {
    expect(judge(criterion('chat.products'), { 'chat.products': saw(['x']) })).toEqual(scored(1, 'chat.products'));
  });
  test('what is absent takes the price of absence, which may be full', () => {
    expect(judge(criterion('chat.products'), { 'chat.products': notThere })).toEqual(scored(0, 'chat.products'));
    const rule: Rule = { kind: 'yes-no', yes: 0, no: 100, absent: 100 };
    expect(judge(criterion('kb.rating-social-only', rule), { 'kb.rating-social-only': notThere })).toEqual(
      scored(1, 'kb.rating-social-only'),
    );
  });
  test('absent hours are not zero hours', () => {
    expect(judge(criterion('email.first-reply-hours', quick), { 'email.first-reply-hours': notThere })).toEqual(
      scored(0, 'email.first-reply-hours'),
    );
  });
  test('what is unknown stays unknown, with its reason', () => {
    expect(judge(criterion('chat.products'), { 'chat.products': notKnown('timeout-body') })).toEqual({
      state: 'unknown',
      reason: 'timeout-body',
      detail: 'because of timeout-body',
    });
  });
  test('a measure without a reading has no probe yet', () => {
    expect(judge(criterion('kb.clarity', quick), {})).toEqual({
      state: 'unknown',
      reason: 'no-probe',
      detail: 'this version does not measure it',
    });
  });
  test('a value that the rule cannot price is unknown and no number', () => {
    expect(judge(criterion('kb.articles', quick), loose({ 'kb.articles': saw('many') }))).toMatchObject({
      state: 'unknown',
      reason: 'probe-error',
    });
  });
});

describe('only_if', () => {
  const search = criterion('kb.search', quick, { onlyIf: 'kb.presence' });

  test('absent: not applicable, whatever the own reading', () => {
    for (const own of [saw(2), notThere, notKnown()]) {
      expect(judge(search, { 'kb.presence': notThere, 'kb.search': own })).toEqual({
        state: 'not-applicable',
        because: 'FAQ or knowledge base: not there',
      });
    }
  });
  test('found to be empty or false counts as absent', () => {
    const gated = criterion('chat.availability', quick, { onlyIf: 'chat.products' });
    expect(judge(gated, { 'chat.products': saw([]) }).state).toBe('not-applicable');
    const other = criterion('chat.availability', quick, { onlyIf: 'chat.in-house' });
    expect(judge(other, { 'chat.in-house': saw(false) }).state).toBe('not-applicable');
  });
  test('found to be zero is there', () => {
    const gated = criterion('kb.search', quick, { onlyIf: 'kb.articles' });
    expect(judge(gated, { 'kb.articles': saw(0), 'kb.search': saw(2) })).toEqual(scored(0.8, 'kb.search'));
  });
  test('found: absence of the own reading is priced', () => {
    expect(judge(search, { 'kb.presence': saw('faq-page'), 'kb.search': notThere })).toEqual(scored(0, 'kb.search'));
  });
  test('unknown: a value that was found still counts', () => {
    expect(judge(search, { 'kb.presence': notKnown(), 'kb.search': saw(2) })).toEqual(scored(0.8, 'kb.search'));
  });
  test('unknown: absence is not known to be one', () => {
    expect(judge(search, { 'kb.presence': notKnown('http-5xx'), 'kb.search': notThere })).toMatchObject({
      state: 'unknown',
      reason: 'http-5xx',
    });
  });
  test('unknown, and so is the own reading: the own reason says what to do', () => {
    expect(judge(search, { 'kb.presence': notKnown('http-5xx') })).toMatchObject({ state: 'unknown', reason: 'no-probe' });
  });
});

describe('fallback', () => {
  const reply = criterion('forum.staff-reply-hours', quick, { fallback: 'forum.first-reply-hours' });
  const other = { 'forum.first-reply-hours': saw(3) };

  test('is not asked while the measure is found', () => {
    expect(judge(reply, { 'forum.staff-reply-hours': saw(9), ...other })).toEqual(scored(0, 'forum.staff-reply-hours'));
  });
  test('steps in for unknown and for absent, and the verdict says so', () => {
    expect(judge(reply, { 'forum.staff-reply-hours': notKnown(), ...other })).toEqual(scored(0.8, 'forum.first-reply-hours'));
    expect(judge(reply, { 'forum.staff-reply-hours': notThere, ...other })).toEqual(scored(0.8, 'forum.first-reply-hours'));
  });
  test('unknown beside an absent measure leaves the criterion unknown', () => {
    const readings = { 'forum.staff-reply-hours': notThere, 'forum.first-reply-hours': notKnown('budget-time') };
    expect(judge(reply, readings)).toMatchObject({ state: 'unknown', reason: 'budget-time' });
  });
  test('absent beside an absent measure is absent', () => {
    const readings = { 'forum.staff-reply-hours': notThere, 'forum.first-reply-hours': notThere };
    expect(judge(reply, readings)).toEqual(scored(0, 'forum.staff-reply-hours'));
  });
  test('absent does not answer for an unknown measure', () => {
    const readings = { 'forum.staff-reply-hours': notKnown('bot-wall'), 'forum.first-reply-hours': notThere };
    expect(judge(reply, readings)).toMatchObject({ state: 'unknown', reason: 'bot-wall' });
  });
});

describe('absent_if', () => {
  const people = criterion(
    'chat.availability',
    { kind: 'levels', absent: 5, levels: { 'people-now': 100 } },
    { absentIf: 'chat.products' },
  );

  test('no chat at all means nobody in it', () => {
    expect(judge(people, { 'chat.products': notThere })).toEqual(scored(0.05, 'chat.products'));
  });
  test('a chat that is there says nothing about the people', () => {
    expect(judge(people, { 'chat.products': saw(['x']) })).toMatchObject({ state: 'unknown', reason: 'no-probe' });
  });
  test('what was found stands against it', () => {
    expect(judge(people, { 'chat.products': notThere, 'chat.availability': saw('people-now') })).toEqual(
      scored(1, 'chat.availability'),
    );
  });
});
