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

/** One alternative of a selector, with what a page cannot do without for it to match. */
interface Alternative {
  readonly selector: string;
  readonly names: readonly string[];
  readonly values: readonly string[];
}

const alternatives = new Map<string, readonly Alternative[]>();
/** Alternatives of a selector; one that only the selector engine can judge needs nothing. */
function alternativesOf(selector: string): readonly Alternative[] {
  const before = alternatives.get(selector);
  if (before) return before;
  const whole = /[()]/.test(selector);
  const made = (whole ? [selector] : selector.split(/,(?![^[]*\])/)).map((part): Alternative => {
    const bare = part.replace(/\[[^\]]*\]/g, ' ');
    if (whole || bare.includes(':') || /["']\s+i\s*\]/.test(part)) return { selector: part, names: [], values: [] };
    const names = bare.match(/[#.]?[a-z_][\w-]*/gi) ?? [];
    return { selector: part, names, values: [...part.matchAll(/["']([^"']*)["']/g)].map(([, value = '']) => value) };
  });
  alternatives.set(selector, made);
  return made;
}

function selectorSeen(selector: string, { doc, frames }: Matchable, { marks }: Facts): Proof | null {
  for (const [index, part] of [doc, ...frames].entries()) {
    const has = marks[index];
    const possible = alternativesOf(selector).filter(
      ({ names, values }) =>
        has && names.every((name) => has.names.has(name)) && values.every((value) => has.values.includes(value)),
    );
    if (possible.length === 0) continue;
    const element = part.$(possible.map((one) => one.selector).join(',')).first();
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

type Shown = Proof & { readonly signal: Signal };

const judged = new WeakMap<Matchable, Map<Vendor, Shown | null>>();

/** The first proof of a product on a page, computed once however often it is asked for. */
function shownOn(page: Matchable, vendor: Vendor): Shown | null {
  const before = judged.get(page) ?? new Map<Vendor, Shown | null>();
  judged.set(page, before);
  const known = before.get(vendor);
  if (known !== undefined) return known;
  const made = firstShown(page, vendor);
  before.set(vendor, made);
  return made;
}

function firstShown(page: Matchable, vendor: Vendor): Shown | null {
  const weak: Shown[] = [];
  for (const signal of vendor.shows) {
    const proof = tryMatch(signal, page);
    if (!proof) continue;
    if (!signal.weak) return { ...proof, signal };
    weak.push({ ...proof, signal });
  }
  // One address that fits two weak signals is still one thing seen.
  const [first] = weak;
  return first && weak.some(({ excerpt }) => excerpt !== first.excerpt) ? first : null;
}

function firstHit<P extends Matchable>(vendor: Vendor, pages: readonly P[]): Hit<P> | null {
  for (const page of pages) {
    const shown = shownOn(page, vendor);
    if (shown) return { vendor, page, ...shown };
  }
  return null;
}

/** Products that pages show, the first proof of each: one strong signal, or two different weak ones on one page. */
export function match<P extends Matchable>(vendors: readonly Vendor[], pages: readonly P[]): readonly Hit<P>[] {
  return vendors.map((vendor) => firstHit(vendor, pages)).filter((hit) => hit !== null);
}
