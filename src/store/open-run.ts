import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { Snapshot } from '../model/visit.ts';
import { asideName, companyFolder, type Keeps, keptCompany, type Measured, putAside, saveCompany } from './company-folder.ts';
import { isFolder, makeFolder, probeFolder, removeParts } from './files.ts';
import { isProblem } from './problem.ts';
import { holdsRun } from './run-companies.ts';
import { lockFolder } from './run-lock.ts';
import {
  differences,
  type LostCompany,
  type Manifest,
  manifestIn,
  type RunPlan,
  readManifest,
  writeManifest,
} from './run-manifest.ts';
import { failing, ResumeError, StoreError } from './store-error.ts';

/** A folder that a run is being saved to; nobody else writes there until it is closed. */
export interface OpenRun {
  /** When the report on all companies was made (ISO 8601); undefined while some are to come. */
  readonly ended: string | undefined;
  /**
   * What a run that is gone on with holds of a company; undefined when it is still to be looked at. What cannot be read is put
   * aside under another name, never deleted, and `onAside` is told.
   */
  kept(domain: string, onAside?: (line: string) => void): Promise<Measured | undefined>;
  /** The pages are needed only where the run keeps them. */
  save(snapshot: Snapshot | undefined, measured: Measured): Promise<void>;
  /** The browser that is used, once that is known. */
  seenIn(browser: string): Promise<void>;
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
  /** The id of the run whose pages or readings a new one is made of, where nothing is visited for it. */
  readonly rescoredFrom?: string;
  /** Companies of that run that nothing could be read of. */
  readonly lost?: readonly LostCompany[];
}

const isThere = async (place: string): Promise<boolean> => (await lstat(place).catch(() => undefined)) !== undefined;

/** Refuses a folder in which the new run would mix with another, or take for its own what is not. */
async function refuseTaken(folder: string, { companies }: RunPlan): Promise<void> {
  if (await holdsRun(folder))
    throw new StoreError(`${folder} already holds a saved run; name another folder, or go on with it: --resume ${folder}`);
  for (const place of [manifestIn(folder), ...companies.map(({ domain }) => companyFolder(folder, domain))])
    if (await isThere(place))
      throw new StoreError(`${place} is there and is no run's that could be begun anew; name another folder`);
}

/** A new run is for a folder that holds none; one is gone on with only as it was begun. */
async function begin(folder: string, plan: RunPlan, { how, at, keeps, rescoredFrom, lost = [] }: Beginning): Promise<Manifest> {
  if (how === 'resumed') {
    const before = await readManifest(folder, 'go on with');
    // Its companies were seen when the other run was made: to visit the rest today would mix two times.
    if (before.rescoredFrom !== undefined)
      throw new ResumeError(
        `Cannot go on with the run in ${folder}: it was made of ${before.rescoredFrom} without visiting; rescore that one again.`,
      );
    const changed = differences(before, plan);
    if (changed.length > 0) throw new ResumeError([`Cannot go on with the run in ${folder}:`, ...changed].join('\n  '));
    await removeParts(folder);
    for (const { domain } of before.companies) await removeParts(companyFolder(folder, domain));
    return before;
  }
  await refuseTaken(folder, plan);
  const { platform, arch, versions } = process;
  const manifest: Manifest = {
    schemaVersion: 2,
    ...plan,
    keeps,
    ...(rescoredFrom === undefined ? {} : { rescoredFrom }),
    ...(lost.length === 0 ? {} : { lost: [...lost] }),
    machine: { platform, arch, node: versions.node },
    begun: at,
  };
  await writeManifest(folder, manifest);
  return manifest;
}

/** A manifest in a folder, changed by one at a time. */
function keeper(folder: string, first: Manifest) {
  let manifest = first;
  let writing = Promise.resolve();
  const change = (next: (before: Manifest) => Manifest): Promise<void> => {
    writing = writing.then(async () => {
      const changed = next(manifest);
      if (changed !== manifest) await writeManifest(folder, changed);
      manifest = changed;
    });
    return writing;
  };
  return { now: () => manifest, change };
}

const withBrowser = (manifest: Manifest, browser: string | undefined): Manifest =>
  browser === undefined || manifest.machine.browser === browser
    ? manifest
    : { ...manifest, machine: { ...manifest.machine, browser } };

/** A run that something is added to is not finished any more. */
function reopened(manifest: Manifest): Manifest {
  if (manifest.ended === undefined) return manifest;
  const { ended: _, ...rest } = manifest;
  return rest;
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
  const first = await opened();
  const { keeps, companies } = first;
  const { now, change } = keeper(folder, first);
  return {
    ended: first.ended,
    kept: async (domain, onAside) => {
      const kept = how === 'new' ? undefined : await keptCompany(folder, domain, keeps);
      if (!kept || !isProblem(kept)) return kept;
      const name = asideName(domain);
      onAside?.(`${kept.file}: ${kept.problem}. It is put aside as ${name}, and ${domain} is looked at again.`);
      // What bears that name is the run's own from now on.
      await change((before) => ({ ...reopened(before), aside: [...(before.aside ?? []), name] }));
      await putAside(folder, domain, name);
      return undefined;
    },
    save: async (snapshot, measured) => {
      await change(reopened);
      await saveCompany(folder, snapshot, measured, keeps);
    },
    seenIn: (browser) => change((before) => withBrowser(before, browser)),
    end: async (madeAt, browser) => {
      const done = await Promise.all(companies.map(({ domain }) => isFolder(companyFolder(folder, domain))));
      if (done.includes(false) || now().ended !== undefined) return;
      await change((before) => ({ ...withBrowser(before, browser), ended: madeAt }));
    },
    close: unlock,
  };
}
