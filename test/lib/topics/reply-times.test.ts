import { describe, expect, it } from 'vitest';
import { duration, durationOf, momentText } from '../../../src/lib/topics/duration.ts';
import { replyTimes } from '../../../src/lib/topics/reply-times.ts';
import type { First, Moment, Topic } from '../../../src/model/topic.ts';

const hour = 3_600_000;
const now = Date.parse('2026-11-21T22:00:00.000Z');
/** So many hours ago, give or take. */
const ago = (hours: number, give = 0): Moment => ({ earliest: now - (hours + give) * hour, latest: now - (hours - give) * hour });

const topic = (startedAt: Moment | null, firstReplyAt: First, firstStaffReplyAt: First = null): Topic => ({
  url: 'https://talk.acme.test/t/1',
  title: 'Export',
  section: null,
  author: 'Mia',
  startedAt,
  lastAt: null,
  replies: null,
  solved: null,
  closed: null,
  pinned: false,
  firstReplyAt,
  firstStaffReplyAt,
  posts: [],
});

describe('the times of replies', () => {
  it('are hours to the first reply, or until now where there is none', () => {
    const { waits } = replyTimes([topic(ago(100), ago(98)), topic(ago(80), 'never')], 'anybody', now);
    expect(waits.map(({ hours, ended }) => [hours.least, hours.most, ended])).toEqual([
      [2, 2, true],
      [80, 80, false],
    ]);
  });

  it('leave out topics whose start, or whose reply, is not told, and such as were answered before they began', () => {
    const topics = [topic(null, ago(98)), topic(ago(100), null), topic(ago(98), ago(100))];
    expect(replyTimes(topics, 'anybody', now)).toMatchObject({ waits: [], untold: 3 });
  });

  it('know that staff did not reply where nobody did', () => {
    expect(replyTimes([topic(ago(80), 'never', null)], 'staff', now).waits).toMatchObject([{ ended: false }]);
    expect(replyTimes([topic(ago(80), ago(70), null)], 'staff', now)).toMatchObject({ waits: [], untold: 1 });
  });

  it('give a median between what vague times allow', () => {
    const { shortest, longest } = replyTimes([topic(ago(100, 1), ago(90, 2))], 'anybody', now);
    expect([shortest.median, longest.median]).toEqual([7, 13]);
  });
});

describe('durations in words', () => {
  it('are exact to the minute within two days', () => {
    expect([0.5, 1, 2 + 14 / 60, 47.99, 48, 100].map(duration)).toEqual([
      '30 min',
      '1 h',
      '2 h 14 min',
      '47 h 59 min',
      '2 days',
      '4 days 4 h',
    ]);
    expect(durationOf({ least: 1, most: 2 })).toBe('1 h to 2 h');
  });

  it('name a moment no more exactly than it is told', () => {
    expect(momentText(ago(12))).toBe('2026-11-21 10:00 UTC');
    expect(momentText(ago(24, 5))).toBe('about 2026-11-20');
  });
});
