import { readFile } from 'node:fs/promises';
import { type Plan, parsePlan } from '../../contact/plan.ts';
import { folderId } from '../../contact/state-folder.ts';
import { CommandError } from '../exit-code.ts';
import { contactExit } from './context.ts';

/**
 * The plan in a file, made for a folder of enquiries: another would not know who was asked. Rejects with a CommandError when
 * it cannot be read or was made for another folder, with a PlanError when it is none or was changed.
 */
export async function readPlanFile(file: string, dir: string): Promise<Plan> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(contactExit.usage, `Cannot read the plan ${file}: ${why}. Make one: support-audit contact plan`);
  });
  const plan = parsePlan(file, text);
  if (plan.folder === (await folderId(dir))) return plan;
  throw new CommandError(
    contactExit.refused,
    `${file} was made for another folder of enquiries than ${dir}, which does not know whom that one has asked. ` +
      'Name the folder with --state, or the configuration beside it with --config; or plan again.',
  );
}
