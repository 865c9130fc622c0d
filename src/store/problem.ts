import { lstat } from 'node:fs/promises';

/** Why something saved cannot be used. */
export interface Problem {
  readonly problem: string;
}

export const problemOf = (error: unknown): Problem => ({ problem: error instanceof Error ? error.message : String(error) });

export const isProblem = (value: object): value is Problem => 'problem' in value;

/** What is wrong with the `schemaVersion` of a saved thing, when something is. */
export function versionProblem(value: unknown, known: number): Problem | undefined {
  const told = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : undefined;
  if (told === known) return undefined;
  if (typeof told === 'number' && told > known)
    return { problem: `saved with schema ${told} by a newer version; this one knows schema ${known}` };
  return {
    problem: told === undefined ? 'it tells no schema' : `saved with schema ${String(told)}; this version knows schema ${known}`,
  };
}

/** Rejects when a file is none, or only a link to one. */
export async function plainFile(file: string): Promise<void> {
  if (!(await lstat(file)).isFile()) throw new Error('not a plain file');
}
