import { forums } from '../data/forums.ts';
import type { HelpCenter } from '../data/help-centers.ts';
import { loginPath } from '../data/help-places.ts';
import { signposts } from '../data/signposts.ts';
import { isOn, kindOf, linksOn, ownText, readsLikeTitle, type Shelf, type ShelfLink } from '../lib/articles.ts';
import type { Document } from '../lib/html.ts';
import { withoutLocale } from '../lib/locale.ts';
import { type Hit, match } from '../lib/match.ts';
import { remember } from '../lib/remember.ts';
import { fold } from '../lib/text.ts';
import { pageKey, parsedUrl } from '../lib/url.ts';
import { type Absent, absent, isNonEmpty, type NonEmpty, type Seen, type Unknown, unknown } from '../model/reading.ts';
import type { KnowledgePlace } from '../model/values.ts';
import type { Look } from '../model/visit.ts';
import { type ParsedPage, type SiteView, seen } from './define-probe.ts';
import { engineOf, isManual, rowOf } from './kb-engine.ts';
import { hasOwnText } from './kb-own-text.ts';
import { belongs } from './kb-owner.ts';
import { shelfOf } from './kb-shelf.ts';
import { asksOrInstructs, isForOthers, kbRoles, kindByAddress, takesRequests } from './kb-signs.ts';
import { bestSight, isSeenWhole } from './seen-whole.ts';

export { kbRoles, stem } from './kb-signs.ts';

const ranks = new WeakMap<SiteView, ReadonlyMap<ParsedPage, number>>();
/** How well the roles of a page fit a knowledge base: 0 is best, -1 is none; a page that was asked for by address has none. */
export function rankOf(view: SiteView, page: ParsedPage): number {
  let known = ranks.get(view);
  if (!known) {
    // Later entries of a map win, so the best role comes last.
    known = new Map(
      kbRoles
        .flatMap((name, rank) => view.of(name).map((one) => [one, rank] as const))
        .filter(([{ page }]) => !isForOthers(page.finalUrl))
        .reverse(),
    );
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
  /** Links that read like titles of articles. */
  readonly titles: readonly ShelfLink[];
  /** An engine lists or shows a part of a knowledge base, or several titles are listed and one of them proves to be an article's. */
  readonly certain: boolean;
  /** An engine shows itself where help is promised, whether or not it has articles. */
  readonly promised: boolean;
  readonly kind: KnowledgePlace['kind'];
}

/** A place as far as its pages and titles go. */
type Listing = Pick<KnowledgeBase, 'shelf' | 'pages' | 'titles'>;

/** Whether visitors are asked to log in where a page was expected. */
export function isLogin({ page, doc }: ParsedPage): boolean {
  const path = parsedUrl(page.finalUrl)?.pathname ?? '';
  if (!loginPath.test(path)) return false;
  return pageKey(page.url) !== pageKey(page.finalUrl) || doc.select('input[type="password" i]').length > 0;
}

const kinds = ['help-centre', 'docs', 'wiki', 'faq'] as const satisfies readonly KnowledgePlace['kind'][];
const better = (a: KnowledgeBase, b: KnowledgeBase): number => kinds.indexOf(a.kind) - kinds.indexOf(b.kind);

/** Every knowledge base of a site as far as its pages were read, the best first, each in one language. */
export const findPlaces = remember((view: SiteView): readonly KnowledgeBase[] => {
  const shelves = new Map<string, { shelf: Shelf; proof: Hit<ParsedPage> | undefined; rank: number }>();
  for (const page of view.pages) {
    const rank = rankOf(view, page);
    if (rank < 0 && page.role !== undefined && page.role !== 'home') continue;
    if (!belongs(view, page, rank >= 0) || isManual(page) || isLogin(page)) continue;
    const hit = engineOf(page);
    const row = rowOf(hit);
    if (!row && (rank < 0 || match(forums, [page]).length > 0)) continue;
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
  all.sort(
    (a, b) =>
      Number(b.kb.certain) - Number(a.kb.certain) ||
      Number(b.kb.links.length > 0) - Number(a.kb.links.length > 0) ||
      better(a.kb, b.kb) ||
      a.rank - b.rank ||
      b.kb.links.length - a.kb.links.length,
  );
  const places = new Map<string, KnowledgeBase>();
  for (const { kb } of all) {
    const key = withoutLocale(kb.shelf.host, kb.shelf.base, kb.home.doc.lang);
    if (!places.has(key)) places.set(key, kb);
  }
  return [...places.values()];
});

/** The best knowledge base of a site as far as its pages were read, or null when none of them looks like one. */
export const findKnowledgeBase = (view: SiteView): KnowledgeBase | null => findPlaces(view)[0] ?? null;

/** A wiki is one wherever it stands; what a tool for documentation made is documentation unless its address promises help. */
function kindOfPlace(row: HelpCenter | undefined, home: ParsedPage): KnowledgePlace['kind'] {
  const named = kindByAddress(home.page.finalUrl);
  if (row?.wiki) return 'wiki';
  if (row) return row.docs && named !== 'help-centre' && named !== 'faq' ? 'docs' : 'help-centre';
  return named ?? 'help-centre';
}

const legalWords = signposts
  .filter(({ role }) => role === 'legal')
  .flatMap(({ words }) => Object.values(words).flat())
  .filter((word) => word.length > 4 || !/^[ -~]+$/.test(word));
/** Contracts and notices stand among documents, and are no answers. */
function isLegal(text: string): boolean {
  const folded = fold(text);
  return legalWords.some((word) => folded.includes(word));
}

function build(view: SiteView, shelf: Shelf, proof: Hit<ParsedPage> | undefined, isHelp: boolean): KnowledgeBase | null {
  const row = rowOf(proof ?? null);
  const depth = ({ page }: ParsedPage): number => pageKey(page.finalUrl).length;
  const pages = view.pages.filter(
    (page) =>
      page.role !== 'search' &&
      isOn(shelf, page.page.finalUrl) &&
      !(shelf.base === '' && row === undefined && page.role === 'home') &&
      !isLogin(page),
  );
  const home = [...pages].sort(
    (a, b) =>
      Number(kindOf(shelf, a.page.finalUrl) === 'article') - Number(kindOf(shelf, b.page.finalUrl) === 'article') ||
      depth(a) - depth(b),
  )[0];
  if (!home) return null;
  const links = pages.flatMap(({ doc }) => linksOn(shelf, doc));
  const titles = links.filter(({ kind, text }) => kind !== 'section' && readsLikeTitle(text) && !isLegal(text));
  const others = pages.filter((page) => page !== home);
  const kb = { row, proof, shelf, home, pages: [home, ...others], links, titles, kind: kindOfPlace(row, home) } as const;
  const promised = row !== undefined && (isHelp || row.wholeHost === true || (proof !== undefined && 'page' in proof.signal));
  const isListed = links.length > 0 || (promised && pages.some((page) => isPart(shelf, page)));
  return { ...kb, promised, certain: row ? isListed : holdsArticles(kb) };
}

/** Whether a page is a part of an engine's knowledge base by its address, or by its text where the address is one of no tool. */
function isPart(shelf: Shelf, { page, doc }: ParsedPage): boolean {
  const kind = kindOf(shelf, page.finalUrl);
  if (kind === 'article' || kind === 'section') return true;
  if (takesRequests(page.finalUrl, shelf.base)) return false;
  const isOther = kindOf({ host: shelf.host, base: shelf.base }, page.finalUrl) !== null;
  return kind === 'page' || (isOther && weightOf(doc) >= fewestLetters);
}

/** Letters of a text that explains something, where a list of offices or plans has a line or two. */
const fewestLetters = 250;

/**
 * Whether what is listed are articles: any list below an address for help may look so, be it of offices or of contracts for support, until a title asks or
 * instructs, or a page behind one of the titles is read and explains something.
 */
function holdsArticles(kb: Listing): boolean {
  const keys = new Set(kb.titles.map(({ key }) => key));
  if (keys.size < 3) return false;
  const isArticle = ({ page, doc }: ParsedPage): boolean =>
    [page.url, page.finalUrl].some((url) => keys.has(pageKey(url))) && hasOwnText(kb, doc) && weightOf(doc) >= fewestLetters;
  return kb.titles.some(({ text }) => asksOrInstructs(text)) || kb.pages.some(isArticle);
}

/** Letters of the own text; a sign of a script that writes words in one or two counts three times. */
function weightOf(doc: Document): number {
  const text = ownText(doc);
  return text.length + 2 * (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0);
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

/** What a search for the knowledge base went through: the pages that could have held it. */
function searched(view: SiteView): NonEmpty<Seen> | null {
  const pages = view.pages.filter((page) => page.role === 'home' || rankOf(view, page) >= 0);
  const list = (pages.length > 0 ? pages : view.pages).map(seen);
  return isNonEmpty(list) ? list : null;
}

/** Where a place begins. */
export const rootOf = ({ shelf, home }: KnowledgeBase): string =>
  new URL(`${shelf.base}/`.replace(/\/$/, shelf.base ? '' : '/'), home.page.finalUrl).href;

/** An engine that shows itself where help is promised, but no article of it was seen: it may serve for requests alone. */
export function bareEngine(view: SiteView): KnowledgeBase | undefined {
  return findPlaces(view).find((kb) => {
    const root = pageKey(rootOf(kb));
    if (view.missing.some(({ url }) => pageKey(url) === root)) return false;
    const read = view.pages.find(({ page }) => [page.url, page.finalUrl].map(pageKey).includes(root));
    return !kb.certain && kb.promised && !(read && isSeenWhole(bestSight(view, read)));
  });
}

/** For measures that make no sense without a knowledge base. */
export function nothingThere(view: SiteView, note: string): Absent | Unknown {
  const bare = bareEngine(view);
  if (bare) return unknown('not-told', `${bare.row?.name} shows itself, but no article of it was seen.`, [seen(bare.home)]);
  const list = searched(view);
  return list ? absent(list, { note }) : unknown('no-page-read', note);
}
