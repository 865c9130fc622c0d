import { parseJson } from '../lib/json.ts';
import { remember } from '../lib/remember.ts';
import type { Listing, Source, TopicListing } from '../lib/topics/adapter.ts';
import { hostOf, pageKey, sameSite, siteOf } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { Failed, Look, Page } from '../model/visit.ts';
import { evidenceOn, type ParsedPage, type SiteView } from './define-probe.ts';
import { onFile } from './kb-files.ts';

/** The answer at an address, parsed, with what it takes to show it as evidence. */
export function sourceAt(view: SiteView, { url, accept }: Listing): { source: Source; show(excerpt: string): Evidence } | null {
  const key = pageKey(url);
  const is = (page: { url: string; finalUrl: string }): boolean => pageKey(page.url) === key || pageKey(page.finalUrl) === key;
  if (accept === 'json') {
    const file = view.files.find((one) => one.type === 'json' && is(one));
    const source = file && ofFile(file);
    return file && source ? { source, show: (excerpt) => onFile(file, 'JSON', excerpt) } : null;
  }
  const page = view.pages.find((one) => is(one.page));
  return page ? { source: ofPage(page), show: (excerpt) => evidenceOn(page, 'topic', excerpt) } : null;
}

/** What each file and page holds is worked out once, however many waves and probes ask. */
const ofFile = remember((file: Page): Source | null => {
  const data = parseJson(file.body);
  return data === undefined ? null : { kind: 'json', url: file.finalUrl, data };
});
const ofPage = remember(({ page, doc }: ParsedPage): Source => ({ kind: 'html', url: page.finalUrl, doc }));

/** The first of some addresses that could not be read. */
export function troubleAt(view: SiteView, listings: readonly Listing[]): Failed | null {
  const keys = new Set(listings.map(({ url }) => pageKey(url)));
  return view.failed?.find(({ url }) => keys.has(pageKey(url))) ?? null;
}

/** Whether a page of a list comes after one that could not be read: what is newer than it is not known. */
export function isBehindGap(view: SiteView, { url, order }: TopicListing, before: readonly TopicListing[]): boolean {
  const listAt = (address: string): string => address.split(/[?#]/)[0] ?? '';
  return before.some(
    (other) =>
      other.order === order &&
      listAt(other.url) === listAt(url) &&
      sourceAt(view, other) === null &&
      troubleAt(view, [other]) !== null,
  );
}

/** Whether an address is of the company's site, or of a host elsewhere that bears its name. */
function isOfCompany(view: SiteView, url: string): boolean {
  const [brand = ''] = siteOf(view.home).split('.');
  return sameSite(url, view.home) || (brand !== '' && hostOf(url).split('.').includes(brand));
}

/** Looks at what nobody looked at yet. */
export function unknownOf(view: SiteView, listings: readonly Listing[]): readonly Look[] {
  const known = new Set(
    [
      ...view.pages.flatMap(({ page }) => [page.url, page.finalUrl]),
      ...[...view.files, ...view.missing, ...(view.failed ?? [])].map(({ url }) => url),
    ].map(pageKey),
  );
  const asked = { by: 'url', via: 'http', supporting: true, guess: true } as const;
  return listings.flatMap(({ url, accept }): readonly Look[] =>
    known.has(pageKey(url)) ? [] : [{ ...asked, url, accept, ...(isOfCompany(view, url) ? {} : { thirdParty: true }) }],
  );
}
