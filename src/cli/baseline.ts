import path from 'node:path';
import type { Report } from '../model/scorecard.ts';
import { diff } from '../score/diff.ts';
import { findRun } from '../store/find-run.ts';
import { diffText, savedReport } from './diff-command.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { regressionCode } from './regressions.ts';
import type { SavePlace } from './save-place.ts';

/** The report that a scan is to be held against, read before the scan begins. */
export async function openBaseline(flags: Flags, place: SavePlace | undefined, output: Output): Promise<Report | undefined> {
  if (flags.baseline === undefined) {
    if (flags.regressions === false)
      throw new CommandError(exitCode.usage, '--no-regressions needs a run to compare with: add --baseline RUN.');
    return undefined;
  }
  const folder = await findRun(flags.baseline);
  if (place && path.resolve(place.save) === path.resolve(folder))
    throw new CommandError(
      exitCode.usage,
      `--baseline ${flags.baseline} is the run that this scan goes on with; name an earlier one.`,
    );
  return savedReport(folder, output);
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
  const difference = diff(baseline, report);
  if (flags.format === 'terminal') await output.report(`\n${diffText(difference, 'terminal', flags, output)}`);
  else output.say(diffText(difference, 'terminal', flags, { ...output, color: false }).trimEnd());
  const verdict = regressionCode(difference, flags, output);
  return code === exitCode.done ? verdict : code;
}
