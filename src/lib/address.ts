import { parse } from 'tldts';
import { unicodeHost } from './punycode.ts';
import { siteOf, urlOf } from './url.ts';

const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** Registrable domain of an address, in punycode. */
export const mailSite = (address: string): string => siteOf(`http://${hostOf(address)}/`);

/** The whole domain of an address, in punycode, as name servers know it; empty when it is none. */
export const mailHost = (address: string): string => urlOf(`http://${hostOf(address)}/`)?.hostname ?? '';

/**
 * Lower case, the domain in Unicode; null when nobody could write to it. The ending of the domain must exist, unless
 * it is `own`, the site's registrable domain, as on a staging site, or the site says outright that it is an address
 * (`declared`: a mailto link, structured data).
 */
export function normaliseAddress(raw: string, own = '', declared = false): string | null {
  const text = raw.trim().replace(/^<|>$/g, '');
  const at = text.lastIndexOf('@');
  const local = text
    .slice(0, at)
    .replace(/^["'“”‘’`*_-]*(?=[\w])/, '')
    .replace(/["'“”’]+$/, '');
  if (at < 1 || local.length > 64 || !localPart.test(local)) return null;
  const host = text.slice(at + 1).replace(/[.\-_]+$/, '');
  if (host.length > 253 || host.startsWith('.') || host.includes('..') || /[\s/?#:%@\\[\]<>_]/.test(host)) return null;
  const ascii = urlOf(`http://${host}/`)?.hostname;
  if (ascii === undefined) return null;
  const { isIp, isIcann, isPrivate, domain } = parse(ascii, { allowPrivateDomains: true });
  const ends = isIcann || isPrivate || domain === own || (declared && /\.[a-z]{2,}$/.test(ascii));
  if (isIp || domain === null || !ends) return null;
  return `${local.toLowerCase()}@${unicodeHost(ascii)}`;
}

const hex = /^[0-9a-f]{20,}$/;

/** Keys of trackers, names of messages, image names for dense screens and versions of packages look like addresses and are none. */
export function isMachine(address: string): boolean {
  const [local = '', domain = ''] = address.split('@');
  return (
    hex.test(local) ||
    /\d{13}/.test(local) ||
    /^\d+(\.\d+)?x\./.test(domain) ||
    /^v?\d+(\.\d+)+/.test(domain) ||
    /^(o\d+\.ingest\.)?sentry\./.test(domain)
  );
}

/** Bytes written as `%40`; those that are no UTF-8 stay as they are. */
export const unescaped = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });

/**
 * Addresses of a mailto link by RFC 6068: several, percent-encoded, with names, and further ones in `to` and `cc`.
 * Blind copies are for nobody to see. A scheme or a slash put before by mistake is overlooked.
 */
export function mailtoAddresses(href: string, own = ''): readonly string[] {
  const match = /^\s*(?:https?:\/\/|\/)?mailto:(?:\/\/)?([^?]*)(?:\?(.*))?$/is.exec(href);
  if (!match) return [];
  const [, path = '', query = ''] = match;
  const fields = query
    .split(/&(?:amp;)?/i)
    .filter((field) => /^(?:to|cc)=/i.test(field))
    .map((field) => field.slice(3));
  return [path, ...fields].flatMap((list) =>
    unescaped(list)
      .split(/[,;\s]+/)
      .flatMap((part) => {
        const inside = /<([^<>]+)>/.exec(part)?.[1] ?? part.replace(/^(?:mailto|e-?mail):/i, '');
        const address = normaliseAddress(inside.replace(/[.,:;]+$/, ''), own, true);
        return address && !isMachine(address) ? [address] : [];
      }),
  );
}
