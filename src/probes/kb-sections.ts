import { emptyListWords } from '../data/empty-list-words.ts';
import { nothingFound } from '../data/search-words.ts';
import { linksOn, type ShelfLink } from '../lib/articles.ts';
import type { Document } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { above } from '../lib/sort-out.ts';
import { fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import type { ParsedPage } from './define-probe.ts';
import { areOne, furtherPages, inSitemap, knownArticles, listed, nextOf, pagesByKey, pathOf } from './kb-contents.ts';
import type { KnowledgeBase } from './kb-home.ts';
import { rememberBoth } from './kb-once.ts';
import { bestSight, isSeenWhole } from './seen-whole.ts';

export interface Section {
  readonly key: string;
  readonly url: string;
  readonly name: string;
  readonly page: ParsedPage | undefined;
  /** `unknown` where its page was not read, or does not tell. */
  readonly holds: 'articles' | 'nothing' | 'unknown';
}

/** "Billing (3)": the number behind a name. */
export const counterIn = (text: string): number | null => {
  const number = /\((\d{1,5})\)\s*$/.exec(text)?.[1];
  return number === undefined ? null : Number(number);
};

/** Links of each page that the other sections do not show as well: what all of them show is a menu. */
function ownLinks(kb: KnowledgeBase, pages: readonly ParsedPage[]): ReadonlyMap<ParsedPage, readonly ShelfLink[]> {
  const links = pages.map((page) => linksOn(kb.shelf, page.doc).filter(({ aside }) => !aside));
  const counts = new Map<string, number>();
  for (const list of links) for (const key of new Set(list.map((link) => link.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isMenu = ({ key }: ShelfLink): boolean => pages.length >= 3 && (counts.get(key) ?? 0) * 2 > pages.length;
  return new Map(pages.map((page, index) => [page, (links[index] ?? []).filter((link) => !isMenu(link))]));
}

const saysEmpty = remember((doc: Document): boolean => {
  const text = fold(doc.text());
  return [...emptyListWords, ...nothingFound].some((words) => text.includes(words));
});

/** What may show more than was read: scripts, by their address or by what they do with any values, and a box for a password. */
const hidersOn = remember((doc: Document): ReadonlySet<string> => {
  const scripts = doc
    .scripts()
    .filter(({ type }) => !/json|template|text\/(?:html|plain)/.test(type))
    .map(({ src, text }) => src || text.replace(/"[^"]*"|'[^']*'|\d+/g, ''));
  const boxes = doc.select('input[type="password" i]').map(() => 'password');
  return new Set([...scripts, ...boxes]);
});

/** Whether a page without links may be called empty: it says so, or nothing on it could show more than sections that are full need. */
function isBlank(page: ParsedPage, common: ReadonlySet<string>): boolean {
  const own = [...hidersOn(page.doc)].filter((hider) => !common.has(hider));
  if (own.includes('password')) return false;
  return own.length === 0 || isSeenWhole(page) || saysEmpty(page.doc);
}

/** A list and the pages that it goes on with, as far as they were read, and whether it goes on beyond them. */
function wholeList(first: ParsedPage, byKey: ReadonlyMap<string, ParsedPage>): { pages: ReadonlySet<ParsedPage>; open: boolean } {
  const pages = new Set([first]);
  for (const page of pages) {
    const next = nextOf(page.doc);
    if (next === null) break;
    const found = byKey.get(pageKey(next));
    if (!found) return { pages, open: true };
    pages.add(found);
  }
  return { pages, open: false };
}

/**
 * Sections of the knowledge base, by links and sitemaps, and whether each holds an article: by addresses below it, by the
 * tree of links, by the links of its page or the number behind its name.
 */
export const sectionsOf = rememberBoth((kb, view): readonly Section[] => {
  const here = listed(kb);
  const urls = new Map([...here.sections, ...inSitemap(kb, view).sections]);
  const home = new Set([kb.home.page.url, kb.home.page.finalUrl].map(pageKey));
  const byKey = new Map([...pagesByKey(kb)].map(([key, page]) => [key, bestSight(view, page)]));
  const further = new Set(furtherPages(kb, view).map(pageKey));
  for (const [key, url] of urls) {
    const page = byKey.get(key);
    if (further.has(key) || home.has(key) || kb.row?.across?.test(pathOf(url)) || (page && areOne(page, kb.home)))
      urls.delete(key);
  }
  const below = above(knownArticles(kb, view).keys());
  const nests = new Set(kb.links.filter((link) => link.nests).map(({ key }) => key));
  const names = new Map(kb.links.toReversed().map(({ key, text }) => [key, text]));
  const atHome = new Set(linksOn(kb.shelf, kb.home.doc).map(({ key }) => key));
  const lists = new Map(
    [...urls.keys()].flatMap((key) => {
      const page = byKey.get(key);
      return page ? [[key, wholeList(page, byKey)] as const] : [];
    }),
  );
  const pages = new Set([...lists.values()].flatMap((list) => [...list.pages]));
  const ownOf = ownLinks(kb, [...pages]);
  const linksIn = (key: string): readonly ShelfLink[] =>
    [...(lists.get(key)?.pages ?? [])].flatMap((page) => ownOf.get(page) ?? []);
  const leads = (links: readonly ShelfLink[]): boolean =>
    links.some(
      (link) =>
        link.kind !== 'section' &&
        !urls.has(link.key) &&
        !further.has(link.key) &&
        !home.has(link.key) &&
        !here.unclear.has(link.key),
    );
  const full = [...pages].filter((page) => leads(ownOf.get(page) ?? []));
  const common = new Set(full.flatMap(({ doc }) => [...hidersOn(doc)]));

  const direct = (key: string): Section['holds'] => {
    if (below.has(key.replace(/\.\w{2,5}$/, '')) || nests.has(key)) return 'articles';
    const page = byKey.get(key);
    if (!page) {
      const shown = counterIn(names.get(key) ?? '');
      return shown === null ? 'unknown' : shown > 0 ? 'articles' : 'nothing';
    }
    if (leads(linksIn(key))) return 'articles';
    return lists.get(key)?.open || !isBlank(page, common) ? 'unknown' : 'nothing';
  };
  const holds = new Map([...urls.keys()].map((key) => [key, direct(key)]));
  /** A section of sections holds what those hold; links to its neighbours leave open which it is. */
  const inside = (key: string): Section['holds'] => {
    const said = holds.get(key) ?? 'unknown';
    if (said === 'articles' || !lists.has(key)) return said;
    const sections = linksIn(key).filter((link) => link.key !== key && urls.has(link.key));
    if (sections.some((link) => holds.get(link.key) === 'articles' && !atHome.has(link.key))) return 'articles';
    return sections.some((link) => holds.get(link.key) !== 'nothing') ? 'unknown' : said;
  };
  return [...urls].map(([key, url]) => ({ key, url, name: names.get(key) ?? '', page: byKey.get(key), holds: inside(key) }));
});
