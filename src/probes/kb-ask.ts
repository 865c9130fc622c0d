import { searchLabels, searchOpeners, searchParts, unlikelyText } from '../data/search-words.ts';
import { remember } from '../lib/remember.ts';
import { type SearchForm, searchAddress, searchFields } from '../lib/search-box.ts';
import { withTypo } from '../lib/search-text.ts';
import { hostOf, pageKey, resolveUrl, sameSite, urlOf } from '../lib/url.ts';
import type { FailureReason } from '../model/reasons.ts';
import type { Look, Page } from '../model/visit.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { localeOf } from './kb-api.ts';
import { boxOn, hasPlaceForBox, sharedBoxOn } from './kb-boxes.ts';
import { findKnowledgeBase, type KnowledgeBase } from './kb-home.ts';
import { sampleOf } from './kb-sample.ts';
import { type Subject, subjectsOf } from './kb-subject.ts';

/** A way to put a text to the search by one address for each text. */
export interface AddressWay {
  readonly kind: 'interface' | 'form' | 'rendered';
  /** The form stands on the company's home page too. */
  readonly shared: boolean;
  addressOf(text: string): string | null;
}

/** What can be asked of a knowledge base, and how. */
export interface Inquiry {
  readonly kb: KnowledgeBase;
  /** The article that is sought by its title; null when none was read. */
  readonly subject: Subject | null;
  readonly typo: string | null;
  readonly nonsense: string;
  /** Everything to be asked, the user's questions last. */
  readonly texts: readonly string[];
  readonly ways: readonly AddressWay[];
  /** Where to type when no address answers; null when there is no sign of a box. */
  readonly typing: Look | null;
  /** The only form there is sends what it is told by POST. */
  readonly onlyPost: boolean;
}

function interfaceOf(kb: KnowledgeBase): AddressWay | null {
  const ask = kb.row?.ask;
  if (!ask) return null;
  const { home } = kb;
  const href = ask.link === undefined ? undefined : home.doc.select(ask.link)[0]?.attribs['href'];
  const place = href === undefined ? null : resolveUrl(href, home.doc.base);
  const addressOf = (text: string): string | null => {
    const url = urlOf(
      ask.path.replace('{query}', () => encodeURIComponent(text)),
      home.page.finalUrl,
    );
    if (url && place !== null && sameSite(place, home.page.finalUrl)) url.pathname = new URL(place).pathname;
    return url?.href ?? null;
  };
  return { kind: 'interface', shared: false, addressOf };
}

const byForm = (form: SearchForm, kind: 'form' | 'rendered', shared: boolean): AddressWay => ({
  kind,
  shared,
  addressOf: (text) => searchAddress(form, text),
});

/** The article to ask for: one that was asked for before, so that further pages do not change the question. */
function chosen(subjects: readonly Subject[], ways: readonly AddressWay[], nonsense: string, view: SiteView): Subject | null {
  const asked = new Set(
    [...view.pages.map(({ page }) => page), ...view.files, ...view.missing, ...(view.failed ?? [])].map(({ url }) =>
      pageKey(url),
    ),
  );
  // Into a request form only a title is typed.
  const tries = (view.typed ?? []).map(({ typed: came }) => came?.tries.map(({ text }) => text) ?? []);
  const typed = new Set(tries.filter((texts) => texts.includes(nonsense)).flat());
  const wasAsked = ({ title }: Subject): boolean =>
    typed.has(title) ||
    ways.some((way) => {
      const url = way.addressOf(title);
      return url !== null && asked.has(pageKey(url));
    });
  return subjects.find(wasAsked) ?? subjects[0] ?? null;
}

/** What to ask, as far as pages were read; null when there is no knowledge base. */
export const inquiryOf = remember((view: SiteView): Inquiry | null => {
  const kb = findKnowledgeBase(view);
  if (!kb?.certain) return null;
  const pages: readonly ParsedPage[] = [kb.home, ...(sampleOf(view)?.articles ?? [])];
  const own = pages.flatMap((page) => boxOn(kb, page, view) ?? []);
  const shared = own.length > 0 ? [] : pages.flatMap((page) => sharedBoxOn(kb, page, view) ?? []);
  const [form] = [...own, ...shared].flatMap((box) => (box.form ? [box.form] : []));
  const isHere = form !== undefined && hostOf(form.action) === hostOf(kb.home.page.finalUrl);
  const isShared = shared.length > 0;
  const forms = isHere ? [byForm(form, 'form', isShared), byForm(form, 'rendered', isShared)] : [];
  const direct = interfaceOf(kb);
  const ways = direct ? [direct, ...forms] : forms;
  const nonsense = unlikelyText(localeOf(kb));
  const subject = chosen(subjectsOf(kb, view), ways, nonsense, view);
  const typo = subject && withTypo(subject.title);
  const questions = (view.questions ?? []).map(({ text }) => text);
  const texts = [...new Set([nonsense, ...(subject ? [subject.title] : []), ...(typo === null ? [] : [typo]), ...questions])];
  const hasBox = own.length > 0 || pages.some(hasPlaceForBox);
  const { search } = kb.row ?? {};
  const known = search === undefined ? [] : [search];
  const type = {
    texts,
    into: [...known, searchFields],
    words: [...searchParts, ...searchLabels],
    behind: [...known, ...searchOpeners],
  };
  const waitFor = { capMs: 4000, type };
  const typing: Look = { by: 'url', url: kb.home.page.finalUrl, via: 'browser', supporting: true, waitFor };
  const onlyPost = own.length > 0 && own.every(({ kind }) => kind === 'post');
  return { kb, subject, typo, nonsense, texts, ways, typing: hasBox && !onlyPost ? typing : null, onlyPost };
});

/** What became of one address. */
export type Outcome =
  | { readonly state: 'page'; readonly page: ParsedPage }
  | { readonly state: 'file'; readonly file: Page }
  | { readonly state: 'failed'; readonly reason: FailureReason; readonly detail: string }
  | { readonly state: 'open' };

/** What the address of a text came to by one way. */
export function outcomeOf(way: AddressWay, text: string, view: SiteView): Outcome {
  const url = way.addressOf(text);
  if (url === null) return { state: 'failed', reason: 'bad-http', detail: 'The text is too long for an address.' };
  const key = pageKey(url);
  const isIt = (one: { readonly url: string }): boolean => pageKey(one.url) === key;
  const failed = (via: 'http' | 'browser') => (view.failed ?? []).find((one) => one.via === via && isIt(one));
  if (way.kind === 'interface') {
    const file = view.files.find((one) => one.type === 'json' && isIt(one));
    if (file) return { state: 'file', file };
  } else {
    const rendered = way.kind === 'rendered';
    const page = view.pages.find(({ page: one }) => isIt(one) && (one.via === 'browser' || !rendered));
    if (page) return { state: 'page', page };
    const inBrowser = failed('browser');
    if (inBrowser) return { state: 'failed', reason: inBrowser.reason, detail: inBrowser.detail };
    if (rendered) return { state: 'open' };
  }
  const missing = view.missing.find(isIt);
  if (missing) return { state: 'failed', reason: 'http-4xx', detail: `${missing.url}: ${missing.detail}` };
  const over = failed('http');
  // A page that only its scripts fill is rendered without being asked for.
  if (!over || (over.reason === 'needs-browser' && way.kind === 'form')) return { state: 'open' };
  return { state: 'failed', reason: over.reason, detail: over.detail };
}

/** The look that puts a text to the search. */
export function lookFor(way: AddressWay, text: string): Look | null {
  const url = way.addressOf(text);
  if (url === null) return null;
  const look = { by: 'url', url, supporting: true, role: 'search' } as const;
  if (way.kind === 'interface') return { by: 'url', url, via: 'http', supporting: true, guess: true, accept: 'json' };
  return way.kind === 'form' ? { ...look, via: 'http' } : { ...look, via: 'browser', waitFor: { capMs: 3000 } };
}
