import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { companyName, pagesFile, readingsFile, scorecardFile } from './company-folder.ts';
import { isFolder } from './files.ts';
import { plainName } from './json-file.ts';
import { isPlainFile } from './problem.ts';
import { failing } from './store-error.ts';

/** Pages as files side by side: what runs of schema 1 hold, and nothing else. */
const oldSuffix = '.snapshot.json.gz';

const kinds = [pagesFile, readingsFile, scorecardFile];
/** The files that hold a company, by the names of today and of before. */
export const companyFiles: readonly string[] = [...kinds, ...kinds.map(plainName)];

/** What a folder holds of companies; a link is none of them. */
export interface RunCompanies {
  /** Folders of the companies that are planned, in the order of the plan. */
  readonly folders: readonly string[];
  /** Domains that are planned and have none. */
  readonly missing: readonly string[];
  /** Folders of companies that the plan does not know. */
  readonly strays: readonly string[];
  /** Files of pages in the form of before. */
  readonly old: readonly string[];
}

async function holdsCompany(place: string): Promise<boolean> {
  if (!(await isFolder(place))) return false;
  const held = await Promise.all(companyFiles.map((name) => isPlainFile(path.join(place, name))));
  return held.includes(true);
}

/** What is in the folder of a run, by the names of its companies: the one list that every command goes by. */
export async function companiesIn(folder: string, planned: readonly string[]): Promise<RunCompanies> {
  const names = await failing(`cannot read ${folder}`, () => readdir(folder));
  const isThere = async (name: string): Promise<boolean> =>
    (await lstat(path.join(folder, name)).catch(() => undefined)) !== undefined;
  const there = await Promise.all(planned.map(companyName).map(isThere));
  const own = new Set(planned.map(companyName));
  const others = names.filter((name) => !own.has(name) && !/\.(?:part|damaged)$/.test(name)).sort();
  const holds = await Promise.all(others.map((name) => holdsCompany(path.join(folder, name))));
  return {
    folders: planned.filter((_, index) => there[index]).map(companyName),
    missing: planned.filter((_, index) => !there[index]),
    strays: others.filter((_, index) => holds[index]),
    old: names.filter((name) => name.endsWith(oldSuffix)).sort(),
  };
}

/** Whether a folder holds something of a run that a new one would mix with. */
export async function holdsRun(folder: string): Promise<boolean> {
  const { strays, old } = await companiesIn(folder, []);
  return strays.length > 0 || old.length > 0;
}
