import type { ListedTopic, Post, Thread } from '../../model/topic.ts';
import { machineMoment } from '../dates.ts';
import type { Document } from '../html.ts';
import { remember } from '../remember.ts';
import { clean } from '../text.ts';
import { pageKey, resolveUrl } from '../url.ts';
import type { TopicAdapter } from './adapter.ts';
import { withSolved } from './html-rows.ts';
import { postText } from './posts.ts';
import { type Item, itemsOn } from './schema-items.ts';

const topicTypes = /^(?:DiscussionForumPosting|Question)$/;
const answerKeys = ['acceptedAnswer', 'suggestedAnswer'] as const;

const authorOf = (item: Item): string =>
  clean(item.items('author', 'creator')[0]?.text('name') || item.text('author', 'creator'));
const startOf = (item: Item): string => item.text('datePublished', 'dateCreated');
const titleOf = (item: Item): string => clean(item.text('headline', 'name', 'text', 'articleBody'));

/** A question of a FAQ has neither author nor date, and is no topic. */
const isTopic = (item: Item): boolean => startOf(item) !== '' || authorOf(item) !== '';

function repliesOf(item: Item): number | null {
  const counters = item
    .items('interactionStatistic')
    .filter((one) =>
      /(?:Comment|Reply)Action$/.test(one.text('interactionType') || (one.items('interactionType')[0]?.types[0] ?? '')),
    );
  const told = item.text('answerCount', 'commentCount') || (counters[0]?.text('userInteractionCount') ?? '');
  return /^\d{1,7}$/.test(told) ? Number(told) : null;
}

function addressOf(item: Item, doc: Document): string | null {
  const told =
    item.text('url', 'mainEntityOfPage', 'discussionUrl', '@id') || (item.items('mainEntityOfPage')[0]?.text('@id', 'url') ?? '');
  return told === '' || told.startsWith('#') ? null : resolveUrl(told, doc.base);
}

function topicOf(item: Item, url: string, now: number): ListedTopic {
  const author = authorOf(item);
  return {
    url,
    title: titleOf(item),
    section: null,
    author: author === '' ? null : author,
    startedAt: machineMoment(startOf(item), now),
    lastAt: null,
    replies: repliesOf(item),
    solved: item.items('acceptedAnswer').length > 0 ? true : null,
    closed: null,
    pinned: false,
  };
}

const postOf = (item: Item, now: number, solution: boolean): Post => ({
  author: authorOf(item),
  at: machineMoment(startOf(item), now),
  staff: null,
  text: postText(item.text('text', 'articleBody', 'description')),
  solution,
});

/** Replies of one topic that are read. */
const mostReplies = 200;

function threadOf(item: Item, now: number): Thread {
  const answers = answerKeys.flatMap((key) => item.items(key).map((one) => ({ one, solution: key === 'acceptedAnswer' })));
  const comments = item.items('comment').map((one) => ({ one, solution: false }));
  const first = [...answers, ...comments];
  const replies = [...first];
  // Comments may stand below comments, however deep.
  for (let at = 0; at < replies.length && replies.length <= mostReplies; at++)
    for (const inner of replies[at]?.one.items('comment') ?? []) replies.push({ one: inner, solution: false });
  const posts = replies.slice(0, mostReplies).map(({ one, solution }) => postOf(one, now, solution));
  const start = ({ at }: Post): number => at?.earliest ?? Number.MAX_VALUE;
  const told = repliesOf(item);
  return {
    topic: answers.some(({ solution }) => solution) ? { solved: true } : {},
    posts: [postOf(item, now, false), ...posts.toSorted((a, b) => start(a) - start(b))],
    // Only a count that agrees with what is there shows that nothing is left out.
    whole:
      told !== null &&
      posts.length === replies.length &&
      (told === first.length || told === posts.length || told === answers.length),
  };
}

/** The first way of writing that describes topics. */
const topicsOn = (doc: Document): readonly Item[] =>
  itemsOn(doc, topicTypes)
    .map((items) => items.filter(isTopic))
    .find((items) => items.length > 0) ?? [];

/** What each page told, by its address and the time of the visit: every wave asks for the same threads again. */
const known = remember((_: Document) => new Map<string, Thread | null>());

function threadAt(doc: Document, url: string, now: number): Thread | null {
  const items = topicsOn(doc);
  const here = items.find((item) => pageKey(addressOf(item, doc) ?? '') === pageKey(url));
  const item = here ?? (items.length === 1 ? items[0] : undefined);
  return item ? threadOf(item, now) : null;
}

/** Any forum that describes its topics by schema.org: DiscussionForumPosting, or Question with its answers. */
export const schema: TopicAdapter = {
  id: 'schema',
  lists: (root) => [{ url: root, accept: 'html' }],
  topicsIn: (source, now) => {
    if (source.kind !== 'html') return null;
    const { doc, url } = source;
    const items = topicsOn(doc);
    const topics = items.flatMap((item): readonly ListedTopic[] => {
      const at = addressOf(item, doc) ?? (items.length === 1 ? url : null);
      return at === null || titleOf(item) === '' ? [] : [topicOf(item, at, now)];
    });
    return topics.length > 0
      ? withSolved(
          topics,
          topics.some(({ solved }) => solved),
        )
      : null;
  },
  sectionLists: () => [],
  sectionsIn: () => null,
  thread: ({ url }) => ({ url, accept: 'html' }),
  postsIn: (source, now) => {
    if (source.kind !== 'html') return null;
    const { doc, url } = source;
    const key = `${now} ${url}`;
    const told = known(doc).get(key);
    if (told !== undefined) return told;
    const thread = threadAt(doc, url, now);
    known(doc).set(key, thread);
    return thread;
  },
};
