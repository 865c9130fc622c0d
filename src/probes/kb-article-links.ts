import { mainText } from '../lib/main-text.ts';
import { remember } from '../lib/remember.ts';
import { shuffled } from '../lib/sample.ts';
import { pageKey, sameSite } from '../lib/url.ts';
import type { Look, Missing } from '../model/visit.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { answered } from './kb-contents.ts';
import { isSampled, sampleLooks, sampleOf } from './kb-sample.ts';

/** Links of the articles that are tried. */
const most = 10;

interface ArticleLink {
  readonly from: ParsedPage;
  readonly url: string;
  readonly key: string;
  readonly text: string;
}

const isFile = /\.(?:pdf|png|jpe?g|gif|svg|webp|zip|gz|exe|dmg|apk|csv|docx?|xlsx?|pptx?|mp[34])$/i;

/** Links to other pages of the site in the main text of the articles, each address once, and those of them that are tried. */
const chosen = remember((view: SiteView): readonly ArticleLink[] => {
  const links = new Map<string, ArticleLink>();
  for (const from of sampleOf(view)?.articles ?? []) {
    const here = pageKey(from.page.finalUrl);
    for (const { url, href, text } of mainText(from.doc)?.links() ?? []) {
      const key = pageKey(url);
      const isOwn = sameSite(url, from.page.finalUrl) || sameSite(url, view.home);
      if (!isOwn || key === here || href.startsWith('#') || isFile.test(new URL(url).pathname) || links.has(key)) continue;
      links.set(key, { from, url, key, text });
    }
  }
  return shuffled([...links.values()], view.domain, ({ key }) => key).slice(0, most);
});

/** What became of the addresses over HTTP: a page that was read, or one that the site says is not there. */
const answers = remember((view: SiteView): ReadonlyMap<string, 'alive' | Missing> => {
  const known = new Map<string, 'alive' | Missing>();
  for (const visit of view.missing) known.set(pageKey(visit.url), visit);
  for (const { url } of view.files) known.set(pageKey(url), 'alive');
  for (const { page } of view.pages) for (const url of [page.url, page.finalUrl]) known.set(pageKey(url), 'alive');
  return known;
});

export interface TriedLink extends ArticleLink {
  /** What the server said when the page is not there. */
  readonly missing: Missing | null;
}

/** Links of the articles that were tried and answered; those that were refused or failed tell nothing. */
export const triedLinks = remember((view: SiteView): readonly TriedLink[] =>
  chosen(view).flatMap((link) => {
    const answer = answers(view).get(link.key);
    return answer === undefined ? [] : [{ ...link, missing: answer === 'alive' ? null : answer }];
  }),
);

/** Links that were chosen to be tried, answered or not. */
export const linksToTry = (view: SiteView): number => chosen(view).length;

/** The articles of the sample and then, once it is whole, links in them. */
export function articleLooks(view: SiteView): readonly Look[] {
  if (!isSampled(view)) return sampleLooks(view);
  const isTried = answered(view);
  return chosen(view)
    .filter(({ url }) => !isTried(url))
    .map(({ url }) => ({ by: 'url', url, via: 'http', supporting: true }));
}
