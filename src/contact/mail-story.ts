import { clean } from '../lib/text.ts';
import type { Evidence, Seen } from '../model/reading.ts';
import type { Reason } from '../model/reasons.ts';
import { spell } from './durations.ts';
import type { EnquiryState, Received } from './enquiry-state.ts';
import type { ImportedLog, MailKind } from './events.ts';

/** Something that came back for an enquiry; times are milliseconds since 1970. */
export interface Arrival {
  readonly at: number;
  readonly evidence: Evidence;
}

/** What became of one e-mail, whoever kept the record of it. */
export interface MailStory {
  readonly sent: number;
  /** Until when all that came is known; never before it was sent. */
  readonly watched: number;
  readonly seen: Seen;
  /** IANA zone of the company's clocks, where it is known. */
  readonly zone?: string;
  readonly acknowledged?: Arrival;
  readonly replied?: Arrival;
  readonly resolved?: Arrival;
  readonly surveyed?: Arrival;
  /** From when on silence proves nothing, for what came may be anything; from the start where it may not have arrived. */
  readonly doubt?: Doubt;
  /** Hours, from the acknowledgement if it promises any, else from the site. */
  readonly promise?: { readonly hours: number; readonly by: string };
  /** Notices of status changes, and how many changes there were when somebody counted them. */
  readonly notices: { readonly sent: number; readonly changes?: number };
  /** What the keeper of a log left open; a mailbox leaves nothing open. */
  readonly untold: { readonly acknowledged: boolean; readonly surveyed: boolean };
  /** Since when the company is left in peace. */
  readonly optedOut?: number;
}

/** Why silence proves nothing from a moment on. */
export interface Doubt {
  readonly at: number;
  readonly reason: Extract<Reason, 'doubtful-mail' | 'delivery-unknown' | 'log-silent'>;
  readonly detail: string;
}

/** An enquiry of which nothing can be told, and why. */
export interface Untold {
  readonly state: 'untold';
  readonly reason: Reason;
  readonly detail: string;
  readonly seen: Seen;
}
export type Fate = { readonly state: 'told'; readonly story: MailStory } | Untold;

/** Two clocks that tell times no further apart than this agree. */
const skew = 120_000;

/** The last moment that ISO 8601 with four figures for the year can name. */
const latest = Date.UTC(9999, 11, 31);

export const iso = (ms: number): string => new Date(Math.max(0, Math.min(latest, ms))).toISOString();
const known = <V>(key: string, value: V | undefined): Readonly<Record<string, V>> =>
  value === undefined ? {} : { [key]: value };

/** Names how the mailbox and the mail's own head disagree about when it came. */
function disagreement({ internalDate, topReceived }: Received): string {
  if (topReceived === undefined) return '';
  const apart = Date.parse(internalDate) - Date.parse(topReceived);
  return Math.abs(apart) <= skew
    ? ''
    : `, by the mailbox's clock ${spell(Math.abs(apart))} ${apart > 0 ? 'after' : 'before'} its Received header`;
}

const arrivalOf = (url: string, mail: Received): Arrival => ({
  at: Date.parse(mail.internalDate),
  evidence: {
    url,
    at: iso(Date.parse(mail.internalDate)),
    via: 'mail',
    where: clean(
      `${mail.kind}${mail.rules.length === 0 ? '' : ` told by ${mail.rules.join(', ')}`}; matched by ${mail.match.by}${disagreement(mail)}`,
    ),
    excerpt: clean(mail.excerpt),
  },
});

/** What tells that an enquiry did not arrive, or not yet. */
const ofDelivery: ReadonlySet<MailKind> = new Set<MailKind>(['bounce', 'delayed']);

/** The mails that count for an enquiry, oldest first, and those that may be anything. */
function sorted(received: readonly Received[], sent: number) {
  const byTime = received.toSorted((a, b) => Date.parse(a.internalDate) - Date.parse(b.internalDate));
  const isSure = (mail: Received): boolean =>
    (mail.match.strength === 'strong' || mail.accepted) &&
    mail.kind !== 'unclear' &&
    Date.parse(mail.internalDate) >= sent - skew;
  return {
    sure: byTime.filter(isSure),
    doubtful: byTime.filter((mail) => !isSure(mail)),
  };
}

/** What came and may be anything; a delay or a bounce counts until something comes that only who got it can send. */
function doubtOf({ sure, doubtful }: ReturnType<typeof sorted>, sent: number): Doubt | undefined {
  const saidOf = ({ kind, internalDate }: Received): string => `${kind} of ${iso(Date.parse(internalDate))}`;
  const hasArrived = sure.some(({ kind }) => !ofDelivery.has(kind));
  const undelivered = [...sure, ...doubtful].find(({ kind }) => ofDelivery.has(kind));
  if (undelivered && !hasArrived) return { at: sent, reason: 'delivery-unknown', detail: saidOf(undelivered) };
  const mail = doubtful.find(({ kind }) => !ofDelivery.has(kind));
  return mail && { at: Date.parse(mail.internalDate), reason: 'doubtful-mail', detail: saidOf(mail) };
}

/** Reads an enquiry by mail; undefined for one that was never sent. */
export function mailStory(state: EnquiryState, now: number): Fate | undefined {
  const { asked, stage, sentAt } = state;
  if (asked === undefined || stage === 'planned' || stage === 'claimed' || stage === 'withdrawn' || stage === 'forgotten')
    return undefined;
  const url = `mailto:${asked.to}`;
  const sent = Date.parse(sentAt ?? '');
  const seen: Seen = { url, via: 'mail', at: iso(Number.isNaN(sent) ? now : sent) };
  const untold = (reason: Reason, detail: string): Untold => ({ state: 'untold', reason, detail: clean(detail), seen });
  if (stage === 'rejected') return untold('not-delivered', state.trouble ?? 'the mail server refused it');
  if (Number.isNaN(sent)) return untold('outcome-unknown', state.trouble ?? `enquiry ${state.id}`);
  const mails = sorted(state.received, sent);
  const { sure } = mails;
  const first = (kind: MailKind): Received | undefined => sure.find((mail) => mail.kind === kind);
  const arrival = (mail: Received | undefined): Arrival | undefined => mail && arrivalOf(url, mail);
  const acknowledgement = first('auto-reply');
  const wish = sure.find(({ rawSha256 }) => rawSha256 === state.optedOutBy);
  const reply = sure.find((mail) => mail.kind === 'reply' && mail !== wish);
  const bounce = first('bounce');
  if (bounce && !acknowledgement && !reply) return untold('not-delivered', bounce.excerpt || 'it came back');
  const promised = sure.find(({ kind, promisedHours }) => kind === 'auto-reply' && promisedHours !== undefined)?.promisedHours;
  const hours = promised ?? asked.promisedHours;
  const watched = Math.min(now, Date.parse(state.collectedUntil ?? '') || sent);
  return {
    state: 'told',
    story: {
      sent,
      watched: Math.max(sent, watched),
      seen,
      zone: asked.zone,
      ...known('acknowledged', arrival(acknowledgement)),
      ...known('replied', arrival(reply)),
      ...known('resolved', arrival(first('resolved'))),
      ...known('surveyed', arrival(first('survey'))),
      ...known('doubt', doubtOf(mails, sent)),
      ...known(
        'promise',
        hours === undefined
          ? undefined
          : { hours, by: promised === undefined ? 'the site promises' : 'the acknowledgement promises' },
      ),
      notices: { sent: sure.filter(({ kind }) => kind === 'status' || kind === 'resolved').length },
      untold: { acknowledged: false, surveyed: false },
      ...(stage === 'opted-out' ? { optedOut: Date.parse(wish?.internalDate ?? state.since ?? '') || sent } : {}),
    },
  };
}

/** Reads a line of somebody's log; `keptAcknowledgements` tells whether that log tells any. */
export function loggedStory(log: ImportedLog, now: number, keptAcknowledgements: boolean): MailStory {
  const sent = Date.parse(log.sentAt);
  const url = `${clean(log.file, 200)}#row=${log.row}`;
  const arrival = (at: string | undefined, where: string): Arrival | undefined =>
    at === undefined
      ? undefined
      : {
          at: Date.parse(at),
          evidence: { url, at: iso(Date.parse(at)), via: 'log', where, excerpt: clean(log.notes ?? '') },
        };
  const watched = Math.max(sent, Math.min(now, Date.parse(log.watchedUntil ?? '') || sent));
  return {
    sent,
    watched,
    seen: { url, via: 'log', at: iso(sent) },
    ...known('acknowledged', arrival(log.acknowledgedAt, 'acknowledged')),
    ...known('replied', arrival(log.answeredAt, 'answered')),
    ...known('resolved', arrival(log.solvedAt, 'solved')),
    ...known('surveyed', log.survey === true ? arrival(log.solvedAt ?? log.answeredAt ?? log.sentAt, 'survey') : undefined),
    notices: log.statusNotices ?? { sent: 0 },
    untold: {
      acknowledged: log.watchedUntil === undefined || !keptAcknowledgements,
      surveyed: log.survey === undefined,
    },
  };
}
