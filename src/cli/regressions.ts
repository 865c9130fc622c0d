import { plural } from '../lib/plural.ts';
import type { Change, Difference } from '../model/difference.ts';
import { lostCompanies } from '../score/diff.ts';
import { exitCode } from './exit-code.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';

/** How many criteria changed in one of these ways, by company; companies without one are left out. */
function counted({ companies }: Difference, is: (change: Change) => boolean): readonly { domain: string; count: number }[] {
  return companies
    .map((one) => ({
      domain: one.domain,
      count: one.kind === 'both' ? one.criteria.filter(({ change }) => is(change)).length : 0,
    }))
    .filter(({ count }) => count > 0);
}

const listed = (counts: readonly { domain: string; count: number }[]): string =>
  counts.map(({ domain, count }) => `${domain} (${plural(count, 'criterion', 'criteria')})`).join(', ');

/**
 * Exit code under `--no-regressions`, with the reasons on stderr: 1 when something regressed, 3 when that cannot be told
 * because a company could not be assessed any more or nothing can be compared. What was lost sight of is told and no more.
 */
export function regressionCode(difference: Difference, { regressions }: Pick<Flags, 'regressions'>, output: Output): number {
  if (regressions !== false) return exitCode.done;
  const worse = counted(difference, ({ kind }) => kind === 'regressed');
  const unseen = counted(difference, ({ kind }) => kind === 'lost-sight');
  const lost = lostCompanies(difference);
  if (worse.length > 0) output.say(`Regressed: ${listed(worse)}.`);
  if (unseen.length > 0) output.say(`Lost sight of, which is no regression: ${listed(unseen)}.`);
  if (worse.length > 0) return exitCode.below;
  if (lost.length > 0) {
    output.say(`Whether these regressed cannot be told, for they could not be assessed: ${lost.join(', ')}.`);
    return exitCode.notAssessed;
  }
  if (counted(difference, (change) => 'by' in change).length > 0) return exitCode.done;
  output.say('Whether something regressed cannot be told: the two runs have no criterion that can be compared.');
  return exitCode.notAssessed;
}
