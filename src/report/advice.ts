import { urlOf } from '../lib/url.ts';
import { failures, type Reason } from '../model/reasons.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { isOwn } from './looked-at.ts';
import type { Words } from './words/index.ts';

/** What happened and what to do about it, as sentences for people. */
export interface Advice {
  readonly says: string;
  readonly hint: string;
}

/** Hosts of others, with the port where one is named, that a trouble hit; none when it hit a page of the company's own as well. */
export function hostsElsewhere(card: Scorecard, reason: Reason): readonly string[] {
  const urls = card.visits.flatMap((visit) =>
    visit.kind === 'failed' && visit.role !== 'not-found' && visit.reason === reason ? [visit.url] : [],
  );
  return urls.some((url) => isOwn(url, card))
    ? []
    : [...new Set(urls.map((url) => urlOf(url)?.host ?? url).filter((host) => host !== ''))];
}

/** Advice about a reason; the spelling of a domain is the user's, that of a site which the company links to is not. */
export function adviceOn(reason: Reason, elsewhere: boolean, words: Words): Advice {
  const { says, hint } = words.reasons[reason];
  const others = elsewhere && reason in failures ? words.elsewhere[reason] : undefined;
  return { says, hint: others ?? hint };
}
