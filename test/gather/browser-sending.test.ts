import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adHosts } from '../../src/data/ad-hosts.ts';
import type { BrowserVisitor } from '../../src/gather/browser-visitor.ts';
import { asPage, createVisitor, go, launchHere, outcome } from '../support/browser-visits.ts';
import { type BrowserWorld, type Host, startWorld } from '../support/browser-world.ts';

const words = 'We are glad to help you with orders, returns and invoices. '.repeat(8);
const page = (body: string): string => `<!DOCTYPE html><title>Acme</title><p>${words}</p><a href="/x">x</a>${body}`;
const script = (code: string): string => page(`<script>${code}</script>`);
const form = (rest: string): string => `<form id="f" method="post" action="/form" ${rest}><input name="a" value="b"></form>`;
const inWorker =
  (name: string, code: string): Host =>
  (path, response) => {
    if (path !== '/w.js') return script(`new ${name}('/w.js')`);
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
    return undefined;
  };
const frame = (url: string): string => page(`<iframe src="${url}"></iframe>`);
const [adHost = ''] = adHosts;

/** Hosts whose pages send something in one way each. */
const senders: Record<string, Host> = {
  'fetch.test': () => script(`fetch('/x', { method: 'POST', body: 'x' })`),
  'request.test': () => script(`const r = new XMLHttpRequest(); r.open('PUT', '/x'); r.send('x')`),
  'beacon.test': () => script(`navigator.sendBeacon('/x', 'x')`),
  'leaving.test': () => script(`addEventListener('pagehide', () => navigator.sendBeacon('/x', 'x'))`),
  'ping.test': () => page(`<a id="a" href="#there" ping="/x">x</a><script>a.click()</script>`),
  'framed-form.test': () => page(`${form('target="t"')}<iframe name="t"></iframe><script>f.submit()</script>`),
  'late-form.test': () => page(`${form('target="_blank"')}<script>onload = () => f.submit()</script>`),
  'worker.test': inWorker('Worker', `fetch('/x', { method: 'POST' })`),
  'shared-worker.test': inWorker('SharedWorker', `fetch('/x', { method: 'POST' })`),
  'frame.test': () => frame('http://beacon.test/'),
  'asking-leave.test': () => script(`fetch('http://open.test/', { method: 'PUT', headers: { 'x-a': '1' } })`),
  'reporting.test': (_, response) => {
    const policy = "img-src 'none'; report-uri /report";
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
    response.end(page('<img src="http://open.test/x">'));
    return undefined;
  },
};
const hosts: Record<string, Host> = {
  ...senders,
  'reading.test': () =>
    script(
      `fetch('http://open.test/', { headers: { 'x-key': '1' } }).then((a) => a.text()).then((t) => document.body.append(t))`,
    ),
  'open.test': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'access-control-allow-origin': '*' }).end('Write to help@open.test');
    return undefined;
  },
  'transit.test': () => page(`${form('')}<script>f.submit()</script>`),
  'opener.test': () => script(`open('/popup'); open('/popup', '_blank', 'noopener')`),
  'blank-opener.test': () =>
    script(`open('').document.write('<script>open("/popup"); setInterval(() => open("/popup"), 50)<' + '/script>')`),
  'window-form.test': () =>
    page('<form id="f" action="/popup" target="_blank"><input name="a" value="b"></form><script>f.submit()</script>'),
  'large.test': () => page(`<form><textarea></textarea></form><!--${'x'.repeat(2_200_000)}-->`),
  'mute.test': () => script(`Element.prototype.getHTML = () => { throw new Error('no') }`),
  'large-frame.test': () => frame('http://large.test/'),
  'mute-frame.test': () => frame('http://mute.test/'),
  'refused-frame.test': () => frame('file:///etc/passwd'),
  'small-frame.test': () => page('<iframe src="http://large.test/" width="1" height="1"></iframe>'),
  'advertised.test': () => frame(`http://${adHost}/`),
  [adHost]: () => page(`<!--${'x'.repeat(2_200_000)}-->`),
};

let world: BrowserWorld;
let visitor: BrowserVisitor;
beforeAll(async () => {
  world = await startWorld(hosts);
  visitor = createVisitor(() => launchHere(world.proxyUrl));
});
afterAll(async () => {
  await visitor.close();
  await world.close();
});

/** Visits a host in a profile of its own, which is closed after it. */
async function visit(host: string) {
  const site = visitor.openSite();
  const seen = await go(site, `http://${host}/`);
  await site.close();
  return seen;
}

describe('nothing but GET and HEAD leaves a page', () => {
  test.each(Object.keys(senders))('that wants to send: %s', async (host) => {
    expect(asPage(await visit(host)).body).toContain('We are glad');
    expect(world.sent).toEqual([]);
  });
  test('and what its scripts asked for otherwise is told', async () => {
    expect(asPage(await visit('fetch.test')).unsent).toEqual(['http://fetch.test/x']);
    expect(asPage(await visit('beacon.test')).unsent).toBeUndefined();
  });
  test('which may still read from another host with headers of its own, and asks no leave there', async () => {
    expect(asPage(await visit('reading.test')).body).toContain('help@open.test');
    expect(world.sent).toEqual([]);
  });
  test('that sends its visitors on by a form: it is not what they see', async () => {
    expect(outcome(await visit('transit.test'))).toBe('needs-post');
    expect(world.sent).toEqual([]);
  });
});

describe('a window that a page pops up', () => {
  test.each(['opener.test', 'blank-opener.test', 'window-form.test'])(
    'loads nothing, and pops up none itself: %s',
    async (host) => {
      expect(asPage(await visit(host)).finalUrl).toBe(`http://${host}/`);
      const before = world.asked.length;
      await visit('fetch.test');
      expect(world.asked.slice(before)).toEqual(['http://fetch.test/']);
      expect(world.asked.filter((url) => url.includes('/popup'))).toEqual([]);
    },
  );
});

describe('a frame that could not be read', () => {
  test('leaves the page cut off: what is not on it may be in there', async () => {
    expect(asPage(await visit('large-frame.test')).cutOff).toBe('body-too-large');
    expect(asPage(await visit('mute-frame.test')).cutOff).toBe('decode-error');
  });
  test.each(['advertised.test', 'small-frame.test', 'refused-frame.test'])(
    'is missed by nobody where it shows nothing of the company: %s',
    async (host) => {
      expect(asPage(await visit(host))).not.toHaveProperty('cutOff');
    },
  );
});
