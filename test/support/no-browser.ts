import { existsSync } from 'node:fs';

/** An environment in which no browser of the tool or of Playwright is to be had. */
export const withoutBrowser = { XDG_CACHE_HOME: '/dev/null', PLAYWRIGHT_BROWSERS_PATH: '/dev/null/none' } as const;

/** Whether the system brings one, which nothing hides. */
export const systemHasBrowser = [
  '/usr/bin/chromium-headless-shell',
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
].some((path) => existsSync(path));
