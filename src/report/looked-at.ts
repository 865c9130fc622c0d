import { dnsQuestion } from '../lib/dns.ts';
import { asciiHost } from '../lib/host-name.ts';
import { sameSite } from '../lib/url.ts';
import type { Medium, Seen } from '../model/reading.ts';
import type { Scorecard } from '../model/scorecard.ts';

/** What became of addresses of the web. */
export interface Outcomes {
  readonly read: number;
  /** Of those that were read, the ones that are not the company's. */
  readonly elsewhere: number;
  readonly missing: number;
  readonly failed: number;
}

/** What was looked at for a reading, each place once; the address that the tool made up is none of the site's pages. */
export interface LookedAt {
  readonly pages: readonly string[];
  readonly outcomes: Outcomes;
  /** Questions to the name servers, such as "MX acme.test". */
  readonly records: readonly string[];
}

/** Whether an address, or the name that a question to name servers was about, is one of the company's site. */
export function isOwn(url: string, { domain, finalUrl }: Pick<Scorecard, 'domain' | 'finalUrl'>): boolean {
  const name = dnsQuestion(url)?.name;
  // Places of an anonymous company begin with what it is called.
  if ((name ?? url).startsWith(`${domain}: `)) return true;
  const asked = name === undefined ? url : `https://${name}/`;
  return [`https://${asciiHost(domain)}/`, ...(finalUrl === undefined ? [] : [finalUrl])].some((own) => sameSite(asked, own));
}

/** "MX acme.test" for a question to the name servers; undefined for an address of the web. */
export function recordName(url: string): string | undefined {
  const question = dnsQuestion(url);
  return question ? `${question.type} ${question.name}` : undefined;
}

function outcomesOf(card: Scorecard, urls: readonly string[]): Outcomes {
  const kinds = new Map<string, Set<string>>();
  for (const { url, kind } of card.visits) kinds.set(url, (kinds.get(url) ?? new Set()).add(kind));
  const was = (kind: string, url: string): boolean => kinds.get(url)?.has(kind) ?? kind === 'page';
  const read = urls.filter((url) => was('page', url));
  const failed = urls.filter((url) => !was('page', url) && was('failed', url));
  return {
    read: read.length,
    elsewhere: read.filter((url) => !isOwn(url, card)).length,
    missing: urls.length - read.length - failed.length,
    failed: failed.length,
  };
}

const visiting: ReadonlySet<Medium> = new Set<Medium>(['http', 'browser', 'dns']);

/** Enquiries are no pages: what became of them is in the note of their reading. */
export function lookedAt(card: Scorecard, all: readonly Seen[]): LookedAt {
  const { visits } = card;
  const seen = all.filter(({ via }) => visiting.has(via));
  const madeUp = new Set(visits.flatMap(({ role, url }) => (role === 'not-found' ? [url] : [])));
  const urls = [...new Set(seen.map(({ url }) => url))].filter((url) => !madeUp.has(url));
  const pages = urls.filter((url) => recordName(url) === undefined);
  return {
    pages,
    outcomes: outcomesOf(card, pages),
    records: urls.flatMap((url) => recordName(url) ?? []),
  };
}
