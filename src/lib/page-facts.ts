import type { Vendor } from '../model/vendor.ts';
import type { Page } from '../model/visit.ts';
import type { Document } from './html.ts';
import { addressesIn, assignedIn, isUnset, runs, uncommented } from './inline-script.ts';
import { remember } from './remember.ts';
import { parsedUrl, siteOf, urlOf } from './url.ts';

/** A page as the matcher sees it. */
export interface Matchable {
  readonly page: Page;
  readonly doc: Document;
  readonly frames: readonly Document[];
  /** Rows of the user's own, which stand beside ours of the same kind. */
  readonly own?: readonly Vendor[];
}

export interface Address {
  readonly url: Readonly<URL>;
  readonly tail: string;
  readonly where: string;
}
/** Addresses by host and by every domain above it, so that a row costs a look-up and not a walk. */
export type ByHost = ReadonlyMap<string, readonly Address[]>;

export interface PageFacts {
  readonly addresses: readonly Address[];
  readonly byHost: ByHost;
  readonly linksByHost: ByHost;
  readonly inline: string;
  readonly assigned: ReadonlyMap<string, number>;
  readonly globals: ReadonlySet<string>;
  readonly site: string;
}

export function addressOf(raw: string, where: string): Address | null {
  const url = parsedUrl(raw);
  return url && { url, where, tail: `${url.pathname}${url.search}` };
}

export function indexByHost(addresses: readonly Address[]): ByHost {
  const index = new Map<string, Address[]>();
  for (const address of addresses) {
    const labels = address.url.hostname.replace(/\.$/, '').split('.');
    for (let first = 0; first < labels.length; first++) {
      const host = labels.slice(first).join('.');
      const known = index.get(host);
      if (known) known.push(address);
      else index.set(host, [address]);
    }
  }
  return index;
}

const sources = 'iframe[src], iframe[data-src], embed[src], form[action], link[rel~="stylesheet"][href]';
const attributeOf: Readonly<Record<string, string>> = { form: 'action', link: 'href' };

function addressesOf(doc: Document): { readonly addresses: readonly Address[]; readonly inline: string } {
  const addresses: (Address | null)[] = [];
  const code: string[] = [];
  for (const script of doc.scripts()) {
    if (script.src) addresses.push(addressOf(script.src, 'script[src]'));
    else if (runs(script.type)) {
      const live = uncommented(script.text);
      if (isUnset(live)) continue;
      code.push(live);
      for (const url of addressesIn(live, doc.base)) addresses.push(addressOf(url, 'script'));
    }
  }
  for (const { name, attribs } of doc.select(sources)) {
    const attribute = attributeOf[name] ?? 'src';
    const raw = attribs[attribute] ?? attribs['data-src'] ?? '';
    const url = urlOf(raw, doc.base);
    if (url) addresses.push(addressOf(url.href, `${name}[${attribute}]`));
  }
  return { addresses: addresses.filter((address) => address !== null), inline: code.join('\n') };
}

/** What a page shows, computed once however many rows look at it. */
export const pageFacts = remember(({ page, doc, frames }: Matchable): PageFacts => {
  const parts = [doc, ...frames].map(addressesOf);
  const addresses = [
    ...parts.flatMap((part) => part.addresses),
    ...page.frames.map(({ url }) => addressOf(url, 'frame')),
    ...page.requests.map((url) => addressOf(url, 'request')),
  ].filter((address) => address !== null);
  const links = doc.links().map(({ url }) => addressOf(url, 'a[href]'));
  const inline = parts.map((part) => part.inline).join('\n');
  return {
    addresses,
    byHost: indexByHost(addresses),
    linksByHost: indexByHost(links.filter((link) => link !== null)),
    inline,
    assigned: assignedIn(inline),
    globals: new Set(page.globals),
    site: siteOf(page.finalUrl),
  };
});
