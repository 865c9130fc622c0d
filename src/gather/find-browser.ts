import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledBrowser } from './bundled-browser.ts';
import { chromium } from './playwright.ts';

/** How to start one browser. Neither path nor channel means Playwright's own headless shell. */
export interface BrowserStart {
  readonly executablePath?: string;
  readonly channel?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A place where a browser may be. */
export interface BrowserCandidate {
  /** For people: where it comes from, with its path. */
  readonly how: string;
  /** What to start, or why there is nothing to start. */
  locate(): Promise<BrowserStart | { readonly problem: string }>;
}

export interface BrowserWish {
  /** `--browser`: a path, or `chrome`, `msedge`, `bundled`. */
  readonly wanted?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly arch: string;
  /** Folder of ours that outlives a run; the bundled browser is unpacked there. */
  readonly cacheDir: string;
}

const linuxPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];
const macPaths = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/opt/homebrew/bin/chromium', '/usr/local/bin/chromium'];
const channels = ['chrome', 'msedge'] as const;
type Channel = (typeof channels)[number];
const isChannel = (name: string): name is Channel => channels.some((channel) => channel === name);

/** Where Chrome and Edge install themselves. */
function channelPaths(channel: Channel, { platform, env }: BrowserWish): readonly string[] {
  if (platform === 'linux') return [{ chrome: '/opt/google/chrome/chrome', msedge: '/opt/microsoft/msedge/msedge' }[channel]];
  const name = { chrome: 'Google Chrome', msedge: 'Microsoft Edge' }[channel];
  if (platform === 'darwin') return [`/Applications/${name}.app/Contents/MacOS/${name}`];
  const inside = { chrome: 'Google/Chrome/Application/chrome.exe', msedge: 'Microsoft/Edge/Application/msedge.exe' }[channel];
  return ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => {
    const base = env[name];
    return base ? [join(base, inside)] : [];
  });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const atPath = (how: string, path: string): BrowserCandidate => ({
  how: `${how}: ${path}`,
  locate: async () => ((await exists(path)) ? { executablePath: path } : { problem: 'no such file' }),
});

// Looked for first: a start that fails for want of a file leaves folders behind in the temporary folder.
const onChannel = (wish: BrowserWish, how: string, channel: Channel): BrowserCandidate => ({
  how: `${how}: ${channel}`,
  locate: async () => {
    const found = await Promise.all(channelPaths(channel, wish).map(exists));
    return found.includes(true) ? { channel } : { problem: 'not installed' };
  },
});

/** Playwright's headless shell lies beside its Chromium, in a folder of the same number. */
const ownShell = (chromiumPath: string | null): BrowserCandidate => ({
  how: "Playwright's own headless shell",
  locate: async () => {
    const folder = chromiumPath?.replace(/([\\/])chromium-(\d+)[\\/].*$/, '$1chromium_headless_shell-$2');
    if (!folder || !(await exists(folder))) return { problem: 'not downloaded' };
    const itself: BrowserStart = {};
    return itself;
  },
});

function bundled(wish: BrowserWish, how: string): BrowserCandidate {
  return {
    how: `${how}: @sparticuz/chromium`,
    locate: async () => {
      if (wish.platform !== 'linux' || wish.arch !== 'x64') return { problem: `not made for ${wish.platform} ${wish.arch}` };
      try {
        return (await bundledBrowser(wish.cacheDir)) ?? { problem: 'the optional package is not installed' };
      } catch (error) {
        return { problem: `could not be unpacked: ${error instanceof Error ? error.message : String(error)}` };
      }
    },
  };
}

function named(wish: BrowserWish, how: string, name: string): BrowserCandidate {
  if (name === 'bundled') return bundled(wish, how);
  return isChannel(name) ? onChannel(wish, how, name) : atPath(how, name);
}

/** Playwright says where it would keep a browser, whether it is there or not; it throws on unknown systems. */
function playwrightPath(): string | null {
  try {
    return chromium.executablePath();
  } catch {
    return null;
  }
}

/** Places to look for a browser, best first. One that the user named for this tool is the only one. */
export function browserCandidates(wish: BrowserWish): readonly BrowserCandidate[] {
  const { env, platform } = wish;
  const own = env['SUPPORT_AUDIT_BROWSER'];
  if (wish.wanted) return [named(wish, '--browser', wish.wanted)];
  if (own) return [named(wish, 'SUPPORT_AUDIT_BROWSER', own)];
  const byVariable = ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'].flatMap((name) => {
    const path = env[name];
    return path ? [atPath(name, path)] : [];
  });
  const full = playwrightPath();
  const system = platform === 'linux' ? linuxPaths : platform === 'darwin' ? macPaths : [];
  return [
    ...byVariable,
    ownShell(full),
    ...(full ? [atPath("Playwright's own Chromium", full)] : []),
    ...system.map((path) => atPath('system', path)),
    ...channels.map((channel) => onChannel(wish, 'channel', channel)),
    bundled(wish, 'bundled'),
  ];
}
