import { lstat } from 'node:fs/promises';
import { whyUnreadable } from '../lib/file-trouble.ts';

/** Why something saved cannot be used. */
export interface Problem {
  readonly problem: string;
  /** A later version of the tool saved it, and could read it. */
  readonly newer?: true;
}

/** How packed data ends that was cut off or changed, as zlib names it. */
const packedBadly: ReadonlySet<unknown> = new Set(['Z_BUF_ERROR', 'Z_DATA_ERROR']);

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

export function problemOf(error: unknown): Problem {
  const code = codeOf(error);
  if (error instanceof SyntaxError || packedBadly.has(code)) return { problem: 'it is cut off or damaged' };
  return { problem: code === 'ERR_BUFFER_TOO_LARGE' ? 'it is larger than any that was saved' : whyUnreadable(error) };
}

export const isProblem = (value: object): value is Problem => 'problem' in value;

/** What is wrong with the `schemaVersion` of a saved thing, when something is. */
export function versionProblem(value: unknown, known: number): Problem | undefined {
  const told = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : undefined;
  if (told === known) return undefined;
  if (typeof told === 'number' && told > known)
    return {
      problem: `saved with schema ${told} by a newer version; this one knows schema ${known}: update support-audit to read it`,
      newer: true,
    };
  return {
    problem: told === undefined ? 'it tells no schema' : `saved with schema ${String(told)}; this version knows schema ${known}`,
  };
}

/** Rejects when a file is none, or only a link to one. */
export async function plainFile(file: string): Promise<void> {
  if (!(await lstat(file)).isFile()) throw new Error('not a plain file');
}

export const isPlainFile = async (file: string): Promise<boolean> =>
  (await lstat(file).catch(() => undefined))?.isFile() ?? false;
