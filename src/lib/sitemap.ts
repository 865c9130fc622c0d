import type { Page } from '../model/visit.ts';
import { remember } from './remember.ts';
import { resolveUrl, urlLimit } from './url.ts';

/** Most addresses that are taken from one file, as the protocol allows (https://www.sitemaps.org/protocol.html). */
const limit = 50_000;

interface Sitemap {
  /** Pages, absolute, in the order of the file; not yet held to one host. */
  readonly urls: string[];
  /** Further sitemaps that an index names. */
  readonly sitemaps: string[];
  /** The file was whole, well-rooted and within the limit, and every address in it could be read. */
  readonly complete: boolean;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of an element, or null when it holds an entity that only a document type could explain: those are never expanded. */
function decode(text: string): string | null {
  if (!text.includes('&')) return text;
  let odd = false;
  const plain = text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,32}));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : Number.NaN;
      if (Number.isInteger(code) && code > 31 && code <= 0x10ffff) return String.fromCodePoint(code);
      const known = Object.hasOwn(entities, name) ? entities[name] : undefined;
      if (known === undefined) odd = true;
      return known ?? whole;
    },
  );
  return odd ? null : plain;
}

/** Path and query that parsing would leave as they are, when no part of the path begins with a dot. */
const plainPath = /^\/[\w./~%-]*(?:\?[\w./~%=&-]*)?$/;

/** Resolves the addresses of one file; those of the host that was seen last are taken as written where parsing would not change them. */
function resolver(base: string): (text: string) => string | null {
  let origin = '';
  return (text) => {
    if (origin !== '' && text.length <= urlLimit && text.startsWith(`${origin}/`)) {
      const path = text.slice(origin.length);
      if (plainPath.test(path) && !path.includes('/.') && !path.includes('/%2')) return `${origin}${path}`;
    }
    const url = resolveUrl(text, base);
    if (url !== null) origin = url.slice(0, url.indexOf('/', url.indexOf('//') + 2));
    return url;
  };
}

/** Sitemaps may be plain text, one address a line. */
function fromText(text: string, base: string): Sitemap {
  const resolve = resolver(base);
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const urls = lines.slice(0, limit).flatMap((line) => (/^\s*https?:/i.test(line) ? (resolve(line.trim()) ?? []) : []));
  return { urls, sitemaps: [], complete: lines.length > 0 && urls.length === lines.length };
}

interface Item {
  readonly name: string;
  /** Namespace prefix it is written with; its `loc` carries the same, those of pictures and videos do not. */
  readonly prefix: string;
  /** Text outside any child: some generators leave `loc` out. */
  direct: string;
  taken: boolean;
}

const skipped = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Reads a sitemap or a sitemap index, as XML or plain text, in one pass and without recursion; never throws.
 * Only `<loc>` of the protocol's own elements counts.
 */
export function parseSitemap(xml: string, base: string): Sitemap {
  const text = xml.replace(/^\ufeff/, '');
  if (!text.trimStart().startsWith('<')) return fromText(text, base);
  const urls: string[] = [];
  const sitemaps: string[] = [];
  let complete = true;
  let root = '';
  let closed = false;
  let item: Item | null = null;
  let value: string | null = null;
  const resolve = resolver(base);
  const take = (raw: string, list: string[]): void => {
    const plain = decode(raw.trim());
    const url = plain === null ? null : resolve(plain);
    if (url === null || list.length >= limit) complete = false;
    else list.push(url);
  };
  const add = (piece: string): void => {
    if (value !== null) value += piece;
    else if (item) item.direct += piece;
  };
  for (let at = 0; at < text.length && !closed; ) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    add(text.slice(at, open));
    const pair = skipped.find(([start]) => text.startsWith(start, open));
    if (pair) {
      const stop = text.indexOf(pair[1], open + pair[0].length);
      if (stop < 0) break;
      if (pair[0] === '<![CDATA[') add(text.slice(open + 9, stop).replace(/&/g, '&amp;'));
      at = stop + pair[1].length;
      continue;
    }
    if (text.startsWith('<!', open)) {
      at = endOfDoctype(text, open);
      continue;
    }
    const end = text.indexOf('>', open);
    if (end < 0) break;
    at = end + 1;
    const tag = /^<(\/?)(?:([\w.-]{1,64}):)?([\w.-]{1,64})/.exec(text.slice(open, Math.min(end, open + 140)));
    const [, slash = '', prefix = '', name = ''] = tag ?? [];
    if (slash === '') {
      if (root === '') root = name;
      if (name === 'url' || name === 'sitemap') item = { name, prefix, direct: '', taken: false };
      else if (name === 'loc' && item?.prefix === prefix && text[end - 1] !== '/') value = '';
    } else if (name === 'loc' && value !== null && item) {
      take(value, item.name === 'sitemap' ? sitemaps : urls);
      item.taken = true;
      value = null;
    } else if (item && name === item.name && prefix === item.prefix) {
      if (!item.taken && /^\s*https?:/i.test(item.direct)) take(item.direct, item.name === 'sitemap' ? sitemaps : urls);
      item = null;
    } else if (name === root) closed = true;
  }
  return { urls, sitemaps, complete: complete && closed && (root === 'urlset' || root === 'sitemapindex') };
}

/** What a file that was fetched says as a sitemap; it is gone through once, whoever asks. */
export const sitemapIn = remember(({ body, finalUrl }: Page): Sitemap => parseSitemap(body, finalUrl));

/** A document type may hold declarations in brackets; all of it is passed over. */
function endOfDoctype(text: string, open: number): number {
  const bracket = text.indexOf('[', open);
  const plain = text.indexOf('>', open);
  if (plain < 0) return text.length;
  if (bracket < 0 || bracket > plain) return plain + 1;
  const inner = text.indexOf(']', bracket);
  const end = inner < 0 ? -1 : text.indexOf('>', inner);
  return end < 0 ? text.length : end + 1;
}
