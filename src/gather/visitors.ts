import type { Archived } from '../model/archived.ts';
import type { Snapshot } from '../model/visit.ts';
import type { Archive } from './archive.ts';
import { BrowserError } from './browser-error.ts';
import { type BrowserVisitor, createBrowserVisitor } from './browser-visitor.ts';
import { defaultCacheDir } from './cache-folder.ts';
import { closedVisitor } from './closed-visitor.ts';
import { createDnsVisitor } from './dns-visitor.ts';
import { createGuard } from './guard.ts';
import { startGuardProxy } from './guard-proxy.ts';
import { openWeb } from './open-web.ts';
import { systemTransport } from './system-transport.ts';
import { byParty, filing } from './third-party.ts';
import type { Transport } from './transport.ts';
import { proxyFromEnvironment } from './upstream.ts';
import { createUserAgent } from './user-agent.ts';
import type { Screenshots } from './visit-tools.ts';
import type { Visitor } from './visitor.ts';

export interface VisitorOptions {
  /** What lies below the address guard; the operating system's network when left out. */
  readonly transport?: Transport;
  readonly allowPrivate?: boolean;
  /** Pages are taken from it, and nothing from the network. */
  readonly archive?: Archive;
  /** `auto` finds one, `off` does without; a path that fails is an error of its own. */
  readonly browser?: 'auto' | 'off' | { readonly path: string };
  /** `off` asks name servers for no records (MX, CNAME, SPF), only for addresses. */
  readonly dns?: 'on' | 'off';
  /** `off` asks no service of others about a company, such as an invitation how many have joined. */
  readonly thirdParty?: 'on' | 'off';
  /** BCP 47; `en-US` when left out. */
  readonly locale?: string;
  readonly userAgent?: string;
  /** Upstream proxy, `http://HOST:PORT`; it resolves names, address literals are still vetted. */
  readonly proxy?: string;
  /** Further certificate authorities, PEM. */
  readonly ca?: string;
  /** Least pause between two requests to one host, in milliseconds; 50 when left out. */
  readonly politeDelayMs?: number;
  /** Which pictures the browser takes; `key` when left out. */
  readonly screenshots?: Screenshots;
  /** Environment for proxies and browsers; empty when left out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Told once, in a sentence, when there is something that the user should know. */
  onNotice?(line: string): void;
}

export interface SiteVisitors {
  readonly http: Visitor;
  readonly browser: Visitor;
  readonly dns: Visitor;
  browserState(): Snapshot['browser'];
  close(): Promise<void>;
}

export interface Visitors {
  readonly locale: string;
  /** From which archive, and from when in it, the pages of a site are; left out when they are visited as they are now. */
  archivedOf?(home: string): Archived;
  openSite(): SiteVisitors;
  sitemapsOf(origin: string, signal: AbortSignal): Promise<readonly string[]>;
  close(): Promise<void>;
}

const noBrowser = 'No browser: what needs one stays unknown. To mend it, run: support-audit doctor';

/** Ports that addresses name: the user asked for them. */
const portsOf = (homes: readonly string[]): readonly number[] =>
  homes.flatMap((home) => {
    const port = Number(new URL(home).port);
    return port > 0 ? [port] : [];
  });

/** Everything that visits pages in one run: one guard, one set of manners, HTTP and browser on top of them; or a web archive. */
export async function openVisitors(options: VisitorOptions, version: string, homes: readonly string[]): Promise<Visitors> {
  if (options.archive) return (await import('./warc-visitor.ts')).openArchiveVisitors(options.archive, options);
  const { browser = 'auto', locale = 'en-US', env = {}, onNotice = () => {} } = options;
  const userAgent = options.userAgent ?? createUserAgent(version);
  const proxyFor = proxyFromEnvironment(env, options.proxy);
  const guard = createGuard({
    transport: options.transport ?? systemTransport,
    allowPrivate: options.allowPrivate ?? false,
    ports: portsOf(homes),
    ...(proxyFor && !options.transport ? { proxy: proxyFor } : {}),
  });
  const web = openWeb({
    guard,
    locale,
    userAgent,
    politeDelayMs: options.politeDelayMs ?? 50,
    ...(options.ca === undefined ? {} : { caPem: options.ca }),
  });
  const proxy =
    browser === 'off' ? undefined : await startGuardProxy(guard, options.ca === undefined ? {} : { caPem: options.ca });
  const isNamed = typeof browser === 'object' || (browser === 'auto' && (env['SUPPORT_AUDIT_BROWSER'] ?? '') !== '');
  const launch = async () => {
    // Half a second of loading that a scan without a browser saves.
    const { launchBrowser } = await import('./launch-browser.ts');
    const answer = await launchBrowser({
      ...(typeof browser === 'object' ? { wanted: browser.path } : {}),
      env,
      platform: process.platform,
      arch: process.arch,
      cacheDir: defaultCacheDir(env, process.platform),
      proxyUrl: proxy?.url,
    });
    if (answer.state === 'missing' && !isNamed) onNotice(noBrowser);
    return answer;
  };
  // A browser that was named has to start before anything is visited.
  const named = isNamed ? await launch() : undefined;
  if (named?.state === 'missing') {
    await Promise.all([web.close(), proxy?.close()]);
    const problems = named.tried.map(({ candidate, problem }) => `${candidate}: ${problem}`).join('; ');
    throw new BrowserError(`The browser that was named cannot be used: ${problems}. To see others, run: support-audit doctor`);
  }
  const dns =
    options.dns === 'off'
      ? closedVisitor('dns-off', 'records were not to be asked for')
      : createDnsVisitor({ guard, now: () => new Date() });
  let ready = named;
  const visitor: BrowserVisitor | undefined =
    proxy &&
    createBrowserVisitor({
      launch: async () => {
        const first = ready;
        ready = undefined;
        return first ?? launch();
      },
      manners: web.manners,
      locale,
      userAgent,
      now: () => new Date(),
      ...(options.screenshots === undefined ? {} : { screenshots: options.screenshots }),
      certificatesChecked: options.ca !== undefined,
      whyRefused: (url) => proxy.failureAt(url)?.reason,
    });
  const state = (): Snapshot['browser'] => {
    const now = visitor?.state();
    if (!now) return { state: 'off' };
    if (now.state === 'idle') return { state: 'not-needed' };
    return now.state === 'missing' ? { state: 'missing' } : { state: 'used', name: now.name, sandbox: now.sandbox };
  };
  return {
    locale,
    openSite: () => {
      const site = visitor?.openSite();
      const own = web.openVisitor();
      const others =
        options.thirdParty === 'off' ? closedVisitor('third-party-off', 'services of others were not to be asked') : filing(own);
      const http = byParty(own, others);
      return {
        http,
        browser: site ?? closedVisitor('browser-off', 'the browser was switched off'),
        dns,
        browserState: state,
        close: async () => {
          await Promise.all([http.close(), site?.close()]);
        },
      };
    },
    sitemapsOf: (origin, signal) => web.manners.sitemapsOf(origin, signal),
    close: async () => {
      await visitor?.close();
      if (ready?.state === 'found') await ready.stop();
      await web.close();
      await proxy?.close();
    },
  };
}
