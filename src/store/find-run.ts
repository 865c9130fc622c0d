import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isFolder } from './files.ts';
import { runsIn } from './run-list.ts';
import { NoRunError, StoreError } from './store-error.ts';

/** Where runs are kept when no place is named. */
export const runsRoot = path.join('.support-audit', 'runs');

/** The folder of a run that begins at a time (ISO 8601, UTC); those of later runs sort after it. */
export const newRunFolder = (at: string, root: string = runsRoot): string =>
  path.join(root, `${at.slice(0, 19).replace(/[:-]/g, '')}Z-${randomBytes(2).toString('hex')}`);

const latestIn = async (root: string): Promise<string | undefined> =>
  (await runsIn(root)).findLast(({ state }) => state.kind === 'finished' || state.kind === 'unfinished')?.folder;

/**
 * The folder that a user means by a path, by the id of a run under one of the roots, or by `latest`, which is that of the
 * first root with a run in it; rejects with StoreError when there is none.
 */
export async function findRun(named: string, root: string = runsRoot, ...others: readonly string[]): Promise<string> {
  const places = [root, ...others];
  const somewhere = places.join(' or ');
  if (named === 'latest') {
    for (const root of places) {
      const latest = await latestIn(root);
      if (latest !== undefined) return latest;
    }
    throw new StoreError(`there is no run in ${somewhere} that can be read; support-audit scan DOMAIN --save makes one`);
  }
  if ((await stat(named).catch(() => undefined))?.isDirectory()) return named;
  const isId = named === path.basename(named) && named !== '.' && named !== '..';
  for (const root of isId ? places : []) if (await isFolder(path.join(root, named))) return path.join(root, named);
  throw new NoRunError(
    `there is no run ${named}: ${isId ? `neither a folder of that name nor a run in ${somewhere}` : 'no such folder'}; support-audit runs list shows the runs`,
  );
}
