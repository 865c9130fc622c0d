import { getDomain } from 'tldts';

/** Longest address that is followed, in characters. */
export const urlLimit = 2083;

/** Absolute http or https address without fragment, or null: for script, mail, data and unparsable addresses too. */
export function resolveUrl(href: string, base: string): string | null {
  if (href.length > urlLimit) return null;
  let url: URL;
  try {
    url = new URL(href.trim(), base);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.length > urlLimit ? null : url.href;
}

/** Lower-case host name in punycode, without port; empty when the address cannot be parsed. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/\.$/, '');
  } catch {
    return '';
  }
}

/** Whether `host` is `suffix` or a subdomain of it, compared by label. */
export function hostMatches(host: string, suffix: string): boolean {
  return host === suffix || host.endsWith(`.${suffix}`);
}

/** Answers by host: a site names the same few hosts again and again. */
const sites = new Map<string, string>();
const mostSites = 10_000;

const isAddress = (host: string): boolean => host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host);

/**
 * What makes two addresses one site: the registrable domain, private suffixes (github.io) included.
 * Addresses without one (IP literals, single labels) are a site with their port.
 */
export function siteOf(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return '';
  }
  const host = parsed.hostname.replace(/\.$/, '');
  if (isAddress(host)) return parsed.host;
  const known = sites.get(parsed.host);
  if (known !== undefined) return known;
  const site = getDomain(host, { allowPrivateDomains: true }) ?? parsed.host;
  if (sites.size >= mostSites) sites.clear();
  sites.set(parsed.host, site);
  return site;
}

/** Whether both addresses belong to one company's site. */
export function sameSite(a: string, b: string): boolean {
  const site = siteOf(a);
  return site !== '' && site === siteOf(b);
}

const tracking = /^(utm_\w+|gclid|fbclid|yclid|mc_[ce]id|_ga|_gl|ref|ref_src|phpsessid|jsessionid|sid|sessionid)$/i;

const keys = new Map<string, string>();
const mostKeys = 50_000;

/** One spelling for one page: no fragment, tracking or session parameters, default port, index file or trailing slash. */
export function pageKey(url: string): string {
  const known = keys.get(url);
  if (known !== undefined) return known;
  const made = spelled(url);
  if (keys.size >= mostKeys) keys.clear();
  keys.set(url, made);
  return made;
}

function spelled(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return url;
  }
  parsed.hash = '';
  if (parsed.search !== '') {
    for (const key of [...parsed.searchParams.keys()]) if (tracking.test(key)) parsed.searchParams.delete(key);
    parsed.searchParams.sort();
  }
  const path = parsed.pathname
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/(index|default)\.(html?|php|aspx?|jsp)$/i, '/')
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1');
  return `${parsed.host}${path}${parsed.search}`;
}
