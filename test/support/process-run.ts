import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { outputOf, type Ended as Said } from './child-output.ts';

const program = path.resolve(import.meta.dirname, '../../bin/support-audit.js');

export interface Ended extends Said {
  /** What it left in the folder for temporary files. */
  readonly files: readonly string[];
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What was said on stderr by now. */
  said(): string;
  /** Processes that run with its folder for temporary files: itself and its browser. */
  family(): readonly number[];
}

interface Start {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly nodeArgs?: readonly string[];
  /** A line for `sh -c` in which `"$@"` stands for the program with its arguments. */
  readonly shell?: string;
}

const environmentOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
};

const alive = (pid: string): boolean => {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
};

/** Starts the real program with its own folder for temporary files. */
export function start(args: readonly string[], { env = {}, nodeArgs = [], shell }: Start = {}): Running {
  const folder = mkdtempSync(path.join(tmpdir(), 'process-'));
  const command = [process.execPath, ...nodeArgs, program, ...args];
  const [file = '', ...rest] = shell === undefined ? command : ['/bin/sh', '-c', shell, 'sh', ...command];
  const usual = Object.entries(process.env).filter(([name]) => !['FORCE_COLOR', 'NO_COLOR', 'COLUMNS', 'TERM'].includes(name));
  const child = spawn(file, rest, { env: { ...Object.fromEntries(usual), TMPDIR: folder, ...env } });
  const output = outputOf(child);
  child.stdin.end();
  const ended = output.ended.then((said) => {
    const files = readdirSync(folder);
    rmSync(folder, { recursive: true, force: true });
    return { ...said, files };
  });
  const family = (): readonly number[] =>
    readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid) && alive(pid) && environmentOf(pid).includes(folder))
      .map(Number);
  return { process: child, ended, said: output.soFar, family };
}

/** Runs the real program to its end. */
export const run = (args: readonly string[], how?: Start): Promise<Ended> => start(args, how).ended;
