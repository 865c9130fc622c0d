import { nextWords } from '../data/listing-words.ts';
import { kindOf, ownText, type ShelfLink } from '../lib/articles.ts';
import type { Document } from '../lib/html.ts';
import { nextPage } from '../lib/pagination.ts';
import { remember } from '../lib/remember.ts';
import { oneVersion } from '../lib/siblings.ts';
import { type Contents, sortOut } from '../lib/sort-out.ts';
import { pageKey, resolveUrl } from '../lib/url.ts';
import type { Look } from '../model/visit.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { apisOf, told } from './kb-api.ts';
import { mapLimit, mapped, sitemapOf } from './kb-files.ts';
import { type KnowledgeBase, looksAt } from './kb-home.ts';
import { rememberBoth } from './kb-once.ts';
import { hasOwnText } from './kb-own-text.ts';

/** Sections that are read, further pages of them included. */
const mostSections = 30;

const wordsForNext = new Set(nextWords);
export const nextOf = (doc: Document): string | null => nextPage(doc, wordsForNext);

const canonicalOf = ({ doc }: ParsedPage): string | null => {
  const href = doc.select('link[rel="canonical" i]')[0]?.attribs['href'];
  return href === undefined ? null : resolveUrl(href, doc.base);
};

/** The one key of a page of the knowledge base, whichever of its addresses it was read at. */
export function keyOf(kb: KnowledgeBase, page: ParsedPage): string {
  const canonical = canonicalOf(page);
  return pageKey(canonical !== null && kindOf(kb.shelf, canonical) !== null ? canonical : page.page.finalUrl);
}

/** Whether two pages say that they are one. */
export const areOne = (one: ParsedPage, other: ParsedPage): boolean => {
  const [a, b] = [canonicalOf(one), canonicalOf(other)];
  return a !== null && b !== null && pageKey(a) === pageKey(b);
};

const linesOf = (doc: Document): readonly string[] => ownText(doc).split('\n');

/** Pages that were read, by every address that they go by. */
export const pagesByKey = remember((kb: KnowledgeBase): ReadonlyMap<string, ParsedPage> => {
  const pages = new Map<string, ParsedPage>();
  for (const page of kb.pages) {
    for (const url of [page.page.url, page.page.finalUrl, canonicalOf(page) ?? page.page.finalUrl])
      if (!pages.has(pageKey(url))) pages.set(pageKey(url), page);
  }
  return pages;
});

/** Longest text, in characters, that a page may have and still say nothing of its own. */
const shortText = 200;

/** Pages that were read, each with its canonical key and whether it says something of its own. */
const readPages = remember((kb: KnowledgeBase) => {
  const { sections } = sortOut(kb.links, [], pageKey(kb.home.page.finalUrl));
  const said = new Map<string, number>();
  for (const { page, doc } of kb.pages) {
    if (!sections.has(pageKey(page.finalUrl))) continue;
    for (const line of new Set(linesOf(doc))) said.set(line, (said.get(line) ?? 0) + 1);
  }
  return kb.pages.map((page) => {
    const { doc } = page;
    // What sections say alike, such as an invitation to vote, is no text of an article.
    const isBare = ownText(doc).length < shortText && linesOf(doc).every((line) => (said.get(line) ?? 0) > 1);
    const hasText = !isBare && hasOwnText(kb, doc);
    return {
      key: pageKey(page.page.finalUrl),
      canonical: keyOf(kb, page),
      hasText,
      isLong: hasText && ownText(doc).length >= shortText,
    };
  });
});

/** Articles and sections among some links, with what reading their pages added. */
function contentsOf(kb: KnowledgeBase, links: readonly ShelfLink[]): Contents {
  const isArticle = kindOf(kb.shelf, kb.home.page.finalUrl) !== null && hasOwnText(kb, kb.home.doc);
  return sortOut(links, readPages(kb), isArticle ? '' : pageKey(kb.home.page.finalUrl));
}

/** What the links of its pages tell of it. */
export const listed = remember((kb: KnowledgeBase): Contents => {
  const urls = [...new Set(kb.links.map(({ url }) => url))];
  const kept = new Set(oneVersion(kb.shelf.base, urls, kb.home.page.finalUrl));
  return contentsOf(
    kb,
    kb.links.filter(({ url }) => kept.has(url)),
  );
});

/** What the sitemaps that were read tell of the knowledge base. */
export const inSitemap = rememberBoth((kb, view): Contents => contentsOf(kb, mapped(kb, view).links));

/** Whether a look came to anything yet, be it that it failed. */
export const answered = remember((view: SiteView): ((url: string) => boolean) => {
  const keys = new Set(
    [
      ...view.pages.flatMap(({ page }) => [page.url, page.finalUrl]),
      ...view.files.map(({ url }) => url),
      ...view.missing.map(({ url }) => url),
      ...(view.failed ?? []).map(({ url }) => url),
    ].map(pageKey),
  );
  return (url) => keys.has(pageKey(url));
});

/** Path and query of an address. */
export const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

/**
 * What has to be read before a whole sitemap may be taken for all there is: sections that pages link to and it does not name,
 * and pages that others lie below, which may be articles too.
 */
export const openSections = rememberBoth((kb, view): ReadonlyMap<string, string> => {
  const here = listed(kb);
  const map = inSitemap(kb, view);
  const { left } = mapped(kb, view);
  const done = pagesByKey(kb);
  const missing = new Set(view.missing.map(({ url }) => pageKey(url)));
  const beside = [...here.sections, ...here.unclear].filter(
    ([key, url]) =>
      !map.sections.has(key) &&
      !map.unclear.has(key) &&
      !map.articles.has(key) &&
      !left.has(key) &&
      !kb.row?.across?.test(pathOf(url)),
  );
  const isOpen = ([key]: readonly [string, string]): boolean => !done.has(key) && !missing.has(key);
  const open = beside.filter(isOpen);
  // Where as many as are ever read showed nothing new, the rest will not either.
  const isEnough = beside.length - open.length >= mostSections;
  return new Map([...[...map.unread].filter(isOpen), ...(isEnough ? [] : open)]);
});

/** Lists that go on: the home page and the sections that were read, each with the address of its next page. */
export const furtherPages = rememberBoth((kb, view): readonly string[] => {
  const lists = new Set([pageKey(kb.home.page.finalUrl), ...listed(kb).sections.keys(), ...inSitemap(kb, view).sections.keys()]);
  const next = new Set<string>();
  // A page that a list goes on with is itself a list.
  for (const { page, doc } of kb.pages.toSorted((a, b) => a.page.url.length - b.page.url.length)) {
    const keys = [page.url, page.finalUrl].map(pageKey);
    if (!keys.some((key) => lists.has(key))) continue;
    const url = nextOf(doc);
    if (url === null) continue;
    next.add(url);
    lists.add(pageKey(url));
  }
  return [...next];
});

/** Sections, and what may be one, that are still to be read, then the pages that they go on with. They only add to what is known. */
export function sectionLooks(kb: KnowledgeBase, view: SiteView): readonly Look[] {
  const isDone = answered(view);
  const { sections, unclear } = listed(kb);
  const all = new Map([...openSections(kb, view), ...sections, ...unclear, ...inSitemap(kb, view).sections]);
  const urls = [...new Set([...all.values(), ...furtherPages(kb, view)])].filter((url) => !kb.row?.across?.test(pathOf(url)));
  const open = urls.filter((url) => !isDone(url));
  return open
    .slice(0, Math.max(0, mostSections - (urls.length - open.length)))
    .map((url) => ({ by: 'url', url, via: 'http', supporting: true }));
}

/** Where its contents are listed: the engine's public interface, sitemaps, sections. Only what was not visited yet. */
export function contentLooks(kb: KnowledgeBase, view: SiteView): readonly Look[] {
  const map = mapped(kb, view);
  const asked = looksAt(view, apisOf(kb), 2).map((look) => ({ ...look, guess: true, accept: 'json' }) as const);
  const maps = map.files.length > 0 ? map.more : [sitemapOf(kb), ...map.more];
  const sitemaps = looksAt(view, maps, mapLimit + 1).map((look) => ({ ...look, guess: true, accept: 'xml' }) as const);
  if (told(kb, view)) return asked;
  if (map.complete) return openSections(kb, view).size > 0 ? [...asked, ...sectionLooks(kb, view)] : asked;
  const { sections, unclear, articles } = listed(kb);
  const pages = [...sections.values(), ...unclear.values()];
  const first = looksAt(view, pages.length > 0 ? pages : articles.values(), pages.length > 0 ? 6 : 2);
  return [...asked, ...sitemaps, ...first, ...sectionLooks(kb, view), ...firstArticles(kb, view)];
}

/** Articles behind sections, of which some have to be read to tell that they are any. */
function firstArticles(kb: KnowledgeBase, view: SiteView): readonly Look[] {
  const isDone = answered(view);
  const { sections, articles } = listed(kb);
  const urls = [...articles.values()];
  if (sections.size === 0 || urls.filter(isDone).length > 1) return [];
  return urls
    .filter((url) => !isDone(url))
    .slice(0, 2)
    .map((url) => ({ by: 'url', url, via: 'http', supporting: true }));
}

/** Addresses of articles that are known so far, from links and sitemaps alike, by page key. */
export const knownArticles = rememberBoth((kb, view): ReadonlyMap<string, string> => {
  const here = listed(kb);
  const map = inSitemap(kb, view);
  const all = new Map([...map.articles, ...map.unclear, ...here.articles]);
  const further = furtherPages(kb, view).map(pageKey);
  for (const key of [...map.sections.keys(), ...here.sections.keys(), ...further]) all.delete(key);
  return all;
});
