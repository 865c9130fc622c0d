import { createHash, randomBytes } from 'node:crypto';
import { lstat, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Readings } from '../model/reading.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Snapshot } from '../model/visit.ts';
import { writeFolder, writeWhole } from './files.ts';
import { takePictures } from './pictures.ts';
import { isProblem, type Problem } from './problem.ts';
import { readingsText, readReadings, readScorecard, scorecardText } from './scorecard-file.ts';
import { packSnapshot, readSnapshot } from './snapshot-file.ts';
import { failing } from './store-error.ts';

/** Whether the pages of a run are kept, or only what was read from them. */
export type Keeps = 'pages' | 'readings';

/** What was measured of a company, and what came of it. */
export interface Measured {
  /** Before anything that people or enquiries told. */
  readonly readings: Readings;
  readonly scorecard: Scorecard;
}
/** A company as it is saved; without its pages when the run keeps none. */
export interface SavedCompany extends Measured {
  readonly snapshot?: Snapshot;
}

export const pagesFile = 'snapshot.json.gz';
const readingsFile = 'readings.json';
export const scorecardFile = 'scorecard.json';

/** Names that a run has for its own files, or that some systems have for devices. */
const taken = /^(?:manifest\.json|run-\d+\.lock|(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?)$/;

/** A name for a company's folder that is safe on every file system and cannot leave the run's. */
export function companyName(domain: string): string {
  const plain = domain
    .replace(/[^a-z0-9.-]/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, 100)
    .replace(/\.$/, '_');
  const clash = plain !== domain || plain.length === 100 || taken.test(plain);
  return clash ? `_${plain}-${createHash('sha256').update(domain).digest('hex').slice(0, 8)}` : plain;
}

export const companyFolder = (run: string, domain: string): string => path.join(run, companyName(domain));

/** Saves a company whole or not at all; rejects with StoreError when something of it is there. */
export async function saveCompany(
  run: string,
  snapshot: Snapshot,
  { readings, scorecard }: Measured,
  keeps: Keeps,
): Promise<void> {
  const pictures = takePictures();
  const { domain } = snapshot;
  const files = new Map<string, string | Uint8Array>();
  if (keeps === 'pages') files.set(pagesFile, await packSnapshot(snapshot, pictures));
  files.set(readingsFile, readingsText(domain, readings, pictures));
  files.set(scorecardFile, scorecardText(scorecard, pictures));
  for (const [name, data] of pictures.files) files.set(name, data);
  await writeFolder(companyFolder(run, domain), files);
}

/** Puts another scorecard in the place of the one that is saved. */
export async function saveScorecard(run: string, scorecard: Scorecard): Promise<void> {
  const folder = companyFolder(run, scorecard.domain);
  const pictures = takePictures();
  const text = scorecardText(scorecard, pictures);
  for (const [name, data] of pictures.files) await writeWhole(path.join(folder, name), data);
  await writeWhole(path.join(folder, scorecardFile), text);
}

/** A problem together with the file that has it, as its path in the run's folder. */
export interface Damage extends Problem {
  readonly file: string;
}

const damage = (folder: string, name: string, { problem }: Problem): Damage => ({
  file: `${path.basename(folder)}/${name}`,
  problem,
});

/** The pages of a company. */
export async function readPages(folder: string): Promise<Snapshot | Damage> {
  const read = await readSnapshot(path.join(folder, pagesFile));
  return isProblem(read) ? damage(folder, pagesFile, read) : read;
}

/** The readings and the scorecard of a company. */
export async function readMeasured(folder: string): Promise<Measured | Damage> {
  const [told, made] = [
    await readReadings(path.join(folder, readingsFile)),
    await readScorecard(path.join(folder, scorecardFile)),
  ];
  if (isProblem(told)) return damage(folder, readingsFile, told);
  if (isProblem(made)) return damage(folder, scorecardFile, made);
  return { readings: told.readings, scorecard: made.scorecard };
}

/**
 * What is saved of one company; undefined when nothing is, or nothing that can be read: that is put aside under another
 * name, never deleted.
 */
export async function keptCompany(run: string, domain: string, keeps: Keeps): Promise<SavedCompany | undefined> {
  const folder = companyFolder(run, domain);
  if (!(await lstat(folder).catch(() => undefined))) return undefined;
  const measured = await readMeasured(folder);
  const pages = keeps === 'pages' ? await readPages(folder) : undefined;
  if (!isProblem(measured) && (pages === undefined || !isProblem(pages)))
    return { ...measured, ...(pages === undefined ? {} : { snapshot: pages }) };
  await failing(`cannot put ${folder} aside`, () => rename(folder, `${folder}.${randomBytes(4).toString('hex')}.damaged`));
  return undefined;
}
