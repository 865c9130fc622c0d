import { type Day, everyDay, type OpeningHours } from './opening-hours.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const dayMinutes = 1440;

interface Moment {
  readonly day: Day;
  /** After midnight. */
  readonly minute: number;
}

/** A moment as clocks of a zone show it; null when the zone is not known. */
function momentIn(zone: string, iso: string): Moment | null {
  const offset = zone === 'GMT' ? '0' : /^UTC([+-]\d{1,2})$/.exec(zone)?.[1];
  if (offset === undefined && !Intl.supportedValuesOf('timeZone').includes(zone)) return null;
  const at = new Date(Date.parse(iso) + Number(offset ?? 0) * 3_600_000);
  if (Number.isNaN(at.getTime())) return null;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: offset === undefined ? zone : 'UTC',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const day = everyDay[weekdays.indexOf(part('weekday'))];
  return day === undefined ? null : { day, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

/** Whether a moment (ISO 8601) is within opening hours; null when they do not say of which zone they are. */
export function isOpen({ spans, zone }: OpeningHours, iso: string): boolean | null {
  const moment = zone === undefined ? null : momentIn(zone, iso);
  if (!moment) return null;
  const { day, minute } = moment;
  const before = everyDay[(day + 6) % 7];
  return spans.some(
    ({ days, opens, closes }) =>
      (days.includes(day) && opens <= minute && minute < closes) ||
      (before !== undefined && days.includes(before) && minute < closes - dayMinutes),
  );
}
