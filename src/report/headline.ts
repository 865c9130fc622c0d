import type { Report, Scorecard } from '../model/scorecard.ts';
import { ranksOf } from './comparison.ts';
import { shortNameOf } from './host-name.ts';
import { edges, points } from './numbers.ts';
import type { Setting } from './reporter.ts';
import { listed } from './values.ts';

interface Scored {
  readonly name: string;
  readonly points: string;
  readonly card: Scorecard;
}

/** Those with a score, best first. */
function scoredOf({ scorecards, comparison }: Report): readonly Scored[] {
  return comparison.ranking.flatMap(({ domain, score }) => {
    const card = scorecards.find((one) => one.domain === domain);
    return score === null || !card ? [] : [{ name: shortNameOf(card), points: points(score), card }];
  });
}

/** The answer in one sentence: who leads, by how much and how sure that is. */
export function headlineOf(report: Report, { words }: Setting): string {
  const { headline } = words;
  const scored = scoredOf(report);
  const [first, next] = scored;
  if (!first) return headline.none;
  const { low, high, score } = first.card.total;
  if (!next) return headline.alone(first.name, first.points, ...edges(low ?? score ?? 0, high ?? score ?? 0));
  if (ranksOf(report.comparison, first.card)?.worst === 1)
    return headline.clear(first.name, first.points, Number(first.points) - Number(next.points), next.name);
  const level = scored.filter((one) => one.points === first.points).map(({ name }) => name);
  const contenders = scored.filter(({ card }) => ranksOf(report.comparison, card)?.best === 1);
  const says =
    level.length > 1
      ? headline.level(listed(level, words), first.points)
      : headline.ahead(first.name, first.points, next.name, next.points);
  return `${says}; ${headline.open(contenders.length)}`;
}
