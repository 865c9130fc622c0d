import { quoted } from '../lib/quoted.ts';
import { pageKey } from '../lib/url.ts';
import type { FailureReason, Reason } from '../model/reasons.ts';
import type { Look, Page } from '../model/visit.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';

/** A way to put a text to the search by one address for each text. */
export interface AddressWay {
  readonly kind: 'interface' | 'form' | 'rendered';
  /** The form stands on the company's home page too. */
  readonly shared: boolean;
  addressOf(text: string): string | null;
}

/** Why the search could not be tried. */
export interface Hindrance {
  readonly reason: Reason;
  readonly detail: string;
  /** What came of each text by itself, where it was one of them that failed. */
  readonly byText?: ReadonlyMap<string, string>;
}

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

/** Why the first text that failed has no answer, with what came of the others; undefined where none failed. */
export function failureOf(way: AddressWay, texts: readonly string[], view: SiteView): Hindrance | undefined {
  const came = texts.map((text) => ({ text, outcome: outcomeOf(way, text, view) }));
  const [first] = came.flatMap(({ text, outcome }) => (outcome.state === 'failed' ? [{ text, ...outcome }] : []));
  if (!first) return undefined;
  const fate = (text: string, outcome: Outcome): string => {
    if (outcome.state === 'failed') return outcome.detail;
    return outcome.state === 'open'
      ? notAsked(text)
      : `The search for ${quoted(text)} answered, but not the one for ${quoted(first.text)} that it is judged by.`;
  };
  const byText = new Map(came.map(({ text, outcome }) => [text, fate(text, outcome)] as const));
  return { reason: first.reason, detail: first.detail, byText };
}

export const notAsked = (text: string): string => `The search was not asked for ${quoted(text)}.`;

/** Why one text has no answer. */
export const whyNot = ({ detail, byText }: Hindrance, text: string): string => byText?.get(text) ?? detail;

/** The look that puts a text to the search. */
export function lookFor(way: AddressWay, text: string): Look | null {
  const url = way.addressOf(text);
  if (url === null) return null;
  const look = { by: 'url', url, supporting: true, role: 'search' } as const;
  if (way.kind === 'interface') return { by: 'url', url, via: 'http', supporting: true, guess: true, accept: 'json' };
  return way.kind === 'form' ? { ...look, via: 'http' } : { ...look, via: 'browser', waitFor: { capMs: 3000 } };
}

/** Whether a page has a place for a search box that only scripts fill. */
export const hasPlaceForBox = ({ page, doc }: ParsedPage): boolean =>
  page.via === 'http' && doc.select('[id*="search" i], [class*="search" i], button[aria-label*="search" i]').length > 0;
