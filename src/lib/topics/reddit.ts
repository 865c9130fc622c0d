import type { ListedTopic, Post, Thread } from '../../model/topic.ts';
import { at, flagAt, listAt, momentAt, numberAt, textAt } from '../json.ts';
import type { Source, TopicAdapter } from './adapter.ts';
import { addressFrom, dataOf, idIn, inOrder, postText } from './posts.ts';
import { claimed, isStaffMark } from './staff.ts';

/** Accounts that are gone are named so. */
const authorOf = (entry: unknown): string => textAt(entry, 'author').replace(/^\[deleted\]$/, '');

function topicOf(post: unknown, url: string, now: number): ListedTopic {
  return {
    url: addressFrom(textAt(post, 'permalink'), url),
    title: postText(textAt(post, 'title')),
    section: postText(textAt(post, 'link_flair_text')) || null,
    author: authorOf(post) || null,
    startedAt: momentAt(now, post, 'created_utc'),
    lastAt: null,
    replies: numberAt(post, 'num_comments'),
    solved: null,
    closed: flagAt(post, 'locked'),
    pinned: flagAt(post, 'stickied') === true,
  };
}

const childrenOf = (listing: unknown): readonly unknown[] => listAt(listing, 'data', 'children') ?? [];

function topicsIn(source: Source, now: number): readonly ListedTopic[] | null {
  const data = dataOf(source);
  if (textAt(data, 'kind') !== 'Listing') return null;
  return childrenOf(data).flatMap((child) =>
    textAt(child, 'kind') === 't3' ? [topicOf(at(child, 'data'), source.url, now)] : [],
  );
}

/**
 * Moderators are whoever made the place, so only a badge that names the company's people tells, which members may write
 * themselves; having none tells nothing.
 */
const read = (entry: unknown, body: string, now: number): Post => ({
  author: authorOf(entry),
  at: momentAt(now, entry, 'created_utc'),
  staff: isStaffMark(textAt(entry, 'author_flair_text')) || null,
  ...claimed([textAt(entry, 'author_flair_text')]),
  text: postText(textAt(entry, body)),
  solution: false,
});

/** The comments of a tree, and whether branches were left out. */
function commentsIn(tree: unknown): { readonly comments: readonly unknown[]; readonly whole: boolean } {
  const comments: unknown[] = [];
  let whole = true;
  const waiting = [...childrenOf(tree)];
  for (let child = waiting.pop(); child !== undefined; child = waiting.pop()) {
    if (textAt(child, 'kind') === 't1') comments.push(at(child, 'data'));
    else whole = false;
    waiting.push(...childrenOf(at(child, 'data', 'replies')));
  }
  return { comments, whole };
}

function postsIn(source: Source, now: number): Thread | null {
  const [listing, tree] = listAt(dataOf(source)) ?? [];
  const [child] = childrenOf(listing);
  if (textAt(child, 'kind') !== 't3') return null;
  const opening = at(child, 'data');
  const { comments, whole } = commentsIn(tree);
  // The site's own helper writes under every new post where it is switched on.
  const people = comments.filter((comment) => textAt(comment, 'author') !== 'AutoModerator');
  return {
    topic: topicOf(opening, source.url, now),
    posts: inOrder(
      read(opening, 'selftext_html', now),
      people.map((comment) => read(comment, 'body_html', now)),
    ),
    whole,
  };
}

/** https://www.reddit.com/dev/api/ */
export const reddit: TopicAdapter = {
  id: 'reddit',
  lists: (root) => [{ url: addressFrom('new.json?limit=100', root), accept: 'json', order: 'start' }],
  topicsIn,
  sectionLists: () => [],
  sectionsIn: () => null,
  thread: ({ url }, root) => ({
    url: addressFrom(`comments/${idIn(url, /\/comments\/(\w+)/)}.json?limit=100&sort=old&raw_json=1`, root),
    accept: 'json',
  }),
  postsIn,
};
