import type { Change, Difference } from '../model/difference.ts';
import { isRegression, lostCompanies } from '../score/diff.ts';
import { exitCode } from './exit-code.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { type CliWords, wordsFor } from './words/index.ts';

/** How many criteria changed in one of these ways, by company; companies without one are left out. */
function counted({ companies }: Difference, is: (change: Change) => boolean): readonly { domain: string; count: number }[] {
  return companies
    .map((one) => ({
      domain: one.domain,
      count: one.kind === 'both' ? one.criteria.filter(({ change }) => is(change)).length : 0,
    }))
    .filter(({ count }) => count > 0);
}

const listed = (counts: readonly { domain: string; count: number }[], { inCompany }: CliWords['runs']): string =>
  counts.map(({ domain, count }) => inCompany(domain, count)).join(', ');

/**
 * Exit code under `--no-regressions`, with the reasons on stderr: 1 when something regressed or is gone, 3 when that cannot be told
 * because a company could not be assessed any more or nothing can be compared. What was lost sight of is told and no more.
 */
export function regressionCode(difference: Difference, flags: Pick<Flags, 'regressions' | 'lang'>, output: Output): number {
  if (flags.regressions !== false) return exitCode.done;
  const { runs } = wordsFor(flags);
  const worse = counted(difference, isRegression);
  const unseen = counted(difference, ({ kind }) => kind === 'lost-sight');
  const lost = lostCompanies(difference);
  if (worse.length > 0) output.say(runs.regressed(listed(worse, runs)));
  if (unseen.length > 0) output.say(runs.lostSight(listed(unseen, runs)));
  if (worse.length > 0) return exitCode.below;
  if (lost.length > 0) {
    output.say(runs.notAssessed(lost.join(', ')));
    return exitCode.notAssessed;
  }
  if (counted(difference, (change) => 'by' in change || change.kind === 'new').length > 0) return exitCode.done;
  output.say(runs.notComparable);
  return exitCode.notAssessed;
}
