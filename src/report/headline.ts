import type { Report, Scorecard } from '../model/scorecard.ts';
import { lowCoverage, ranksOf } from './comparison.ts';
import { shortNameOf } from './host-name.ts';
import { edges, percent, points } from './numbers.ts';
import type { Setting } from './reporter.ts';
import { listed } from './values.ts';
import type { Words } from './words/index.ts';

interface Scored {
  readonly name: string;
  readonly points: string;
  readonly card: Scorecard;
}

/** The name, with how little was measured where that is so. */
const nameOf = (card: Scorecard, words: Words): string =>
  card.total.coverage < lowCoverage
    ? `${shortNameOf(card)} (${words.html.coverageOf(percent(card.total.coverage, words))})`
    : shortNameOf(card);

/** Those with a score, best first. */
function scoredOf({ scorecards, comparison }: Report, words: Words): readonly Scored[] {
  return comparison.ranking.flatMap(({ domain, score }) => {
    const card = scorecards.find((one) => one.domain === domain);
    return score === null || !card ? [] : [{ name: nameOf(card, words), points: points(score), card }];
  });
}

/** The answer in one sentence: who leads, by how much and how sure that is. */
export function headlineOf(report: Report, { words }: Setting): string {
  const { headline } = words;
  const scored = scoredOf(report, words);
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
