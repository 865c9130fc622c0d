import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/lib/html.ts';
import { isOwnItem, ownNodes } from '../../src/lib/own-nodes.ts';

const parse = (html: string) => parseDocument(html, 'https://acme.com/berlin');
const named = (...roots: readonly unknown[]) =>
  ownNodes(parse(roots.map((root) => `<script type="application/ld+json">${JSON.stringify(root)}</script>`).join('')))
    .map(({ name }) => name)
    .filter((name) => name !== undefined);
const shop = (name: string, more: object = {}) => ({ '@type': 'Store', name, ...more });

describe('structured data that is about the page’s own company', () => {
  it('stands at the top, in a list or in a graph', () => {
    expect(named(shop('a'), [shop('b'), [shop('c')]], { '@graph': [shop('d')] })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is the publisher, the subject or the main thing of a page', () => {
    expect(
      named(
        { '@type': 'WebSite', publisher: shop('a') },
        { '@type': ['WebPage', 'FAQPage'], about: shop('b') },
        { '@type': 'https://schema.org/ContactPage', mainEntity: [shop('c')] },
        { '@type': 'NewsArticle', publisher: shop('d') },
      ),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is a part of what is its own', () => {
    expect(
      named({
        '@type': 'Organization',
        department: shop('a', { contactPoint: { '@type': 'ContactPoint', name: 'b' } }),
        location: { '@type': 'Place', name: 'c' },
      }),
    ).toEqual(['a', 'b', 'c']);
  });

  it('is anything whose address is the front door of the site, or the page', () => {
    const event = (url: string) => ({ '@type': 'Event', organizer: shop('host', { url }) });
    expect(named(event('https://www.acme.com/'))).toEqual(['host']);
    expect(named(event('/en/'))).toEqual(['host']);
    expect(named(event('https://acme.com/berlin/'))).toEqual(['host']);
    expect(named(event('https://acme.com/members/7'))).toEqual([]);
    expect(named(event('https://other.example/'))).toEqual([]);
  });

  it('is not what an article, a person, an event, an offer, a review or a list names', () => {
    expect(
      named(
        { '@type': 'NewsArticle', author: shop('a'), about: shop('b') },
        { '@type': 'Person', worksFor: shop('c') },
        { '@type': 'Event', organizer: shop('d'), location: shop('e') },
        { '@type': 'Product', manufacturer: shop('f'), brand: shop('g') },
        { '@type': 'Review', itemReviewed: shop('h') },
        { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: shop('i') }] },
        { '@type': 'Organization', member: shop('j'), review: { author: shop('k') } },
      ),
    ).toEqual([]);
  });

  it('is not what a graph keeps apart for an event or an article, unless a page claims it too', () => {
    const event = { '@type': 'Event', organizer: { '@id': '#a' } };
    expect(named({ '@graph': [event, shop('a', { '@id': '#a' })] })).toEqual([]);
    expect(named({ '@graph': [event, { '@type': 'WebSite', publisher: { '@id': '#a' } }, shop('a', { '@id': '#a' })] })).toEqual([
      'a',
    ]);
  });

  it('is not an organisation of another site beside one of this', () => {
    const other = shop('other', { url: 'https://other.example/' });
    expect(named([shop('own', { url: 'https://acme.com/shop' }), other])).toEqual(['own']);
    expect(named([other, { '@type': 'WebSite', url: 'https://acme.com/' }])).toEqual(['other']);
  });

  it('survives what is no JSON, and things nested in themselves very deep', () => {
    const deep = `${'{"@type":"Store","department":'.repeat(3000)}1${'}'.repeat(3000)}`;
    expect(
      ownNodes(parse(`<script type="application/ld+json">{</script><script type="application/ld+json">${deep}</script>`)).length,
    ).toBe(3000);
  });

  it('is a microdata item at the top, or one that hangs on its own', () => {
    const own = (html: string) => parse(html).select('[itemprop="x"]').map(isOwnItem);
    expect(own('<div itemscope itemtype="https://schema.org/Store"><i itemprop="x"></i></div>')).toEqual([true]);
    expect(
      own(
        `<div itemscope itemtype="https://schema.org/Article"><div itemprop="publisher" itemscope itemtype="https://schema.org/Store"><i itemprop="x"></i></div>
        <div itemprop="author" itemscope itemtype="https://schema.org/Store"><i itemprop="x"></i></div></div>`,
      ),
    ).toEqual([true, false]);
  });
});
