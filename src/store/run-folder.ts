import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import type { Snapshot } from '../model/visit.ts';
import { failing, StoreError } from './store-error.ts';

export { StoreError } from './store-error.ts';

const suffix = '.snapshot.json.gz';
const maxBytes = 512 * 1024 * 1024;

/** A name that is safe on every file system and cannot leave the folder. */
function fileName(domain: string): string {
  const plain = domain
    .replace(/[^a-z0-9.-]/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, 100);
  const clash = plain !== domain || plain.length === 100;
  return `${plain}${clash ? `-${createHash('sha256').update(domain).digest('hex').slice(0, 8)}` : ''}${suffix}`;
}

/** The file for a company's snapshot. */
const snapshotFile = (folder: string, domain: string): string => path.join(folder, fileName(domain));

/** Writes a file whole or not at all: beside it first, synced, then renamed over it. */
export async function writeWhole(file: string, data: string | Uint8Array): Promise<void> {
  await failing(`cannot write ${file}`, async () => {
    await makeFolder(path.resolve(path.dirname(file)));
    const part = `${file}.${randomBytes(4).toString('hex')}.part`;
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(data);
      await handle.sync();
    } catch (error) {
      await handle.close();
      await rm(part, { force: true });
      throw error;
    }
    await handle.close();
    await rename(part, file);
  });
}

/** Makes a folder, level by level: where a level cannot be made, Node's own way of doing it may never come back. */
export async function makeFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory()) return;
  if (there) throw new Error(`${folder} is a file, not a folder`);
  const above = path.dirname(folder);
  if (above !== folder) await makeFolder(above);
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Makes a folder where it is missing and finds out whether files can be written there. */
export async function probeFolder(folder: string): Promise<void> {
  await failing(`cannot write to ${folder}`, async () => {
    await makeFolder(path.resolve(folder));
    const trial = path.join(folder, `.${randomBytes(4).toString('hex')}.part`);
    await (await open(trial, 'wx')).close();
    await rm(trial);
  });
}

/** A snapshot as JSON, visit by visit: the text of all of it would stand in memory beside what it is made of. */
function* textOf({ visits, ...rest }: Snapshot): Generator<string> {
  yield `${JSON.stringify(rest).slice(0, -1)},"visits":[`;
  for (const [index, visit] of visits.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(visit)}`;
  yield ']}';
}

export async function saveSnapshot(folder: string, snapshot: Snapshot): Promise<void> {
  const packed = await pipeline(textOf(snapshot), createGzip({ level: 6 }), buffer);
  await writeWhole(snapshotFile(folder, snapshot.domain), packed);
}

const visitKinds: readonly unknown[] = ['page', 'missing', 'failed'];
const texts = ['url', 'via', 'fetchedAt'];
const lists = ['requests', 'globals', 'cookies', 'frames', 'overlays'];

/** Whether a value has the parts that everything downstream relies on. */
function isVisit(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map(Object.entries(value));
  const kind: unknown = parts.get('kind');
  const plain = texts.every((name) => typeof parts.get(name) === 'string') && typeof parts.get('look') === 'object';
  if (!plain || !visitKinds.includes(kind)) return false;
  if (kind !== 'page') return true;
  const read = typeof parts.get('body') === 'string' && typeof parts.get('finalUrl') === 'string';
  return read && typeof parts.get('headers') === 'object' && lists.every((name) => Array.isArray(parts.get(name)));
}

const isSnapshot = (value: unknown): value is Snapshot =>
  typeof value === 'object' &&
  value !== null &&
  'schemaVersion' in value &&
  value.schemaVersion === 1 &&
  'domain' in value &&
  typeof value.domain === 'string' &&
  'visits' in value &&
  Array.isArray(value.visits) &&
  value.visits.every(isVisit) &&
  'roles' in value;

/** Reads one file; a link is not followed, so that a folder from elsewhere shows nothing but its own files. */
async function readSnapshot(file: string): Promise<Snapshot | { readonly problem: string }> {
  try {
    if (!(await lstat(file)).isFile()) return { problem: 'not a plain file' };
    const text = await promisify(gunzip)(await readFile(file), { maxOutputLength: maxBytes });
    const value: unknown = JSON.parse(text.toString('utf8'));
    return isSnapshot(value) ? value : { problem: 'not a snapshot of a version that this tool knows' };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

const snapshotsIn = async (folder: string): Promise<readonly string[]> =>
  (await failing(`cannot read ${folder}`, () => readdir(folder))).filter((name) => name.endsWith(suffix)).sort();

/** Whether a folder holds something of a run that a new one would mix with. */
export const holdsRun = async (folder: string): Promise<boolean> => (await snapshotsIn(folder)).length > 0;

/**
 * What is saved of one company; undefined when nothing is, or nothing that can be read: that is put aside under another
 * name, never deleted.
 */
export async function keptSnapshot(folder: string, domain: string): Promise<Snapshot | undefined> {
  const file = snapshotFile(folder, domain);
  if (!(await lstat(file).catch(() => undefined))) return undefined;
  const kept = await readSnapshot(file);
  if (!('problem' in kept)) return kept;
  await failing(`cannot put ${file} aside`, () => rename(file, `${file}.${randomBytes(4).toString('hex')}.damaged`));
  return undefined;
}

/** Every snapshot of a saved run, in the order of their domains; damaged ones are named and left out. */
export async function readRunFolder(folder: string): Promise<{
  readonly snapshots: readonly Snapshot[];
  readonly damaged: readonly { readonly file: string; readonly problem: string }[];
}> {
  const snapshots: Snapshot[] = [];
  const damaged: { file: string; problem: string }[] = [];
  for (const file of await snapshotsIn(folder)) {
    const read = await readSnapshot(path.join(folder, file));
    if ('problem' in read) damaged.push({ file, problem: read.problem });
    else snapshots.push(read);
  }
  if (snapshots.length === 0 && damaged.length === 0) throw new StoreError(`${folder} holds no saved run`);
  return { snapshots, damaged };
}
