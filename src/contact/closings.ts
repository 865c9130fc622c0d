import { isBusinessTime } from './business-hours.ts';
import { companyNames } from './company-name.ts';
import type { ContactConfig } from './config.ts';
import type { EnquiryState, Received } from './enquiry-state.ts';
import type { Enquiry } from './events.ts';

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
  if (collectedUntil === undefined || at - Date.parse(collectedUntil) > freshMs)
    return `${id}: nobody knows whether it was closed meanwhile; run contact collect first.`;
  return { asked, reply };
}

interface Circumstances {
  readonly states: ReadonlyMap<string, EnquiryState>;
  readonly config: Pick<ContactConfig, 'limits' | 'hours'>;
  readonly suppressed: ReadonlySet<string>;
  readonly now: string;
}

/** Why a thank-you may not go out at this moment; undefined when it may. Every message counts, thanks and questions alike. */
export function whyNoThanksNow({ asked }: Due, { states, config, suppressed, now }: Circumstances): string | undefined {
  const listed = companyNames(asked).find((name) => suppressed.has(name));
  if (listed !== undefined) return `${listed} is not to be written to: it stands in suppress.txt.`;
  const at = Date.parse(now);
  const messages = [...states.values()]
    .filter(({ stage }) => stage !== 'imported' && stage !== 'forgotten')
    .flatMap(({ claimedAt, sentAt, closedAt }) => [sentAt ?? claimedAt ?? [], closedAt ?? []].flat())
    .map((iso) => Date.parse(iso));
  const { perDay, minGapSeconds } = config.limits;
  if (messages.filter((sent) => at - sent < dayMs).length >= perDay) return `${perDay} messages went out within a day.`;
  const next = Math.max(...messages) + minGapSeconds * 1000;
  if (at < next) return `The last message went out a short while ago; the next may at ${new Date(next).toISOString()}.`;
  if (config.hours === 'business' && !isBusinessTime(asked.zone, now)) return `It is not business time in ${asked.zone}.`;
  return undefined;
}
