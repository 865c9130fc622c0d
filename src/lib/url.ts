import { getDomain } from 'tldts';

/** Longest address that is followed, in characters. */
export const urlLimit = 2083;

/** A part of an address with its escapes read; as written where one of them is malformed or no UTF-8. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const mostKept = 20_000;

/** Keeps the answers for the addresses that were asked for last: links are asked for again by every page, wave and probe. */
function kept<T>(answer: (url: string) => T): (url: string) => T {
  const known = new Map<string, T>();
  return (url) => {
    const before = known.get(url);
    if (before !== undefined) return before;
    const made = answer(url);
    if (known.size >= mostKept) known.clear();
    known.set(url, made);
    return made;
  };
}

/**
 * An address taken apart, or null when it is none. `URL.canParse` is not asked: after some thousand calls it refuses hosts
 * with letters of Latin-1 (Node 20.20).
 */
export function urlOf(href: string, base?: string): URL | null {
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}

/** An absolute address taken apart, or null; shared by all who ask, so never to be changed. */
export const parsedUrl = kept((url): Readonly<URL> | null => urlOf(url));

/** Absolute http or https address without fragment, or null: for script, mail, data and unparsable addresses too. */
export function resolveUrl(href: string, base: string): string | null {
  if (href.length > urlLimit) return null;
  const url = urlOf(href.trim(), base);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null;
  // Setting a part writes the whole address anew, so only parts that are there are taken away.
  if (url.href.includes('#')) url.hash = '';
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  return url.href.length > urlLimit ? null : url.href;
}

/** Lower-case host name in punycode, without port; empty when the address cannot be parsed. */
export function hostOf(url: string): string {
  return parsedUrl(url)?.hostname.replace(/\.$/, '') ?? '';
}

/** Whether `host` is `suffix` or a subdomain of it, compared by label. */
export function hostMatches(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}

const domainOf = kept((host) => getDomain(host, { allowPrivateDomains: true }) ?? '');
const isAddress = (host: string): boolean => host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host);

/**
 * What makes two addresses one site: the registrable domain, private suffixes (github.io) included.
 * Addresses without one (IP literals, single labels) are a site with their port.
 */
export const siteOf = kept((url) => {
  const parsed = parsedUrl(url);
  if (!parsed) return '';
  const host = parsed.hostname.replace(/\.$/, '');
  if (isAddress(host)) return parsed.host;
  return domainOf(host) || parsed.host;
});

/** Whether both addresses belong to one company's site. */
export function sameSite(a: string, b: string): boolean {
  const site = siteOf(a);
  return site !== '' && site === siteOf(b);
}

const tracking = /^(utm_\w+|gclid|fbclid|yclid|mc_[ce]id|_ga|_gl|ref|ref_src|phpsessid|jsessionid|sid|sessionid)$/i;

function plainSearch(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const key of [...parameters.keys()]) if (tracking.test(key)) parameters.delete(key);
  parameters.sort();
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/** One spelling for one page: no fragment, tracking or session parameters, default port, index file or trailing slash. */
export const pageKey = kept((url) => {
  const parsed = parsedUrl(url);
  if (!parsed) return url;
  const path = parsed.pathname
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/(index|default)\.(html?|php|aspx?|jsp)$/i, '/')
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1');
  return `${parsed.host}${path}${parsed.search === '' ? '' : plainSearch(parsed.search)}`;
});
