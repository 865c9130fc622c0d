import { lstat, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from './chain.ts';
import { isPart, readPlain, replaceFile, syncFolder } from './durable-file.ts';
import { failing, LedgerError } from './ledger-error.ts';
import { checkFolder, statePaths } from './state-folder.ts';

/** Where a mail is kept, by its hash. */
export const rawFile = (dir: string, hash: string): string => path.join(statePaths(dir).raw, `${hash}.eml`);
const named = /^[0-9a-f]{64}\.eml$/;
const dayMs = 86_400_000;

/** Keeps a mail byte by byte, once; resolves with its hash when it is on the disk. */
export async function keepRaw(dir: string, source: Uint8Array): Promise<string> {
  const hash = sha256(source);
  if (!(await checkFolder(statePaths(dir).raw))) throw new LedgerError(`${statePaths(dir).raw} is missing; put it back.`);
  if (!(await readRaw(dir, hash))) await replaceFile(rawFile(dir, hash), source);
  return hash;
}

/** The bytes of a kept mail; undefined when it is not kept, or is no longer what it was. */
export async function readRaw(dir: string, hash: string): Promise<Uint8Array | undefined> {
  const bytes = await readPlain(rawFile(dir, hash));
  return bytes && sha256(bytes) === hash ? bytes : undefined;
}

/** Deletes kept mails; what is not there is no trouble. */
export async function dropRaw(dir: string, hashes: readonly string[]): Promise<void> {
  const { raw } = statePaths(dir);
  await failing(`Cannot delete in ${raw}`, async () => {
    for (const hash of hashes) await rm(rawFile(dir, hash), { force: true });
    if (hashes.length > 0) await syncFolder(raw);
  });
}

/** Deletes the mails that were stored more than so many days before `now`, and says how many they were. */
export async function purgeRaw(dir: string, now: string, days: number): Promise<number> {
  const { raw } = statePaths(dir);
  if (!(await checkFolder(raw))) return 0;
  return failing(`Cannot delete in ${raw}`, async () => {
    let gone = 0;
    for (const name of (await readdir(raw)).filter((one) => named.test(one) || isPart(one))) {
      const file = path.join(raw, name);
      if (Date.parse(now) - (await lstat(file)).mtimeMs < days * dayMs) continue;
      await rm(file, { force: true });
      if (!isPart(name)) gone += 1;
    }
    await syncFolder(raw);
    return gone;
  });
}
