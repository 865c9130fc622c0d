import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSitemap, sitemapIn } from '../../src/lib/sitemap.ts';
import { pageOf } from '../support/page-of.ts';

const base = 'https://help.acme.test/sitemap.xml';
const urlset = (...locs: string[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${locs.map((loc) => `<url><loc>${loc}</loc></url>`).join('')}</urlset>`;

describe('parseSitemap', () => {
  it('lists pages with the five entities of XML decoded', () => {
    expect(parseSitemap(urlset('https://help.acme.test/a?x=1&amp;y=&#50;', ' /b '), base)).toEqual({
      urls: ['https://help.acme.test/a?x=1&y=2', 'https://help.acme.test/b'],
      sitemaps: [],
      complete: true,
    });
  });

  it('tells the sitemaps of an index from pages, with or without loc', () => {
    const xml =
      '<sitemapindex><sitemap><loc>https://a.test/1.xml</loc></sitemap><sitemap>\nhttps://a.test/2.xml?a=1&amp;b=2\n</sitemap></sitemapindex>';
    expect(parseSitemap(xml, base)).toEqual({
      urls: [],
      sitemaps: ['https://a.test/1.xml', 'https://a.test/2.xml?a=1&b=2'],
      complete: true,
    });
  });

  it('reads prefixed elements and leaves the addresses of pictures out', () => {
    const xml =
      '<s:urlset xmlns:s="x"><s:url><s:loc>https://a.test/1</s:loc><image:image><image:loc>https://a.test/1.png</image:loc></image:image></s:url></s:urlset>';
    expect(parseSitemap(xml, base).urls).toEqual(['https://a.test/1']);
  });

  it('reads marked sections and skips comments', () => {
    expect(
      parseSitemap(
        '<urlset><!-- <loc>https://no.test/</loc> --><url><loc><![CDATA[https://a.test/?a=1&b=2]]></loc></url></urlset>',
        base,
      ),
    ).toEqual({
      urls: ['https://a.test/?a=1&b=2'],
      sitemaps: [],
      complete: true,
    });
  });

  it('never expands an entity of the document type and says that the list is not complete', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "lol"><!ENTITY b "&a;&a;">]>${urlset('https://a.test/&x;&b;', 'https://a.test/ok').replace(/^<\?.*?\?>/, '')}`;
    expect(parseSitemap(bomb, base)).toEqual({ urls: ['https://a.test/ok'], sitemaps: [], complete: false });
  });

  it('says that a file cut off on the way is not complete', () => {
    expect(parseSitemap('<urlset><url><loc>https://a.test/1</loc></url><url><loc>http://', base)).toEqual({
      urls: ['https://a.test/1'],
      sitemaps: [],
      complete: false,
    });
  });

  it('takes no page of the web for a sitemap', () => {
    expect(parseSitemap('<html><body><a href="/x">x</a></body></html>', base)).toEqual({
      urls: [],
      sitemaps: [],
      complete: false,
    });
    expect(parseSitemap('', base)).toEqual({ urls: [], sitemaps: [], complete: false });
  });

  it('reads plain text, one address a line', () => {
    expect(parseSitemap('\ufeffhttps://a.test/1\r\nhttps://a.test/2\n', base)).toEqual({
      urls: ['https://a.test/1', 'https://a.test/2'],
      sitemaps: [],
      complete: true,
    });
  });

  it('writes addresses as browsers do, whatever stood before them in the file', () => {
    const host = 'https://help.acme.test';
    const tricky = [
      '/a/../b',
      '/a/%2E%2e/c',
      '/./d',
      '//e',
      '/f#top',
      '/g h',
      '/é',
      '/i\\j',
      '/k?q=%20&amp;p=/../',
      '/%41',
      '/l?',
      '',
    ];
    const { urls } = parseSitemap(urlset(`${host}/plain`, ...tricky.map((path) => `${host}${path}`)), base);
    expect(urls.map((one) => one.slice(host.length))).toEqual([
      '/plain',
      '/b',
      '/c',
      '/d',
      '//e',
      '/f',
      '/g%20h',
      '/%C3%A9',
      '/i/j',
      '/k?q=%20&p=/../',
      '/%41',
      '/l?',
      '/',
    ]);
    const mixed = [
      `${host}/1`,
      'https://HELP.acme.test/2',
      'https://help.acme.test:443/3',
      'https://u@help.acme.test/4',
      '/5',
      `${host}/6`,
    ];
    expect(parseSitemap(urlset(...mixed), base).urls).toEqual(['1', '2', '3', '4', '5', '6'].map((name) => `${host}/${name}`));
    expect(parseSitemap(urlset(`${host}/1`, `${host}/${'a'.repeat(2100)}`), base)).toMatchObject({
      urls: [`${host}/1`],
      complete: false,
    });
  });

  it('stops at fifty thousand addresses and says so', () => {
    const many = parseSitemap(urlset(...Array.from({ length: 50_001 }, (_, n) => `https://a.test/${n}`)), base);
    expect(many.urls).toHaveLength(50_000);
    expect(many.complete).toBe(false);
  });

  it('survives any text', () => {
    const piece = fc.constantFrom(
      '<urlset>',
      '<url>',
      '<loc>',
      '</loc>',
      '</url>',
      '</urlset>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE',
      '[',
      ']',
      '>',
      '&a;',
      '/x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((list) => list.join('')),
        ),
        (text) => {
          expect(() => parseSitemap(text, base)).not.toThrow();
        },
      ),
    );
  });
});

describe('sitemapIn', () => {
  it('goes through a file once, whoever asks', () => {
    const file = pageOf(base, urlset('https://help.acme.test/a'), {}, { type: 'xml' });
    expect(sitemapIn(file).urls).toEqual(['https://help.acme.test/a']);
    expect(sitemapIn(file)).toBe(sitemapIn(file));
  });
});
