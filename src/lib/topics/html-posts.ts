import { type Element, isTag } from 'domhandler';
import type { Moment, Post, Thread } from '../../model/topic.ts';
import type { Order } from '../dates.ts';
import type { Document } from '../html.ts';
import { clean } from '../text.ts';
import { bears, firstMoment, textIn, titleIn, within } from './html-cells.ts';
import { type Dating, orderOn } from './html-text.ts';
import { quotations } from './posts.ts';
import { claimed, isStaffMark, isStaffTitle } from './staff.ts';

/** Where the page of a topic keeps its posts. */
export interface PostRows {
  readonly posts: string;
  readonly author: string;
  readonly at: string;
  readonly text: string;
  /** Titles, ranks and groups that the forum gives an author. */
  readonly titles?: string;
  /** Titles that members may write themselves. */
  readonly ownTitles?: string;
  /** A mark that only people of the company bear. */
  readonly staff?: string;
  /** A title of the engine's own that only people of the company bear. */
  readonly staffTitle?: RegExp;
  readonly solution?: string;
  /** Stands just before a post and tells of it too. */
  readonly head?: string;
  /** Shows that there are other pages, and that this is not the first of them. */
  readonly more?: string;
  readonly before?: string;
  /** Shows that nobody can answer any more. */
  readonly closed?: string;
}

const most = 200;

interface Bearer extends Post {
  readonly titled: boolean;
  /** By more than the name. */
  readonly marked: boolean;
  readonly named: boolean;
}

/** What people of a company put behind their names: "Dana (Acme Staff)". */
const behindName = /[([]([^()[\]]{2,60})[)\]]$/;

/** What a post says, without what it quotes of others. */
function wordsOf(doc: Document, body: Element | undefined): string {
  if (!body) return '';
  if (within(doc, body, quotations).length === 0) return doc.textOf([body]);
  const copy = doc.$(body).clone();
  copy.find(quotations).remove();
  return doc.textOf(copy.toArray());
}

function postRow(doc: Document, row: Element, shape: PostRows, dating: Dating): Bearer {
  const head = shape.head === undefined ? [] : doc.$(row).prev(shape.head).toArray();
  const find = (selector: string | undefined): readonly Element[] =>
    [...head, row].flatMap((element) => [...within(doc, element, selector)]);
  const told = (selector: string | undefined): readonly string[] =>
    find(selector).flatMap((element) => titleIn(doc, element) || []);
  const [given, own] = [told(shape.titles), told(shape.ownTitles)];
  const flagged = bears(doc, row, shape.staff);
  const engines = given.some((title) => shape.staffTitle?.test(title.trim()) ?? false);
  const author = clean(row.attribs['data-author'] || textIn(doc, find(shape.author)));
  const named = isStaffMark(behindName.exec(author)?.[1] ?? '');
  const marked = flagged || engines || given.some(isStaffTitle) || own.some(isStaffMark);
  return {
    author,
    at: firstMoment(doc, find(shape.at), dating),
    staff: marked || named,
    ...claimed(own),
    titled: flagged || given.length > 0 || own.length > 0,
    marked,
    named,
    text: wordsOf(doc, within(doc, row, shape.text)[0]),
    solution: bears(doc, row, shape.solution),
  };
}

function isInside(element: Element, others: ReadonlySet<Element>): boolean {
  for (let at = element.parent; at && isTag(at); at = at.parent) if (others.has(at)) return true;
  return false;
}

const written = ({ author, at, text }: Post): string => JSON.stringify([author, at, text]);

/** The same words of the same author at the same time are one post: a solution stands on top of its thread once more. */
function once(posts: readonly Post[]): readonly Post[] {
  const solutions = new Set(posts.filter(({ solution }) => solution).map(written));
  const seen = new Set<string>();
  return posts.flatMap((post) => {
    const key = written(post);
    if (post.at !== null && post.text !== '' && seen.has(key)) return [];
    seen.add(key);
    return [post.at !== null && solutions.has(key) ? { ...post, solution: true } : post];
  });
}

/** Whether one moment is told to be later than another: of those that are told alike, the start says so. */
const isLater = (one: Moment, other: Moment): boolean =>
  one.latest - one.earliest === other.latest - other.earliest ? one.earliest > other.earliest : one.earliest > other.latest;

/** Posts in order of time where all tell theirs, as on the page where two may be either way round. */
function byTime(posts: readonly Post[]): readonly Post[] {
  const placed: { readonly post: Post; readonly at: Moment }[] = [];
  for (const post of posts) {
    const { at } = post;
    if (at === null) return posts;
    let place = placed.length;
    for (let before = placed[place - 1]; before && isLater(before.at, at); before = placed[place - 1]) place--;
    placed.splice(place, 0, { post, at });
  }
  return placed.map(({ post }) => post);
}

/** What the page of a topic tells; null when it has no posts or is not the first of its pages. */
export function threadOf(doc: Document, shape: PostRows, now: number, order: Order | undefined): Thread | null {
  const all = doc.select(shape.posts);
  const around = new Set(all);
  const rows = all.filter((row) => !isInside(row, around));
  if (rows.length === 0 || (shape.before !== undefined && doc.select(shape.before).length > 0)) return null;
  const dating = { now, order: order ?? orderOn(doc, shape.at) };
  const seen = new Set<string>();
  const bearers = rows.slice(0, most).flatMap((row) => {
    const id = row.attribs['data-content'] ?? row.attribs['id'];
    if (id !== undefined && seen.has(id)) return [];
    if (id !== undefined) seen.add(id);
    return [postRow(doc, row, shape, dating)];
  });
  const telling = bearers.some(({ titled }) => titled);
  // A name may tell of one, but the lack of such a name tells nothing.
  const posts = once(
    bearers.map(
      ({ titled: _, marked: __, named, ...post }): Post => ({ ...post, staff: telling ? post.staff : named ? true : null }),
    ),
  );
  const [first, last] = [posts[0]?.at, posts.at(-1)?.at];
  const newestFirst = first && last && first.earliest > last.latest;
  const whole = rows.length <= most && (shape.more === undefined || doc.select(shape.more).length === 0);
  // The oldest post of a page that begins with the newest is on another page.
  if (newestFirst && !whole) return null;
  return {
    topic: {
      ...(posts.some(({ solution }) => solution) ? { solved: true } : {}),
      ...(shape.closed !== undefined && doc.select(shape.closed).length > 0 ? { closed: true } : {}),
    },
    posts: byTime(newestFirst ? posts.toReversed() : posts),
    marks: bearers.some(({ marked }) => marked),
    whole,
  };
}
