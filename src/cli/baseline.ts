import path from 'node:path';
import type { Report } from '../model/scorecard.ts';
import { findRun, runsRoot } from '../store/find-run.ts';
import { changesBetween, diffText, savedReport } from './diff-command.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { regressionCode } from './regressions.ts';
import type { SavePlace } from './save-place.ts';

/** Where the runs are that a scan may be held against: under `--root`, or beside the folder that it is saved to. */
function rootsOf({ root }: Flags, place: SavePlace | undefined): readonly [string, ...string[]] {
  if (root !== undefined) return [root];
  const beside = path.dirname(path.resolve(place?.save ?? runsRoot));
  // What lies in the working folder is named by its path, and the folder may hold anything.
  return place === undefined || beside === path.resolve('.') ? [runsRoot] : [path.dirname(place.save), runsRoot];
}

/** The report that a scan is to be held against, read before the scan begins. */
export async function openBaseline(flags: Flags, place: SavePlace | undefined, output: Output): Promise<Report | undefined> {
  if (flags.baseline === undefined) {
    if (flags.regressions === false) throw new CommandError(exitCode.usage, ({ runs }) => runs.needsBaseline);
    return undefined;
  }
  const folder = await findRun(flags.baseline, ...rootsOf(flags, place));
  if (place && path.resolve(place.save) === path.resolve(folder))
    throw new CommandError(exitCode.usage, ({ runs }) => runs.ownBaseline(flags.baseline ?? ''));
  return savedReport(folder, output, flags);
}

/** Tells what changed, behind the scorecard on a terminal and on stderr otherwise; a scan that is no success stays one. */
export async function tellChanges(
  baseline: Report | undefined,
  report: Report,
  code: number,
  flags: Flags,
  output: Output,
): Promise<number> {
  if (!baseline) return code;
  const difference = changesBetween(baseline, report, flags);
  if (flags.format === 'terminal') await output.report(`\n${diffText(difference, 'terminal', flags, output)}`);
  else output.say(diffText(difference, 'terminal', flags, { ...output, color: false }).trimEnd());
  const verdict = regressionCode(difference, flags, output);
  return code === exitCode.done ? verdict : code;
}
