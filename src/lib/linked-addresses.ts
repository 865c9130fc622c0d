import { isComposeLink, mailSite, mailtoAddresses, normaliseAddress, unescaped } from './address.ts';
import { cloudflareAddress } from './address-codes.ts';
import { type Disguises, mostAddresses } from './address-disguise.ts';
import type { AddressSighting } from './address-sighting.ts';
import { addressesIn } from './address-text.ts';
import { attributeAddresses } from './attribute-addresses.ts';
import type { Document } from './html.ts';

/** A mailto link without subject, copies and the like, which say nothing of the address. */
function withoutFields(href: string): string {
  const end = href.indexOf('?', href.indexOf('@') + 1);
  return href.includes('@') && end !== -1 ? href.slice(0, end) : href;
}

/** Links whose address was written where `mailto:` was forgotten: a bare address, or the host of the site itself with a name before it. */
const bareLink = (href: string, own: string): string | null => {
  const [, text = ''] = /^(?:https?:\/\/)?([\w.+-]{1,64}@[\w.-]{1,253})\/?$/.exec(href.trim()) ?? [];
  const address = text === '' ? null : normaliseAddress(text, own);
  return address && (!href.includes('//') || mailSite(address) === own) ? address : null;
};

/** Addresses that a click opens, or that attributes hold. */
export function linkedAddresses(doc: Document, words: Disguises, own: string): AddressSighting[] {
  const found: AddressSighting[] = [];
  const targets = [
    ...doc.elements('a', 'area').map(({ attribs }) => attribs['href'] ?? attribs['xlink:href'] ?? ''),
    ...doc.elements('form').flatMap(({ attribs: { action = '' } }) => (/mailto:/i.test(action) ? [action] : [])),
  ];
  for (const href of new Set(targets)) {
    if (found.length >= mostAddresses) break;
    const add = (address: string, where: AddressSighting['where'], excerpt: string): void => {
      found.push({ address, where, excerpt, declared: false });
    };
    if (isComposeLink(href)) for (const address of mailtoAddresses(href, own)) add(address, 'a[href*="to="]', address);
    const bare = href.includes('@') ? bareLink(href, own) : null;
    if (bare) add(bare, 'a[href^=mailto:]', href);
    if (!/mailto:/i.test(href)) continue;
    const addresses = mailtoAddresses(href, own);
    const path = unescaped(/mailto:([^?]{0,300})/i.exec(href)?.[1] ?? '');
    const read = addresses.length > 0 ? addresses : addressesIn(path, words, own).map(({ address }) => address);
    for (const address of read) add(address, 'a[href^=mailto:]', withoutFields(href));
  }
  const codes = doc
    .select('[data-cfemail], a[href*="/cdn-cgi/l/email-protection#"]')
    .map(
      ({ attribs: { href = '', 'data-cfemail': code } }) =>
        code ?? /^[0-9a-f]*/i.exec(href.slice(href.lastIndexOf('#') + 1))?.[0] ?? '',
    );
  for (const code of [...new Set(codes)].slice(0, mostAddresses)) {
    const address = cloudflareAddress(code, own);
    if (address) found.push({ address, where: 'data-cfemail', excerpt: address, declared: false });
  }
  for (const address of attributeAddresses(doc, words, own))
    found.push({ address, where: 'attribute', excerpt: address, declared: false });
  return found;
}
