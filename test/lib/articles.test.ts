import { describe, expect, it } from 'vitest';
import { isOn, kindOf, linksOn, ownText, readsLikeTitle } from '../../src/lib/articles.ts';
import { parseDocument } from '../../src/lib/html.ts';

const help = { host: 'www.acme.test', base: '/help' };
const desk = { host: 'acme.zendesk.com', base: '/hc/en-us', article: /\/articles\/\d+/, section: /\/sections\/\d+/ };

describe('a shelf', () => {
  it('holds addresses below its path on its host, with or without www, and no others that begin alike', () => {
    const on = [
      'https://acme.test/help',
      'http://www.acme.test/help/pay',
      'https://acme.test/helpers',
      'https://acme.test.evil.test/help',
      'nonsense',
    ];
    expect(on.map((url) => isOn(help, url))).toEqual([true, true, false, false, false]);
  });

  it('tells articles, sections and the rest by the patterns of an engine', () => {
    const at = (path: string) => kindOf(desk, `https://acme.zendesk.com/hc/en-us/${path}`);
    expect([at('articles/7-Pay'), at('sections/7-Billing'), at('requests/new'), at('')]).toEqual([
      'article',
      'section',
      null,
      null,
    ]);
  });

  it('leaves out tools, files, languages, news and its own root where no engine helps', () => {
    const at = (path: string) => kindOf(help, `https://www.acme.test/help${path}`);
    expect(
      [
        '/pay',
        '/category/billing',
        '/',
        '/index.html',
        '/de',
        '/search?q=a',
        '/a.pdf',
        '/pay?page=2',
        '/blog',
        '/tags/pay',
        '/pay/page/2',
      ].map(at),
    ).toEqual(['page', 'section', null, null, null, null, null, null, null, null, null]);
  });

  it('takes what lies below a folder named like a tool for articles, but for parts of a whole host', () => {
    const at = (path: string) => kindOf(help, `https://www.acme.test/help/${path}`);
    expect(['tickets/close', 'users/add/many', 'tickets', 'en/tickets', 'pay/edit'].map(at)).toEqual([
      'page',
      'page',
      null,
      null,
      null,
    ]);
    expect(kindOf({ host: 'docs.acme.test', base: '' }, 'https://docs.acme.test/blog/new')).toBe(null);
  });

  it('takes a section named like a language for one, unless its link says the language', () => {
    const doc = parseDocument(
      '<html lang="en"><a href="/help/it">Laptops and printers</a><a href="/help/de">Deutsch</a><a href="/help/fr">FR</a>',
      'https://www.acme.test/help',
    );
    expect(linksOn(help, doc).map(({ text }) => text)).toEqual(['Laptops and printers']);
  });

  it('lists links outside header and footer, and knows the branches of a tree', () => {
    const doc = parseDocument(
      '<header><a href="/help/menu">Menu entry</a></header><ul><li><a href="/help/pay">Payment</a><ul><li><a href="/help/card">Pay by card</a></li></ul></li></ul><footer><a href="/help/end">The end</a></footer>',
      'https://www.acme.test/help',
    );
    expect(linksOn(help, doc).map(({ text, nests }) => [text, nests])).toEqual([
      ['Payment', true],
      ['Pay by card', false],
    ]);
  });
});

describe('text of a page', () => {
  it('is what stands outside links and menus', () => {
    expect(
      ownText(
        parseDocument(
          '<nav><p>Menu of the site</p></nav><p class="trail"><a href="/">Wiki</a> »</p><p>Open the bill.</p><ul><li><a href="/x">More</a></li></ul>',
          'https://acme.test/',
        ),
      ),
    ).toBe('Open the bill.');
  });

  it('reads like a title when it asks or says enough, in any script', () => {
    expect(['Billing', 'Why?', 'How to pay', '如何支付账单', 'Zahlungsbedingungen erklärt'].map(readsLikeTitle)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
