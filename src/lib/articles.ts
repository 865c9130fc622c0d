import type { Element } from 'domhandler';
import type { Document } from './html.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';
import { pageKey, parsedUrl } from './url.ts';

/** Where a knowledge base lies and how its addresses look; patterns see path and query. */
export interface Shelf {
  /** Host with port, and the path that all its pages begin with, without a slash at the end; empty for a whole host. */
  readonly host: string;
  readonly base: string;
  readonly article?: RegExp;
  readonly section?: RegExp;
  readonly links?: string;
  readonly unwritten?: string;
}

export interface ShelfLink {
  readonly url: string;
  readonly key: string;
  readonly text: string;
  /** A `page` may be either: the address does not tell. */
  readonly kind: 'article' | 'section' | 'page';
  /** The list below it in a tree of links shows that it is a section. */
  readonly nests: boolean;
  /** The list that it stands in. */
  readonly group: Element | null;
  /** It stands in a menu, a side bar, a trail or a box of further reading, not in the list that the page is about. */
  readonly aside: boolean;
}

const plainHost = (url: Readonly<URL>): string => url.host.replace(/^www\./, '');

/** Whether an address lies on the shelf, its own root included. */
export function isOn(shelf: Shelf, address: string): boolean {
  const url = parsedUrl(address);
  if (!url || plainHost(url) !== shelf.host.replace(/^www\./, '')) return false;
  return shelf.base === '' || url.pathname === shelf.base || url.pathname.startsWith(`${shelf.base}/`);
}

const others = new Set(
  `search suche recherche buscar poisk login signin sign-in sign_in logout register signup sign-up account-login
   contact contacts contact-us request requests ticket tickets new-request submit submit-request feedback
   tag tags author authors user users profile profiles blog news press changelog changelogs releases release-notes whats-new
   feed rss atom sitemap print download downloads community communities forum forums topics status jobs careers
   privacy terms cookies imprint impressum edit history revisions talk discussions community-guidelines cart checkout
   issues issue activity boards board projects milestones roadmap gantt calendar repository pulls`.split(/\s+/),
);
const sectionWords = new Set(
  'category categories cat section sections topic collection collections folder folders group groups chapter chapters docs-category kategorie kategoria rubrik razdel'.split(
    ' ',
  ),
);
const isFile = /\.(?:pdf|png|jpe?g|gif|svg|webp|ico|zip|gz|exe|dmg|apk|xml|txt|json|css|js|mp4|docx?|xlsx?|pptx?|rss)$/i;
/** Queries that show the same page in another way, or a tool of the site. */
const isTool =
  /[?&;](?:do|action|page|p|sort|order|lang|locale|share|replytocom|print|filter|oldid|diff|rev|return_?to|redirect)=/i;

/** Left by a search, to light up its words: the same page once more. */
const isLitUp = /[?&](?:s(?:\[\d?\]|%5b\d?%5d)|highlight|hilite|search(?:_?term)?|q|query|keywords?)=/i;

/** What an address on the shelf leads to by its looks; null for the root, for tools and for what is no part of a knowledge base. */
export function kindOf(shelf: Shelf, address: string): ShelfLink['kind'] | null {
  const url = parsedUrl(address);
  if (!url || !isOn(shelf, address)) return null;
  const tail = `${url.pathname}${url.search}`;
  if (shelf.section?.test(tail)) return 'section';
  if (shelf.article) return shelf.article.test(tail) ? 'article' : null;
  if (isFile.test(url.pathname) || isTool.test(tail)) return null;
  const rest = segments(url.pathname.slice(shelf.base.length));
  if (rest.length === 0 && url.search.length < 2) return null;
  if (rest.some((segment) => others.has(segment.replace(/\.\w{2,5}$/, '')))) return null;
  const isRoot = rest.length === 1 && /^(?:index|home|start|main)(?:\.\w+)?$/.test(rest[0] ?? '') && url.search === '';
  if (isRoot || (rest.length === 1 && isLocale(rest[0] ?? ''))) return null;
  return rest.slice(-2).some((segment) => sectionWords.has(segment)) ? 'section' : 'page';
}

export const segments = (path: string): string[] => path.toLowerCase().split('/').filter(Boolean);

const languages = new Set(
  'ar bg bn ca cs da de el en es et fa fi fr gl he hi hr hu id is it ja ka kk ko lt lv ms nb nl no pl pt ro ru sk sl sr sv th tr uk ur uz vi zh'.split(
    ' ',
  ),
);
/** Whether a path segment names a language, such as `de` or `pt-br`. */
export const isLocale = (segment: string): boolean =>
  /^[a-z]{2}(?:[-_][a-z0-9]{2,4}){0,2}$/i.test(segment) && languages.has(segment.slice(0, 2).toLowerCase());

/** Links of a page that stay on the shelf. Without a selector of the engine's, header and footer are left out. */
export function linksOn(shelf: Shelf, doc: Document): readonly ShelfLink[] {
  const chosen = shelf.links === undefined ? null : new Set<unknown>(doc.select(shelf.links));
  const missing = shelf.unwritten === undefined ? null : new Set<unknown>(doc.select(shelf.unwritten));
  const found: ShelfLink[] = [];
  for (const link of doc.links()) {
    if (chosen ? !chosen.has(link.element) : link.area === 'footer' || (link.area === 'header' && !shelf.article)) continue;
    if (missing?.has(link.element) || link.text.length < 2 || link.href.startsWith('#')) continue;
    const kind = kindOf(shelf, link.url);
    if (kind === null || isLitUp.test(link.url)) continue;
    const item = parentTag(link.element, 'li');
    const branches = item?.children.some((child) => child.type === 'tag' && (child.name === 'ul' || child.name === 'ol'));
    found.push({
      url: link.url,
      key: pageKey(link.url),
      text: link.text,
      kind,
      nests: item !== null && branches === true && firstLink(item, link.element),
      group: item?.parent?.type === 'tag' ? item.parent : null,
      aside: link.area === 'nav' || isBeside(link.element),
    });
  }
  return found;
}

const besideName =
  /(?:^|[\s_-])(?:side-?bar|side-?nav|breadcrumbs?|related|recent(?:ly)?|popular|promoted|trending|toc|pager|pagination)/i;
const rooms = new Set(['main', 'body', 'article']);

/** Whether a link stands beside what the page is about, by the elements around it up to the room of the page. */
function isBeside(element: Element): boolean {
  for (let at = element.parent; at?.type === 'tag' && !rooms.has(at.name); at = at.parent) {
    if (asides.has(at.name) || besideName.test(`${at.attribs['class'] ?? ''} ${at.attribs['id'] ?? ''}`)) return true;
  }
  return false;
}

function parentTag(element: Element, name: string): Element | null {
  let at = element.parent;
  for (let up = 0; up < 4 && at?.type === 'tag'; up++) {
    if (at.name === name) return at;
    at = at.parent;
  }
  return null;
}

/** Whether a link stands in a trail of breadcrumbs, which leads up and lists nothing. */
export function inTrail(element: Element): boolean {
  for (let at = element.parent, up = 0; at?.type === 'tag' && up < 5; at = at.parent, up++)
    if (
      /bread-?crumb|(?:^|[\s_-])crumbs?(?:$|[\s_-])/i.test(
        `${at.attribs['class'] ?? ''} ${at.attribs['id'] ?? ''} ${at.attribs['aria-label'] ?? ''}`,
      )
    )
      return true;
  return false;
}

/** The title of a branch comes before the list below it. */
function firstLink(item: Element, link: Element): boolean {
  for (let at: Element | null = link; at; at = at.parent?.type === 'tag' ? at.parent : null) {
    if (at.parent === item) return at.name !== 'ul' && at.name !== 'ol';
  }
  return false;
}

/** Whether a link reads like the title of an article rather than like a menu entry. */
export function readsLikeTitle(text: string): boolean {
  const title = fold(text);
  return (
    /[?？]$/.test(title) ||
    title.split(' ').length >= 3 ||
    title.length >= 18 ||
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{6}/u.test(title)
  );
}

const asides = new Set(['nav', 'header', 'footer', 'form', 'aside']);
function isAside(element: Element): boolean {
  for (let at = element.parent; at?.type === 'tag'; at = at.parent) if (asides.has(at.name)) return true;
  return false;
}

/** Text of paragraphs and list items outside links, menus, header and footer: what an article has and an empty page lacks. */
export const ownText = remember((doc: Document): string => {
  const parts: string[] = [];
  for (const element of doc.select('p, pre, blockquote, dd, td, li')) {
    if (isAside(element)) continue;
    const text = doc.textOf(
      element.children.filter(
        (child) => !(child.type === 'tag' && ['a', 'ul', 'ol', 'p', 'dl', 'table', 'div'].includes(child.name)),
      ),
    );
    if (/\p{L}{2}/u.test(text)) parts.push(text);
  }
  return parts.join('\n');
});

/** Keeps addresses of one language: the preferred one where it occurs, else the one with most pages. */
export function oneLocale(shelf: Shelf, urls: readonly string[], preferred: string): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const url of urls) {
    const first = segments((parsedUrl(url)?.pathname ?? '').slice(shelf.base.length))[0] ?? '';
    const locale = isLocale(first) ? first : '';
    const group = groups.get(locale);
    if (group) group.push(url);
    else groups.set(locale, [url]);
  }
  if (groups.size < 2) return urls;
  const wanted = [preferred, preferred.slice(0, 2)].find((name) => groups.has(name));
  if (wanted !== undefined && wanted !== '') return groups.get(wanted) ?? [];
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}
