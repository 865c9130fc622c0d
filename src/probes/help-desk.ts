import { helpDesks } from '../data/help-desks.ts';
import { supportNames, supportWords } from '../data/ticket-words.ts';
import { dnsLook } from '../lib/dns.ts';
import type { Link } from '../lib/html.ts';
import { clean, fold } from '../lib/text.ts';
import { hostOf, pageKey, parsedUrl, sameSite } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { defineProbe, evidenceInRecords, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';
import { deskLogin, ticketLinks } from './help-desk-login.ts';
import { aliasPortals, questions, recordHitsOf } from './help-desk-records.ts';
import { isHome, pagesOf, type Sight, sightsOf, wanted } from './help-desk-sight.ts';

/** Tickets and cases are those of a help desk when the words or the address say so. */
const saysSupport = ({ text, url }: Link): boolean => {
  const at = parsedUrl(url);
  const names = at ? [at.hostname.split('.', 1)[0] ?? '', ...at.pathname.toLowerCase().split('/')] : [];
  return supportWords.test(fold(text)) || names.some((name) => supportNames.test(name));
};

/** A system of the company's own making, as its links tell: one to a form for tickets, one to the visitor's own. */
function ownDesk(view: SiteView): readonly Evidence[] {
  const first = (kind: 'own' | 'forms') =>
    pagesOf(view).flatMap((page) =>
      ticketLinks(page.doc)
        [kind].filter(({ url }) => sameSite(url, view.home))
        .map((link) => ({ page, link })),
    )[0];
  const [form, status] = [first('forms'), first('own')];
  if (!form || !status || ![form, status].some(({ link }) => saysSupport(link))) return [];
  return [form, status].map(({ page, link }) => evidenceOn(page, 'a[href]', `${link.text} ${link.href}`));
}

const isTheirs = ({ owner }: Sight): boolean => owner === 'own';
const desksOf = (view: SiteView): readonly Sight[] =>
  sightsOf(view).filter((sight) => isTheirs(sight) && sight.row.kind === 'help-desk');

/** Addresses of the portals of the desks that were seen. */
const portalsOf = (view: SiteView): readonly string[] => [
  ...new Set([
    ...desksOf(view).flatMap(({ portal }) => portal ?? []),
    ...recordHitsOf(view).flatMap((hit) => aliasPortals(view, hit)),
  ]),
];
/** A portal adds levels to a desk that was seen; one that cannot be read hides nothing else. */
const lookAt = (url: string): Look => ({ by: 'url', url, via: 'http', supporting: true });

const isAt = (url: string, { page }: ParsedPage): boolean =>
  [page.url, page.finalUrl].some((one) => pageKey(one) === pageKey(url));

const seesDesk = (view: SiteView): boolean =>
  desksOf(view).length > 0 || recordHitsOf(view).length > 0 || ownDesk(view).length > 0;

/** Which records the name servers were asked for, and which of them were told, in words; empty where none could tell. */
function askedOf(view: SiteView): string {
  const asked = questions(view).map(([name, type]) => ({
    record: `${type} of ${name}`,
    told: view.records(name, type) !== undefined,
  }));
  const records = (told: boolean): string =>
    asked
      .filter((one) => one.told === told)
      .map(({ record }) => record)
      .join(', ');
  return [
    ...(asked.some(({ told }) => told) ? [`Name servers were asked for ${records(true)}.`] : []),
    ...(asked.some(({ told }) => !told) ? [`Name servers did not tell, or were not asked for, ${records(false)}.`] : []),
  ].join(' ');
}

export default defineProbe({
  id: 'help-desk',
  channel: 'email',
  summary: 'The help desk or CRM that takes enquiries in, and whether customers can log in to see them.',
  looksAt: wanted.map((name) => role(name)),
  measures: ['email.helpdesk'],
  follow: (view) => [
    ...portalsOf(view)
      .filter((url) => !pagesOf(view).some((page) => isAt(url, page)))
      .slice(0, 2)
      .map(lookAt),
    // The login adds a level to a desk that was seen; without one, a login page that fails hides nothing.
    ...(seesDesk(view) ? [role('login')] : []),
    ...questions(view).map(([name, type]) => dnsLook(name, type)),
  ],
  read(view) {
    const all = sightsOf(view);
    const sights = all.filter(isTheirs);
    const records = recordHitsOf(view);
    const desks = desksOf(view);
    const own = desks.length + records.length === 0 ? ownDesk(view) : [];
    const portals = portalsOf(view);
    const hosts = new Set(portals.map(hostOf));
    const rows = helpDesks.filter(
      (row) => desks.some((desk) => desk.row === row) || records.some(({ vendor }) => vendor === row),
    );
    const pages = [...new Set([...pagesOf(view), ...view.pages.filter((page) => portals.some((url) => isAt(url, page)))])];
    const { login, sso } = deskLogin(view, pages, rows, hosts);
    const isDesk = desks.length + records.length + own.length > 0;
    const proofs: readonly Evidence[] = [
      ...sights.map(({ row, page, where, excerpt }) => evidenceOn(page, where, `${row.name}: ${excerpt}`)),
      ...records.map(({ vendor, answer, where, excerpt }) => evidenceInRecords(answer, where, `${vendor.name}: ${excerpt}`)),
      ...own,
      ...(isDesk ? [login, sso].filter((proof) => proof !== null) : []),
    ];
    const asked = askedOf(view);
    const searched = pagesOf(view).map(seen);
    if (!isNonEmpty(proofs)) {
      const [theirs] = all;
      const told = theirs && `A link leads to ${theirs.row.name} under another name: ${theirs.portal ?? theirs.excerpt}`;
      if (told) return { 'email.helpdesk': unknown('not-told', clean(told), searched) };
      const nowhere = unknown('no-page-read', 'None of the pages that show a help desk could be read.');
      return {
        'email.helpdesk': isNonEmpty(searched)
          ? absent(searched, { source: 'indirect', ...(asked === '' ? {} : { note: asked }) })
          : nowhere,
      };
    }
    const names = [
      ...sights.map(({ row, where }) => `${row.name} (${where})`),
      ...records.map(({ vendor, where }) => `${vendor.name} by DNS (${where})`),
      ...(own.length > 0 ? ['a help desk of their own'] : []),
    ];
    const level = !isDesk ? 'crm-form' : sso ? 'sso' : login ? 'customer-login' : 'help-desk';
    // What a portal would say is known only when one stands apart from the site, and all were read.
    const whole =
      portals.some((url) => !isHome(hostOf(url), view)) && portals.every((url) => pages.some((page) => isAt(url, page)));
    const bound = isDesk && !sso && !whole ? ({ bound: 'at-least' } as const) : {};
    return {
      'email.helpdesk': found(level, proofs, { source: 'indirect', note: `${names.join(', ')}. ${asked}`.trimEnd(), ...bound }),
    };
  },
});
