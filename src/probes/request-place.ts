import { doubtfulSubjectWords, requestLinks, requestPaths, subjectWords } from '../data/request-words.ts';
import { remember } from '../lib/remember.ts';
import { type RequestForm, requestForms } from '../lib/request-form.ts';
import { fold } from '../lib/text.ts';
import { hostOf, pageKey, parsedUrl, sameSite } from '../lib/url.ts';
import type { FailureReason } from '../model/reasons.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { contactForms, forContact, pagesOf } from './form-sight.ts';
import type { KnowledgeBase } from './kb-home.ts';

/** Addresses of request pages that are looked at. */
const mostPlaces = 2;
const longestLabel = 80;
const words = { sure: subjectWords, doubtful: doubtfulSubjectWords };

/** A page where a request is written, as far as it is known. */
export interface RequestPlace {
  readonly url: string;
  /** Undefined where nobody could read the page, or only its scripts draw the form. */
  readonly page: ParsedPage | undefined;
  readonly form: RequestForm | undefined;
}

/** Whether an address is one at which engines take requests. */
function isRequestPath(url: string): boolean {
  const at = parsedUrl(url);
  return at !== null && requestPaths.test(`${at.pathname}${at.search}`);
}
const saysRequest = (text: string): boolean => text.length <= longestLabel && requestLinks.has(fold(text));

/** Addresses that links of the site's own pages call the place for a request, those that engines are known for first. */
export const requestLinksOf = remember((view: SiteView): readonly string[] => {
  const own = view.pages.filter(({ role }) => role !== 'search');
  const hosts = new Set(own.map(({ page }) => hostOf(page.finalUrl)));
  const found = own
    .flatMap(({ doc }) => doc.links())
    .filter(({ url, text }) => (isRequestPath(url) || saysRequest(text)) && (sameSite(url, view.home) || hosts.has(hostOf(url))));
  const byKey = new Map(found.map(({ url }) => [pageKey(url), url] as const));
  return [...byKey.values()]
    .toSorted((one, other) => Number(isRequestPath(other)) - Number(isRequestPath(one)))
    .slice(0, mostPlaces);
});

const isAt = (url: string, one: { readonly url: string; readonly finalUrl?: string }): boolean =>
  pageKey(one.url) === pageKey(url) || (one.finalUrl !== undefined && pageKey(one.finalUrl) === pageKey(url));

const asksForPassword = ({ doc }: ParsedPage): boolean => doc.select('input[type="password" i]').length > 0;

/** What keeps visitors from a request page: its own login form, or a visit that failed. */
export function barOf(view: SiteView, url: string): { readonly reason: FailureReason; readonly detail: string } | null {
  const pages = view.pages.filter(({ page }) => isAt(url, page));
  const locked = pages.find((page) => asksForPassword(page) && requestForms(page.doc)(words).length === 0);
  if (locked) return { reason: 'login-wall', detail: `${url}: a login form stands in place of the request form.` };
  const failed = view.failed?.find((visit) => isAt(url, visit) && visit.reason !== 'needs-browser');
  return pages.length === 0 && failed ? { reason: failed.reason, detail: `${url}: ${failed.detail}` } : null;
}

const formOn = (page: ParsedPage): RequestForm | undefined => {
  const forms = requestForms(page.doc)(words);
  return forms.find(({ hasSubject }) => hasSubject) ?? forms[0];
};

/** Where a request is written, best first: pages that links name and that can be read, then pages for contact that have a form. */
export function requestPlaces(view: SiteView, kb: KnowledgeBase): readonly RequestPlace[] {
  const linked = requestLinksOf(view).flatMap((url): RequestPlace[] => {
    if (view.missing.some((one) => isAt(url, one)) || barOf(view, url)) return [];
    const pages = view.pages.filter(({ page }) => isAt(url, page));
    const page = pages.find((one) => formOn(one)) ?? pages[0];
    // A page that is only called so, and has no form, is another way to reach people.
    if (page && !formOn(page) && !isRequestPath(url)) return [];
    return [{ url: page?.page.finalUrl ?? url, page, form: page && formOn(page) }];
  });
  const pages = [...new Set([...pagesOf(view, forContact), kb.home])];
  const shown = contactForms(pages).flatMap(({ page }): RequestPlace[] => {
    const form = formOn(page);
    return form ? [{ url: page.page.finalUrl, page, form }] : [];
  });
  const all = [...linked, ...shown];
  const rank = ({ form }: RequestPlace): number => (form?.hasSubject ? 0 : form ? 1 : 2);
  return all.toSorted((one, other) => rank(one) - rank(other));
}
