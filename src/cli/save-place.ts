import { stat } from 'node:fs/promises';
import { parse } from 'tldts';
import type { ScanOptions } from '../run/scan.ts';
import { findRun, newRunFolder } from '../store/find-run.ts';
import { runInfo } from '../store/run-list.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './options.ts';
import { checkFolder } from './publish.ts';
import { sizeText } from './size-text.ts';

/** Where a scan is saved, as the library wants to be told. */
export type SavePlace = Required<Pick<ScanOptions, 'save' | 'keep' | 'resume'>>;

/** `--save acme.com` would take a company for a folder and leave it out. */
async function refuseCompany(folder: string): Promise<void> {
  const { isIcann, domain } = parse(folder);
  if (isIcann !== true || domain === null || /[\\/]/.test(folder) || (await stat(folder).catch(() => undefined))) return;
  throw new CommandError(
    exitCode.usage,
    `--save ${folder}: is that a company or a folder? Put --save last for a company; write --save ./${folder} for a folder.`,
  );
}

/** What `--save` and `--resume` name; a run without a name of its own is called by the time (ISO 8601) that it begins. */
export async function savePlace({ save, resume }: Flags, at: string): Promise<SavePlace | undefined> {
  if (save !== undefined && resume !== undefined)
    throw new CommandError(exitCode.usage, 'Give one of the two: --save begins a run, --resume goes on with one.');
  if (resume !== undefined) return { save: await findRun(resume), keep: 'pages', resume: true };
  if (save === undefined) return undefined;
  const keep = save === 'readings' || (typeof save === 'string' && save.startsWith('readings=')) ? 'readings' : 'pages';
  const named = typeof save !== 'string' || save === 'readings' ? '' : save.replace(/^readings=/, '');
  if (named === '') return { save: newRunFolder(at), keep, resume: false };
  await refuseCompany(named);
  await checkFolder(named, '--save');
  return { save: named, keep, resume: false };
}

/** What a scan left in its folder, in a line. */
export async function savedLine({ save }: SavePlace): Promise<string> {
  const { state, domains, bytes } = await runInfo(save);
  const done = state.kind === 'unfinished' ? `${state.done} of ${state.of}` : String(domains.length);
  return `Saved ${done} ${domains.length === 1 ? 'company' : 'companies'} in ${save} (${sizeText(bytes)})`;
}
