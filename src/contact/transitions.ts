import type { EnquiryState } from './enquiry-state.ts';
import type { LedgerEvent } from './events.ts';

/** Why an event may not be written next, in a sentence: the last guard against sending a thing twice. */
export function whyNotNext(state: EnquiryState | undefined, { ev, enquiry }: LedgerEvent, now: string): string | undefined {
  if (ev === 'planned' || ev === 'imported') return undefined;
  if (!state) return `There is no enquiry ${enquiry}.`;
  if (ev === 'sending' && state.retryFrom !== undefined)
    return Date.parse(now) >= Date.parse(state.retryFrom)
      ? undefined
      : `Enquiry ${enquiry} cannot be sent again before ${state.retryFrom}.`;
  if (ev === 'sending' && state.stage !== 'claimed')
    return `Enquiry ${enquiry} cannot be sent: it is ${state.stage}, and only what was claimed and never tried is sent.`;
  if (ev === 'close-sending' && state.closedAt !== undefined)
    return `Enquiry ${enquiry} cannot be closed: that was done, or tried, at ${state.closedAt}.`;
  return undefined;
}
