import type { Moment, Post, Topic } from '../../model/topic.ts';
import { kaplanMeier, type MedianWait } from '../statistics.ts';
import { type Hours, hoursBetween } from './time.ts';

/** Whose reply ends the wait: of anybody but the author, or of somebody of the company. */
export type Replier = 'anybody' | 'staff';

/** How long a topic waited for a reply, or how long it has been waiting. */
export interface ReplyWait {
  readonly topic: Topic;
  readonly hours: Hours;
  readonly ended: boolean;
  /** The reply that ended it. */
  readonly by: Post | null;
}

export interface ReplyTimes {
  readonly waits: readonly ReplyWait[];
  /** Topics of which nothing tells when, or whether, they were replied to by those who are waited for. */
  readonly untold: number;
  /** The median when every wait was as short as its times allow, and as long. */
  readonly shortest: MedianWait;
  readonly longest: MedianWait;
}

const same = (a: Moment | null, b: Moment): boolean => a?.earliest === b.earliest && a.latest === b.latest;

function waitOf(topic: Topic, whose: Replier, now: Moment): ReplyWait | null {
  const { startedAt, firstReplyAt, firstStaffReplyAt, posts } = topic;
  // Where nobody replied nobody of the company did, told or not.
  const first = whose === 'anybody' || firstReplyAt === 'never' ? firstReplyAt : firstStaffReplyAt;
  if (!startedAt || first === null) return null;
  if (first === 'never') return { topic, hours: hoursBetween(startedAt, now), ended: false, by: null };
  const hours = hoursBetween(startedAt, first);
  const by = posts.slice(1).find(({ at, staff }) => same(at, first) && (whose === 'anybody' || staff === true)) ?? null;
  return hours.least < 0 ? null : { topic, hours, ended: true, by };
}

/** How long topics waited for their first reply; those without one are waiting at `now` (milliseconds) and still count. */
export function replyTimes(topics: readonly Topic[], whose: Replier, now: number): ReplyTimes {
  const waits = topics.flatMap((topic) => waitOf(topic, whose, { earliest: now, latest: now }) ?? []);
  const median = (end: keyof Hours): MedianWait => kaplanMeier(waits.map(({ hours, ended }) => ({ time: hours[end], ended })));
  return { waits, untold: topics.length - waits.length, shortest: median('least'), longest: median('most') };
}
