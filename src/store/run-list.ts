import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { companyFolder, pagesFile, readingsFile, scorecardFile } from './company-folder.ts';
import { isFolder, sizeOf } from './files.ts';
import { looksWhole } from './json-file.ts';
import { isProblem } from './problem.ts';
import { readRunFolder } from './run-folder.ts';
import { type Manifest, manifestIn, manifestOf, type OldManifest } from './run-manifest.ts';
import { failing } from './store-error.ts';

export type RunState =
  | { readonly kind: 'finished' }
  | { readonly kind: 'unfinished'; readonly done: number; readonly of: number }
  | { readonly kind: 'damaged'; readonly why: string }
  | { /** Only a later version of the tool can read it. */ readonly kind: 'newer'; readonly why: string };

/** A saved run as a list shows it. */
export interface RunInfo {
  readonly id: string;
  readonly folder: string;
  readonly state: RunState;
  /** ISO 8601, UTC; missing where the run does not tell. */
  readonly begun?: string;
  readonly rubric?: string;
  /** The id of the run that it was made of, where nothing was visited for it. */
  readonly rescoredFrom?: string;
  readonly domains: readonly string[];
  readonly bytes: number;
}

/** What became of a company, as far as its files show without being read. */
async function companyState(run: string, domain: string, needed: readonly string[]): Promise<'done' | 'missing' | 'damaged'> {
  const folder = companyFolder(run, domain);
  if (!(await lstat(folder).catch(() => undefined))) return 'missing';
  if (!(await isFolder(folder))) return 'damaged';
  const whole = await Promise.all(needed.map((name) => looksWhole(path.join(folder, name))));
  return whole.includes(false) ? 'damaged' : 'done';
}

async function stateOf(folder: string, manifest: Manifest): Promise<RunState> {
  const needed = [readingsFile, scorecardFile, ...(manifest.keeps === 'pages' ? [pagesFile] : [])];
  const states = await Promise.all(
    manifest.companies.map(async ({ domain }) => ({ domain, state: await companyState(folder, domain, needed) })),
  );
  const hurt = states.filter(({ state }) => state === 'damaged').map(({ domain }) => domain);
  if (hurt.length > 0) return { kind: 'damaged', why: `files of ${hurt.join(', ')} are missing, empty or cut off` };
  const done = states.filter(({ state }) => state === 'done').length;
  return done === states.length && manifest.ended !== undefined
    ? { kind: 'finished' }
    : { kind: 'unfinished', done, of: states.length };
}

async function oldState(folder: string, { companies }: OldManifest): Promise<RunState> {
  const { damaged, missing } = await readRunFolder(folder).catch(() => ({
    damaged: [],
    missing: companies.map(({ domain }) => domain),
  }));
  const [first] = damaged;
  if (first) return { kind: 'damaged', why: `${first.file}: ${first.problem}` };
  if (missing.length === 0) return { kind: 'finished' };
  return { kind: 'unfinished', done: companies.length - missing.length, of: companies.length };
}

/** What a folder says of the run in it, without reading what was saved of the companies. */
export async function runInfo(folder: string): Promise<RunInfo> {
  const common = { id: path.basename(path.resolve(folder)), folder, bytes: await sizeOf(folder) };
  const manifest = await manifestOf(folder);
  if (isProblem(manifest) && manifest.newer) return { ...common, state: { kind: 'newer', why: manifest.problem }, domains: [] };
  if (isProblem(manifest))
    return { ...common, state: { kind: 'damaged', why: `manifest.json: ${manifest.problem}` }, domains: [] };
  const told = { ...common, rubric: manifest.rubric.id, domains: manifest.companies.map(({ domain }) => domain) };
  if (manifest.schemaVersion === 1) return { ...told, state: await oldState(folder, manifest) };
  const { begun, rescoredFrom } = manifest;
  return { ...told, state: await stateOf(folder, manifest), begun, ...(rescoredFrom === undefined ? {} : { rescoredFrom }) };
}

const isRun = async (folder: string): Promise<boolean> =>
  (await isFolder(folder)) && (await lstat(manifestIn(folder)).catch(() => undefined)) !== undefined;

/** Every run under a root, oldest first, damaged ones too, and no other folder; none where there is no such folder. Links are not followed. */
export async function runsIn(root: string): Promise<readonly RunInfo[]> {
  const names = await failing(`cannot read ${root}`, () =>
    readdir(root).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    }),
  );
  const folders = names.sort().map((name) => path.join(root, name));
  const runs = await Promise.all(folders.map(async (folder) => ((await isRun(folder)) ? [await runInfo(folder)] : [])));
  return runs.flat().toSorted((a, b) => ((a.begun ?? '') < (b.begun ?? '') ? -1 : (a.begun ?? '') > (b.begun ?? '') ? 1 : 0));
}
