import path from 'node:path';
import type { Scorecard } from '../model/scorecard.ts';
import type { Snapshot } from '../model/visit.ts';
import {
  companyFolder,
  type Keeps,
  keptCompany,
  type Measured,
  type SavedCompany,
  saveCompany,
  saveScorecard,
} from './company-folder.ts';
import { isFolder, makeFolder, probeFolder, removeParts } from './files.ts';
import { isProblem } from './problem.ts';
import { holdsRun } from './run-folder.ts';
import { lockFolder } from './run-lock.ts';
import { differences, type Manifest, manifestIn, manifestOf, type RunPlan, readManifest, writeManifest } from './run-manifest.ts';
import { failing, ResumeError, StoreError } from './store-error.ts';

/** A folder that a run is being saved to; nobody else writes there until it is closed. */
export interface OpenRun {
  /** What was saved of a company before; undefined when it is still to be looked at. */
  kept(domain: string): Promise<SavedCompany | undefined>;
  save(snapshot: Snapshot, measured: Measured): Promise<void>;
  /** The company was saved before, and its scorecard is another now. */
  saveAgain(scorecard: Scorecard): Promise<void>;
  /** The report was made at that time (ISO 8601); a run with companies to come stays unfinished. */
  end(madeAt: string, browser: string | undefined): Promise<void>;
  close(): Promise<void>;
}

/** How a run is begun; one that is resumed keeps what it kept. */
export interface Beginning {
  readonly how: 'new' | 'resumed';
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly keeps: Keeps;
}

/** Refuses a folder in which the new run would mix with another, or write over what is not its own. */
async function refuseTaken(folder: string): Promise<void> {
  if (await holdsRun(folder))
    throw new StoreError(`${folder} already holds a saved run; name another folder, or go on with it: --resume ${folder}`);
  const there = await manifestOf(folder);
  if (isProblem(there) && !there.problem.startsWith('ENOENT'))
    throw new StoreError(`${manifestIn(folder)} is there and is no run's that could be begun anew; name another folder`);
}

/** A new run is for a folder that holds none; one is gone on with only as it was begun. */
async function begin(folder: string, plan: RunPlan, { how, at, keeps }: Beginning): Promise<Manifest> {
  if (how === 'resumed') {
    const before = await readManifest(folder, 'go on with');
    const changed = differences(before, plan);
    if (changed.length > 0) throw new ResumeError([`Cannot go on with the run in ${folder}:`, ...changed].join('\n  '));
    await removeParts(folder);
    return before;
  }
  await refuseTaken(folder);
  const { platform, arch, versions } = process;
  const manifest: Manifest = { schemaVersion: 2, ...plan, keeps, machine: { platform, arch, node: versions.node }, begun: at };
  await writeManifest(folder, manifest);
  return manifest;
}

/**
 * Opens a folder for a run before anything is visited, and writes down what the run is. Rejects with BusyError when another
 * process saves there, with ResumeError when the run in it was begun with something else, and with StoreError otherwise.
 */
export async function openRun(folder: string, plan: RunPlan, beginning: Beginning): Promise<OpenRun> {
  const { how } = beginning;
  const unlock = await failing(
    how === 'new' ? `cannot save to ${folder}` : `cannot go on with the run in ${folder}`,
    async () => {
      if (how === 'new') await makeFolder(path.resolve(folder));
      await probeFolder(folder);
      return lockFolder(folder);
    },
  );
  const opened = async (): Promise<Manifest> => {
    try {
      return await begin(folder, plan, beginning);
    } catch (error) {
      await unlock();
      throw error;
    }
  };
  const manifest = await opened();
  return {
    kept: (domain) => keptCompany(folder, domain, manifest.keeps),
    save: (snapshot, measured) => saveCompany(folder, snapshot, measured, manifest.keeps),
    saveAgain: (scorecard) => saveScorecard(folder, scorecard),
    end: async (madeAt, browser) => {
      const done = await Promise.all(manifest.companies.map(({ domain }) => isFolder(companyFolder(folder, domain))));
      if (done.includes(false)) return;
      const machine = { ...manifest.machine, ...(browser === undefined ? {} : { browser }) };
      await writeManifest(folder, { ...manifest, machine, ended: madeAt });
    },
    close: unlock,
  };
}
