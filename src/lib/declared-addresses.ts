import { type Element, isTag, type ParentNode } from 'domhandler';
import { normaliseAddress } from './address.ts';
import type { AddressSighting } from './address-sighting.ts';
import type { Document } from './html.ts';
import { isSmall } from './small-part.ts';

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [];
const organisation =
  /Organi[sz]ation|Business|Corporation|Store|ContactPoint|Restaurant|Hotel|Company|NGO|Brand|Agency|Service$/i;

const apart = (list: string): readonly string[] => list.split(/[,;\s]+/).map((one) => one.replace(/^mailto:/i, ''));

/** What the page's own data says that the thing around an element is. */
function itemType(element: Element): string {
  for (let at: ParentNode | null = element; at; at = at.parent)
    if (isTag(at) && at.attribs['itemtype'] !== undefined) return at.attribs['itemtype'];
  return '';
}

/** Addresses in JSON-LD, microdata and the like. */
export function declaredAddresses(doc: Document, own: string): AddressSighting[] {
  const found: AddressSighting[] = [];
  for (const node of doc.jsonLd()) {
    const types = strings(node['@type']).join(' ');
    for (const raw of strings(node['email']).flatMap(apart)) {
      const address = normaliseAddress(raw, own, true);
      if (address) found.push({ address, where: 'json-ld', excerpt: `${types} ${raw}`, declared: organisation.test(types) });
    }
  }
  const marked = '[itemprop~="email"], [property~="schema:email"], [property="email"], meta[property$=":email"], .u-email[value]';
  for (const element of doc.select(marked)) {
    const { content, href, value } = element.attribs;
    for (const raw of apart(content ?? href ?? value ?? (isSmall(element) ? doc.textOf([element]) : ''))) {
      const address = normaliseAddress(raw, own, true);
      if (address) found.push({ address, where: 'microdata', excerpt: raw, declared: organisation.test(itemType(element)) });
    }
  }
  return found;
}
