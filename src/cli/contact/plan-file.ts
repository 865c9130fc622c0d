import { readFile } from 'node:fs/promises';
import { type Plan, parsePlan } from '../../contact/plan.ts';
import { CommandError } from '../exit-code.ts';
import { contactExit } from './context.ts';

/** The plan in a file; rejects with a CommandError when it cannot be read, with a PlanError when it is none or was changed. */
export async function readPlanFile(file: string): Promise<Plan> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(contactExit.usage, `Cannot read the plan ${file}: ${why}. Make one: support-audit contact plan`);
  });
  return parsePlan(file, text);
}
