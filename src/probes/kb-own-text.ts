import { inTrail, kindOf, ownText, type Shelf } from '../lib/articles.ts';
import type { Document, Link } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { pageKey } from '../lib/url.ts';
import type { KnowledgeBase } from './kb-home.ts';

/** Pages that have to be read before what most of them link to is taken for a menu. */
const fewestForMenu = 4;

/** Links in the main part of most pages: a side bar that no mark-up tells from the text. */
const menuOf = remember(({ shelf, pages }: Pick<KnowledgeBase, 'shelf' | 'pages'>): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const { doc } of pages) {
    const keys = new Set(listedOn(shelf, doc).map(({ url }) => pageKey(url)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = pages.length < fewestForMenu ? pages.length : pages.length / 2;
  return new Set([...counts].flatMap(([key, count]) => (count > most ? [key] : [])));
});

const listedOn = (shelf: Shelf, doc: Document): readonly Link[] =>
  doc.links().filter(({ area, url, element }) => area === 'main' && !inTrail(element) && kindOf(shelf, url) !== null);

/** Whether a page is prose rather than a list of links to other pages of the knowledge base. */
export function hasOwnText(kb: Pick<KnowledgeBase, 'shelf' | 'pages'>, doc: Document): boolean {
  const own = ownText(doc).length;
  const menu = menuOf(kb);
  const listed = listedOn(kb.shelf, doc)
    .filter(({ url }) => !menu.has(pageKey(url)))
    .reduce((sum, { text }) => sum + text.length, 0);
  return own >= 10 && own >= listed;
}
