import { day } from './durations.ts';
import type { EnquiryStage, EnquiryState } from './enquiry-state.ts';

/** How long more is waited for once a company has answered, or has called the matter closed: a notice, a survey. */
export const afterAnswer = 7 * day;

const onTheWay: ReadonlySet<EnquiryStage> = new Set<EnquiryStage>([
  'unknown',
  'waiting',
  'bounced',
  'acknowledged',
  'replied',
  'resolved',
  'surveyed',
]);

/** ISO 8601: from when on mails may be its answers; undefined when it was never sent. */
export const askedAt = (state: EnquiryState): string | undefined =>
  state.channel === 'email' && state.asked && onTheWay.has(state.stage) ? (state.sentAt ?? state.claimedAt) : undefined;

/** ISO 8601: until when its answers are waited for. */
export function waitedUntil({ received }: EnquiryState, from: string, deadlineDays: number): string {
  const answers = received.filter(
    ({ kind, match, accepted }) => (kind === 'reply' || kind === 'resolved') && (accepted || match.strength === 'strong'),
  );
  const ends = answers.map(({ internalDate }) => Date.parse(internalDate) + afterAnswer);
  return new Date(Math.max(Date.parse(from) + deadlineDays * day, ...ends)).toISOString();
}

/** Whether the mailbox is still to be read for it: not after it was once read to the end of the waiting. */
export function isOpen(state: EnquiryState, deadlineDays: number): boolean {
  const from = askedAt(state);
  if (from === undefined) return false;
  const end = Date.parse(waitedUntil(state, from, deadlineDays));
  return state.collectedUntil === undefined || Date.parse(state.collectedUntil) < end;
}
