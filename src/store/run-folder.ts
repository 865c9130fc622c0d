import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Snapshot } from '../model/visit.ts';

/** The folder cannot be written or read: what happened, and where. */
export class StoreError extends Error {}

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

const failing = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

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
async function makeFolder(folder: string): Promise<void> {
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

/** Makes sure, before anything is visited, that a run can be saved to a folder that holds none yet. */
export async function prepareRunFolder(folder: string): Promise<void> {
  await failing(`cannot save to ${folder}`, async () => {
    await makeFolder(path.resolve(folder));
    const there = await readdir(folder);
    if (there.some((name) => name.endsWith(suffix)))
      throw new StoreError(`${folder} already holds a saved run; name another folder`);
    await probeFolder(folder);
  });
}

export async function saveSnapshot(folder: string, snapshot: Snapshot): Promise<void> {
  const packed = await promisify(gzip)(JSON.stringify(snapshot), { level: 6 });
  await writeWhole(path.join(folder, fileName(snapshot.domain)), packed);
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
  'roles' in value;

/** Every snapshot of a saved run, in the order of their domains; damaged ones are named and left out. */
export async function readRunFolder(folder: string): Promise<{
  readonly snapshots: readonly Snapshot[];
  readonly damaged: readonly { readonly file: string; readonly problem: string }[];
}> {
  const names = await failing(`cannot read ${folder}`, () => readdir(folder));
  const snapshots: Snapshot[] = [];
  const damaged: { file: string; problem: string }[] = [];
  for (const name of names.filter((entry) => entry.endsWith(suffix)).sort()) {
    try {
      const text = await promisify(gunzip)(await readFile(path.join(folder, name)), { maxOutputLength: maxBytes });
      const value: unknown = JSON.parse(text.toString('utf8'));
      if (isSnapshot(value)) snapshots.push(value);
      else damaged.push({ file: name, problem: 'not a snapshot of a version that this tool knows' });
    } catch (error) {
      damaged.push({ file: name, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  if (snapshots.length === 0 && damaged.length === 0) throw new StoreError(`${folder} holds no saved run`);
  return { snapshots, damaged };
}
