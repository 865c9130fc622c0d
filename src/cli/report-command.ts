import { reportOfRun } from '../run/run-report.ts';
import { findRun } from '../store/find-run.ts';
import { readRun } from '../store/run-folder.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { checkOutputs, publish } from './publish.ts';
import { sayGaps } from './run-gaps.ts';
import { wordsFor } from './words/index.ts';

/** Shows the scorecards of a saved run again; nothing is measured and nothing is priced. */
export async function reportCommand(named: string, flags: Flags, output: Output): Promise<number> {
  await checkOutputs(flags.output ?? [], flags, output);
  const folder = await findRun(named, flags.root);
  const run = await readRun(folder, 'report on');
  sayGaps(folder, run, output, wordsFor(flags));
  if (run.companies.length === 0) throw new CommandError(exitCode.environment, ({ trouble }) => trouble.noScorecard(folder));
  return publish(reportOfRun(run), flags, output);
}
