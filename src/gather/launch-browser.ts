import { rmSync } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { settle } from './browser-deadline.ts';
import { type BrowserCandidate, type BrowserStart, type BrowserWish, browserCandidates } from './find-browser.ts';
import { holdBrowser } from './hold-browser.ts';
import { chromium } from './playwright.ts';

/** A candidate that was tried, and why it is of no use. */
export interface TriedBrowser {
  readonly candidate: string;
  readonly problem: string;
}

/** A browser that is running and has opened a page. */
export interface LaunchedBrowser {
  readonly state: 'found';
  readonly browser: Browser;
  /** `Chromium 143.0.7499.0` or the like. */
  readonly name: string;
  readonly version: string;
  /** Where it came from. */
  readonly how: string;
  /** `on`, or why it is off. */
  readonly sandbox: string;
  readonly tried: readonly TriedBrowser[];
  /** Closes it; when it does not obey within two seconds its process group is killed. Never rejects. */
  stop(): Promise<void>;
}

export interface NoBrowser {
  readonly state: 'missing';
  readonly tried: readonly TriedBrowser[];
}

export interface LaunchWish extends BrowserWish {
  /** Every connection goes through it, loopback included; without it the browser has no network guard. */
  readonly proxyUrl?: string | undefined;
  /** Longest start, in milliseconds. */
  readonly launchMs?: number;
  /** For talking in a chat: pages may send whatever they want. Left out, nothing but GET and HEAD leaves the browser. */
  readonly sends?: boolean;
}

// A second `--disable-features` would undo Playwright's own list, so none is passed.
const quietArgs = [
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--gaia-url=http://127.0.0.1:9',
  '--component-updater=url-source=http://127.0.0.1:9',
  '--disable-quic',
  '--js-flags=--max-old-space-size=512',
];

/** With a proxy the browser resolves no name itself: whatever tries to go past the proxy finds nothing. */
function proxyArgs(proxyUrl: string | undefined): readonly string[] {
  if (!proxyUrl) return [];
  return [`--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${new URL(proxyUrl).hostname}`];
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Why the browser's own sandbox cannot be used here; null when it can. */
async function whyNoSandbox(wish: BrowserWish): Promise<string | null> {
  if (wish.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return 'off: running as root';
  if (wish.env['container'] || wish.env['KUBERNETES_SERVICE_HOST']) return 'off: in a container';
  if ((await exists('/.dockerenv')) || (await exists('/run/.containerenv'))) return 'off: in a container';
  return null;
}

const firstLine = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^[\w.]+: /, '')
        .replace(/[║╔╗╚╝═]/g, ' ')
        .trim(),
    )
    .find((line) => line !== '') ?? 'unknown trouble';

/** The line that tells most: a missing library or sandbox hides deep in Playwright's message. */
function problemOf(message: string): string {
  const telling =
    /^.*(?:error while loading shared libraries|No usable sandbox|Executable doesn't exist|is not found at).*/m.exec(message);
  return firstLine(telling?.[0].replace(/^.*\[err\]\s*/, '') ?? message).slice(0, 300);
}

/** Process id of the browser, by its own word. */
async function processId(browser: Browser): Promise<number | null> {
  const asked = await settle(
    browser.newBrowserCDPSession().then(async (session) => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      await session.detach();
      return processInfo.find(({ type }) => type === 'browser')?.id ?? null;
    }),
    5000,
  );
  return asked.state === 'done' ? asked.value : null;
}

function kill(browser: Browser, pid: number): void {
  if (!browser.isConnected()) return;
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch {
      // Not the leader of a group, or gone already.
    }
  }
}

async function stopBrowser(browser: Browser, pid: number | null): Promise<void> {
  const closed = await settle(browser.close(), 2000);
  if (closed.state !== 'done' && pid !== null) {
    kill(browser, pid);
    await settle(browser.close(), 2000);
  }
}

type Start = BrowserStart & Required<Pick<LaunchWish, 'proxyUrl' | 'launchMs' | 'sends'>> & { readonly sandbox: boolean };

type Running = Pick<LaunchedBrowser, 'browser' | 'version' | 'stop'>;

/** For a program that ends at once: nothing can be awaited any more, and a browser on its way out may still be writing. */
function sweepNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  } catch {
    // The system tidies its temporary files itself.
  }
}

/** Starts a browser and opens a page in it: missing libraries show only then. */
async function tryStart(start: Start, processEnv: BrowserWish['env']): Promise<Running | { problem: string }> {
  const { executablePath, channel, env, proxyUrl, sandbox, launchMs, sends } = start;
  const variables = Object.entries({ ...processEnv, ...env }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  // The browser leaves files behind in its temporary folder, so it gets one of its own.
  const made = await settle(mkdtemp(path.join(tmpdir(), 'support-audit-')), 2000);
  if (made.state !== 'done') return { problem: `there is no folder for its temporary files: ${tmpdir()}` };
  const scratch = made.value;
  const sweep = (): void => sweepNow(scratch);
  process.on('exit', sweep);
  const tidy = async (): Promise<void> => {
    await rm(scratch, { recursive: true, force: true }).catch(() => undefined);
    process.off('exit', sweep);
  };
  const launched = await settle(
    chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      ...(channel ? { channel } : {}),
      ...(proxyUrl ? { proxy: { server: proxyUrl, bypass: '<-loopback>' } } : {}),
      env: { ...Object.fromEntries(variables), TMPDIR: scratch },
      args: [...quietArgs, ...proxyArgs(proxyUrl)],
      // The brake on pages that move on without end, which the driver takes off.
      ignoreDefaultArgs: ['--disable-ipc-flooding-protection'],
      chromiumSandbox: sandbox,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: launchMs,
    }),
    launchMs + 5000,
  );
  if (launched.state !== 'done') {
    await tidy();
    return { problem: launched.state === 'late' ? `did not start within ${launchMs} ms` : problemOf(launched.message) };
  }
  // Behind the listener of the driver, which ends the browser first.
  process.off('exit', sweep).on('exit', sweep);
  const browser = launched.value;
  const pid = await processId(browser);
  const held = await settle(sends ? Promise.resolve() : holdBrowser(browser), 5000);
  const opened = await settle(
    browser.newPage().then(async (page) => {
      await page.evaluate('1');
      await page.context().close();
    }),
    launchMs,
  );
  const stop = async (): Promise<void> => {
    await stopBrowser(browser, pid);
    await tidy();
  };
  if (held.state === 'done' && opened.state === 'done') return { browser, version: browser.version(), stop };
  await stop();
  if (opened.state === 'error') return { problem: problemOf(opened.message) };
  return { problem: opened.state === 'late' ? 'starts but opens no page' : 'cannot be kept from sending' };
}

type Tried = Omit<LaunchedBrowser, 'tried'> | TriedBrowser;

/** Tries one candidate with a real start. */
async function tryCandidate(candidate: BrowserCandidate, wish: LaunchWish, sandboxOff: string | null): Promise<Tried> {
  const located = await candidate.locate();
  if ('problem' in located) return { candidate: candidate.how, problem: located.problem };
  const { proxyUrl, launchMs = 30_000, sends = false } = wish;
  const start = { ...located, proxyUrl, sandbox: sandboxOff === null, launchMs, sends };
  const running = await tryStart(start, wish.env);
  if ('problem' in running) return { candidate: candidate.how, problem: running.problem };
  return { state: 'found', ...running, name: `Chromium ${running.version}`, how: candidate.how, sandbox: sandboxOff ?? 'on' };
}

const wantsSandbox = (answer: Tried): boolean => 'problem' in answer && /sandbox/i.test(answer.problem);
const noSandboxHere = 'off: this system offers none';

/**
 * The first candidate that starts and opens a page, running. The sandbox is on except for root and in containers;
 * only when every candidate fails for want of one is the browser started without. Never rejects.
 */
export async function launchBrowser(wish: LaunchWish): Promise<LaunchedBrowser | NoBrowser> {
  const off = await whyNoSandbox(wish);
  const tried: TriedBrowser[] = [];
  const unboxed: BrowserCandidate[] = [];
  for (const candidate of browserCandidates(wish)) {
    const answer = await tryCandidate(candidate, wish, off);
    if ('state' in answer) return { ...answer, tried };
    tried.push(answer);
    if (off === null && wantsSandbox(answer)) unboxed.push(candidate);
  }
  for (const candidate of unboxed) {
    const answer = await tryCandidate(candidate, wish, noSandboxHere);
    if ('state' in answer) return { ...answer, tried };
  }
  return { state: 'missing', tried };
}

/** Tries every candidate in turn, the good ones too, and stops each again. Never rejects. */
export async function* tryBrowsers(
  wish: LaunchWish,
): AsyncGenerator<TriedBrowser | Pick<LaunchedBrowser, 'state' | 'name' | 'how' | 'sandbox'>> {
  const off = await whyNoSandbox(wish);
  for (const candidate of browserCandidates(wish)) {
    const boxed = await tryCandidate(candidate, wish, off);
    const answer = off === null && wantsSandbox(boxed) ? await tryCandidate(candidate, wish, noSandboxHere) : boxed;
    if ('state' in answer) await answer.stop();
    yield answer;
  }
}
