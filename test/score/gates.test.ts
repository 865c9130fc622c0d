import { describe, expect, it } from 'vitest';
import type { Aim, Assertion, Demand } from '../../src/model/gate.ts';
import { found, type Readings } from '../../src/model/reading.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { gatesOf, isClosed } from '../../src/score/gates.ts';
import { scoreSite } from '../../src/score/score-site.ts';
import { channel, criterion, loose, notKnown, notThere, rubric, saw } from './readings.ts';

const asked = rubric(
  channel('chat', 1, criterion('chat.products'), criterion('chat.in-house', undefined, { onlyIf: 'chat.products' })),
  channel('kb', 1, criterion('kb.presence'), criterion('kb.engine')),
  channel('forum', 1, criterion('forum.engine', undefined, { onlyIf: 'forum.availability' })),
);
type Company = Pick<Scorecard, 'domain' | 'total' | 'channels' | 'readings'>;
const company = (readings: Readings, domain = 'acme.test'): Company => ({ domain, readings, ...scoreSite(asked, { readings }) });

const total: Aim = { of: 'total' };
const kb: Aim = { of: 'channel', id: 'kb' };
const score = (atLeast: number): Demand => ({ kind: 'score', atLeast });
const coverage = (atLeast: number): Demand => ({ kind: 'coverage', atLeast });
const thing = (id: string): Aim => ({ of: 'criterion', id });
const there: Demand = { kind: 'found', wanted: true };
const gone: Demand = { kind: 'found', wanted: false };

function stateOf(readings: Readings, aim: Aim, demand: Demand): string | undefined {
  return gatesOf([company(readings)], [{ company: '*', aim, demand }])[0]?.state;
}

describe('a score', () => {
  const half: Readings = { 'kb.presence': saw('knowledge-base'), 'kb.engine': notThere };
  const open: Readings = { 'kb.presence': saw('knowledge-base'), 'kb.engine': notKnown() };

  it('passes at its mark and fails above it when nothing is open', () => {
    expect(stateOf(half, kb, score(0.5))).toBe('passed');
    expect(stateOf(half, kb, score(0.51))).toBe('failed');
  });
  it('is unknown when what is open decides, though the score that was measured is full', () => {
    expect(stateOf(open, kb, score(0.6))).toBe('unknown');
    expect(stateOf(open, kb, score(0.5))).toBe('passed');
  });
  it('fails when even the best that is open could not reach the mark', () => {
    expect(stateOf({ 'kb.presence': notThere, 'kb.engine': notKnown() }, kb, score(0.6))).toBe('failed');
  });
  it('is unknown when nothing was measured, however low the mark', () => {
    expect(stateOf({}, kb, score(0))).toBe('unknown');
    expect(stateOf({}, total, score(0))).toBe('unknown');
  });
  it('is not failed by the last digit of a sum', () => {
    const card = company(half);
    const near: Company = { ...card, total: { score: 0.6 - 1e-12, low: 0.6 - 1e-12, high: 0.6, coverage: 1 } };
    expect(gatesOf([near], [{ company: '*', aim: total, demand: score(0.6) }])[0]?.state).toBe('passed');
  });
  it('of one criterion has a range too, where the value is a bound', () => {
    const atLeast = saw([], 'at-least');
    expect(stateOf({ 'chat.products': atLeast }, thing('chat.products'), score(0.5))).toBe('unknown');
    expect(stateOf({ 'chat.products': saw(['acme-chat']) }, thing('chat.products'), score(0.5))).toBe('passed');
  });
});

describe('a score over what was measured', () => {
  const demand = (atLeast: number): Demand => ({ kind: 'measured-score', atLeast });
  const readings: Readings = { 'kb.presence': saw('knowledge-base'), 'kb.engine': notThere, 'chat.products': notKnown() };
  const gate = (atLeast: number) => gatesOf([company(readings)], [{ company: '*', aim: total, demand: demand(atLeast) }])[0];

  it('fails as soon as it is below the mark, whatever is open', () => {
    expect(gate(0.51)?.state).toBe('failed');
  });
  it('that reaches the mark is unknown while more could pull it down, and that is told', () => {
    expect(gate(0.5)).toMatchObject({ state: 'unknown', onUnknown: 'warn' });
  });
  it('that does not exist fails the run', () => {
    const nothing = gatesOf([company({})], [{ company: '*', aim: total, demand: demand(0) }])[0];
    expect(nothing).toMatchObject({ state: 'unknown', onUnknown: 'fail', measured: { kind: 'nothing-measured' } });
  });
});

describe('a coverage', () => {
  it('is always known: nothing measured is none', () => {
    expect(stateOf({}, total, coverage(0.1))).toBe('failed');
    expect(stateOf({ 'kb.presence': saw('knowledge-base') }, kb, coverage(0.5))).toBe('passed');
    expect(stateOf({ 'kb.presence': saw('knowledge-base') }, kb, coverage(0.6))).toBe('failed');
  });
});

describe('a thing', () => {
  const id = thing('chat.products');
  it.each([
    ['is there when it was found', saw(['acme-chat']), 'passed', 'failed'],
    ['is not there when all was read in vain', notThere, 'failed', 'passed'],
    ['is not there when the list of it is empty', saw([]), 'failed', 'passed'],
    ['is unknown behind a wall', notKnown('bot-wall'), 'unknown', 'unknown'],
    ['is unknown when none were seen, but there may be more', saw([], 'at-least'), 'unknown', 'unknown'],
  ] as const)('%s', (_, reading, wanted, unwanted) => {
    expect(stateOf({ 'chat.products': reading }, id, there)).toBe(wanted);
    expect(stateOf({ 'chat.products': reading }, id, gone)).toBe(unwanted);
  });
  it('that may be less than was counted is unknown', () => {
    const [evidence] = saw(true).evidence;
    const atMost = found(true, [evidence], { bound: 'at-most' });
    expect(stateOf({ 'chat.products': saw(['a']), 'chat.in-house': atMost }, thing('chat.in-house'), there)).toBe('unknown');
  });
  it('that some say is there and some say is not is unknown', () => {
    const disputed = { ...saw(['acme-chat']), disputed: [['acme-chat'], []] as const };
    expect(stateOf(loose({ 'chat.products': disputed }), id, there)).toBe('unknown');
  });
  it('that does not apply is not there', () => {
    const readings: Readings = { 'chat.products': notThere };
    expect(stateOf(readings, thing('chat.in-house'), there)).toBe('failed');
    expect(stateOf(readings, thing('chat.in-house'), gone)).toBe('passed');
    expect(stateOf(readings, thing('chat.in-house'), score(0))).toBe('failed');
    expect(stateOf({ 'forum.availability': notThere }, { of: 'channel', id: 'forum' }, score(0))).toBe('failed');
  });
  it('that a person has to answer is unknown', () => {
    const card = company({});
    const manual: Company = {
      ...card,
      channels: card.channels.map((one) => ({
        ...one,
        criteria: one.criteria.map((each) => ({ ...each, verdict: { state: 'manual', question: '?' } as const })),
      })),
    };
    const [gate] = gatesOf([manual], [{ company: '*', aim: id, demand: there }]);
    expect(gate).toMatchObject({ state: 'unknown', measured: { kind: 'manual' } });
  });
});

describe('an assertion', () => {
  const both = [company({ 'kb.presence': saw('faq-page') }), company({ 'kb.presence': notThere }, 'rival.test')];
  const kbThere = (of: string): Assertion => ({ company: of, aim: thing('kb.presence'), demand: there });

  it('on every company is put to each, in the order of the companies', () => {
    expect(gatesOf(both, [kbThere('*')]).map(({ company: of, state }) => [of, state])).toEqual([
      ['acme.test', 'passed'],
      ['rival.test', 'failed'],
    ]);
  });
  it('on one company is put to no other', () => {
    expect(gatesOf(both, [kbThere('acme.test')]).map(({ company: of }) => of)).toEqual(['acme.test']);
  });
  it('on a company that is not in the run is unknown, and never lost', () => {
    expect(gatesOf(both, [kbThere('acmee.test')])).toMatchObject([
      { company: 'acmee.test', state: 'unknown', measured: { kind: 'not-in-run' }, onUnknown: 'fail' },
    ]);
  });
  it('on what the rubric does not have is unknown, and never lost', () => {
    expect(gatesOf(both.slice(0, 1), [{ company: '*', aim: thing('nothing'), demand: there }])).toMatchObject([
      { state: 'unknown', measured: { kind: 'not-in-rubric' } },
    ]);
  });
  it('ends the run with a failure when it failed, or is unknown and that counts', () => {
    const [passed, failed] = gatesOf(both, [kbThere('*')]);
    const [unknown] = gatesOf(both, [kbThere('acmee.test')]);
    expect([passed, failed, unknown].map((gate) => gate && isClosed(gate))).toEqual([false, true, true]);
    expect(unknown && isClosed({ ...unknown, onUnknown: 'warn' })).toBe(false);
  });
});
