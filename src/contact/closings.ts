import type { EnquiryState, Received } from './enquiry-state.ts';
import type { Enquiry } from './events.ts';
import { type Circumstances, whyNever, whyTooSoon } from './limits.ts';
import { afterAnswer } from './open-enquiries.ts';

/** An answer that a thank-you is due for. */
export interface Due {
  readonly asked: Omit<Enquiry, 'body'>;
  readonly reply: Received;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A mailbox that was last read longer ago than this may hold the notice that makes a thank-you wrong. */
const freshMs = hourMs;

const counts = ({ match, accepted }: Received): boolean => match.strength === 'strong' || accepted;

/** What an enquiry is due, in words when it is nothing; undefined when it never got that far, and there is nothing to say. */
export function dueFor(state: EnquiryState, now: string): Due | string | undefined {
  const { id, asked, stage, received, closedAt, collectedUntil } = state;
  const reply = received.filter((mail) => mail.kind === 'reply' && counts(mail)).at(-1);
  if (!asked || !reply || asked.channel !== 'email') return undefined;
  const at = Date.parse(now);
  const until = Date.parse(reply.internalDate) + dayMs;
  if (closedAt !== undefined) return `${id}: thanked for, or tried to, at ${closedAt}.`;
  if (received.some(({ kind }) => kind === 'resolved' || kind === 'survey'))
    return `${id}: the company has closed it; a thank-you would open it again.`;
  if (stage !== 'replied') return `${id}: it is ${stage}.`;
  if (asked.authorisation === 'public-enquiry') return `${id}: a public enquiry is one message in all.`;
  if (at < until) return `${id}: a thank-you waits for a day; it may go at ${new Date(until).toISOString()}.`;
  if (at > Date.parse(reply.internalDate) + afterAnswer) return `${id}: its answer is a week old; thanks would come too late.`;
  if (collectedUntil === undefined || at - Date.parse(collectedUntil) > freshMs)
    return `${id}: nobody knows whether it was closed meanwhile; run contact collect first.`;
  return { asked, reply };
}

/** Why a thank-you may not go out at this moment; undefined when it may. Every message counts, thanks and questions alike. */
export const whyNoThanksNow = ({ asked }: Due, circumstances: Circumstances): string | undefined =>
  whyNever(asked, circumstances) ?? whyTooSoon(asked.zone, circumstances);
