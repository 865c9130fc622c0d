import type { Document } from './html.ts';
import { isOwnItem, itemTypeOf, organisation, ownNodes } from './own-nodes.ts';

/** An address that structured data names as the same organisation. */
export interface Declared {
  readonly raw: string;
  readonly where: 'json-ld sameAs' | 'itemprop sameAs';
}

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [];

/** Accounts and other addresses that a page's structured data declares to be its organisation's; those of people are not. */
export function declaredAddresses(doc: Document): readonly Declared[] {
  const json = ownNodes(doc)
    .filter((node) => organisation.test(strings(node['@type']).join(' ')))
    .flatMap((node) => strings(node['sameAs']));
  const items = doc
    .select('[itemprop~="sameAs"]')
    .filter((element) => organisation.test(itemTypeOf(element)) && isOwnItem(element));
  return [
    ...json.map((raw) => ({ raw, where: 'json-ld sameAs' as const })),
    ...items.map(({ attribs }) => ({ raw: attribs['href'] ?? attribs['content'] ?? '', where: 'itemprop sameAs' as const })),
  ];
}
