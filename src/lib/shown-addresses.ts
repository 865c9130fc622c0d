import { type Disguises, mostAddresses, type TextAddress } from './address-disguise.ts';
import { backwardWords, picturedLines, signedNodes, turnedLines } from './address-pieces.ts';
import type { AddressSighting } from './address-sighting.ts';
import { addressesIn } from './address-text.ts';
import { hiddenText } from './hidden-text.ts';
import type { Document } from './html.ts';

/** Unread addresses beyond this many are not looked for in the text; those that ran together stay as they were read. */
const mostUnread = 200;

const label = /^(?:\d{4,}|[\p{L}.-]*(?:e-?mail|mail|e-?post|correo|courriel|tel|phone|fax))$/iu;

/** What is left of an address when letters before it are taken away, the longest first. */
export const endings = (address: string): readonly string[] =>
  Array.from({ length: Math.max(0, Math.min(64, address.lastIndexOf('@') - 1)) }, (_, at) => address.slice(at + 1));

/**
 * Addresses of a text whose pieces ran into one another, as `E-mail` and `info@acme.com` do when they stand side by side
 * in elements of their own; `nodes` are the addresses that stand whole in one piece of the source.
 */
function unglued(read: readonly TextAddress[], nodes: readonly TextAddress[]): readonly TextAddress[] {
  const byAddress = new Map([...read, ...nodes].map((one) => [one.address, one]));
  const whole = read.map((one) => {
    const end = endings(one.address).find((ending) => byAddress.has(ending) && label.test(one.address.slice(0, -ending.length)));
    return (end === undefined ? undefined : byAddress.get(end)) ?? one;
  });
  const known = new Set(whole.flatMap(({ address }) => [address, ...endings(address)]));
  const starts = whole.map(({ address }) => address).join('\n');
  const further = nodes.filter(({ address }) => !known.has(address)).filter(({ address }) => !starts.includes(address));
  return [...whole, ...further];
}

/** Addresses in single pieces of the source that were not read as they stand there, and that the text shows all the same. */
function furtherIn(doc: Document, text: string, read: readonly TextAddress[], words: Disguises, own: string) {
  const known = new Set(read.map(({ written }) => written));
  const isNew = (data: string): boolean => data.split(/\s+/).some((word) => word.includes('@') && !known.has(word));
  const pieces = [...new Set(signedNodes(doc).filter(isNew))].slice(0, mostAddresses);
  const unread = pieces.flatMap((data) => addressesIn(data, words, own)).filter(({ written }) => !known.has(written));
  return unread.slice(0, mostUnread).filter(({ written }) => text.includes(written));
}

/** Addresses in the text of a page, also in blocks that open on a click. */
export function shownAddresses(doc: Document, words: Disguises, own: string): readonly AddressSighting[] {
  const text = [
    doc.text(),
    ...turnedLines(doc),
    ...backwardWords(doc.text(), own),
    ...picturedLines(doc, words),
    hiddenText(doc),
  ].join('\n');
  const read = addressesIn(text, words, own);
  const nodes = text.includes('@') ? furtherIn(doc, text, read, words, own) : [];
  return unglued(read, nodes).map(({ address, index, written }): AddressSighting => {
    const excerpt = text.slice(Math.max(0, index - 60), index + written.length + 40);
    return { address, where: 'text', excerpt: excerpt.includes(written) ? excerpt : written, declared: false };
  });
}
