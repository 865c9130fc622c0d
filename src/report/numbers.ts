import type { Bound } from '../model/reading.ts';
import type { Total } from '../model/scorecard.ts';

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A score from 0 to 1 as points from 0 to 100. */
export const points = (score: number): string => String(Math.round(score * 100));

/** A fraction as "62 %". */
export const percent = (fraction: number): string => `${points(fraction)} %`;

/** "58 (41-83)", or "58" when nothing is open; null when nothing was counted. */
export function range({ score, low, high }: Total): string | null {
  if (score === null) return null;
  const ends = low === null || high === null ? [] : [points(low), points(high)];
  const [from, to] = ends;
  return from === undefined || from === to ? points(score) : `${points(score)} (${from}-${to})`;
}

/** Points that a fix would add: "+8", small ones "+0.4". */
export const gain = (share: number): string => {
  const value = share * 100;
  return `+${value >= 9.95 ? Math.round(value) : Math.round(value * 10) / 10}`;
};

/** "articles" for many, "article" for one; "hour a week" for "hours a week". */
function unitFor(value: number, unit: string): string {
  return value === 1 ? unit.replace(/(ss)es\b|s\b/, '$1') : unit;
}

/** What stands before a value that the true one may pass in one direction. */
export const boundSign = (bound: Bound | undefined): string => (bound === undefined ? '' : bound === 'at-least' ? '≥ ' : '≤ ');

/** "≥ 1,240 articles", "3 of 4 checks". */
export function amount(
  value: number,
  unit: string,
  options: { readonly max?: number; readonly bound?: Bound | undefined } = {},
): string {
  const { max, bound } = options;
  const shown = `${boundSign(bound)}${grouped.format(value)}`;
  return max === undefined ? `${shown} ${unitFor(value, unit)}` : `${shown} of ${grouped.format(max)} ${unit}`;
}

/** A number as a cell for machines: at most three decimals, no grouping. */
export const plainNumber = (value: number): string => String(Math.round(value * 1000) / 1000);
