import { expect, it } from 'vitest';
import { inTurns } from '../../src/run/analysis-turns.ts';
import { stepLeft } from '../../src/run/step-time.ts';
import { pageOf } from '../support/page-of.ts';

const page = (size: number, role?: 'home' | 'not-found') =>
  pageOf('https://acme.example/', 'a'.repeat(size), role ? { role } : {});
const turns = (...visits: ReturnType<typeof page>[]) => inTurns(visits, new Set(visits.keys())).map((turn) => [...turn]);

it('small pages share a turn, and a large one has its own', () => {
  expect(turns(page(400_000), page(400_000), page(400_000), page(5_000_000), page(1))).toEqual([[0, 1], [2], [3], [4]]);
});

it('the wrong address and the home page come first, wherever they stand', () => {
  expect(turns(page(900_000), page(900_000, 'home'), page(10, 'not-found'))).toEqual([[2, 1], [0]]);
});

it('only what is wanted gets a turn', () => {
  expect(inTurns([page(1), page(1), page(1)], new Set([1]))).toEqual([new Set([1])]);
  expect(inTurns([page(1)], new Set())).toEqual([]);
});

it('a step on a busy machine may take until it had its time of the processor, yet not for ever', () => {
  const step = { stepMs: 10_000, busy: 1 };
  expect(stepLeft({ ...step, waitedMs: 10_000, usedMs: 10_000 })).toBe(0);
  expect(stepLeft({ ...step, waitedMs: 10_000, usedMs: 4_000 })).toBe(6_000);
  expect(stepLeft({ ...step, waitedMs: 10_000, usedMs: 10_000, busy: 2 })).toBe(5_000);
  expect(stepLeft({ ...step, waitedMs: 29_000, usedMs: 0 })).toBe(1_000);
  expect(stepLeft({ ...step, waitedMs: 30_000, usedMs: 0 })).toBe(0);
});
