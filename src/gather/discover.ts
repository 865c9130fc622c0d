import { type Signpost, signposts } from '../data/signposts.ts';
import type { Document, Link } from '../lib/html.ts';
import { fold } from '../lib/text.ts';
import { hostOf, pageKey, sameSite, siteOf } from '../lib/url.ts';
import type { Role } from '../model/visit.ts';

/** An address that may serve a role; higher is better. */
interface Candidate {
  readonly url: string;
  readonly score: number;
}

export type RoleMap = { readonly [R in Role]?: readonly string[] };

const perRole = 2;
const linksPerPage = 5000;
const files = /\.(pdf|docx?|xlsx?|pptx?|zip|gz|exe|dmg|apk|jpe?g|png|gif|svg|webp|mp[34]|ics|xml|json|rss)$/i;
const joined = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

interface Compiled {
  readonly post: Signpost;
  readonly exact: ReadonlySet<string>;
  /** Longer phrases that may stand inside a link text. */
  readonly contained: readonly string[];
  readonly paths: ReadonlySet<string>;
}

const compiled: readonly Compiled[] = signposts.map((post) => {
  const words = Object.values(post.words).flat();
  return {
    post,
    exact: new Set(words),
    contained: words.filter((word) => joined.test(word) || word.length > 6),
    paths: new Set(post.paths),
  };
});

function wordScore({ exact, contained }: Compiled, text: string): number {
  if (text === '' || text.length > 60) return 0;
  if (exact.has(text)) return 4;
  if (exact.has(text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))) return 3.5;
  return contained.some((word) => text.includes(word)) ? 2 : 0;
}

const plain = (segment: string): string => segment.replace(/\.(html?|php|aspx?|jsp)$/i, '').toLowerCase();

/** A path names a role by its last segment; the more follows or precedes it, the less. */
function pathScore({ paths }: Compiled, url: URL): number {
  const segments = url.pathname.split('/').filter(Boolean).map(plain);
  const last = segments.at(-1);
  if (last === undefined) return 0;
  if (paths.has(last) || paths.has(segments.slice(-2).join('/')))
    return segments.length === 1 ? 3 : segments.length === 2 ? 2 : 1;
  const first = segments.find((segment) => paths.has(segment));
  return first !== undefined && segments.length <= 3 ? 0.5 : 0;
}

const hostScore = ({ post }: Compiled, host: string, site: string): number => {
  const label = host === site ? '' : (host.split('.')[0] ?? '');
  return post.subdomains.includes(label) ? 3 : 0;
};

function scoreLink(entry: Compiled, link: Link, text: string, home: string): number {
  const url = new URL(link.url);
  const inside = sameSite(link.url, home);
  const words = wordScore(entry, text);
  const where = hostScore(entry, url.hostname, siteOf(link.url)) + (inside ? pathScore(entry, url) : 0);
  // Another company's page serves a role only when the link says so in so many words.
  if (!inside && words < 3.5 && !(words > 0 && where > 0)) return 0;
  if (words + where < 1) return 0;
  const area = link.area === 'main' ? 0 : 0.5;
  const depth = Math.min(url.pathname.split('/').length, 6) * 0.1 + (url.search === '' ? 0 : 0.3);
  return words + where + area - depth - (inside ? 0 : 0.5);
}

/**
 * Which addresses serve which roles, from the links of pages that were read and from sitemap addresses, best first and
 * two for each role at most. `elsewhere` tells hosts that are never a page of the company's (social networks).
 */
export function discover(
  pages: readonly Document[],
  sitemap: readonly string[],
  home: string,
  elsewhere: (host: string) => boolean,
): RoleMap {
  const best = new Map<Role, Map<string, Candidate>>();
  const offer = (role: Role, url: string, score: number): void => {
    const list = best.get(role) ?? new Map<string, Candidate>();
    best.set(role, list);
    const key = pageKey(url);
    const known = list.get(key);
    if (!known || known.score < score) list.set(key, { url: known?.url ?? url, score });
  };
  const homeKey = pageKey(home);
  const looked = new Set<string>();
  for (const page of pages) {
    for (const link of page.links().slice(0, linksPerPage)) {
      const text = fold(link.text.slice(0, 200));
      const id = `${link.url} ${text}`;
      if (looked.has(id)) continue;
      looked.add(id);
      if (pageKey(link.url) === homeKey || files.test(new URL(link.url).pathname)) continue;
      if (elsewhere(hostOf(link.url)) || (/nofollow/.test(link.rel) && !sameSite(link.url, home))) continue;
      for (const entry of compiled) {
        const score = scoreLink(entry, link, text, home);
        if (score > 0) offer(entry.post.role, link.url, score);
      }
    }
  }
  for (const url of sitemap.slice(0, 5000)) {
    if (!URL.canParse(url) || !sameSite(url, home)) continue;
    const parsed = new URL(url);
    if (parsed.pathname.split('/').length > 3 || files.test(parsed.pathname)) continue;
    for (const entry of compiled) {
      const score = pathScore(entry, parsed);
      if (score >= 2) offer(entry.post.role, url, score - 1.5);
    }
  }
  const roles: { [R in Role]?: readonly string[] } = { home: [home] };
  for (const [role, list] of best) {
    roles[role] = [...list.values()]
      .sort((a, b) => b.score - a.score)
      .slice(0, perRole)
      .map(({ url }) => url);
  }
  return roles;
}

/** Where to knock for a role that no link leads to. */
export function usualAddresses(role: Role, home: string): readonly string[] {
  const post = signposts.find((entry) => entry.role === role);
  if (!post || !URL.canParse(home)) return [];
  const { origin, protocol, port } = new URL(home);
  const site = siteOf(home);
  const named = /[a-z]/i.test(site) && !site.includes(':') && site.includes('.');
  return post.usual.flatMap((place) => {
    if (!place.startsWith('//')) return [`${origin}${place}`];
    return named ? [`${protocol}//${place.slice(2)}.${site}${port ? `:${port}` : ''}/`] : [];
  });
}
