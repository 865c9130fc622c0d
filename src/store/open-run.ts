import path from 'node:path';
import type { Snapshot } from '../model/visit.ts';
import { holdsRun, keptSnapshot, makeFolder, probeFolder, saveSnapshot, writeWhole } from './run-folder.ts';
import { lockFolder } from './run-lock.ts';
import { differences, manifestIn, ResumeError, type RunPlan, readRunPlan } from './run-manifest.ts';
import { failing, StoreError } from './store-error.ts';

/** A folder that a run is being saved to; nobody else writes there until it is closed. */
export interface OpenRun {
  /** What was saved of a company before; undefined when it is still to be looked at. */
  kept(domain: string): Promise<Snapshot | undefined>;
  save(snapshot: Snapshot): Promise<void>;
  close(): Promise<void>;
}

/** A new run is for a folder that holds none; one is gone on with only as it was begun. */
async function begin(folder: string, plan: RunPlan, how: 'new' | 'resumed'): Promise<void> {
  if (how === 'resumed') {
    const changed = differences(await readRunPlan(folder), plan);
    if (changed.length > 0) throw new ResumeError([`Cannot go on with the run in ${folder}:`, ...changed].join('\n  '));
    return;
  }
  if (await holdsRun(folder))
    throw new StoreError(`${folder} already holds a saved run; name another folder, or go on with it: --resume ${folder}`);
  await writeWhole(manifestIn(folder), `${JSON.stringify(plan, null, 2)}\n`);
}

/**
 * Opens a folder for a run before anything is visited, and writes down what the run is. Rejects with BusyError when another
 * process saves there, with ResumeError when the run in it was begun with something else, and with StoreError otherwise.
 */
export async function openRun(folder: string, plan: RunPlan, how: 'new' | 'resumed'): Promise<OpenRun> {
  const unlock = await failing(`cannot save to ${folder}`, async () => {
    if (how === 'new') await makeFolder(path.resolve(folder));
    await probeFolder(folder);
    return lockFolder(folder);
  });
  try {
    await begin(folder, plan, how);
  } catch (error) {
    await unlock();
    throw error;
  }
  return { kept: (domain) => keptSnapshot(folder, domain), save: (snapshot) => saveSnapshot(folder, snapshot), close: unlock };
}
