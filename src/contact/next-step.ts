import { dueFor } from './closings.ts';
import type { EnquiryState } from './enquiry-state.ts';
import { askedAt, isOpen } from './open-enquiries.ts';

/** What is to be done about an enquiry, in a few words with the command for it; `deadlineDays`: how long answers are waited for. */
export function nextStep(state: EnquiryState, now: string, deadlineDays: number): string {
  const { id, channel, stage, received } = state;
  if (stage === 'planned') return channel === 'chat' ? 'contact chat' : 'contact send';
  if (stage === 'claimed') return 'nothing: the program ended before it was sent, and it is not tried again';
  if (stage === 'unknown')
    return `look into the mailbox and its Sent folder, then: contact settle ${id} --sent (or --not-sent); an answer settles it too`;
  if (askedAt(state) === undefined) return 'nothing';
  const doubtful = received.some(({ match, accepted }) => match.strength === 'weak' && !accepted);
  return [
    isOpen(state, deadlineDays) ? 'contact collect' : 'nothing: its time is over; contact report',
    ...(typeof dueFor(state, now) === 'object' ? ['contact close'] : []),
    ...(doubtful ? [`check its doubtful mails: contact collect --accept-weak ${id}`] : []),
  ].join('; ');
}
