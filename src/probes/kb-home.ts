import { type HelpCenter, helpCenters } from '../data/help-centers.ts';
import { signposts } from '../data/signposts.ts';
import { isOn, kindOf, linksOn, ownText, readsLikeTitle, type Shelf, type ShelfLink } from '../lib/articles.ts';
import type { Document } from '../lib/html.ts';
import type { Hit } from '../lib/match.ts';
import { fold } from '../lib/text.ts';
import { hostMatches, hostOf, pageKey, sameSite, siteOf, urlOf } from '../lib/url.ts';
import { type Absent, absent, isNonEmpty, type NonEmpty, type Seen, type Unknown, unknown } from '../model/reading.ts';
import type { Look, Role } from '../model/visit.ts';
import { type ParsedPage, type SiteView, seen } from './define-probe.ts';
import { engineOf, isManual, rowOf } from './kb-engine.ts';

/** Roles whose pages may be a knowledge base or an FAQ, better ones first. */
export const kbRoles = ['help', 'support', 'faq', 'docs'] as const satisfies readonly Role[];
const signs = signposts.filter(({ role }) => kbRoles.some((name) => name === role));
const hintPaths = new Set(signs.flatMap(({ paths }) => paths));
const hintLabels = new Set(signs.flatMap(({ subdomains }) => subdomains));
const hintWords = new Set(signs.filter(({ role }) => role !== 'support').flatMap(({ words }) => Object.values(words).flat()));

const pathOf = (url: string): string => urlOf(url)?.pathname ?? '/';
/** A path segment as signposts write it. */
export const stem = (segment: string): string => segment.toLowerCase().replace(/\.\w{2,5}$/, '');

const ranks = new WeakMap<SiteView, ReadonlyMap<ParsedPage, number>>();
/** How well the roles of a page fit a knowledge base: 0 is best, -1 is none; a page that was asked for by address has none. */
export function rankOf(view: SiteView, page: ParsedPage): number {
  let known = ranks.get(view);
  if (!known) {
    // Later entries of a map win, so the best role comes last.
    known = new Map(kbRoles.flatMap((name, rank) => view.of(name).map((one) => [one, rank] as const)).reverse());
    ranks.set(view, known);
  }
  return known.get(page) ?? -1;
}

export interface KnowledgeBase {
  readonly row: HelpCenter | undefined;
  readonly proof: Hit<ParsedPage> | undefined;
  readonly shelf: Shelf;
  readonly home: ParsedPage;
  /** Every page of it that was read, its home first. */
  readonly pages: NonEmpty<ParsedPage>;
  readonly links: readonly ShelfLink[];
  /** An engine shows itself, or several articles are listed; else the place only looks like one. */
  readonly certain: boolean;
}

const originOf = (view: SiteView): string => view.home || `https://${view.domain}/`;

/** Own pages, or those of a host that serves this company: a link to somebody else's manual is no knowledge base. */
function belongs(view: SiteView, { page }: ParsedPage): boolean {
  const home = originOf(view);
  if (sameSite(page.finalUrl, home) || hostOf(page.finalUrl) === hostOf(home)) return true;
  const brand = siteOf(home).split('.')[0] ?? '';
  const url = new URL(page.finalUrl);
  if (brand.length >= 3 && /[a-z]/.test(brand) && `${url.hostname}${url.pathname}`.includes(brand)) return true;
  return helpCenters.some(({ shows }) =>
    shows.some((signal) => 'page' in signal && hostMatches(url.hostname, signal.page) && url.hostname !== signal.page),
  );
}

/** The path that everything under the first telling segment shares. */
function hinted(path: string): string | null {
  const parts = path.split('/');
  const at = parts.findIndex((segment) => hintPaths.has(stem(segment)));
  return at < 0 ? null : parts.slice(0, at + 1).join('/');
}

function baseOf(view: SiteView, { page, doc }: ParsedPage, row: HelpCenter | undefined): string {
  const path = pathOf(page.finalUrl);
  const own = row?.base?.exec(path)?.[0];
  if (own !== undefined) return own;
  const inLinks = row?.wholeHost
    ? doc.links().flatMap(({ url }) => (hostOf(url) === hostOf(page.finalUrl) ? (row.base?.exec(pathOf(url))?.[0] ?? []) : []))
    : [];
  if (inLinks[0] !== undefined) return inLinks[0];
  const hint = hinted(path);
  if (hint !== null) return hint;
  const label = hostOf(page.finalUrl).split('.')[0] ?? '';
  if (hintLabels.has(label) || row?.wholeHost || new URL(page.finalUrl).host !== new URL(originOf(view)).host) return '';
  if (row) {
    const hints = doc.links().flatMap(({ url }) => (hostOf(url) === hostOf(page.finalUrl) ? (hinted(pathOf(url)) ?? []) : []));
    const counts = new Map<string, number>();
    for (const name of hints) counts.set(name, (counts.get(name) ?? 0) + 1);
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best) return best[0];
  }
  return path.replace(/\/[^/]*$/, '');
}

function shelfOf(view: SiteView, page: ParsedPage, row: HelpCenter | undefined): Shelf {
  return {
    host: new URL(page.page.finalUrl).host,
    base: baseOf(view, page, row),
    ...(row?.article ? { article: row.article } : {}),
    ...(row?.section ? { section: row.section } : {}),
    ...(row?.links ? { links: row.links } : {}),
    ...(row?.unwritten ? { unwritten: row.unwritten } : {}),
  };
}

const found = new WeakMap<SiteView, KnowledgeBase | null>();

/** The knowledge base of a site as far as its pages were read, or null when none of them looks like one. */
export function findKnowledgeBase(view: SiteView): KnowledgeBase | null {
  const known = found.get(view);
  if (known !== undefined) return known;
  const shelves = new Map<string, { shelf: Shelf; proof: Hit<ParsedPage> | undefined; rank: number }>();
  for (const page of view.pages) {
    const rank = rankOf(view, page);
    if ((rank < 0 && page.role !== undefined && page.role !== 'home') || !belongs(view, page) || isManual(page)) continue;
    const hit = engineOf(page);
    const row = rowOf(hit);
    if (rank < 0 && !row) continue;
    const shelf = shelfOf(view, page, row);
    const key = `${shelf.host}${shelf.base}`;
    const before = shelves.get(key);
    const worth = rank < 0 ? kbRoles.length : rank;
    if (!before || (!before.proof && hit))
      shelves.set(key, { shelf, proof: hit ?? undefined, rank: Math.min(worth, before?.rank ?? worth) });
  }
  const list = [...shelves.values()];
  // An engine's place inside a page called support is the knowledge base, not the page around it.
  const holds = (outer: Shelf): boolean =>
    list.some(({ shelf, proof }) => proof && shelf.host === outer.host && shelf.base.startsWith(`${outer.base}/`));
  const all = list.flatMap(({ shelf, proof, rank }) => {
    if (!proof && holds(shelf)) return [];
    const kb = build(view, shelf, proof, rank < kbRoles.length);
    return kb ? [{ kb, rank }] : [];
  });
  all.sort((a, b) => Number(b.kb.certain) - Number(a.kb.certain) || a.rank - b.rank || b.kb.links.length - a.kb.links.length);
  const best = all[0]?.kb ?? null;
  found.set(view, best);
  return best;
}

function build(view: SiteView, shelf: Shelf, proof: Hit<ParsedPage> | undefined, isHelp: boolean): KnowledgeBase | null {
  const row = rowOf(proof ?? null);
  const depth = ({ page }: ParsedPage): number => pageKey(page.finalUrl).length;
  const pages = view.pages.filter(
    ({ page, role }) => isOn(shelf, page.finalUrl) && !(shelf.base === '' && row === undefined && role === 'home'),
  );
  const home = [...pages].sort(
    (a, b) =>
      Number(kindOf(shelf, a.page.finalUrl) === 'article') - Number(kindOf(shelf, b.page.finalUrl) === 'article') ||
      depth(a) - depth(b),
  )[0];
  if (!home) return null;
  const links = pages.flatMap(({ doc }) => linksOn(shelf, doc));
  const keys = new Set(links.map(({ key }) => key));
  const titles = new Set(links.filter(({ kind, text }) => kind !== 'section' && readsLikeTitle(text)).map(({ key }) => key));
  const certain = row
    ? isHelp || keys.size > 0 || row.wholeHost === true || (proof !== undefined && 'page' in proof.signal)
    : titles.size >= 3;
  return { row, proof, shelf, home, pages: [home, ...pages.filter((page) => page !== home)], links, certain };
}

/** Whether a page is prose rather than a list of links to other pages of the shelf. */
export function hasOwnText(shelf: Shelf, doc: Document): boolean {
  const own = ownText(doc).length;
  const listed = doc
    .links()
    .filter(({ area, url }) => area === 'main' && kindOf(shelf, url) !== null)
    .reduce((sum, { text }) => sum + text.length, 0);
  return own >= 10 && own >= listed;
}

/** Everything that was read or answered so far, by page key. */
function visited(view: SiteView): ReadonlySet<string> {
  return new Set(
    [
      ...view.pages.flatMap(({ page }) => [page.url, page.finalUrl]),
      ...view.files.map(({ url }) => url),
      ...view.missing.map(({ url }) => url),
    ].map(pageKey),
  );
}

/** Looks at those of the first `limit` addresses that were not visited yet: wave after wave the same, so their number stays small. */
export function looksAt(view: SiteView, urls: Iterable<string>, limit: number): Extract<Look, { by: 'url' }>[] {
  const known = visited(view);
  const first = new Map<string, string>();
  for (const url of urls) {
    if (first.size >= limit) break;
    if (!first.has(pageKey(url))) first.set(pageKey(url), url);
  }
  return [...first].flatMap(([key, url]) => (known.has(key) ? [] : [{ by: 'url', url, via: 'http' } as const]));
}

/** Links on pages about help whose text names a help centre, an FAQ or documentation, in any language. */
export const namesHelp = (text: string): boolean => text.length < 80 && hintWords.has(fold(text));

/** What a search for the knowledge base went through: the pages that could have held it. */
function searched(view: SiteView): NonEmpty<Seen> | null {
  const pages = view.pages.filter((page) => page.role === 'home' || rankOf(view, page) >= 0);
  const list = (pages.length > 0 ? pages : view.pages).map(seen);
  return isNonEmpty(list) ? list : null;
}

/** For measures that make no sense without a knowledge base. */
export function nothingThere(view: SiteView, note: string): Absent | Unknown {
  const list = searched(view);
  return list ? absent(list, { note }) : unknown('no-page-read', note);
}
