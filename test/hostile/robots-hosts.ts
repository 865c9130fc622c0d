import { gzipSync } from 'node:zlib';
import { type Answer, at, type Fault, type HostileHost, page, redirect, text } from '../support/hostile-bed.ts';

/** Without a browser what only a browser can tell stays unknown, whatever the company does. */
const read = { state: 'partial' } as const;
const unknown = { state: 'unknown' } as const;
const robots = (body: string): Fault => at('/robots.txt', text(body));
const xml = (body: string | Buffer): Answer => ({ headers: { 'content-type': 'application/xml' }, body });
const index = (urls: readonly string[]): Answer =>
  xml(`<?xml version="1.0"?><sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`);
const urlset = (urls: readonly string[]): Answer =>
  xml(`<?xml version="1.0"?><urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`);
const sitemap =
  (answer: (host: string, path: string, canary: string) => Answer): Fault =>
  ({ path, host, canary }) =>
    /^\/(?:s\d*|sitemap)\.xml$/.test(path) ? answer(host, path, canary) : undefined;

/** Closed to robots: a page that may not be read is no page that lacks something. */
const closedContact = { state: 'partial', at: '/contact', reason: 'robots-disallowed', email: 'unknown' } as const;

export const robotsHosts: readonly HostileHost[] = [
  {
    name: 'closed.test',
    sentence: 'a robots.txt that closes the site',
    ...unknown,
    reason: 'robots-disallowed',
    serve: robots('User-agent: *\nDisallow: /\n'),
    requests: 1,
  },
  {
    name: 'named.test',
    sentence: 'a robots.txt that names the tool and closes the contact page',
    ...closedContact,
    serve: robots('User-agent: support-audit\nDisallow: /contact\n\nUser-agent: *\nDisallow: /\n'),
  },
  {
    name: 'old-mac.test',
    sentence: 'a robots.txt with a byte order mark, capitals and line ends of an old Macintosh',
    ...closedContact,
    serve: robots('\ufeffUSER-AGENT: *\rDISALLOW: /contact\r'),
  },
  {
    name: 'long-rules.test',
    sentence: 'a robots.txt of five megabytes whose first rule closes the contact page',
    ...closedContact,
    serve: robots(`User-agent: *\nDisallow: /contact\n${`Disallow: /${'x'.repeat(1_000)}\n`.repeat(5_000)}`),
  },
  {
    name: 'closed-by-redirect.test',
    sentence: 'a contact page that redirects to where robots may not go',
    ...closedContact,
    serve: ({ path }) =>
      path === '/robots.txt'
        ? text('User-agent: *\nDisallow: /private')
        : path === '/contact'
          ? redirect('/private/contact')
          : undefined,
  },
  {
    name: 'rules-500.test',
    sentence: 'a robots.txt that fails',
    ...unknown,
    reason: 'robots-unreachable',
    cause: 'http-5xx',
    serve: at('/robots.txt', { status: 500 }),
    requests: 2,
  },
  {
    name: 'rules-429.test',
    sentence: 'a robots.txt that is to be asked for later',
    ...unknown,
    reason: 'robots-unreachable',
    cause: 'rate-limited',
    serve: at('/robots.txt', { status: 429, headers: { 'retry-after': '86400' } }),
    requests: 2,
  },
  {
    name: 'rules-403.test',
    sentence: 'a robots.txt that is forbidden, which is none',
    ...read,
    serve: at('/robots.txt', { status: 403 }),
  },
  {
    name: 'rules-circle.test',
    sentence: 'a robots.txt that redirects to itself, which is none',
    ...read,
    serve: at('/robots.txt', redirect('/robots.txt')),
  },
  {
    name: 'rules-inward.test',
    sentence: 'a robots.txt in our own network',
    ...unknown,
    reason: 'robots-unreachable',
    cause: 'blocked-address',
    serve: at('/robots.txt', ({ canary }) => redirect(`http://${canary}/robots.txt`)),
  },
  {
    name: 'rules-page.test',
    sentence: 'a web page in place of robots.txt',
    ...read,
    serve: at('/robots.txt', page('User-agent: *<br>Disallow: /')),
  },
  {
    name: 'wildcards.test',
    sentence: 'a rule of 3,000 wildcards',
    ...read,
    serve: robots(`User-agent: *\nDisallow: /${'*a'.repeat(3_000)}*b$\nDisallow: /(a+)+$\n`),
  },
  {
    name: 'map-circle.test',
    sentence: 'sitemaps that list one another',
    ...read,
    serve: sitemap((host) => index([`http://${host}/sitemap.xml`, `http://${host}/s1.xml`, `http://${host}/sitemap.xml?x=1`])),
    requests: 130,
  },
  {
    name: 'many-maps.test',
    sentence: 'a thousand sitemaps of 5,000 pages each',
    ...read,
    serve: sitemap((host, path) =>
      path === '/sitemap.xml'
        ? index(Array.from({ length: 1_000 }, (_, at) => `http://${host}/s${at}.xml`))
        : urlset(Array.from({ length: 5_000 }, (_, at) => `http://${host}${path}/${at}`)),
    ),
    requests: 130,
  },
  {
    name: 'map-bomb.test',
    sentence: 'a sitemap that opens to 16 MB',
    state: 'partial',
    serve: ({ path, host }) =>
      path === '/robots.txt'
        ? text(`Sitemap: http://${host}/sitemap.xml.gz\n`)
        : path === '/sitemap.xml.gz'
          ? { headers: { 'content-type': 'application/gzip' }, body: gzipSync(Buffer.alloc(16 * 1024 * 1024, ' ')) }
          : undefined,
    at: '/sitemap.xml.gz',
    reason: 'body-too-large',
  },
  {
    name: 'laughing.test',
    sentence: 'a sitemap of a billion laughs with one of our files in it',
    ...read,
    serve: sitemap((host) =>
      xml(
        `<?xml version="1.0"?><!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a0 "lol">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]><urlset><url><loc>http://${host}/&a12;&x;</loc></url></urlset>`,
      ),
    ),
  },
  {
    name: 'strange-map.test',
    sentence: 'a sitemap of places that are not the company’s',
    ...read,
    serve: sitemap((_, __, canary) =>
      urlset([
        `http://${canary}/help`,
        'http://[::1]/support',
        'http://169.254.169.254/help',
        'file:///etc/passwd',
        'http://healthy.test/support',
      ]),
    ),
  },
  {
    name: 'broken-map.test',
    sentence: 'a sitemap that breaks off',
    ...read,
    serve: sitemap(() => xml('<?xml version="1.0"?><html><urlset><url><loc>http://')),
  },
  { name: 'silent-map.test', sentence: 'a sitemap that fails', ...read, serve: sitemap(() => ({ status: 500 })) },
];
