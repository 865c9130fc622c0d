import { dayText, momentText } from '../lib/topics/duration.ts';
import { activityFloor, isByStart } from '../lib/topics/order.ts';
import type { ListedTopic, Moment } from '../model/topic.ts';
import type { Activity } from './forum-activity.ts';
import type { ForumTopics } from './forum-topics.ts';

/** Before this no topic that a list leaves out can have been started: each was last written in before all that are listed. */
function floorOf(rows: readonly ListedTopic[], newest: Moment): number {
  const own = rows.filter(({ pinned }) => !pinned);
  if (own.length === 0 || own.some(({ startedAt }) => !startedAt)) return Infinity;
  if (isByStart(rows)) return newest.latest;
  return activityFloor(rows);
}

/** When a topic was last started, as its lists tell; null where they tell no start. What was written last says nothing of it. */
function newestStart({ listed, wholeLists, sections, evidenceFor }: ForumTopics): Activity | null {
  const starts = listed.flatMap((topic) => (topic.startedAt ? [{ topic, at: topic.startedAt }] : []));
  const [first, ...rest] = starts.sort((a, b) => b.at.earliest - a.at.earliest);
  if (!first) return null;
  // The sections of some forums tell how many topics there are.
  const counts = sections.map((section) => section.topics);
  const all = counts.length > 0 && counts.every((count) => count !== null);
  const complete =
    all &&
    listed.every(({ startedAt }) => startedAt) &&
    counts.reduce((sum: number, count) => sum + (count ?? 0), 0) <= listed.length;
  const newest = { earliest: first.at.earliest, latest: Math.max(first.at.latest, ...rest.map(({ at }) => at.latest)) };
  const floor = complete ? newest.latest : Math.min(Infinity, ...wholeLists.map((rows) => floorOf(rows, newest)));
  const evidence = evidenceFor(first.topic, `${first.topic.title}: started ${momentText(first.at)}`);
  return {
    newest: { earliest: newest.earliest, latest: Math.max(newest.latest, Number.isFinite(floor) ? floor : newest.latest) },
    day: dayText(first.at),
    whole: Number.isFinite(floor),
    evidence: [evidence],
  };
}

/** The newest topic where lists tell when topics were started, no newer than the newest post; else the newest post. */
export function newestTopic(told: ForumTopics | undefined, posts: Activity): Activity & { readonly of: 'topics' | 'posts' } {
  const starts = told && newestStart(told);
  if (!starts?.newest) return { ...posts, of: 'posts' };
  const { earliest, latest } = starts.newest;
  const lastPost = posts.whole && posts.newest ? Math.max(posts.newest.latest, earliest) : Infinity;
  const upTo = Math.min(starts.whole ? latest : Infinity, lastPost);
  const whole = Number.isFinite(upTo);
  return { ...starts, newest: { earliest, latest: whole ? upTo : latest }, whole, of: 'topics' };
}
