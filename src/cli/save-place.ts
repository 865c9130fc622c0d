import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'tldts';
import type { ScanOptions } from '../run/scan.ts';
import { isFolder } from '../store/files.ts';
import { findRun, newRunFolder, runsRoot } from '../store/find-run.ts';
import { runInfo } from '../store/run-list.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './options.ts';
import { checkFolder } from './publish.ts';
import { sizeText } from './size-text.ts';
import { wordsFor } from './words/index.ts';

/** Where a scan is saved, as the library wants to be told. */
export type SavePlace = Required<Pick<ScanOptions, 'save' | 'keep' | 'resume'>>;

/** `--save acme.com` would take a company for a folder and leave it out. */
async function refuseCompany(folder: string): Promise<void> {
  const { isIcann, domain } = parse(folder);
  if (isIcann !== true || domain === null || /[\\/]/.test(folder) || (await stat(folder).catch(() => undefined))) return;
  throw new CommandError(exitCode.usage, ({ runs }) => runs.companyOrFolder(folder));
}

/** What `--save` and `--resume` name; a name without a slash is that of a run beside the others, and a run without a name of its own is called by the time (ISO 8601) that it begins. */
export async function savePlace(
  { save, resume, root }: Pick<Flags, 'save' | 'resume' | 'root'>,
  at: string,
): Promise<SavePlace | undefined> {
  if (save !== undefined && resume !== undefined) throw new CommandError(exitCode.usage, ({ runs }) => runs.saveOrResume);
  if (resume !== undefined && (resume === '' || resume.startsWith('-')))
    throw new CommandError(exitCode.usage, ({ runs }) => runs.needsRun);
  if (resume !== undefined) return { save: await findRun(resume, root), keep: 'pages', resume: true };
  if (save === undefined) return undefined;
  const keep = save === 'readings' || (typeof save === 'string' && save.startsWith('readings=')) ? 'readings' : 'pages';
  const named = typeof save !== 'string' || save === 'readings' ? '' : save.replace(/^readings=/, '');
  if (named === '') {
    if (root !== undefined) await checkFolder(root, '--save');
    return { save: newRunFolder(at, root), keep, resume: false };
  }
  await refuseCompany(named);
  const isName = path.basename(named) === named && !/^\.\.?$/.test(named) && !(await isFolder(named));
  if (!isName) await checkFolder(named, '--save');
  else if (root !== undefined) await checkFolder(root, '--save');
  return { save: isName ? path.join(root ?? runsRoot, named) : named, keep, resume: false };
}

/** What a scan left in its folder, in a line. */
export async function savedLine({ save }: Pick<SavePlace, 'save'>, flags: Pick<Flags, 'lang'> = {}): Promise<string> {
  const { state, domains, bytes } = await runInfo(save);
  const words = wordsFor(flags);
  const { scan } = words;
  const done = state.kind === 'unfinished' ? scan.ofAll(state.done, state.of) : String(domains.length);
  return scan.saved(done, domains.length, save, sizeText(bytes, words));
}
