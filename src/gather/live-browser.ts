import { settle } from './browser-deadline.ts';
import { defaultCacheDir } from './cache-folder.ts';
import { createGuard } from './guard.ts';
import { startGuardProxy } from './guard-proxy.ts';
import { type ChatWish, type LivePage, openLivePage, type Refusal } from './live-page.ts';
import { openWeb } from './open-web.ts';
import { prepareWindow } from './page-scripts.ts';
import { systemTransport } from './system-transport.ts';
import { proxyFromEnvironment } from './upstream.ts';
import { createUserAgent } from './user-agent.ts';
import type { VisitorOptions } from './visitors.ts';

/** A browser to talk with: behind the address guard as in a scan, but its pages may send. */
export interface LiveBrowser {
  /** Opens a page in a profile of its own. Never rejects. */
  open(url: string, wish: ChatWish, signal: AbortSignal): Promise<LivePage | Refusal>;
  /** Never rejects. */
  close(): Promise<void>;
}

type LiveOptions = Pick<
  VisitorOptions,
  'transport' | 'allowPrivate' | 'locale' | 'userAgent' | 'proxy' | 'ca' | 'env' | 'browser'
>;

const viewport = { width: 1280, height: 720 };
const openMs = 15_000;
/** Longest wait for robots.txt and for a turn at the host, in milliseconds. */
const admitMs = 30_000;
const closeMs = 2000;

const none = (why: string): Refusal => ({ by: 'browser', why });

/** Starts a browser; a string says why there is none. `pages` are the addresses that will be opened. */
export async function openLiveBrowser(
  options: LiveOptions,
  version: string,
  pages: readonly string[],
): Promise<LiveBrowser | string> {
  const { allowPrivate = false, locale = 'en-US', env = {}, ca, browser, transport } = options;
  const userAgent = options.userAgent ?? createUserAgent(version);
  const proxyFor = proxyFromEnvironment(env, options.proxy);
  const guard = createGuard({
    transport: transport ?? systemTransport,
    allowPrivate,
    ports: pages.map((page) => Number(new URL(page).port)).filter((port) => port > 0),
    ...(proxyFor && !transport ? { proxy: proxyFor } : {}),
  });
  const web = openWeb({ guard, locale, userAgent, politeDelayMs: 50, ...(ca === undefined ? {} : { caPem: ca }) });
  const proxy = await startGuardProxy(guard, { sends: true, ...(ca === undefined ? {} : { caPem: ca }) });
  const { launchBrowser } = await import('./launch-browser.ts');
  const launched = await launchBrowser({
    ...(typeof browser === 'object' ? { wanted: browser.path } : {}),
    env,
    platform: process.platform,
    arch: process.arch,
    cacheDir: defaultCacheDir(env, process.platform),
    proxyUrl: proxy.url,
    sends: true,
  });
  const close = async (): Promise<void> => {
    if (launched.state === 'found') await launched.stop();
    await Promise.allSettled([web.close(), proxy.close()]);
  };
  if (launched.state === 'missing') {
    await close();
    return 'there is no browser; to get one, run: support-audit doctor';
  }

  async function open(url: string, wish: ChatWish, signal: AbortSignal): Promise<LivePage | Refusal> {
    const leave = await web.manners.admit(url, { deadline: performance.now() + admitMs, signal });
    if (!leave.ok) return { by: 'page', why: leave.detail };
    leave.release();
    if (launched.state === 'missing') return none('there is no browser');
    const made = await settle(
      launched.browser.newContext({
        userAgent,
        locale,
        viewport,
        serviceWorkers: 'block',
        acceptDownloads: false,
        ignoreHTTPSErrors: ca !== undefined,
      }),
      openMs,
    );
    if (made.state !== 'done') return none('the browser opened no profile');
    const context = made.value;
    const prepared = await settle(context.addInitScript(prepareWindow), openMs);
    const page =
      prepared.state === 'done' ? await openLivePage(context, url, wish, () => new Date()) : none('the browser is not ready');
    const forget = async (): Promise<void> => void (await settle(context.close(), closeMs));
    if ('why' in page) {
      await forget();
      return page;
    }
    return {
      ...page,
      close: async () => {
        await page.close();
        await forget();
      },
    };
  }
  return { open, close };
}
