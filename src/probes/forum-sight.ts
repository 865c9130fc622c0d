import { columnWords, topicAddress } from '../data/forum-words.ts';
import { type Forum, forums } from '../data/forums.ts';
import { momentsIn } from '../lib/dates.ts';
import { match } from '../lib/match.ts';
import { fold } from '../lib/text.ts';
import { hostOf, parsedUrl, sameSite } from '../lib/url.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';

/** Why a page is taken for a part of a forum. */
interface Proof {
  readonly page: ParsedPage;
  readonly where: string;
  readonly excerpt: string;
}

/** A forum that was seen, with all of its pages that were read. */
export interface SeenForum {
  /** Null when its software could not be told, or when two rows claim the same page. */
  readonly engine: Forum | null;
  /** Address below which the forum lies, ending in a slash. */
  readonly root: string;
  readonly proof: Proof;
  readonly pages: readonly ParsedPage[];
}

const schemaType = /(?:^|\/)DiscussionForumPosting$/;

function schemaProof(page: ParsedPage): Proof | null {
  const [marked] = page.doc.select('[itemtype$="/DiscussionForumPosting"]');
  if (marked) return { page, where: '[itemtype]', excerpt: marked.attribs['itemtype'] ?? '' };
  const node = page.doc.jsonLd().find((one) => [one['@type']].flat().some((type) => schemaType.test(String(type))));
  return node ? { page, where: 'JSON-LD', excerpt: `DiscussionForumPosting ${String(node['headline'] ?? '')}` } : null;
}

/** Addresses of topics on a page, each once. */
function topicLinks({ doc, page }: ParsedPage): readonly string[] {
  const topics = new Set<string>();
  for (const { url, area } of doc.links()) {
    if (area === 'footer' || !sameSite(url, page.finalUrl)) continue;
    const at = parsedUrl(url);
    const address = `${at?.pathname}${at?.search}`;
    if (topicAddress.test(address)) topics.add(address);
  }
  return [...topics];
}

const heads =
  'th, thead td, dt, dl > dd, li[class*="head" i] *, [class*="head" i] > *, [class*="stat" i], [class*="count" i], [class*="last" i]';

/** Columns of a list of topics that are named in the headings of tables and lists, or in the cells' own words. */
function columnsOf({ doc }: ParsedPage): readonly string[] {
  const words = new Set<string>();
  for (const node of doc.select(heads).slice(0, 3000)) {
    const text = fold(doc.textOf([node]).slice(0, 80));
    if (text !== '') words.add(text.replace(/[\d.,:()]+/g, ' ').trim());
  }
  const named = (list: readonly string[]): boolean =>
    list.some((word) => [...words].some((text) => text === word || text.startsWith(`${word} `) || text.endsWith(` ${word}`)));
  return Object.entries(columnWords).flatMap(([column, list]) => (named(list) ? [column] : []));
}

/** Signs that any forum gives: several topics, listed with their replies, views or last posts. */
function listProof(page: ParsedPage): Proof | null {
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
function topicProof(page: ParsedPage): Proof | null {
  const { pathname, search } = new URL(page.page.finalUrl);
  if (!topicAddress.test(`${pathname}${search}`)) return null;
  const said = new Set<string>();
  for (const node of page.doc.select(posts).slice(0, 300)) {
    const head = page.doc.textOf([node]).slice(0, 400);
    if (momentsIn(head, Date.parse(page.page.fetchedAt)).length > 0 || page.doc.$(node).find('time[datetime]').length > 0)
      said.add(head);
    if (said.size > 1) return { page, where: 'posts with dates', excerpt: head };
  }
  return null;
}

interface Sighting {
  readonly engine: Forum | null;
  readonly root: string;
  readonly proof: Proof;
}

/** A folder above everything that belongs to the forum. */
function rootOf(address: string, engine: Forum | null): string {
  const { origin, pathname } = new URL(address);
  const inner = engine?.inner?.exec(pathname);
  const path = inner ? pathname.slice(0, inner.index) : pathname;
  if (inner || path.endsWith('/')) return `${origin}${path.replace(/\/?$/, '/')}`;
  const file = /\/[^/]*\.\w+$/.test(path);
  return `${origin}${file ? path.slice(0, path.lastIndexOf('/') + 1) : `${path}/`}`;
}

const sighted = new WeakMap<ParsedPage, { readonly seen: Sighting | null }>();

function sight(page: ParsedPage): Sighting | null {
  const before = sighted.get(page);
  if (before) return before.seen;
  const seen = lookAt(page);
  sighted.set(page, { seen });
  return seen;
}

function lookAt(page: ParsedPage): Sighting | null {
  const hits = match(forums, [page]);
  const rows = forums.filter(({ id }) => hits.some(({ vendor }) => vendor.id === id));
  // A hosted forum shows its service by its address, and below it may show the software that the service runs.
  const hosted = rows.filter(({ id }) => hits.some(({ vendor, signal }) => vendor.id === id && 'page' in signal));
  const engine = (hosted.length === 1 ? hosted[0] : rows.length === 1 ? rows[0] : null) ?? null;
  const hit = hits.find(({ vendor }) => !engine || vendor.id === engine.id);
  const proof = hit
    ? { page, where: hit.where, excerpt: hit.excerpt }
    : (schemaProof(page) ?? listProof(page) ?? topicProof(page));
  return proof ? { engine, root: rootOf(page.page.finalUrl, engine), proof } : null;
}

/** Forums on the home page and on pages that serve as a forum or community, those first; pages of one host make one forum unless engines differ. */
export function forumsIn(view: SiteView): readonly SeenForum[] {
  const groups = new Map<string, Sighting[]>();
  const pages = new Set([...view.of('forum'), ...view.of('community'), ...view.of('home')]);
  for (const page of pages) {
    const seen = sight(page);
    if (!seen) continue;
    const host = hostOf(page.page.finalUrl);
    const same = [...groups.keys()].find((key) => {
      const first = groups.get(key)?.[0];
      return key.startsWith(`${host} `) && (!seen.engine || !first?.engine || first.engine === seen.engine);
    });
    const key = same ?? `${host} ${seen.engine?.id ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), seen]);
  }
  return [...groups.values()].flatMap((sightings) => {
    const known = sightings.find(({ engine }) => engine) ?? sightings[0];
    if (!known) return [];
    const roots = sightings.filter(({ engine }) => engine === known.engine).map(({ root }) => root);
    const root = roots.reduce((a, b) => (b.length < a.length ? b : a), known.root);
    return [{ engine: known.engine, root, proof: known.proof, pages: sightings.map(({ proof }) => proof.page) }];
  });
}
