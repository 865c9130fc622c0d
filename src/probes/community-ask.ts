import { forumSearches, forumSearchFields } from '../data/forum-searches.ts';
import { topicAddress } from '../data/forum-words.ts';
import { searchLabels, unlikelyText } from '../data/search-words.ts';
import type { Document } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { type SearchBox, searchAddress, searchBoxes } from '../lib/search-box.ts';
import { queryWorth } from '../lib/search-text.ts';
import { hostOf, pageKey, parsedUrl, resolveUrl } from '../lib/url.ts';
import type { Look } from '../model/visit.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { type ForumTopics, forumTopics } from './forum-topics.ts';
import { type AddressWay, hasPlaceForBox } from './search-way.ts';
import { typedTexts, typingLook } from './typed-search.ts';

/** A topic that was seen, to be sought by its title. */
interface Subject {
  readonly url: string;
  readonly title: string;
}

/** What can be asked of a forum, and how. */
export interface ForumInquiry {
  readonly of: ForumTopics;
  readonly front: ParsedPage;
  /** Pages of single topics that were read. */
  readonly topicPages: readonly ParsedPage[];
  readonly subject: Subject | null;
  readonly nonsense: string;
  readonly ways: readonly AddressWay[];
  /** The page of results that visitors see where another way answers machines. */
  readonly shownBy: AddressWay | null;
  /** Where to type when no address answers; null when there is no sign of a box of the forum's own, or no topic to seek. */
  readonly typing: Look | null;
  /** The only forms there are send what they are told by POST. */
  readonly onlyPost: boolean;
}

const isTopic = (url: string): boolean => {
  const { pathname = '', search = '' } = parsedUrl(url) ?? {};
  return topicAddress.test(`${pathname}${search}`);
};

const boxesOn = remember((doc: Document): readonly SearchBox[] => {
  const known = searchBoxes(doc, null, searchLabels);
  const forms = new Set(known.map(({ excerpt }) => excerpt));
  return [...known, ...searchBoxes(doc, forumSearchFields, []).filter(({ excerpt }) => !forms.has(excerpt))];
});

const searchOf = ({ forum }: ForumTopics) => forumSearches.find(({ engine }) => engine === forum.engine?.id);

/** Boxes on the company's home page search the site, unless it is the forum's own. */
function sitewide({ forum }: ForumTopics, view: SiteView): ReadonlySet<string> {
  if (hostOf(view.home) !== hostOf(forum.root)) return new Set();
  const inForum = new Set(forum.pages);
  const homes = view.of('home', 'http').filter((home) => !inForum.has(home));
  return new Set(homes.flatMap(({ doc }) => boxesOn(doc).map(({ leads }) => leads)));
}

/** Boxes on a page of a forum: its own, and those that search the whole site. */
export function forumBoxes(
  of: ForumTopics,
  { doc }: ParsedPage,
  view: SiteView,
): { readonly own: readonly SearchBox[]; readonly shared: readonly SearchBox[] } {
  const shared = sitewide(of, view);
  const all = boxesOn(doc);
  return { own: all.filter(({ leads }) => !shared.has(leads)), shared: all.filter(({ leads }) => shared.has(leads)) };
}

/** What an engine's own scripts draw for a search box, on a rendered page. */
export function drawnBox(of: ForumTopics, { doc }: ParsedPage): string | null {
  const row = searchOf(of);
  const [element] = row ? doc.select(row.box) : [];
  return row && element ? row.box : null;
}

/** Whether the engine's scripts draw a search box on every page. */
export const drawsBox = (of: ForumTopics): boolean => searchOf(of) !== undefined;

/** Shapes of the answers that an engine's public interface gives. */
export const answerShapes = (of: ForumTopics) => searchOf(of)?.ask.answers ?? [];

function byPath(path: string, root: string, kind: AddressWay['kind']): AddressWay {
  const addressOf = (text: string): string | null =>
    resolveUrl(
      path.replace('{query}', () => encodeURIComponent(text)),
      root,
    );
  return { kind, shared: false, addressOf };
}

const known = (view: SiteView): ReadonlySet<string> =>
  new Set(
    [...view.pages.map(({ page }) => page), ...view.files, ...view.missing, ...(view.failed ?? [])].map(({ url }) =>
      pageKey(url),
    ),
  );

/** Topics by how well their titles serve as a query; those that stood longest first, for an index may lag behind. */
function subjects({ listed, forum }: ForumTopics): readonly Subject[] {
  const linked = forum.pages.flatMap(({ doc }) =>
    doc.links().flatMap(({ url, text, area }) => (area !== 'footer' && isTopic(url) ? [{ url, title: text }] : [])),
  );
  const age = ({ url }: Subject): number => listed.find((topic) => topic.url === url)?.startedAt?.latest ?? Infinity;
  return (listed.length > 0 ? listed : linked)
    .map(({ url, title }) => ({ url, title: title.replace(/\s+/g, ' ').trim() }))
    .filter(({ title }) => queryWorth(title) > 0 && !/[&"]/.test(title))
    .slice(0, 100)
    .toSorted((a, b) => queryWorth(b.title) - queryWorth(a.title) || age(a) - age(b));
}

/** What to ask of the first forum, as far as pages were read; null when there is none. */
export const forumInquiryOf = remember((view: SiteView): ForumInquiry | null => {
  const [of] = forumTopics(view);
  if (!of) return null;
  const { forum } = of;
  const listed = new Set(of.listed.map(({ url }) => pageKey(url)));
  // Some engines keep topics outside of the folder that lists them.
  const isTopicPage = ({ page: { finalUrl }, role }: ParsedPage): boolean =>
    role !== 'search' && (listed.has(pageKey(finalUrl)) || (finalUrl.startsWith(forum.root) && isTopic(finalUrl)));
  const topicPages = view.pages.filter(isTopicPage);
  const front = forum.pages.find((page) => !isTopicPage(page)) ?? forum.proof.page;
  const boxes = [front, ...topicPages].map((page) => forumBoxes(of, page, view));
  const own = boxes.flatMap((box) => box.own);
  const isShared = own.length === 0;
  const [form] = (isShared ? boxes.flatMap(({ shared }) => shared) : own).flatMap((box) => (box.form ? [box.form] : []));
  const isHere = form !== undefined && hostOf(form.action) === hostOf(forum.root);
  const byForm = (kind: 'form' | 'rendered'): AddressWay => ({
    kind,
    shared: isShared,
    addressOf: (text) => (form ? searchAddress(form, text) : null),
  });
  const row = searchOf(of);
  const direct = row ? [byPath(row.ask.path, forum.root, 'interface')] : [];
  const ways = [...direct, ...(isHere ? [byForm('form'), byForm('rendered')] : [])];
  const nonsense = unlikelyText(front.doc.lang);
  const [asked, typed] = [known(view), typedTexts(nonsense, view)];
  const wasAsked = ({ title }: Subject): boolean =>
    typed.has(title) ||
    ways.some((way) => {
      const url = way.addressOf(title);
      return url !== null && asked.has(pageKey(url));
    });
  const all = subjects(of);
  const subject = all.find(wasAsked) ?? all[0] ?? null;
  const onlyPost = own.length > 0 && own.every(({ kind }) => kind === 'post');
  // In the frame of the company's site an unnamed place may be for the search of the whole site.
  const hasPlace = hostOf(view.home) !== hostOf(forum.root) && [front, ...topicPages].some(hasPlaceForBox);
  const hasBox = own.length > 0 || (form === undefined && hasPlace);
  const boxesKnown = [...(row ? [row.box] : []), forumSearchFields];
  return {
    of,
    front,
    topicPages,
    subject,
    nonsense,
    ways,
    shownBy: row ? byPath(row.page, forum.root, 'rendered') : null,
    typing: subject && hasBox && !onlyPost ? typingLook(front.page.finalUrl, [nonsense, subject.title], boxesKnown) : null,
    onlyPost,
  };
});
