import { quoted } from '../lib/quoted.ts';
import { dayText, momentText } from '../lib/topics/duration.ts';
import { activityFloor, isByStart } from '../lib/topics/order.ts';
import type { ListedTopic, Moment } from '../model/topic.ts';
import { remarked } from './define-probe.ts';
import type { Activity } from './forum-activity.ts';
import type { ForumTopics } from './forum-topics.ts';
import { announcedIn, askedIn } from './topic-announcements.ts';

/** What tells how alive a forum is, and what was left out of it, as a sentence for the note. */
interface Newest extends Activity {
  readonly of: 'topics' | 'posts' | 'announcements';
  readonly beside: string;
}

interface Dated {
  readonly topic: ListedTopic;
  readonly at: Moment;
}

const datedBy = (topics: readonly ListedTopic[], name: 'startedAt' | 'lastAt'): readonly Dated[] =>
  topics.flatMap((topic) => (topic[name] ? [{ topic, at: topic[name] }] : [])).toSorted((a, b) => b.at.earliest - a.at.earliest);

/** Before this no topic that a list leaves out can have been started: each was last written in before all that are listed. */
function floorOf(rows: readonly ListedTopic[], newest: Moment): number {
  const own = rows.filter(({ pinned }) => !pinned);
  if (own.length === 0 || own.some(({ startedAt }) => !startedAt)) return Infinity;
  if (isByStart(rows)) return newest.latest;
  return activityFloor(rows);
}

/** Whether the sections, some of which tell how many topics there are, have no more than are listed, all with their start. */
function isComplete({ listed, sections }: ForumTopics): boolean {
  const counts = sections.map((section) => section.topics);
  const all = counts.length > 0 && counts.every((count) => count !== null);
  const total = counts.reduce((sum: number, count) => sum + (count ?? 0), 0);
  return all && listed.every(({ startedAt }) => startedAt) && total <= listed.length;
}

/** When a customer last started a topic, as lists tell; null where they tell no start. What was written last says nothing of it. */
function newestStart(of: ForumTopics): Activity | null {
  const [first, ...rest] = datedBy(askedIn(of, of.listed), 'startedAt');
  if (!first) return null;
  const newest = { earliest: first.at.earliest, latest: Math.max(first.at.latest, ...rest.map(({ at }) => at.latest)) };
  const floor = isComplete(of) ? newest.latest : Math.min(Infinity, ...of.wholeLists.map((rows) => floorOf(rows, newest)));
  const evidence = remarked(of.evidenceFor(first.topic, `${first.topic.title}: started ${momentText(first.at)}`));
  return {
    newest: { earliest: newest.earliest, latest: Math.max(newest.latest, Number.isFinite(floor) ? floor : newest.latest) },
    day: dayText(first.at),
    whole: Number.isFinite(floor),
    evidence: [evidence],
  };
}

/** Where lists hold announcements alone: since when no customer started a topic. */
function onlyAnnounced(of: ForumTopics, announced: readonly Dated[]): Activity | null {
  const [first] = announced;
  if (!first || of.listed.length > announcedIn(of, of.listed).length) return null;
  const since = isComplete(of) ? -Infinity : of.knownSince;
  const evidence = remarked(of.evidenceFor(first.topic, `${first.topic.title}: announced ${momentText(first.at)}`));
  return { newest: { earliest: since, latest: since }, day: dayText(first.at), whole: true, evidence: [evidence] };
}

/** The newest announcement, where it is newer than what customers wrote. */
function besideOf([first]: readonly Dated[], newest: Moment | null): string {
  if (!first || (newest && newest.earliest >= first.at.earliest)) return '';
  return ` The announcement ${quoted(first.topic.title, 80)} of ${dayText(first.at)} is left out.`;
}

/** The newest post that no announcement holds: lists tell of their topics when they were last written in, and no more. */
function newestPost(of: ForumTopics, posts: Activity): Activity {
  const [announced] = datedBy(announcedIn(of, of.listed), 'lastAt');
  const [first] = datedBy(askedIn(of, of.listed), 'lastAt');
  if (!announced || !posts.newest || announced.at.latest < posts.newest.earliest) return posts;
  if (!first) return { ...posts, newest: null, whole: false };
  const evidence = remarked(of.evidenceFor(first.topic, `${first.topic.title}: last written in ${momentText(first.at)}`));
  return { newest: first.at, day: dayText(first.at), whole: false, evidence: [evidence] };
}

/** The newest topic of a customer where lists tell when topics were started, no newer than the newest post; else the newest post. */
export function newestTopic(told: ForumTopics | undefined, posts: Activity): Newest {
  if (!told) return { ...posts, of: 'posts', beside: '' };
  const announced = datedBy(announcedIn(told, told.listed), 'startedAt');
  const starts = newestStart(told);
  if (!starts?.newest) {
    const alone = onlyAnnounced(told, announced);
    if (alone) return { ...alone, of: 'announcements', beside: besideOf(announced, null) };
    const rest = newestPost(told, posts);
    return { ...rest, of: 'posts', beside: rest === posts ? '' : besideOf(announced, rest.newest) };
  }
  const { earliest, latest } = starts.newest;
  const lastPost = posts.whole && posts.newest ? Math.max(posts.newest.latest, earliest) : Infinity;
  const upTo = Math.min(starts.whole ? latest : Infinity, lastPost);
  const whole = Number.isFinite(upTo);
  const beside = besideOf(announced, starts.newest);
  return { ...starts, newest: { earliest, latest: whole ? upTo : latest }, whole, of: 'topics', beside };
}
