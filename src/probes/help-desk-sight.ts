import { type HelpDesk, helpDesks } from '../data/help-desks.ts';
import { supportHosts } from '../data/ticket-words.ts';
import { type DnsAnswer, dnsQuestion, type RecordType } from '../lib/dns.ts';
import { type Hit, match } from '../lib/match.ts';
import { hostsIn, matchRecords, type RecordHit } from '../lib/match-records.ts';
import { hostOf, sameSite, siteOf, urlOf } from '../lib/url.ts';
import type { Role } from '../model/visit.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';

export const wanted = ['contact', 'support', 'help', 'home', 'login'] as const satisfies readonly Role[];
const forContact = ['contact', 'support', 'help'] as const satisfies readonly Role[];

export const pagesOf = (view: SiteView, names: readonly Role[] = wanted): readonly ParsedPage[] => [
  ...new Set(names.flatMap((name) => view.of(name))),
];
const domainOf = ({ home, domain }: SiteView): string => siteOf(home || `https://${domain}/`);

/** A link in the text of a page that is not there for contact may lead to the desk of another company, unless it bears the brand. */
function isTheirs({ page, where, excerpt }: Hit<ParsedPage>, view: SiteView, contact: readonly ParsedPage[]): boolean {
  if (where !== 'a[href]' || contact.includes(page) || sameSite(excerpt, view.home)) return true;
  const brand = domainOf(view).split('.')[0] ?? '';
  return (
    (brand.length > 2 && hostOf(excerpt).replaceAll('-', '').includes(brand.replaceAll('-', ''))) ||
    page.doc.links().some(({ url, area }) => url === excerpt && area !== 'main')
  );
}

/** Products that pages show, each with its first proof. */
export function hitsOf(view: SiteView): readonly { readonly row: HelpDesk; readonly hit: Hit<ParsedPage> }[] {
  const contact = pagesOf(view, forContact);
  return helpDesks.flatMap((row) => {
    const [hit] = match([row], row.newsletters ? contact : pagesOf(view));
    return hit && isTheirs(hit, view, contact) ? [{ row, hit }] : [];
  });
}

/** Host of the portal that a proof names or stands on; null for scripts, which live elsewhere. */
export function portalHost({ where, excerpt, page, signal }: Hit<ParsedPage>): string | null {
  if (where === 'a[href]' || where === 'address') return hostOf(excerpt);
  if ('selector' in signal) {
    const href = /\s(?:href|action)="([^"]{1,2000})"/.exec(excerpt)?.[1] ?? '';
    const url = urlOf(href, page.doc.base);
    return url ? url.hostname || null : hostOf(page.page.finalUrl);
  }
  return 'cookie' in signal || 'header' in signal ? hostOf(page.page.finalUrl) : null;
}

/** Hosts of the company's own, beside that of its site, at which links promise help. */
function ownHosts(view: SiteView): readonly string[] {
  const pages = pagesOf(view);
  const addresses = [
    ...pagesOf(view, forContact).map(({ page }) => page.url),
    ...pages.flatMap(({ doc }) =>
      doc.links().flatMap(({ url }) => (supportHosts.test(hostOf(url).split('.')[0] ?? '') ? url : [])),
    ),
  ];
  const own = addresses.filter((url) => sameSite(url, view.home) && hostOf(url) !== hostOf(view.home));
  return [...new Set(own.map(hostOf))].slice(0, 4);
}

/** Domains, below the company's own, of addresses to write to. */
function mailHosts(view: SiteView): readonly string[] {
  const hosts = pagesOf(view).flatMap(({ doc }) =>
    doc
      .select('a[href^="mailto:" i]')
      .flatMap(({ attribs }) => /@([\w.-]{3,253})/.exec(attribs['href'] ?? '')?.[1]?.toLowerCase() ?? []),
  );
  return [...new Set(hosts)]
    .filter((host) => host !== domainOf(view) && siteOf(`https://${host}/`) === domainOf(view))
    .slice(0, 2);
}

/** Questions to the name servers; an alias that stays in the house leads to the next one. */
export function questions(view: SiteView): readonly (readonly [string, RecordType])[] {
  const hosts = ownHosts(view);
  const next = hosts.flatMap((host) => view.records(host, 'CNAME')?.records.flatMap((record) => hostsIn(record, 'CNAME')) ?? []);
  const aliases = next.filter((host) => siteOf(`https://${host}/`) === domainOf(view));
  return [
    ...[...new Set([...hosts, ...aliases])].map((host) => [host, 'CNAME'] as const),
    [domainOf(view), 'MX'],
    [domainOf(view), 'TXT'],
    ...mailHosts(view).map((host) => [host, 'MX'] as const),
  ];
}

export const answersOf = (view: SiteView): readonly DnsAnswer[] =>
  questions(view).flatMap(([name, type]) => view.records(name, type) ?? []);

export const recordHitsOf = (view: SiteView): readonly RecordHit[] => matchRecords(helpDesks, answersOf(view));

/** The company's own hosts that an alias to a product stands behind. */
export function aliasHosts(view: SiteView, { answer }: RecordHit): readonly string[] {
  const asked = dnsQuestion(answer.url);
  if (asked?.type !== 'CNAME') return [];
  const leads = (host: string): boolean =>
    host === asked.name || !!view.records(host, 'CNAME')?.records.some((record) => hostsIn(record, 'CNAME').includes(asked.name));
  return ownHosts(view).filter(leads);
}
