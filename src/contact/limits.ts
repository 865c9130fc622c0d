import { isBusinessTime, nextBusinessTime } from './business-hours.ts';
import { sha256 } from './chain.ts';
import { reachedNames, withBrands } from './company-name.ts';
import type { ContactConfig } from './config.ts';
import type { EnquiryState } from './enquiry-state.ts';
import type { Enquiry } from './events.ts';
import { isZone } from './zone.ts';

/** What is asked before a message goes out. */
export interface Circumstances {
  readonly states: ReadonlyMap<string, EnquiryState>;
  readonly config: Pick<ContactConfig, 'limits' | 'hours' | 'companies'>;
  /** Registrable domains. */
  readonly suppressed: ReadonlySet<string>;
  /** ISO 8601. */
  readonly now: string;
}
type Asked = Pick<Enquiry, 'id' | 'domain' | 'brands' | 'channel' | 'to' | 'zone' | 'authorisation'>;

const dayMs = 86_400_000;
const minute = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** When a company was written to, or was about to be, in milliseconds; undefined when it never was. */
function triedAt({ claimedAt, sentAt }: EnquiryState): number | undefined {
  const at = sentAt ?? claimedAt;
  return at === undefined ? undefined : Date.parse(at);
}

/** Names as they are compared: those of what was forgotten are kept as hashes. */
const comparable = (names: Iterable<string>): ReadonlySet<string> => new Set([...names].flatMap((name) => [name, sha256(name)]));

const isOfCompany = (state: EnquiryState, names: ReadonlySet<string>): boolean =>
  reachedNames({ ...state, to: state.asked?.to }).some((name) => names.has(name));

/** Whether an enquiry went to a company of one of these names. */
export const sharesName = (state: EnquiryState, names: Iterable<string>): boolean => isOfCompany(state, comparable(names));

type Reached = Parameters<typeof reachedNames>[0];

/** Why nobody is ever to write to a company again: it stands in the list, or it said so. */
export function whyNever(
  reached: Reached,
  { states, config, suppressed }: Pick<Circumstances, 'states' | 'config' | 'suppressed'>,
): string | undefined {
  const names = reachedNames(withBrands(reached, config));
  const listed = names.find((name) => suppressed.has(name));
  if (listed !== undefined) return `${listed} is not to be written to: it stands in suppress.txt.`;
  const all = comparable(names);
  const state = [...states.values()].find((one) => one.stage === 'opted-out' && isOfCompany(one, all));
  return state && `${state.domain} asked not to be written to (enquiry ${state.id}).`;
}

/** Why a company is to be left alone, today and for long: it said so, or it was asked within the period. */
export function whyLeftAlone(enquiry: Asked, circumstances: Circumstances): string | undefined {
  const { states, config, now } = circumstances;
  const never = whyNever(enquiry, circumstances);
  if (never !== undefined) return never;
  const names = comparable(reachedNames(withBrands(enquiry, config)));
  const days = config.limits.perCompanyDays;
  for (const state of states.values()) {
    if (!isOfCompany(state, names)) continue;
    const at = triedAt(state);
    const itself = state.id === enquiry.id && (state.stage === 'claimed' || state.retryFrom !== undefined);
    // A public enquiry is one message in all, whatever the channel.
    const isPublic = [enquiry.authorisation, state.asked?.authorisation ?? state.authorisation].includes('public-enquiry');
    const isOther = state.channel !== enquiry.channel && !isPublic;
    if (itself || at === undefined || isOther || Date.parse(now) - at >= days * dayMs) continue;
    const who = state.stage === 'forgotten' ? 'A company of that name' : state.domain;
    return `${who} was asked by ${state.channel} on ${day(at)} (enquiry ${state.id}); it is left alone until ${day(at + days * dayMs)}.`;
  }
  return undefined;
}

/** Messages of this tool, thanks too, the oldest first, in milliseconds; what others logged is theirs. */
const messagesOf = (states: ReadonlyMap<string, EnquiryState>, but: string): readonly number[] =>
  [...states.values()]
    .filter(({ id, stage }) => id !== but && stage !== 'imported')
    .flatMap((state) => [triedAt(state) ?? [], state.closedAt === undefined ? [] : Date.parse(state.closedAt)].flat())
    .sort((a, b) => a - b);

/** Why no message may go out to clocks of a zone at this moment, whatever it is, in a sentence that tells when one may. */
export function whyTooSoon(
  zone: string,
  { states, config, now }: Pick<Circumstances, 'states' | 'config' | 'now'>,
  but = '',
): string | undefined {
  const { perDay, minGapSeconds } = config.limits;
  const at = Date.parse(now);
  const messages = messagesOf(states, but);
  const today = messages.filter((sent) => at - sent < dayMs);
  const oldest = today.at(-perDay);
  if (oldest !== undefined)
    return `${today.length} messages went out within a day, and ${perDay} may; the next may at ${minute(oldest + dayMs)}.`;
  const last = messages.at(-1);
  if (last !== undefined && at - last < minGapSeconds * 1000)
    return `The last message went out at ${minute(last)}; the next may at ${minute(last + minGapSeconds * 1000 + 59_999)}.`;
  if (config.hours === 'any' || isBusinessTime(zone, now)) return undefined;
  if (!isZone(zone)) return `Nobody knows a time zone ${zone}, so nobody can tell whether it is business time there.`;
  return `It is not business time in ${zone}; that begins at ${minute(Date.parse(nextBusinessTime(zone, now) ?? now))}.`;
}

/** Why an enquiry may not go out at this moment; undefined when it may. */
export const whyNotNow = (enquiry: Asked, circumstances: Circumstances): string | undefined =>
  whyLeftAlone(enquiry, circumstances) ?? whyTooSoon(enquiry.zone, circumstances, enquiry.id);
