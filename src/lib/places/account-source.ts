import { unicodeHost } from '../punycode.ts';
import type { Answer } from './public-replies.ts';
import type { Ask, Written } from './source.ts';

/** What an account shows anybody of itself. */
export interface AccountTold {
  /** The service says that it has closed the account. */
  readonly closed?: true;
  /** Where the account says whose it is: its own words, their mark-up, and its name where that is a host. */
  readonly about: string;
  /** Hosts that the service itself has made sure are the account's. */
  readonly proven: readonly string[];
  /** Its own posts; null when they were not shown. */
  readonly written: Written | null;
  /** Its first answers to those who turned to it; null when the service does not show them. */
  readonly answers: readonly Answer[] | null;
  /** The part of the answers that says so, as evidence. */
  readonly excerpt: string;
}

/** What came to an address that was asked; undefined when nothing has. */
export type Answered = (url: string) => string | undefined;

/** How a social network tells of an account without a key. Every function is pure and never throws. */
export interface AccountSource {
  /** Id of a row in `data/social-networks`. */
  readonly id: string;
  /** It shows what an account answered to others. */
  readonly showsAnswers?: true;
  /** What to ask of the account at an address on having read what came so far; a question once asked is asked again. */
  asks(url: string, answered: Answered, now: number): readonly Ask[];
  /** What the answers tell; null when none is what was asked for. `now` in milliseconds. */
  told(url: string, answered: Answered, now: number): AccountTold | null;
}

/** Whether a text holds a host, or a host or mailbox below it. */
function namesHost(text: string, site: string): boolean {
  for (let at = text.indexOf(site); at >= 0; at = text.indexOf(site, at + 1)) {
    const after = text.slice(at + site.length, at + site.length + 2);
    if (!/[\p{L}\p{N}-]/u.test(text[at - 1] ?? '') && !/^(?:[\p{L}\p{N}-]|\.[\p{L}\p{N}])/u.test(after)) return true;
  }
  return false;
}

/**
 * Whether what an account says of itself names a site, in either spelling: its address, or a host or mailbox below it. That
 * proves nothing: a parody names what it is not.
 */
export function namesSite(about: string, site: string): boolean {
  const text = about.slice(0, 20_000).toLowerCase();
  return site !== '' && [...new Set([site, unicodeHost(site)])].some((spelling) => namesHost(text, spelling));
}

/** Whether the service has made sure that a site is an account's. */
export const provesSite = (proven: readonly string[], site: string): boolean =>
  site !== '' && proven.some((host) => host.replace(/^www\./, '') === site);
