import { homedir } from 'node:os';
import { join } from 'node:path';

/** `support-audit` in the user's cache folder. */
export function defaultCacheDir(env: Readonly<Record<string, string | undefined>>, platform: string): string {
  const base =
    env['XDG_CACHE_HOME'] ||
    (platform === 'win32' ? env['LOCALAPPDATA'] : undefined) ||
    (platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache'));
  return join(base, 'support-audit');
}
