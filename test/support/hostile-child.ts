import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Ended, outputOf } from './child-output.ts';
import type { HostileBed } from './hostile-bed.ts';
import { processesWith } from './hostile-run.ts';

const script = path.join(import.meta.dirname, 'hostile-scan.mjs');

/** The program in a process of its own, over a world of its own. */
export interface HostileChild {
  readonly process: ChildProcess;
  /** Exit code or signal, what was written, and what stayed behind once it was over. */
  readonly ended: Promise<Ended & { readonly files: readonly string[]; readonly processes: () => readonly string[] }>;
}

/** Scans hosts of a bed over plain HTTP; temporary files go to a folder that nobody else uses. */
export function startScan(bed: HostileBed, hosts: readonly string[]): HostileChild {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-child-'));
  const addresses = Object.fromEntries(hosts.map((host, index) => [host, `203.0.113.${index + 1}`]));
  const args = [JSON.stringify({ 80: bed.port }), JSON.stringify(addresses), ...hosts.map((host) => `http://${host}/`)];
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, TMPDIR: folder } });
  const ended = outputOf(child).ended.then((said) => {
    const files = existsSync(folder) ? readdirSync(folder) : [];
    rmSync(folder, { recursive: true, force: true });
    return { ...said, files, processes: () => processesWith(folder) };
  });
  return { process: child, ended };
}
