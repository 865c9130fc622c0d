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

  test('a browser that was lost is stopped, so that nothing of it stays behind', async () => {
    const stopped: number[] = [];
    let started = 0;
    const fresh = createVisitor(async () => {
      const launched = await launch();
      const nth = ++started;
      if (launched.state !== 'found') return launched;
      const stop = async (): Promise<void> => {
        stopped.push(nth);
        await launched.stop();
      };
      return { ...launched, stop };
    });
    await go(fresh.openSite(), 'http://plain.test/');
    const first = fresh.state();
    if (first.state === 'found') await first.browser.close();
    await go(fresh.openSite(), 'http://plain.test/');
    await fresh.close();
    expect([started, new Set(stopped)]).toEqual([2, new Set([1, 2])]);
  });

  test('a browser that always dies is lost', async () => {
    let started = 0;
    const fresh = createVisitor(async () => {
      started++;
      const launched = await launch();
      if (launched.state === 'found') await launched.stop();
      return launched;
    });
    expect(outcome(await go(fresh.openSite(), 'http://plain.test/'))).toBe('browser-lost');
    expect(started).toBeLessThan(10);
    await fresh.close();
  });

  test('without a browser every visit says so', async () => {
    const fresh = createVisitor(() =>
      launchBrowser({ wanted: '/nowhere/chromium', env: {}, platform: 'linux', arch: 'x64', cacheDir: '/nowhere' }),
    );
    expect(await go(fresh.openSite(), 'http://plain.test/')).toMatchObject({
      kind: 'failed',
      reason: 'browser-missing',
      detail: '--browser: /nowhere/chromium: no such file',
    });
    expect(fresh.state()).toMatchObject({ state: 'missing' });
    await fresh.close();
  });

  test('nothing is visited once it is closed', async () => {
    const fresh = createVisitor(launch);
    await fresh.close();
    expect(outcome(await go(fresh.openSite(), 'http://plain.test/'))).toBe('interrupted');
    expect(fresh.state()).toEqual({ state: 'idle' });
  });
});
