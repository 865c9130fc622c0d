import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserVisitor } from '../../src/gather/browser-visitor.ts';
import { launchBrowser } from '../../src/gather/launch-browser.ts';
import { hosts } from '../support/browser-pages.ts';
import { asPage, createVisitor, go, type Leave, launchHere, outcome } from '../support/browser-visits.ts';
import { type BrowserWorld, startWorld } from '../support/browser-world.ts';

let world: BrowserWorld;
let visitor: BrowserVisitor;
const leave: Leave = { asked: [], released: [] };
const launch = () => launchHere(world.proxyUrl);

beforeAll(async () => {
  world = await startWorld(hosts);
  visitor = createVisitor(launch, {}, leave);
});
afterAll(async () => {
  await visitor.close();
  await world.close();
});

describe('the browser itself', () => {
  test('has a name once it runs, and starts only on the first visit', async () => {
    const fresh = createVisitor(launch);
    expect(fresh.state()).toEqual({ state: 'idle' });
    await go(fresh.openSite(), 'http://plain.test/');
    expect(fresh.state()).toMatchObject({ state: 'found', name: expect.stringMatching(/^Chromium \d+\./) });
    await fresh.close();
  });

  test('a browser that dies is started again and the visit made once more', async () => {
    const fresh = createVisitor(launch);
    const site = fresh.openSite();
    const visit = go(site, 'http://slow-widget.test/', { hosts: ['vendor.test'], capMs: 4000 });
    await expect.poll(() => fresh.state().state, { timeout: 20_000 }).toBe('found');
    const first = fresh.state();
    if (first.state === 'found') await first.stop();
    expect(asPage(await visit).frames).toHaveLength(1);
    expect(fresh.state()).not.toBe(first);
    await fresh.close();
  });

  test('a browser that always dies is lost', async () => {
    const fresh = createBrowserVisitor({
      launch: async () => {
        const launched = await launchBrowser({
          env: process.env,
          platform: process.platform,
          arch: process.arch,
          cacheDir: defaultCacheDir(process.env, process.platform),
          proxyUrl: world.proxyUrl,
        });
        if (launched.state === 'found') await launched.stop();
        return launched;
      },
      manners: { admit: async () => ({ ok: true, release: () => undefined }) },
      locale: 'en',
      userAgent: 'support-audit',
      now: () => new Date(0),
    });
    expect(outcome(await go(fresh.openSite(), 'http://plain.test/'))).toBe('browser-lost');
    await fresh.close();
  });

  test('without a browser every visit says so', async () => {
    const fresh = createBrowserVisitor({
      launch: () => launchBrowser({ wanted: '/nowhere/chromium', env: {}, platform: 'linux', arch: 'x64', cacheDir: '/nowhere' }),
      manners: { admit: async () => ({ ok: true, release: () => undefined }) },
      locale: 'en',
      userAgent: 'support-audit',
      now: () => new Date(0),
    });
    const visit = await go(fresh.openSite(), 'http://plain.test/');
    expect(visit).toMatchObject({
      kind: 'failed',
      reason: 'browser-missing',
      detail: '--browser: /nowhere/chromium: no such file',
    });
    expect(fresh.state()).toMatchObject({ state: 'missing' });
    await fresh.close();
  });
});
