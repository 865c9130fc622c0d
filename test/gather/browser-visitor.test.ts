import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserVisitor, createBrowserVisitor } from '../../src/gather/browser-visitor.ts';
import { defaultCacheDir } from '../../src/gather/find-browser.ts';
import { launchBrowser } from '../../src/gather/launch-browser.ts';
import type { BrowserLimits } from '../../src/gather/visit-tools.ts';
import type { Visitor } from '../../src/gather/visitor.ts';
import type { Page, Visit, WaitFor } from '../../src/model/visit.ts';
import { type BrowserWorld, type Host, startWorld } from '../support/browser-world.ts';

const words = 'We are glad to help you with orders, returns, invoices and everything else. '.repeat(5);
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Acme</title>${head}</head><body><p>${words}</p>${body}</body></html>`;
const script = (code: string): string => page(`<script>${code}</script>`);
const redirect =
  (to: string): Host =>
  (_, response) => {
    response.writeHead(302, { location: to }).end();
    return undefined;
  };
const status =
  (code: number, headers: Record<string, string> = {}): Host =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'text/html', ...headers }).end(page(''));
    return undefined;
  };
const later = (ms: number, code: string): string => script(`setTimeout(() => { ${code} }, ${ms})`);
const addFrame = `const f = document.createElement('iframe'); f.name = 'chat'; f.src = 'http://widget.vendor.test/frame'; document.body.append(f)`;
const addScript = `const s = document.createElement('script'); s.src = 'http://tags.loader.test/tag.js'; document.head.append(s)`;

const hosts: Record<string, Host> = {
  'plain.test': () => page('<a href="/contact">Contact</a>'),
  'quick-widget.test': () => later(500, addFrame),
  'slow-widget.test': () => later(2000, addFrame),
  'tagged.test': () => script(addScript),
  'tags.loader.test': (_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/javascript' })
      .end(`window.loaderQueue = []; setTimeout(() => { ${addFrame} }, 300)`);
    return undefined;
  },
  'widget.vendor.test': () => '<!DOCTYPE html><title>Chat</title><button aria-label="Open chat">Chat with us</button>',
  'shadow.test': () =>
    script(`const h = document.createElement('acme-help'); document.body.append(h);
      const root = h.attachShadow({ mode: 'open' });
      root.innerHTML = '<div style="position:fixed;right:0;bottom:0;width:60px;height:60px" class="chat-launcher">Ask</div>';`),
  'late-text.test': () =>
    `<!DOCTYPE html><body><div id="r"></div><script>setTimeout(() => { document.getElementById('r').innerHTML = '<p>Write to help@late-text.test</p>' }, 1500)</script>`,
  'fetched-text.test': (path) =>
    path === '/text'
      ? 'Write to help@fetched-text.test'
      : script(
          `setTimeout(() => fetch('/text').then(a => a.text()).then(t => setTimeout(() => document.body.append(t), 100)), 100)`,
        ),
  'alerts.test': () => script('for (;;) { alert(1); confirm(2) }'),
  'popups.test': () => script(`setInterval(() => window.open('http://plain.test/?' + Math.random()), 20)`),
  'loop.test': () => script('while (true) {}'),
  'late-loop.test': () => script('onload = () => setTimeout(() => { while (true) {} }, 50)'),
  'memory.test': () => script(`const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))`),
  'download.test': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' }).end('x');
    return undefined;
  },
  'private.test': redirect('http://10.0.0.5/admin'),
  'circle.test': (path, response) => {
    response.writeHead(302, { location: path === '/a' ? '/b' : '/a' }).end();
    return undefined;
  },
  'file.test': redirect('file:///etc/passwd'),
  'moving.test': () => script(`setInterval(() => { location = '/?' + Math.random() }, 30)`),
  'flood.test': (path) =>
    path === '/'
      ? script(`(function go() { fetch('/x' + Math.random()).finally(go) })(); for (let i = 0; i < 400; i++) fetch('/y' + i)`)
      : 'ok',
  'endless.test': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const chunk = '<p>more</p>'.repeat(6000);
    const pump = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', pump);
    };
    pump();
    return undefined;
  },
  'slow.test': () => undefined,
  'gone.test': status(404),
  'members.test': status(401),
  'refusing.test': status(403),
  'captcha.test': (_, response) => {
    response.writeHead(403, { 'content-type': 'text/html' }).end('<title>Just a moment...</title><p>Checking your browser</p>');
    return undefined;
  },
  'unchanged.test': (_, response, request) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'text/html', etag: '"1"', 'cache-control': 'no-cache' }).end(page('same'));
    return undefined;
  },
  'challenge.test': status(403, { 'cf-mitigated': 'challenge' }),
  'busy.test': status(429),
  'broken.test': status(503),
  'elsewhere.test': status(451),
  'nothing.test': status(204),
  'pdf.test': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('plain words');
    return undefined;
  },
  'pictures.test': () => page('<img src="/big.png"><img src="/small.jpg?v=1">'),
  'cookies.test': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'session_token=SECRET-VALUE' }).end(page(''));
    return undefined;
  },
  'moved.test': redirect('http://plain.test/welcome'),
  'echo.test': (_, __, request) =>
    page(
      `<p id="agent">${request.headers['user-agent'] ?? ''}</p><p id="language">${request.headers['accept-language'] ?? ''}</p>`,
    ),
};

let world: BrowserWorld;
let visitor: BrowserVisitor;
const askedLeave: string[] = [];
const released: string[] = [];

const createVisitor = (limits: Partial<BrowserLimits> = {}): BrowserVisitor =>
  createBrowserVisitor({
    launch: () =>
      launchBrowser({
        wanted: process.env['SUPPORT_AUDIT_TEST_BROWSER'],
        env: process.env,
        platform: process.platform,
        arch: process.arch,
        cacheDir: defaultCacheDir(process.env, process.platform),
        proxyUrl: world.proxyUrl,
      }),
    manners: {
      admit: async (url) => {
        askedLeave.push(url);
        return url.includes('disallowed')
          ? { ok: false, reason: 'robots-disallowed', detail: 'robots.txt says no' }
          : { ok: true, release: () => void released.push(url) };
      },
    },
    locale: 'de-DE',
    userAgent: 'support-audit/0.0.0 (+https://example.test/)',
    now: () => new Date('2026-01-02T03:04:05Z'),
    limits,
  });

async function go(
  url: string,
  waitFor?: WaitFor,
  site: Visitor = visitor.openSite(),
  signal = new AbortController().signal,
): Promise<Visit> {
  const look = { by: 'url', url, via: 'browser', ...(waitFor ? { waitFor } : {}) } as const;
  return site.visit({ look, url, deadline: performance.now() + 50_000 }, signal);
}

function asPage(visit: Visit): Page {
  if (visit.kind !== 'page') throw new Error(`no page: ${JSON.stringify(visit)}`);
  return visit;
}

const outcome = (visit: Visit): string => (visit.kind === 'failed' ? visit.reason : visit.kind);

beforeAll(async () => {
  world = await startWorld(hosts);
  visitor = createVisitor();
});
afterAll(async () => {
  await visitor.close();
  await world.close();
});

describe('a good page', () => {
  test('is recorded with its address, status, headers, requests and time', async () => {
    const seen = asPage(await go('http://plain.test/'));
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
    const before = released.length;
    await go('http://plain.test/leave');
    expect(askedLeave.filter((url) => url === 'http://plain.test/leave')).toHaveLength(1);
    expect(released.slice(before)).toEqual(['http://plain.test/leave']);
  });

  test('sends our user agent and the language of the locale', async () => {
    const { body } = asPage(await go('http://echo.test/'));
    expect(body).toContain('support-audit/0.0.0 (+https://example.test/)');
    expect(body).toContain('<p id="language">de-DE');
  });

  test('names of cookies are kept and their values are not', async () => {
    const seen = asPage(await go('http://cookies.test/'));
    expect(seen.cookies).toEqual(['session_token']);
    expect(JSON.stringify(seen)).not.toContain('SECRET-VALUE');
  });

  test('pictures are never asked of the server', async () => {
    await go('http://pictures.test/');
    expect(world.asked.filter((url) => /pictures\.test\/(big|small)/.test(url))).toEqual([]);
  });

  test('a page that has not changed since the last visit is still a page', async () => {
    const site = visitor.openSite();
    await go('http://unchanged.test/', undefined, site);
    expect(asPage(await go('http://unchanged.test/', undefined, site))).toMatchObject({
      status: 200,
      body: expect.stringContaining('same'),
    });
  });

  test('one company never sees the cookies of another', async () => {
    const [one, other] = [visitor.openSite(), visitor.openSite()];
    await go('http://cookies.test/', undefined, one);
    expect(asPage(await go('http://plain.test/', undefined, one)).cookies).toEqual(['session_token']);
    expect(asPage(await go('http://plain.test/', undefined, other)).cookies).toEqual([]);
  });
});

describe('what scripts build', () => {
  const wait: WaitFor = { hosts: ['vendor.test'], capMs: 4000 };

  test.each(['quick-widget', 'slow-widget', 'tagged'])('%s: the frame is seen and read', async (name) => {
    const seen = asPage(await go(`http://${name}.test/`, wait));
    expect(seen.waited).toBe('seen');
    expect(seen.frames).toMatchObject([{ url: 'http://widget.vendor.test/frame', name: 'chat' }]);
    expect(seen.frames[0]?.html).toContain('aria-label="Open chat"');
    expect(seen.overlays).toMatchObject([{ tag: 'iframe', label: 'chat', src: 'http://widget.vendor.test/frame' }]);
  });

  test('a host that only ends like the wanted one is not it', async () => {
    const seen = asPage(await go('http://quick-widget.test/', { hosts: ['endor.test'], capMs: 900 }));
    expect(seen.waited).toBe('cap');
  });

  test('new window names are kept, those of every window are not', async () => {
    const { globals } = asPage(await go('http://tagged.test/'));
    expect(globals).toContain('loaderQueue');
    expect(globals).not.toContain('document');
  });

  test('open shadow roots are part of the document and of the wait', async () => {
    const seen = asPage(await go('http://shadow.test/', { selectors: ['.chat-launcher'], capMs: 4000 }));
    expect(seen.waited).toBe('seen');
    expect(seen.body).toContain('<acme-help><template shadowrootmode="open"><div style=');
    expect(seen.overlays).toMatchObject([{ tag: 'div', classes: 'chat-launcher', text: 'Ask', width: 60 }]);
  });

  test('a floating element is found by the words on it', async () => {
    const seen = asPage(await go('http://shadow.test/', { labels: ['Launcher'], capMs: 4000 }));
    expect(seen.waited).toBe('seen');
  });

  test.each(['late-text', 'fetched-text'])('%s: text that a script brings is there', async (name) => {
    expect(asPage(await go(`http://${name}.test/`)).body).toContain(`help@${name}.test`);
  });
});

describe('pages that never answer', () => {
  test.each([
    ['loop.test', 'page-hung'],
    ['late-loop.test', 'page-hung'],
    ['slow.test', 'timeout-headers'],
  ])('%s gives %s', async (host, expected) => {
    const impatient = createVisitor({ navigationMs: 3000, callMs: 2000 });
    const visit = await go(`http://${host}/`, undefined, impatient.openSite());
    await impatient.close();
    expect(outcome(visit), JSON.stringify(visit).slice(0, 400)).toBe(expected);
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
  ])('%s gives %s', async (host, expected) => {
    const site = visitor.openSite();
    const visit = await go(`http://${host}/`, undefined, site);
    await site.close();
    expect(outcome(visit), JSON.stringify(visit).slice(0, 400)).toBe(expected);
  });

  test('a redirect to a private address names where it went', async () => {
    expect(await go('http://private.test/')).toMatchObject({ kind: 'failed', finalUrl: 'http://10.0.0.5/admin' });
  });

  test('a page that asks for too much is cut off the network', async () => {
    await go('http://flood.test/');
    expect(world.asked.filter((url) => url.startsWith('http://flood.test/')).length).toBeLessThan(320);
  });

  test('leave that is refused means no request', async () => {
    expect(outcome(await go('http://disallowed.test/'))).toBe('robots-disallowed');
    expect(world.asked.some((url) => url.includes('disallowed'))).toBe(false);
  });

  test('another host at the end of a redirect is asked for leave as well', async () => {
    expect(asPage(await go('http://moved.test/')).finalUrl).toBe('http://plain.test/welcome');
    expect(askedLeave).toContain('http://plain.test/welcome');
  });

  test('only web addresses reach the browser', async () => {
    expect(outcome(await go('file:///etc/passwd'))).toBe('redirect-blocked-scheme');
  });

  test('an interrupted run ends its visits', async () => {
    const controller = new AbortController();
    const visit = go('http://slow.test/interrupted', undefined, visitor.openSite(), controller.signal);
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
    expect(outcome(await go('http://plain.test/'))).toBe('page');
  });
});

describe('the browser itself', () => {
  test('has a name once it runs, and starts only on the first visit', async () => {
    const fresh = createVisitor();
    expect(fresh.state()).toEqual({ state: 'idle' });
    await go('http://plain.test/', undefined, fresh.openSite());
    expect(fresh.state()).toMatchObject({ state: 'found', name: expect.stringMatching(/^Chromium \d+\./) });
    await fresh.close();
  });

  test('a browser that dies is started again and the visit made once more', async () => {
    const fresh = createVisitor();
    const site = fresh.openSite();
    const visit = go('http://slow-widget.test/', { hosts: ['vendor.test'], capMs: 4000 }, site);
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
    expect(outcome(await go('http://plain.test/', undefined, fresh.openSite()))).toBe('browser-lost');
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
    const visit = await go('http://plain.test/', undefined, fresh.openSite());
    expect(visit).toMatchObject({
      kind: 'failed',
      reason: 'browser-missing',
      detail: '--browser: /nowhere/chromium: no such file',
    });
    expect(fresh.state()).toMatchObject({ state: 'missing' });
    await fresh.close();
  });
});
