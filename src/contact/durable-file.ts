import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, failing } from './ledger-error.ts';

const mode = 0o600;
/** A link, or a pipe that nobody writes to, is not followed or waited for; 0 where the system knows no such thing. */
const careful = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Makes what was created in a folder, or renamed within it, last through a failure of power. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAndClose(handle: FileHandle, data: string | Uint8Array): Promise<void> {
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Creates a file that is on the disk when this resolves with true; false when something has that name already. */
export const createFile = (file: string, data: string): Promise<boolean> =>
  failing(`Cannot write ${file}`, async () => {
    let handle: FileHandle;
    try {
      handle = await open(file, 'wx', mode);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
    await writeAndClose(handle, data);
    await syncFolder(path.dirname(file));
    return true;
  });

/** Name of a file while it is being written; what a dead process left of one may be deleted. */
export const isPart = (name: string): boolean => /\.[0-9a-f]{8}\.part$/.test(name);

/** Writes a file whole or not at all, in place of what was there. */
export const replaceFile = (file: string, data: string | Uint8Array): Promise<void> =>
  failing(`Cannot write ${file}`, async () => {
    const part = `${file}.${randomBytes(4).toString('hex')}.part`;
    try {
      await writeAndClose(await open(part, 'wx', mode), data);
      await rename(part, file);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    await syncFolder(path.dirname(file));
  });

/** Opens a plain file for reading and appending, and creates it when it is missing and `create` says so. */
export async function openPlain(file: string, create: boolean): Promise<FileHandle> {
  const flags = create ? constants.O_RDWR | constants.O_APPEND | constants.O_CREAT : constants.O_RDONLY;
  const handle = await open(file, flags | careful, mode);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new Error('it is no plain file');
}

/** The bytes of a plain file; undefined when it is missing. */
export async function readPlain(file: string): Promise<Buffer | undefined> {
  return failing(`Cannot read ${file}`, async () => {
    try {
      const handle = await openPlain(file, false);
      try {
        return await handle.readFile();
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  });
}
