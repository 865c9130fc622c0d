import type { Bound } from '../model/reading.ts';
import type { Total } from '../model/scorecard.ts';
import type { Words } from './words/index.ts';

/** What sums of fractions may be off by. */
const noise = 1e-9;

/** To so many decimals; towards the side on which a bound stays true. */
function rounded(value: number, bound?: Bound, decimals = 0): number {
  const scale = 10 ** decimals;
  if (bound === 'at-least') return Math.floor(value * scale + noise) / scale;
  return (bound === 'at-most' ? Math.ceil(value * scale - noise) : Math.round(value * scale)) / scale;
}

/** None of it and all of it are never said of a bit more or a bit less, so those stay one `step` away. */
const inside = (fraction: number, shown: number, step: number): number => {
  const least = fraction > noise ? step : 0;
  const most = fraction < 1 - noise ? 100 - step : 100;
  return fraction < 0 || fraction > 1 ? shown : Math.min(most, Math.max(least, shown));
};

/** A score from 0 to 1 as points from 0 to 100; 0 and 100 are exact. */
export const points = (score: number): string => String(inside(score, rounded(score * 100), 1));

/** A fraction as "62 %", with a decimal where it is nearly nothing or nearly all; a bound is rounded to one that is true. */
export function percent(fraction: number, words: Words, bound?: Bound): string {
  const whole = rounded(fraction * 100, bound);
  const isExact = Math.abs(fraction * 100 - whole) < noise;
  if (isExact || (whole > 0 && whole < 100)) return words.percent(String(whole));
  // A bound that is less than a tenth away from the end says nothing else than the end, and is true there.
  const fine = rounded(fraction * 100, bound, 1);
  return words.percent(words.number(bound === undefined ? inside(fraction, fine, 0.1) : fine));
}

/** Whether it is not known what the score is. */
export const isOpen = ({ low, high }: Pick<Total, 'low' | 'high'>): boolean =>
  low !== null && high !== null && high - low > noise;

/** Points of the least and of the greatest that a score may be; never the same where the score is open. */
export function edges(low: number, high: number): readonly [low: string, high: string] {
  const [from, to] = [points(low), points(high)];
  if (from !== to || !isOpen({ low, high })) return [from, to];
  return [String(rounded(low * 100, 'at-least')), String(rounded(high * 100, 'at-most'))];
}

/** "58 (41-83)", or "58" when nothing is open; null when nothing was counted. */
export function range({ score, low, high }: Total, words: Words): string | null {
  if (score === null) return null;
  return low === null || high === null ? points(score) : words.range(points(score), ...edges(low, high));
}

/** Points that a fix would add: "+8", small ones "+0.4". */
export const gain = (share: number, { number }: Words): string => {
  const value = share * 100;
  return `+${number(value >= 9.95 ? Math.round(value) : value)}`;
};

/** What stands before a value that the true one may pass in one direction. */
export const boundSign = (bound: Bound | undefined): string => (bound === undefined ? '' : bound === 'at-least' ? '≥ ' : '≤ ');

/** Smaller units of time, for what would read as 0 of the larger one. */
const finer: Readonly<Record<string, { readonly unit: string; readonly times: number }>> = {
  hours: { unit: 'minutes', times: 60 },
  minutes: { unit: 'seconds', times: 60 },
};

/** "≥ 1,240 articles", "3 of 4 checks", "24 minutes" for 0.4 hours. */
export function amount(
  value: number,
  unit: string,
  words: Words,
  options: { readonly max?: number; readonly bound?: Bound | undefined } = {},
): string {
  const { max, bound } = options;
  const smaller = finer[unit];
  if (smaller && value > 0 && value < 1) return amount(value * smaller.times, smaller.unit, words, options);
  const told = rounded(value, bound, 1);
  const shown = `${boundSign(bound)}${words.number(told)}`;
  return max === undefined ? `${shown} ${words.unitOf(told, unit)}` : words.ofMost(shown, max, unit);
}

/** A number as a cell for machines: at most three decimals, no grouping. */
export const plainNumber = (value: number): string => String(Math.round(value * 1000) / 1000);
