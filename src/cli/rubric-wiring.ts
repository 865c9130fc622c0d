import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { probes } from '../run/catalogue.ts';
import { missingRubric, rubricFile, rubricNames } from '../run/read-rubric.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import {
  checkRubric,
  listMeasures,
  listRubrics,
  type Outcome,
  type RubricFile,
  rubricSchema,
  showRubric,
} from './rubric-command.ts';

async function open(name: string): Promise<RubricFile> {
  const file = await rubricFile(name);
  try {
    const bytes = await readFile(file);
    return { name, file: file === name ? file : `${name}.yaml`, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    throw new CommandError(exitCode.usage, await missingRubric(name, error));
  }
}

async function outcomeOf(action: string, name: string | undefined, industry: string | undefined): Promise<Outcome> {
  if (action === 'list') return listRubrics(await Promise.all((await rubricNames()).map(open)));
  if (action === 'measures') return listMeasures(probes, name === undefined ? undefined : await open(name));
  if (action === 'schema') return rubricSchema();
  if (action === 'show') return showRubric(await open(name ?? 'default'), industry);
  if (action === 'check') return checkRubric(await open(name ?? 'default'), probes, industry);
  throw new CommandError(exitCode.usage, 'Use: support-audit rubric list | show NAME | check [FILE] | measures [FILE] | schema');
}

/** `support-audit rubric ACTION [NAME]`; problems of a rubric go to stderr, so that stdout stays the answer. */
export async function runRubricCommand(
  action: string,
  name: string | undefined,
  industry: string | undefined,
  output: Output,
): Promise<number> {
  const { text, exitCode: code } = await outcomeOf(action, name, industry);
  if (code === 0) await output.report(text);
  else output.say(text.trimEnd());
  return code;
}
