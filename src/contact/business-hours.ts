import { isZone } from './zone.ts';

/** Minutes after midnight, Monday to Friday. */
const opens = 9 * 60;
const closes = 17 * 60;
const dayMs = 86_400_000;

interface LocalTime {
  /** The date as the clocks show it, as a moment of UTC. */
  readonly date: number;
  /** Milliseconds after midnight, as the clocks show them. */
  readonly time: number;
}

const shown = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;
const clocks = new Map<string, Intl.DateTimeFormat | null>();

/** A clock of a zone; null when there is no such zone. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = isZone(zone) ? new Intl.DateTimeFormat('en-US', { timeZone: zone, ...shown }) : null;
  clocks.set(zone, clock);
  return clock;
}

function localTime(clock: Intl.DateTimeFormat, at: number): LocalTime {
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    date: Date.UTC(part('year'), part('month') - 1, part('day')),
    time: ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000,
  };
}

/** The moment when clocks show so many minutes after midnight of a date. */
function momentOf(clock: Intl.DateTimeFormat, date: number, minutes: number): number {
  const wanted = date + minutes * 60_000;
  let at = wanted;
  // Twice: the first guess may lie on the other side of a change of the clocks.
  for (let turn = 0; turn < 2; turn += 1) {
    const local = localTime(clock, at);
    at += wanted - (local.date + local.time);
  }
  return at;
}

const isWorkday = (date: number): boolean => {
  const day = new Date(date).getUTCDay();
  return day !== 0 && day !== 6;
};

/** Whether it is Monday to Friday, from 9 to before 17, by the clocks of a zone; never in a zone that nobody knows. */
export function isBusinessTime(zone: string, iso: string): boolean {
  const clock = clockOf(zone);
  if (!clock || Number.isNaN(Date.parse(iso))) return false;
  const { date, time } = localTime(clock, Date.parse(iso));
  return isWorkday(date) && opens * 60_000 <= time && time < closes * 60_000;
}

/** Seconds of business time between two moments; not a number in a zone that nobody knows. */
export function businessSeconds(zone: string, from: string, to: string): number {
  const clock = clockOf(zone);
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  if (!clock || Number.isNaN(begin) || Number.isNaN(end)) return Number.NaN;
  let sum = 0;
  for (let { date } = localTime(clock, begin); begin < end && momentOf(clock, date, 0) <= end; date += dayMs)
    if (isWorkday(date))
      sum += Math.max(0, Math.min(end, momentOf(clock, date, closes)) - Math.max(begin, momentOf(clock, date, opens)));
  return sum / 1000;
}

/** When business time begins next (ISO 8601), or the moment itself within it; undefined in a zone that nobody knows. */
export function nextBusinessTime(zone: string, iso: string): string | undefined {
  const clock = clockOf(zone);
  const at = Date.parse(iso);
  if (!clock || Number.isNaN(at)) return undefined;
  if (isBusinessTime(zone, iso)) return new Date(at).toISOString();
  let { date } = localTime(clock, at);
  while (!isWorkday(date) || momentOf(clock, date, opens) < at) date += dayMs;
  return new Date(momentOf(clock, date, opens)).toISOString();
}
