import type { Element } from 'domhandler';
import type { ListedTopic, Post, Section, Thread } from '../../model/topic.ts';
import type { Document } from '../html.ts';
import { at, flagAt, listAt, momentAt, numberAt, parseJson, textAt } from '../json.ts';
import { remember } from '../remember.ts';
import type { TopicAdapter } from './adapter.ts';
import { firstMoment, within } from './html-cells.ts';
import { htmlAdapter, withSolved } from './html-rows.ts';
import { addressFrom, inOrder, postText } from './posts.ts';
import { staffByTitles } from './staff.ts';

/** Parts of a page that were drawn from data, which they bear beside what was drawn. */
interface Part {
  readonly element: Element;
  readonly data: unknown;
}

const partsOn = (doc: Document, name: string): readonly Part[] =>
  doc
    .select(`[data-preact$="${name}"][data-props]`)
    .map((element) => ({ element, data: parseJson(element.attribs['data-props'] ?? '') }));

/** What the page holds is worked out once, however many waves ask. */
const known = remember((doc: Document) => ({
  rows: partsOn(doc, '/TopicListItem'),
  menus: partsOn(doc, 'mega-menu/index'),
  view: partsOn(doc, '/TopicView/index')[0]?.data,
}));

/** Pages that the company or its members publish are no questions. */
const published: ReadonlySet<string> = new Set(['article', 'productUpdate']);
const isPublished = (topic: unknown): boolean => published.has(textAt(topic, 'contentType'));

const dateCell = '.thread-meta-item__date';

/** The mark-up of older pages, and of those that tell no data. */
const pages = htmlAdapter({
  id: 'insided',
  lists: [],
  recent: ['activity/recent'],
  topics: [{ rows: '.qa-topic-block', title: 'a.qa-topic-title, h4 a[href]', last: dateCell }],
  posts: [
    {
      posts: ':is(article.topic-wrapper, .threaded-reply-item, .qa-topic-post-box):has(.qa-username)',
      author: '.qa-username',
      at: 'time[datetime], .author-info',
      text: '.post__content',
      titles: '.rank-title',
      solution: '[data-qa="pill-best-answer"]',
      more: '.pagination a[href]',
    },
  ],
});

const authorOf = (entry: unknown): string => textAt(entry, 'author', 'username') || textAt(entry, 'author', 'name');

function topicOf({ element, data }: Part, doc: Document, now: number): readonly ListedTopic[] {
  const topic = at(data, 'topic');
  const address = textAt(topic, 'topicUrl', 'destination') || textAt(topic, 'url');
  if (address === '' || isPublished(topic)) return [];
  const post = at(topic, 'post');
  const question = textAt(topic, 'contentType') === 'question';
  return [
    {
      url: addressFrom(address, doc.base),
      title: textAt(topic, 'title'),
      section: null,
      author: authorOf(topic) || authorOf(post) || null,
      startedAt: momentAt(now, topic, 'publishedAt') ?? momentAt(now, post, 'creationDate'),
      lastAt: firstMoment(doc, within(doc, element, dateCell), { now, order: undefined }),
      replies: numberAt(topic, 'replyCount'),
      solved: question ? flagAt(topic, 'hasBestAnswer') : null,
      closed: flagAt(topic, 'closed'),
      pinned: flagAt(topic, 'sticky') === true,
    },
  ];
}

/** Sections may lie in sections, `left` of them in one another. */
function sectionsIn(categories: readonly unknown[], url: string, left = 8): readonly Section[] {
  if (left === 0) return [];
  return categories.flatMap((category): readonly Section[] => {
    const below = sectionsIn(listAt(category, 'children') ?? [], url, left - 1);
    if (flagAt(category, 'isContainer') !== false || textAt(category, 'url') === '') return below;
    const own: Section = {
      name: textAt(category, 'title').trim(),
      // Left to itself a section puts what was answered last on top, which tells nothing of what nobody answered.
      url: addressFrom(`${textAt(category, 'url')}?sort=dateline.desc`, url),
      description: textAt(category, 'description').trim(),
      topics: numberAt(category, 'visibleTopicsCount'),
    };
    return [own, ...below];
  });
}

/** Badges are given for all kinds of merits; this one says who pays the bearer. */
const employed = /(?<!\p{L})(?:employee|staff|mitarbeiter(?:in)?|medewerker|empleado|funcionário|dipendente)(?!\p{L})/iu;

const titlesOf = (post: unknown): readonly string[] => [
  textAt(post, 'author', 'rank', 'name'),
  textAt(post, 'author', 'usertitle'),
  ...(listAt(post, 'author', 'badges') ?? []).map((badge) => textAt(badge, 'title')).filter((title) => employed.test(title)),
];

/** Number of the accepted answer, which the description for search engines names. */
const acceptedOn = (doc: Document): string =>
  /[?&]postid=(\d+)/.exec(doc.jsonLd().reduce((url, node) => url || textAt(node, 'acceptedAnswer', 'url'), ''))?.[1] ?? '';

function threadOf(view: unknown, doc: Document, now: number): Thread | null {
  const topic = at(view, 'topic');
  const replies = listAt(view, 'repliesProps', 'replies');
  if (!replies || (numberAt(view, 'currentPage') ?? 1) !== 1) return null;
  const shown = replies.filter((reply) => flagAt(reply, 'visible') !== false);
  const staff = staffByTitles([topic, ...shown].map(titlesOf));
  const accepted = acceptedOn(doc);
  const [opening, ...others] = [topic, ...shown].map(
    (post, index): Post => ({
      author: authorOf(post),
      at: momentAt(now, post, index === 0 ? 'publishedAt' : 'creationDate'),
      staff: staff[index] ?? null,
      text: postText(textAt(post, 'content')),
      solution: index > 0 && accepted !== '' && textAt(post, 'postId') === accepted,
    }),
  );
  if (!opening) return null;
  const closed = flagAt(topic, 'closed');
  return {
    topic: {
      ...(textAt(topic, 'forum', 'title') === '' ? {} : { section: textAt(topic, 'forum', 'title') }),
      ...(closed === null ? {} : { closed }),
      ...(accepted === '' ? {} : { solved: true }),
      ...(isPublished(topic) || flagAt(topic, 'sticky') === true ? { pinned: true } : {}),
    },
    posts: inOrder(opening, others),
    whole:
      (numberAt(view, 'repliesProps', 'totalRepliesPageCount') ?? Infinity) <= 1 &&
      replies.length >= (numberAt(view, 'repliesProps', 'totalRepliesCount') ?? Infinity),
  };
}

/** https://communities.gainsight.com/ */
export const insided: TopicAdapter = {
  ...pages,
  topicsIn: (source, now) => {
    if (source.kind !== 'html') return null;
    const told = known(source.doc).rows.flatMap((part) => topicOf(part, source.doc, now));
    if (told.length === 0) return pages.topicsIn(source, now);
    return withSolved(
      told,
      told.some(({ solved }) => solved),
    );
  },
  sectionLists: (root) => [{ url: root, accept: 'html' }],
  sectionsIn: (source) => {
    if (source.kind !== 'html') return null;
    const found = known(source.doc).menus.flatMap(({ data }) =>
      sectionsIn(listAt(data, 'communityCategoriesV2') ?? [], source.doc.base),
    );
    return found.length > 0 ? found : null;
  },
  postsIn: (source, now) => {
    if (source.kind !== 'html') return null;
    const { view } = known(source.doc);
    return view === undefined ? pages.postsIn(source, now) : threadOf(view, source.doc, now);
  },
};
