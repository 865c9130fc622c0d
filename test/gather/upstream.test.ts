import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createGuard } from '../../src/gather/guard.ts';
import { systemTransport } from '../../src/gather/system-transport.ts';
import { parseUpstream, proxyFromEnvironment } from '../../src/gather/upstream.ts';
import { leafForAcme } from '../support/net-certificates.ts';
import { html, netServer, netSocketServer } from '../support/net-server.ts';
import { outcome, visitOnce, webOver } from '../support/net-visit.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

describe('which proxy is used', () => {
  const target = (host: string, port = 443, secure = true) => ({ host, port, secure });

  it('none when the environment names none', () => {
    expect(proxyFromEnvironment({ NO_PROXY: 'acme.test', HTTPS_PROXY: '' })).toBeUndefined();
  });
  it('HTTPS_PROXY for tunnels and HTTP_PROXY for plain requests, in either case', () => {
    const choose = proxyFromEnvironment({ https_proxy: 'http://one.test:3128', HTTP_PROXY: 'two.test:8080' });
    expect(choose?.(target('acme.test'))).toEqual({ host: 'one.test', port: 3128 });
    expect(choose?.(target('acme.test', 80, false))).toEqual({ host: 'two.test', port: 8080 });
  });
  it('the one that the user named before those of the environment', () => {
    const choose = proxyFromEnvironment({ HTTPS_PROXY: 'http://one.test' }, 'http://me:p%40ss@mine.test:1');
    expect(choose?.(target('acme.test'))).toEqual({ host: 'mine.test', port: 1, authorization: `Basic ${btoa('me:p@ss')}` });
  });
  it.each([
    ['acme.test', 'acme.test', true],
    ['acme.test', 'www.acme.test', true],
    ['.acme.test', 'www.acme.test', true],
    ['*.acme.test', 'www.acme.test', true],
    ['acme.test', 'badacme.test', false],
    ['other.test, acme.test:443', 'acme.test', true],
    ['acme.test:8443', 'acme.test', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['*', 'acme.test', true],
    ['', 'acme.test', false],
  ])('NO_PROXY=%s leaves out %s: %s', (list, host, direct) => {
    const choose = proxyFromEnvironment({ HTTPS_PROXY: 'http://one.test', NO_PROXY: list });
    expect(choose?.(target(host)) === null).toBe(direct);
  });
  it('refuses what is no HTTP proxy, without repeating the password', () => {
    expect(() => parseUpstream('socks5://me:secret@one.test')).toThrow(/^(?!.*secret).*not supported/);
    expect(() => parseUpstream('http://me:secret@[bad')).toThrow(/^(?!.*secret).*cannot be read/);
  });
});

/** A proxy that sends everything to one port on loopback and writes down what it was asked. */
async function upstream(to: number): Promise<{ port: number; asked: string[]; logins: (string | undefined)[] }> {
  const asked: string[] = [];
  const logins: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    logins.push(request.headers['proxy-authorization']);
    if (request.url?.startsWith('http://gone.')) response.writeHead(503, { 'x-squid-error': 'ERR_DNS_FAIL 0' }).end();
    else if (request.url?.endsWith('/robots.txt')) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>by proxy</p>');
  });
  server.on('connect', async (request, client) => {
    asked.push(`CONNECT ${request.url}`);
    logins.push(request.headers['proxy-authorization']);
    if (request.url?.startsWith('gone.')) return void client.end('HTTP/1.1 503 No\r\nX-Squid-Error: ERR_DNS_FAIL 0\r\n\r\n');
    const socket = await systemTransport.connect('127.0.0.1', to, new AbortController().signal);
    client.write('HTTP/1.1 200 Yes\r\n\r\n');
    client
      .on('error', () => socket.destroy())
      .pipe(socket)
      .pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { port: address.port, asked, logins };
}

async function through(port: number, login = '') {
  const proxy = proxyFromEnvironment({}, `http://${login}127.0.0.1:${port}`);
  if (!proxy) throw new Error('no proxy');
  const web = webOver(systemTransport, { guard: createGuard({ transport: systemTransport, proxy }) });
  closers.push(web.close);
  return web;
}

describe('a scan through the user’s own proxy', () => {
  it('asks for plain pages in absolute form, with the login, and lets the proxy resolve the name', async () => {
    const proxy = await upstream(0);
    const visit = await visitOnce(await through(proxy.port, 'me:pw@'), 'http://acme.test/a?b=1');
    expect(visit).toMatchObject({ kind: 'page', body: '<p>by proxy</p>', finalUrl: 'http://acme.test/a?b=1' });
    expect(proxy.asked).toEqual(['GET http://acme.test/robots.txt', 'GET http://acme.test/a?b=1']);
    expect(proxy.logins).toEqual([`Basic ${btoa('me:pw')}`, `Basic ${btoa('me:pw')}`]);
  });
  it('asks for a tunnel to encrypted pages, and does not tell the site the login', async () => {
    const site = await netServer(html('<p>inside</p>'), leafForAcme);
    closers.push(site.close);
    const proxy = await upstream(site.port);
    const visit = await visitOnce(await through(proxy.port, 'me:pw@'), 'https://acme.test/');
    expect(visit).toMatchObject({ kind: 'page', body: '<p>inside</p>' });
    expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT acme.test:443']));
    expect(site.headers.every((headers) => headers['proxy-authorization'] === undefined)).toBe(true);
  });
  it('still vets address literals, and names that only private networks have', async () => {
    const proxy = await upstream(0);
    const web = await through(proxy.port);
    const literals = ['http://127.0.0.1/', 'https://169.254.169.254/', 'https://[::1]/'];
    const names = [
      'http://localhost/',
      'http://metadata.google.internal/',
      'https://intranet/',
      'http://printer.local/',
      'http://nas.home.arpa/',
    ];
    for (const url of [...literals, ...names]) expect(outcome(await visitOnce(web, url))).toBe('failed blocked-address');
    expect(proxy.asked).toEqual([]);
  });
  it('takes the proxy’s word for a name that is not there', async () => {
    const proxy = await upstream(0);
    const web = await through(proxy.port);
    expect(outcome(await visitOnce(web, 'https://gone.test/'))).toBe('failed dns-nxdomain');
    expect(outcome(await visitOnce(web, 'https://gone.test/', { guess: true }))).toBe('missing null');
    expect(outcome(await visitOnce(web, 'http://gone.test/'))).toBe('failed dns-nxdomain');
  });
  it('does not mistake a proxy that hangs up or talks nonsense for the site', async () => {
    const rude = await netSocketServer((socket) => socket.destroy());
    const odd = await netSocketServer((socket) => void socket.end('SSH-2.0-x\r\n\r\n'));
    closers.push(rude.close, odd.close);
    expect(outcome(await visitOnce(await through(rude.port), 'https://acme.test/'))).toMatch(/tcp-reset/);
    expect(outcome(await visitOnce(await through(odd.port), 'https://acme.test/'))).toMatch(/bad-http/);
  });
});
