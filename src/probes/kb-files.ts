import { isOn, kindOf, type Shelf, type ShelfLink, shelfKey } from '../lib/articles.ts';
import { isLocale } from '../lib/locale.ts';
import { remember } from '../lib/remember.ts';
import { localesAmong, oneLocale, oneVersion } from '../lib/siblings.ts';
import { sitemapIn } from '../lib/sitemap.ts';
import { clean } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { Page } from '../model/visit.ts';
import { localeOf } from './kb-api.ts';
import type { KnowledgeBase } from './kb-home.ts';
import { rememberBoth } from './kb-once.ts';

const originOf = ({ home }: KnowledgeBase): string => new URL(home.page.finalUrl).origin;
/** Where the sitemap of its host, or its own, usually lies. */
export const sitemapOf = (kb: KnowledgeBase): string => `${originOf(kb)}${kb.row?.ownSitemap ? kb.shelf.base : ''}/sitemap.xml`;

/** Evidence in a file that was asked for. */
export const onFile = (file: Pick<Page, 'url' | 'fetchedAt' | 'via'>, where: string, excerpt: string): Evidence => ({
  url: file.url,
  at: file.fetchedAt,
  via: file.via,
  where,
  excerpt: clean(excerpt),
});

/** Sitemaps of one index that are read. */
export const mapLimit = 10;

/** Addresses that a sitemap names. */
export const urlsIn = (file: Page): readonly string[] => sitemapIn(file).urls;

const links = remember((_: Page) => new Map<string, readonly ShelfLink[]>());
/** Addresses of a sitemap that lie on a shelf; a file is gone through once for each shelf, however often it is asked. */
function linksIn(file: Page, shelf: Shelf): readonly ShelfLink[] {
  const known = links(file);
  const key = shelfKey(shelf);
  const before = known.get(key);
  if (before) return before;
  // Most addresses of a big site lie elsewhere, and need not be taken apart to see it.
  const place = `${shelf.host.replace(/^www\./, '')}${shelf.base}`;
  const urls = [...new Set(sitemapIn(file).urls)].filter((url) => url.includes(place) && isOn(shelf, url));
  const locales = localesAmong(shelf.base, urls);
  const made = urls.flatMap((url): ShelfLink[] => {
    const kind = kindOf(shelf, url, (segment) => locales.has(segment));
    return kind === null ? [] : [{ url, key: pageKey(url), text: '', kind, nests: false, group: null, aside: false }];
  });
  known.set(key, made);
  return made;
}

/** Languages that the parts of an address name, as in `/de/sitemap.xml` and `sitemap-pt-br.xml`. */
const languagesIn = (url: string): readonly string[] =>
  [...url.toLowerCase().matchAll(/(?<=[/_.-])[a-z]{2}(?:[-_][a-z]{2})?(?=[/_.-])/g)].flatMap(([name]) =>
    isLocale(name) ? [name] : [],
  );

/** Without the sitemaps of other languages, where an index names one of the wanted language too. */
function inLanguage(urls: readonly string[], locale: string): readonly string[] {
  const own = [locale, locale.slice(0, 2)].find((name) => name !== '' && urls.some((url) => languagesIn(url).includes(name)));
  if (own === undefined) return urls;
  return urls.filter((url) => {
    const named = languagesIn(url);
    return named.length === 0 || named.includes(own);
  });
}

interface Mapped {
  readonly files: readonly Page[];
  readonly urls: readonly string[];
  readonly links: readonly ShelfLink[];
  /** Keys of the same pages in other languages and versions. */
  readonly left: ReadonlySet<string>;
  /** Sitemaps that an index names, on the same host, telling ones first. */
  readonly more: readonly string[];
  readonly complete: boolean;
}

/** Addresses of the knowledge base in the sitemaps that were read; those of other hosts do not count. */
export const mapped = rememberBoth((kb, view): Mapped => {
  const wholeHost = { ...kb.shelf, base: '' };
  const own = view.files
    .filter(({ type, finalUrl }) => (type === 'xml' || type === 'text') && /sitemap/i.test(finalUrl) && isOn(wholeHost, finalUrl))
    .map((file) => ({ file, map: sitemapIn(file), links: linksIn(file, kb.shelf) }));
  const read = new Set(view.files.map(({ url }) => pageKey(url)));
  const locale = localeOf(kb);
  const named = inLanguage([...new Set(own.flatMap(({ map }) => map.sitemaps).filter((url) => isOn(wholeHost, url)))], locale);
  const telling = (url: string): number => Number(!/help|faq|docs?\b|article|knowledge|\bkb|support|hc\b|page/i.test(url));
  const inner = [...named].sort((a, b) => telling(a) - telling(b)).slice(0, mapLimit);
  const more = inner.filter((url) => !read.has(pageKey(url)));
  // One that is named and was not read may hold more.
  const unread = (view.failed ?? []).filter(
    ({ look, url }) => look.by === 'url' && look.accept === 'xml' && isOn(wholeHost, url),
  );
  const useful = own.filter(({ links: here }) => here.length > 0);
  const all = new Map(useful.flatMap(({ links: here }) => here).map((link) => [link.url, link]));
  const { finalUrl } = kb.home.page;
  const inLocale = oneLocale(
    kb.shelf.base,
    [...all.keys()],
    new URL(finalUrl).pathname.slice(kb.shelf.base.length).split('/')[1]?.toLowerCase() || locale,
  );
  const urls = oneVersion(kb.shelf.base, inLocale, finalUrl);
  const kept = new Set(urls);
  return {
    files: useful.map(({ file }) => file),
    urls,
    links: urls.flatMap((url) => all.get(url) ?? []),
    left: new Set([...all.values()].flatMap(({ url, key }) => (kept.has(url) ? [] : [key]))),
    more,
    complete:
      useful.length > 0 &&
      unread.length === 0 &&
      more.length === 0 &&
      named.length <= mapLimit &&
      own.every(({ map }) => map.complete),
  };
});
