import type { ListedTopic, Post, Thread } from '../../model/topic.ts';
import { flagAt, listAt, momentAt, numberAt, textAt } from '../json.ts';
import type { Source, TopicAdapter } from './adapter.ts';
import { addressFrom, dataOf, idIn, inOrder, openingElsewhere } from './posts.ts';

/** Comments that are asked for at once, the most that is allowed. */
const most = 50;

/** Posts of one community, or all of a server's own. */
function query(root: string): string {
  const name = idIn(root, /\/c\/([^/?#]+)/);
  return name === '' ? 'type_=Local' : `community_name=${name}`;
}

function topicsIn(source: Source, now: number): readonly ListedTopic[] | null {
  return (
    listAt(dataOf(source), 'posts')
      ?.filter((one) => flagAt(one, 'post', 'deleted') !== true && flagAt(one, 'post', 'removed') !== true)
      .map((one) => ({
        url: addressFrom(`/post/${textAt(one, 'post', 'id')}`, source.url),
        title: textAt(one, 'post', 'name'),
        section: textAt(one, 'community', 'title') || textAt(one, 'community', 'name') || null,
        author: textAt(one, 'creator', 'name') || null,
        ...(flagAt(one, 'creator_is_admin') === true ? { byStaff: true } : {}),
        startedAt: momentAt(now, one, 'post', 'published'),
        lastAt: momentAt(now, one, 'counts', 'newest_comment_time'),
        replies: numberAt(one, 'counts', 'comments'),
        solved: null,
        closed: flagAt(one, 'post', 'locked'),
        pinned: flagAt(one, 'post', 'featured_community') === true || flagAt(one, 'post', 'featured_local') === true,
      })) ?? null
  );
}

/** The comments on a post; the list of posts tells who wrote it and when. */
function postsIn(source: Source, now: number): Thread | null {
  const comments = listAt(dataOf(source), 'comments');
  if (!comments) return null;
  const replies = comments
    .filter((one) => flagAt(one, 'comment', 'deleted') !== true && flagAt(one, 'comment', 'removed') !== true)
    .map(
      (one): Post => ({
        author: textAt(one, 'creator', 'name'),
        at: momentAt(now, one, 'comment', 'published'),
        staff: flagAt(one, 'creator_is_admin'),
        text: textAt(one, 'comment', 'content'),
        solution: false,
      }),
    );
  return { topic: {}, posts: inOrder(openingElsewhere, replies), whole: comments.length < most };
}

/** https://join-lemmy.org/docs/contributors/04-api.html */
export const lemmy: TopicAdapter = {
  id: 'lemmy',
  lists: (root) => [
    { url: addressFrom(`/api/v3/post/list?sort=New&limit=50&${query(root)}`, root), accept: 'json', order: 'start' },
  ],
  topicsIn,
  sectionLists: () => [],
  sectionsIn: () => null,
  thread: ({ url }, root) => ({
    url: addressFrom(`/api/v3/comment/list?post_id=${idIn(url, /\/post\/(\d+)/)}&type_=All&sort=Old&limit=${most}`, root),
    accept: 'json',
  }),
  postsIn,
};
