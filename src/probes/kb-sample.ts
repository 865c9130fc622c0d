import { kindOf } from '../lib/articles.ts';
import { remember } from '../lib/remember.ts';
import { shuffled } from '../lib/sample.ts';
import { pageKey } from '../lib/url.ts';
import type { Look } from '../model/visit.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { answered, contentLooks, keyOf, knownArticles } from './kb-contents.ts';
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
  return kind === 'article' || (kind === 'page' && hasOwnText(kb, doc));
};

/** The sample as far as it was read; null when the site has no knowledge base. Computed once for each view. */
export const sampleOf = remember((view: SiteView): Sample | null => {
  const kb = findKnowledgeBase(view);
  if (!kb?.certain) return null;
  const home = keyOf(kb, kb.home);
  const read = new Map<string, ParsedPage>();
  const names = new Map<string, string>();
  for (const page of kb.pages) {
    const key = keyOf(kb, page);
    names.set(pageKey(page.page.url), key).set(pageKey(page.page.finalUrl), key);
    if (key !== home && !read.has(key) && isArticle(kb, page)) read.set(key, page);
  }
  const missing = new Set(view.missing.map(({ url }) => pageKey(url)));
  const known = [...knownArticles(kb, view).keys()].filter((key) => !missing.has(key)).map((key) => names.get(key) ?? key);
  const articles = shuffled([...read], view.domain, ([key]) => key)
    .slice(0, most)
    .map(([, page]) => page);
  return { kb, articles, known: new Set([...known, ...read.keys()]).size };
});

/** Articles below which a share says little of a larger knowledge base. */
const fewest = 5;

/** Whether enough articles were read to speak of all of them. */
export const isFair = ({ articles, known }: Sample): boolean => articles.length >= Math.min(fewest, known);

/** Whether it is known what there is to choose from: no list of the contents is still to be read. */
export const isListed = ({ kb }: Sample, view: SiteView): boolean =>
  !contentLooks(kb, view).some((look) => look.by === 'url' && !answered(view)(look.url));

/** The articles of the sample that are still to be read, once it is known what there is to choose from. */
export function sampleLooks(view: SiteView): readonly Look[] {
  const sample = sampleOf(view);
  if (!sample || !isListed(sample, view)) return [];
  const { kb } = sample;
  const isDone = answered(view);
  const known = [...knownArticles(kb, view)];
  const tried = known.filter(([, url]) => isDone(url)).length;
  const size = kb.pages.some(({ page }) => page.via === 'http') ? most : mostRendered;
  return shuffled(known, view.domain, ([key]) => key)
    .filter(([, url]) => !isDone(url))
    .slice(0, Math.max(0, size - tried))
    .map(([, url]) => ({ by: 'url', url, via: 'http', supporting: true }));
}
