import { type Signpost, signposts } from '../data/signposts.ts';
import type { Document, Link } from '../lib/html.ts';
import { fold } from '../lib/text.ts';
import { pageKey, parsedUrl, sameSite, siteOf, urlOf } from '../lib/url.ts';
import { type Role, roles } from '../model/visit.ts';

/** An address that may serve a role; higher is better. */
interface Candidate {
  readonly url: string;
  readonly score: number;
}

export type RoleMap = { readonly [R in Role]?: readonly string[] };

const perRole = 2;
const mostOfSitemap = 5000;
const files = /\.(pdf|docx?|xlsx?|pptx?|zip|gz|exe|dmg|apk|jpe?g|png|gif|svg|webp|mp[34]|ics|xml|json|rss)$/i;
const joined = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

interface Compiled {
  readonly post: Signpost;
  readonly exact: ReadonlySet<string>;
  /** Longer phrases that may stand inside a link text, by their first word; those of scripts without spaces under ''. */
  readonly contained: ReadonlyMap<string, readonly string[]>;
  readonly paths: ReadonlySet<string>;
}

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}']+/u);

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = joined.test(phrase) ? '' : (wordsOf(phrase)[0] ?? '');
    const known = index.get(first);
    if (known) known.push(phrase);
    else index.set(first, [phrase]);
  }
  return index;
}

function compile(post: Signpost): Compiled {
  const words = Object.values(post.words).flat();
  const contained = byFirstWord(words.filter((word) => joined.test(word) || word.length > 4));
  return { post, exact: new Set(words), contained, paths: new Set(post.paths) };
}

const compiled: readonly Compiled[] = signposts.map(compile);

/** What a user knows of where things are. */
export interface KnownPlaces {
  /** Addresses that serve a role before any that is found. */
  readonly pinned?: RoleMap;
  /** Texts of links, folded, beside those of `data/signposts`. */
  readonly links?: { readonly [R in Role]?: readonly string[] | undefined } | undefined;
}

const ownSigns = (links: KnownPlaces['links'] = {}): readonly Compiled[] =>
  roles.flatMap((role) => {
    const words = links[role];
    return words ? [compile({ role, words: { own: words }, paths: [], subdomains: [], usual: [] })] : [];
  });

/** A link taken apart once for all roles. */
interface Clue {
  readonly text: string;
  readonly trimmed: string;
  readonly words: readonly string[];
  readonly segments: readonly string[];
  /** First label of a subdomain; empty on the site's own name. */
  readonly label: string;
  readonly inside: boolean;
  readonly search: string;
}

const plain = (segment: string): string => segment.replace(/\.(html?|php|aspx?|jsp)$/i, '').toLowerCase();

function clueOf(url: Readonly<URL>, text: string, home: string): Clue {
  const site = siteOf(url.href);
  return {
    text,
    trimmed: text.replace(/^[^\p{L}]+|(?<![^\p{L}])[^\p{L}]+$/gu, ''),
    words: ['', ...wordsOf(text)],
    segments: url.pathname.split('/').filter(Boolean).map(plain),
    label: url.hostname === site ? '' : (url.hostname.split('.')[0] ?? ''),
    inside: sameSite(url.href, home),
    search: url.search,
  };
}

function wordScore({ exact, contained }: Compiled, { text, trimmed, words }: Clue): number {
  if (text === '' || text.length > 60) return 0;
  if (exact.has(text)) return 4;
  if (exact.has(trimmed)) return 3.5;
  return words.some((word) => contained.get(word)?.some((phrase) => text.includes(phrase))) ? 2 : 0;
}

/** A path names a role by its last segment; the more follows or precedes it, the less. */
function pathScore({ paths }: Compiled, { segments }: Clue): number {
  const last = segments.at(-1);
  if (last === undefined) return 0;
  if (paths.has(last) || paths.has(segments.slice(-2).join('/'))) return Math.max(1, 4 - segments.length);
  return segments.length <= 3 && segments.some((segment) => paths.has(segment)) ? 0.5 : 0;
}

function linkScore(entry: Compiled, clue: Clue, { area, rel }: Link): number {
  const words = wordScore(entry, clue);
  const place = (entry.post.subdomains.includes(clue.label) ? 3 : 0) + (clue.inside ? pathScore(entry, clue) : 0);
  // Another company's page serves a role only when the link says so in so many words; forums often live elsewhere.
  const hosted = entry.post.role === 'forum' || entry.post.role === 'community';
  const enough = hosted && !rel.includes('nofollow') ? 2 : 3.5;
  if (!clue.inside && words < enough && !(words > 0 && place > 0)) return 0;
  if (words + place < 1) return 0;
  const depth = Math.min(clue.segments.length + 1, 6) * 0.1 + (clue.search === '' ? 0 : 0.3);
  return words + place + (area === 'main' ? 0 : 0.5) - depth - (clue.inside ? 0 : 0.5);
}

/** Finds out which addresses serve which roles, page by page as they are read. */
export interface Discovery {
  addPage(page: Document): void;
  addSitemap(urls: readonly string[]): void;
  /** Best first, two for each role at most. */
  roles(): RoleMap;
}

/** `elsewhere` tells hosts that are never a page of the company's (social networks). */
export function createDiscovery(home: string, elsewhere: (host: string) => boolean, known: KnownPlaces = {}): Discovery {
  const { pinned = {} } = known;
  const signs = [...compiled, ...ownSigns(known.links)];
  const best = new Map<Role, Map<string, Candidate>>();
  const looked = new Set<string>();
  const homeKey = pageKey(home);

  const offer = (role: Role, url: string, score: number): void => {
    const list = best.get(role) ?? new Map<string, Candidate>();
    best.set(role, list);
    const key = pageKey(url);
    const known = list.get(key);
    if (!known || known.score < score) list.set(key, { url: known?.url ?? url, score });
  };
  const read = (link: Link): void => {
    const text = fold(link.text.slice(0, 200));
    const id = `${link.url} ${text}`;
    if (looked.has(id)) return;
    looked.add(id);
    const url = parsedUrl(link.url);
    if (!url || files.test(url.pathname) || elsewhere(url.hostname) || pageKey(link.url) === homeKey) return;
    const clue = clueOf(url, text, home);
    for (const entry of signs) {
      const score = linkScore(entry, clue, link);
      if (score > 0) offer(entry.post.role, link.url, score);
    }
  };

  return {
    addPage: (page) => {
      for (const link of page.links()) read(link);
    },
    addSitemap: (urls) => {
      for (const url of urls.slice(0, mostOfSitemap)) {
        const parsed = urlOf(url);
        if (!parsed) continue;
        const clue = clueOf(parsed, '', home);
        if (!clue.inside || clue.segments.length > 2 || files.test(url)) continue;
        for (const entry of compiled) {
          const score = pathScore(entry, clue);
          if (score >= 2) offer(entry.post.role, url, score - 1.5);
        }
      }
    },
    roles: () => {
      const found: { [R in Role]?: readonly string[] } = { ...pinned, home: [home] };
      for (const [role, list] of best) {
        const first = pinned[role] ?? [];
        const keys = new Set(first.map(pageKey));
        const sorted = [...list.values()].filter(({ url }) => !keys.has(pageKey(url))).sort((a, b) => b.score - a.score);
        found[role] = [...first, ...sorted.map(({ url }) => url)].slice(0, Math.max(perRole, first.length));
      }
      return found;
    },
  };
}

/** Where to knock for a role that no link leads to. */
export function usualAddresses(role: Role, home: string): readonly string[] {
  const post = signposts.find((entry) => entry.role === role);
  const url = urlOf(home);
  if (!post || !url) return [];
  const { origin, protocol, port } = url;
  const site = siteOf(home);
  const named = /[a-z]/i.test(site) && !site.includes(':') && site.includes('.');
  return post.usual.flatMap((place) => {
    if (!place.startsWith('//')) return [`${origin}${place}`];
    return named ? [`${protocol}//${place.slice(2)}.${site}${port ? `:${port}` : ''}/`] : [];
  });
}
