import { searchLabels } from '../data/search-words.ts';
import type { Document } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { type SearchBox, searchBoxes } from '../lib/search-box.ts';
import { hostOf, pageKey } from '../lib/url.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import type { KnowledgeBase } from './kb-home.ts';

const anyBoxes = remember((doc: Document) => searchBoxes(doc, null, searchLabels));

/** The engine's own box on a page, or any box where the engine has the host to itself. */
function engineBox({ row }: KnowledgeBase, { doc }: ParsedPage): SearchBox | undefined {
  const own = row?.search === undefined ? undefined : searchBoxes(doc, row.search, [])[0];
  return own ?? (row?.wholeHost ? anyBoxes(doc)[0] : undefined);
}

/** Boxes that stand on the company's home page as well search the site. */
function sitewide(kb: KnowledgeBase, page: ParsedPage, view: SiteView): ReadonlySet<string> {
  if (hostOf(view.home) !== hostOf(page.page.finalUrl)) return new Set();
  const homes = view
    .of('home', 'http')
    .filter((home) => home !== page && pageKey(home.page.finalUrl) !== pageKey(kb.home.page.finalUrl));
  return new Set(homes.flatMap(({ doc }) => anyBoxes(doc).map(({ leads }) => leads)));
}

/** The box that searches the knowledge base on one of its pages. */
export function boxOn(kb: KnowledgeBase, page: ParsedPage, view: SiteView): SearchBox | undefined {
  const shared = sitewide(kb, page, view);
  return engineBox(kb, page) ?? anyBoxes(page.doc).find(({ leads }) => !shared.has(leads));
}

/** A box on one of its pages that searches the whole site, as far as can be seen without trying. */
export function sharedBoxOn(kb: KnowledgeBase, page: ParsedPage, view: SiteView): SearchBox | undefined {
  const shared = sitewide(kb, page, view);
  return anyBoxes(page.doc).find(({ leads, form }) => form !== null && shared.has(leads));
}
