import { type Contents, kindOf, type ShelfLink, sortOut } from '../lib/articles.ts';
import { pageKey, resolveUrl } from '../lib/url.ts';
import type { Look } from '../model/visit.ts';
import type { SiteView } from './define-probe.ts';
import { apiOf, mapLimit, mapped, sitemapOf, told } from './kb-files.ts';
import { hasOwnText, type KnowledgeBase, looksAt } from './kb-home.ts';

const asLink = ({ shelf }: KnowledgeBase, url: string): ShelfLink[] => {
  const kind = kindOf(shelf, url);
  return kind === null ? [] : [{ url, key: pageKey(url), text: '', kind, nests: false, group: null }];
};

/** Articles and sections among some links, with what reading their pages added. */
export function contentsOf(kb: KnowledgeBase, links: readonly ShelfLink[]): Contents {
  const read = kb.pages.map(({ page, doc }) => {
    const href = doc.select('link[rel="canonical" i]')[0]?.attribs['href'];
    const canonical = href === undefined ? null : resolveUrl(href, doc.base);
    return {
      key: pageKey(page.finalUrl),
      canonical: pageKey(canonical !== null && kindOf(kb.shelf, canonical) !== null ? canonical : page.finalUrl),
      hasText: hasOwnText(kb.shelf, doc),
    };
  });
  const isArticle = kindOf(kb.shelf, kb.home.page.finalUrl) !== null && hasOwnText(kb.shelf, kb.home.doc);
  return sortOut(links, read, isArticle ? '' : pageKey(kb.home.page.finalUrl));
}

/** What the sitemaps that were read tell of the knowledge base. */
export const inSitemap = (kb: KnowledgeBase, view: SiteView): Contents =>
  contentsOf(
    kb,
    mapped(kb, view).urls.flatMap((url) => asLink(kb, url)),
  );

/** Where its contents are listed: the engine's public interface, sitemaps, sections. Only what was not visited yet. */
export function contentLooks(kb: KnowledgeBase, view: SiteView): readonly Look[] {
  const map = mapped(kb, view);
  const api = apiOf(kb);
  const asked = looksAt(view, api === null ? [] : [api], 1).map((look) => ({ ...look, guess: true, accept: 'json' }) as const);
  const maps = map.files.length > 0 ? map.more : [sitemapOf(kb), ...map.more];
  const sitemaps = looksAt(view, maps, mapLimit + 1).map((look) => ({ ...look, guess: true, accept: 'xml' }) as const);
  if (told(kb, view) || map.complete) return asked;
  const { sections, unclear, articles } = contentsOf(kb, kb.links);
  const pages = [...sections.values(), ...unclear.values()];
  return [...asked, ...sitemaps, ...looksAt(view, pages.length > 0 ? pages : articles.values(), pages.length > 0 ? 6 : 2)];
}

/** Addresses of articles that are known so far, from links and sitemaps alike, by page key. */
export function knownArticles(kb: KnowledgeBase, view: SiteView): ReadonlyMap<string, string> {
  const listed = contentsOf(kb, kb.links);
  const map = inSitemap(kb, view);
  const all = new Map([...map.articles, ...map.unclear, ...listed.articles]);
  for (const key of [...map.sections.keys(), ...listed.sections.keys()]) all.delete(key);
  return all;
}
