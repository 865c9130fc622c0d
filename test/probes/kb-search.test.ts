import { describe, expect, it } from 'vitest';
import probe from '../../src/probes/kb-search.ts';
import { page, sitemap, told, view } from './kb-view.ts';

const home = 'https://acme.test/';
const siteSearch = '<header><form action="/search"><input type="search" name="s"></form></header>';
const kbSearch = '<form action="/help/find"><input name="q"></form>';
const links =
  '<main><a href="/help/pay">How to pay a bill</a><a href="/help/move">How to move house</a><a href="/help/lost">Where is my parcel?</a></main>';
const article = (search: string) =>
  page('https://acme.test/help/pay', `${search}<main><h1>Pay</h1><p>Open the bill and pay it by card.</p></main>`);
const read = (start: string, ...pages: Parameters<typeof view>[1]) =>
  probe.read(view(home, [page(home, start, 'home'), ...pages]))['kb.search'];

describe('kb.search', () => {
  it('passes two checks where the home of the knowledge base and an article have its box, and leaves two open', () => {
    const reading = read(siteSearch, page('https://acme.test/help', kbSearch + links, 'help'), article(kbSearch));
    expect(told(reading)).toEqual(['found', 2, 'at-least']);
    expect(reading).toMatchObject({ note: expect.stringContaining('two of the four checks are open') });
  });

  it('passes one where articles have none', () => {
    expect(told(read('', page('https://acme.test/help', kbSearch + links, 'help'), article('')))).toEqual([
      'found',
      1,
      'at-least',
    ]);
  });

  it('does not take the search of the whole site for one of the knowledge base', () => {
    expect(told(read(siteSearch, page('https://acme.test/help', siteSearch + links, 'help'), article(siteSearch)))).toEqual([
      'absent',
    ]);
  });

  it('takes the box that an engine is known by, although a script serves it', () => {
    const box =
      '<meta name="generator" content="Docusaurus v3.7.0"><div id="__docusaurus"><input class="navbar__search-input"></div>';
    expect(told(read(box, page('https://acme.test/docs/intro', box, 'docs')))).toEqual(['found', 1, 'at-least']);
  });

  it('is unknown where a place for the box is there and only a script fills it', () => {
    expect(read('', page('https://acme.test/help', `<div id="inkeepSearchBarNav"></div>${links}`, 'help'))).toMatchObject({
      state: 'unknown',
      reason: 'needs-browser',
    });
  });

  it('is absent where there is no knowledge base', () => {
    expect(told(read(siteSearch))).toEqual(['absent']);
  });

  it('asks for articles and not for more once two were read', () => {
    const help = page('https://acme.test/help', links, 'help');
    const urls = (...pages: Parameters<typeof view>[1]) =>
      probe.follow?.(view(home, [help, ...pages]))?.map((look) => (look.by === 'url' ? look.url : ''));
    expect(urls()).toEqual(['https://acme.test/help/pay', 'https://acme.test/help/move', 'https://acme.test/help/lost']);
    expect(urls(article(''), page('https://acme.test/help/move', '<p>Tell us the new address in time.</p>'))).toEqual([]);
  });

  it('takes articles from the sitemap where the home of the knowledge base names none', () => {
    const docs = page(
      'https://acme.test/docs/intro',
      '<meta name="generator" content="Docusaurus v3.7.0"><a href="/docs/category/pay">Pay</a>',
      'docs',
    );
    const map = sitemap('https://acme.test/sitemap.xml', [
      'https://acme.test/docs/intro',
      'https://acme.test/docs/category/pay',
      'https://acme.test/docs/pay/card',
    ]);
    expect(probe.follow?.(view(home, [docs, map]))).toEqual([{ by: 'url', url: 'https://acme.test/docs/pay/card', via: 'http' }]);
  });
});
