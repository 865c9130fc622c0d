import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { companyName } from './company-folder.ts';
import { isFolder, removeParts } from './files.ts';
import { runInfo } from './run-list.ts';
import { lockFolder } from './run-lock.ts';
import { manifestIn } from './run-manifest.ts';
import { failing, StoreError } from './store-error.ts';

/** Rejects with StoreError where a folder is no run, is a link, or is a damaged run: that is for a person to judge. */
export async function refuseRemoval(folder: string): Promise<void> {
  if (!(await isFolder(folder))) throw new StoreError(`${folder} is a link or no folder; nothing was removed`);
  const { state } = await runInfo(folder);
  if (state.kind === 'damaged')
    throw new StoreError(
      `${folder} is no run, or a damaged one (${state.why}); nothing was removed, delete it by hand if you want to`,
    );
}

/** Whether a run put that into its folder: a company, one that was put aside, or pages in the form of before. */
const isOwn = (name: string, companies: readonly string[]): boolean =>
  companies.includes(name.replace(/\.[0-9a-f]{8}\.damaged$/, '')) ||
  /\.snapshot\.json\.gz(?:\.[0-9a-f]{8}\.damaged)?$/.test(name);

/**
 * Takes a run away, its manifest last, so that what is left of a removal that was stopped is still a run. Only its own files:
 * gives the names of others in the folder, for which the folder stays. Rejects with BusyError while the run is being saved.
 */
export async function removeRun(folder: string): Promise<readonly string[]> {
  await refuseRemoval(folder);
  const { domains } = await runInfo(folder);
  return failing(`cannot remove ${folder}`, async () => {
    const unlock = await lockFolder(folder);
    try {
      const names = await readdir(folder);
      const companies = domains.map(companyName);
      for (const name of names) if (isOwn(name, companies)) await rm(path.join(folder, name), { recursive: true });
      await removeParts(folder);
      await rm(manifestIn(folder));
    } finally {
      await unlock();
    }
    const left = await readdir(folder);
    if (left.length === 0) await rmdir(folder);
    return left;
  });
}
