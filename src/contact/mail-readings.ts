import type { Readings, Source } from '../model/reading.ts';
import { found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import { businessSeconds } from './business-hours.ts';
import { day, hour } from './durations.ts';
import { silenceOf } from './mail-silence.ts';
import { type Fate, iso, type MailStory, type Untold } from './mail-story.ts';
import { type Sign, signReading, type Waited, waitReading } from './observations.ts';
import { promiseKept } from './promise-kept.ts';

/** After this long without a reply there is none; without an acknowledgement, or a survey once the ticket is closed. */
const silence = { reply: 7 * day, acknowledgement: day, survey: 7 * day };

type Told = Extract<Fate, { state: 'told' }>;
type Read<T> = (story: MailStory) => T | Untold;

const each = <T>(fates: readonly Fate[], read: Read<T>): readonly (T | Untold)[] =>
  fates.map((fate) => (fate.state === 'told' ? read(fate.story) : fate));

/** Left out where the zone of the company is not known. */
function workIn({ zone, sent }: MailStory, until: number): { readonly business?: number } {
  const seconds = zone === undefined ? Number.NaN : businessSeconds(zone, iso(sent), iso(Math.max(sent, until)));
  return Number.isNaN(seconds) ? {} : { business: seconds * 1000 };
}

function firstReply(story: MailStory): Waited {
  const { sent, replied, doubt, seen } = story;
  const { until, open } = silenceOf(story, 'reply');
  if (replied) {
    const atMost = doubt !== undefined && doubt.at < replied.at;
    const { at, evidence } = replied;
    const ms = Math.max(0, at - sent);
    return { state: 'waited', ms, seen, evidence, open, ...workIn(story, at), ...(atMost ? { atMost } : {}) };
  }
  return { state: 'waited', ms: until - sent, seen, open, ...workIn(story, until) };
}

function acknowledgement(story: MailStory): Sign | Untold {
  const { sent, acknowledged, seen, untold } = story;
  if (acknowledged) {
    const minutes = Math.round(Math.max(0, acknowledged.at - sent) / 60_000);
    const says = minutes === 0 ? 'it came within a minute' : `it came after ${minutes} min`;
    return { state: 'yes', seen, evidence: acknowledged.evidence, says };
  }
  if (untold.acknowledged)
    return { state: 'untold', seen, reason: 'log-silent', detail: 'the log does not tell of acknowledgements' };
  const { until, open } = silenceOf(story, 'acknowledgement');
  return until - sent >= silence.acknowledgement ? { state: 'no', seen, says: '' } : { state: 'untold', seen, ...open };
}

function resolution({ sent, watched, resolved, seen }: MailStory): Waited {
  const open = { reason: 'not-closed', detail: `nothing until ${iso(watched)}` } as const;
  const ms = Math.max(0, (resolved?.at ?? watched) - sent);
  return { state: 'waited', ms, seen, open, ...(resolved ? { evidence: resolved.evidence } : {}) };
}

function survey(story: MailStory): Sign | Untold {
  const { resolved, surveyed, watched, doubt, seen, untold } = story;
  if (surveyed) return { state: 'yes', seen, evidence: surveyed.evidence, says: 'a survey came' };
  if (!resolved) return { state: 'untold', seen, reason: 'not-closed', detail: `nothing until ${iso(watched)}` };
  const isLogged = seen.via === 'log';
  if (isLogged)
    return untold.surveyed
      ? { state: 'untold', seen, reason: 'log-silent', detail: 'the log does not tell of surveys' }
      : { state: 'no', seen, says: '' };
  if (doubt && doubt.at >= resolved.at) return { state: 'untold', seen, ...silenceOf(story, 'acknowledgement').open };
  if (watched - resolved.at >= silence.survey) return { state: 'no', seen, says: '' };
  return {
    state: 'untold',
    seen,
    reason: 'awaiting-reply',
    detail: `closed ${resolved.evidence.at}, the mailbox was read up to ${iso(watched)}`,
  };
}

/** The share of changes that brought a notice: mails show the notices alone, only a log can tell the changes. */
function notices(told: readonly Told[], source: Source): ReadingOf<'email.status-notices'> | undefined {
  const counted = told.flatMap(({ story: { notices: own, seen } }) =>
    own.changes === undefined ? [] : [{ sent: own.sent, changes: own.changes, seen }],
  );
  const evidence = counted.map(({ seen, sent, changes }) => ({ ...seen, where: `${sent} of ${changes} changes`, excerpt: '' }));
  const sent = counted.reduce((sum, one) => sum + Math.min(one.sent, one.changes), 0);
  const changes = counted.reduce((sum, one) => sum + one.changes, 0);
  if (isNonEmpty(evidence)) return found(sent / changes, evidence, { source, note: `${sent} notices of ${changes} changes.` });
  const came = told.reduce((sum, { story }) => sum + story.notices.sent, 0);
  const seen = told.map(({ story }) => story.seen);
  return told.length === 0 || source === 'import' ? undefined : unknown('changes-untold', `notices that came: ${came}`, seen);
}

/** The measures of e-mail that enquiries answer; a measure that none of them says anything of is left out. */
export function mailReadings(fates: readonly Fate[], source: 'contact' | 'import'): Readings {
  const told = fates.flatMap((fate) => (fate.state === 'told' ? [fate] : []));
  const all = {
    'email.first-reply-hours': waitReading(each(fates, firstReply), {
      source,
      limitMs: silence.reply,
      unitMs: hour,
      none: 'No reply',
    }),
    'email.auto-reply': signReading(each(fates, acknowledgement), { source, none: 'No acknowledgement within 24 h' }),
    // Whether a ticket that nobody calls closed is open is not known, so no wait for it is ever long enough.
    'email.resolution-hours': waitReading(each(fates, resolution), {
      source,
      limitMs: Number.POSITIVE_INFINITY,
      unitMs: hour,
      none: '',
    }),
    'email.status-notices': notices(told, source),
    'email.closing-survey': signReading(each(fates, survey), { source, none: 'No survey within 7 days of the closing' }),
    'email.promise-kept':
      source === 'import' ? undefined : signReading(each(fates, promiseKept), { source, every: true, none: 'No promise kept' }),
  } satisfies { readonly [M in keyof Readings]: Readings[M] | undefined };
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, reading]) => (reading === undefined ? [] : [[id, reading] as const])),
  );
}
