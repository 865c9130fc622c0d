import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { companyName } from './company-folder.ts';
import { isFolder, isPart, removeParts } from './files.ts';
import { isPicture, picturesFolder } from './pictures.ts';
import { isPlainFile, isProblem } from './problem.ts';
import { companiesIn, companyFiles } from './run-companies.ts';
import { runInfo } from './run-list.ts';
import { lockFolder } from './run-lock.ts';
import { manifestIn, manifestOf } from './run-manifest.ts';
import { failing, StoreError } from './store-error.ts';

/** Rejects with StoreError where a folder is no run, is a link, or is a damaged run: that is for a person to judge. */
export async function refuseRemoval(folder: string): Promise<void> {
  if (!(await isFolder(folder))) throw new StoreError(`${folder} is a link or no folder; nothing was removed`);
  const { state } = await runInfo(folder);
  if (state.kind === 'damaged' || state.kind === 'newer')
    throw new StoreError(
      `${folder} is no run, or a damaged one (${state.why}); nothing was removed, delete it by hand if you want to`,
    );
}

/** Takes away what a folder holds of those files, and the folder where nothing else is in it; links are not followed. */
async function removeOwn(folder: string, isOwn: (name: string) => boolean): Promise<void> {
  if (!(await isFolder(folder))) return;
  for (const name of await readdir(folder)) if (isOwn(name) || isPart(name)) await rm(path.join(folder, name));
  if ((await readdir(folder)).length === 0) await rmdir(folder);
}

async function removeCompany(folder: string): Promise<void> {
  if (!(await isFolder(folder))) return;
  await removeOwn(path.join(folder, picturesFolder), isPicture);
  await removeOwn(folder, (name) => companyFiles.includes(name));
}

/**
 * Takes a run away, its manifest last, so that what is left of a removal that was stopped is still a run. Only its own files:
 * gives the names of others in the folder, for which the folder stays. Rejects with BusyError while the run is being saved.
 */
export async function removeRun(folder: string): Promise<readonly string[]> {
  await refuseRemoval(folder);
  return failing(`cannot remove ${folder}`, async () => {
    const unlock = await lockFolder(folder);
    try {
      // It may have become another while somebody else had the lock.
      await refuseRemoval(folder);
      const manifest = await manifestOf(folder);
      if (isProblem(manifest)) throw new StoreError(`${folder} is no run any more; nothing was removed`);
      const domains = manifest.companies.map(({ domain }) => domain);
      const aside = manifest.schemaVersion === 2 ? (manifest.aside ?? []) : [];
      for (const name of [...domains.map(companyName), ...aside]) await removeCompany(path.join(folder, name));
      const { old } = await companiesIn(folder, domains);
      for (const place of manifest.schemaVersion === 1 ? old.map((name) => path.join(folder, name)) : [])
        if (await isPlainFile(place)) await rm(place);
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
