import {
  authorPosts,
  authorSince,
  columnWords,
  forumName,
  forumTitle,
  topicActions,
  topicAddress,
  topicPlaces,
} from '../data/forum-words.ts';
import { momentsIn } from '../lib/dates.ts';
import type { JsonObject } from '../lib/html.ts';
import { textAt } from '../lib/json.ts';
import { ancestorsOf } from '../lib/select.ts';
import { fold } from '../lib/text.ts';
import { hostOf, parsedUrl, sameSite } from '../lib/url.ts';
import type { ParsedPage } from './define-probe.ts';

/** Why a page is taken for a part of a forum. */
export interface Proof {
  readonly page: ParsedPage;
  readonly where: string;
  readonly excerpt: string;
}

const typesOf = (node: JsonObject): readonly string[] =>
  [node['@type']].flat().flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*\//, '')] : []));
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null;
const partsOf = (node: JsonObject, ...keys: readonly string[]): readonly JsonObject[] =>
  keys.flatMap((key) => [node[key]].flat().filter(isObject));

/** A question that visitors asked or answered: frequently asked ones, which companies mark up the same way, have no authors. */
const askedByPeople = (question: JsonObject): boolean =>
  [question, ...partsOf(question, 'acceptedAnswer', 'suggestedAnswer')].some((one) => partsOf(one, 'author').length > 0);

function markedUp({ doc }: ParsedPage): string | null {
  const [posting] = doc.select('[itemtype$="/DiscussionForumPosting"]');
  if (posting) return posting.attribs['itemtype'] ?? '';
  // Shops let customers ask about a product in the same words.
  if (doc.select('[itemtype$="schema.org/Product"]').length > 0) return null;
  const questions = doc.select('[itemtype$="/QAPage"] [itemtype$="/Question"]');
  const written = ancestorsOf(doc.select('[itemprop~="author"]'));
  return questions.some((question) => written.has(question)) ? 'QAPage with authors' : null;
}

/** The site's own word, in schema.org terms. */
export function schemaProof(page: ParsedPage): Proof | null {
  const marked = markedUp(page);
  if (marked !== null) return { page, where: '[itemtype]', excerpt: marked };
  const nodes = page.doc.jsonLd();
  const has = (node: JsonObject, type: string): boolean => typesOf(node).includes(type);
  const posting = nodes.find((node) => has(node, 'DiscussionForumPosting'));
  if (posting) return { page, where: 'JSON-LD', excerpt: `DiscussionForumPosting ${textAt(posting, 'headline')}` };
  if (nodes.some((node) => has(node, 'Product'))) return null;
  const asked = nodes
    .filter((node) => has(node, 'QAPage'))
    .flatMap((node) => partsOf(node, 'mainEntity'))
    .find(askedByPeople);
  return asked ? { page, where: 'JSON-LD', excerpt: `QAPage ${textAt(asked, 'name')}` } : null;
}

/** Begins the addresses of topics themselves, so that it names no forum. */
const topicFolder = /^discussions?$/;

/** A home page outside of a forum may tell of its newest topics: those lie on another host, or in a folder named for it. */
function isOutside(page: ParsedPage, topic: string): boolean {
  if (page.role !== 'home') return false;
  const host = hostOf(page.page.finalUrl);
  const [folder = ''] = (parsedUrl(topic)?.pathname ?? '').slice(1).split('/');
  const here = `${host}${new URL(page.page.finalUrl).pathname}`;
  const isPlace = forumName.test(folder) && !topicFolder.test(folder) && !/\d/.test(folder);
  return hostOf(topic) !== host || (isPlace && !forumName.test(here));
}

/** Addresses of topics on a page, each once. */
function topicLinks(page: ParsedPage): readonly string[] {
  const topics = new Set<string>();
  for (const { url, area } of page.doc.links()) {
    if (area === 'footer' || !sameSite(url, page.page.finalUrl)) continue;
    const at = parsedUrl(url);
    const address = `${at?.pathname}${at?.search}`;
    if (topicAddress.test(address) && !isOutside(page, url)) topics.add(address);
  }
  return [...topics];
}

const heads =
  'th, thead td, dt, dl > dd, li[class*="head" i] *, [class*="head" i] > *, [class*="stat" i], [class*="count" i], [class*="last" i]';

/** Columns of a list of topics that are named in the headings of tables and lists, or in the cells' own words. */
function columnsOf({ doc }: ParsedPage): readonly string[] {
  const words = new Set<string>();
  for (const node of doc.select(heads).slice(0, 3000)) {
    const text = fold(doc.textOf([node], 80).slice(0, 80));
    if (text !== '') words.add(text.replace(/[\d.,:()]+/g, ' ').trim());
  }
  const named = (list: readonly string[]): boolean =>
    list.some((word) => [...words].some((text) => text === word || text.startsWith(`${word} `) || text.endsWith(` ${word}`)));
  return Object.entries(columnWords).flatMap(([column, list]) => (named(list) ? [column] : []));
}

/** Signs that any forum gives: several topics, listed with their replies, views or last posts. */
export function listProof(page: ParsedPage): Proof | null {
  if (page.role !== 'forum' && page.role !== 'community' && page.role !== 'home') return null;
  const topics = topicLinks(page);
  if (topics.length < 3) return null;
  const columns = columnsOf(page);
  if (columns.length < 2) return null;
  return { page, where: 'list of topics', excerpt: `${topics.length} topics with ${columns.join(', ')}` };
}

const posts =
  '[class*="post" i], [class*="message" i], [class*="comment" i], [class*="reply" i], [id^="post" i], [id^="pid" i], article';

/** A single topic: its address has the shape of one, and several posts of it carry dates of their own. */
export function topicProof(page: ParsedPage): Proof | null {
  const { pathname, search } = new URL(page.page.finalUrl);
  if (!topicAddress.test(`${pathname}${search}`)) return null;
  const dated = ancestorsOf(page.doc.select('time[datetime]'));
  const said = new Set<string>();
  for (const node of page.doc.select(posts).slice(0, 300)) {
    const head = page.doc.textOf([node], 400).slice(0, 400);
    if (momentsIn(head, Date.parse(page.page.fetchedAt)).length > 0 || dated.has(node)) said.add(head);
    if (said.size > 1) return { page, where: 'posts with dates', excerpt: head };
  }
  return null;
}

const controls = 'button, [role="button" i], input[type="submit" i], input[type="button" i]';
const [actions, places] = [topicActions, topicPlaces].map((labels) => new Set(labels.map(fold)));

/** Labels of what visitors can press in the page's own part, not in the menus that every page of the site has. */
function labelsOf({ doc }: ParsedPage): readonly string[] {
  const links = doc.links().flatMap(({ text, area }) => (area === 'main' && text.length < 60 ? [text] : []));
  const pressed = doc.select(controls).map((node) => node.attribs['value'] ?? doc.textOf([node], 60).slice(0, 60));
  return [...links, ...pressed].map(fold);
}

/** What is said or offered as only threads do, by kind: the first of each. */
function furnitureOf(
  page: ParsedPage,
  lines: readonly string[],
): { readonly own: readonly string[]; readonly about: readonly string[] } {
  const labels = labelsOf(page);
  const twice = (shape: RegExp): readonly string[] => {
    const said = lines.filter((line) => shape.test(line));
    return said.length > 1 ? said.slice(0, 1) : [];
  };
  const first = (known: ReadonlySet<string> | undefined): readonly string[] =>
    labels.filter((label) => known?.has(label)).slice(0, 1);
  return {
    own: [...first(actions), ...twice(authorPosts), ...twice(authorSince)],
    about: [...first(places), ...(forumTitle.test(page.doc.title) ? [page.doc.title] : [])],
  };
}

/**
 * A thread whatever its address and mark-up: dated posts, and two kinds of what stands around posts. Comments and reviews
 * have dates and authors too, but nobody starts a topic there, and their authors do not show how much they wrote.
 */
export function threadProof(page: ParsedPage): Proof | null {
  const lines = page.doc
    .text()
    .split('\n')
    .filter((line) => line.length < 140)
    .slice(0, 4000);
  const { own, about } = furnitureOf(page, lines.filter((line) => line.length < 80).map(fold));
  if (own.length === 0 || own.length + about.length < 2) return null;
  const now = Date.parse(page.page.fetchedAt);
  let dated = 0;
  for (const line of lines) {
    if (!/\d/.test(line) || momentsIn(line, now).length === 0) continue;
    if (++dated > 1) return { page, where: 'dated posts', excerpt: [...own, ...about].join(' · ') };
  }
  return null;
}
