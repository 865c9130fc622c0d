import type { Readings } from '../model/reading.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Fix, Scorecard, ScoredChannel, ScoredCriterion } from '../model/scorecard.ts';
import { judge } from './judge.ts';
import { sum } from './sum.ts';

/** A criterion with its share of the whole rubric. */
interface Shared {
  readonly share: number;
  readonly criterion: ScoredCriterion;
}

/**
 * Every criterion with its share of the total: channel weight x criterion weight / sum of the criterion weights in the
 * channel. The shares of what is not applicable are left out, so a channel counts in proportion to what applies in it.
 */
export function sharesOf(channels: readonly ScoredChannel[]): readonly Shared[] {
  return channels.flatMap((channel) => {
    const whole = channel.criteria.reduce((total, { weight }) => total + weight, 0);
    return channel.criteria.map((criterion) => ({
      criterion,
      share: whole > 0 ? (channel.weight * criterion.weight) / whole : 0,
    }));
  });
}

/** The three criteria that would raise the total most if they earned full points; what is unknown is never among them. */
function fixesOf(shares: readonly Shared[]): readonly Fix[] {
  const scored = shares.flatMap(({ share, criterion }) =>
    criterion.verdict.state === 'scored' ? [{ share, criterion, missing: 1 - criterion.verdict.high }] : [],
  );
  const whole = scored.reduce((total, { share }) => total + share, 0);
  return scored
    .filter(({ share, missing }) => whole > 0 && share * missing > 0)
    .map(({ share, criterion, missing }) => ({
      criterion: criterion.id,
      title: criterion.title,
      gain: (share * missing) / whole,
    }))
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 3);
}

/**
 * What a rubric makes of one company's readings: the total, the channels with a verdict for every criterion, and the
 * fixes worth most. Scores and gains run from 0 to 1. The total is `sum` over all criteria by their share of the whole
 * (see `sharesOf`); a channel's total is `sum` over its own criteria by their weights.
 */
export function scoreSite(
  rubric: Rubric,
  site: { readonly readings: Readings },
): Pick<Scorecard, 'total' | 'channels' | 'fixes'> {
  const channels = rubric.channels.map((channel): ScoredChannel => {
    const criteria = channel.criteria.map((criterion) => ({
      id: criterion.id,
      title: criterion.title,
      weight: criterion.weight,
      measure: criterion.measure,
      verdict: judge(criterion, site.readings, rubric),
    }));
    return { id: channel.id, title: channel.title, weight: channel.weight, total: sum(criteria), criteria };
  });
  const shares = sharesOf(channels);
  const total = sum(shares.map(({ share, criterion }) => ({ weight: share, verdict: criterion.verdict })));
  return { total, channels, fixes: fixesOf(shares) };
}
