import { kindOf } from '../lib/articles.ts';
import { remember } from '../lib/remember.ts';
import { drawn, shuffled } from '../lib/sample.ts';
import { pageKey } from '../lib/url.ts';
import { type Unknown, unknown } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { type ParsedPage, type SiteView, seen } from './define-probe.ts';
import { answered, contentLooks, keyOf, knownArticles } from './kb-contents.ts';
import { findKnowledgeBase, type KnowledgeBase } from './kb-home.ts';
import { hasOwnText } from './kb-own-text.ts';

/** Articles that are read of one knowledge base, and of one that only a browser can read. */
const most = 20;
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
export const isFair = ({ articles, known }: Sample): boolean => articles.length >= Math.min(fewest, Math.ceil(known / 2));

/** Why nothing is said of all articles: too few of them were read. */
export function tooFew({ kb, articles, known }: Sample): Unknown {
  return articles.length === 0
    ? unknown('no-page-read', 'No article was among the pages that could be read.', kb.pages.map(seen))
    : unknown('no-page-read', `Only ${articles.length} of ${known} known articles were read.`, articles.map(seen));
}

/** Articles that are asked for at once while lists go on: those of their later pages have a chance too. */
const atOnce = 7;

interface Draw {
  readonly looks: readonly Look[];
  /** Whether nothing that is still to be read could change the sample. */
  readonly isDone: boolean;
}

/**
 * What is drawn next. Where the contents are listed as a whole, and the first sections, are waited for; a list that goes
 * on page after page is not, for it would take all the waves.
 */
const draw = remember((view: SiteView): Draw => {
  const sample = sampleOf(view);
  const isTried = answered(view);
  const lists = sample ? contentLooks(sample.kb, view).filter((look) => look.by === 'url' && !isTried(look.url)) : [];
  if (!sample || lists.some((look) => !('supporting' in look && look.supporting))) return { looks: [], isDone: false };
  const { kb } = sample;
  const known = [...knownArticles(kb, view)];
  const open = known.filter(([, url]) => !isTried(url));
  const size = kb.pages.some(({ page }) => page.via === 'http') ? most : mostRendered;
  const left = Math.max(0, size - (known.length - open.length));
  const chosen = drawn(open, lists.length > 0 ? Math.min(left, atOnce) : left, view.domain, ([key]) => key);
  return {
    looks: chosen.map(([, url]) => ({ by: 'url', url, via: 'http', supporting: true })),
    isDone: chosen.length === 0 && (lists.length === 0 || left === 0),
  };
});

/** The articles of the sample that are still to be read, once it is known what there is to choose from. */
export const sampleLooks = (view: SiteView): readonly Look[] => draw(view).looks;

/** Whether all articles of the sample were asked for, and no list could add to it. */
export const isSampled = (view: SiteView): boolean => draw(view).isDone;
