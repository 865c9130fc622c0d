import type { Difference } from '../model/difference.ts';
import type { Report } from '../model/scorecard.ts';
import { renderDiff } from '../report/diff.ts';
import { diffFormatNames } from '../report/format-names.ts';
import { namesWith } from '../run/product-names.ts';
import { reportOfRun } from '../run/run-report.ts';
import { diff } from '../score/diff.ts';
import { findRun } from '../store/find-run.ts';
import { readRun } from '../store/run-folder.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { regressionCode } from './regressions.ts';
import { sayGaps } from './run-gaps.ts';

/** The saved report in a folder; what of the run cannot be read is said. */
export async function savedReport(folder: string, output: Output): Promise<Report> {
  const run = await readRun(folder, 'compare with');
  sayGaps(folder, run, output);
  if (run.companies.length === 0) throw new CommandError(exitCode.environment, `No scorecard in ${folder} can be read.`);
  return reportOfRun(run);
}

/** A difference as text, in the words and with the shields that the flags ask for. */
export function diffText(difference: Difference, format: string, flags: Pick<Flags, 'mask' | 'own'>, output: Output): string {
  return renderDiff(difference, {
    format: diffFormatNames.find((name) => name === format) ?? 'terminal',
    width: output.width,
    color: output.color,
    names: namesWith(flags.own),
    people: flags.mask === false ? 'shown' : 'masked',
  });
}

/** What became of every company and criterion from one saved run to another. */
export async function diffCommand(earlier: string, later: string, flags: Flags, output: Output): Promise<number> {
  const before = await savedReport(await findRun(earlier, flags.root), output);
  const after = await savedReport(await findRun(later, flags.root), output);
  const difference = diff(before, after);
  await output.report(diffText(difference, flags.format, flags, output));
  return regressionCode(difference, flags, output);
}
