import type { Bound } from '../model/reading.ts';
import type { Total } from '../model/scorecard.ts';
import type { Words } from './words/index.ts';

/** A score from 0 to 1 as points from 0 to 100. */
export const points = (score: number): string => String(Math.round(score * 100));

/** A fraction as "62 %". */
export const percent = (fraction: number, words: Words): string => words.percent(points(fraction));

/** "58 (41-83)", or "58" when nothing is open; null when nothing was counted. */
export function range({ score, low, high }: Total, words: Words): string | null {
  if (score === null) return null;
  return low === null || high === null ? points(score) : words.range(points(score), points(low), points(high));
}

/** Points that a fix would add: "+8", small ones "+0.4". */
export const gain = (share: number, { number }: Words): string => {
  const value = share * 100;
  return `+${number(value >= 9.95 ? Math.round(value) : value)}`;
};

/** What stands before a value that the true one may pass in one direction. */
export const boundSign = (bound: Bound | undefined): string => (bound === undefined ? '' : bound === 'at-least' ? '≥ ' : '≤ ');

/** "≥ 1,240 articles", "3 of 4 checks". */
export function amount(
  value: number,
  unit: string,
  { number, unitOf, ofMost }: Words,
  options: { readonly max?: number; readonly bound?: Bound | undefined } = {},
): string {
  const { max, bound } = options;
  const shown = `${boundSign(bound)}${number(value)}`;
  return max === undefined ? `${shown} ${unitOf(value, unit)}` : ofMost(shown, max, unit);
}

/** A number as a cell for machines: at most three decimals, no grouping. */
export const plainNumber = (value: number): string => String(Math.round(value * 1000) / 1000);
