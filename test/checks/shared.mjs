import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const shared = process.env.SUPPORT_AUDIT_SHARED ?? path.join(root, '../shared');

/** Folder of shared material, or the end of the script, with a word on why. */
export function sharedFolder(name) {
  const folder = path.join(shared, name);
  if (existsSync(folder)) return folder;
  process.stdout.write(`Skipped: there is no ${name} in the folder of shared material (SUPPORT_AUDIT_SHARED names another).\n`);
  process.exit(0);
}
