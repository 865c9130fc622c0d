import { dnsQuestion } from '../lib/dns.ts';
import type { Seen } from '../model/reading.ts';
import type { Scorecard } from '../model/scorecard.ts';

/** What was looked at for a reading, each place once; the address that the tool made up is none of the site's pages. */
export interface LookedAt {
  readonly pages: readonly string[];
  /** Questions to the name servers, such as "MX acme.test". */
  readonly records: readonly string[];
}

/** "MX acme.test" for a question to the name servers; undefined for an address of the web. */
export function recordName(url: string): string | undefined {
  const question = dnsQuestion(url);
  return question ? `${question.type} ${question.name}` : undefined;
}

export function lookedAt({ visits }: Scorecard, seen: readonly Seen[]): LookedAt {
  const madeUp = new Set(visits.flatMap(({ role, url }) => (role === 'not-found' ? [url] : [])));
  const urls = [...new Set(seen.map(({ url }) => url))].filter((url) => !madeUp.has(url));
  return {
    pages: urls.filter((url) => recordName(url) === undefined),
    records: urls.flatMap((url) => recordName(url) ?? []),
  };
}
