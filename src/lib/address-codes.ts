import { normaliseAddress, unescaped } from './address.ts';
import type { Disguises } from './address-disguise.ts';
import { addressesIn } from './address-text.ts';

/** ROT13, by which plugins hide addresses until a script runs. */
export const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, (sign) => String.fromCharCode(sign.charCodeAt(0) + (/[a-m]/i.test(sign) ? 13 : -13)));

/** The address in a `data-cfemail` attribute: hexadecimal, the first byte is the key; null when it holds none. */
export function cloudflareAddress(code: string, own = ''): string | null {
  if (!/^(?:[0-9a-f]{2}){4,}$/i.test(code) || code.length > 600) return null;
  const bytes = code.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const [key = 0, ...rest] = bytes;
  const escaped = rest.map((byte) => `%${(byte ^ key).toString(16).padStart(2, '0')}`).join('');
  return normaliseAddress(unescaped(escaped).replace(/\?.*/s, ''), own);
}

export const backwards = (text: string): string => [...text].reverse().join('');

const base64 = (text: string): string => (/^[A-Za-z0-9+/]{6,400}={0,2}$/.test(text) && text.length % 4 === 0 ? atob(text) : '');

const ranges = [
  ['+', ':'],
  ['@', 'Z'],
  ['a', 'z'],
].map(([first = '', last = '']) => [first.charCodeAt(0), last.charCodeAt(0)] as const);

/** Letters, digits and signs moved on by the same number of places, each within its own range of ASCII. */
const moved = (text: string, places: number): string =>
  [...text]
    .map((sign) => {
      const code = sign.charCodeAt(0);
      const [first, last] = ranges.find(([from, to]) => code >= from && code <= to) ?? [code, code];
      const size = last - first + 1;
      return String.fromCharCode(first + ((((code - first + places) % size) + size) % size));
    })
    .join('');

/** A mailto link whose signs were moved; empty when no move up to ten places gives one. */
export function movedLink(text: string): string {
  if (text.length < 12 || text.length > 300) return '';
  const places = 'm'.charCodeAt(0) - text.charCodeAt(0);
  return Math.abs(places) <= 10 && moved(text.slice(0, 7), places) === 'mailto:' ? moved(text, places) : '';
}

const ways: readonly ((text: string) => string)[] = [
  (text) => text,
  unescaped,
  base64,
  backwards,
  (text) => rot13(text.replace(/[[(]at[\])]/gi, '@')),
  movedLink,
];

/** The one address that a value is, plainly or in a code that pages undo by script; null when it is anything else. */
export function codedAddress(value: string, words: Disguises, own: string): string | null {
  const text = value.trim();
  if (text.length < 6 || text.length > 400) return null;
  for (const way of ways) {
    const plain = way(text)
      .replace(/^mailto:/i, '')
      .replace(/\?.*/s, '');
    const [one] = addressesIn(plain, words, own);
    if (one && one.written.length === plain.length) return one.address;
  }
  return null;
}
