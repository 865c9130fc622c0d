import { isBusinessTime, nextBusinessTime } from './business-hours.ts';
import { companyNames } from './company-name.ts';
import type { ContactConfig } from './config.ts';
import type { EnquiryState } from './enquiry-state.ts';
import type { Enquiry } from './events.ts';
import { isZone } from './zone.ts';

/** What is asked before a message goes out. */
export interface Circumstances {
  readonly states: ReadonlyMap<string, EnquiryState>;
  readonly config: Pick<ContactConfig, 'limits' | 'hours'>;
  /** Registrable domains. */
  readonly suppressed: ReadonlySet<string>;
  /** ISO 8601. */
  readonly now: string;
}
type Asked = Pick<Enquiry, 'id' | 'domain' | 'brands' | 'channel' | 'zone' | 'authorisation'>;

const dayMs = 86_400_000;
const minute = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** When a company was written to, or was about to be, in milliseconds; undefined when it never was. */
function triedAt({ claimedAt, sentAt }: EnquiryState): number | undefined {
  const at = sentAt ?? claimedAt;
  return at === undefined ? undefined : Date.parse(at);
}

function sharesName(state: EnquiryState, names: ReadonlySet<string>): boolean {
  return companyNames(state).some((name) => names.has(name));
}

/** Why a company is to be left alone, today and for long: it said so, or it was asked within the period. */
export function whyLeftAlone(enquiry: Asked, { states, config, suppressed, now }: Circumstances): string | undefined {
  const names = new Set(companyNames(enquiry));
  const listed = [...names].find((name) => suppressed.has(name));
  if (listed !== undefined) return `${listed} is not to be written to: it stands in suppress.txt.`;
  const days = config.limits.perCompanyDays;
  for (const state of states.values()) {
    if (!sharesName(state, names)) continue;
    if (state.stage === 'opted-out') return `${state.domain} asked not to be written to (enquiry ${state.id}).`;
    const at = triedAt(state);
    const itself = state.id === enquiry.id && state.stage === 'claimed';
    // A public enquiry is one message in all, whatever the channel.
    const isPublic = [enquiry.authorisation, state.asked?.authorisation].includes('public-enquiry');
    const isOther = state.channel !== enquiry.channel && !isPublic;
    if (itself || at === undefined || isOther || Date.parse(now) - at >= days * dayMs) continue;
    return `${state.domain} was asked by ${state.channel} on ${day(at)} (enquiry ${state.id}); it is left alone until ${day(at + days * dayMs)}.`;
  }
  return undefined;
}

/** Messages of this tool, thanks too, the oldest first, in milliseconds; what others logged is theirs. */
const messagesOf = (states: ReadonlyMap<string, EnquiryState>, but: string): readonly number[] =>
  [...states.values()]
    .filter(({ id, stage }) => id !== but && stage !== 'imported')
    .flatMap((state) => [triedAt(state) ?? [], state.closedAt === undefined ? [] : Date.parse(state.closedAt)].flat())
    .sort((a, b) => a - b);

/** Why a message may not go out at this moment, in a sentence that tells when it may; undefined when it may. */
export function whyNotNow(enquiry: Asked, circumstances: Circumstances): string | undefined {
  const { states, config, now } = circumstances;
  const alone = whyLeftAlone(enquiry, circumstances);
  if (alone !== undefined) return alone;
  const { perDay, minGapSeconds } = config.limits;
  const at = Date.parse(now);
  const messages = messagesOf(states, enquiry.id);
  const today = messages.filter((sent) => at - sent < dayMs);
  const oldest = today.at(-perDay);
  if (oldest !== undefined)
    return `${today.length} messages went out within a day, and ${perDay} may; the next may at ${minute(oldest + dayMs)}.`;
  const last = messages.at(-1);
  if (last !== undefined && at - last < minGapSeconds * 1000)
    return `The last message went out at ${minute(last)}; the next may at ${minute(last + minGapSeconds * 1000 + 59_999)}.`;
  if (config.hours === 'any' || isBusinessTime(enquiry.zone, now)) return undefined;
  if (!isZone(enquiry.zone))
    return `Nobody knows a time zone ${enquiry.zone}, so nobody can tell whether it is business time there.`;
  return `It is not business time in ${enquiry.zone}; that begins at ${minute(Date.parse(nextBusinessTime(enquiry.zone, now) ?? now))}.`;
}
