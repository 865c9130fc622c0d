import { describe, expect, it } from 'vitest';
import { activityFloor, fairSince } from '../../../src/lib/topics/order.ts';
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

  const noLast = (start: number): ListedTopic => ({ ...topic(start, 0), lastAt: null });

  it('is no earlier where some rows do not tell when they were last written in', () => {
    expect(fairSince({ rows: [topic(2, 30), noLast(9), topic(1, 20), noLast(3)], goesOn: true })).toBe(20);
  });

  it('is not known of a list that begins with the oldest, that has no order, or that tells no dates of its order', () => {
    expect(fairSince({ rows: [topic(1, 10), noLast(2), topic(2, 20), topic(9, 30)], goesOn: true })).toBe(Infinity);
    expect(fairSince({ rows: [topic(1, 30), topic(2, 10), topic(9, 20), topic(3, 5)], goesOn: true })).toBe(Infinity);
    expect(fairSince({ rows: [noLast(3), noLast(9), noLast(2)], goesOn: true })).toBe(Infinity);
    expect(fairSince({ rows: [noLast(3), noLast(9)], order: 'start', goesOn: true })).toBe(Infinity);
  });

  it('is that of the rows below those that stand above the newest, unless they are most of the list', () => {
    expect(fairSince({ rows: [topic(1, 4), topic(2, 30), topic(1, 20)], goesOn: true })).toBe(20);
    expect(fairSince({ rows: [topic(1, 4), topic(2, 8), topic(1, 20)], goesOn: true })).toBe(Infinity);
  });

  it('goes by what vague dates allow: a month ago may be before 29 days ago', () => {
    const vague = (earliest: number, latest: number): ListedTopic => ({ ...topic(1, 0), lastAt: { earliest, latest } });
    expect(activityFloor([vague(70, 72), vague(50, 85), vague(40, 41)])).toBe(41);
    expect(activityFloor([vague(50, 52), vague(70, 72), vague(53, 60), vague(40, 41)])).toBe(41);
    expect(activityFloor([vague(70, 72), vague(40, 41), vague(50, 60)])).toBe(Infinity);
  });

  it('is read from lists of any length', () => {
    const many = Array.from({ length: 200_000 }, (_, at) => topic(400_000 - at, 400_000 - at));
    expect(fairSince({ rows: many, order: 'start', goesOn: true })).toBe(200_001);
    expect(activityFloor(many)).toBe(200_001);
  });
});
