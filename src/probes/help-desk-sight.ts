import { type HelpDesk, helpDesks } from '../data/help-desks.ts';
import type { Document, Link } from '../lib/html.ts';
import { type Hit, match } from '../lib/match.ts';
import { remember } from '../lib/remember.ts';
import { hostMatches, hostOf, parsedUrl, sameSite, siteOf, urlOf } from '../lib/url.ts';
import type { Role } from '../model/visit.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { type Owner, ownerOf } from './help-desk-owner.ts';

export const wanted = ['contact', 'support', 'help', 'home'] as const satisfies readonly Role[];
export const forContact = ['contact', 'support', 'help'] as const satisfies readonly Role[];

export const pagesOf = (view: SiteView, names: readonly Role[] = [...wanted, 'login']): readonly ParsedPage[] => [
  ...new Set(names.flatMap((name) => view.of(name))),
];

/** A product that a page shows, whose it is, and where its portal is. */
export interface Sight {
  readonly row: HelpDesk;
  readonly page: ParsedPage;
  readonly where: string;
  readonly excerpt: string;
  readonly owner: Owner;
  /** Address of the portal: to be looked at, or the page itself; null for scripts and letters, which live elsewhere. */
  readonly portal: string | null;
}

/** Every signal of a row as a product of its own, so that the next one is tried where the first shows somebody else’s. */
const parts = helpDesks.map((row) => ({
  row,
  signals: row.shows.map((shown) => {
    const { weak = false, ...signal } = shown;
    return { weak, signal, vendor: { ...row, shows: [signal] } satisfies HelpDesk };
  }),
}));

const bare = (host: string): string => host.replace(/^www\./, '');
export const isHome = (host: string, view: SiteView): boolean => bare(host) === bare(hostOf(view.home));

/** Host that a vendor gives its customers names under, when an address is there. */
const vendorAt = (host: string, row: HelpDesk): string | undefined =>
  row.shows.flatMap((signal) => ('link' in signal ? [signal.link] : [])).find((one) => hostMatches(host, one));

/** Hosts below a vendor's that a link to write to names. */
const recipients = (href: string, row: HelpDesk): readonly string[] =>
  (href.slice('mailto:'.length).split('?', 1)[0] ?? '').split(',').flatMap((address) => {
    const host = address.replace('%40', '@').split('@')[1]?.trim().toLowerCase() ?? '';
    return vendorAt(host, row) === undefined ? [] : [host];
  });

/** Where a link stands that leads to a product. */
const standingOf = (view: SiteView, page: ParsedPage, row: HelpDesk, inText: boolean) => ({
  home: view.home,
  forContact: pagesOf(view, forContact).includes(page),
  inText,
  vendorAt: (host: string) => vendorAt(host, row),
});

const linkBy = remember((doc: Document) => new Map(doc.links().map((link) => [link.element, link] as const)));

/** What an element shows: a link by where it leads, all else by the page that it stands on. */
function elementSight(view: SiteView, page: ParsedPage, row: HelpDesk, doc: Document, element: Link['element']): Shown {
  const { href = '', action, src = '' } = element.attribs;
  const here: Shown = { owner: 'own', portal: page.page.finalUrl };
  if (element.name !== 'a') {
    const target = urlOf(action ?? src, doc.base);
    if (element.name !== 'script' && (action === undefined || target?.host === parsedUrl(doc.url)?.host)) return here;
    // What a script or form of a host of their own comes from is the desk; its address itself is not for visitors.
    const house = target && sameSite(target.href, view.home) && !isHome(target.hostname, view);
    return { owner: 'own', portal: house ? `${target.origin}/` : null };
  }
  const link = linkBy(doc).get(element);
  if (!link) {
    const standing = standingOf(view, page, row, false);
    const owners = recipients(href.trim(), row).map((host) => ownerOf(`https://${host}/`, standing));
    return { owner: owners.find((owner) => owner === 'own') ?? owners[0] ?? 'foreign', portal: null };
  }
  // A link to the maker's own home credits the page.
  if (bare(hostOf(link.url)) === siteOf(row.source)) return here;
  return { owner: ownerOf(link.url, standingOf(view, page, row, link.area === 'main')), portal: link.url };
}

type Shown = Pick<Sight, 'owner' | 'portal'>;

/** The first that is theirs, or else the first that may be. */
const best = <S extends { readonly owner: Owner }>(sights: readonly S[]): S | null =>
  sights.find(({ owner }) => owner === 'own') ?? sights.find(({ owner }) => owner === 'doubtful') ?? null;

/** The most trusted of what one signal shows on a page; null when it is somebody else's. */
function sightOf(view: SiteView, row: HelpDesk, hit: Hit<ParsedPage>): Sight | null {
  const { signal, page, where, excerpt } = hit;
  const base = { row, page, where, excerpt };
  if ('link' in signal) {
    const links = page.doc.links().filter(({ url }) => {
      const at = parsedUrl(url);
      return at && hostMatches(at.hostname, signal.link) && (!signal.path || signal.path.test(`${at.pathname}${at.search}`));
    });
    return best(
      links.map(({ url, area }) => {
        const owner = ownerOf(url, standingOf(view, page, row, area === 'main'));
        return { ...base, excerpt: url, owner, portal: url };
      }),
    );
  }
  if ('selector' in signal) {
    const sight = best(
      [page.doc, ...page.frames].flatMap((doc) =>
        doc.select(signal.selector).map((element) => ({ ...base, doc, element, ...elementSight(view, page, row, doc, element) })),
      ),
    );
    return sight && { ...sight, excerpt: sight.doc.$.html(sight.doc.$(sight.element).clone().empty()) };
  }
  const here = where === 'address' || 'cookie' in signal || 'header' in signal;
  return { ...base, owner: 'own', portal: here ? page.page.finalUrl : null };
}

/** Products that pages show, each with its best proof: one strong signal, or two different weak ones on one page. */
export const sightsOf = remember((view: SiteView): readonly Sight[] => {
  const contact = pagesOf(view, forContact);
  const all = pagesOf(view);
  return parts.flatMap(({ row, signals }) => {
    const seen = (row.newsletters ? contact : all).flatMap((page) => {
      const shown = signals.flatMap(({ weak, vendor }) => {
        const [hit] = match([vendor], [page]);
        const sight = hit && sightOf(view, row, hit);
        return sight ? [{ weak, sight }] : [];
      });
      const strong = shown.filter(({ weak }) => !weak).map(({ sight }) => sight);
      const weak = shown.filter((one) => one.weak).map(({ sight }) => sight);
      // One address that fits two weak signals is still one thing seen.
      return new Set(weak.map(({ excerpt }) => excerpt)).size > 1 ? [...strong, ...weak] : strong;
    });
    const best = seen.find(({ owner }) => owner === 'own') ?? seen[0];
    return best ? [best] : [];
  });
});
