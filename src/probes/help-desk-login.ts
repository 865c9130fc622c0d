import type { HelpDesk } from '../data/help-desks.ts';
import {
  accountOwners,
  lentLogins,
  logins as loginWords,
  ownTickets,
  plainLogin,
  singleSignOn,
  ticketForms,
} from '../data/ticket-words.ts';
import type { Document, Link } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { clean, fold } from '../lib/text.ts';
import { hostOf, parsedUrl, resolveUrl } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import { evidenceOn, type ParsedPage, type SiteView } from './define-probe.ts';
import { isHome } from './help-desk-sight.ts';

/** Where customers log in to see their tickets, and whether an account of elsewhere lets them in. */
interface DeskLogin {
  readonly login: Evidence | null;
  readonly sso: Evidence | null;
}

const tailOf = (url: string): string => {
  const at = parsedUrl(url);
  return at ? `${at.pathname}${at.search}` : '';
};

const own = new Set(ownTickets);
const forms = new Set(ticketForms);
const logins = new Set(loginWords);
const longest = Math.max(...[...own, ...forms].map(({ length }) => length));

/** Links of a page, by what their whole text says: that they lead to the visitor's own tickets, or to a form that makes one. */
export const ticketLinks = remember((doc: Document): { readonly own: readonly Link[]; readonly forms: readonly Link[] } => {
  // Folding shortens a text by its white space alone.
  const said = doc.links().flatMap((link) => {
    const text = link.text.trim();
    return text !== '' && text.length <= longest * 2 ? [{ link, words: fold(text) }] : [];
  });
  const saying = (words: ReadonlySet<string>): readonly Link[] =>
    said.filter((one) => words.has(one.words)).map(({ link }) => link);
  return { own: saying(own), forms: saying(forms) };
});

/** Whether a button lets visitors in by an account of elsewhere. */
function lendsAccount(text: string): boolean {
  const said = text.length <= 80 ? fold(text) : '';
  return accountOwners.test(said) && lentLogins.some((words) => said.includes(words));
}

function onPage(page: ParsedPage, rows: readonly HelpDesk[], hosts: ReadonlySet<string>, view: SiteView): DeskLogin {
  const onDesk = hosts.has(hostOf(page.page.finalUrl)) && !isHome(hostOf(page.page.finalUrl), view);
  let login: Evidence | null = null;
  let sso: Evidence | null = null;
  const mine = new Set(ticketLinks(page.doc).own);
  for (const link of hosts.size > 0 ? page.doc.links() : []) {
    const { url, text, href } = link;
    if (!hosts.has(hostOf(url)) && !onDesk) continue;
    const tail = tailOf(url);
    // On the host of the site itself a login may be that of the shop.
    const atHome = isHome(hostOf(url), view);
    const proof = (): Evidence => evidenceOn(page, 'a[href]', `${text} ${href}`);
    const leadsIn =
      mine.has(link) ||
      (hosts.has(hostOf(url)) && !(atHome && plainLogin.test(tail)) && rows.some((row) => row.login?.test(tail))) ||
      (onDesk && !atHome && logins.has(fold(text)));
    if (leadsIn) login ??= proof();
    if (!atHome && singleSignOn.test(tail)) sso ??= proof();
  }
  const [button] = onDesk
    ? page.doc.select('a, button, [role="button"]').filter((at) => lendsAccount(page.doc.textOf([at])))
    : [];
  if (button) sso ??= evidenceOn(page, button.name, page.doc.textOf([button]));
  // Where the engine has the host to itself its own login is the way in, on whatever host it runs.
  const action = rows.some((row) => row.login) ? page.doc.select('form:has(input[type="password" i])')[0]?.attribs['action'] : '';
  const leads = tailOf(resolveUrl(action ?? '', page.doc.base) ?? '');
  const isEngines = leads !== '' && !plainLogin.test(leads) && rows.some((row) => row.login?.test(leads));
  const [password] = onDesk || isEngines ? page.doc.select('input[type="password" i]') : [];
  if (password) login ??= evidenceOn(page, 'input[type=password]', page.doc.title);
  return { login, sso };
}

/** What a portal says that lets nobody in: the address where it sends visitors, and that it asks for a login. */
function atWalls(view: SiteView, hosts: ReadonlySet<string>): DeskLogin {
  let login: Evidence | null = null;
  let sso: Evidence | null = null;
  for (const { url, finalUrl, fetchedAt, via, reason, detail } of view.failed ?? []) {
    if (!hosts.has(hostOf(url)) || isHome(hostOf(url), view)) continue;
    const wall: Evidence = {
      url,
      ...(finalUrl ? { finalUrl } : {}),
      at: fetchedAt,
      via,
      where: 'redirect',
      excerpt: clean(detail),
    };
    if (reason === 'login-wall') login ??= { ...wall, where: 'login form' };
    if (finalUrl && singleSignOn.test(tailOf(finalUrl))) sso ??= wall;
  }
  return { login, sso };
}

/** The first login that pages show at the hosts of a help desk. */
export function deskLogin(
  view: SiteView,
  pages: readonly ParsedPage[],
  rows: readonly HelpDesk[],
  hosts: ReadonlySet<string>,
): DeskLogin {
  const seen = [...pages.map((page) => onPage(page, rows, hosts, view)), atWalls(view, hosts)];
  const sent = pages.find(({ page }) => hosts.has(hostOf(page.url)) && singleSignOn.test(tailOf(page.finalUrl)));
  return {
    login: seen.find(({ login }) => login)?.login ?? null,
    sso: sent ? evidenceOn(sent, 'redirect', sent.page.finalUrl) : (seen.find(({ sso }) => sso)?.sso ?? null),
  };
}
