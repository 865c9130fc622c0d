import type { Signal, Vendor } from '../model/vendor.ts';
import type { Page } from '../model/visit.ts';
import type { Document } from './html.ts';
import { addressesIn, assignedIn, isUnset, runs, uncommented } from './inline-script.ts';
import { siteOf } from './url.ts';

/** A page as the matcher sees it. */
export interface Matchable {
  readonly page: Page;
  readonly doc: Document;
  readonly frames: readonly Document[];
}

/** A product that was seen, and the signal that shows it. */
export interface Hit<P extends Matchable = Matchable> {
  readonly vendor: Vendor;
  readonly page: P;
  readonly signal: Signal;
  /** Where on the page, such as `script[src]` or `request`. */
  readonly where: string;
  /** What was there; not cleaned. */
  readonly excerpt: string;
}

interface Proof {
  readonly where: string;
  readonly excerpt: string;
}
interface Address {
  readonly url: URL;
  readonly tail: string;
  readonly where: string;
}
/** Addresses by host and by every domain above it, so that a row costs a look-up and not a walk. */
type ByHost = ReadonlyMap<string, readonly Address[]>;

/** What a document holds of the things selectors ask for: most selectors are ruled out by it, at a look-up each. */
interface Marks {
  /** `#id`, `.class` and tag names. */
  readonly names: ReadonlySet<string>;
  /** Values of all attributes. */
  readonly values: string;
}

interface Facts {
  readonly addresses: readonly Address[];
  readonly byHost: ByHost;
  readonly linksByHost: ByHost;
  readonly inline: string;
  readonly assigned: ReadonlyMap<string, number>;
  readonly marks: readonly Marks[];
  readonly globals: ReadonlySet<string>;
  readonly site: string;
}

function addressOf(raw: string, where: string): Address | null {
  if (!URL.canParse(raw)) return null;
  const url = new URL(raw);
  return { url, where, tail: `${url.pathname}${url.search}` };
}

function indexByHost(addresses: readonly Address[]): ByHost {
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

function marksOf(doc: Document): Marks {
  const names = new Set<string>();
  const values: string[] = [];
  doc.$('*').each((_, node) => {
    if (!('attribs' in node)) return;
    const { name, attribs } = node;
    names.add(name);
    if (attribs['id']) names.add(`#${attribs['id']}`);
    for (const word of (attribs['class'] ?? '').split(/\s+/)) if (word) names.add(`.${word}`);
    for (const value of Object.values(attribs)) if (value !== '') values.push(value);
  });
  return { names, values: values.join('\n') };
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
  doc.$(sources).each((_, { name, attribs }) => {
    const attribute = attributeOf[name] ?? 'src';
    const raw = attribs[attribute] ?? attribs['data-src'] ?? '';
    if (URL.canParse(raw, doc.base)) addresses.push(addressOf(new URL(raw, doc.base).href, `${name}[${attribute}]`));
  });
  return { addresses: addresses.filter((address) => address !== null), inline: code.join('\n') };
}

const known = new WeakMap<Matchable, Facts>();

/** What a page shows, computed once however many rows look at it. */
function factsOf(target: Matchable): Facts {
  const before = known.get(target);
  if (before) return before;
  const { page, doc, frames } = target;
  const parts = [doc, ...frames].map(addressesOf);
  const addresses = [
    ...parts.flatMap((part) => part.addresses),
    ...page.frames.map(({ url }) => addressOf(url, 'frame')),
    ...page.requests.map((url) => addressOf(url, 'request')),
  ].filter((address) => address !== null);
  const links = doc.links().map(({ url }) => addressOf(url, 'a[href]'));
  const inline = parts.map((part) => part.inline).join('\n');
  const made: Facts = {
    addresses,
    byHost: indexByHost(addresses),
    linksByHost: indexByHost(links.filter((link) => link !== null)),
    inline,
    assigned: assignedIn(inline),
    marks: [doc, ...frames].map(marksOf),
    globals: new Set(page.globals),
    site: siteOf(page.finalUrl),
  };
  known.set(target, made);
  return made;
}

function atHost(index: ByHost, host: string, path: RegExp | undefined): Proof | null {
  const hit = index.get(host)?.find(({ tail }) => !path || path.test(tail));
  return hit ? { where: hit.where, excerpt: hit.url.href } : null;
}

function globalSeen(name: string, { globals, assigned, inline }: Facts): Proof | null {
  if (globals.has(name)) return { where: 'window', excerpt: `window.${name}` };
  const index = assigned.get(name);
  return index === undefined ? null : { where: 'script', excerpt: inline.slice(index, index + 160) };
}

interface Needs {
  readonly names: readonly string[];
  readonly values: readonly string[];
}

/** What a plain selector cannot do without; nothing where only the selector engine can tell. */
const needs = new Map<string, Needs>();
function needsOf(selector: string): Needs {
  const before = needs.get(selector);
  if (before) return before;
  const bare = selector.replace(/\[[^\]]*\]/g, ' ');
  const plain = !/[,:]/.test(bare) && !/["']\s+i\s*\]/.test(selector);
  const names = bare.match(/[#.]?[a-z_][\w-]*/gi) ?? [];
  const values = [...selector.matchAll(/["']([^"']*)["']/g)].map(([, value = '']) => value);
  const made = plain ? { names, values } : { names: [], values: [] };
  needs.set(selector, made);
  return made;
}

function selectorSeen(selector: string, { doc, frames }: Matchable, { marks }: Facts): Proof | null {
  const { names, values } = needsOf(selector);
  for (const [index, part] of [doc, ...frames].entries()) {
    const has = marks[index];
    if (!has || names.some((name) => !has.names.has(name)) || values.some((value) => !has.values.includes(value))) continue;
    const element = part.$(selector).first();
    if (element.length > 0) return { where: selector, excerpt: part.$.html(element.clone().empty()) };
  }
  return null;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function tryMatch(signal: Signal, target: Matchable): Proof | null {
  const { page, doc } = target;
  const facts = factsOf(target);
  // A vendor's own assets on its own site are not a product at work.
  if ('host' in signal) return signal.host === facts.site ? null : atHost(facts.byHost, signal.host, signal.path);
  if ('link' in signal) return signal.link === facts.site ? null : atHost(facts.linksByHost, signal.link, signal.path);
  if ('page' in signal) {
    const own = addressOf(page.finalUrl, 'address');
    return own && atHost(indexByHost([own]), signal.page, signal.path);
  }
  if ('script' in signal) {
    const hit = facts.addresses.find(({ tail }) => signal.script.test(tail));
    return hit ? { where: hit.where, excerpt: hit.url.href } : null;
  }
  if ('global' in signal) return globalSeen(signal.global, facts);
  if ('selector' in signal) return selectorSeen(signal.selector, target, facts);
  if ('generator' in signal) {
    const contents = doc.$('meta[name="generator" i]').toArray();
    const hit = contents.map(({ attribs }) => attribs['content'] ?? '').find((content) => signal.generator.test(content));
    return hit === undefined ? null : { where: 'meta[name=generator]', excerpt: hit };
  }
  if ('header' in signal) {
    const value = page.headers[signal.header];
    if (value === undefined || (signal.value && !signal.value.test(value))) return null;
    return { where: `header ${signal.header}`, excerpt: value };
  }
  if ('cookie' in signal) {
    const pattern = new RegExp(`^${signal.cookie.split('*').map(escaped).join('.*')}$`);
    const hit = page.cookies.find((name) => pattern.test(name));
    return hit ? { where: 'cookie', excerpt: hit } : null;
  }
  const hit = signal.text.exec(doc.text());
  return hit ? { where: 'text', excerpt: hit[0] } : null;
}

function firstHit<P extends Matchable>(vendor: Vendor, pages: readonly P[]): Hit<P> | null {
  for (const page of pages) {
    const weak: Hit<P>[] = [];
    for (const signal of vendor.shows) {
      const proof = tryMatch(signal, page);
      if (!proof) continue;
      const hit = { vendor, page, signal, ...proof };
      if (!signal.weak) return hit;
      weak.push(hit);
    }
    // One address that fits two weak signals is still one thing seen.
    const [first] = weak;
    if (first && weak.some(({ excerpt }) => excerpt !== first.excerpt)) return first;
  }
  return null;
}

/** Products that pages show, the first proof of each: one strong signal, or two different weak ones on one page. */
export function match<P extends Matchable>(vendors: readonly Vendor[], pages: readonly P[]): readonly Hit<P>[] {
  return vendors.map((vendor) => firstHit(vendor, pages)).filter((hit) => hit !== null);
}
