/** Share of a population as a sample shows it, and how far chance may have moved it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of a two-sided 95 % interval. */
const z95 = 1.959963984540054;
/** What products of fractions may miss a half by. */
const tiny = 1e-12;
const half = 0.5 + tiny;

/**
 * Wilson's score interval for a share at 95 %, without continuity correction (E. B. Wilson, JASA 22, 1927): `hits` of `total`.
 * Nothing counted tells nothing: from 0 to 1.
 */
export function wilson(hits: number, total: number): Interval {
  if (total <= 0) return { low: 0, high: 1 };
  const share = hits / total;
  const square = z95 * z95;
  const centre = (share + square / (2 * total)) / (1 + square / total);
  const reach = (z95 / (1 + square / total)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total * total));
  return { low: hits === 0 ? 0 : Math.max(0, centre - reach), high: hits === total ? 1 : Math.min(1, centre + reach) };
}

/** How long something was waited for: until it came, or until nobody looked any longer. */
export interface Wait {
  readonly time: number;
  /** False when it had not come by then. */
  readonly ended: boolean;
}

/** The median of some waits; null where fewer than half of them end, as far as they were watched. */
export interface MedianWait {
  readonly median: number | null;
  /** Ends of the median's 95 % confidence interval. */
  readonly low: number | null;
  readonly high: number | null;
  readonly ended: number;
  readonly censored: number;
  /** The longest wait that was watched, ended or not. */
  readonly longest: number;
}

/**
 * The median wait by the product-limit estimate (E. L. Kaplan and P. Meier, JASA 53, 1958): the first time by which more than
 * half have ended, or the midpoint where the curve runs at one half from one end to the next, as `print.survfit` of R's
 * package survival has it. Its interval inverts the sign test (R. Brookmeyer and J. Crowley, Biometrics 38, 1982) with Greenwood's variance on
 * the scale of log(-log). Waits that were given up count until then, after those that ended at the same time.
 */
export function kaplanMeier(waits: readonly Wait[]): MedianWait {
  const times = [...new Set(waits.filter(({ ended }) => ended).map(({ time }) => time))].sort((a, b) => a - b);
  let survival = 1;
  let greenwood = 0;
  let median: number | null = null;
  let isAtHalf = false;
  let low: number | null = null;
  let high: number | null = null;
  for (const time of times) {
    const atRisk = waits.filter((wait) => wait.time >= time).length;
    const events = waits.filter((wait) => wait.ended && wait.time === time).length;
    survival *= (atRisk - events) / atRisk;
    if (isAtHalf && median !== null) median = (median + time) / 2;
    isAtHalf = median === null && Math.abs(survival - 0.5) < tiny;
    if (survival <= half) median ??= time;
    // Nothing is left of the curve, and its variance is not defined.
    if (atRisk === events) {
      low ??= time;
      break;
    }
    greenwood += events / (atRisk * (atRisk - events));
    const error = z95 * (Math.sqrt(greenwood) / Math.abs(Math.log(survival)));
    if (survival ** Math.exp(error) <= half) low ??= time;
    if (survival ** Math.exp(-error) <= half) high ??= time;
  }
  const ended = waits.filter((wait) => wait.ended).length;
  return { median, low, high, ended, censored: waits.length - ended, longest: Math.max(0, ...waits.map(({ time }) => time)) };
}

/** A fraction in percent, such as "12 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
