import type { ListedTopic, Post, Section, Thread } from '../../model/topic.ts';
import { at, flagAt, listAt, momentAt, numberAt, textAt } from '../json.ts';
import type { Source, TopicAdapter } from './adapter.ts';
import { addressFrom, dataOf, idIn, inOrder, openingElsewhere, postText } from './posts.ts';
import { claimed, isStaffMark, isStaffTitle, staffByTitles } from './staff.ts';

/** Comments that are asked for at once, the most that is allowed. */
const most = 100;

/** Only questions can be answered. */
function solvedOf(discussion: unknown): boolean | null {
  const status = textAt(discussion, 'attributes', 'question', 'status').toLowerCase();
  return status === '' ? null : status === 'accepted';
}

/** What a moved topic leaves behind, and a poll that is over. */
const isNoQuestion = (discussion: unknown): boolean =>
  textAt(discussion, 'type') === 'redirect' || (textAt(discussion, 'type') === 'poll' && flagAt(discussion, 'closed') === true);

const titleAt = (written: unknown, key: 'label' | 'title' | 'rankName'): string => postText(textAt(written, 'insertUser', key));

/** Ranks beside the name of whoever wrote something, and the title, which members may write themselves, where it is enough. */
const titlesOf = (written: unknown): readonly string[] => [
  titleAt(written, 'label'),
  titleAt(written, 'rankName'),
  ...[titleAt(written, 'title')].filter(isStaffMark),
];

function topicsIn(source: Source, now: number): readonly ListedTopic[] | null {
  const discussions = listAt(dataOf(source));
  if (!discussions?.every((one) => at(one, 'countComments') !== undefined)) return null;
  return discussions
    .filter((one) => !isNoQuestion(one))
    .map((one) => ({
      url: addressFrom(`../../discussion/${textAt(one, 'discussionID')}`, source.url),
      title: postText(textAt(one, 'name')),
      section: postText(textAt(one, 'category', 'name')) || null,
      author: textAt(one, 'insertUser', 'name') || null,
      ...(titlesOf(one).some(isStaffTitle) ? { byStaff: true } : {}),
      startedAt: momentAt(now, one, 'dateInserted'),
      lastAt: momentAt(now, one, 'dateLastComment'),
      replies: numberAt(one, 'countComments'),
      solved: solvedOf(one),
      closed: flagAt(one, 'closed'),
      pinned: flagAt(one, 'pinned') === true || flagAt(one, 'announce') === true,
    }));
}

function sectionsIn(source: Source): readonly Section[] | null {
  const categories = listAt(dataOf(source));
  if (!categories?.every((one) => at(one, 'urlcode') !== undefined)) return null;
  return categories
    .filter((one) => ['', 'discussions'].includes(textAt(one, 'displayAs').toLowerCase()))
    .map((one) => ({
      name: postText(textAt(one, 'name')),
      url: addressFrom(`../../categories/${textAt(one, 'urlcode') || textAt(one, 'categoryID')}`, source.url),
      description: postText(textAt(one, 'description')),
      topics: numberAt(one, 'countDiscussions'),
    }));
}

/** The comments on a discussion; the list of topics tells who began it and when. */
function postsIn(source: Source, now: number): Thread | null {
  const comments = listAt(dataOf(source));
  if (!comments?.every((one) => at(one, 'commentID') !== undefined)) return null;
  const staff = staffByTitles(comments.map(titlesOf));
  const replies = comments.map(
    (comment, index): Post => ({
      author: textAt(comment, 'insertUser', 'name') || textAt(comment, 'insertUserID'),
      at: momentAt(now, comment, 'dateInserted'),
      staff: staff[index] ?? null,
      ...claimed([titleAt(comment, 'title')]),
      text: postText(textAt(comment, 'body')),
      solution: textAt(comment, 'attributes', 'answer', 'status').toLowerCase() === 'accepted',
    }),
  );
  return { topic: {}, posts: inOrder(openingElsewhere, replies), whole: comments.length < most };
}

/** https://success.vanillaforums.com/kb/articles/40-api-v2-overview */
export const vanilla: TopicAdapter = {
  id: 'vanilla',
  marksStaff: true,
  lists: (root) =>
    [1, 2].map((page) => ({
      url: addressFrom(`api/v2/discussions?sort=-dateInserted&limit=50&page=${page}&expand=category,insertUser`, root),
      accept: 'json',
      order: 'start',
    })),
  topicsIn,
  sectionLists: (root) => [{ url: addressFrom('api/v2/categories?outputFormat=flat&limit=100', root), accept: 'json' }],
  sectionsIn,
  thread: ({ url }, root) => ({
    url: addressFrom(`api/v2/comments?discussionID=${idIn(url, /\/discussion\/(\d+)/)}&limit=${most}&expand=insertUser`, root),
    accept: 'json',
  }),
  postsIn,
};
