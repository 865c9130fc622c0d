import { afterEach, describe, expect, it } from 'vitest';
import { parseRobots } from '../../src/gather/robots.ts';
import { html, netServer, netSocketServer } from '../support/net-server.ts';
import { outcome, visitOnce, webOver } from '../support/net-visit.ts';
import { netWorld } from '../support/net-world.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const origin = 'https://acme.test';
const allows = (text: string, path: string): boolean => parseRobots(origin, text).allows(origin + path);

describe('a robots.txt', () => {
  it.each([
    ['', '/x', true],
    ['User-agent: *\nDisallow: /', '/', false],
    ['User-agent: *\nDisallow:', '/', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b', true],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/c', false],
    ['User-agent: support-audit\nDisallow: /support\n\nUser-agent: *\nDisallow: /', '/contact', true],
    ['User-agent: support-audit\nDisallow: /support\n\nUser-agent: *\nDisallow: /', '/support', false],
    ['User-agent: Support-Audit/2.0\nDisallow: /x', '/x', false],
    ['User-agent: support-audit and more words\nDisallow: /x', '/x', false],
    ['User-agent: *  # all\nDisallow: /x', '/x', false],
    ['User-agent: support\nDisallow: /', '/', true],
    ['User-agent: Googlebot\nDisallow: /', '/', true],
    ['\ufeffUSER-AGENT: *\rDISALLOW: /help\r', '/help', false],
    ['User-agent: *\r\nDisallow: /*.pdf$ # no files', '/a.pdf', false],
    ['User-agent: *\r\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['<html>User-agent: *<br>Disallow: /</html>', '/', true],
  ])('%j lets us see %s: %s', (text, path, allowed) => expect(allows(text, path)).toBe(allowed));

  it('of thousands of wildcards is still matched', () => {
    expect(allows(`User-agent: *\nDisallow: /${'*a'.repeat(3_000)}*b$\n`, `/${'a'.repeat(2_000)}`)).toBe(true);
  });
  it('names sitemaps, absolute or not', () => {
    const { sitemaps } = parseRobots(origin, 'Sitemap: https://cdn.test/a.xml\nSitemap: /b.xml\nSitemap: file:///etc/passwd');
    expect(sitemaps).toEqual(['https://cdn.test/a.xml', 'https://acme.test/b.xml']);
  });
  it.each([
    ['2.5', 2.5],
    ['-5', 0],
    ['soon', 0],
    ['Infinity', 1e7],
  ])('with Crawl-delay: %s asks for %d seconds', (said, seconds) => {
    expect(parseRobots(origin, `User-agent: *\nCrawl-delay: ${said}`).crawlDelay).toBe(seconds);
  });
});

type Handler = Parameters<typeof netServer>[0];
async function withRobots(robots: Handler) {
  const server = await netServer((request, response) => {
    if (request.url?.startsWith('/robots')) robots(request, response);
    else html('<p>page')(request, response);
  });
  const web = webOver(netWorld({ 'acme.test': { ports: { 80: server.port } } }), { limits: { headersMs: 300 } });
  closers.push(server.close, web.close);
  return { web, server };
}

describe('fetching robots.txt', () => {
  it.each([
    [404, 'page html', 1],
    [403, 'page html', 1],
    [401, 'page html', 1],
    [500, 'failed robots-unreachable because http-5xx', 2],
    [503, 'failed robots-unreachable because http-5xx', 2],
    [429, 'failed robots-unreachable because rate-limited', 1],
  ])('%i means: %s', async (status, expected, times) => {
    const { web, server } = await withRobots((_request, response) => void response.writeHead(status).end());
    expect(outcome(await visitOnce(web, 'http://acme.test/'))).toBe(expected);
    expect(outcome(await visitOnce(web, 'http://acme.test/b'))).toBe(expected);
    expect(server.seen.filter((line) => line === 'GET /robots.txt')).toHaveLength(times);
  });
  it('that asks us to wait is not asked for again', async () => {
    const { web, server } = await withRobots(
      (_request, response) => void response.writeHead(503, { 'retry-after': '3600' }).end(),
    );
    expect(outcome(await visitOnce(web, 'http://acme.test/'))).toBe('failed robots-unreachable because http-5xx');
    expect(server.seen).toEqual(['GET /robots.txt']);
  });
  it('that never answers means that nothing may be fetched', async () => {
    const { web, server } = await withRobots((_request, response) => void response.on('close', () => {}).flushHeaders());
    expect(outcome(await visitOnce(web, 'http://acme.test/'))).toBe('failed robots-unreachable because timeout-body');
    expect(server.seen).toEqual(['GET /robots.txt']);
  });
  it('that redirects without end is taken for missing after five hops', async () => {
    const { web, server } = await withRobots(
      (_request, response) => void response.writeHead(302, { location: '/robots.txt' }).end(),
    );
    expect(outcome(await visitOnce(web, 'http://acme.test/'))).toBe('page html');
    expect(server.seen).toHaveLength(7);
  });
  it('follows a redirect to where it lies', async () => {
    const { web } = await withRobots((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(301, { location: '/robots-real.txt' }).end();
      else response.end('User-agent: *\nDisallow: /');
    });
    expect(outcome(await visitOnce(web, 'http://acme.test/'))).toBe('failed robots-disallowed');
  });
  it('reads no more than the first 512,000 bytes', async () => {
    const filler = `Allow: /${'x'.repeat(1_000)}\n`.repeat(600);
    const { web } = await withRobots(
      (_request, response) => void response.end(`User-agent: *\nDisallow: /early\n${filler}Disallow: /late\n`),
    );
    expect(outcome(await visitOnce(web, 'http://acme.test/early'))).toBe('failed robots-disallowed');
    expect(outcome(await visitOnce(web, 'http://acme.test/late'))).toBe('page html');
  });
  it('through a redirect to a private address is no reason to contact it', async () => {
    const { web } = await withRobots(
      (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1/robots.txt' }).end(),
    );
    expect(outcome(await visitOnce(web, 'http://acme.test/'))).toBe('failed robots-unreachable because blocked-address');
  });
  it('leaves it to the visit to say that there is no such host', async () => {
    const { web } = await withRobots(() => {});
    expect(outcome(await visitOnce(web, 'http://gone.test/'))).toBe('failed dns-nxdomain');
    expect(outcome(await visitOnce(web, 'http://10.0.0.5/'))).toBe('failed blocked-address');
  });
  it('that is cut off means that nothing may be fetched', async () => {
    const server = await netSocketServer(
      (socket) => void socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser-agent: *\n')),
    );
    const web = webOver(netWorld({ 'acme.test': { ports: { 80: server.port } } }));
    closers.push(server.close, web.close);
    expect(outcome(await visitOnce(web, 'http://acme.test/'))).toBe('failed robots-unreachable because body-truncated');
  });
});
