import { isOn, kindOf, oneLocale } from '../lib/articles.ts';
import { parseSitemap } from '../lib/sitemap.ts';
import { clean } from '../lib/text.ts';
import { pageKey, resolveUrl, sameSite } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { Page } from '../model/visit.ts';
import type { SiteView } from './define-probe.ts';
import type { KnowledgeBase } from './kb-home.ts';

const originOf = ({ home }: KnowledgeBase): string => new URL(home.page.finalUrl).origin;
/** Where the sitemap of its host, or its own, usually lies. */
export const sitemapOf = (kb: KnowledgeBase): string => `${originOf(kb)}${kb.row?.ownSitemap ? kb.shelf.base : ''}/sitemap.xml`;

/** Address that tells the number of articles; some engines say in a link where their interface lies. */
export function apiOf({ row, home }: KnowledgeBase): string | null {
  if (!row?.api) return null;
  const url = new URL(row.api.path, home.page.finalUrl);
  const named = row.api.link === undefined ? undefined : home.doc.select(row.api.link)[0]?.attribs['href'];
  const place = named === undefined ? null : resolveUrl(named, home.doc.base);
  if (place !== null && sameSite(place, url.href)) url.pathname = new URL(place).pathname;
  return url.href;
}

/** Evidence in a file that was asked for. */
export const onFile = (file: Page, where: string, excerpt: string): Evidence => ({
  url: file.url,
  at: file.fetchedAt,
  via: file.via,
  where,
  excerpt: clean(excerpt),
});

/** Number that a public address of the engine tells, or null when it did not answer so. */
export function told(kb: KnowledgeBase, view: SiteView): { readonly count: number; readonly file: Page } | null {
  const url = apiOf(kb);
  const file = view.files.find((one) => one.type === 'json' && url !== null && pageKey(one.url) === pageKey(url));
  if (!file) return null;
  let value: unknown;
  try {
    value = JSON.parse(file.body);
  } catch {
    return null;
  }
  for (const key of kb.row?.api?.keys ?? []) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Object.getOwnPropertyDescriptor(value, key)?.value
        : undefined;
  }
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? { count: value, file } : null;
}

/** Sitemaps of one index that are read. */
export const mapLimit = 4;

interface Mapped {
  readonly files: readonly Page[];
  readonly urls: readonly string[];
  /** Sitemaps that an index names, on the same host, telling ones first. */
  readonly more: readonly string[];
  readonly complete: boolean;
}

/** Addresses of the knowledge base in the sitemaps that were read; those of other hosts do not count. */
export function mapped(kb: KnowledgeBase, view: SiteView): Mapped {
  const maps = view.files
    .filter(({ type, finalUrl }) => (type === 'xml' || type === 'text') && /sitemap/i.test(finalUrl))
    .map((file) => ({ file, map: parseSitemap(file.body, file.finalUrl) }));
  const own = maps.filter(({ file }) => isOn({ ...kb.shelf, base: '' }, file.finalUrl));
  const read = new Set(view.files.map(({ url }) => pageKey(url)));
  const named = own.flatMap(({ map }) => map.sitemaps).filter((url) => isOn({ ...kb.shelf, base: '' }, url));
  const telling = (url: string): number => Number(!/help|faq|docs?\b|article|knowledge|\bkb|support|hc\b|page/i.test(url));
  const inner = [...new Set(named)].sort((a, b) => telling(a) - telling(b)).slice(0, mapLimit);
  const more = inner.filter((url) => !read.has(pageKey(url)));
  // One that is named and was not read may hold more.
  const unread = (view.failed ?? []).filter(
    ({ look, url }) => look.by === 'url' && look.accept === 'xml' && isOn({ ...kb.shelf, base: '' }, url),
  );
  const useful = own.filter(({ map }) => map.urls.some((url) => kindOf(kb.shelf, url) !== null));
  const all = [...new Set(useful.flatMap(({ map }) => map.urls))].filter((url) => kindOf(kb.shelf, url) !== null);
  const language = new URL(kb.home.page.finalUrl).pathname.slice(kb.shelf.base.length).split('/')[1] || kb.home.doc.lang;
  return {
    files: useful.map(({ file }) => file),
    urls: oneLocale(kb.shelf, all, language.toLowerCase()),
    more,
    complete:
      useful.length > 0 &&
      unread.length === 0 &&
      more.length === 0 &&
      new Set(named).size <= mapLimit &&
      own.every(({ map }) => map.complete),
  };
}
