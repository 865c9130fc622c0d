import type { Element } from 'domhandler';
import type { Document } from './html.ts';
import { isCodeOf, isLocale, namesLanguage } from './locale.ts';
import { remember } from './remember.ts';
import { segments } from './siblings.ts';
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

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
/** Tools and lists of a site, which stand alone: what lies below a folder of such a name may well be articles on it. */
const tools = list(
  `search suche recherche buscar poisk login signin sign-in sign_in logout register signup sign-up account-login
   contact contacts contact-us request requests ticket tickets new-request submit submit-request feedback
   tag tags author authors user users profile profiles blog news press changelog changelogs releases release-notes whats-new
   feed rss atom sitemap print download downloads community communities forum forums topics status jobs careers
   privacy terms cookies imprint impressum edit history revisions talk discussions community-guidelines cart checkout
   issues issue activity boards board projects milestones roadmap gantt calendar repository pulls`,
);
/** Parts of a site of which nothing is an article: lists by tag and by author anywhere, the rest beside the knowledge base of a host. */
const lists = list('tag tags author authors');
const parts = list('blog news press changelog changelogs releases community communities forum forums jobs careers');
/** What may be done with a page, as the end of its address. */
const deeds = list('edit print revisions feed rss atom');
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

/** Further pages of a list. */
const isFurther = /\/page\/\d{1,5}\/?$/;

function isOther(shelf: Shelf, rest: readonly string[]): boolean {
  const plain = rest.map((segment) => segment.replace(/\.\w{2,5}$/, ''));
  const [first = '', ...below] = isLocale(plain[0] ?? '') ? plain.slice(1) : plain;
  if (below.length === 0) return tools.has(first);
  return lists.has(first) || (shelf.base === '' && parts.has(first)) || deeds.has(below.at(-1) ?? '');
}

/**
 * What an address on the shelf leads to by its looks; null for the root, in any language, for tools and for what is no part
 * of a knowledge base. Who knows more of the address than it tells says which of its segments are languages.
 */
export function kindOf(shelf: Shelf, address: string, isLanguage = isLocale): ShelfLink['kind'] | null {
  const url = parsedUrl(address);
  if (!url || !isOn(shelf, address)) return null;
  const tail = `${url.pathname}${url.search}`;
  if (shelf.section?.test(tail)) return 'section';
  if (shelf.article) return shelf.article.test(tail) ? 'article' : null;
  if (isFile.test(url.pathname) || isTool.test(tail) || isFurther.test(url.pathname)) return null;
  const rest = segments(url.pathname.slice(shelf.base.length));
  if (rest.length === 0 && url.search.length < 2) return null;
  if (isOther(shelf, rest)) return null;
  const isRoot = rest.length === 1 && /^(?:index|home|start|main)(?:\.\w+)?$/.test(rest[0] ?? '') && url.search === '';
  if (isRoot || (rest.length === 1 && isLanguage(rest[0] ?? ''))) return null;
  return rest.slice(-2).some((segment) => sectionWords.has(segment)) ? 'section' : 'page';
}

const patterns = ({ article, section, links, unwritten }: Shelf): string =>
  [article?.source, section?.source, links, unwritten].join(' ');
/** What tells shelves apart that are made anew for every view. */
export const shelfKey = (shelf: Shelf): string => [shelf.host, shelf.base, patterns(shelf)].join(' ');

const byShelf = remember((_: Document) => new Map<string, readonly ShelfLink[]>());

/** Links of a page that stay on the shelf. Without a selector of the engine's, header and footer are left out. */
export function linksOn(shelf: Shelf, doc: Document): readonly ShelfLink[] {
  const known = byShelf(doc);
  const key = shelfKey(shelf);
  const found = known.get(key) ?? findLinks(shelf, doc);
  known.set(key, found);
  return found;
}

function findLinks(shelf: Shelf, doc: Document): readonly ShelfLink[] {
  const chosen = shelf.links === undefined ? null : new Set<unknown>(doc.select(shelf.links));
  const missing = shelf.unwritten === undefined ? null : new Set<unknown>(doc.select(shelf.unwritten));
  const found: ShelfLink[] = [];
  for (const link of doc.links()) {
    if (chosen ? !chosen.has(link.element) : link.area === 'footer' || (link.area === 'header' && !shelf.article)) continue;
    if (missing?.has(link.element) || link.text.length < 2 || link.href.startsWith('#')) continue;
    const { hreflang } = link.element.attribs;
    // A section named `it` need not be in Italian.
    const isSwitch = (segment: string): boolean =>
      isLocale(segment) &&
      (segment.length > 2 ||
        hreflang !== undefined ||
        isCodeOf(link.text, segment) ||
        namesLanguage(link.text, segment, doc.lang));
    const kind = kindOf(shelf, link.url, isSwitch);
    if (kind === null || isLitUp.test(link.url)) continue;
    const item = parentTag(link.element, 'li');
    found.push({
      url: link.url,
      key: pageKey(link.url),
      text: link.text,
      kind,
      nests: item !== null && branches(item) && firstLink(item, link.element),
      group: item?.parent?.type === 'tag' ? item.parent : null,
      aside: link.area === 'nav' || isBeside(link.element),
    });
  }
  return found;
}

const branches = remember((item: Element): boolean =>
  item.children.some((child) => child.type === 'tag' && (child.name === 'ul' || child.name === 'ol')),
);

/** Answers for an element by what is around it: each element is asked once, however deep the page nests. */
function around(says: (element: Element) => boolean | null): (element: Element) => boolean {
  const known = new WeakMap<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let answer = false;
    for (let at = element.parent; at?.type === 'tag'; at = at.parent) {
      const said = known.get(at) ?? says(at);
      path.push(at);
      if (said === null) continue;
      answer = said;
      break;
    }
    for (const at of path) known.set(at, answer);
    return answer;
  };
}

const besideName =
  /(?:^|[\s_-])(?:side-?bar|side-?nav|breadcrumbs?|related|recent(?:ly)?|popular|promoted|trending|toc|pager|pagination)/i;
const rooms = new Set(['main', 'body', 'article']);
const asides = new Set(['nav', 'header', 'footer', 'form', 'aside']);

/** Whether a link stands beside what the page is about, by the elements around it up to the room of the page. */
const isBeside = around(({ name, attribs }) => {
  if (rooms.has(name)) return false;
  return asides.has(name) || besideName.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`) || null;
});

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

const isAside = around(({ name }) => asides.has(name) || null);

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
