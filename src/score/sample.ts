import { type Interval, wilson } from '../lib/statistics.ts';
import type { Found } from '../model/reading.ts';

const hair = 1e-9;
const counted = /(?<![\d.,])(\d{1,9}) of (\d{1,9})(?!\d|[.,]\d)/g;

/**
 * How far chance may have moved a share: Wilson's interval at 95 % for what its note says was counted, "12 of 20 articles".
 * That is believed only where it gives the value: as the share, as its rest, or as the low end of the interval.
 */
export function intervalOf({ value, note = '' }: Found<unknown>): Interval | undefined {
  for (const [, hits, total] of note.matchAll(counted)) {
    const whole = Number(total);
    for (const part of [Number(hits), whole - Number(hits)]) {
      if (whole === 0 || part < 0) continue;
      const interval = wilson(part, whole);
      const gives = [part / whole, interval.low].some((share) => typeof value === 'number' && Math.abs(share - value) < hair);
      if (gives) return interval;
    }
  }
  return undefined;
}
