import type { ListedTopic, Post, Section, Thread } from '../../model/topic.ts';
import { at, flagAt, listAt, momentAt, numberAt, textAt } from '../json.ts';
import type { Source, TopicAdapter } from './adapter.ts';
import { addressFrom, dataOf, idIn, inOrder, postText } from './posts.ts';
import { isStaffTitle } from './staff.ts';

/** What an answer sends along, by type and id (JSON:API). */
type Included = ReadonlyMap<string, unknown>;

const keyOf = (reference: unknown): string => `${textAt(reference, 'type')} ${textAt(reference, 'id')}`;

const includedIn = (data: unknown): Included =>
  new Map((listAt(data, 'included') ?? []).map((resource) => [keyOf(resource), resource]));

/** What is answered, when all of it is of one type. */
function listOf(type: string, data: unknown): readonly unknown[] | null {
  const list = listAt(data, 'data');
  return list?.every((one) => textAt(one, 'type') === type) ? list : null;
}

/** Resources that another refers to and that came along. */
const related = (resource: unknown, name: string, included: Included): readonly unknown[] =>
  [at(resource, 'relationships', name, 'data') ?? []].flat().flatMap((reference) => included.get(keyOf(reference)) ?? []);

const nameOf = (user: unknown): string => textAt(user, 'attributes', 'username') || textAt(user, 'attributes', 'displayName');

/** Primary tags have a place in the menu, others have none. */
function sectionOf(discussion: unknown, included: Included): string | null {
  const tags = related(discussion, 'tags', included);
  const primary = tags.find((tag) => numberAt(tag, 'attributes', 'position') !== null) ?? tags[0];
  return textAt(primary, 'attributes', 'name') || null;
}

function topicOf(discussion: unknown, included: Included, url: string, now: number): ListedTopic {
  const posts = numberAt(discussion, 'attributes', 'commentCount');
  const best = at(discussion, 'attributes', 'hasBestAnswer');
  const [user] = related(discussion, 'user', included);
  return {
    url,
    title: textAt(discussion, 'attributes', 'title'),
    section: sectionOf(discussion, included),
    author: nameOf(user) || null,
    startedAt: momentAt(now, discussion, 'attributes', 'createdAt'),
    lastAt: momentAt(now, discussion, 'attributes', 'lastPostedAt'),
    replies: posts === null ? null : Math.max(0, posts - 1),
    // Some versions tell the number of the answer instead of yes.
    solved: best === undefined ? null : Boolean(best),
    closed: flagAt(discussion, 'attributes', 'isLocked'),
    pinned: flagAt(discussion, 'attributes', 'isSticky') === true,
  };
}

function topicsIn(source: Source, now: number): readonly ListedTopic[] | null {
  const data = dataOf(source);
  const discussions = listOf('discussions', data);
  if (!discussions) return null;
  const included = includedIn(data);
  return discussions
    .filter((one) => flagAt(one, 'attributes', 'isHidden') !== true)
    .map((one) => topicOf(one, included, addressFrom(`../d/${textAt(one, 'id')}`, source.url), now));
}

function sectionsIn(source: Source): readonly Section[] | null {
  return (
    listOf('tags', dataOf(source))?.map((tag) => ({
      name: textAt(tag, 'attributes', 'name'),
      url: addressFrom(`../t/${textAt(tag, 'attributes', 'slug')}`, source.url),
      description: textAt(tag, 'attributes', 'description'),
      topics: numberAt(tag, 'attributes', 'discussionCount'),
    })) ?? null
  );
}

/** The group that every forum has of those who run it; those who keep order in it need not be of the company. */
const administrators = '1';

function staffOf(user: unknown, included: Included): boolean | null {
  if (at(user, 'relationships', 'groups') === undefined) return null;
  return related(user, 'groups', included).some(
    (group) => textAt(group, 'id') === administrators || isStaffTitle(textAt(group, 'attributes', 'nameSingular')),
  );
}

/** The first tag that a discussion has lost, as `discussionTagged` tells old and new numbers; null when it has lost none. */
function movedFrom(posts: readonly unknown[], included: Included): string | null {
  for (const post of posts) {
    if (textAt(post, 'attributes', 'contentType') !== 'discussionTagged') continue;
    const [before, after] = listAt(post, 'attributes', 'content') ?? [];
    const kept = new Set((listAt(after) ?? []).map((tag) => textAt(tag)));
    const lost = (listAt(before) ?? []).map((tag) => textAt(tag)).find((tag) => !kept.has(tag));
    if (lost !== undefined) return textAt(included.get(`tags ${lost}`), 'attributes', 'name');
  }
  return null;
}

function postsIn(source: Source, now: number): Thread | null {
  const data = dataOf(source);
  const discussion = at(data, 'data');
  if (textAt(discussion, 'type') !== 'discussions') return null;
  const included = includedIn(data);
  const all = related(discussion, 'posts', included);
  const comments = all.filter(
    (post) => textAt(post, 'attributes', 'contentType') === 'comment' && flagAt(post, 'attributes', 'isHidden') !== true,
  );
  const opening = comments.find((post) => numberAt(post, 'attributes', 'number') === 1);
  if (opening === undefined) return null;
  const best = textAt(discussion, 'relationships', 'bestAnswerPost', 'data', 'id');
  const read = (post: unknown): Post => {
    const [user] = related(post, 'user', included);
    return {
      author: nameOf(user),
      at: momentAt(now, post, 'attributes', 'createdAt'),
      staff: staffOf(user, included),
      text: postText(textAt(post, 'attributes', 'contentHtml')),
      solution: best !== '' && textAt(post, 'id') === best,
    };
  };
  const moved = movedFrom(all, included);
  return {
    topic: {
      ...topicOf(discussion, included, addressFrom(`../../d/${textAt(discussion, 'id')}`, source.url), now),
      ...(moved === null ? {} : { movedFrom: moved }),
    },
    posts: inOrder(read(opening), comments.filter((post) => post !== opening).map(read)),
    // All numbers are told, but only the posts of the first page come along.
    whole: all.length === listAt(discussion, 'relationships', 'posts', 'data')?.length,
  };
}

/** https://docs.flarum.org/rest-api; nothing is asked to be included, as what comes along unasked depends on extensions. */
export const flarum: TopicAdapter = {
  id: 'flarum',
  marksStaff: true,
  lists: (root) =>
    [0, 50].map((offset) => ({
      url: addressFrom(`api/discussions?sort=-createdAt&page[limit]=50&page[offset]=${offset}`, root),
      accept: 'json',
      order: 'start',
    })),
  topicsIn,
  sectionLists: (root) => [{ url: addressFrom('api/tags', root), accept: 'json' }],
  sectionsIn,
  thread: ({ url }, root) => ({ url: addressFrom(`api/discussions/${idIn(url, /\/d\/(\d+)/)}`, root), accept: 'json' }),
  postsIn,
};
