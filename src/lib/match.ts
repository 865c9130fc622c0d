import type { Pattern, Signal, Vendor } from '../model/vendor.ts';
import { addressOf, type ByHost, indexByHost, type Matchable, type PageFacts, pageFacts } from './page-facts.ts';
import { remember } from './remember.ts';

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
function atHost(index: ByHost, host: string, path: Pattern | undefined): Proof | null {
  const hit = index.get(host)?.find(({ tail }) => !path || path.test(tail));
  return hit ? { where: hit.where, excerpt: hit.url.href } : null;
}

function globalSeen(name: string, { globals, assigned, inline }: PageFacts): Proof | null {
  if (globals.has(name)) return { where: 'window', excerpt: `window.${name}` };
  const index = assigned.get(name);
  return index === undefined ? null : { where: 'script', excerpt: inline.slice(index, index + 160) };
}

function selectorSeen(selector: string, { doc, frames }: Matchable): Proof | null {
  for (const part of [doc, ...frames]) {
    const [element] = part.select(selector);
    if (element) return { where: selector, excerpt: part.$.html(part.$(element).clone().empty()) };
  }
  return null;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function tryMatch(signal: Signal, target: Matchable): Proof | null {
  const { page, doc } = target;
  const facts = pageFacts(target);
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
  if ('selector' in signal) return selectorSeen(signal.selector, target);
  if ('generator' in signal) {
    const contents = doc.select('meta[name="generator" i]');
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
  // Records belong to names, not to pages.
  if ('dns' in signal) return null;
  const hit = signal.text.exec(doc.text());
  return hit ? { where: 'text', excerpt: hit[0] } : null;
}

type Shown = Proof & { readonly signal: Signal };

/** The first proof of a product on a page, computed once however often it is asked for. */
const shownOn = remember((page: Matchable) => remember((vendor: Vendor) => firstShown(page, vendor)));

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
    const shown = shownOn(page)(vendor);
    if (shown) return { vendor, page, ...shown };
  }
  return null;
}

/** Rows of the user's own of the kinds that are looked for; the pages of one company bring the same. */
function ownBeside(vendors: readonly Vendor[], [page]: readonly Matchable[]): readonly Vendor[] {
  if (!page?.own) return [];
  const kinds = new Set(vendors.map(({ kind }) => kind));
  return page.own.filter(({ kind }) => kinds.has(kind));
}

/**
 * Products that pages show, the first proof of each: one strong signal, or two different weak ones on one page. A row of the
 * user's own with the id of one of ours is another way to see the same product.
 */
export function match<P extends Matchable>(vendors: readonly Vendor[], pages: readonly P[]): readonly Hit<P>[] {
  const hits = new Map<string, Hit<P>>();
  for (const vendor of [...vendors, ...ownBeside(vendors, pages)]) {
    const hit = hits.has(keyOf(vendor)) ? null : firstHit(vendor, pages);
    if (hit) hits.set(keyOf(vendor), hit);
  }
  return [...hits.values()];
}

const keyOf = ({ kind, id }: Vendor): string => `${kind} ${id}`;
