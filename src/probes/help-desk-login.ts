import type { HelpDesk } from '../data/help-desks.ts';
import { logins, ownTickets, singleSignOn } from '../data/ticket-words.ts';
import { clean, fold } from '../lib/text.ts';
import { hostOf, parsedUrl } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import { evidenceOn, type ParsedPage, type SiteView } from './define-probe.ts';

/** Where customers log in to see their tickets, and whether an account of elsewhere lets them in. */
interface DeskLogin {
  readonly login: Evidence | null;
  readonly sso: Evidence | null;
}

const tailOf = (url: string): string => {
  const at = parsedUrl(url);
  return at ? `${at.pathname}${at.search}` : '';
};

/** Whether a link's text is about the visitor's own tickets. */
export const aboutOwnTickets = (text: string): boolean => ownTickets.some((words) => fold(text) === words);

function onPage(page: ParsedPage, rows: readonly HelpDesk[], hosts: ReadonlySet<string>, home: string): DeskLogin {
  const onDesk = hosts.has(hostOf(page.page.finalUrl)) && hostOf(page.page.finalUrl) !== hostOf(home);
  let login: Evidence | null = null;
  let sso: Evidence | null = null;
  for (const { url, text, href } of page.doc.links()) {
    if (!hosts.has(hostOf(url)) && !onDesk) continue;
    const tail = tailOf(url);
    const said = fold(text);
    const proof = (): Evidence => evidenceOn(page, 'a[href]', `${text} ${href}`);
    const leadsIn =
      aboutOwnTickets(text) ||
      (hosts.has(hostOf(url)) && rows.some((row) => row.login?.test(tail))) ||
      (onDesk && logins.includes(said));
    if (leadsIn) login ??= proof();
    if (singleSignOn.test(tail)) sso ??= proof();
  }
  const [password] = onDesk ? page.doc.select('input[type="password" i]') : [];
  if (password) login ??= evidenceOn(page, 'input[type=password]', page.doc.title);
  return { login, sso };
}

/** What a portal says that lets nobody in: the address where it sends visitors, and that it asks for a login. */
function atWalls(view: SiteView, hosts: ReadonlySet<string>): DeskLogin {
  let login: Evidence | null = null;
  let sso: Evidence | null = null;
  for (const { url, finalUrl, fetchedAt, via, reason, detail } of view.failed ?? []) {
    if (!hosts.has(hostOf(url)) || hostOf(url) === hostOf(view.home)) continue;
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
  const seen = [...pages.map((page) => onPage(page, rows, hosts, view.home)), atWalls(view, hosts)];
  const sent = pages.find(({ page }) => hosts.has(hostOf(page.url)) && singleSignOn.test(tailOf(page.finalUrl)));
  return {
    login: seen.find(({ login }) => login)?.login ?? null,
    sso: sent ? evidenceOn(sent, 'redirect', sent.page.finalUrl) : (seen.find(({ sso }) => sso)?.sso ?? null),
  };
}
