import { hostOf, sameSite } from '../lib/url.ts';
import { failures, type Reason, type ReasonText, reasons } from '../model/reasons.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { asciiHost } from './host-name.ts';
import { recordName } from './looked-at.ts';
import type { Words } from './words.ts';

/** What happened and what to do about it, as sentences for people. */
export interface Advice {
  readonly says: string;
  readonly hint: string;
}

/** Whether an address, or the name that a question to name servers was about, is one of the company's site. */
export function isOwn(url: string, { domain, finalUrl }: Pick<Scorecard, 'domain' | 'finalUrl'>): boolean {
  const name = recordName(url)?.split(' ').at(-1);
  const asked = name === undefined ? url : `https://${name}/`;
  return [`https://${asciiHost(domain)}/`, ...(finalUrl === undefined ? [] : [finalUrl])].some((own) => sameSite(asked, own));
}

/** Hosts of others that a trouble hit; none when it hit a page of the company's own as well. */
export function hostsElsewhere(card: Scorecard, reason: Reason): readonly string[] {
  const urls = card.visits.flatMap((visit) =>
    visit.kind === 'failed' && visit.role !== 'not-found' && visit.reason === reason ? [visit.url] : [],
  );
  return urls.some((url) => isOwn(url, card)) ? [] : [...new Set(urls.map(hostOf).filter((host) => host !== ''))];
}

/** Advice about a reason; the spelling of a domain is the user's, that of a site which the company links to is not. */
export function adviceOn(reason: Reason, elsewhere: boolean, words: Words): Advice {
  const { says, hint }: ReasonText = reasons[reason];
  const others = elsewhere && reason in failures ? words.elsewhere[reason] : undefined;
  return { says, hint: others ?? hint };
}
