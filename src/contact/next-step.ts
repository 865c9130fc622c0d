import { dueFor } from './closings.ts';
import type { ContactConfig } from './config.ts';
import { isDoubtful } from './doubtful.ts';
import { day } from './durations.ts';
import type { EnquiryState } from './enquiry-state.ts';
import { askedAt, isOpen } from './open-enquiries.ts';

type Limits = Pick<ContactConfig, 'deadlineDays'> & { readonly limits: Pick<ContactConfig['limits'], 'perCompanyDays'> };

const minuteOf = (iso: string): string => `${new Date(iso).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** From when on a company may be asked anew, and how, once a message did not reach it. */
function askAnew({ sentAt, claimedAt }: EnquiryState, { limits }: Limits): string {
  const at = sentAt ?? claimedAt;
  if (at === undefined) return 'contact plan';
  const from = new Date(Date.parse(at) + limits.perCompanyDays * day).toISOString().slice(0, 10);
  return `the company may be asked again from ${from}: give its "email:" under "companies:", then contact plan`;
}

/** What is to be done about an enquiry, in a few words with the command for it. */
export function nextStep(state: EnquiryState, now: string, limits: Limits): string {
  const { id, channel, stage, asked, retryFrom, received } = state;
  if (stage === 'planned') return channel === 'chat' ? 'contact chat' : 'contact send';
  if (stage === 'claimed') return 'nothing: the program ended before it was sent, and it is not tried again';
  if (stage === 'unknown')
    return `look into the mailbox and its Sent folder, then: contact settle ${id} --sent (or --not-sent); an answer settles it too`;
  if (retryFrom !== undefined) return `contact send, once more from ${minuteOf(retryFrom)}`;
  if (stage === 'rejected') return `${asked?.to ?? 'it'} was not written to; ${askAnew(state, limits)}`;
  if (askedAt(state) === undefined) return 'nothing';
  return [
    ...(stage === 'bounced' ? [`${asked?.to ?? 'it'} was not reached; ${askAnew(state, limits)}`] : []),
    isOpen(state, limits.deadlineDays) ? 'contact collect' : 'nothing: its time is over; contact report',
    ...(typeof dueFor(state, now) === 'object' ? ['contact close'] : []),
    ...(received.some(isDoubtful) ? ['check its doubtful mails: contact collect --accept-weak, or --reject-weak'] : []),
  ].join('; ');
}
