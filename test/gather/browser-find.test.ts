import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { bundledBrowser } from '../../src/gather/bundled-browser.ts';
import { defaultCacheDir } from '../../src/gather/cache-folder.ts';
import { type BrowserWish, browserCandidates } from '../../src/gather/find-browser.ts';
import { launchBrowser } from '../../src/gather/launch-browser.ts';

const wish = (more: Partial<BrowserWish> = {}): BrowserWish => ({
  env: {},
  platform: 'linux',
  arch: 'x64',
  cacheDir: '/nowhere',
  ...more,
});
const names = (more: Partial<BrowserWish>): readonly string[] => browserCandidates(wish(more)).map(({ how }) => how);

test('a browser that the user names is the only candidate', () => {
  expect(names({ wanted: '/opt/b' })).toEqual(['--browser: /opt/b']);
  expect(names({ env: { SUPPORT_AUDIT_BROWSER: 'chrome' } })).toEqual(['SUPPORT_AUDIT_BROWSER: chrome']);
  expect(names({ wanted: '/opt/b', env: { SUPPORT_AUDIT_BROWSER: '/opt/c' } })).toEqual(['--browser: /opt/b']);
});

test('variables of other tools come first and the bundled browser last', () => {
  const all = names({ env: { CHROME_PATH: '/opt/a', PUPPETEER_EXECUTABLE_PATH: '/opt/b' } });
  expect(all.slice(0, 3)).toEqual([
    'CHROME_PATH: /opt/a',
    'PUPPETEER_EXECUTABLE_PATH: /opt/b',
    "Playwright's own headless shell",
  ]);
  expect(all.slice(-3)).toEqual(['channel: chrome', 'channel: msedge', 'bundled: @sparticuz/chromium']);
});

test('headless shells are preferred to whole browsers', () => {
  const all = names({});
  expect(all.indexOf('system: /usr/bin/chromium-headless-shell')).toBeLessThan(all.indexOf('system: /usr/bin/chromium'));
});

test('the bundled browser is not tried where it cannot run', async () => {
  const launched = await launchBrowser(wish({ wanted: 'bundled', arch: 'arm64' }));
  expect(launched).toEqual({
    state: 'missing',
    tried: [{ candidate: '--browser: @sparticuz/chromium', problem: 'not made for linux arm64' }],
  });
});

test('a file that is no browser is named with its trouble, and nothing else is tried', async () => {
  const launched = await launchBrowser({ ...wish({ wanted: process.execPath }), launchMs: 10_000 });
  expect(launched).toMatchObject({ state: 'missing', tried: [{ candidate: `--browser: ${process.execPath}` }] });
});

test('without a folder for temporary files no browser starts, and that is said', async () => {
  vi.stubEnv('TMPDIR', '/nowhere/at/all');
  onTestFinished(() => void vi.unstubAllEnvs());
  const launched = await launchBrowser({ ...wish({ wanted: process.execPath }), launchMs: 10_000 });
  const problem = 'there is no folder for its temporary files: /nowhere/at/all';
  expect(launched).toEqual({ state: 'missing', tried: [{ candidate: `--browser: ${process.execPath}`, problem }] });
});

test('the cache folder follows XDG_CACHE_HOME', () => {
  expect(defaultCacheDir({ XDG_CACHE_HOME: '/var/x' }, 'linux')).toBe(join('/var/x', 'support-audit'));
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'two runs that unpack at once both get a whole browser and leave no half one',
  async () => {
    const cacheDir = await mkdtemp(join(tmpdir(), 'browser-find-'));
    const [one, other] = await Promise.all([bundledBrowser(cacheDir), bundledBrowser(cacheDir)]);
    expect(one?.executablePath).toBe(join(cacheDir, 'chromium-143.0.4', 'chromium'));
    expect(other).toEqual(one);
    expect(await readdir(cacheDir)).toEqual(['chromium-143.0.4']);
    expect((await readdir(join(cacheDir, 'chromium-143.0.4'))).sort()).toEqual(['chromium', 'fonts', 'fonts.conf', 'lib']);
    await rm(cacheDir, { recursive: true });
  },
);
