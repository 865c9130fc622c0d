import { createSocket } from 'node:dgram';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserVisitor } from '../../src/gather/browser-visitor.ts';
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

describe('pages that never answer', () => {
  let impatient: BrowserVisitor;
  beforeAll(() => {
    impatient = createVisitor(launch, { navigationMs: 3000, callMs: 2000 });
  });
  afterAll(() => impatient.close());

  test.each([
    ['loop.test', 'page-hung'],
    ['late-loop.test', 'page-hung'],
    ['slow.test', 'timeout-headers'],
  ])('%s gives %s', async (host, expected) => {
    const visit = await go(impatient.openSite(), `http://${host}/`);
    expect(outcome(visit), JSON.stringify(visit).slice(0, 400)).toBe(expected);
  });
});

describe('a page that hung or died beside another one', () => {
  test('is visited once more, since it may not have been to blame', async () => {
    const impatient = createVisitor(launch, { navigationMs: 8000, callMs: 1500 });
    const beside = go(impatient.openSite(), 'http://slow.test/');
    expect(asPage(await go(impatient.openSite(), 'http://startled.test/')).body).toContain('calm again');
    await beside;
    await impatient.close();
  });
  test('is visited once more, when the system killed it', async () => {
    let browser: Browser | undefined;
    const own = createVisitor(async () => {
      const launched = await launch();
      if (launched.state === 'found') browser = launched.browser;
      return launched;
    });
    const waiting = go(own.openSite(), 'http://slow.test/');
    await expect.poll(() => world.asked.at(-1), { timeout: 30_000 }).toBe('http://slow.test/');
    const fainting = go(own.openSite(), 'http://fainting.test/');
    await expect.poll(() => world.asked.at(-1), { timeout: 30_000 }).toBe('http://fainting.test/never.js');
    const page = browser?.contexts().at(-1)?.pages().at(-1);
    const session = await page?.context().newCDPSession(page);
    session?.send('Page.crash').catch(() => undefined);
    expect(asPage(await fainting).body).toContain('well again');
    await own.close();
    await waiting;
  });
});

describe('pages that misbehave', () => {
  test.each([
    ['alerts.test', 'page-hung'],
    ['memory.test', 'page-crashed'],
    ['download.test', 'download'],
    ['private.test', 'blocked-address'],
    ['unheard-of.test', 'blocked-address'],
    ['circle.test', 'redirect-loop'],
    ['file.test', 'redirect-blocked-scheme'],
    ['moving.test', 'nav-unstable'],
    ['endless.test', 'body-too-large'],
    ['gone.test', 'missing'],
    ['members.test', 'login-wall'],
    ['refusing.test', 'http-4xx'],
    ['challenge.test', 'bot-wall'],
    ['captcha.test', 'bot-wall'],
    ['busy.test', 'rate-limited'],
    ['broken.test', 'http-5xx'],
    ['elsewhere.test', 'geo-blocked'],
    ['nothing.test', 'empty-body'],
    ['pdf.test', 'not-html'],
    ['popups.test', 'page'],
    ['flood.test', 'page'],
    ['flaky.test', 'page'],
  ])('%s gives %s', async (host, expected) => {
    const site = visitor.openSite();
    const visit = await go(site, `http://${host}/`);
    await site.close();
    expect(outcome(visit), JSON.stringify(visit).slice(0, 400)).toBe(expected);
  });

  test('a redirect to a private address names where it went', async () => {
    expect(await go(visitor.openSite(), 'http://private.test/')).toMatchObject({
      kind: 'failed',
      finalUrl: 'http://10.0.0.5/admin',
    });
  });

  test('a page that asks for too much is cut off the network', async () => {
    const before = world.asked.length;
    expect(await go(visitor.openSite(), 'http://flood.test/')).toMatchObject({ cutOff: 'budget-requests' });
    expect(world.asked.length - before).toBeLessThan(400);
  });

  test('a page that frames itself without end is cut off the network long before', async () => {
    const before = world.asked.length;
    expect(await go(visitor.openSite(), 'http://frames.test/')).toMatchObject({ cutOff: 'budget-requests' });
    expect(world.asked.length - before).toBeLessThan(200);
  });

  test('leave that is refused means no request', async () => {
    expect(outcome(await go(visitor.openSite(), 'http://disallowed.test/'))).toBe('robots-disallowed');
    expect(world.asked.some((url) => url.includes('disallowed'))).toBe(false);
  });

  test('another host at the end of a redirect is asked for leave as well', async () => {
    expect(asPage(await go(visitor.openSite(), 'http://moved.test/')).finalUrl).toBe('http://plain.test/welcome');
    expect(leave.asked).toContain('http://plain.test/welcome');
  });

  test('no packet of a video call goes past the proxy', async () => {
    const canary = createSocket('udp4');
    let packets = 0;
    canary.on('message', () => packets++);
    await new Promise<void>((resolve) => canary.bind(0, '127.0.0.1', resolve));
    expect(outcome(await go(visitor.openSite(), `http://call.test/${canary.address().port}`))).toBe('page');
    expect(packets).toBe(0);
    await new Promise<void>((resolve) => canary.close(() => resolve()));
  });

  test('no request that a page makes goes past the proxy', async () => {
    await go(visitor.openSite(), 'http://reaching.test/');
    expect(world.asked).toContain('http://127.0.0.1:8123/picture-frame');
    expect(world.asked).toContain('http://localhost:8123/script.js');
  });

  test('only web addresses reach the browser', async () => {
    expect(outcome(await go(visitor.openSite(), 'file:///etc/passwd'))).toBe('redirect-blocked-scheme');
  });

  test('an interrupted run ends its visits', async () => {
    const controller = new AbortController();
    const visit = go(visitor.openSite(), 'http://slow.test/interrupted', undefined, controller.signal);
    await expect.poll(() => world.asked, { timeout: 20_000 }).toContain('http://slow.test/interrupted');
    controller.abort();
    expect(outcome(await visit)).toBe('interrupted');
  });

  test('a deadline ends a visit', async () => {
    const look = { by: 'url', url: 'http://slow.test/', via: 'browser' } as const;
    const visit = await visitor
      .openSite()
      .visit({ look, url: look.url, deadline: performance.now() + 1000 }, new AbortController().signal);
    expect(['budget-time', 'timeout-headers']).toContain(outcome(visit));
  });

  test('the browser is as good as new after all of them', async () => {
    expect(outcome(await go(visitor.openSite(), 'http://plain.test/'))).toBe('page');
  });
});
