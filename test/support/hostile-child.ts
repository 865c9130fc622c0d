import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HostileBed } from './hostile-bed.ts';
import { processesWith } from './hostile-run.ts';

const script = path.join(import.meta.dirname, 'hostile-scan.mjs');

/** The program in a process of its own, over a world of its own. */
export interface HostileChild {
  readonly process: ChildProcess;
  /** Exit code or signal, what was written, and what stayed behind once it was over. */
  readonly ended: Promise<{
    readonly code: number | string | null;
    readonly stdout: string;
    readonly stderr: string;
    readonly files: readonly string[];
    readonly processes: () => readonly string[];
  }>;
}

/** Scans hosts of a bed over plain HTTP; temporary files go to a folder that nobody else uses. */
export function startScan(bed: HostileBed, hosts: readonly string[]): HostileChild {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-child-'));
  const addresses = Object.fromEntries(hosts.map((host, index) => [host, `203.0.113.${index + 1}`]));
  const args = [JSON.stringify({ 80: bed.port }), JSON.stringify(addresses), ...hosts.map((host) => `http://${host}/`)];
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, TMPDIR: folder } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal));
  }).then((code) => {
    const files = existsSync(folder) ? readdirSync(folder) : [];
    rmSync(folder, { recursive: true, force: true });
    return { code, stdout, stderr, files, processes: () => processesWith(folder) };
  });
  return { process: child, ended };
}
