import { pageKey } from '../lib/url.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';

const isCode = (type: string): boolean => !/json|template|text\/(?:html|plain)/.test(type);

/** Whether a page shows everything that a visitor sees: it was rendered to its end, or has no script that could add to it. */
export function isSeenWhole({ page, doc }: ParsedPage): boolean {
  if (page.via === 'browser') return page.cutOff === undefined && page.waited !== 'busy';
  return !doc.scripts().some(({ src, type }) => src !== '' || isCode(type));
}

/** The fullest sight of a page: as its scripts leave it where a browser saw it to its end, else as it was read. */
export function bestSight(view: SiteView, one: ParsedPage): ParsedPage {
  const key = pageKey(one.page.finalUrl);
  const copies = view.pages.filter(({ page }) => pageKey(page.finalUrl) === key);
  return copies.find((copy) => copy.page.via === 'browser' && isSeenWhole(copy)) ?? one;
}
