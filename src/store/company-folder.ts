import { createHash, randomBytes } from 'node:crypto';
import { lstat, rename } from 'node:fs/promises';
import path from 'node:path';
import { clean } from '../lib/text.ts';
import type { Readings } from '../model/reading.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Snapshot } from '../model/visit.ts';
import { isFolder, writeFolder } from './files.ts';
import { packText } from './json-file.ts';
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

export const pagesFile = 'snapshot.json.gz';
export const readingsFile = 'readings.json.gz';
export const scorecardFile = 'scorecard.json.gz';

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
  snapshot: Snapshot | undefined,
  { readings, scorecard }: Measured,
  keeps: Keeps,
): Promise<void> {
  const pictures = takePictures();
  const { domain } = scorecard;
  const files = new Map<string, string | Uint8Array>();
  if (keeps === 'pages') {
    if (!snapshot) throw new TypeError(`the pages of ${domain} are to be kept, and there are none`);
    files.set(pagesFile, await packSnapshot(snapshot, pictures));
  }
  files.set(readingsFile, await packText(readingsText(domain, readings, pictures)));
  files.set(scorecardFile, await packText(scorecardText(scorecard, pictures)));
  for (const [name, data] of pictures.files) files.set(name, data);
  await writeFolder(companyFolder(run, domain), files);
}

/** A problem together with the file that has it, as its path in the run's folder. */
export interface Damage extends Problem {
  readonly file: string;
}

const damage = (folder: string, name: string, { problem }: Problem): Damage => ({
  file: `${path.basename(folder)}/${name}`,
  problem,
});

/** What keeps a folder from being that of a company: a link is not followed, and what tells of another company is not its own. */
async function strange(folder: string): Promise<Damage | undefined> {
  return (await isFolder(folder)) ? undefined : { file: path.basename(folder), problem: 'a link or no folder' };
}
const isAnother = (folder: string, domain: string): boolean => companyName(domain) !== path.basename(folder);
const another = (domain: string): Problem => ({ problem: `it tells of another company: ${clean(domain, 100)}` });

/** The pages of a company. */
export async function readPages(folder: string): Promise<Snapshot | Damage> {
  const no = await strange(folder);
  if (no) return no;
  const read = await readSnapshot(path.join(folder, pagesFile));
  if (isProblem(read)) return damage(folder, pagesFile, read);
  return isAnother(folder, read.domain) ? damage(folder, pagesFile, another(read.domain)) : read;
}

/** The readings and the scorecard of a company. */
export async function readMeasured(folder: string): Promise<Measured | Damage> {
  const no = await strange(folder);
  if (no) return no;
  const told = await readReadings(path.join(folder, readingsFile));
  if (isProblem(told)) return damage(folder, readingsFile, told);
  if (isAnother(folder, told.domain)) return damage(folder, readingsFile, another(told.domain));
  const made = await readScorecard(path.join(folder, scorecardFile));
  if (isProblem(made)) return damage(folder, scorecardFile, made);
  const { scorecard } = made;
  if (isAnother(folder, scorecard.domain)) return damage(folder, scorecardFile, another(scorecard.domain));
  return { readings: told.readings, scorecard };
}

/** What is saved of one company, read whole; undefined when nothing is there. */
export async function keptCompany(run: string, domain: string, keeps: Keeps): Promise<Measured | Damage | undefined> {
  const folder = companyFolder(run, domain);
  if (!(await lstat(folder).catch(() => undefined))) return undefined;
  const measured = await readMeasured(folder);
  if (isProblem(measured) || keeps === 'readings') return measured;
  const pages = await readPages(folder);
  return isProblem(pages) ? pages : measured;
}

/** A name for what is put aside because it cannot be read; it is never deleted with the company that takes its place. */
export const asideName = (domain: string): string => `${companyName(domain)}.${randomBytes(4).toString('hex')}.damaged`;

export const putAside = (run: string, domain: string, name: string): Promise<void> =>
  failing(`cannot put ${companyFolder(run, domain)} aside`, () => rename(companyFolder(run, domain), path.join(run, name)));
