import type { ListedTopic, Post, Section, Thread } from '../../model/topic.ts';
import { at, byKey, flagAt, listAt, momentAt, numberAt, textAt } from '../json.ts';
import type { Source, TopicAdapter } from './adapter.ts';
import { addressFrom, dataOf, idIn, inOrder, openingElsewhere, postText } from './posts.ts';

/** What the company may say of a post; `none` means that it has said nothing yet. */
const solvedBy: Readonly<Record<string, boolean>> = {
  answered: true,
  completed: true,
  planned: false,
  not_planned: false,
  none: false,
};

const nameOf = (entry: unknown, users: ReadonlyMap<string, unknown>): string => {
  const id = textAt(entry, 'author_id');
  return textAt(users.get(id), 'name') || id;
};

/** Null where the people who wrote did not come along. */
const isAgent = (entry: unknown, users: ReadonlyMap<string, unknown>): boolean | null =>
  flagAt(users.get(textAt(entry, 'author_id')), 'agent');

function topicsIn(source: Source, now: number): readonly ListedTopic[] | null {
  const data = dataOf(source);
  const posts = listAt(data, 'posts');
  if (!posts) return null;
  const users = byKey(listAt(data, 'users'), 'id');
  const topics = byKey(listAt(data, 'topics'), 'id');
  return posts.map((post) => ({
    url: addressFrom(textAt(post, 'html_url') || `/hc/community/posts/${textAt(post, 'id')}`, source.url),
    title: textAt(post, 'title'),
    section: textAt(topics.get(textAt(post, 'topic_id')), 'name') || null,
    author: nameOf(post, users) || null,
    ...(isAgent(post, users) ? { byStaff: true } : {}),
    startedAt: momentAt(now, post, 'created_at'),
    lastAt: momentAt(now, post, 'updated_at'),
    replies: numberAt(post, 'comment_count'),
    solved: solvedBy[textAt(post, 'status')] ?? null,
    closed: flagAt(post, 'closed'),
    pinned: flagAt(post, 'pinned') === true,
  }));
}

function sectionsIn(source: Source): readonly Section[] | null {
  const data = dataOf(source);
  if (at(data, 'posts') !== undefined) return null;
  return (
    listAt(data, 'topics')?.map((topic) => ({
      name: textAt(topic, 'name'),
      url: addressFrom(textAt(topic, 'html_url') || `/hc/community/topics/${textAt(topic, 'id')}`, source.url),
      description: postText(textAt(topic, 'description')),
      topics: null,
    })) ?? null
  );
}

/** The comments on a post; the list of posts tells who wrote it and when. */
function postsIn(source: Source, now: number): Thread | null {
  const data = dataOf(source);
  const comments = listAt(data, 'comments');
  if (!comments) return null;
  const users = byKey(listAt(data, 'users'), 'id');
  const replies = comments.map(
    (comment): Post => ({
      author: nameOf(comment, users),
      at: momentAt(now, comment, 'created_at'),
      // Only one comment of a post can be the official one, so others may be of the company too.
      staff: flagAt(comment, 'official') === true || isAgent(comment, users),
      text: postText(textAt(comment, 'body')),
      solution: false,
    }),
  );
  const whole = at(data, 'next_page') === null || numberAt(data, 'count') === comments.length;
  return { topic: {}, posts: inOrder(openingElsewhere, replies), whole };
}

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/posts/ */
export const zendeskCommunity: TopicAdapter = {
  id: 'zendesk-community',
  lists: (root) => [
    {
      url: addressFrom('/api/v2/community/posts.json?sort_by=created_at&per_page=100&include=users,topics', root),
      accept: 'json',
      order: 'start',
    },
  ],
  topicsIn,
  sectionLists: (root) => [{ url: addressFrom('/api/v2/community/topics.json?per_page=100', root), accept: 'json' }],
  sectionsIn,
  thread: ({ url }, root) => ({
    url: addressFrom(`/api/v2/community/posts/${idIn(url, /\/posts\/(\d+)/)}/comments.json?per_page=100&include=users`, root),
    accept: 'json',
  }),
  postsIn,
};
