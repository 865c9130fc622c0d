import { describe, expect, it } from 'vitest';
import { fairSince } from '../../../src/lib/topics/order.ts';
import type { ListedTopic, Moment } from '../../../src/model/topic.ts';

const at = (time: number): Moment => ({ earliest: time, latest: time });
const topic = (start: number, last: number): ListedTopic => ({
  url: `https://talk.acme.test/t/${start}`,
  title: 'Export',
  section: null,
  author: null,
  startedAt: at(start),
  lastAt: at(last),
  replies: null,
  solved: null,
  closed: null,
  pinned: false,
});

describe('the time since when a list tells all topics', () => {
  const byStart = [topic(9, 9), topic(8, 8), topic(7, 7)];

  it('is all time for a list that does not go on', () => {
    expect(fairSince({ rows: byStart, goesOn: false })).toBe(-Infinity);
  });

  it('is the oldest start of a list by start, so that another list may not add older topics', () => {
    expect(fairSince({ rows: [topic(9, 9), topic(8, 20), topic(7, 30)], order: 'start', goesOn: true })).toBe(7);
  });

  it('is the oldest last post of a list by activity, or of one that claims another order', () => {
    const byLast = [topic(2, 30), topic(9, 20), topic(1, 10)];
    expect(fairSince({ rows: byLast, goesOn: true })).toBe(10);
    expect(fairSince({ rows: byLast, order: 'start', goesOn: true })).toBe(10);
  });
});
