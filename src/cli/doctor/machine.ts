import { mkdtemp, rmdir, stat } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { numberAt, textAt } from '../../lib/json.ts';
import { type Finding, finding, type State } from './finding.ts';

/** Year of this version: a clock that says less is wrong. */
const builtIn = 2026;
const mib = 1024 ** 2;
/** One browser and four companies at once. */
const leastMemory = 768 * mib;
const leastFiles = 1024;

/** `range` is as in `engines` of package.json: `>=20.18.1`. */
export function checkNode(version: string, range: string): Finding {
  const parts = (text: string): readonly number[] => (/\d+(?:\.\d+){0,2}/.exec(text)?.[0] ?? '').split('.').map(Number);
  const [has, least] = [parts(version), parts(range)];
  const at = least.findIndex((part, index) => part !== (has[index] ?? 0));
  const isEnough = at < 0 || (has[at] ?? 0) > (least[at] ?? 0);
  const says = `${version}, supported is ${range}`;
  return finding('node', isEnough ? 'ok' : 'fail', says, isEnough ? [] : ['install a newer Node.js, such as the current LTS']);
}

const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );

/** The folder itself, or the nearest one above it that is there: nothing is made for the sake of a question. */
async function nearest(folder: string): Promise<string> {
  const above = path.dirname(folder);
  return above === folder || (await isFolder(folder)) ? folder : nearest(above);
}

/** Writes to a folder, or where it would be made, and tidies up. */
export async function checkFolder(id: Finding['id'], folder: string, otherwise: State, advice: string): Promise<Finding> {
  const full = path.resolve(folder);
  const there = await nearest(full);
  const made = there === full ? full : `${full} (not there yet; ${there} is)`;
  try {
    await rmdir(await mkdtemp(path.join(there, '.support-audit-doctor-')));
    return finding(id, 'ok', `${made} can be written to`);
  } catch (error) {
    return finding(id, otherwise, `${made} cannot be written to: ${error instanceof Error ? error.message : error}`, [advice]);
  }
}

/** Certificates and dates of pages are judged by the clock. */
export function checkClock(now: Date, zone: string): Finding {
  const says = `${now.toISOString().replace(/\.\d+Z$/, 'Z')}, time zone ${zone}`;
  if (now.getUTCFullYear() >= builtIn) return finding('clock', 'ok', says);
  return finding('clock', 'fail', `${says}: before this version was made`, [
    'set the clock of the system; certificates look invalid',
  ]);
}

export function checkMemory(available: number, total: number): Finding {
  const says = `${Math.round(available / mib)} of ${Math.round(total / mib)} MiB free, ${availableParallelism()} processors`;
  if (available >= leastMemory) return finding('memory', 'ok', says);
  return finding('memory', 'warn', says, ['scan fewer companies at once: --concurrency 1, or without a browser: --no-browser']);
}

/** `limit` is null where there is none. */
export function checkOpenFiles(limit: number | null): Finding {
  if (limit === null) return finding('open-files', 'ok', 'no limit');
  if (limit >= leastFiles) return finding('open-files', 'ok', `limit of ${limit}`);
  return finding('open-files', 'warn', `limit of ${limit}`, [
    `raise it before a scan of many companies: ulimit -n ${leastFiles}`,
  ]);
}

/** What the system tells of itself; a container's limit counts for less than the machine's memory. */
export function machineNow(): { readonly available: number; readonly total: number; readonly openFiles: number | null } {
  const limit = process.constrainedMemory() ?? 0;
  const report: unknown = process.report?.getReport();
  const soft = textAt(report, 'userLimits', 'open_files', 'soft');
  return {
    available: process.availableMemory(),
    total: limit > 0 && limit < totalmem() ? limit : totalmem(),
    openFiles: soft === '' || soft === 'unlimited' ? null : numberAt(report, 'userLimits', 'open_files', 'soft'),
  };
}
