import type { ListedTopic, Post, Section, Thread } from '../../model/topic.ts';
import { at, flagAt, listAt, momentAt, numberAt, textAt } from '../json.ts';
import type { Source, TopicAdapter } from './adapter.ts';
import { addressFrom, dataOf, idIn, inOrder, postText } from './posts.ts';
import { staffByTitles } from './staff.ts';

/** Every page `/x` has a twin `/api/x`, so addresses in it are told from the root. */
const rootOf = (url: string): string => url.replace(/\/api\/.*$/s, '/');

/** Questions alone can be solved; the plug-in marks them. */
const solvedOf = (topic: unknown): boolean | null => (flagAt(topic, 'isQuestion') === true ? flagAt(topic, 'isSolved') : null);

const authorOf = (entry: unknown): string =>
  numberAt(entry, 'user', 'uid') === 0 ? textAt(entry, 'handle') : textAt(entry, 'user', 'username');

function topicOf(topic: unknown, root: string, now: number): ListedTopic {
  const posts = numberAt(topic, 'postcount');
  return {
    url: addressFrom(`topic/${textAt(topic, 'slug') || textAt(topic, 'tid')}`, root),
    title: textAt(topic, 'titleRaw') || postText(textAt(topic, 'title')),
    section: postText(textAt(topic, 'category', 'name')) || null,
    author: authorOf(topic) || null,
    startedAt: momentAt(now, topic, 'timestampISO') ?? momentAt(now, topic, 'timestamp'),
    lastAt: momentAt(now, topic, 'lastposttimeISO') ?? momentAt(now, topic, 'lastposttime'),
    replies: posts === null ? null : Math.max(0, posts - 1),
    solved: solvedOf(topic),
    closed: flagAt(topic, 'locked'),
    pinned: flagAt(topic, 'pinned') === true,
  };
}

function topicsIn(source: Source, now: number): readonly ListedTopic[] | null {
  return (
    listAt(dataOf(source), 'topics')
      // Topics of other servers that are shown here have no number.
      ?.filter((topic) => numberAt(topic, 'tid') !== null && flagAt(topic, 'deleted') !== true)
      .map((topic) => topicOf(topic, rootOf(source.url), now)) ?? null
  );
}

function sectionsIn(source: Source): readonly Section[] | null {
  // Lists of topics name categories too, to choose from, but do not describe them.
  if (at(dataOf(source), 'topics') !== undefined) return null;
  return (
    listAt(dataOf(source), 'categories')
      ?.flatMap((category) => [category, ...(listAt(category, 'children') ?? [])])
      .filter((category) => textAt(category, 'cid') !== '' && textAt(category, 'link') === '')
      .map((category) => ({
        name: postText(textAt(category, 'name')),
        url: addressFrom(`category/${textAt(category, 'slug') || textAt(category, 'cid')}`, rootOf(source.url)),
        description: postText(textAt(category, 'description')),
        topics: numberAt(category, 'topic_count'),
      })) ?? null
  );
}

/** The group that the engine itself makes for people who run the forum. */
const administrators = 'administrators';

/** Groups whose badges stand beside the author's name. */
function groupsOf(post: unknown): readonly string[] {
  const badges = listAt(post, 'user', 'selectedGroups') ?? [];
  const names = badges.flatMap((badge) => [textAt(badge, 'name'), textAt(badge, 'userTitle')]);
  return [...names, ...(listAt(post, 'user', 'groupTitleArray') ?? []).map((name) => textAt(name))].map((name) =>
    name === administrators ? 'staff' : name,
  );
}

function postsIn(source: Source, now: number): Thread | null {
  const data = dataOf(source);
  const given = listAt(data, 'posts');
  const main = textAt(data, 'mainPid');
  const opening = given?.find((post) => textAt(post, 'pid') === main) ?? given?.[0];
  if (!given || opening === undefined || (numberAt(opening, 'index') ?? 0) !== 0) return null;
  const shown = [opening, ...given.filter((post) => post !== opening && flagAt(post, 'deleted') !== true)];
  const staff = staffByTitles(shown.map(groupsOf));
  const solution = textAt(data, 'solvedPid');
  const [first, ...replies] = shown.map(
    (post, index): Post => ({
      author: authorOf(post),
      at: momentAt(now, post, 'timestampISO') ?? momentAt(now, post, 'timestamp'),
      staff: staff[index] ?? null,
      text: postText(textAt(post, 'content')),
      solution: solution !== '' && textAt(post, 'pid') === solution,
    }),
  );
  if (!first) return null;
  const move = listAt(data, 'events')?.find((event) => textAt(event, 'type') === 'move');
  return {
    topic: {
      ...topicOf(data, rootOf(source.url), now),
      author: first.author || null,
      ...(move === undefined ? {} : { movedFrom: textAt(move, 'fromCategory', 'name') }),
    },
    posts: inOrder(first, replies),
    whole: (numberAt(data, 'pagination', 'pageCount') ?? 1) <= 1 && given.length >= (numberAt(data, 'postcount') ?? Infinity),
  };
}

/** https://docs.nodebb.org/api/read/ */
export const nodebb: TopicAdapter = {
  id: 'nodebb',
  marksStaff: true,
  lists: (root) =>
    ['api/recent', 'api/recent?page=2', 'api/recent?page=3'].map((path) => ({ url: addressFrom(path, root), accept: 'json' })),
  topicsIn,
  sectionLists: (root) => [{ url: addressFrom('api/categories', root), accept: 'json' }],
  sectionsIn,
  thread: ({ url }, root) => ({ url: addressFrom(`api/topic/${idIn(url, /\/topic\/(\d+)/)}`, root), accept: 'json' }),
  postsIn,
};
