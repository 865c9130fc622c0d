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

/** A home page as it would be read over HTTP. */
export const homePage = (url, body) => ({
  kind: 'page',
  look: { by: 'role', role: 'home', via: 'http' },
  role: 'home',
  via: 'http',
  url,
  finalUrl: url,
  fetchedAt: '2026-01-01T00:00:00.000Z',
  status: 200,
  type: 'html',
  body,
  headers: { 'content-type': 'text/html' },
  requests: [],
  globals: [],
  cookies: [],
  frames: [],
  overlays: [],
});
