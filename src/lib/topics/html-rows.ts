import type { Element } from 'domhandler';
import type { ListedTopic, Section } from '../../model/topic.ts';
import type { Order } from '../dates.ts';
import type { Document } from '../html.ts';
import { ancestorsOf } from '../select.ts';
import { resolveUrl, urlOf } from '../url.ts';
import type { Listing, TopicAdapter, TopicListing } from './adapter.ts';
import { bears, firstMoment, textIn, within } from './html-cells.ts';
import { type PostRows, threadOf } from './html-posts.ts';
import { countIn, type Dating, orderOn } from './html-text.ts';
import { hasMark, isMark, type Mark } from './title-marks.ts';

/** Where a list of topics keeps what it tells; selectors are tried inside a row, those of marks on the row itself too. */
export interface TopicRows extends Partial<Readonly<Record<Mark, string>>> {
  readonly rows: string;
  readonly title: string;
  /** The part of the link that is the title alone; all of it when left out. */
  readonly name?: string;
  readonly author?: string;
  readonly started?: string;
  readonly last?: string;
  readonly replies?: string;
  /** What the number of `replies` counts on a page; replies when left out. */
  readonly counts?: (doc: Document) => 'replies' | 'posts' | null;
}

export interface SectionRows {
  readonly rows: string;
  readonly link: string;
  readonly description?: string;
  readonly topics?: string;
}

/** An engine that tells all in its pages. */
export interface HtmlEngine {
  readonly id: string;
  /** Addresses below the root; the root itself when left out. */
  readonly lists?: readonly string[];
  /** Lists of what was written in the last days alone. */
  readonly recent?: readonly string[];
  /** Shapes by version of the engine: the first that finds rows is the one. */
  readonly topics: readonly TopicRows[];
  readonly posts: readonly PostRows[];
  readonly sections?: readonly SectionRows[];
  /** Which of two numbers is the day, where more than the dates tells. */
  readonly order?: (doc: Document) => Order | undefined;
}

const most = 200;

/** The address of a topic's first page, whatever place in it a link leads to. */
function topicUrl(href: string, base: string): string | null {
  const url = urlOf(resolveUrl(href, base) ?? '');
  if (!url) return null;
  for (const [key, value] of [...url.searchParams])
    if (/^(?:sid|s|goto|highlight|hilit)$/.test(key) || /^(?:newpost|lastpost|unread|getnewpost|getlastpost)$/.test(value))
      url.searchParams.delete(key);
  url.pathname = url.pathname.replace(/\/(?:unread|latest)\/?$/, '/');
  url.hash = '';
  return url.href;
}

/** A topic, and whether it is the forum that marks it as solved: its author may have done so in the title. */
interface Row {
  readonly topic: ListedTopic;
  readonly marked: boolean;
}

function topicRow(doc: Document, row: Element, shape: TopicRows, dating: Dating): Row | null {
  const links = within(doc, row, shape.title).filter(({ attribs }) => attribs['href'] !== undefined);
  const link = links.find((one) => textIn(doc, [one]) !== '');
  const url = link && topicUrl(link.attribs['href'] ?? '', doc.base);
  if (!link || !url) return null;
  const title = textIn(doc, within(doc, link, shape.name)) || textIn(doc, [link]);
  const beside = link.parent?.children ?? [];
  const before = doc.textOf(beside.slice(0, beside.indexOf(link)));
  const isMarked = (mark: Mark): boolean => bears(doc, row, shape[mark]) || isMark(before, mark);
  const marked = (mark: Mark): boolean => isMarked(mark) || hasMark(title, mark);
  const count = countIn(textIn(doc, within(doc, row, shape.replies)));
  const counts = shape.counts ? shape.counts(doc) : 'replies';
  const author = row.attribs['data-author'] ?? textIn(doc, within(doc, row, shape.author));
  return {
    topic: {
      url,
      title,
      section: null,
      author: author === '' ? null : author,
      startedAt: firstMoment(doc, within(doc, row, shape.started), dating, title),
      lastAt: firstMoment(doc, within(doc, row, shape.last), dating, title),
      replies: count === null || counts === null ? null : counts === 'posts' ? Math.max(0, count - 1) : count,
      solved: marked('solved') ? true : null,
      closed: marked('closed') ? true : shape.closed === undefined ? null : false,
      pinned: marked('pinned'),
      ...(marked('moved') ? { movedFrom: '' } : {}),
    },
    marked: isMarked('solved'),
  };
}

/** Where a forum marks some topics as solved, those that are not are open. */
export const withSolved = (topics: readonly ListedTopic[], marks: boolean): readonly ListedTopic[] =>
  marks ? topics.map((topic) => ({ ...topic, solved: topic.solved ?? false })) : topics;

function listed(doc: Document, shape: TopicRows, now: number, order: Order | undefined): readonly ListedTopic[] {
  const all = doc.select(shape.rows);
  // Rows of a table that only lays out the page hold the rows of topics.
  const around = ancestorsOf(all);
  const rows = all.filter((row) => !around.has(row)).slice(0, most);
  const cells = [shape.started, shape.last].flatMap((cell) => cell ?? []).join(', ');
  const dating = { now, order: order ?? (rows.length > 0 && cells !== '' ? orderOn(doc, cells) : undefined) };
  const told = rows.flatMap((row) => topicRow(doc, row, shape, dating) ?? []);
  return withSolved(
    told.map(({ topic }) => topic),
    told.some(({ marked }) => marked),
  );
}

function sectionsOf(doc: Document, shape: SectionRows): readonly Section[] {
  return doc.select(shape.rows).flatMap((row) => {
    const [link] = within(doc, row, shape.link);
    const url = resolveUrl(link?.attribs['href'] ?? '', doc.base);
    const name = link ? textIn(doc, [link]) : '';
    if (!link?.attribs['href'] || !url || name === '') return [];
    const description = textIn(doc, within(doc, row, shape.description))
      .replace(name, '')
      .trim();
    return [{ name, url, description, topics: countIn(textIn(doc, within(doc, row, shape.topics))) }];
  });
}

/** The first reading that found something. */
function firstFound<S, T>(shapes: readonly S[], read: (shape: S) => readonly T[]): readonly T[] | null {
  for (const shape of shapes) {
    const found = read(shape);
    if (found.length > 0) return found;
  }
  return null;
}

/** An adapter for an engine whose pages tell all. */
export function htmlAdapter(engine: HtmlEngine): TopicAdapter {
  const { id, lists = [''], recent = [], topics, posts, sections = [], order } = engine;
  const page = (path: string, root: string): Listing => ({ url: resolveUrl(path, root) ?? root, accept: 'html' });
  return {
    id,
    marksStaff: posts.some(({ titles, ownTitles, staff }) => (titles ?? ownTitles ?? staff) !== undefined),
    lists: (root) => [
      ...lists.map((path) => page(path, root)),
      ...recent.map((path): TopicListing => ({ ...page(path, root), window: true })),
    ],
    topicsIn: (source, now) =>
      source.kind === 'html' ? firstFound(topics, (shape) => listed(source.doc, shape, now, order?.(source.doc))) : null,
    sectionLists: (root) => (sections.length > 0 ? [page('', root)] : []),
    sectionsIn: (source) => (source.kind === 'html' ? firstFound(sections, (shape) => sectionsOf(source.doc, shape)) : null),
    thread: ({ url }) => ({ url, accept: 'html' }),
    postsIn: (source, now) =>
      source.kind === 'html'
        ? (firstFound(posts, (shape) => [threadOf(source.doc, shape, now, order?.(source.doc)) ?? []].flat())?.[0] ?? null)
        : null,
  };
}
