import type { Comparison, Scorecard } from '../model/scorecard.ts';
import { sharesOf } from './score-site.ts';
import { sum } from './sum.ts';

type Scored = Pick<Scorecard, 'domain' | 'total' | 'channels'>;

/** Scores closer than this are the same score computed in another order. */
const hair = 1e-9;

/** Best first; companies without a score come last, in the order given. */
function rank(cards: readonly Scored[]): Comparison['ranking'] {
  const byScore = [...cards].sort((a, b) => (b.total.score ?? -1) - (a.total.score ?? -1));
  const ranking: Comparison['ranking'][number][] = [];
  for (const [index, { domain, total }] of byScore.entries()) {
    const above = ranking[index - 1];
    const tied = above !== undefined && above.score !== null && total.score !== null && above.score - total.score < hair;
    ranking.push({ domain, rank: total.score === null ? null : tied ? above.rank : index + 1, score: total.score });
  }
  return ranking;
}

function commonBasis(cards: readonly Scored[]): Comparison['commonBasis'] {
  const scored = cards.filter(({ total }) => total.score !== null);
  const shares = cards.map((card) => ({ card, shares: sharesOf(card.channels) }));
  const counts = new Map<string, number>();
  for (const { card, shares: own } of shares) {
    if (card.total.score === null) continue;
    for (const { share, criterion } of own) {
      if (share > 0 && criterion.verdict.state === 'scored') counts.set(criterion.id, (counts.get(criterion.id) ?? 0) + 1);
    }
  }
  const criteria = [...counts].filter(([, count]) => count === scored.length).map(([id]) => id);
  const common = new Set(criteria);
  const scores = shares.map(({ card, shares: own }) => ({
    domain: card.domain,
    score:
      card.total.score === null
        ? null
        : sum(
            own
              .filter(({ criterion }) => common.has(criterion.id))
              .map(({ share, criterion }) => ({ weight: share, verdict: criterion.verdict })),
          ).score,
  }));
  return { criteria, scores };
}

/**
 * Companies side by side, all scored by one rubric. Equal scores share a rank and the next rank is skipped (1, 1, 3).
 * A lead is clear only when the leader's low is above the other's high. The common basis holds the criteria that were
 * scored for every company that has a score.
 */
export function compare(cards: readonly Scored[]): Comparison {
  const ranking = rank(cards);
  const place = new Map(ranking.map(({ domain }, index) => [domain, index]));
  const ordered = [...cards].sort((a, b) => (place.get(a.domain) ?? 0) - (place.get(b.domain) ?? 0));
  const clearLeads = ordered.flatMap((leader) =>
    ordered
      .filter((other) => leader.total.low !== null && other.total.high !== null && leader.total.low - other.total.high > hair)
      .map((other) => ({ leader: leader.domain, other: other.domain })),
  );
  return { ranking, clearLeads, commonBasis: commonBasis(cards) };
}
