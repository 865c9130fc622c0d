import { hostMatches, siteOf } from '../lib/url.ts';

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  /** Whether subdomains get it too. */
  readonly wide: boolean;
  readonly path: string;
  readonly secure: boolean;
}

/** Cookies of one run, so that a server which asks for its cookie back shows its page. */
export interface CookieJar {
  /** Keeps what an answer sets; tells whether anything changed. */
  keep(url: string, setCookies: readonly string[]): boolean;
  /** Value of the Cookie header; empty when there is none. */
  header(url: string): string;
}

const mostPerSite = 50;
const longest = 4_096;

interface Parsed {
  readonly name: string;
  readonly value: string;
  readonly attributes: ReadonlyMap<string, string>;
}

function parse(line: string): Parsed | null {
  if (line.length > longest || /[\x00-\x08\x0a-\x1f\x7f]/.test(line)) return null;
  const [pair = '', ...rest] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, Math.max(at, 0)).trim();
  if (name === '') return null;
  const attributes = new Map(
    rest.map((part) => {
      const [key = '', ...value] = part.split('=');
      return [key.trim().toLowerCase(), value.join('=').trim()];
    }),
  );
  return { name, value: pair.slice(at + 1).trim(), attributes };
}

/** Name of a cookie in a Set-Cookie line; empty when there is none. */
export const cookieName = (line: string): string => parse(line)?.name ?? '';

/** A jar per site; `now` gives milliseconds since 1970. Values never leave it but to the site that set them. */
export function createCookieJar(now: () => number): CookieJar {
  const sites = new Map<string, Map<string, Cookie>>();

  function store(url: URL, { name, value, attributes }: Parsed): boolean {
    const domain = (attributes.get('domain') ?? '').replace(/^\./, '').toLowerCase();
    const site = siteOf(url.href);
    const wide = domain !== '' && hostMatches(url.hostname, domain) && hostMatches(domain, site);
    if (domain !== '' && !wide && domain !== url.hostname) return false;
    const given = attributes.get('path') ?? '';
    const path = given.startsWith('/') ? given : url.pathname.slice(0, Math.max(1, url.pathname.lastIndexOf('/')));
    const cookie = { name, value, host: wide ? domain : url.hostname, wide, path, secure: attributes.has('secure') };
    const key = `${cookie.host} ${path} ${name}`;
    const jar = sites.get(site) ?? new Map<string, Cookie>();
    sites.set(site, jar);
    const age = attributes.get('max-age');
    const until = Date.parse(attributes.get('expires') ?? '');
    if (age !== undefined && /^-?\d+$/.test(age) ? Number(age) <= 0 : until <= now()) return jar.delete(key);
    if (jar.get(key)?.value === value || (jar.size >= mostPerSite && !jar.has(key))) return false;
    jar.set(key, cookie);
    return true;
  }

  return {
    keep(address, setCookies) {
      const url = new URL(address);
      return setCookies
        .map((line) => {
          const parsed = parse(line);
          return parsed !== null && store(url, parsed);
        })
        .includes(true);
    },
    header(address) {
      const url = new URL(address);
      return [...(sites.get(siteOf(address))?.values() ?? [])]
        .filter(({ host, wide }) => (wide ? hostMatches(url.hostname, host) : url.hostname === host))
        .filter(({ path }) => url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
        .filter(({ secure }) => !secure || url.protocol === 'https:')
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ');
    },
  };
}
