import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserVisitor } from '../../src/gather/browser-visitor.ts';
import type { WaitFor } from '../../src/model/visit.ts';
import { hosts } from '../support/browser-pages.ts';
import { asPage, createVisitor, go, type Leave, launchHere } from '../support/browser-visits.ts';
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

describe('a good page', () => {
  test('is recorded with its address, status, headers, requests and time', async () => {
    const seen = asPage(await go(visitor.openSite(), 'http://plain.test/'));
    expect(seen).toMatchObject({
      finalUrl: 'http://plain.test/',
      status: 200,
      type: 'html',
      via: 'browser',
      frames: [],
      overlays: [],
    });
    expect(seen.fetchedAt).toBe('2026-01-02T03:04:05.000Z');
    expect(seen.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(seen.requests).toContain('http://plain.test/');
    expect(seen.body).toMatch(/^<!DOCTYPE html><html lang="en"><head>.*<a href="\/contact">Contact<\/a>.*<\/html>$/s);
  });

  test('leave is asked for once and given back', async () => {
    const before = leave.released.length;
    await go(visitor.openSite(), 'http://plain.test/leave');
    expect(leave.asked.filter((url) => url === 'http://plain.test/leave')).toHaveLength(1);
    expect(leave.released.slice(before)).toEqual(['http://plain.test/leave']);
  });

  test('sends our user agent and the language of the locale', async () => {
    const { body } = asPage(await go(visitor.openSite(), 'http://echo.test/'));
    expect(body).toContain('support-audit/0.0.0 (+https://example.test/)');
    expect(body).toContain('<p id="language">de-DE');
  });

  test('names of cookies are kept and their values are not', async () => {
    const seen = asPage(await go(visitor.openSite(), 'http://cookies.test/'));
    expect(seen.cookies).toEqual(['session_token']);
    expect(JSON.stringify(seen)).not.toContain('SECRET-VALUE');
  });

  test('pictures are never asked of the server', async () => {
    await go(visitor.openSite(), 'http://pictures.test/');
    expect(world.asked.filter((url) => /pictures\.test\/(big|small)/.test(url))).toEqual([]);
  });

  test('a page that has not changed since the last visit is still a page', async () => {
    const site = visitor.openSite();
    await go(site, 'http://unchanged.test/');
    expect(asPage(await go(site, 'http://unchanged.test/'))).toMatchObject({
      status: 200,
      body: expect.stringContaining('same'),
    });
  });

  test('one company never sees the cookies of another', async () => {
    const [one, other] = [visitor.openSite(), visitor.openSite()];
    await go(one, 'http://cookies.test/');
    expect(asPage(await go(one, 'http://plain.test/')).cookies).toEqual(['session_token']);
    expect(asPage(await go(other, 'http://plain.test/')).cookies).toEqual([]);
  });
});

describe('what scripts build', () => {
  const wait: WaitFor = { hosts: ['vendor.test'], capMs: 4000 };

  test.each(['quick-widget', 'slow-widget', 'tagged'])('%s: the frame is seen and read', async (name) => {
    const seen = asPage(await go(visitor.openSite(), `http://${name}.test/`, wait));
    expect(seen.waited).toBe('seen');
    expect(seen.frames).toMatchObject([{ url: 'http://widget.vendor.test/frame', name: 'chat' }]);
    expect(seen.frames[0]?.html).toContain('aria-label="Open chat"');
    expect(seen.overlays).toMatchObject([{ tag: 'iframe', label: 'chat', src: 'http://widget.vendor.test/frame' }]);
  });

  test('a host that only ends like the wanted one is not it', async () => {
    const seen = asPage(await go(visitor.openSite(), 'http://quick-widget.test/', { hosts: ['endor.test'], capMs: 900 }));
    expect(seen.waited).toBe('cap');
  });

  test('new window names are kept, those of every window are not', async () => {
    const { globals } = asPage(await go(visitor.openSite(), 'http://tagged.test/'));
    expect(globals).toContain('loaderQueue');
    expect(globals).not.toContain('document');
  });

  test('open shadow roots are part of the document and of the wait', async () => {
    const seen = asPage(await go(visitor.openSite(), 'http://shadow.test/', { selectors: ['.chat-launcher'], capMs: 4000 }));
    expect(seen.waited).toBe('seen');
    expect(seen.body).toContain('<acme-help><template shadowrootmode="open"><div style=');
    expect(seen.overlays).toMatchObject([{ tag: 'div', classes: 'chat-launcher', text: 'Ask', width: 60 }]);
  });

  test('a floating element is found by the words on it', async () => {
    const seen = asPage(await go(visitor.openSite(), 'http://shadow.test/', { labels: ['Launcher'], capMs: 4000 }));
    expect(seen.waited).toBe('seen');
  });

  test.each(['late-text', 'fetched-text', 'inline-text', 'patient-text'])(
    '%s: text that a script brings is there',
    async (name) => {
      expect(asPage(await go(visitor.openSite(), `http://${name}.test/`)).body).toContain(`help@${name}.test`);
    },
  );
});
