import { isZone } from './zone.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?$/i;

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
  const parts = shape.exec(text.trim());
  if (!parts) return { why: 'is not a time; write it as 2026-03-01T09:30+01:00 or 2026-03-01 09:30' };
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  const isReal =
    new Date(shown).toISOString().slice(0, 10) === text.trim().slice(0, 10) && hour < 24 && minute < 60 && second < 60;
  if (!isReal) return { why: 'is a time that no clock shows' };
  const offset = parts[7];
  if (offset !== undefined) {
    const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
    const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
    return { at: new Date(shown - ahead).toISOString() };
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
