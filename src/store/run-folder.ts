import path from 'node:path';
import type { Snapshot } from '../model/visit.ts';
import { type Damage, type Measured, readMeasured, readPages } from './company-folder.ts';
import { isProblem } from './problem.ts';
import { companiesIn } from './run-companies.ts';
import { type Manifest, manifestOf, readManifest, tellsOfRun } from './run-manifest.ts';
import { readSnapshot } from './snapshot-file.ts';
import { StoreError } from './store-error.ts';

export { StoreError } from './store-error.ts';

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

const strayed = (name: string): Damage => ({ file: name, problem: 'not a company of this run' });

/**
 * The pages of a saved run, in the order in which its companies were named; damaged ones are named and left out. Where the
 * manifest is damaged, every company in the folder is one of the run. Rejects with StoreError when there is no run, one of a
 * newer version, or one that keeps no pages.
 */
export async function readRunFolder(folder: string): Promise<SavedPages> {
  const manifest = await manifestOf(folder);
  if (isProblem(manifest) && manifest.newer) throw new StoreError(`cannot rescore the run in ${folder}: ${manifest.problem}`);
  const planned = isProblem(manifest) ? [] : manifest.companies.map(({ domain }) => domain);
  const { folders, missing, strays, old } = await companiesIn(folder, planned);
  if (await keepsReadingsAlone(folder)) throw new StoreError(`${folder} keeps no pages: it was saved with --save readings`);
  const own = isProblem(manifest) ? strays : folders;
  if (own.length === 0 && strays.length === 0 && old.length === 0) throw new StoreError(`${folder} holds no saved run`);
  const hurt = isProblem(manifest) && (await tellsOfRun(folder)) ? [{ file: 'manifest.json', problem: manifest.problem }] : [];
  const damaged: Damage[] = [...hurt, ...(isProblem(manifest) ? [] : strays.map(strayed))];
  const snapshots: Snapshot[] = [];
  const isOld = isProblem(manifest) || manifest.schemaVersion === 1;
  for (const file of isOld ? old : []) {
    const read = await readSnapshot(path.join(folder, file));
    if (isProblem(read)) damaged.push({ file, problem: read.problem });
    else snapshots.push(read);
  }
  for (const name of own) {
    const read = await readPages(path.join(folder, name));
    if (isProblem(read)) damaged.push(read);
    else snapshots.push(read);
  }
  const seen = new Set(snapshots.map(({ domain }) => domain));
  return { snapshots, damaged, missing: missing.filter((domain) => !seen.has(domain)) };
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
  const { folders, missing, strays } = await companiesIn(
    folder,
    manifest.companies.map(({ domain }) => domain),
  );
  const companies: Measured[] = [];
  const damaged: Damage[] = strays.map(strayed);
  for (const name of folders) {
    const read = await readMeasured(path.join(folder, name));
    if (isProblem(read)) damaged.push(read);
    else companies.push(read);
  }
  return { manifest, companies, damaged, missing };
}
