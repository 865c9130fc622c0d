import { gzipSync } from 'node:zlib';
import { at, contactLink, endless, every, type Fault, type HostileHost, page, raw, redirect } from '../support/hostile-bed.ts';

const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
const html = { 'content-type': 'text/html; charset=utf-8' };
const bodyOf = (body: string): Buffer => Buffer.from(String(page(body).body));
const lie = (encoding: string, body: Buffer): Fault => at('/', { headers: { ...html, 'content-encoding': encoding }, body });
/** The first answers are refusals. */
const busy = (status: number, times: number, after: string): Fault => {
  let left = times;
  return every(() => {
    left -= 1;
    return left >= 0 ? { status, headers: { 'retry-after': after } } : undefined;
  });
};
const unread = { state: 'partial' } as const;
const unknown = { state: 'unknown' } as const;
/** Without a browser what only a browser can tell stays unknown, whatever the company does. */
const read = { state: 'partial' } as const;

/** Russian in KOI8-R; Latin letters and marks are those of ASCII. */
const koi8 = (text: string): Buffer => {
  const order = 'юабцдефгхийклмнопярстужвьызшэщчъ';
  return Buffer.from(
    [...text].map((letter) => {
      const place = order.indexOf(letter.toLowerCase());
      return place < 0 ? letter.charCodeAt(0) : (letter === letter.toLowerCase() ? 0xc0 : 0xe0) + place;
    }),
  );
};
const russian = '<title>Лампы</title><p>Поддержка клиентов: пишите на support@';

/** Answers that are wrong, endless, in another coding, elsewhere, or not meant for us. */
export const httpHosts: readonly HostileHost[] = [
  {
    name: 'no-home.test',
    sentence: 'a home page that is not there',
    ...unknown,
    reason: 'home-missing',
    serve: every(() => ({ status: 404 })),
  },
  {
    name: 'circle.test',
    sentence: 'redirects in a circle',
    ...unknown,
    reason: 'redirect-loop',
    serve: every(({ path }) => redirect(path === '/a' ? '/b' : '/a')),
    requests: 12,
  },
  {
    name: 'fresh-cookie.test',
    sentence: 'a redirect to itself with a new cookie each time',
    ...unknown,
    reason: 'redirect-loop',
    serve: every(({ path, times }) => redirect(path, { 'set-cookie': `n=${times}` })),
    requests: 12,
  },
  {
    name: 'cookie-wall.test',
    sentence: 'a redirect that waits for its cookie to come back',
    ...read,
    serve: every(({ path, cookie }) => (/seen=1/.test(cookie) ? undefined : redirect(path, { 'set-cookie': 'seen=1; Path=/' }))),
  },
  {
    name: 'long-way.test',
    sentence: 'forty redirects before the home page',
    ...unread,
    reason: 'too-many-redirects',
    serve: at('/', ({ query }) => (Number(query.get('n')) < 40 ? redirect(`/?n=${Number(query.get('n')) + 1}`) : undefined)),
  },
  {
    name: 'growing.test',
    sentence: 'redirects whose addresses double',
    ...unknown,
    reason: 'too-many-redirects',
    serve: every(({ path }) => redirect(`${path}${path.slice(1)}xxxxxxxx`)),
  },
  {
    name: 'file.test',
    sentence: 'a redirect to a file of ours',
    ...unread,
    reason: 'redirect-blocked-scheme',
    serve: at('/', redirect('file:///etc/passwd')),
  },
  {
    name: 'inward.test',
    sentence: 'redirects into our own network',
    ...unread,
    reason: 'blocked-address',
    serve: at('/', ({ canary }) => redirect(`http://${canary}/`)),
  },
  {
    name: 'inward-spelled.test',
    sentence: 'loopback in another spelling, where the way to people should be',
    ...unread,
    at: '/contact',
    reason: 'blocked-address',
    email: 'unknown',
    serve: at('/contact', redirect('http://2130706433/admin')),
  },
  {
    name: 'moved.test',
    sentence: 'a home page that is now another company’s',
    ...unknown,
    reason: 'redirected-offsite',
    serve: every(redirect('http://healthy.test/')),
  },
  {
    name: 'astray.test',
    sentence: 'redirects that lead nowhere',
    ...unknown,
    reason: 'bad-redirect',
    serve: every({ status: 302 }),
  },
  {
    name: 'unreadable-way.test',
    sentence: 'a redirect to an address that is none',
    ...unread,
    reason: 'bad-redirect',
    serve: at('/', redirect('http://[::bad/%%')),
  },
  {
    name: 'endless.test',
    sentence: 'a page without end',
    ...unread,
    reason: 'body-too-large',
    serve: at('/', endless('<!doctype html><title>x</title>', '<p>spam</p>'.repeat(6_000))),
  },
  {
    name: 'bomb.test',
    sentence: '16 MB in 16 KB of gzip',
    ...unread,
    reason: 'body-too-large',
    serve: lie('gzip', gzipSync(Buffer.alloc(16 * 1024 * 1024, ' '))),
  },
  {
    name: 'no-gzip.test',
    sentence: 'plain text that says it is gzip',
    ...unread,
    reason: 'decode-error',
    serve: lie('gzip', bodyOf(contactLink)),
  },
  {
    name: 'half-gzip.test',
    sentence: 'half of a gzip stream',
    ...unread,
    reason: 'body-truncated',
    serve: lie('gzip', gzipSync(Buffer.from(bodyOf(contactLink))).subarray(0, 150)),
  },
  {
    name: 'five-fold.test',
    sentence: 'gzip in gzip, five times over',
    ...unread,
    reason: 'decode-error',
    serve: lie(
      'gzip, gzip, gzip, gzip, gzip',
      [1, 2, 3, 4, 5].reduce((bytes) => gzipSync(bytes), bodyOf('')),
    ),
  },
  {
    name: 'made-up-coding.test',
    sentence: 'a coding that nobody knows',
    ...unread,
    reason: 'decode-error',
    serve: lie('x-foo', Buffer.from(bodyOf('').map((byte) => byte ^ 0x55))),
  },
  {
    name: 'cut-short.test',
    sentence: 'a page that is cut off on the way',
    ...unread,
    reason: 'body-truncated',
    serve: at('/', raw(`${head}Content-Length: 99999\r\n\r\n${contactLink}`)),
  },
  {
    name: 'cut-contact.test',
    sentence: 'a contact page that is cut off before its address, which is not said to be missing',
    ...unread,
    at: '/contact',
    reason: 'body-truncated',
    email: 'unknown',
    serve: at('/contact', raw(`${head}Content-Length: 9999\r\n\r\n<h1>Contact us</h1><p>Write to`)),
  },
  {
    name: 'smuggler.test',
    sentence: 'a second answer hidden behind the first, which is nobody’s answer',
    ...read,
    serve: at('/', ({ request }) => {
      const poison = '<p>Write to poison@evil.test</p>';
      const body = bodyOf('');
      const second = `${head}Content-Length: ${poison.length}\r\n\r\n${poison}`;
      request.socket.write(
        Buffer.concat([Buffer.from(`${head}Content-Length: ${body.length}\r\n\r\n`), body, Buffer.from(second)]),
      );
      return 'answered';
    }),
  },
  {
    name: 'bad-chunk.test',
    sentence: 'a chunk without a length',
    ...unread,
    reason: 'bad-http',
    serve: at('/', raw(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nZZ\r\nboom`)),
  },
  {
    name: 'big-head.test',
    sentence: 'a megabyte of headers',
    ...unread,
    reason: 'headers-too-large',
    serve: at('/', raw(`HTTP/1.1 200 OK\r\n${`X-Pad: ${'h'.repeat(4_000)}\r\n`.repeat(250)}\r\n`)),
  },
  ...[
    ['koi8-header', 'text/html; charset=koi8-r', (host: string) => koi8(`${russian}${host}</p>${contactLink}`)],
    ['koi8-meta', 'text/html', (host: string) => koi8(`<meta charset=koi8-r>${russian}${host}</p>${contactLink}`)],
    ['utf-16', 'text/html', (host: string) => Buffer.from(`\ufeff${russian}${host}</p>${contactLink}`, 'utf16le')],
    ['no-such-charset', 'text/html; charset=klingon-8', (host: string) => Buffer.from(`${russian}${host}</p>${contactLink}`)],
    [
      'shift-jis',
      'text/html; charset=Shift_JIS',
      (host: string) =>
        Buffer.concat([Buffer.from('<p>'), Buffer.from('82a896e282a28d8782ed82b9', 'hex'), Buffer.from(` support@${host}`)]),
    ],
  ].map(
    ([name, type, body]): HostileHost => ({
      name: `${String(name)}.test`,
      sentence: `a page in the encoding of ${String(name)}`,
      ...read,
      serve: ({ path, host }) =>
        path === '/contact' && typeof body === 'function'
          ? { headers: { 'content-type': String(type) }, body: body(host) }
          : undefined,
    }),
  ),
  {
    name: 'pdf.test',
    sentence: 'a file in place of the home page',
    ...unread,
    reason: 'not-html',
    serve: at('/', { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7\n1 0 obj' }),
  },
  {
    name: 'noise.test',
    sentence: 'random bytes that say they are a page',
    ...unread,
    reason: 'not-html',
    serve: at('/', {
      headers: html,
      body: Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * index * 89) % 256)),
    }),
  },
  {
    name: 'saved.test',
    sentence: 'a page that is to be saved',
    ...unread,
    reason: 'download',
    serve: at('/', { headers: { ...html, 'content-disposition': 'attachment; filename="../x.sh"' }, body: '<p>x' }),
  },
  { name: 'empty.test', sentence: 'a home page of no bytes', ...unread, reason: 'empty-body', serve: at('/', { headers: html }) },
  {
    name: 'no-content.test',
    sentence: 'the status “no content” at every address',
    ...unknown,
    reason: 'empty-body',
    serve: every({ status: 204 }),
  },
  { name: 'busy-once.test', sentence: 'a server that asks for a pause of a second, once', ...read, serve: busy(429, 1, '1') },
  { name: 'busy-unavailable.test', sentence: 'a server that is unavailable for a second', ...read, serve: busy(503, 1, '1') },
  {
    name: 'busy-for-a-day.test',
    sentence: 'a server that asks for a pause of a day',
    ...unknown,
    reason: 'rate-limited',
    serve: every({ status: 429, headers: { 'retry-after': '86400' } }),
    requests: 3,
  },
  {
    name: 'busy-babble.test',
    sentence: 'a server that asks for pauses which are none',
    ...unknown,
    reason: 'rate-limited',
    serve: every(({ times }) => ({ status: 429, headers: { 'retry-after': ['-5', 'soon', '1e99'][times % 3] ?? '' } })),
    requests: 5,
  },
  {
    name: 'faulty.test',
    sentence: 'a server that fails at every address',
    ...unknown,
    reason: 'http-5xx',
    serve: every({ status: 500 }),
    requests: 5,
  },
  {
    name: 'half-faulty.test',
    sentence: 'a server that fails at every second request',
    ...read,
    serve: every(({ times }) => (times % 2 === 0 ? { status: 500 } : undefined)),
  },
  {
    name: 'password.test',
    sentence: 'a password for every page',
    ...unknown,
    reason: 'login-wall',
    serve: every({ status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }),
  },
  {
    name: 'forbidding.test',
    sentence: 'a server that forbids every page',
    ...unknown,
    reason: 'http-4xx',
    cause: 'bot-wall',
    serve: every({ status: 403 }),
  },
  {
    name: 'forbidding-one.test',
    sentence: 'a server that forbids the contact page',
    ...unread,
    at: '/contact',
    reason: 'http-4xx',
    email: 'unknown',
    serve: at('/contact', { status: 403 }),
  },
  {
    name: 'challenge.test',
    sentence: 'a challenge for robots',
    ...unknown,
    reason: 'bot-wall',
    serve: every({ status: 403, headers: { 'cf-mitigated': 'challenge' } }),
    requests: 4,
  },
  {
    name: 'captcha.test',
    sentence: 'a captcha in place of every page, with status 200',
    ...unknown,
    reason: 'bot-wall',
    serve: every({ headers: html, body: '<title>Just a moment...</title><div class="g-recaptcha"></div>' }),
  },
  {
    name: 'members.test',
    sentence: 'a contact page that leads to a login form',
    ...unread,
    at: '/contact',
    reason: 'login-wall',
    email: 'unknown',
    serve: ({ path }) => {
      if (path === '/contact') return redirect('/login?next=/contact');
      return path === '/login'
        ? {
            headers: html,
            body: '<title>Log in</title><form method="post" action="/login"><input name="u"><input type="password" name="p"><button>Log in</button></form>',
          }
        : undefined;
    },
  },
  {
    name: 'abroad.test',
    sentence: 'a server that is closed to our country',
    ...unknown,
    reason: 'geo-blocked',
    serve: every({ status: 451 }),
  },
  {
    name: 'parked.test',
    sentence: 'a domain that is for sale',
    ...unknown,
    reason: 'parked',
    serve: every({ headers: html, body: '<title>parked.test</title><h1>This domain is for sale</h1>' }),
  },
  {
    name: 'soon.test',
    sentence: 'a company that is coming soon',
    ...unknown,
    reason: 'placeholder',
    serve: every({ headers: html, body: '<title>Acme</title><h1>Coming soon</h1>' }),
  },
  {
    name: 'always-yes.test',
    sentence: 'a page for every address, none of which is a help centre',
    ...read,
    serve: ({ path }) =>
      ['/', '/contact', '/robots.txt'].includes(path) ? undefined : page('<h1>We could not find this page</h1>'),
  },
  {
    name: 'always-home.test',
    sentence: 'a way home from every address',
    ...read,
    serve: ({ path }) => (['/', '/contact', '/robots.txt'].includes(path) ? undefined : redirect('/')),
  },
  {
    name: 'ring.test',
    sentence: 'pages that refresh to one another at once',
    ...unknown,
    reason: 'redirect-loop',
    serve: every(({ path }) => ({
      headers: html,
      body: `<meta http-equiv="refresh" content="0;url=${path === '/a' ? '/' : '/a'}">`,
    })),
  },
  {
    name: 'scripted.test',
    sentence: 'a page that its scripts write',
    ...unread,
    reason: 'needs-browser',
    serve: at('/', {
      headers: html,
      body: '<!doctype html><title>Acme</title><div id="app"></div><script src="/app.js"></script>',
    }),
  },
];
