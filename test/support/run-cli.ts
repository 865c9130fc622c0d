import { spawn } from 'node:child_process';
import path from 'node:path';
import { type Ended, outputOf } from './child-output.ts';

const root = path.resolve(import.meta.dirname, '../..');
const bin = path.join(root, 'bin/support-audit.js');

const terminalNames = new Set(['FORCE_COLOR', 'NO_COLOR', 'COLUMNS']);

/** Runs the real program; stdin holds `input`, and is no terminal. */
export function runCli(
  args: readonly string[],
  options: {
    readonly input?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly nodeArgs?: readonly string[];
  } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), bin, ...args], {
    cwd: root,
    env: { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !terminalNames.has(name))), ...options.env },
  });
  child.stdin.end(options.input ?? '');
  return outputOf(child).ended;
}
