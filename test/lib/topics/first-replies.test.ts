import { describe, expect, test } from 'vitest';
import { firstReplies } from '../../../src/lib/topics/first-replies.ts';
import type { ListedTopic, Post } from '../../../src/model/topic.ts';
import { exactly } from './sources.ts';

const listed: ListedTopic = {
  url: 'https://talk.acme.test/t/1',
  title: 'Export',
  section: null,
  author: 'Mia',
  startedAt: null,
  lastAt: null,
  replies: null,
  solved: null,
  closed: null,
  pinned: false,
};
const post = (author: string, day: number, staff: boolean | null): Post => ({
  author,
  at: exactly(`2026-11-0${day}T10:00:00Z`),
  staff,
  text: '',
  solution: false,
});
const byStaff = (...replies: readonly Post[]) =>
  firstReplies(listed, { topic: {}, posts: [post('Mia', 1, false), ...replies], whole: true }).firstStaffReplyAt;

describe('the first reply of staff', () => {
  test('is the first that is marked, where all before it are known to be none of staff', () => {
    expect(byStaff(post('Tom', 2, false), post('Dana', 3, true), post('Ed', 4, null), post('Dana', 5, true))).toEqual(
      exactly('2026-11-03T10:00:00Z'),
    );
  });

  test('may be as early as the first of somebody of whom nothing is told', () => {
    expect(byStaff(post('Tom', 2, false), post('Ed', 3, null), post('Dana', 5, true))).toEqual({
      earliest: exactly('2026-11-03T10:00:00Z').earliest,
      latest: exactly('2026-11-05T10:00:00Z').latest,
    });
  });

  test('is not told where the time of such a one is not, or where nobody is marked', () => {
    expect(byStaff({ ...post('Ed', 3, null), at: null }, post('Dana', 5, true))).toBeNull();
    expect(byStaff(post('Tom', 2, false), post('Ed', 3, null))).toBeNull();
  });

  test('never came where all who replied are known to be none of staff', () => {
    expect(byStaff(post('Tom', 2, false))).toBe('never');
  });
});
