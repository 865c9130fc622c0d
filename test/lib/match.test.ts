import { expect, test } from 'vitest';
import { match } from '../../src/lib/match.ts';
import type { Matchable } from '../../src/lib/page-facts.ts';
import type { Signal, Vendor } from '../../src/model/vendor.ts';
import type { Page } from '../../src/model/visit.ts';
import { parsePage } from '../../src/run/site-view.ts';
import { pageOf } from '../support/page-of.ts';

const url = 'https://www.company.example/contact';

const page = (body: string, more: Partial<Page> = {}): Matchable => parsePage(pageOf(url, body, { role: 'contact' }, more));

function row(...shows: [Signal, ...Signal[]]): Vendor {
  return { id: 'acme', name: 'Acme', kind: 'chat', source: 'https://acme.test', shows, like: ['-'], unlike: [] };
}
const acme = row({ host: 'acme.test' });
const shown = (vendor: Vendor, target: Matchable): boolean => match([vendor], [target]).length > 0;

test('a script of the vendor shows the product, with the place and the address as proof', () => {
  const target = page('<script src="https://cdn.acme.test/w.js?id=1"></script>');
  expect(match([acme], [target])).toEqual([
    {
      vendor: acme,
      page: target,
      signal: { host: 'acme.test' },
      where: 'script[src]',
      excerpt: 'https://cdn.acme.test/w.js?id=1',
    },
  ]);
});

test.each([
  ['a host that only ends in the same letters', '<script src="https://notacme.test/w.js"></script>'],
  ['a host that carries the name as a subdomain', '<script src="https://acme.test.elsewhere.example/w.js"></script>'],
  ['a name in a path', '<script src="https://elsewhere.example/acme.test/w.js"></script>'],
  ['an HTML comment', '<!-- <script src="https://acme.test/w.js"></script> -->'],
  ['a block comment in a script', '<script>/* s.src = "https://acme.test/w.js" */</script>'],
  ['a line comment in a script', '<script>go(); // s.src = "https://acme.test/w.js"\n</script>'],
  ['a preconnect', '<link rel="preconnect" href="https://acme.test"><link rel="dns-prefetch" href="//acme.test">'],
  ['a link for visitors', '<a href="https://acme.test/blog">Acme</a>'],
  ['JSON data', '<script type="application/json">{"src":"https://acme.test/w.js"}</script>'],
  ['JSON-LD', '<script type="application/ld+json">{"@type":"Thing","url":"https://acme.test/w.js"}</script>'],
  ['a named value in a configuration', '<script>var c = {"composer_url":"https:\\/\\/acme.test\\/w.js"};</script>'],
  ['data that a framework streams', '<script>self.push([1,"{\\"url\\":\\"https://acme.test/w.js\\"}"])</script>'],
  ['a list of hosts in a consent manager', '<script>block(["acme.test", "https://acme.test", "https://acme.test/"]);</script>'],
  ['a snippet whose licence is empty', '<script>window.acme = { license: 0 }; s.src = "https://acme.test/w.js";</script>'],
  ['text', '<p>We compare https://acme.test/w.js with others.</p>'],
  ['a template for later', '<script type="text/x-template"><script src="https://acme.test/w.js"></script>'],
])('%s shows nothing', (_, body) => expect(shown(acme, page(body))).toBe(false));

test.each([
  ['a loader', '<script>(function(){var s=document.createElement("script");s.src="https://acme.test/w.js"})()</script>'],
  ['an address without a scheme', "<script>s.src='//cdn.acme.test/w.js'</script>"],
  ['a scheme chosen by the page', '<script>s.src=("https:"==location.protocol?"https://":"http://")+"acme.test/w.js"</script>'],
  ['a host joined to a path', "<script>url='//'+(ovr?ovr:'tag.acme.test')+'/tag.js?site='+site</script>"],
  ['an account joined to an address', "<script>s.src = 'https://acme.test/' + account;</script>"],
  ['escaped slashes', '<script>load(["https:\\/\\/acme.test\\/w.js?shop=1"])</script>'],
  ['written mark-up', '<script>document.write("<script src=\'https://acme.test/w.js\'><\\/script>")</script>'],
  [
    'code after a string that looks like a comment',
    '<script>accept("text/html, */*; q=1"); a="/*"; s.src="https://acme.test/w.js"</script>',
  ],
  ['code after a comment in the same line', '<script>/* a loader */ s.src = "https://acme.test/w.js"; // end</script>'],
  ['code in an HTML comment of old pages', '<script><!--\ns.src = "https://acme.test/w.js";\n//--></script>'],
  ['code after a regular expression with a quote', `<script>t.replace(/["']/g, ""); s.src="https://acme.test/w.js"</script>`],
  ['a script that an optimiser delays', '<script type="rocketlazyloadscript" data-rocket-src="https://acme.test/w.js"></script>'],
  ['a script that a lazy loader delays', '<script type="lazyload" data-src="https://acme.test/w.js"></script>'],
  ['a script that waits for consent', '<script type="text/plain" src="https://acme.test/w.js"></script>'],
  ['an optimised inline script', '<script type="nitropack/inlinescript">s.src="https://acme.test/w.js"</script>'],
  ['a frame', '<iframe src="//acme.test/chat"></iframe>'],
  ['a form that goes to the vendor', '<form action="https://acme.test/go"></form>'],
])('%s shows the product', (_, body) => expect(shown(acme, page(body))).toBe(true));

test('requests, frames and globals of a rendered page show a product', () => {
  expect(shown(acme, page('', { requests: ['https://api.acme.test/open'] }))).toBe(true);
  expect(shown(acme, page('', { frames: [{ url: 'https://acme.test/frame', name: '', html: '' }] }))).toBe(true);
  expect(shown(row({ global: 'AcmeChat' }), page('', { globals: ['AcmeChat'] }))).toBe(true);
});

test('a path narrows a host, and a copy on the site itself is found by its path', () => {
  const widget = row({ host: 'acme.test', path: /^\/widget\// });
  expect(shown(widget, page('<script src="https://acme.test/widget/1.js"></script>'))).toBe(true);
  expect(shown(widget, page('<script src="https://acme.test/help.js"></script>'))).toBe(false);
  const hosted = row({ script: /\/acme\/loader_/ });
  expect(shown(hosted, page('<script>s.src="/upload/acme/loader_1.js"</script>'))).toBe(true);
  expect(shown(hosted, page('<script>s.src="/upload/acme/other.js"</script>'))).toBe(false);
});

test('assets of a vendor on its own site do not show the product there', () => {
  const home = 'https://www.acme.test/';
  expect(shown(acme, page('<script src="https://static.acme.test/site.js"></script>', { finalUrl: home }))).toBe(false);
  expect(
    shown(row({ host: 'widget.acme.test' }), page('<script src="https://widget.acme.test/w.js"></script>', { finalUrl: home })),
  ).toBe(true);
});

test('a global counts when a script sets it, not when it only asks for it or names it inside another word', () => {
  const set = row({ global: 'acmeSettings' });
  for (const code of [
    'acmeSettings = {}',
    'window.acmeSettings = {}',
    "window['acmeSettings']={}",
    'var acmeSettings = acmeSettings || {}',
  ])
    expect(shown(set, page(`<script>${code}</script>`)), code).toBe(true);
  for (const code of ['if (acmeSettings == 1) {}', 'acmeSettingsOld = 1', 'my.acmeSettings = 1', 'f = acmeSettings => 1'])
    expect(shown(set, page(`<script>${code}</script>`)), code).toBe(false);
});

test('a weak signal counts only beside a second one that something else shows', () => {
  const weak = row({ host: 'acme.test', weak: true }, { script: /\/w\.js/, weak: true }, { selector: '#acme', weak: true });
  expect(shown(weak, page('<script src="https://acme.test/w.js"></script>'))).toBe(false);
  expect(shown(weak, page('<script src="https://acme.test/w.js"></script><div id="acme"></div>'))).toBe(true);
  expect(match([weak], [page('<script src="https://acme.test/w.js"></script>'), page('<div id="acme"></div>')])).toEqual([]);
});

test.each([
  ['#acme', '<div id="acme"></div>', '<div id="acme2"></div>'],
  ['.a.b', '<i class="b x a"></i>', '<i class="a"></i>'],
  ['iframe[name="acme"]', '<iframe name="acme"></iframe>', '<iframe name="acme-2"></iframe>'],
  ['[id^="acme-"]', '<b id="acme-1"></b>', '<b id="x-acme-1"></b>'],
  ['a[href*="/acme/"]', '<a href="/acme/chat">c</a>', '<a href="/acme">c</a>'],
  ['acme-chat', '<acme-chat></acme-chat>', '<div class="acme-chat"></div>'],
])('the selector %s is met by %s and not by %s', (selector, yes, no) => {
  expect(shown(row({ selector }), page(yes))).toBe(true);
  expect(shown(row({ selector }), page(no))).toBe(false);
});

test('selectors reach into frames', () => {
  const frames = [{ url: 'https://x.example/', name: '', html: '<p id="acme"></p>' }];
  expect(shown(row({ selector: '#acme' }), page('<p></p>', { frames }))).toBe(true);
});

test('generator, header, cookie, link, page and text show a product', () => {
  expect(shown(row({ generator: /^Acme/ }), page('<meta name="Generator" content="Acme 2">'))).toBe(true);
  expect(shown(row({ header: 'x-powered-by', value: /Acme/ }), page('', { headers: { 'x-powered-by': 'Acme' } }))).toBe(true);
  expect(shown(row({ header: 'x-powered-by', value: /Acme/ }), page('', { headers: { 'x-powered-by': 'Other' } }))).toBe(false);
  expect(shown(row({ cookie: 'acme-*' }), page('', { cookies: ['acme-1'] }))).toBe(true);
  expect(shown(row({ cookie: 'acme-*' }), page('', { cookies: ['my-acme-1'] }))).toBe(false);
  expect(shown(row({ link: 'acme.test' }), page('<a href="https://chat.acme.test/1">Chat</a>'))).toBe(true);
  expect(shown(row({ page: 'company.example', path: /^\/contact/ }), page(''))).toBe(true);
  expect(shown(row({ text: /powered by acme/i }), page('<p>Powered by Acme</p>'))).toBe(true);
});

test('each product is reported once, on the first page that shows it', () => {
  const first = page('<script src="https://acme.test/a.js"></script>');
  const second = page('<script src="https://acme.test/b.js"></script>');
  expect(match([acme], [page(''), first, second]).map((hit) => hit.excerpt)).toEqual(['https://acme.test/a.js']);
});

test.each(['"\\\\', '=/[', '/*', '`', '"//a.b.', 'a.', '"/a/', '<!--'])(
  'a script of 100,000 times %s is read to its end',
  (piece) => {
    const body = `<script>${piece.repeat(100_000)}</script><script src="https://acme.test/w.js"></script>`;
    expect(match([row({ header: 'none' }), row({ global: 'acme' })], [page(body)])).toEqual([]);
  },
);

test('a row that is added later finds its product on a page that was saved before', () => {
  const requests = ['https://widget.latecomer.example/w.js'];
  const saved = JSON.stringify(
    pageOf(url, '<p>Hello</p>', { role: 'contact', via: 'browser' }, { requests, globals: ['Latecomer'] }),
  );
  const replayed = parsePage(JSON.parse(saved));
  expect(shown(row({ host: 'widget.latecomer.example' }), replayed)).toBe(true);
  expect(shown(row({ global: 'Latecomer' }), replayed)).toBe(true);
});
