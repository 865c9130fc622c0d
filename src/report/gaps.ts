import type { ScoredCriterion } from '../model/scorecard.ts';
import type { Finding } from './finding.ts';
import type { Grid } from './grid.ts';
import { shortNameOf } from './host-name.ts';

/** A criterion in which companies differ for certain: what one has, and what those on the other side have. */
export interface Difference {
  readonly criterion: ScoredCriterion;
  readonly own: Side;
  readonly others: readonly Side[];
}
interface Side {
  readonly name: string;
  readonly finding: Finding;
}
/** One company seen against the others. */
export interface Gaps {
  readonly name: string;
  /** Others have it, this company does not. */
  readonly lacks: readonly Difference[];
  /** This company has it, others do better. */
  readonly behind: readonly Difference[];
  /** This company does better than each of the others that could be measured. */
  readonly ahead: readonly Difference[];
}

/** Whether one finding is worth more than another whatever is still open in both; an unknown one never is, nor is anything more than it. */
const beats = (a: Finding, b: Finding): boolean => a.low !== null && b.high !== null && a.low > b.high;

/** What a company lacks, does worse and does best, in the order of the rubric; what is unknown of a company is neither. */
export function gapsOf({ cards, channels }: Grid, index: number): Gaps {
  const nameAt = (at: number): string => {
    const card = cards[at];
    return card ? shortNameOf(card) : '';
  };
  const differences = channels
    .flatMap(({ rows }) => rows)
    .flatMap(({ criterion, cells }) => {
      const sides = cells.flatMap((finding, at) =>
        finding === undefined || finding.score === null ? [] : [{ name: nameAt(at), finding, at }],
      );
      const own = sides.find(({ at }) => at === index);
      if (own === undefined) return [];
      const others = sides.filter((side) => side !== own);
      return [{ criterion, own, others, better: others.filter(({ finding }) => beats(finding, own.finding)) }];
    });
  const worse = differences
    .filter(({ better }) => better.length > 0)
    .map(({ criterion, own, better }): Difference => ({ criterion, own, others: better }));
  const lacks = ({ own, others }: Difference): boolean =>
    own.finding.kind === 'absent' && own.finding.high === 0 && others.some(({ finding }) => finding.kind === 'found');
  return {
    name: nameAt(index),
    lacks: worse.filter(lacks),
    behind: worse.filter((one) => !lacks(one)),
    ahead: differences.filter(
      ({ own, others }) => others.length > 0 && others.every(({ finding }) => beats(own.finding, finding)),
    ),
  };
}
