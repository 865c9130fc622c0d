import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Snapshot } from '../model/visit.ts';
import {
  companyFolder,
  companyName,
  type Damage,
  type Measured,
  pagesFile,
  readMeasured,
  readPages,
  scorecardFile,
} from './company-folder.ts';
import { isFolder } from './files.ts';
import { isProblem } from './problem.ts';
import { type Manifest, manifestOf, readManifest } from './run-manifest.ts';
import { readSnapshot } from './snapshot-file.ts';
import { failing, StoreError } from './store-error.ts';

export { StoreError } from './store-error.ts';

/** Pages as files side by side: what runs of schema 1 hold, and nothing else. */
const oldSuffix = '.snapshot.json.gz';

const isThere = async (file: string): Promise<boolean> => (await lstat(file).catch(() => undefined)) !== undefined;

const oldFilesIn = (names: readonly string[]): readonly string[] => names.filter((name) => name.endsWith(oldSuffix)).sort();

/** The names of folders that hold a company, in their own order; links are not looked into. */
async function companyNamesIn(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const place = path.join(folder, name);
      if (/\.(?:part|damaged)$/.test(name) || !(await isFolder(place))) return [];
      const holds = await Promise.all([pagesFile, scorecardFile].map((file) => isThere(path.join(place, file))));
      return holds.includes(true) ? [name] : [];
    }),
  );
  return found.flat().sort();
}

const namesIn = (folder: string): Promise<readonly string[]> => failing(`cannot read ${folder}`, () => readdir(folder));

/** Whether a folder holds something of a run that a new one would mix with. */
export async function holdsRun(folder: string): Promise<boolean> {
  const names = await namesIn(folder);
  return oldFilesIn(names).length > 0 || (await companyNamesIn(folder, names)).length > 0;
}

/** Whether a run was told to keep no pages. */
export async function keepsReadingsAlone(folder: string): Promise<boolean> {
  const manifest = await manifestOf(folder);
  return !isProblem(manifest) && manifest.schemaVersion === 2 && manifest.keeps === 'readings';
}

export interface SavedPages {
  readonly snapshots: readonly Snapshot[];
  /** Files that cannot be used, each as its path in the folder. */
  readonly damaged: readonly Damage[];
  /** Companies of the run that nothing was saved of: it was broken off before. */
  readonly missing: readonly string[];
}

/**
 * The pages of a saved run, in the order in which its companies were named; damaged ones are named and left out. Rejects with
 * StoreError when there is no run, or one that keeps no pages.
 */
export async function readRunFolder(folder: string): Promise<SavedPages> {
  const names = await namesIn(folder);
  const manifest = await manifestOf(folder);
  const planned = isProblem(manifest) ? [] : manifest.companies.map(({ domain }) => domain);
  if (await keepsReadingsAlone(folder)) throw new StoreError(`${folder} keeps no pages: it was saved with --save readings`);
  const order = planned.map(companyName);
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const inFolders = (await companyNamesIn(folder, names)).toSorted((a, b) => rank(a) - rank(b));
  const damaged: Damage[] =
    isProblem(manifest) && names.includes('manifest.json') ? [{ file: 'manifest.json', ...manifest }] : [];
  const snapshots: Snapshot[] = [];
  for (const file of oldFilesIn(names)) {
    const read = await readSnapshot(path.join(folder, file));
    if (isProblem(read)) damaged.push({ file, ...read });
    else snapshots.push(read);
  }
  for (const name of inFolders) {
    const read = await readPages(path.join(folder, name));
    if (isProblem(read)) damaged.push(read);
    else snapshots.push(read);
  }
  if (inFolders.length === 0 && oldFilesIn(names).length === 0) throw new StoreError(`${folder} holds no saved run`);
  const seen = new Set(snapshots.map(({ domain }) => domain));
  const missing = planned.filter((domain) => !seen.has(domain) && !inFolders.includes(companyName(domain)));
  return { snapshots, damaged, missing };
}

/** A saved run without its pages. */
export interface SavedRun {
  readonly manifest: Manifest;
  /** In the order in which they were named. */
  readonly companies: readonly Measured[];
  readonly damaged: readonly Damage[];
  readonly missing: readonly string[];
}

/** The readings and scorecards of a saved run; rejects with StoreError when there is none, or one of schema 1, which has none. */
export async function readRun(folder: string, wish: string): Promise<SavedRun> {
  const manifest = await readManifest(folder, wish);
  const companies: Measured[] = [];
  const damaged: Damage[] = [];
  const missing: string[] = [];
  for (const { domain } of manifest.companies) {
    const place = companyFolder(folder, domain);
    if (!(await isFolder(place))) {
      missing.push(domain);
      continue;
    }
    const read = await readMeasured(place);
    if (isProblem(read)) damaged.push(read);
    else companies.push(read);
  }
  return { manifest, companies, damaged, missing };
}
