import { linksOn, type ShelfLink } from '../lib/articles.ts';
import { pageKey } from '../lib/url.ts';
import type { ParsedPage } from './define-probe.ts';
import { areOne, inSitemap, knownArticles, listed, pagesByKey } from './kb-contents.ts';
import type { KnowledgeBase } from './kb-home.ts';
import { rememberBoth } from './kb-once.ts';

export interface Section {
  readonly key: string;
  readonly url: string;
  readonly name: string;
  readonly page: ParsedPage | undefined;
  /** `unknown` where its page was not read, or does not tell. */
  readonly holds: 'articles' | 'nothing' | 'unknown';
}

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

/** Everything that some addresses lie below. */
function above(keys: Iterable<string>): ReadonlySet<string> {
  const parents = new Set<string>();
  for (const key of keys) {
    for (let cut = key.lastIndexOf('/'); cut > 0; cut = key.lastIndexOf('/', cut - 1)) {
      const parent = key.slice(0, cut);
      if (parents.has(parent)) break;
      parents.add(parent);
    }
  }
  return parents;
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

/**
 * Sections of the knowledge base, by links and sitemaps, and whether each holds an article: by addresses below it, by the
 * tree of links, by the links of its page or the number behind its name.
 */
export const sectionsOf = rememberBoth((kb, view): readonly Section[] => {
  const here = listed(kb);
  const urls = new Map([...here.sections, ...inSitemap(kb, view).sections]);
  const home = new Set([kb.home.page.url, kb.home.page.finalUrl].map(pageKey));
  const byKey = pagesByKey(kb);
  for (const [key, url] of urls) {
    const page = byKey.get(key);
    if (home.has(key) || kb.row?.across?.test(pathOf(url)) || (page && areOne(page, kb.home))) urls.delete(key);
  }
  const below = above(knownArticles(kb, view).keys());
  const nests = new Set(kb.links.filter((link) => link.nests).map(({ key }) => key));
  const names = new Map(kb.links.toReversed().map(({ key, text }) => [key, text]));
  const atHome = new Set(linksOn(kb.shelf, kb.home.doc).map(({ key }) => key));
  const pages = [...urls.keys()].flatMap((key) => byKey.get(key) ?? []);
  const own = ownLinks(kb, [...new Set(pages)]);

  const direct = (key: string): Section['holds'] => {
    if (below.has(key.replace(/\.\w{2,5}$/, '')) || nests.has(key)) return 'articles';
    const page = byKey.get(key);
    if (!page) {
      const shown = counterIn(names.get(key) ?? '');
      return shown === null ? 'unknown' : shown > 0 ? 'articles' : 'nothing';
    }
    const leads = (own.get(page) ?? []).some(
      (link) => link.kind !== 'section' && !urls.has(link.key) && !home.has(link.key) && !here.unclear.has(link.key),
    );
    return leads ? 'articles' : 'nothing';
  };
  const holds = new Map([...urls.keys()].map((key) => [key, direct(key)]));
  /** A section of sections holds what those hold; links to its neighbours leave open which it is. */
  const inside = (key: string): Section['holds'] => {
    const page = byKey.get(key);
    const said = holds.get(key) ?? 'unknown';
    if (said !== 'nothing' || !page) return said;
    const sections = (own.get(page) ?? []).filter((link) => link.key !== key && urls.has(link.key));
    if (sections.some((link) => holds.get(link.key) === 'articles' && !atHome.has(link.key))) return 'articles';
    return sections.some((link) => holds.get(link.key) !== 'nothing') ? 'unknown' : 'nothing';
  };
  return [...urls].map(([key, url]) => ({ key, url, name: names.get(key) ?? '', page: byKey.get(key), holds: inside(key) }));
});
