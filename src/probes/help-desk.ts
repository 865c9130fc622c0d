import { helpDesks } from '../data/help-desks.ts';
import { ticketForms } from '../data/ticket-words.ts';
import { dnsLook } from '../lib/dns.ts';
import { fold } from '../lib/text.ts';
import { parsedUrl, sameSite } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { defineProbe, evidenceInRecords, evidenceOn, role, type SiteView, seen } from './define-probe.ts';
import { aboutOwnTickets, deskLogin } from './help-desk-login.ts';
import { aliasHosts, answersOf, hitsOf, pagesOf, portalHost, questions, recordHitsOf, wanted } from './help-desk-sight.ts';

/** A system of the company's own making, as its links tell: one to a form for tickets, one to the visitor's own. */
function ownDesk(view: SiteView): readonly Evidence[] {
  const links = pagesOf(view).flatMap((page) =>
    page.doc.links().flatMap((link) => (sameSite(link.url, view.home) ? [{ page, link }] : [])),
  );
  const form = links.find(({ link }) => ticketForms.includes(fold(link.text)));
  const status = links.find(({ link }) => aboutOwnTickets(link.text));
  return form && status ? [form, status].map(({ page, link }) => evidenceOn(page, 'a[href]', `${link.text} ${link.href}`)) : [];
}

const lookAt = (url: string): Look => ({ by: 'url', url, via: 'http', supporting: true });
const portalUrls = (view: SiteView): readonly string[] =>
  hitsOf(view)
    .flatMap(({ row, hit }) => (row.kind === 'help-desk' && hit.where === 'a[href]' ? [hit.excerpt] : []))
    .slice(0, 2);

export default defineProbe({
  id: 'help-desk',
  channel: 'email',
  summary: 'The help desk or CRM that takes enquiries in, and whether customers can log in to see them.',
  looksAt: wanted.map((name) => role(name)),
  measures: ['email.helpdesk'],
  follow: (view) => [
    ...portalUrls(view).map(lookAt),
    ...questions(view)
      .filter(([name]) => parsedUrl(`https://${name}/`) !== null && name.includes('.'))
      .map(([name, type]) => dnsLook(name, type, { supporting: true })),
  ],
  read(view) {
    const hits = hitsOf(view);
    const records = recordHitsOf(view);
    const desks = hits.filter(({ row }) => row.kind === 'help-desk');
    const own = desks.length + records.length === 0 ? ownDesk(view) : [];
    const standing = [...desks.map(({ hit }) => portalHost(hit)), ...records.flatMap((hit) => aliasHosts(view, hit))];
    const hosts = new Set(standing.filter((host) => host !== null));
    const rows = helpDesks.filter((row) => [...desks.map(({ hit }) => hit), ...records].some(({ vendor }) => vendor === row));
    const portals = portalUrls(view);
    const pages = [...pagesOf(view), ...view.pages.filter(({ page }) => portals.includes(page.url))];
    const { login, sso } = deskLogin(view, pages, rows, hosts);
    const isDesk = desks.length + records.length + own.length > 0;
    const proofs: readonly Evidence[] = [
      ...hits.map(({ row, hit }) => evidenceOn(hit.page, hit.where, `${row.name}: ${hit.excerpt}`)),
      ...records.map(({ vendor, answer, where, excerpt }) => evidenceInRecords(answer, where, `${vendor.name}: ${excerpt}`)),
      ...own,
      ...(isDesk ? [login, sso].filter((proof) => proof !== null) : []),
    ];
    const asked = answersOf(view).length > 0 ? 'Name servers were asked.' : 'Name servers were not asked, or did not answer.';
    const searched = pagesOf(view).map(seen);
    if (!isNonEmpty(proofs)) {
      const nowhere = unknown('no-page-read', 'None of the pages that show a help desk could be read.');
      return { 'email.helpdesk': isNonEmpty(searched) ? absent(searched, { source: 'indirect', note: asked }) : nowhere };
    }
    const names = [
      ...hits.map(({ row, hit }) => `${row.name} (${hit.where})`),
      ...records.map(({ vendor, where }) => `${vendor.name} by DNS (${where})`),
      ...(own.length > 0 ? ['a help desk of their own'] : []),
    ];
    const level = !isDesk ? 'crm-form' : sso ? 'sso' : login ? 'customer-login' : 'help-desk';
    return { 'email.helpdesk': found(level, proofs, { source: 'indirect', note: `${names.join(', ')}. ${asked}` }) };
  },
});
