import { helpCenters } from '../data/help-centers.ts';
import { vendorsOwn } from '../data/help-places.ts';
import { nameAdditions } from '../data/ticket-words.ts';
import type { Document, Link } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { fold } from '../lib/text.ts';
import { hostOf, parsedUrl, sameSite, siteOf } from '../lib/url.ts';
import type { Signal } from '../model/vendor.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { type Owner, ownerOf } from './help-desk-owner.ts';

type HostedAt = Extract<Signal, { readonly page: unknown }>;
const hosts = new Map<string, HostedAt[]>();
for (const { shows } of helpCenters)
  for (const signal of shows) if ('page' in signal) hosts.set(signal.page, [...(hosts.get(signal.page) ?? []), signal]);

/** Host under which a vendor of help centres gives its customers names. */
function vendorAt(host: string): string | undefined {
  const labels = host.split('.');
  return labels.map((_, first) => labels.slice(first).join('.')).find((suffix) => hosts.has(suffix));
}

export const originOf = (view: SiteView): string => view.home || `https://${view.domain}/`;

/** A vendor's own pages lie at names that no customer gets, and at the root of a host that all customers share. */
function isVendors(host: string, vendor: string, path: string): boolean {
  if (host === vendor && path === '/') return true;
  const name =
    host === vendor
      ? host.split('.').slice(0, -2)[0]
      : host
          .slice(0, -vendor.length - 1)
          .split('.')
          .at(-1);
  return name !== undefined && vendorsOwn.has(name);
}

interface Standing {
  readonly forContact: boolean;
  readonly inText: boolean;
}

/** Whose place an address on a help centre's host is, by the names in it and by where the link to it stands. */
function ownerAt(view: SiteView, address: string, standing: Standing): Owner {
  const home = originOf(view);
  if (sameSite(address, home) || hostOf(address) === hostOf(home) || view.ownHosts?.has(hostOf(address))) return 'own';
  const { hostname: host = '', pathname = '' } = parsedUrl(address) ?? {};
  const vendor = vendorAt(host);
  const brand = siteOf(home).split('.')[0] ?? '';
  if (vendor !== undefined && isVendors(host, vendor, pathname)) return 'foreign';
  if (brand.length < 3 || !/[a-z]/.test(brand)) return vendor === undefined ? 'foreign' : 'doubtful';
  const owner = ownerOf(address, { home, ...standing, vendorAt });
  return vendor === undefined && owner !== 'own' ? 'foreign' : owner;
}

const links = remember((doc: Document): readonly Link[] =>
  doc.links().filter(({ url }) => {
    const { hostname = '', pathname = '', search = '' } = parsedUrl(url) ?? {};
    const vendor = vendorAt(hostname);
    return (
      vendor !== undefined &&
      hosts.get(vendor)?.some(({ path, weak }) => !weak && (!path || path.test(`${pathname}${search}`))) === true
    );
  }),
);

/** Links to help centres that a service hosts for this company, or may host for it; those that bear its name come first. */
export function hostedLinks(view: SiteView): readonly string[] {
  const all = view.pages.flatMap((page) =>
    links(page.doc).map(({ url, area }) => ({
      url,
      owner: ownerAt(view, url, {
        forContact: page.role !== undefined && page.role !== 'home' && page.role !== 'blog',
        inText: area === 'main',
      }),
    })),
  );
  return [...all.filter(({ owner }) => owner === 'own'), ...all.filter(({ owner }) => owner === 'doubtful')].map(
    ({ url }) => url,
  );
}

/** Whether a part of a title is a name and nothing but words such as help beside it. */
function isNameOf(brand: string, part: string): boolean {
  const words = fold(part).split(/[^\p{L}\p{N}]+/u);
  return words.includes(brand) && words.every((word) => word === brand || word === '' || nameAdditions.has(word));
}

/** Whether a page names the company: it links back to the company's site, or its title is signed by the company and by nobody else. */
function namesCompany(view: SiteView, { page, doc }: ParsedPage): boolean {
  const home = originOf(view);
  if (doc.links().some(({ url }) => sameSite(url, home))) return true;
  const brand = siteOf(home).split('.')[0] ?? '';
  const host = hostOf(page.finalUrl);
  const vendor = vendorAt(host);
  // The name that the host goes by: a customer's at a vendor, else that of its site.
  const owner =
    vendor === undefined
      ? siteOf(page.finalUrl).split('.')[0]
      : host
          .slice(0, -vendor.length - 1)
          .split('.')
          .at(-1);
  const title = fold(doc.title);
  const others = owner && owner !== brand && title.split(/[^\p{L}\p{N}]+/u).includes(owner);
  return brand.length >= 3 && !others && title.split(/\s[-–—·:]\s|[|:»]/u).some((part) => isNameOf(brand, part));
}

/**
 * Own pages, those under the company's name, and those of a service that serves it: a link to somebody else's manual, or to
 * the help that a vendor has for its own customers, leads to no knowledge base of the company's.
 */
export function belongs(view: SiteView, page: ParsedPage, isHelp: boolean): boolean {
  const address = page.page.finalUrl;
  const owner = ownerAt(view, address, { forContact: false, inText: false });
  if (owner === 'own') return true;
  // A company's help may lie with its parent company, which then speaks of it.
  const isKin = vendorAt(hostOf(address)) === undefined && isHelp;
  return owner === 'doubtful' ? isHelp || namesCompany(view, page) : isKin && namesCompany(view, page);
}
