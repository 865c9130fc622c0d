import type { Source } from '../../../src/lib/topics/adapter.ts';
import type { Moment } from '../../../src/model/topic.ts';

export const now = Date.parse('2026-11-21T22:00:00Z');

export const json = (url: string, data: unknown): Source => ({ kind: 'json', url, data });

export const exactly = (iso: string): Moment => ({ earliest: Date.parse(iso), latest: Date.parse(iso) });

/** What no engine answers, and what a wall or an error does. */
export const strange: readonly Source[] = [
  null,
  'denied',
  7,
  { error: 'not found' },
  { topics: 5, posts: null, data: 'x' },
  { data: {}, items: {}, comments: true },
  [null],
].map((data) => json('https://talk.acme.test/x.json', data));
