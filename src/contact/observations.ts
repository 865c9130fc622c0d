import { plural } from '../lib/plural.ts';
import { kaplanMeier } from '../lib/statistics.ts';
import { absent, type Evidence, found, isNonEmpty, type Reading, type Seen, type Source, unknown } from '../model/reading.ts';
import type { Reason } from '../model/reasons.ts';
import { spell } from './durations.ts';
import type { Untold } from './mail-story.ts';

/** One wait: until something came, or for as long as anybody looked. */
export interface Waited {
  readonly state: 'waited';
  readonly ms: number;
  readonly seen: Seen;
  /** What ended it. */
  readonly evidence?: Evidence;
  /** Something that came before may have ended it already. */
  readonly atMost?: true;
  /** Milliseconds of it in which the company works. */
  readonly business?: number;
  /** Why it is not known to be endless, when it is short and did not end. */
  readonly open: { readonly reason: Reason; readonly detail: string };
}

/** Whether one enquiry showed something. */
export interface Sign {
  readonly state: 'yes' | 'no';
  readonly seen: Seen;
  readonly evidence?: Evidence;
  /** What is worth telling of it. */
  readonly says: string;
}

const enquiries = (count: number): string => plural(count, 'enquiry', 'enquiries');
/** Fewer observations than this are told beside the value. */
const firm = 5;

const leftOver = (count: number): string => (count === 0 ? '' : `; ${count} more could not tell`);

/** Nothing is known: the first reason stands for all. */
const openReading = (
  open: readonly { readonly reason: Reason; readonly detail: string; readonly seen: Seen }[],
): Reading<never> => {
  const [first] = open;
  return unknown(
    first?.reason ?? 'needs-contact',
    first?.detail ?? '',
    open.map(({ seen }) => seen),
  );
};

/**
 * The median of waits, those that did not end counted as long as they were watched; absent when none ended and one was
 * watched for `limitMs` or more, and undefined when there is nothing to read.
 */
export function waitReading(
  all: readonly (Waited | Untold)[],
  how: { readonly source: Source; readonly limitMs: number; readonly unitMs: number; readonly none: string },
): Reading<number> | undefined {
  // A wait that nobody watched is no observation.
  const isWatched = (one: Waited): boolean => one.ms > 0 || one.evidence !== undefined;
  const waits = all.flatMap((one) => (one.state === 'waited' && isWatched(one) ? [one] : []));
  const untold = all.flatMap((one) => (one.state === 'untold' ? [one] : isWatched(one) ? [] : [{ ...one.open, seen: one.seen }]));
  if (all.length === 0) return undefined;
  const { source } = how;
  const proofs = waits.toSorted((a, b) => a.ms - b.ms).flatMap(({ evidence }) => evidence ?? []);
  if (!isNonEmpty(proofs)) {
    const silent = waits.filter(({ ms }) => ms >= how.limitMs);
    const seen = silent.map((one) => one.seen);
    const least = silent.reduce((ms, one) => Math.min(ms, one.ms), Number.POSITIVE_INFINITY);
    const note = `${how.none} within ${spell(least)} to ${enquiries(silent.length)}${leftOver(all.length - silent.length)}.`;
    return isNonEmpty(seen)
      ? absent(seen, { source, note })
      : openReading([...waits.map(({ open, seen }) => ({ ...open, seen })), ...untold]);
  }
  const isEnded = ({ evidence }: Waited): boolean => evidence !== undefined;
  const { median, longest, censored } = kaplanMeier(waits.map((wait) => ({ time: wait.ms, ended: isEnded(wait) })));
  const bound = median === null ? 'at-least' : waits.some((wait) => isEnded(wait) && wait.atMost) ? 'at-most' : undefined;
  const value = median ?? longest;
  const inBusiness = waits.flatMap((wait) =>
    wait.business === undefined ? [] : [{ time: wait.business, ended: isEnded(wait) }],
  );
  const business = inBusiness.length === waits.length ? kaplanMeier(inBusiness).median : null;
  const before = waits.length === 1 ? 'After' : `Median of ${enquiries(waits.length)}:`;
  const missing = censored === 0 ? '' : `, ${censored} of them without one when last looked`;
  return found(Math.round((value / how.unitMs) * 10_000) / 10_000, proofs, {
    source,
    ...(bound === undefined ? {} : { bound }),
    ...(waits.length < firm ? { few: waits.length === 1 ? 'one observation' : `${waits.length} observations` } : {}),
    note: `${before} ${median === null ? 'more than ' : ''}${spell(value)}${missing}${
      business === null ? '' : `; in business hours (Monday to Friday, 9 to 17) ${spell(business)}`
    }${leftOver(untold.length)}.`,
  });
}

/**
 * Whether most enquiries showed something (`every`: whether all did); absent when none did, and undefined when there is
 * nothing to read.
 */
export function signReading(
  all: readonly (Sign | Untold)[],
  how: { readonly source: Source; readonly every?: true; readonly none: string },
): Reading<boolean> | undefined {
  const signs = all.flatMap((one) => (one.state === 'untold' ? [] : [one]));
  const untold = all.flatMap((one) => (one.state === 'untold' ? [one] : []));
  if (all.length === 0) return undefined;
  const { source } = how;
  if (!isNonEmpty(signs)) return openReading(untold);
  const shown = signs.filter(({ state }) => state === 'yes');
  const proofs = signs.flatMap(({ evidence }) => evidence ?? []);
  if (!isNonEmpty(proofs)) {
    const seen = signs.map((one) => one.seen);
    const note = `${how.none} to ${enquiries(signs.length)}${leftOver(untold.length)}.`;
    return isNonEmpty(seen) ? absent(seen, { source, note }) : undefined;
  }
  const [first] = shown.length > 0 ? shown : signs;
  const count = signs.length === 1 ? '' : `${shown.length} of ${enquiries(signs.length)}; `;
  const value = how.every ? shown.length === signs.length : shown.length * 2 >= signs.length;
  return found(value, proofs, { source, note: `${count}${first?.says ?? ''}${leftOver(untold.length)}.` });
}
