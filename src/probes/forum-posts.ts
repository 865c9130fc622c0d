import { forumStatistics, statisticsOf } from '../lib/places/forum-statistics.ts';
import { month, type Written } from '../lib/places/source.ts';
import { plural } from '../lib/plural.ts';
import { fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import { type Evidence, isNonEmpty, type NonEmpty } from '../model/reading.ts';
import type { ListedTopic, Post, Topic } from '../model/topic.ts';
import type { Look } from '../model/visit.ts';
import type { SiteView } from './define-probe.ts';
import { remarked } from './define-probe.ts';
import { activityOf } from './forum-activity.ts';
import { forumsIn, type SeenForum } from './forum-sight.ts';
import { type ForumTopics, forumTopics } from './forum-topics.ts';
import { onFile } from './kb-files.ts';

const mostShown = 3;

/** Posts of a forum within 30 days, how they were counted, and where that is seen. */
interface ForumPosts {
  readonly written: Written;
  readonly how: string;
  readonly evidence: NonEmpty<Evidence>;
}

function statisticsAddress({ engine, root }: SeenForum): string | null {
  const path = engine && Object.hasOwn(statisticsOf, engine.id) ? statisticsOf[engine.id] : undefined;
  return path === undefined ? null : new URL(path, root).href;
}

/** What forums count of themselves. */
export const statisticsLooks = (view: SiteView): readonly Look[] =>
  forumsIn(view)
    .flatMap((forum) => statisticsAddress(forum) ?? [])
    .slice(0, mostShown)
    .map((url) => ({ by: 'url', url, via: 'http', accept: 'json', supporting: true, guess: true }));

interface Count {
  readonly posts: number;
  readonly exact: boolean;
  readonly authors: readonly string[];
}

const none: Count = { posts: 0, exact: true, authors: [] };

/** Posts of a topic whose own page was read. */
function countRead({ posts, replies, startedAt }: Topic, since: number): Count {
  const dated = posts.map((post, index): Post => (index === 0 && !post.at ? { ...post, at: startedAt } : post));
  const recent = dated.filter(({ at }) => at !== null && at.earliest >= since);
  const clear = dated.every(({ at }) => at !== null && (at.earliest >= since || at.latest < since));
  return {
    posts: recent.length,
    exact: clear && replies !== null && posts.length === replies + 1,
    authors: recent.map(({ author }) => author),
  };
}

/** Posts of a topic as the list of topics tells them: an old topic with a new post has one at least. */
function countListed({ startedAt, lastAt, replies, author }: ListedTopic, since: number): Count {
  if (startedAt && startedAt.earliest >= since)
    return { posts: 1 + (replies ?? 0), exact: replies !== null, authors: [author ?? ''] };
  if (lastAt && lastAt.latest < since) return none;
  // What was last done to a topic that nobody answered was no post.
  if (startedAt && startedAt.latest < since && replies === 0) return none;
  return lastAt && lastAt.earliest >= since ? { posts: 1, exact: false, authors: [] } : { ...none, exact: false };
}

/** Fewest topics whose order shows what a list is sorted by. */
const fewestSorted = 5;

/**
 * Whether the list of topics goes back far enough to hold all that were written in since: it is of the whole forum, and sorted
 * by what was written last, as only times that are in order where those of the beginnings are not can show.
 */
function reachesBack({ adapter, forum, listed, topics, evidenceFor }: ForumTopics, since: number): boolean {
  const lists = new Set(adapter?.lists(forum.root).map(({ url }) => pageKey(url)));
  const read = new Set(topics.map(({ url }) => pageKey(url)));
  const rows = listed.filter(({ pinned }) => !pinned);
  const elsewhere = rows.some((topic) => !read.has(pageKey(topic.url)) && !lists.has(pageKey(evidenceFor(topic, '').url)));
  const last = rows.at(-1)?.lastAt;
  if (elsewhere || rows.length < fewestSorted || !last || last.latest >= since) return false;
  const inOrder = rows.every(({ lastAt }, index) => {
    const before = rows[index - 1]?.lastAt;
    return lastAt !== null && (!before || lastAt.earliest <= before.latest);
  });
  const begunInOrder = rows.every(({ startedAt }, index) => {
    const before = rows[index - 1]?.startedAt;
    return !startedAt || !before || startedAt.earliest <= before.latest;
  });
  return inOrder && !begunInOrder;
}

function fromTopics(topics: ForumTopics, since: number): ForumPosts | null {
  const read = new Map(topics.topics.map((topic) => [pageKey(topic.url), topic]));
  const counts = topics.listed.map((topic) => {
    const page = read.get(pageKey(topic.url));
    const [listed, told] = [countListed(topic, since), page ? countRead(page, since) : none];
    return { topic, count: page && (told.exact || told.posts >= listed.posts) ? told : listed };
  });
  const recent = counts.filter(({ count }) => count.posts > 0);
  const whole = counts.every(({ count }) => count.exact) && reachesBack(topics, since);
  const shown = (recent.length > 0 ? recent : counts).slice(0, mostShown);
  const evidence = shown.map(({ topic }) => topics.evidenceFor(topic, topic.title));
  if (!isNonEmpty(evidence) || (recent.length === 0 && !whole)) return null;
  const authors = new Set(recent.flatMap(({ count }) => count.authors.map(fold)).filter((author) => author !== ''));
  const posts = recent.reduce((sum, { count }) => sum + count.posts, 0);
  return { written: { posts, authors: authors.size, whole }, how: `counted in ${plural(recent.length, 'topic')}`, evidence };
}

/** A forum whose topics cannot be listed still tells when it was last written in. */
function fromActivity(forum: SeenForum, view: SiteView, since: number): ForumPosts | null {
  const { newest, whole, evidence } = activityOf(forum, view);
  if (!evidence || !newest) return null;
  if (newest.earliest >= since)
    return { written: { posts: 1, authors: 0, whole: false }, how: 'only the newest post is told', evidence };
  if (!whole || newest.latest >= since) return null;
  return { written: { posts: 0, authors: 0, whole: true }, how: 'the newest post is older', evidence };
}

function fromStatistics(forum: SeenForum, view: SiteView): ForumPosts | null {
  const url = statisticsAddress(forum);
  const file = url === null ? undefined : view.files.find((one) => pageKey(one.url) === pageKey(url));
  const told = file && forumStatistics(file.body);
  if (!file || !told) return null;
  const visitors = told.visitors === null ? '' : `, ${told.visitors} active users`;
  return {
    written: { posts: told.posts, authors: 0, whole: true },
    how: `by its own statistics${visitors}`,
    evidence: [remarked(onFile(file, 'posts_30_days', `posts_30_days ${told.posts}${visitors}`))],
  };
}

/** Posts of a forum within 30 days: by its own statistics, its topics, or its newest post; null when nothing tells. */
export function forumPosts(forum: SeenForum, view: SiteView): ForumPosts | null {
  const since = Date.parse(view.at) - month;
  const topics = forumTopics(view).find((one) => one.forum.root === forum.root);
  const listed = topics ? fromTopics(topics, since) : null;
  const told = fromStatistics(forum, view);
  if (told) return { ...told, written: { ...told.written, authors: listed?.written.authors ?? 0 } };
  return listed ?? fromActivity(forum, view, since);
}
