import { searchRefused } from '../data/forum-searches.ts';
import { topicAddress } from '../data/forum-words.ts';
import { nothingFound } from '../data/search-words.ts';
import type { Document } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { furnitureOf, isTitled, recurring, resultsIn, resultsOn, type SearchResult, sameLinks } from '../lib/search-results.ts';
import { saysAny } from '../lib/search-text.ts';
import { fold } from '../lib/text.ts';
import { hostOf, pageKey, parsedUrl } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { answerShapes, type ForumInquiry, forumInquiryOf } from './community-ask.ts';
import { evidenceOn, type ParsedPage, remarked, type SiteView } from './define-probe.ts';
import { onFile } from './kb-files.ts';
import { type AddressWay, failureOf, type Hindrance, lookFor, outcomeOf } from './search-way.ts';
import { typedSearch } from './typed-search.ts';

/** What the search of a forum said to one text. */
export interface ForumAnswer {
  /** In their order, one for each title. */
  readonly results: readonly SearchResult[];
  readonly evidence: Evidence;
  /** The page that was shown; absent where a machine asked. */
  readonly page?: ParsedPage;
  /** The search went straight to one topic. */
  readonly ledTo?: string;
  /** Text that came up while the text was only typed. */
  readonly said?: string;
}

/** A search that answers, or why none does. */
export interface ForumAnswers {
  readonly inquiry: ForumInquiry;
  readonly way: AddressWay | null;
  readonly hindrance: Hindrance | null;
  /** What is still to be asked. */
  readonly looks: readonly Look[];
  /** Null when it was not asked, or did not answer. */
  of(text: string): ForumAnswer | null;
  /** The page that a visitor sees on asking for nonsense. */
  readonly inVain: ParsedPage | null;
}

const saysOn = (phrases: readonly string[]): ((page: ParsedPage) => boolean) =>
  remember(({ doc }: ParsedPage): boolean => saysAny(fold(doc.text()), phrases));
export const saysNothingFound = saysOn(nothingFound);
const refuses = saysOn(searchRefused);

/** A login form in place of results. */
const isLogin = ({ doc, page }: ParsedPage): boolean =>
  pageKey(page.finalUrl) !== pageKey(page.url) && doc.select('input[type="password" i]').length > 0 && doc.text().length < 1500;

/** Kind of an address: its host, its path with what differs from page to page left out, and the names of its parameters. */
function shapeOf(url: string): string {
  const parsed = parsedUrl(url);
  if (!parsed) return url;
  const parts = parsed.pathname.split('/').filter((part) => part !== '');
  const shape = parts.map((part, index) => (index === parts.length - 1 || /\d/.test(part) ? '*' : part));
  return `${parsed.host}/${shape.join('/')}?${[...new URLSearchParams(parsed.search).keys()].sort().join('&')}`;
}

const most = { links: 60, results: 10 } as const;

/** Whether a link leads to a topic: by its address, or as the topics do that are known or bear the title that is sought. */
function topicTest({ of, subject }: ForumInquiry, doc: Document): (url: string) => boolean {
  const titled = subject ? doc.links().filter(({ text, area }) => area === 'main' && isTitled(text, subject.title)) : [];
  const shapes = new Set([...of.listed.slice(0, 50), ...titled].map(({ url }) => shapeOf(url)));
  const host = hostOf(of.forum.root);
  return (url) => {
    const parsed = parsedUrl(url);
    return hostOf(url) === host && (topicAddress.test(`${parsed?.pathname}${parsed?.search}`) || shapes.has(shapeOf(url)));
  };
}

/** Several links of one result bear one title, or none that says anything. */
function byTitle(results: readonly SearchResult[]): readonly SearchResult[] {
  const titles = new Map<string, SearchResult>();
  for (const result of results) {
    const title = fold(result.title).replace(/^(?:re|aw|sv|ответ): ?/, '');
    if (/\p{L}{2}/u.test(title) && !titles.has(title)) titles.set(title, result);
  }
  return [...titles.values()].slice(0, most.results);
}

function answer(inquiry: ForumInquiry, way: AddressWay, text: string, view: SiteView): ForumAnswer | null {
  const came = outcomeOf(way, text, view);
  const shown = (results: readonly SearchResult[], show: (excerpt: string) => Evidence): Evidence =>
    results.length === 0
      ? remarked(show(`${text}: no result`))
      : show(`${text}: ${results.map(({ title }) => title).join('; ')}`);
  if (came.state === 'file') {
    const { file } = came;
    const { body, finalUrl } = file;
    for (const shape of answerShapes(inquiry.of)) {
      const results = resultsIn(body, finalUrl, shape);
      if (results)
        return {
          results: byTitle(results),
          evidence: shown(byTitle(results), (excerpt) => onFile(file, 'search', excerpt)),
        };
    }
    return null;
  }
  if (came.state !== 'page') return null;
  const { page } = came;
  const other = text === inquiry.nonsense ? inquiry.subject?.title : inquiry.nonsense;
  const beside = other === undefined ? null : outcomeOf(way, other, view);
  const others = beside?.state === 'page' ? [beside.page.doc] : [];
  const isTarget = topicTest(inquiry, page.doc);
  const furniture =
    text === inquiry.nonsense ? furnitureOf([inquiry.front.doc, ...others]) : recurring(page.doc, others, isTarget);
  const links = resultsOn(page.doc, { isTarget, keyOf: pageKey, furniture, most: most.links });
  const results = byTitle(links);
  const { finalUrl, url } = page.page;
  const moved = parsedUrl(finalUrl)?.pathname !== parsedUrl(url)?.pathname && isTarget(finalUrl);
  const evidence = shown(results, (excerpt) => evidenceOn(page, 'a[href]', excerpt));
  return { results, evidence, page, ...(moved ? { ledTo: finalUrl } : {}) };
}

/** Whether a way answers: null while it is not known yet. */
function judge(inquiry: ForumInquiry, way: AddressWay, view: SiteView): Hindrance | 'answers' | null {
  const texts = [inquiry.nonsense, ...(inquiry.subject ? [inquiry.subject.title] : [])];
  const failed = failureOf(way, texts, view);
  if (failed) return failed;
  const came = texts.map((text) => outcomeOf(way, text, view));
  if (came.some(({ state }) => state === 'open')) return null;
  if (way.kind === 'interface') {
    if (texts.every((text) => answer(inquiry, way, text, view))) return 'answers';
    return { reason: 'not-told', detail: 'The public interface answers in another form than documented.' };
  }
  const pages = came.flatMap((one) => (one.state === 'page' ? [one.page] : []));
  if (pages.some((page) => refuses(page) || isLogin(page)))
    return { reason: 'login-wall', detail: 'Visitors who are not logged in may not search.' };
  const [nonsense, title] = pages;
  if (!nonsense || !title || saysNothingFound(title)) return 'answers';
  const same = sameLinks(nonsense.doc, title.doc, topicTest(inquiry, title.doc));
  return same && !saysNothingFound(nonsense)
    ? { reason: 'needs-browser', detail: 'The search shows the same topics whatever is asked: only scripts fill it.' }
    : 'answers';
}

/** The first way that answers, as far as it was asked; null when there is no forum. */
export const forumAnswersOf = remember((view: SiteView): ForumAnswers | null => {
  const inquiry = forumInquiryOf(view);
  if (!inquiry) return null;
  const { ways, nonsense, subject, shownBy, typing, onlyPost } = inquiry;
  const texts = [nonsense, ...(subject ? [subject.title] : [])];
  const unasked = (way: AddressWay, some: readonly string[]): readonly Look[] =>
    some.flatMap((text) => (outcomeOf(way, text, view).state === 'open' ? (lookFor(way, text) ?? []) : []));
  const none = { inquiry, way: null, of: () => null, inVain: null } as const;
  let hindrance: Hindrance | null = null;
  for (const way of ways) {
    const verdict = judge(inquiry, way, view);
    if (verdict === null) {
      const looks = unasked(way, texts);
      const why: Hindrance = { reason: 'not-visited', detail: 'The search was not asked.' };
      return { ...none, hindrance: hindrance ?? why, looks };
    }
    if (verdict !== 'answers') {
      hindrance ??= verdict;
      continue;
    }
    // What a person sees who finds nothing only the page can tell.
    const visible = way.kind === 'interface' ? shownBy : null;
    const shown = outcomeOf(visible ?? way, nonsense, view);
    return {
      inquiry,
      way,
      hindrance: null,
      looks: visible ? unasked(visible, [nonsense]) : [],
      of: (text) => answer(inquiry, way, text, view),
      inVain: shown.state === 'page' ? shown.page : null,
    };
  }
  // What refuses those who ask by address refuses those who type.
  if (hindrance && hindrance.reason !== 'needs-browser') return { ...none, hindrance, looks: [] };
  const leadsThere = topicTest(inquiry, inquiry.front.doc);
  const typed = typedSearch({ typing, onlyPost, nonsense, leadsThere }, hindrance, view);
  return { ...none, hindrance: typed.hindrance, looks: typed.looks, of: typed.of };
});
