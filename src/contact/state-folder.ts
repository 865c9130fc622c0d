import { randomBytes } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createFile, readPlain, syncFolder } from './durable-file.ts';
import { codeOf, failing, LedgerError } from './ledger-error.ts';

/** Where things lie in the folder of the enquiries. */
export const statePaths = (dir: string) => ({
  ledger: path.join(dir, 'ledger.jsonl'),
  identity: path.join(dir, 'folder-id'),
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

const makeMissing = async (folder: string): Promise<void> => {
  if (!(await checkFolder(folder))) await failing(`Cannot make ${folder}`, () => makeFolder(folder));
};

/** Makes the folder of claims: only where none can be lost by it. */
export const makeClaims = (dir: string): Promise<void> => makeMissing(statePaths(dir).claims);

/** Makes the folder of the enquiries where it is missing, for its owner alone; rejects with LedgerError when it cannot be used. */
export async function openStateFolder(dir: string): Promise<void> {
  const { ledger, raw, identity } = statePaths(dir);
  await makeMissing(path.resolve(dir));
  await makeMissing(raw);
  if (!(await failing(`Cannot use ${ledger}`, () => statusOf(ledger)))) await makeClaims(dir);
  await createFile(identity, `${randomBytes(16).toString('hex')}\n`);
  // What people wrote belongs into no repository.
  await createFile(path.join(dir, '.gitignore'), '*\n');
}

/** What tells this folder from every other, so that a plan is carried out in the one that knows who was asked; undefined when it is none yet. */
export async function folderId(dir: string): Promise<string | undefined> {
  if (!(await checkFolder(path.resolve(dir)))) return undefined;
  const { identity } = statePaths(dir);
  const id = (await readPlain(identity))?.toString('utf8').trim();
  if (id === undefined || /^[0-9a-f]{32}$/.test(id)) return id;
  throw new LedgerError(`${identity} is not as it was written; put back a copy of it, or delete it and plan again.`);
}
