import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserVisitor } from '../../src/gather/browser-visitor.ts';
import { asPage, createVisitor, go, launchHere, outcome } from '../support/browser-visits.ts';
import { type BrowserWorld, type Host, startWorld } from '../support/browser-world.ts';

const page = (code = ''): string =>
  `<!DOCTYPE html><title>Acme</title><p>${'We are glad to help you. '.repeat(20)}</p><a href="/x">x</a><script>${code}</script>`;
const movesTo = (url: string): string => page(`setTimeout(() => { location = '${url}' }, 200)`);
const sendsTo =
  (url: string): Host =>
  (_, response) => {
    response.writeHead(302, { location: url }).end();
    return undefined;
  };
const hosts: Record<string, Host> = {
  // As the guard proxy answers a navigation to an address of the inner network.
  'inside.test': (_, response) => {
    response.writeHead(204, { 'x-support-audit-blocked': 'blocked-address' }).end();
    return undefined;
  },
  'restless.test': () => movesTo('http://inside.test/'),
  'sent.test': sendsTo('http://inside.test/admin'),
  'leaving.test': () => movesTo('https://dead.test/'),
  'blank.test': () => movesTo('about:blank'),
  'members.test': (path, response, request) => (path === '/' ? sendsTo('/disallowed')(path, response, request) : page()),
  'winding.test': (path, response, request) => {
    if (path === '/welcome') return page();
    return sendsTo(path === '/' ? '/disallowed' : '/welcome')(path, response, request);
  },
  'straying.test': (path) => (path === '/' ? movesTo('/disallowed') : page()),
  'frozen.test': () => page('onload = () => setTimeout(() => { for (;;); }, 50)'),
  'patient.test': () => page(),
};

let world: BrowserWorld;
let visitor: BrowserVisitor;
beforeAll(async () => {
  world = await startWorld(hosts);
  visitor = createVisitor(() => launchHere(world.proxyUrl), { silentMs: 1500, visitMs: 12_000 });
});
afterAll(async () => {
  await visitor.close();
  await world.close();
});
const visit = (host: string) => go(visitor.openSite(), `http://${host}/`);

describe('a page that moves on', () => {
  test('to where the guard lets nobody go is read as it is', async () => {
    expect(asPage(await visit('restless.test'))).toMatchObject({ status: 200, finalUrl: 'http://restless.test/' });
    expect(world.asked).toContain('http://inside.test/');
  });
  test('to a host that cannot be reached is not taken for what the browser shows instead', async () => {
    expect(outcome(await visit('leaving.test'))).toBe('tcp-reset');
  });
  test('to no address of the web is not read', async () => {
    expect(outcome(await visit('blank.test'))).toBe('redirect-blocked-scheme');
  });
});

describe('an address that redirects', () => {
  test('to where the guard lets nobody go is refused, and the refusal names the place', async () => {
    const refused = { kind: 'failed', reason: 'blocked-address', finalUrl: 'http://inside.test/admin' };
    expect(await visit('sent.test')).toMatchObject(refused);
  });
  test('to a page of its own host that robots may not see is not read', async () => {
    const refused = { kind: 'failed', reason: 'robots-disallowed', finalUrl: 'http://members.test/disallowed' };
    expect(await visit('members.test')).toMatchObject(refused);
    expect(world.asked).not.toContain('http://members.test/disallowed');
  });
});

describe('a way of several redirects', () => {
  test('is left where robots may not go, also in the middle of it', async () => {
    const refused = { kind: 'failed', reason: 'robots-disallowed', finalUrl: 'http://winding.test/disallowed' };
    expect(await visit('winding.test')).toMatchObject(refused);
    expect(world.asked.filter((url) => url.includes('winding.test'))).toEqual(['http://winding.test/']);
  });
  test('is left where a script would take the page to such a place', async () => {
    expect(await visit('straying.test')).toMatchObject({ kind: 'failed', reason: 'robots-disallowed' });
    expect(world.asked).not.toContain('http://straying.test/disallowed');
  });
});

describe('the time of one visit', () => {
  test('is not spent on a page that gives no sign of life', async () => {
    expect(await visit('frozen.test')).toMatchObject({ reason: 'page-hung', detail: 'no sign of life for 1500 ms' });
  });
  test('is not all spent on waiting: the page is read in the end, and said to be cut off', async () => {
    const wish = { capMs: 60_000, selectors: ['#never'] };
    const read = asPage(await go(visitor.openSite(), 'http://patient.test/', wish));
    expect(read).toMatchObject({ waited: 'busy', cutOff: 'budget-time' });
  });
});
