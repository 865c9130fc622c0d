import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createGuard } from '../../src/gather/guard.ts';
import { type GuardProxyOptions, startGuardProxy } from '../../src/gather/guard-proxy.ts';
import { authority, leafExpired, leafForAcme, leafForOther } from '../support/net-certificates.ts';
import { netServer } from '../support/net-server.ts';
import { netWorld } from '../support/net-world.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function proxied(options: GuardProxyOptions = {}) {
  const server = await netServer((incoming, response) => {
    const body: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => body.push(chunk));
    incoming.on('end', () => {
      if (incoming.url === '/hop') response.writeHead(302, { location: 'http://127.0.0.1/admin' }).end();
      else
        response
          .writeHead(200, {
            'content-encoding': 'x-odd',
            'set-cookie': ['a=1', 'b=2'],
            connection: 'close, x-mine',
            'x-mine': '1',
          })
          .end(`${incoming.method} ${incoming.url} ${Buffer.concat(body)}`);
    });
  });
  const world = netWorld({ 'acme.test': { ports: { 80: server.port, 443: server.port } } });
  const proxy = await startGuardProxy(createGuard({ transport: world }), options);
  closers.push(server.close, proxy.close);
  return { proxy, server, world, port: Number(new URL(proxy.url).port) };
}

/** Status, headers and body that a browser would get for a plain address through the proxy. */
function ask(
  port: number,
  url: string,
  method = 'GET',
  body = '',
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path: url,
        method,
        headers: {
          host: new URL(url).host,
          'proxy-connection': 'keep-alive',
          ...(body ? { 'content-length': body.length } : {}),
        },
      },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** All that comes back on a raw connection to the proxy until it closes or `enough` was seen. */
function talk(port: number, text: string, enough = /$^/): Promise<string> {
  return new Promise((resolve) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      got += chunk;
      if (enough.test(got)) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(got));
  });
}

describe('the guard proxy', () => {
  it('passes plain requests on as they are, answers too', async () => {
    const { port, server } = await proxied();
    expect(await ask(port, 'http://acme.test/a?b=1')).toMatchObject({
      status: 200,
      body: 'GET /a?b=1 ',
      headers: { 'content-encoding': 'x-odd', 'set-cookie': ['a=1', 'b=2'] },
    });
    expect(server.headers[0]).toMatchObject({ host: 'acme.test' });
    expect(server.headers[0]).not.toHaveProperty('proxy-connection');
  });
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('answers 405 to %s, and dials nothing', async (method) => {
    const { port, server } = await proxied();
    expect(await ask(port, 'http://acme.test/form', method, 'x=1')).toMatchObject({ status: 405 });
    expect(server.headers).toEqual([]);
  });
  it('opens tunnels', async () => {
    const { port } = await proxied();
    const got = await talk(
      port,
      'CONNECT acme.test:443 HTTP/1.1\r\nHost: acme.test:443\r\n\r\nGET /in HTTP/1.1\r\nHost: acme.test\r\nConnection: close\r\n\r\n',
      /GET \/in/,
    );
    expect(got).toMatch(/^HTTP\/1\.1 200 /);
    expect(got).toContain('GET /in');
  });
  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    'http://169.254.169.254/latest',
    'http://10.0.0.5:8080/',
    'http://acme.test:22/',
  ])('answers 403 with the reason for %s, and dials nothing', async (url) => {
    const { port, world } = await proxied();
    expect(await ask(port, url)).toMatchObject({ status: 403, headers: { 'x-support-audit-blocked': 'blocked-address' } });
    expect(world.dialled).toEqual([]);
  });
  it('leaves a page that navigates to a private address where it is', async () => {
    const { port, world } = await proxied();
    const got = await talk(port, 'GET http://10.0.0.5/ HTTP/1.1\r\nHost: 10.0.0.5\r\nUpgrade-Insecure-Requests: 1\r\n\r\n');
    expect(got).toMatch(/^HTTP\/1\.1 204 No Content\r\nx-support-audit-blocked: blocked-address\r\n/);
    expect(world.dialled).toEqual([]);
  });
  it('refuses tunnels to private addresses, and tells afterwards why', async () => {
    const { port, proxy, world } = await proxied();
    const got = await talk(port, 'CONNECT [::1]:443 HTTP/1.1\r\n\r\n');
    expect(got).toMatch(/^HTTP\/1\.1 403 Forbidden\r\nx-support-audit-blocked: blocked-address\r\n/);
    await talk(port, 'CONNECT gone.test:443 HTTP/1.1\r\n\r\n');
    const told = ['https://[::1]/', 'https://gone.test/a', 'https://acme.test/', 'http://gone.test/'];
    expect(told.map((url) => proxy.failureAt(url)?.reason)).toEqual(['blocked-address', 'dns-nxdomain', undefined, undefined]);
    expect(world.dialled).toEqual([]);
  });
  it('does not follow redirects, so that each hop comes by again', async () => {
    const { port } = await proxied();
    const hop = await ask(port, 'http://acme.test/hop');
    expect(hop).toMatchObject({ status: 302, headers: { location: 'http://127.0.0.1/admin' } });
    expect(await ask(port, String(hop.headers['location']))).toMatchObject({ status: 403 });
  });
  it('answers 502 for what cannot be reached', async () => {
    const { port } = await proxied();
    expect(await ask(port, 'http://gone.test/')).toMatchObject({
      status: 502,
      headers: { 'x-support-audit-blocked': 'dns-nxdomain' },
    });
    expect(await ask(port, 'http://acme.test:8080/')).toMatchObject({
      status: 502,
      headers: { 'x-support-audit-blocked': 'tcp-refused' },
    });
  });
  it.each([
    '\x16\x03\x01\x02\x00garbage\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
    'CONNECT nonsense HTTP/1.1\r\n\r\n',
    'GET ftp://acme.test/ HTTP/1.1\r\nHost: x\r\n\r\n',
    'CONNECT acme.test:99999 HTTP/1.1\r\n\r\n',
  ])('outlives %j', async (text) => {
    const { port } = await proxied();
    await talk(port, text, /\r\n\r\n/);
    expect(await ask(port, 'http://acme.test/still')).toMatchObject({ status: 200 });
  });
  it('ends its tunnels when it is closed', async () => {
    const { port, proxy } = await proxied();
    const got = talk(port, 'CONNECT acme.test:443 HTTP/1.1\r\n\r\n');
    while (!proxyReady(await Promise.race([got, probe(port)])));
    await proxy.close();
    expect(await got).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('the guard proxy with an authority of the user', () => {
  async function secured(certificate: string, hosts: readonly string[]) {
    const server = await netServer((_request, response) => response.end('in'), certificate);
    const world = netWorld(Object.fromEntries(hosts.map((host) => [host, { ports: { 443: server.port } }])));
    const proxy = await startGuardProxy(createGuard({ transport: world }), { caPem: authority });
    closers.push(server.close, proxy.close);
    return {
      proxy,
      world,
      connect: (host: string) => talk(Number(new URL(proxy.url).port), `CONNECT ${host}:443 HTTP/1.1\r\n\r\n`, /\r\n\r\n/),
    };
  }
  it.each([
    ['GET / HTTP/1.1\r\nHost: acme.test\r\nConnection: close\r\n\r\n', true],
    ['\x16\x03\x01\x00\x05hello', false],
  ])('passes nothing encrypted on to port 80, where no certificate is checked: %j', async (bytes, passed) => {
    const server = await netServer((_request, response) => response.end('in'));
    const world = netWorld({ 'acme.test': { ports: { 80: server.port } } });
    const proxy = await startGuardProxy(createGuard({ transport: world }), { caPem: authority });
    closers.push(server.close, proxy.close);
    const got = await talk(Number(new URL(proxy.url).port), `CONNECT acme.test:80 HTTP/1.1\r\n\r\n${bytes}`);
    expect(got).toMatch(/^HTTP\/1\.1 200 Connection Established\r\n/);
    expect(got.includes('400 Bad Request') || got.endsWith('in')).toBe(passed);
  });
  it('opens tunnels to hosts whose certificate it vouches for, and asks each host once', async () => {
    const { connect, world } = await secured(leafForAcme, ['acme.test']);
    expect(await connect('acme.test')).toMatch(/^HTTP\/1\.1 200 /);
    expect(await connect('acme.test')).toMatch(/^HTTP\/1\.1 200 /);
    expect(world.dialled).toHaveLength(3);
  });
  it.each([
    [leafForOther, 'acme.test', 'tls-cert-host'],
    [leafExpired, 'expired.test', 'tls-cert-expired'],
  ])('refuses a tunnel to a host with a bad certificate', async (certificate, host, reason) => {
    const { connect, proxy } = await secured(certificate, [host]);
    expect(await connect(host)).toMatch(new RegExp(`^HTTP/1\\.1 502 .*\\r\\nx-support-audit-blocked: ${reason}\\r\\n`));
    expect(proxy.failureAt(`https://${host}/`)?.reason).toBe(reason);
  });
});

const probe = (port: number): Promise<string> => ask(port, 'http://acme.test/').then(({ body }) => body);
const proxyReady = (text: string): boolean => text.startsWith('GET /');
