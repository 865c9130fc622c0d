import type { Element } from 'domhandler';
import type { Document, Link } from './html.ts';
import { at, parseJson } from './json.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';
import { pageKey, parsedUrl, resolveUrl } from './url.ts';

/** One result of a search. */
export interface SearchResult {
  /** Empty when only its title is known. */
  readonly url: string;
  readonly title: string;
  /** What is shown of it, its title included. */
  readonly text: string;
}

/** One spelling for a page that a search leads to: of its query only the parameters that tell pages apart. */
export function resultKey(url: string, telling: ReadonlySet<string>): string {
  const parsed = parsedUrl(url);
  if (!parsed) return pageKey(url);
  const query = new URLSearchParams([...new URLSearchParams(parsed.search)].filter(([name]) => telling.has(name)));
  return pageKey(`${parsed.origin}${parsed.pathname}${query.size > 0 ? `?${query}` : ''}`);
}

/** Names of the parameters that tell some pages apart. */
export const tellingNames = (urls: Iterable<string>): ReadonlySet<string> =>
  new Set([...urls].flatMap((url) => [...new URLSearchParams(parsedUrl(url)?.search ?? '').keys()]));

/** Where a link leads that is counted on the way; an address that nobody can read ahead stays as it is. */
function throughRedirect(url: string): string {
  const parsed = parsedUrl(url);
  for (const name of ['url', 'u', 'target', 'redirect', 'to']) {
    const value = new URLSearchParams(parsed?.search ?? '').get(name);
    const target = value !== null && /^(?:https?:\/\/|\/)/.test(value) ? resolveUrl(value, url) : null;
    if (target !== null) return target;
  }
  return url;
}

/** Whether a link passes through a counter of clicks that hides where it leads. */
export const isBlind = (url: string): boolean => /\/click\/?\?\w{1,20}=[^&]{20}/.test(url);

interface Placed {
  readonly link: Link;
  readonly url: string;
  readonly title: string;
  /** The link among the elements around it, so that a menu is known again on another page. */
  readonly place: string;
}

function placeOf(element: Element): string {
  const path: string[] = [];
  for (let at = element.parent; at?.type === 'tag' && path.length < 5; at = at.parent)
    path.push(`${at.name}.${at.attribs['class'] ?? ''}`);
  return path.join('<');
}

const besideNames = new Set(['nav', 'header', 'footer', 'aside']);
const isBeside = (element: Element, names: ReadonlySet<string>): boolean => {
  for (let at = element.parent; at?.type === 'tag'; at = at.parent) if (names.has(at.name)) return true;
  return false;
};
const asideOnly = new Set(['aside']);

/** Links in the main part of a page. Where the names of its parts leave none there, only landmarks tell what is beside it. */
const placedLinks = remember((doc: Document): readonly Placed[] => {
  const isNamed = doc.links().some(({ area }) => area === 'main');
  return doc.links().flatMap((link) => {
    const title = link.text.replace(/\s+/g, ' ').trim();
    if (title.length < 2 || link.href.startsWith('#')) return [];
    if ((isNamed && link.area !== 'main') || isBeside(link.element, isNamed ? asideOnly : besideNames)) return [];
    return [{ link, url: throughRedirect(link.url), title, place: placeOf(link.element) }];
  });
});

const mark = ({ url, place }: Placed): string => `${place} ${pageKey(url)}`;
/** What some pages show wherever one is: menus and side bars, each link with its place. */
export const furnitureOf = (docs: readonly Document[]): ReadonlySet<string> =>
  new Set(docs.flatMap((doc) => placedLinks(doc).map(mark)));

/** How often each text stands in a list. */
function tally(list: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Marks of the links that lead somewhere, in their order, by place. */
function byPlace(doc: Document, isTarget: (url: string) => boolean): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const placed of placedLinks(doc)) {
    if (!isTarget(placed.url)) continue;
    const marks = places.get(placed.place);
    if (marks) marks.push(mark(placed));
    else places.set(placed.place, [mark(placed)]);
  }
  return places;
}

/**
 * What a page shows that other pages show as well, but only lists that recur whole and in their order: what one page falls back
 * to may be the very result of another.
 */
export function recurring(doc: Document, others: readonly Document[], isTarget: (url: string) => boolean): ReadonlySet<string> {
  const here = byPlace(doc, isTarget);
  const marks = new Set<string>();
  for (const other of others) {
    for (const [place, menu] of byPlace(other, isTarget)) {
      const shown = here.get(place) ?? [];
      let met = 0;
      for (const one of shown) if (one === menu[met]) met++;
      if (met < menu.length) continue;
      // What stands there once more is a result as well.
      const [count, known] = [tally(shown), tally(menu)];
      for (const one of menu) if (count.get(one) === known.get(one)) marks.add(one);
    }
  }
  return marks;
}

/** What stands around more than one of some elements. */
function crowdedBy(elements: readonly Element[]): ReadonlySet<unknown> {
  const [once, often] = [new Set<unknown>(), new Set<unknown>()];
  for (const element of elements) {
    // Above what already holds two, everything does.
    for (let at = element.parent; at?.type === 'tag' && !often.has(at); at = at.parent) (once.has(at) ? often : once).add(at);
  }
  return often;
}

/** Text around a result: as far out as no other result stands. */
function textAround(doc: Document, element: Element, crowded: ReadonlySet<unknown>): string {
  let at = element;
  for (let up = 0; up < 4 && at.parent?.type === 'tag' && at.parent.name !== 'body' && !crowded.has(at.parent); up++)
    at = at.parent;
  let next = at.next;
  while (next && next.type !== 'tag') next = next.next;
  return doc.textOf(at.name === 'dt' && next?.name === 'dd' ? [at, next] : [at]);
}

interface Reading {
  isTarget(url: string): boolean;
  keyOf(url: string): string;
  /** From `furnitureOf` or `recurring`. */
  readonly furniture: ReadonlySet<string>;
  readonly most: number;
}

/** The first results of a page, each page once: links in its main part that are no furniture. */
export function resultsOn(doc: Document, { isTarget, keyOf, furniture, most }: Reading): readonly SearchResult[] {
  const all = placedLinks(doc).filter((placed) => isTarget(placed.url) && !furniture.has(mark(placed)));
  const crowded = crowdedBy(all.map(({ link }) => link.element));
  const first = new Map<string, Placed>();
  for (const placed of all) {
    const key = isBlind(placed.url) ? fold(placed.title) : keyOf(placed.url);
    if (!first.has(key)) first.set(key, placed);
    if (first.size >= most) break;
  }
  return [...first.values()].map(({ link, url, title }) => ({ url, title, text: textAround(doc, link.element, crowded) }));
}

/** Whether two pages show the same links in their main part, as when the query is left to a script. */
export function sameLinks(one: Document, other: Document, isTarget: (url: string) => boolean): boolean {
  const list = (doc: Document): string => {
    const links = placedLinks(doc).filter(({ url }) => isTarget(url));
    return links.map(({ url, title }) => `${pageKey(url)} ${title}`).join('\n');
  };
  return list(one) === list(other);
}

/** Links in the main part of a page that say or lead to something. */
export const mainLinks = (doc: Document): readonly { readonly url: string; readonly title: string; readonly mark: string }[] =>
  placedLinks(doc).map((placed) => ({ url: placed.url, title: placed.title, mark: mark(placed) }));

/** Whether a title is the one sought, perhaps with a kind before it or a path behind it. */
export function isTitled(title: string, sought: string): boolean {
  const [shown, wanted] = [fold(title), fold(sought)];
  return (
    wanted !== '' && (shown === wanted || (wanted.length >= 12 && shown.length <= wanted.length + 80 && shown.includes(wanted)))
  );
}

/** Where a public interface puts its results: keys that lead to the list, and names within an item, dotted where they nest. */
export interface ResultKeys {
  readonly items: readonly string[];
  readonly title: string;
  readonly url?: string;
  readonly text?: string;
}

/** Results in a JSON answer, or null when it is not of the expected shape. */
export function resultsIn(body: string, base: string, keys: ResultKeys): readonly SearchResult[] | null {
  const items = at(parseJson(body), ...keys.items);
  if (!Array.isArray(items)) return null;
  return items.slice(0, 20).flatMap((item: unknown) => {
    const text = (name: string | undefined): string => {
      const value = name === undefined ? undefined : at(item, ...name.split('.'));
      return typeof value === 'string' ? value.replace(/<[^<>]{0,300}>/g, '') : '';
    };
    const title = text(keys.title);
    if (title === '') return [];
    const url = text(keys.url);
    return [{ url: (url && resolveUrl(url, base)) || '', title, text: `${title}\n${text(keys.text)}` }];
  });
}
