import { readRubric } from '../run/read-rubric.ts';
import { rescore } from '../run/rescore.ts';
import { readRunFolder } from '../store/run-folder.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { openContacts } from './open-contacts.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { checkOutputs, publish } from './publish.ts';

/** Measures and scores a saved run again, without a network. */
export async function rescoreCommand(folder: string, flags: Flags, output: Output): Promise<number> {
  await checkOutputs(flags.output ?? []);
  const rubric = await readRubric(flags.rubric, flags.industry);
  const contacts = await openContacts(flags.contacts);
  const { snapshots, damaged } = await readRunFolder(folder);
  for (const { file, problem } of damaged) output.say(`Left out ${file}: ${problem}`);
  if (snapshots.length === 0) throw new CommandError(exitCode.environment, `No snapshot in ${folder} can be read.`);
  return publish(await rescore(snapshots, rubric, new Date().toISOString(), contacts), flags, output);
}
