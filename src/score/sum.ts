import type { Total, Verdict } from '../model/scorecard.ts';

interface Part {
  readonly weight: number;
  readonly verdict: Verdict;
}

/** Adds from the smallest up, so that the order of criteria never shows in the last digit. */
const add = (terms: readonly number[]): number => [...terms].sort((a, b) => a - b).reduce((total, term) => total + term, 0);

/**
 * Weighted mean of verdicts. With S the scored parts and A the applicable ones (all but *not-applicable*):
 *
 *     score    = sum over S of weight x score / sum over S of weight
 *     low      = sum over S of weight x low / sum over A of weight            (what is unknown counts 0)
 *     high     = (sum over S of weight x high + unknown weight) / sum over A  (what is unknown counts 1)
 *     coverage = sum over S of weight / sum over A of weight
 *
 * When no weight was scored there is no score: all three are null and coverage is 0.
 */
export function sum(parts: readonly Part[]): Total {
  const applicable = parts.filter(({ verdict }) => verdict.state !== 'not-applicable');
  const scored = applicable.flatMap(({ weight, verdict }) => (verdict.state === 'scored' ? [{ weight, verdict }] : []));
  const open = add(applicable.filter(({ verdict }) => verdict.state !== 'scored').map(({ weight }) => weight));
  const weight = add(scored.map((part) => part.weight));
  if (!(weight > 0)) return { score: null, low: null, high: null, coverage: 0 };
  const all = weight + open;
  const score = add(scored.map((part) => part.weight * part.verdict.score)) / weight;
  const low = add(scored.map((part) => part.weight * part.verdict.low)) / all;
  const high = (add(scored.map((part) => part.weight * part.verdict.high)) + open) / all;
  // Rounding may put the bounds a hair inside the score.
  return { score, low: Math.min(low, score), high: Math.min(1, Math.max(high, score)), coverage: weight / all };
}
