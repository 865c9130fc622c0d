import { lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createFile, syncFolder } from './durable-file.ts';
import { codeOf, failing, LedgerError } from './ledger-error.ts';

/** Where things lie in the folder of the enquiries. */
export const statePaths = (dir: string) => ({
  ledger: path.join(dir, 'ledger.jsonl'),
  claims: path.join(dir, 'claims'),
  raw: path.join(dir, 'raw'),
  stop: path.join(dir, 'STOP'),
  suppressed: path.join(dir, 'suppress.txt'),
});

const statusOf = (folder: string) =>
  lstat(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });

/** Refuses a folder that is none, that lies elsewhere, or that others may look into; false when it is missing. */
export const checkFolder = (folder: string): Promise<boolean> =>
  failing(`Cannot use ${folder}`, async () => {
    const there = await statusOf(folder);
    if (!there) return false;
    if (there.isSymbolicLink())
      throw new LedgerError(`${folder} is a link; name the folder that it leads to, or delete the link.`);
    if (!there.isDirectory()) throw new LedgerError(`${folder} is a file, not a folder; name another with --state DIR.`);
    if (process.platform !== 'win32' && (there.mode & 0o077) !== 0)
      throw new LedgerError(
        `${folder} can be read by others on this machine, and it holds what people wrote; run: chmod 700 ${folder}`,
      );
    return true;
  });

async function makeFolder(folder: string): Promise<void> {
  const above = path.dirname(folder);
  if (!(await statusOf(above)) && above !== folder) await makeFolder(above);
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await syncFolder(above);
}

/** Makes the folder of the enquiries where it is missing, for its owner alone; rejects with LedgerError when it cannot be used. */
export async function openStateFolder(dir: string): Promise<void> {
  const { claims, raw } = statePaths(dir);
  for (const folder of [path.resolve(dir), claims, raw])
    if (!(await checkFolder(folder))) await failing(`Cannot make ${folder}`, () => makeFolder(folder));
  // What people wrote belongs into no repository.
  await createFile(path.join(dir, '.gitignore'), '*\n');
}
