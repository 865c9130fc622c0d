import { isZone } from './zone.ts';

/** `2026-03-01`, or `01.03.2026` as spreadsheets write it in German and Russian; then a time, and how far it is ahead of UTC. */
const shape =
  /^(?:(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})|(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4}))[T ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)? ?(?<offset>Z|[+-]\d{2}:?\d{2})?$/i;
/** Nobody kept such a log before: the year is a slip. */
const firstYear = 2000;
/** No clock on Earth is further from UTC, in minutes. */
const furthest = 14 * 60;

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(zone: string, at: number): number {
  const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = clock.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** A moment (ISO 8601, UTC), or why the text is none. */
export type Moment = { readonly at: string } | { readonly why: string };

/** Reads `2026-03-01T09:30:00Z`, `2026-03-01 09:30 +0100`, or a time without offset by the clocks of `zone`. */
export function momentOf(text: string, zone: string | undefined): Moment {
  const parts = shape.exec(text.trim())?.groups;
  if (!parts) return { why: 'is not a time; write it as 2026-03-01T09:30+01:00 or 2026-03-01 09:30' };
  const { year, month, day, d, m, y, hour, minute, second, offset } = parts;
  const date = [year ?? y, month ?? m, day ?? d].map(Number);
  const time = [hour, minute, second ?? 0].map(Number);
  const [inYear = 0, inMonth = 0, onDay = 0] = date;
  const [hours = 0, minutes = 0, seconds = 0] = time;
  const shown = Date.UTC(inYear, inMonth - 1, onDay, hours, minutes, seconds);
  const isDate = new Date(shown).getUTCMonth() === inMonth - 1 && new Date(shown).getUTCDate() === onDay;
  if (!isDate || hours > 23 || minutes > 59 || seconds > 59) return { why: 'is a time that no clock shows' };
  if (inYear < firstYear) return { why: `lies before the year ${firstYear}` };
  if (offset !== undefined) {
    const [, sign, byHours = '0', byMinutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
    const ahead = Number(byHours) * 60 + Number(byMinutes);
    if (ahead > furthest || Number(byMinutes) > 59) return { why: 'has an offset that no clock has' };
    return { at: new Date(shown - (sign === '-' ? -1 : 1) * ahead * 60_000).toISOString() };
  }
  if (zone === undefined || !isZone(zone))
    return { why: 'says no zone; add one, such as +01:00, or name the zone of all times with --zone Europe/Berlin' };
  const day1 = 86_400_000;
  const candidates = [...new Set([shown - day1, shown + day1].map((near) => shown - offsetAt(zone, near)))].filter(
    (at) => at + offsetAt(zone, at) === shown,
  );
  const [first, second2] = candidates;
  if (first === undefined) return { why: `was skipped by the clocks of ${zone}` };
  if (second2 !== undefined) return { why: `came twice by the clocks of ${zone}; add the offset` };
  return { at: new Date(first).toISOString() };
}
