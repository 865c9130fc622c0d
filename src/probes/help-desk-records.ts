import { helpDesks } from '../data/help-desks.ts';
import { supportHosts } from '../data/ticket-words.ts';
import { type DnsAnswer, dnsQuestion, type RecordType } from '../lib/dns.ts';
import type { Document } from '../lib/html.ts';
import { hostsIn, matchRecords, type RecordHit } from '../lib/match-records.ts';
import { remember } from '../lib/remember.ts';
import { hostOf, parsedUrl, sameSite, siteOf } from '../lib/url.ts';
import type { SiteView } from './define-probe.ts';
import { forContact, pagesOf } from './help-desk-sight.ts';

const domainOf = ({ home, domain }: SiteView): string => siteOf(home || `https://${domain}/`);

/** Links of a page to hosts whose name promises help, one for each host. */
const helpLinks = remember((doc: Document): readonly string[] => {
  const byHost = new Map<string, string>();
  for (const { url } of doc.links()) {
    const host = hostOf(url);
    if (!byHost.has(host) && supportHosts.test(host.split('.', 1)[0] ?? '')) byHost.set(host, url);
  }
  return [...byHost.values()];
});

/** Addresses on hosts of the company's own, beside that of its site, at which links promise help, one for each host. */
function ownDesks(view: SiteView): ReadonlyMap<string, string> {
  const addresses = [
    ...pagesOf(view, forContact).map(({ page }) => page.url),
    ...pagesOf(view).flatMap(({ doc }) => helpLinks(doc)),
  ];
  const own = new Map<string, string>();
  for (const url of addresses) {
    const host = hostOf(url);
    if (own.size < 4 && !own.has(host) && host !== hostOf(view.home) && sameSite(url, view.home)) own.set(host, url);
  }
  return own;
}

/** IP addresses and names of one label have no records to ask for. */
const hasRecords = (name: string): boolean =>
  parsedUrl(`https://${name}/`) !== null && name.includes('.') && !name.includes(':') && !/\.\d+$/.test(name);

/** Questions to the name servers whose answer may show a desk; an alias that stays in the house leads to the next one. */
export function questions(view: SiteView): readonly (readonly [string, RecordType])[] {
  const hosts = [...ownDesks(view).keys()];
  const next = hosts.flatMap((host) => view.records(host, 'CNAME')?.records.flatMap((record) => hostsIn(record, 'CNAME')) ?? []);
  const aliases = next.filter((host) => siteOf(`https://${host}/`) === domainOf(view));
  const all = [...[...new Set([...hosts, ...aliases])].map((host) => [host, 'CNAME'] as const), [domainOf(view), 'TXT'] as const];
  return all.filter(([name]) => hasRecords(name));
}

const answersOf = (view: SiteView): readonly DnsAnswer[] =>
  questions(view).flatMap(([name, type]) => view.records(name, type) ?? []);

export const recordHitsOf = (view: SiteView): readonly RecordHit[] => matchRecords(helpDesks, answersOf(view));

/** Addresses on the company's own hosts that an alias to a product stands behind. */
export function aliasPortals(view: SiteView, { answer }: RecordHit): readonly string[] {
  const asked = dnsQuestion(answer.url);
  if (asked?.type !== 'CNAME') return [];
  const leads = (host: string): boolean =>
    host === asked.name || !!view.records(host, 'CNAME')?.records.some((record) => hostsIn(record, 'CNAME').includes(asked.name));
  return [...ownDesks(view)].flatMap(([host, url]) => (leads(host) ? [url] : []));
}
