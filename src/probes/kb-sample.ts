import { kindOf } from '../lib/articles.ts';
import { remember } from '../lib/remember.ts';
import { shuffled } from '../lib/sample.ts';
import { pageKey } from '../lib/url.ts';
import type { Look } from '../model/visit.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { contentLooks, knownArticles } from './kb-contents.ts';
import { findKnowledgeBase, hasOwnText, type KnowledgeBase } from './kb-home.ts';

/** Articles that are read of one knowledge base, and of one that only a browser can read. */
const most = 30;
const mostRendered = 6;

/** Articles that stand for all of a knowledge base: drawn by the site's name, so that every run draws the same. */
export interface Sample {
  readonly kb: KnowledgeBase;
  /** Those that were read, over HTTP where that was enough. */
  readonly articles: readonly ParsedPage[];
  /** Articles that are known, read or not. */
  readonly known: number;
}

const isArticle = (kb: KnowledgeBase, { page, doc }: ParsedPage): boolean => {
  const kind = kindOf(kb.shelf, page.finalUrl);
  return kind === 'article' || (kind === 'page' && hasOwnText(kb.shelf, doc));
};

/** The sample as far as it was read; null when the site has no knowledge base. Computed once for each view. */
export const sampleOf = remember((view: SiteView): Sample | null => {
  const kb = findKnowledgeBase(view);
  if (!kb?.certain) return null;
  const home = pageKey(kb.home.page.finalUrl);
  const known = knownArticles(kb, view);
  const read = new Map<string, ParsedPage>();
  for (const page of kb.pages) {
    const key = pageKey(page.page.finalUrl);
    if (key !== home && !read.has(key) && isArticle(kb, page)) read.set(key, page);
  }
  const articles = shuffled([...read.values()], view.domain, ({ page }) => pageKey(page.finalUrl)).slice(0, most);
  return { kb, articles, known: new Set([...known.keys(), ...read.keys()]).size };
});

/** Whether a look came to anything yet, be it that it failed. */
function answered(view: SiteView): (url: string) => boolean {
  const keys = new Set(
    [
      ...view.pages.flatMap(({ page }) => [page.url, page.finalUrl]),
      ...view.files.map(({ url }) => url),
      ...view.missing.map(({ url }) => url),
      ...(view.failed ?? []).map(({ url }) => url),
    ].map(pageKey),
  );
  return (url) => keys.has(pageKey(url));
}

/** The articles of the sample that are still to be read, once it is known what there is to choose from. */
export function sampleLooks(view: SiteView): readonly Look[] {
  const sample = sampleOf(view);
  if (!sample) return [];
  const { kb } = sample;
  const isDone = answered(view);
  if (contentLooks(kb, view).some((look) => look.by === 'url' && !isDone(look.url))) return [];
  const known = [...knownArticles(kb, view)];
  const tried = known.filter(([, url]) => isDone(url)).length;
  const size = kb.pages.some(({ page }) => page.via === 'http') ? most : mostRendered;
  return shuffled(known, view.domain, ([key]) => key)
    .filter(([, url]) => !isDone(url))
    .slice(0, Math.max(0, size - tried))
    .map(([, url]) => ({ by: 'url', url, via: 'http', supporting: true }));
}
