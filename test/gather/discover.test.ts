import { describe, expect, it } from 'vitest';
import { createDiscovery, usualAddresses } from '../../src/gather/discover.ts';
import { parseDocument } from '../../src/lib/html.ts';

const home = 'https://acme.example/';
const roles = (html: string, sitemap: readonly string[] = []) => {
  const discovery = createDiscovery(home, (host) => host === 'x.com');
  discovery.addPage(parseDocument(html, home));
  discovery.addSitemap(sitemap);
  return discovery.roles();
};

describe('discovery', () => {
  it.each([
    ['en', '<a href="/a1">Contact us</a>', 'contact'],
    ['ru', '<a href="/a1">Контакты</a>', 'contact'],
    ['de', '<a href="/a1">Impressum</a>', 'legal'],
    ['fr', '<a href="/a1">Centre d’aide</a>', 'help'],
    ['es', '<a href="/a1">Preguntas frecuentes</a>', 'faq'],
    ['ja', '<a href="/a1">お問い合わせはこちら</a>', 'contact'],
    ['pl', '<a href="/a1">Baza wiedzy</a>', 'help'],
    ['tr', '<a href="/a1">Bize ulaşın</a>', 'contact'],
  ] as const)('reads a link text in %s', (_, html, role) => {
    expect(roles(html)[role]).toEqual(['https://acme.example/a1']);
  });
  it('reads paths and subdomains where the text says nothing', () => {
    expect(roles('<a href="/kontakt"><img src="i.png"></a><a href="https://help.acme.example/">Go</a>')).toMatchObject({
      contact: ['https://acme.example/kontakt'],
      help: ['https://help.acme.example/'],
    });
  });
  it('takes another company’s host only when the link says in so many words what it is', () => {
    expect(roles('<a href="https://acme.zendesk.com/hc">Help Center</a>').help).toEqual(['https://acme.zendesk.com/hc']);
    expect(roles('<a href="https://partner.example/about-support-programmes">Partner</a>').support).toBeUndefined();
  });
  it('follows a link named forum or community to wherever it leads', () => {
    expect(roles('<a href="https://acmeusers.example/">Community forum</a>').forum).toEqual(['https://acmeusers.example/']);
  });
  it('never takes a social network for a page of the company', () => {
    expect(roles('<a href="https://x.com/acmesupport">Support</a>').support).toBeUndefined();
  });
  it('prefers the page itself to what lies below it, and keeps two for each role', () => {
    const html =
      '<main><a href="/support/articles/1">Support for Linux</a></main><footer><a href="/support">Support</a><a href="/service">Customer service</a><a href="/a/b/support">Support</a></footer>';
    expect(roles(html).support).toEqual(['https://acme.example/support', 'https://acme.example/service']);
  });
  it('takes addresses from the sitemap, and links before them', () => {
    expect(roles('<p>Hello</p>', ['https://acme.example/contact', 'https://other.example/contact']).contact).toEqual([
      'https://acme.example/contact',
    ]);
  });
  it('reads the footer of a page with thousands of links', () => {
    const list = Array.from({ length: 6_000 }, (_, index) => `<a href="/items/${index}">Item ${index}</a>`).join(' ');
    expect(roles(`${list}<footer><a href="/reach-us">Contact us</a></footer>`).contact).toEqual([
      'https://acme.example/reach-us',
    ]);
  });
  it('leaves files, and the home page under another name, alone', () => {
    expect(roles('<a href="/support.pdf">Support</a><a href="/?utm_source=x">Help</a>')).toEqual({ home: [home] });
  });
  it('knocks at usual paths and subdomains of the site', () => {
    expect(usualAddresses('help', 'https://www.acme.example/')).toEqual([
      'https://www.acme.example/help',
      'https://help.acme.example/',
      'https://support.acme.example/',
      'https://www.acme.example/kb',
    ]);
    expect(usualAddresses('help', 'http://127.0.0.1:8080/')).toEqual(['http://127.0.0.1:8080/help', 'http://127.0.0.1:8080/kb']);
    expect(usualAddresses('blog', home)).toEqual([]);
  });
});
