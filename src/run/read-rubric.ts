import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyUnreadable } from '../lib/file-trouble.ts';
import { nearest } from '../lib/yaml/nearest.ts';
import { sayProblem } from '../lib/yaml/problem.ts';
import type { Rubric } from '../model/rubric.ts';
import { loadRubric } from '../rubric/load.ts';
import { RubricError } from './rubric-error.ts';

const folder = fileURLToPath(new URL('../../rubrics/', import.meta.url));

/** Names of the rubrics that come with the tool. */
export async function rubricNames(): Promise<readonly string[]> {
  return (await readdir(folder)).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : [])).sort();
}

/** File of a rubric: a name that comes with the tool, or a path. */
export async function rubricFile(nameOrFile: string): Promise<string> {
  return (await rubricNames()).includes(nameOrFile) ? path.join(folder, `${nameOrFile}.yaml`) : nameOrFile;
}

/** Why a rubric could not be read, and what could be meant. */
export async function missingRubric(nameOrFile: string, error: unknown): Promise<string> {
  const names = await rubricNames();
  const near = nearest(nameOrFile, names);
  const meant = near === undefined ? '' : `; did you mean "${near}"?`;
  return `Cannot read the rubric ${nameOrFile}: ${whyUnreadable(error)}${meant || '.'} Rubrics that come with the tool: ${names.join(', ')}.`;
}

/** Reads and checks a rubric, by name or path; rejects with RubricError, which names every problem. */
export async function readRubric(nameOrFile: string, industry?: string): Promise<Rubric> {
  const file = await rubricFile(nameOrFile);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new RubricError([await missingRubric(nameOrFile, error)]);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const shown = file === nameOrFile ? file : `${nameOrFile}.yaml`;
  const loaded = loadRubric(bytes, { file: shown, sha256, ...(industry === undefined ? {} : { industry }) });
  if (!loaded.ok) throw new RubricError(loaded.problems.map(sayProblem));
  return loaded.rubric;
}
