import { type BrowserVisitor, createBrowserVisitor } from '../../src/gather/browser-visitor.ts';
import { defaultCacheDir } from '../../src/gather/cache-folder.ts';
import { type LaunchedBrowser, launchBrowser, type NoBrowser } from '../../src/gather/launch-browser.ts';
import type { BrowserLimits } from '../../src/gather/visit-tools.ts';
import type { Visitor } from '../../src/gather/visitor.ts';
import type { Page, Visit, WaitFor } from '../../src/model/visit.ts';

/** A browser of this machine behind a proxy. */
export const launchHere = (proxyUrl: string): Promise<LaunchedBrowser | NoBrowser> =>
  launchBrowser({
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    cacheDir: defaultCacheDir(process.env, process.platform),
    proxyUrl,
  });

export interface Leave {
  readonly asked: string[];
  readonly released: string[];
}

/** A visitor of a world; addresses that say `disallowed` are closed to robots, those that say `unreachable` have no robots.txt to read. */
export const createVisitor = (
  launch: () => Promise<LaunchedBrowser | NoBrowser>,
  limits: Partial<BrowserLimits> = {},
  leave: Leave = { asked: [], released: [] },
): BrowserVisitor =>
  createBrowserVisitor({
    launch,
    manners: {
      admit: async (url) => {
        leave.asked.push(url);
        return url.includes('disallowed')
          ? { ok: false, reason: 'robots-disallowed', detail: 'robots.txt says no' }
          : { ok: true, release: () => void leave.released.push(url) };
      },
      forbids: async (url) =>
        url.includes('disallowed') ? 'robots-disallowed' : url.includes('unreachable') ? 'robots-unreachable' : undefined,
    },
    locale: 'de-DE',
    userAgent: 'support-audit/0.0.0 (+https://example.test/)',
    now: () => new Date('2026-01-02T03:04:05Z'),
    limits,
  });

/** Visits an address, with most of a minute to do it. */
export async function go(site: Visitor, url: string, waitFor?: WaitFor, signal?: AbortSignal): Promise<Visit> {
  const look = { by: 'url', url, via: 'browser', ...(waitFor ? { waitFor } : {}) } as const;
  return site.visit({ look, url, deadline: performance.now() + 50_000 }, signal ?? new AbortController().signal);
}

export function asPage(visit: Visit): Page {
  if (visit.kind !== 'page') throw new Error(`no page: ${JSON.stringify(visit)}`);
  return visit;
}

export const outcome = (visit: Visit): string => (visit.kind === 'failed' ? visit.reason : visit.kind);
