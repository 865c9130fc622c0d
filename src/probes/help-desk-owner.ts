import { nameAdditions } from '../data/ticket-words.ts';
import { parsedUrl, sameSite, siteOf } from '../lib/url.ts';

/** Whose desk a link leads to, as far as its address tells. */
export type Owner = 'own' | 'doubtful' | 'foreign';

const plain = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether two names are one, or one of them only adds a word that names nobody (`acme`, `acme-help`, `getacme`). */
function sameName(a: string, b: string): boolean {
  const [short = '', long = ''] = [plain(a), plain(b)].sort((one, other) => one.length - other.length);
  if (short === long) return short !== '';
  if (short.length < 3 || nameAdditions.has(short)) return false;
  if (a.split('-').includes(b)) return true;
  const rest = long.startsWith(short) ? long.slice(short.length) : long.endsWith(short) ? long.slice(0, -short.length) : null;
  return rest !== null && nameAdditions.has(rest);
}

interface Standing {
  readonly home: string;
  /** On a page for contact. */
  readonly forContact: boolean;
  /** In the text of the page, not in its frame of menus and footer. */
  readonly inText: boolean;
  /** Host that the vendor gives its customers names under, when an address is there. */
  vendorAt(host: string): string | undefined;
}

/** A name in the address of a desk is the company's or another's; where it stands only tells how much it is to be doubted. */
export function ownerOf(target: string, { home, forContact, inText, vendorAt }: Standing): Owner {
  const url = parsedUrl(target);
  if (!url) return 'foreign';
  if (sameSite(target, home)) return 'own';
  const brand = siteOf(home).split('.')[0] ?? '';
  const host = url.hostname;
  const vendor = vendorAt(host);
  const shared = host === vendor;
  const named = vendor === undefined ? host.slice(0, host.lastIndexOf('.')) : host.slice(0, -vendor.length - 1);
  const names = shared ? url.pathname.split('/') : named.split('.');
  if (names.some((name) => sameName(name, brand))) return 'own';
  if (forContact) return shared ? 'own' : 'doubtful';
  return inText ? 'foreign' : 'doubtful';
}
