import type { Signal, Vendor } from '../model/vendor.ts';
import type { Page } from '../model/visit.ts';
import type { Document } from './html.ts';
import { hostMatches } from './url.ts';

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

interface Address {
  readonly url: URL;
  readonly where: string;
}

interface Facts {
  readonly addresses: readonly Address[];
  readonly links: readonly Address[];
  readonly inline: string;
  readonly own: URL | null;
}

const parse = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);

/** Runnable inline scripts; data blocks and templates name vendors without using them. */
const runs = (type: string): boolean =>
  type === '' || type === 'module' || /(^|\/)(java|ecma|live)script|lazy|rocket|litespeed|delay|^text\/plain$/.test(type);

/** Addresses that an inline script would load: a quoted string that starts like one. */
const quoted = /["'`]((?:https?:)?(?:\\?\/){2}[\w.-]+\.[a-z]{2,}(?::\d+)?(?:\\?\/[^"'`\s<>]*)?)/gi;

function addressesIn(text: string): URL[] {
  const found: URL[] = [];
  for (const [, raw = ''] of text.matchAll(quoted)) {
    const url = parse(raw.replace(/\\\//g, '/').replace(/^\/\//, 'https://'));
    if (url) found.push(url);
  }
  return found;
}

/** Comments do not run. */
const uncommented = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}])\/\/[^\n]*/g, '$1');

const facts = new WeakMap<Matchable, Facts>();

function factsOf(target: Matchable): Facts {
  const known = facts.get(target);
  if (known) return known;
  const { page, doc, frames } = target;
  const addresses: Address[] = [];
  const add = (raw: string, where: string): void => {
    const url = parse(raw);
    if (url) addresses.push({ url, where });
  };
  let inline = '';
  for (const part of [doc, ...frames]) {
    for (const script of part.scripts()) {
      if (script.src) add(script.src, 'script[src]');
      else if (runs(script.type)) {
        const code = uncommented(script.text);
        inline += `${code}\n`;
        for (const url of addressesIn(code)) addresses.push({ url, where: 'script' });
      }
    }
    part.$('iframe[src], iframe[data-src], form[action], link[rel~="stylesheet"][href]').each((_, element) => {
      const name = element.name === 'form' ? 'action' : element.name === 'link' ? 'href' : 'src';
      const raw = element.attribs[name] ?? element.attribs['data-src'] ?? '';
      if (URL.canParse(raw, part.base)) add(new URL(raw, part.base).href, `${element.name}[${name}]`);
    });
  }
  for (const frame of page.frames) add(frame.url, 'frame');
  for (const request of page.requests) add(request, 'request');
  const links = doc.links().flatMap((link) => {
    const url = parse(link.url);
    return url ? [{ url, where: 'a[href]' }] : [];
  });
  const made = { addresses, links, inline, own: parse(page.finalUrl) };
  facts.set(target, made);
  return made;
}

const tail = (url: URL): string => `${url.pathname}${url.search}`;
const at = (list: readonly Address[], host: string, path: RegExp | undefined): { where: string; excerpt: string } | null => {
  const hit = list.find(({ url }) => hostMatches(url.hostname, host) && (!path || path.test(tail(url))));
  return hit ? { where: hit.where, excerpt: hit.url.href } : null;
};

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function globalSeen(name: string, target: Matchable, inline: string): { where: string; excerpt: string } | null {
  if (target.page.globals.includes(name.split('.')[0] ?? name) && !name.includes('.'))
    return { where: 'window', excerpt: `window.${name}` };
  const assigned = new RegExp(`(?:^|[^\\w$.])(?:window\\.|self\\.)?${escaped(name)}\\s*(?:\\|\\|)?=(?!=)`);
  const hit = assigned.exec(inline);
  return hit ? { where: 'script', excerpt: inline.slice(Math.max(0, hit.index), hit.index + 120) } : null;
}

function tryMatch(signal: Signal, target: Matchable): { where: string; excerpt: string } | null {
  const { page, doc, frames } = target;
  const { addresses, links, inline, own } = factsOf(target);
  if ('host' in signal) return at(addresses, signal.host, signal.path);
  if ('link' in signal) return at(links, signal.link, signal.path);
  if ('page' in signal) return own ? at([{ url: own, where: 'address' }], signal.page, signal.path) : null;
  if ('script' in signal) {
    const hit = addresses.find(({ url }) => signal.script.test(tail(url)));
    return hit ? { where: hit.where, excerpt: hit.url.href } : null;
  }
  if ('global' in signal) return globalSeen(signal.global, target, inline);
  if ('selector' in signal) {
    for (const part of [doc, ...frames]) {
      const element = part.$(signal.selector).first();
      if (element.length > 0) return { where: signal.selector, excerpt: part.$.html(element.clone().empty()) };
    }
    return null;
  }
  if ('generator' in signal) {
    const hit = doc
      .$('meta[name="generator" i]')
      .toArray()
      .map((element) => element.attribs['content'] ?? '')
      .find((content) => signal.generator.test(content));
    return hit === undefined ? null : { where: 'meta[name=generator]', excerpt: hit };
  }
  if ('header' in signal) {
    const value = page.headers[signal.header];
    return value !== undefined && (!signal.value || signal.value.test(value))
      ? { where: `header ${signal.header}`, excerpt: value }
      : null;
  }
  if ('cookie' in signal) {
    const pattern = new RegExp(`^${signal.cookie.split('*').map(escaped).join('.*')}$`);
    const hit = page.cookies.find((name) => pattern.test(name));
    return hit ? { where: 'cookie', excerpt: hit } : null;
  }
  const hit = signal.text.exec(doc.text());
  return hit ? { where: 'text', excerpt: hit[0] } : null;
}

/** Products that pages show, the first proof of each: one strong signal, or two different weak ones on one page. */
export function match<P extends Matchable>(vendors: readonly Vendor[], pages: readonly P[]): readonly Hit<P>[] {
  const hits: Hit<P>[] = [];
  for (const vendor of vendors) {
    const hit = firstHit(vendor, pages);
    if (hit) hits.push(hit);
  }
  return hits;
}

function firstHit<P extends Matchable>(vendor: Vendor, pages: readonly P[]): Hit<P> | null {
  for (const page of pages) {
    const shown = vendor.shows.flatMap((signal) => {
      const proof = tryMatch(signal, page);
      return proof ? [{ vendor, page, signal, ...proof }] : [];
    });
    const strong = shown.find(({ signal }) => !signal.weak) ?? (shown.length > 1 ? shown[0] : undefined);
    if (strong) return strong;
  }
  return null;
}
