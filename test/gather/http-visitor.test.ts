import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Web, WebOptions } from '../../src/gather/open-web.ts';
import { leafExpired, leafForAcme, leafForOther } from '../support/net-certificates.ts';
import { html, type NetServer, netServer, netSocketServer } from '../support/net-server.ts';
import { outcome, visitOnce, webOver } from '../support/net-visit.ts';
import { type NetWorld, netWorld } from '../support/net-world.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

type Handler = Parameters<typeof netServer>[0];
async function site(
  handler: Handler,
  options: Partial<WebOptions> = {},
): Promise<{ web: Web; server: NetServer; world: NetWorld }> {
  const server = await netServer(handler);
  const world = netWorld({
    'acme.test': { ports: { 80: server.port } },
    'www.acme.test': { ports: { 80: server.port } },
    'rival.test': { ports: { 80: server.port } },
  });
  const web = webOver(world, options);
  closers.push(server.close, web.close);
  return { web, server, world };
}
const home = 'http://acme.test/';
const pagesOf = (server: NetServer): string[] => server.seen.filter((line) => !line.endsWith('/robots.txt'));
/** Answers all but robots.txt. */
const answering =
  (status: number, headers: Record<string, string | string[]> = {}, body: string | Buffer = ''): Handler =>
  (request, response) => {
    if (request.url !== '/robots.txt') response.writeHead(status, headers).end(body);
  };

describe('a page that is none', () => {
  const sends = (to: string) => `<meta http-equiv="refresh" content="0;url=${to}">`;
  it('sends on at once and is followed like a redirect', async () => {
    const { web } = await site((request, response) => {
      if (request.url !== '/robots.txt')
        response.writeHead(200, { 'content-type': 'text/html' }).end(request.url === '/' ? sends('/en/') : '<p>hi</p>');
    });
    expect(await visitOnce(web, home)).toMatchObject({ kind: 'page', finalUrl: `${home}en/`, body: '<p>hi</p>' });
  });
  it('leads in a circle', async () => {
    const { web } = await site((request, response) => {
      if (request.url !== '/robots.txt')
        response.writeHead(200, { 'content-type': 'text/html' }).end(sends(request.url === '/' ? '/a' : '/'));
    });
    expect(outcome(await visitOnce(web, home))).toBe('failed redirect-loop');
  });
  it('is a file to be saved, and its end is not waited for', async () => {
    const { web } = await site((request, response) => {
      if (request.url === '/robots.txt') return;
      response.writeHead(200, { 'content-type': 'text/html', 'content-disposition': 'attachment; filename="../x.sh"' });
      response.write('<p>without an end');
    });
    expect(outcome(await visitOnce(web, home))).toBe('failed download');
  });
});

describe('a page', () => {
  it('is read with its address, status, headers and the names of its cookies', async () => {
    const { web, server } = await site(
      answering(
        200,
        { 'Content-Type': 'text/html', 'X-A': ['1', '2'], 'Set-Cookie': ['sid=secret; Path=/', 'b=2'] },
        '<p>hi</p>',
      ),
    );
    const visit = await visitOnce(web, `${home}#top`, { role: 'contact' });
    expect(visit).toMatchObject({
      kind: 'page',
      type: 'html',
      body: '<p>hi</p>',
      finalUrl: home,
      status: 200,
      via: 'http',
      role: 'contact',
      cookies: ['sid', 'b'],
      headers: { 'x-a': '1, 2' },
      requests: [],
      globals: [],
      frames: [],
      overlays: [],
    });
    expect(JSON.stringify(visit)).not.toContain('secret');
    expect(server.headers[1]).toMatchObject({
      'user-agent': 'support-audit/9.9.9 (+https://github.com/support-audit/support-audit)',
      'accept-language': 'de-DE,de;q=0.9,en;q=0.5',
    });
  });

  it.each([
    ['application/json', '{"a":1}', 'json'],
    ['application/ld+json', '[]', 'json'],
    ['application/rss+xml', '<rss/>', 'xml'],
    ['text/plain', 'Contact: mailto:a@acme.test', 'text'],
    ['text/plain', '<?xml version="1.0"?><urlset/>', 'xml'],
    ['', '<!doctype html><p>x', 'html'],
    ['application/xml', '<?xml version="1.0"?><html xmlns="x"><p/></html>', 'html'],
  ])('of type %j holding %s is %s', async (type, body, kind) => {
    const { web } = await site(answering(200, type ? { 'content-type': type } : {}, body));
    expect(outcome(await visitOnce(web, home, { accept: 'text' }))).toBe(`page ${kind}`);
  });

  it('that is wanted as a web page and is none is not one', async () => {
    const { web } = await site(answering(200, { 'content-type': 'application/json' }, '{"a":1}'));
    expect(outcome(await visitOnce(web, home))).toBe('failed not-html');
  });

  it('that is compressed as a file, as sitemaps are, is opened', async () => {
    const { web } = await site(
      answering(200, { 'content-type': 'application/gzip' }, gzipSync('<?xml version="1.0"?><urlset></urlset>')),
    );
    expect(await visitOnce(web, `${home}sitemap.xml.gz`, { accept: 'xml' })).toMatchObject({
      kind: 'page',
      type: 'xml',
      body: '<?xml version="1.0"?><urlset></urlset>',
    });
  });
});

describe('statuses', () => {
  it.each([
    ['missing 404', 404, {}, ''],
    ['missing 410', 410, {}, ''],
    ['failed empty-body', 204, {}, ''],
    ['failed empty-body', 200, { 'content-type': 'text/html' }, ' \n '],
    ['failed not-html', 200, { 'content-type': 'application/pdf' }, '%PDF-1.7 and so on'],
    [
      'failed not-html',
      200,
      { 'content-type': 'text/html' },
      Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 89) % 256)),
    ],
    ['failed login-wall', 401, { 'www-authenticate': 'Basic' }, ''],
    ['failed http-4xx', 403, {}, 'Forbidden'],
    ['failed http-4xx', 400, {}, ''],
    ['failed bot-wall', 403, { 'cf-mitigated': 'challenge' }, ''],
    ['failed bot-wall', 403, {}, '<title>Just a moment...</title>'],
    ['failed bot-wall', 406, {}, '<p>Please solve the CAPTCHA'],
    ['failed bot-wall', 503, {}, '<title>Just a moment</title>'],
    ['failed geo-blocked', 451, {}, ''],
    ['failed rate-limited', 429, {}, ''],
    ['failed http-5xx', 500, {}, 'oops'],
    ['failed bad-redirect', 302, {}, 'moved'],
    ['failed bad-redirect', 302, { location: 'http://[::bad' }, ''],
    ['failed redirect-blocked-scheme', 302, { location: 'file:///etc/passwd' }, ''],
    ['failed redirect-blocked-scheme', 302, { location: 'javascript:alert(1)' }, ''],
    ['failed too-many-redirects', 302, { location: `/${'x'.repeat(2100)}` }, ''],
  ])('%s is the outcome of %i', async (expected, status, headers, body) => {
    const { web } = await site(answering(status, headers, body));
    expect(outcome(await visitOnce(web, home))).toBe(expected);
  });

  it.each([
    [500, {}, 3],
    [503, { 'retry-after': '0' }, 3],
    [408, {}, 3],
    [429, { 'retry-after': 'soon' }, 3],
    [429, { 'retry-after': '86400' }, 1],
    [404, {}, 1],
    [403, {}, 1],
    [401, {}, 1],
    [501, {}, 3],
  ])('%i with %j is asked for %i times', async (status, headers, times) => {
    const { web, server } = await site(answering(status, headers));
    await visitOnce(web, home);
    expect(pagesOf(server)).toHaveLength(times);
  });

  it('a server that cannot keep up is asked once and let rest, where whoever asks comes back later', async () => {
    const { web, server } = await site(answering(500), { limits: { backoffMs: 60_000 } });
    expect(outcome(await visitOnce(web, home, { once: true }))).toBe('failed http-5xx');
    expect(outcome(await visitOnce(web, home, { once: true }))).toBe('failed budget-time');
    expect(pagesOf(server)).toHaveLength(1);
  });

  it('a passing fault is got over', async () => {
    let times = 0;
    const { web } = await site((request, response) => {
      if (request.url === '/robots.txt') return;
      times += 1;
      if (times === 1) response.writeHead(500).end();
      else if (times === 2) response.writeHead(429, { 'retry-after': '0' }).end();
      else html('<p>here')(request, response);
    });
    expect(outcome(await visitOnce(web, home))).toBe('page html');
  });

  it('a host that asked for a long pause is left alone, and other hosts are not', async () => {
    const { web, server } = await site((request, response) => {
      if (request.url === '/robots.txt') return;
      if (request.headers.host === 'acme.test') response.writeHead(429, { 'retry-after': '3600' }).end();
      else html('<p>x')(request, response);
    });
    expect(outcome(await visitOnce(web, home))).toBe('failed rate-limited');
    expect(outcome(await visitOnce(web, `${home}other`))).toBe('failed rate-limited');
    expect(outcome(await visitOnce(web, 'http://rival.test/'))).toBe('page html');
    expect(pagesOf(server)).toEqual(['GET /', 'GET /']);
  });
});

describe('redirects', () => {
  const hops =
    (to: (path: string, cookie: string) => { location: string; 'set-cookie'?: string } | null): Handler =>
    (request, response) => {
      if (request.url === '/robots.txt') return;
      const next = to(request.url ?? '', request.headers.cookie ?? '');
      if (next) response.writeHead(302, { ...next }).end();
      else html('<p>arrived')(request, response);
    };

  it('are followed to the page', async () => {
    const { web } = await site(hops((path) => (path === '/' ? { location: '/de/start#x' } : null)));
    expect(await visitOnce(web, home)).toMatchObject({ kind: 'page', url: home, finalUrl: `${home}de/start` });
  });
  it('in bytes of UTF-8 are understood', async () => {
    const { web } = await site(hops((path) => (path === '/' ? { location: Buffer.from('/über').toString('latin1') } : null)));
    expect(await visitOnce(web, home)).toMatchObject({ kind: 'page', finalUrl: `${home}%C3%BCber` });
  });
  it('to loopback are refused by the guard, in every spelling, and nothing is dialled', async () => {
    for (const host of [
      '127.0.0.1',
      '[::1]',
      '2130706433',
      '0x7f.1',
      '169.254.169.254',
      '[::ffff:127.0.0.1]',
      Buffer.from('①②⑦.⓪.⓪.①').toString('latin1'),
    ]) {
      const { web, world } = await site(hops(() => ({ location: `http://${host}/admin` })));
      expect(outcome(await visitOnce(web, home, { role: 'home' }))).toBe('failed blocked-address');
      expect(new Set(world.dialled)).toEqual(new Set(['203.0.113.1:80']));
    }
  });
  it('that go in a circle are found out at the first return', async () => {
    const { web, server } = await site(hops((path) => ({ location: path === '/a' ? '/b' : '/a' })));
    expect(await visitOnce(web, home)).toMatchObject({ reason: 'redirect-loop', finalUrl: `${home}a` });
    expect(pagesOf(server)).toEqual(['GET /', 'GET /a', 'GET /b']);
  });
  it('that wait for their cookie end when it is sent back', async () => {
    const { web, server } = await site(
      hops((path, cookie) => (cookie === 'seen=1' ? null : { location: path, 'set-cookie': 'seen=1; Path=/' })),
    );
    expect(await visitOnce(web, home)).toMatchObject({ kind: 'page', cookies: ['seen'] });
    expect(pagesOf(server)).toEqual(['GET /', 'GET /']);
  });
  it('that set a new cookie each time are a circle all the same', async () => {
    let count = 0;
    const { web, server } = await site(
      hops((path) => {
        count += 1;
        return { location: path, 'set-cookie': `n=${count}` };
      }),
    );
    expect(outcome(await visitOnce(web, home))).toBe('failed redirect-loop');
    expect(pagesOf(server)).toHaveLength(2);
  });
  it('beyond ten are too many', async () => {
    const { web, server } = await site(hops((path) => ({ location: `${path}x` })));
    expect(outcome(await visitOnce(web, home))).toBe('failed too-many-redirects');
    expect(pagesOf(server)).toHaveLength(11);
  });
  it('of a home page to another site are reported and not read', async () => {
    const { web } = await site((request, response) => {
      if (request.headers.host === 'rival.test') html('<p>rival')(request, response);
      else answering(301, { location: 'http://rival.test/' })(request, response);
    });
    expect(await visitOnce(web, home, { role: 'home' })).toMatchObject({
      kind: 'failed',
      reason: 'redirected-offsite',
      finalUrl: 'http://rival.test/',
    });
    expect(await visitOnce(web, `${home}help`, { role: 'help' })).toMatchObject({ kind: 'page', finalUrl: 'http://rival.test/' });
  });
  it('of a home page over another site and back are followed', async () => {
    const { web } = await site((request, response) => {
      const host = request.headers.host;
      if (host === 'www.acme.test') html('<p>home')(request, response);
      else
        answering(302, { location: host === 'rival.test' ? 'http://www.acme.test/' : 'http://rival.test/' })(request, response);
    });
    expect(await visitOnce(web, home, { role: 'home' })).toMatchObject({ kind: 'page', finalUrl: 'http://www.acme.test/' });
  });
  it('to a page that robots.txt forbids are not followed there', async () => {
    const { web, server } = await site((request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /private');
      else answering(302, { location: '/private/x' })(request, response);
    });
    expect(outcome(await visitOnce(web, home))).toBe('failed robots-disallowed');
    expect(pagesOf(server)).toEqual(['GET /']);
  });
});

describe('time', () => {
  const drip: Handler = (request, response) => {
    if (request.url === '/robots.txt') return;
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('.'), 10);
    response.on('close', () => clearInterval(timer));
  };
  it('of a request is the wall clock, so a drip of bytes ends', async () => {
    const { web, server } = await site(drip, { limits: { requestMs: 150 } });
    expect(outcome(await visitOnce(web, home))).toBe('failed timeout-body');
    expect(pagesOf(server)).toHaveLength(2);
  });
  it('of the company is a budget, and the phase that ate it is the cause', async () => {
    const { web, server } = await site(drip);
    expect(outcome(await visitOnce(web, home, { within: 150 }))).toBe('failed budget-time because timeout-body');
    expect(pagesOf(server)).toHaveLength(1);
  });
  it('for headers is limited', async () => {
    const { web } = await site((request, response) => void (request.url === '/robots.txt' && response.writeHead(404).end()), {
      limits: { requestMs: 200 },
    });
    expect(outcome(await visitOnce(web, home))).toBe('failed timeout-headers');
  });
  it('for a handshake is limited', async () => {
    const silent = await netSocketServer((socket) => socket.resume());
    const web = webOver(netWorld({ 'acme.test': { ports: { 443: silent.port } } }), { limits: { tlsMs: 50 } });
    closers.push(silent.close, web.close);
    expect(outcome(await visitOnce(web, 'https://acme.test/'))).toBe('failed robots-unreachable because timeout-tls');
  });
  it('is not spent when the run is interrupted', async () => {
    const { web } = await site(drip);
    const stop = new AbortController();
    const look = { by: 'url', url: home, via: 'http' } as const;
    const visit = web.openVisitor().visit({ look, url: home, deadline: performance.now() + 20_000 }, stop.signal);
    setTimeout(() => stop.abort(), 50);
    expect(outcome(await visit)).toBe('failed interrupted');
  });
});

describe('encrypted pages', () => {
  const secure = async (certificate: string, host = 'acme.test') => {
    const server = await netServer(html('<p>safe'), certificate);
    const web = webOver(netWorld({ [host]: { ports: { 443: server.port } } }));
    closers.push(server.close, web.close);
    return { web, url: `https://${host}/` };
  };
  it('with a good certificate are read', async () => {
    const { web, url } = await secure(leafForAcme);
    expect(outcome(await visitOnce(web, url))).toBe('page html');
  });
  it('with a certificate for another name are not, and a guessed host is then not there', async () => {
    const { web, url } = await secure(leafForOther);
    expect(outcome(await visitOnce(web, url))).toBe('failed tls-cert-host');
    expect(outcome(await visitOnce(web, url, { guess: true }))).toBe('missing null');
  });
  it('with an expired certificate are not', async () => {
    const { web, url } = await secure(leafExpired, 'expired.test');
    expect(outcome(await visitOnce(web, url, { guess: true }))).toBe('failed tls-cert-expired');
  });
  it('with a certificate that nobody vouches for are not', async () => {
    const server = await netServer(html('<p>safe'), leafForAcme);
    const stranger = webOver(netWorld({ 'acme.test': { ports: { 443: server.port } } }), { caPem: leafForOther });
    closers.push(server.close, stranger.close);
    expect(outcome(await visitOnce(stranger, 'https://acme.test/'))).toBe('failed tls-cert-untrusted');
  });
  it('of a server that speaks something else are not', async () => {
    const plain = await netSocketServer(
      (socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    );
    const web = webOver(netWorld({ 'acme.test': { ports: { 443: plain.port } } }));
    closers.push(plain.close, web.close);
    expect(outcome(await visitOnce(web, 'https://acme.test/'))).toBe('failed tls-handshake');
  });
});

describe('a guessed address', () => {
  it('whose name does not exist, or where nothing listens, is missing', async () => {
    const { web } = await site(html('<p>x'));
    expect(outcome(await visitOnce(web, 'http://forum.acme.test/', { guess: true }))).toBe('missing null');
    expect(outcome(await visitOnce(web, 'https://acme.test/', { guess: true }))).toBe('missing null');
    expect(outcome(await visitOnce(web, 'http://forum.acme.test/'))).toBe('failed dns-nxdomain');
    expect(outcome(await visitOnce(web, 'https://acme.test/'))).toBe('failed tcp-refused');
  });
  it('that refuses us or redirects to a name that does not exist is not known', async () => {
    const refused = await site(answering(403));
    expect(outcome(await visitOnce(refused.web, home, { guess: true }))).toBe('failed http-4xx');
    const astray = await site(answering(302, { location: 'http://gone.test/' }));
    expect(outcome(await visitOnce(astray.web, home, { guess: true }))).toBe('failed dns-nxdomain');
  });
});

describe('broken HTTP', () => {
  const raw = async (answer: string) => {
    const server = await netSocketServer((socket) =>
      socket.on('data', (chunk: Buffer) => {
        if (chunk.includes('/robots.txt')) socket.write('HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n');
        else socket.end(answer);
      }),
    );
    const web = webOver(netWorld({ 'acme.test': { ports: { 80: server.port } } }));
    closers.push(server.close, web.close);
    return web;
  };
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.2p1\r\n', 'failed bad-http'],
    ['a bad chunk', `${head}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nZZ\r\nboom`, 'failed bad-http'],
    ['a body cut short', `${head}Content-Length: 100\r\n\r\n<p>half`, 'failed body-truncated'],
    ['chunks that never end', `${head}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`, 'failed body-truncated'],
    ['headers without end', `HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(70_000)}\r\n\r\n`, 'failed headers-too-large'],
    ['nothing', '', 'failed tcp-reset'],
  ])('%s is told as what it is', async (_name, answer, expected) => {
    expect(outcome(await visitOnce(await raw(answer), home))).toBe(expected);
  });

  it('a second answer smuggled behind the first is no page of the site', async () => {
    const poison = `${head}Content-Length: 13\r\n\r\n<p>poison</p>`;
    const server = await netSocketServer((socket) =>
      socket.on('data', (chunk: Buffer) => {
        const path = /GET (\S+)/.exec(chunk.toString())?.[1];
        if (path === '/robots.txt') socket.write('HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n');
        else socket.write(`${head}Content-Length: ${String(path).length}\r\n\r\n${path}${path === '/first' ? poison : ''}`);
      }),
    );
    const web = webOver(netWorld({ 'acme.test': { ports: { 80: server.port } } }), { maxPerHost: 1 });
    closers.push(server.close, web.close);
    const visits = await Promise.all(['first', 'second', 'third'].map((path) => visitOnce(web, home + path)));
    expect(visits.map((visit) => visit.kind === 'page' && visit.body)).toEqual(['/first', '/second', '/third']);
  });
});

describe('manners on the wire', () => {
  it('a host never gets more than two requests at once, and connections are used again', async () => {
    const { web, server, world } = await site((request, response) => {
      if (request.url === '/robots.txt') return;
      setTimeout(() => html('<p>x')(request, response), 15);
    });
    const visits = await Promise.all(Array.from({ length: 12 }, (_, at) => visitOnce(web, `${home}${at}`)));
    expect(visits.map(outcome)).toEqual(Array.from({ length: 12 }, () => 'page html'));
    expect(server.mostAtOnce()).toBe(2);
    expect(world.dialled.length).toBeLessThan(8);
    expect(server.seen.filter((line) => line === 'GET /robots.txt')).toHaveLength(1);
    expect(server.seen.every((line) => line.startsWith('GET '))).toBe(true);
  });
});
