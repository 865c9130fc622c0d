import { readRubric } from '../run/read-rubric.ts';
import { reprice, rescore } from '../run/rescore.ts';
import { findRun } from '../store/find-run.ts';
import { keepsReadingsAlone, readRun, readRunFolder } from '../store/run-folder.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { domainsIn, openAnswers, sayUnused, toldBy } from './open-answers.ts';
import { openContacts } from './open-contacts.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { checkOutputs, publish } from './publish.ts';
import { sayGaps } from './run-gaps.ts';

/** Measures and scores a saved run again, without a network. */
export async function rescoreCommand(named: string, flags: Flags, output: Output): Promise<number> {
  await checkOutputs(flags.output ?? []);
  const rubric = await readRubric(flags.rubric, flags.industry);
  const contacts = await openContacts(flags.contacts);
  const folder = await findRun(named, flags.root);
  const now = new Date().toISOString();
  if (await keepsReadingsAlone(folder)) {
    const run = await readRun(folder, 'rescore');
    output.say('The pages of this run were not kept: its readings are priced as they were measured.');
    sayGaps(folder, run, output);
    if (run.companies.length === 0) throw new CommandError(exitCode.environment, `No reading in ${folder} can be read.`);
    const answers = await openAnswers(flags.answers, await domainsIn(folder), rubric);
    const report = reprice(run.companies, rubric, now, toldBy(contacts, answers));
    sayUnused(answers, report, rubric, output);
    return publish(report, flags, output, flags.demands?.(rubric));
  }
  const pages = await readRunFolder(folder);
  sayGaps(folder, pages, output);
  if (pages.snapshots.length === 0) throw new CommandError(exitCode.environment, `No snapshot in ${folder} can be read.`);
  const answers = await openAnswers(flags.answers, await domainsIn(folder, pages.snapshots), rubric);
  const report = await rescore(pages.snapshots, rubric, now, toldBy(contacts, answers), flags.own);
  sayUnused(answers, report, rubric, output);
  return publish(report, flags, output, flags.demands?.(rubric));
}
