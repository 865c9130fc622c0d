import { decoded, hostOf, sameSite } from './url.ts';

/** Paths that do nothing but lead away, on whatever site. */
const leads = /(?:^|\/)(?:l|away|redirect|redir|url|out|go|goto|to|link|leave|exit|external|outgoing|outlink)(?:\.\w{2,5})?\/?$/i;
/** Addresses that hand a page over to a network or to a log-in name that page too. */
const hands = /shar(?:e|ing)|login|signin|sign-in|auth|intent|submit|subscribe/i;
const inPath = /\/(https?(?::|%3a)(?:\/|%2f){1,2}[^?#]{4,500})/i;

/** Where a link that counts clicks or warns before leaving leads to, or null when an address is no such link. */
export function outgoingTarget(url: URL, base: string | undefined): string | null {
  const own = base !== undefined && sameSite(url.href, base);
  if (hands.test(url.pathname)) return null;
  const path = own ? inPath.exec(url.pathname)?.[1] : undefined;
  if (path !== undefined) return decoded(path).replace(/^(https?):\/+/i, '$1://');
  if (!own && !leads.test(url.pathname) && !hostOf(url.href).startsWith('l.')) return null;
  for (const value of url.searchParams.values()) if (/^(?:https?:)?\/\/[^/]/i.test(value)) return value;
  return null;
}
