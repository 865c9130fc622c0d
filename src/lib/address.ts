import { parse } from 'tldts';
import { readableHost } from './host-name.ts';
import { decoded, siteOf, urlOf } from './url.ts';

const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

interface MailDomain {
  readonly ascii: string;
  /** As people read it, unless it could pass for another one. */
  readonly shown: string;
  /** Registrable domain; null for an address of numbers and for a bare ending. */
  readonly site: string | null;
  /** The ending is one that exists. */
  readonly listed: boolean;
}

const mostDomains = 5000;
const domains = new Map<string, MailDomain | null>();

/** What is known of a domain, kept: a company writes all its addresses with few. */
function domainOf(host: string): MailDomain | null {
  const before = domains.get(host);
  if (before !== undefined) return before;
  const ascii = urlOf(`http://${host}/`)?.hostname;
  const { isIp, isIcann, isPrivate, domain } = parse(ascii ?? '', { allowPrivateDomains: true });
  const listed = isIcann === true || isPrivate === true;
  const made = ascii === undefined ? null : { ascii, shown: readableHost(ascii), site: isIp ? null : domain, listed };
  if (domains.size >= mostDomains) domains.clear();
  domains.set(host, made);
  return made;
}

/** What follows the last sign that is none of `signs`, taken away. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** Registrable domain of an address, in punycode. */
export const mailSite = (address: string): string => siteOf(`http://${hostOf(address)}/`);

/** The whole domain of an address, in punycode, as name servers know it; empty when it is none. */
export const mailHost = (address: string): string => urlOf(`http://${hostOf(address)}/`)?.hostname ?? '';

/**
 * Lower case, the domain as people read it; null when nobody could write to it. The ending of the domain must exist, unless
 * it is `own`, the site's registrable domain, as on a staging site, or the site says outright that it is an address
 * (`declared`: a mailto link, structured data).
 */
export function normaliseAddress(raw: string, own = '', declared = false): string | null {
  const text = raw.trim().replace(/^<|>$/g, '');
  const at = text.lastIndexOf('@');
  const local = withoutEnd(text.slice(0, at).replace(/^["'“”‘’`*_-]*(?=[\w])/, ''), `"'“”’`);
  if (at < 1 || local.length > 64 || !localPart.test(local)) return null;
  const host = withoutEnd(text.slice(at + 1), '.-_');
  if (host.length > 253 || host.startsWith('.') || host.includes('..') || /[\s/?#:%@\\[\]<>_]/.test(host)) return null;
  const domain = domainOf(host);
  if (!domain || domain.site === null) return null;
  const ends = domain.listed || domain.site === own || (declared && /\.[a-z]{2,}$/.test(domain.ascii));
  return ends ? `${local.toLowerCase()}@${domain.shown}` : null;
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
export const unescaped = (text: string): string => text.replace(/(?:%[0-9a-f]{2})+/gi, decoded);

/** A link to the window of a webmail in which a new message is written, and its fields. */
const composed = /^\s*https?:\/\/(?:[\w-]{1,63}\.){0,3}(?:web)?(?:mail|outlook|compose)\.[\w.-]{1,100}\/[^?]{0,200}\?([^#]*)/i;

export const isComposeLink = (href: string): boolean => /[?&]to=/i.test(href) && composed.test(href);

/**
 * Addresses of a mailto link by RFC 6068: several, percent-encoded, with names, and further ones in `to` and `cc`.
 * Blind copies are for nobody to see. A scheme or a slash put before by mistake is overlooked.
 * Links that open a webmail's own window for a message have the same fields.
 */
export function mailtoAddresses(href: string, own = ''): readonly string[] {
  const [, path = '', query = composed.exec(href)?.[1] ?? ''] =
    /^\s*(?:https?:\/\/|\/)?mailto:(?:\/\/)?([^?]*)(?:\?(.*))?$/is.exec(href) ?? [];
  if (path === '' && query === '') return [];
  const fields = query
    .split(/&(?:amp;)?/i)
    .filter((field) => /^(?:to|cc)=/i.test(field))
    .map((field) => field.slice(3));
  return [path, ...fields].flatMap((list) =>
    unescaped(list)
      .split(/[,;\s]+/)
      .flatMap((part) => {
        const inside = /<([^<>]+)>/.exec(part)?.[1] ?? part.replace(/^(?:mailto|e-?mail):/i, '');
        const address = normaliseAddress(withoutEnd(inside, '.,:;'), own, true);
        return address && !isMachine(address) ? [address] : [];
      }),
  );
}
