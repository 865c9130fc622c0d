import { nothingFound } from '../data/search-words.ts';
import { isOn, kindOf } from '../lib/articles.ts';
import { remember } from '../lib/remember.ts';
import {
  furnitureOf,
  isBlind,
  isTitled,
  recurring,
  resultKey,
  resultsIn,
  resultsOn,
  type SearchResult,
  sameLinks,
  tellingNames,
} from '../lib/search-results.ts';
import { saysAny } from '../lib/search-text.ts';
import { fold } from '../lib/text.ts';
import { hostOf, pageKey, parsedUrl, resolveUrl } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { evidenceOn, type ParsedPage, remarked, type SiteView } from './define-probe.ts';
import { type Inquiry, inquiryOf } from './kb-ask.ts';
import { knownArticles } from './kb-contents.ts';
import { onFile } from './kb-files.ts';
import { typedAnswers } from './kb-typed.ts';
import { type AddressWay, failureOf, type Hindrance, lookFor, notAsked, outcomeOf } from './search-way.ts';

/** What the search said to one text. */
export interface Answer {
  /** The first results, each page once. */
  readonly results: readonly SearchResult[];
  readonly evidence: Evidence;
  /** The page that was shown; absent where a text was only typed, or a machine asked. */
  readonly page?: ParsedPage;
  /** The search went straight to one page. */
  readonly ledTo?: string;
  /** Text that came up, where there is no page. */
  readonly said?: string;
}

/** A search that answers, or why none does. */
export interface Answers {
  readonly inquiry: Inquiry;
  readonly kind: AddressWay['kind'] | 'typing' | null;
  readonly hindrance: Hindrance | null;
  /** What is still to be asked. */
  readonly looks: readonly Look[];
  of(text: string): Answer | null;
  /** Why a text has no answer. */
  why(text: string): Hindrance;
}

export const saysNothing = remember(({ doc }: ParsedPage): boolean => saysAny(fold(doc.text()), nothingFound));

const top = 5;

/** What tells the pages of a knowledge base apart in the addresses of results. */
const keyFor = (inquiry: Inquiry, view: SiteView): ((url: string) => string) => {
  const { kb, subject } = inquiry;
  const urls = [...knownArticles(kb, view).values(), ...(subject ? [subject.page.page.finalUrl] : [])];
  const telling = tellingNames(urls);
  return (url) => resultKey(url, telling);
};

function answer(
  { kb, nonsense, subject }: Inquiry,
  way: AddressWay,
  text: string,
  view: SiteView,
  keyOf: (url: string) => string,
): Answer | null {
  const came = outcomeOf(way, text, view);
  const shown = (results: readonly SearchResult[], show: (excerpt: string) => Evidence): Evidence =>
    results.length === 0
      ? remarked(show(`${text}: no result`))
      : show(`${text}: ${results.map(({ title }) => title).join('; ')}`);
  if (came.state === 'file') {
    const { file } = came;
    const results = kb.row?.ask ? resultsIn(file.body, file.finalUrl, kb.row.ask) : null;
    return results && { results: results.slice(0, top), evidence: shown(results, (excerpt) => onFile(file, 'search', excerpt)) };
  }
  if (came.state !== 'page') return null;
  const { page } = came;
  const pathOf = (url: string): string => parsedUrl(url)?.pathname ?? '';
  const isResult = (url: string): boolean => {
    // Marks that a search adds to an address do not make another page of it.
    const kind = kindOf(kb.shelf, `${parsedUrl(url)?.protocol ?? ''}//${keyOf(url)}`);
    return kind === 'article' || kind === 'page' || (isBlind(url) && hostOf(url) === hostOf(page.page.finalUrl));
  };
  const isAnywhere = (url: string): boolean =>
    hostOf(url) === hostOf(page.page.finalUrl) && pathOf(url) !== '/' && pathOf(url) !== pathOf(page.page.url);
  const other = text === nonsense ? subject?.title : nonsense;
  const beside = other === undefined ? null : outcomeOf(way, other, view);
  const others = beside?.state === 'page' ? [beside.page.doc] : [];
  const isTarget = way.shared ? isAnywhere : isResult;
  const furniture = text === nonsense ? furnitureOf([kb.home.doc, ...others]) : recurring(page.doc, others, isTarget);
  const results = resultsOn(page.doc, { isTarget, keyOf, furniture, most: top });
  const moved = pathOf(page.page.finalUrl) !== pathOf(page.page.url) && isOn(kb.shelf, page.page.finalUrl);
  return {
    results,
    evidence: shown(results, (excerpt) => evidenceOn(page, 'a[href]', excerpt)),
    page,
    ...(moved ? { ledTo: page.page.finalUrl } : {}),
  };
}

/** Whether a way answers: null while it is not known yet. */
function judge(inquiry: Inquiry, way: AddressWay, view: SiteView): Hindrance | 'answers' | null {
  const texts = [inquiry.nonsense, ...(inquiry.subject ? [inquiry.subject.title] : [])];
  const failed = failureOf(way, texts, view);
  if (failed) return failed;
  const came = texts.map((text) => outcomeOf(way, text, view));
  if (came.some(({ state }) => state === 'open')) return null;
  if (way.kind === 'interface') {
    const readable = texts.every((text) => answer(inquiry, way, text, view, pageKey) !== null);
    return readable ? 'answers' : { reason: 'not-told', detail: 'The public interface answers in another form than documented.' };
  }
  const [nonsense, title] = came.flatMap((one) => (one.state === 'page' ? [one.page] : []));
  if (!nonsense || !title) return 'answers';
  const isHere = (url: string): boolean => hostOf(url) === hostOf(title.page.finalUrl) && !repeats(url, texts);
  const same = pageKey(nonsense.page.finalUrl) !== pageKey(title.page.finalUrl) && sameLinks(nonsense.doc, title.doc, isHere);
  // A page of scripts may hold the words of an empty search before it has searched.
  if (!same || (title.page.via === 'browser' && saysNothing(title))) return 'answers';
  return { reason: 'needs-browser', detail: 'The search shows the same links whatever is asked: only scripts fill it.' };
}

/** Whether an address carries a text that was asked: another view of the same search. */
function repeats(url: string, texts: readonly string[]): boolean {
  const values = [...new URLSearchParams(parsedUrl(url)?.search ?? '').values()].map(fold);
  return texts.some((text) => values.includes(fold(text)));
}

/** The first way that answers, as far as it was asked; null when there is no knowledge base. */
export const answersOf = remember((view: SiteView): Answers | null => {
  const inquiry = inquiryOf(view);
  if (!inquiry) return null;
  const { texts, rendered, ways, nonsense, subject } = inquiry;
  const keyOf = keyFor(inquiry, view);
  let hindrance: Hindrance | null = null;
  const wanted = (way: AddressWay, some: readonly string[]): readonly Look[] =>
    some.flatMap((text) => (outcomeOf(way, text, view).state === 'open' ? (lookFor(way, text) ?? []) : []));
  for (const way of ways) {
    const verdict = judge(inquiry, way, view);
    if (verdict !== null && verdict !== 'answers') {
      hindrance ??= verdict;
      continue;
    }
    const all = way.kind === 'rendered' ? rendered : texts;
    const firstAsked = verdict === null ? [nonsense, ...(subject ? [subject.title] : [])] : all;
    // What a person sees who finds nothing only the page can tell.
    const form = way.kind === 'interface' ? ways.find(({ kind }) => kind === 'form') : undefined;
    const looks = [...wanted(way, firstAsked), ...(form ? wanted(form, [nonsense]) : [])];
    const why = (text: string): Hindrance => {
      const came = outcomeOf(way, text, view);
      return came.state === 'failed' ? came : { reason: 'not-visited', detail: notAsked(text) };
    };
    if (verdict === null) {
      const waiting = { reason: 'not-visited', detail: 'The search was not asked.' } as const;
      const rendering = way.kind === 'form' && looks.length === 0;
      const open = rendering ? ({ reason: 'needs-browser', detail: 'Only scripts fill the results.' } as const) : waiting;
      return { inquiry, kind: null, hindrance: hindrance ?? open, looks, of: () => null, why };
    }
    const of = (text: string): Answer | null => {
      const one = answer(inquiry, way, text, view, keyOf);
      if (!one || !form || text !== nonsense) return one;
      const shown = outcomeOf(form, nonsense, view);
      return shown.state === 'page' ? { ...one, page: shown.page } : one;
    };
    return { inquiry, kind: way.kind, hindrance: null, looks, of, why };
  }
  return typedAnswers(inquiry, hindrance, view);
});

/** Whether the article that was sought stands among the first three results; null when that cannot be told. */
export function finds({ inquiry, of }: Answers, text: string, view: SiteView): boolean | null {
  const came = of(text);
  const { subject } = inquiry;
  if (!came || !subject) return null;
  const keyOf = keyFor(inquiry, view);
  const { page, doc } = subject.page;
  const canonical = doc.select('link[rel="canonical" i]')[0]?.attribs['href'];
  const own = canonical === undefined ? null : resolveUrl(canonical, doc.base);
  const keys = new Set([page.url, page.finalUrl, ...(own === null ? [] : [own])].map(keyOf));
  if (came.ledTo !== undefined && keys.has(keyOf(came.ledTo))) return true;
  return came.results
    .slice(0, 3)
    .some(({ url, title }) => (url !== '' && keys.has(keyOf(url))) || isTitled(title, subject.title));
}
