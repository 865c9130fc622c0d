import type { HelpCenter } from '../data/help-centers.ts';
import type { Shelf } from '../lib/articles.ts';
import { hostOf, urlOf } from '../lib/url.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { originOf } from './kb-owner.ts';
import { hinted, hintLabels } from './kb-signs.ts';

const pathOf = (url: string): string => urlOf(url)?.pathname ?? '/';

function baseOf(view: SiteView, { page, doc }: ParsedPage, row: HelpCenter | undefined): string {
  const path = pathOf(page.finalUrl);
  const own = row?.base?.exec(path)?.[0];
  if (own !== undefined) return own;
  const inLinks = row?.wholeHost
    ? doc.links().flatMap(({ url }) => (hostOf(url) === hostOf(page.finalUrl) ? (row.base?.exec(pathOf(url))?.[0] ?? []) : []))
    : [];
  if (inLinks[0] !== undefined) return inLinks[0];
  const hint = hinted(path);
  if (hint !== null) return hint;
  const label = hostOf(page.finalUrl).split('.')[0] ?? '';
  if (hintLabels.has(label) || row?.wholeHost || new URL(page.finalUrl).host !== new URL(originOf(view)).host) return '';
  // Among other pages of the site only what lies below the page itself is its own.
  if (!row) return path.replace(/\.\w{2,5}$/, '').replace(/\/$/, '');
  const hints = doc.links().flatMap(({ url }) => (hostOf(url) === hostOf(page.finalUrl) ? (hinted(pathOf(url)) ?? []) : []));
  const counts = new Map<string, number>();
  for (const name of hints) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? best[0] : path.replace(/\/[^/]*$/, '');
}

/** Where the knowledge base lies that a page is part of, if it is part of one. */
export function shelfOf(view: SiteView, page: ParsedPage, row: HelpCenter | undefined): Shelf {
  return {
    host: new URL(page.page.finalUrl).host,
    base: baseOf(view, page, row),
    ...(row?.article ? { article: row.article } : {}),
    ...(row?.section ? { section: row.section } : {}),
    ...(row?.links ? { links: row.links } : {}),
    ...(row?.unwritten ? { unwritten: row.unwritten } : {}),
  };
}
