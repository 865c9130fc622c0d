import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { failing } from './store-error.ts';

/** A name that nothing else has; what carries it is not done yet. */
const partName = (file: string): string => `${file}.${randomBytes(4).toString('hex')}.part`;

async function writeNew(file: string, data: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes what was renamed within a folder last through a failure of power. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file whole or not at all: beside it first, synced, then renamed over it. */
export async function writeWhole(file: string, data: string | Uint8Array): Promise<void> {
  await failing(`cannot write ${file}`, async () => {
    await makeFolder(path.resolve(path.dirname(file)));
    const part = partName(file);
    try {
      await writeNew(part, data);
      await rename(part, file);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  });
}

/** Writes a new folder of files, by their paths in it, whole or not at all: beside it first, synced, then renamed. */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const part = partName(path.join(path.dirname(folder), '.new'));
  try {
    for (const [name, data] of files) {
      await failing(`cannot write ${path.join(folder, name)}`, async () => {
        await makeFolder(path.resolve(part, path.dirname(name)));
        await writeNew(path.join(part, name), data);
      });
    }
    await failing(`cannot write ${folder}`, async () => {
      await syncFolder(part);
      await rename(part, folder);
      await syncFolder(path.dirname(folder));
    });
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/** What the work on a file of a run, or on a folder in it, leaves behind when the process is killed. */
const part = /^(?:manifest\.json|scorecard\.json(?:\.gz)?|[0-9a-f]{16}\.(?:jpg|png)|\.new)?\.[0-9a-f]{8}\.part$/;
export const isPart = (name: string): boolean => part.test(name);

/** Takes away what is half done in a folder; only whoever holds the lock of the run may. */
export async function removeParts(folder: string): Promise<void> {
  if (!(await isFolder(folder))) return;
  for (const name of (await readdir(folder)).filter(isPart)) await rm(path.join(folder, name), { recursive: true, force: true });
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

/** Whether a folder of that name is there itself, and not a link to one. */
export const isFolder = async (folder: string): Promise<boolean> =>
  (await lstat(folder).catch(() => undefined))?.isDirectory() ?? false;

/** Bytes of all files in a folder; links are not followed. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = entries.map(async (entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return sizeOf(place);
    return entry.isFile() ? ((await lstat(place).catch(() => undefined))?.size ?? 0) : 0;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
