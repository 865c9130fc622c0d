import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isFolder } from './files.ts';
import { runsIn } from './run-list.ts';
import { StoreError } from './store-error.ts';

/** Where runs are kept when no place is named. */
export const runsRoot = path.join('.support-audit', 'runs');

/** The folder of a run that begins at a time (ISO 8601, UTC); those of later runs sort after it. */
export const newRunFolder = (at: string, root: string = runsRoot): string =>
  path.join(root, `${at.slice(0, 19).replace(/[:-]/g, '')}Z-${randomBytes(2).toString('hex')}`);

async function latestIn(root: string): Promise<string> {
  const runs = await runsIn(root);
  const latest = runs.findLast(({ state }) => state.kind !== 'damaged');
  if (!latest) throw new StoreError(`there is no run in ${root} that can be read; support-audit scan DOMAIN --save makes one`);
  return latest.folder;
}

/** The folder that a user means by a path, by the id of a run under `root`, or by `latest`; rejects with StoreError when there is none. */
export async function findRun(named: string, root: string = runsRoot): Promise<string> {
  if (named === 'latest') return latestIn(root);
  if ((await stat(named).catch(() => undefined))?.isDirectory()) return named;
  const isId = named === path.basename(named) && named !== '.' && named !== '..';
  if (isId && (await isFolder(path.join(root, named)))) return path.join(root, named);
  throw new StoreError(
    `there is no run ${named}: ${isId ? `neither a folder of that name nor a run in ${root}` : 'no such folder'}; support-audit runs list shows the runs`,
  );
}
