import type { AnyNode } from 'domhandler';
import {
  addressesIn,
  cloudflareAddress,
  type Disguises,
  isMachine,
  mailSite,
  mailtoAddresses,
  normaliseAddress,
  rot13,
} from './address.ts';
import { hiddenText } from './hidden-text.ts';
import type { Document } from './html.ts';
import { remember } from './remember.ts';

/** An address that a page shows, and how. */
export interface AddressSighting {
  readonly address: string;
  readonly where: 'a[href^=mailto:]' | 'data-cfemail' | 'text' | 'json-ld' | 'microdata';
  /** What stood there; not cleaned. */
  readonly excerpt: string;
  /** The page's own data says that the address is the company's. */
  readonly declared: boolean;
}

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [];
const organisation =
  /Organi[sz]ation|Business|Corporation|Store|ContactPoint|Restaurant|Hotel|Company|NGO|Brand|Agency|Service$/i;

/** A mailto link without subject, copies and the like, which say nothing of the address. */
const withoutFields = (href: string): string => href.replace(/(@[^?]*)\?.*$/s, '$1');

function linked(doc: Document, own: string): AddressSighting[] {
  const found: AddressSighting[] = [];
  for (const element of doc.elements('a', 'area')) {
    const href = element.attribs['href'] ?? '';
    if (!/mailto:/i.test(href)) continue;
    for (const address of mailtoAddresses(href, own))
      found.push({ address, where: 'a[href^=mailto:]', excerpt: withoutFields(href), declared: false });
  }
  for (const element of doc.select('[data-cfemail], a[href*="/cdn-cgi/l/email-protection#"]')) {
    const code = element.attribs['data-cfemail'] ?? element.attribs['href']?.replace(/^.*#/, '') ?? '';
    const address = cloudflareAddress(code, own);
    if (address) found.push({ address, where: 'data-cfemail', excerpt: code, declared: false });
  }
  return found;
}

function declared(doc: Document, own: string): AddressSighting[] {
  const found: AddressSighting[] = [];
  for (const node of doc.jsonLd()) {
    const types = strings(node['@type']).join(' ');
    for (const raw of strings(node['email'])) {
      const address = normaliseAddress(raw.replace(/^\s*mailto:/i, ''), own, true);
      if (address) found.push({ address, where: 'json-ld', excerpt: `${types} ${raw}`, declared: organisation.test(types) });
    }
  }
  for (const element of doc.select('[itemprop~="email"], [property~="schema:email"], [property="email"]')) {
    const raw = element.attribs['content'] ?? element.attribs['href'] ?? doc.textOf([element]);
    const type = doc.$(element).closest('[itemtype]').attr('itemtype') ?? '';
    const address = normaliseAddress(raw.replace(/^\s*mailto:/i, ''), own, true);
    if (address) found.push({ address, where: 'microdata', excerpt: raw, declared: organisation.test(type) });
  }
  return found;
}

/** Text that style sheets turn round, so that only people read it the right way. */
function reversed(doc: Document): string {
  let text = '';
  for (const element of doc.select('[style*="bidi-override" i], bdo[dir="rtl" i]')) {
    const nodes: AnyNode[] = element.children;
    text += `\n${[...doc.textOf(nodes)].reverse().join('')}`;
  }
  return text;
}

function sightingsOn(doc: Document, words: Disguises, own: string): readonly AddressSighting[] {
  const sure = [...linked(doc, own), ...declared(doc, own)];
  const known = new Set(sure.map(({ address }) => address));
  const text = `${doc.text()}${reversed(doc)}\n${hiddenText(doc)}`;
  const read = addressesIn(text, words, own).flatMap(({ address, index, written }): AddressSighting[] => {
    // A label run into the address in the source: the link beside it shows where the address begins.
    const inner = [...known].find(
      (other) => other !== address && address.endsWith(other) && /[\p{L}\d]$/u.test(address.slice(0, -other.length)),
    );
    if (inner !== undefined) return [];
    return [
      { address, where: 'text', excerpt: text.slice(Math.max(0, index - 60), index + written.length + 40), declared: false },
    ];
  });
  return [...sure, ...read]
    .filter(({ address }) => !isMachine(address))
    .map((sighting) => {
      const turned = rot13(sighting.address);
      return own !== '' && mailSite(sighting.address) !== own && mailSite(turned) === own
        ? { ...sighting, address: turned }
        : sighting;
    });
}

const known = remember((_: Document) => new Map<string, readonly AddressSighting[]>());

/**
 * Every address that a visitor of the page can see or click, and those that its structured data declares.
 * `own` is the site's registrable domain. Option values, hidden fields, scripts and attributes are not looked at.
 */
export function pageAddresses(doc: Document, words: Disguises, own: string): readonly AddressSighting[] {
  const before = known(doc).get(own);
  if (before) return before;
  const made = sightingsOn(doc, words, own);
  known(doc).set(own, made);
  return made;
}
