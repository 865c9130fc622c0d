import { describe, expect, it } from 'vitest';
import type { Failed } from '../../src/model/visit.ts';
import probe from '../../src/probes/kb-articles.ts';
import { failedOf } from '../support/page-of.ts';
import { page, sitemap, told, view } from './kb-view.ts';

const home = 'https://acme.test/';
const start = page(home, '<h1>Acme</h1><a href="/help">Help</a>', 'home');
type Pages = Parameters<typeof view>[1];
const count = (...pages: Pages) => told(probe.read(view(home, [start, ...pages]))['kb.articles']);
const note = (...pages: Pages) => {
  const reading = probe.read(view(home, [start, ...pages]))['kb.articles'];
  return reading.state === 'found' ? reading.note : reading.state;
};
const wanted = (...pages: Pages) =>
  (probe.follow?.(view(home, [start, ...pages])) ?? []).map((look) => (look.by === 'url' ? look.url : look.role));

const dokuwiki = (url: string, links: readonly string[], role?: 'help') =>
  page(
    `https://kb.acme.test/doku.php?id=${url}`,
    `<meta name="generator" content="DokuWiki"><div class="page"><p>Read on.</p>${links
      .map(
        (id) =>
          `<a class="${id.endsWith('vat') ? 'wikilink2' : 'wikilink1'}" href="/doku.php?id=${id}">${id}</a> <a class="wikilink1" href="/doku.php?id=${id}&amp;do=edit">edit</a>`,
      )
      .join(' ')}</div>`,
    role,
  );

describe('kb.articles', () => {
  it('takes the number that the public interface of the engine tells', () => {
    const guide = page(
      'https://help.acme.test/hc/en-us',
      '<script src="https://static.zdassets.com/hc/assets/a.js"></script><a href="/hc/en-us/articles/7">Refunds</a>',
      'help',
    );
    expect(wanted(guide)[0]).toBe('https://help.acme.test/api/v2/help_center/en-us/articles.json?per_page=100');
    expect(
      count(
        guide,
        page(
          'https://help.acme.test/api/v2/help_center/en-us/articles.json?per_page=100',
          '{"count":345,"articles":[]}',
          undefined,
          'json',
        ),
      ),
    ).toEqual(['found', 345]);
    expect(
      count(
        guide,
        page('https://help.acme.test/api/v2/help_center/en-us/articles.json?per_page=100', '{"error":"x"}', undefined, 'json'),
      ),
    ).toEqual(['found', 1, 'at-least']);
  });

  it('does not count drafts, and does not trust a number that may hold some', () => {
    const guide = page(
      'https://help.acme.test/hc/en-us',
      '<script src="https://static.zdassets.com/hc/assets/a.js"></script><a href="/hc/en-us/articles/7">Refunds</a>',
      'help',
    );
    const api = (count: number, ...articles: readonly object[]) =>
      page(
        'https://help.acme.test/api/v2/help_center/en-us/articles.json?per_page=100',
        JSON.stringify({ count, articles }),
        undefined,
        'json',
      );
    expect(count(guide, api(3, { id: 1 }, { id: 2, draft: true }, { id: 3, draft: false }))).toEqual(['found', 2]);
    expect(count(guide, api(300, { id: 1 }, { id: 2, draft: true }))).toEqual(['found', 1, 'at-least']);
  });

  describe('where a content system names the root of its interface', () => {
    const docs = page(
      'https://acme.test/docs/',
      '<link rel="https://api.w.org/" href="https://acme.test/site/wp-json/"><script src="/wp-content/plugins/wedocs/assets/a.js"></script><a href="/docs/a/b/c/">How to pay</a>',
      'docs',
    );
    const url = 'https://acme.test/site/wp-json/wp/v2/docs?per_page=100&_fields=id,parent,link,status';
    const file = (total: number, ...items: readonly (readonly [id: number, parent: number, path: string])[]) => ({
      ...page(
        url,
        JSON.stringify(items.map(([id, parent, path]) => ({ id, parent, link: `https://acme.test${path}`, status: 'publish' }))),
        undefined,
        'json',
      ),
      headers: { 'x-wp-total': String(total) },
    });
    it('asks below that root, and takes the number out of the header', () => {
      expect(wanted(docs)[0]).toBe(url);
      expect(count(docs, file(345))).toEqual(['found', 345]);
    });
    it('does not count the books and sections that articles hang from, nor what may be an empty section', () => {
      const tree = file(5, [1, 0, '/docs/a/'], [2, 1, '/docs/a/b/'], [3, 2, '/docs/a/b/c/'], [4, 2, '/docs/a/b/d/']);
      expect(count(docs, { ...tree, headers: { 'x-wp-total': '4' } })).toEqual(['found', 2]);
      const beside = file(
        5,
        [1, 0, '/docs/a/'],
        [2, 1, '/docs/a/b/'],
        [3, 2, '/docs/a/b/c/'],
        [4, 2, '/docs/a/b/d/'],
        [5, 1, '/docs/a/e/'],
      );
      expect(count(docs, beside)).toEqual(['found', 2, 'at-least']);
    });
    it('counts one language', () => {
      const both = file(3, [1, 0, '/docs/one/'], [2, 0, '/docs/two/'], [3, 0, '/de/docs/eins/']);
      expect(count(docs, both)).toEqual(['found', 2]);
      expect(count(docs, { ...both, headers: { 'x-wp-total': '300' } })).not.toEqual(['found', 300]);
    });
  });

  it('reads the sitemaps of its own language only, when an index has one for each', () => {
    const help = page(
      'https://help.acme.test/en/',
      '<html lang="en"><main><a href="/en/how-to-pay-now">How to pay now</a><a href="/en/how-to-get-help">How to get help</a><a href="/en/where-is-it">Where is it?</a></main>',
      'help',
    );
    const files = ['en', 'de', 'pt-br'].map((code) => `<sitemap><loc>https://help.acme.test/sitemap-${code}.xml</loc></sitemap>`);
    const index = page('https://help.acme.test/sitemap.xml', `<sitemapindex>${files.join('')}</sitemapindex>`, undefined, 'xml');
    expect(wanted(help, index)).toContain('https://help.acme.test/sitemap-en.xml');
    expect(wanted(help, index)).not.toContain('https://help.acme.test/sitemap-de.xml');
    const english = sitemap(
      'https://help.acme.test/sitemap-en.xml',
      ['how-to-pay-now', 'how-to-get-help', 'where-is-it', 'refunds'].map((path) => `https://help.acme.test/en/${path}`),
    );
    expect(count(help, index, english)).toEqual(['found', 4]);
  });

  it('does not count an article again where a search lights up its words', () => {
    const pages = [
      dokuwiki('start', ['billing:start'], 'help'),
      dokuwiki('billing:start', ['billing:refunds', 'billing:refunds&amp;s[]=refunds']),
    ];
    expect(count(...pages)).toEqual(['found', 1, 'at-least']);
  });

  it('asks a wiki for its statistics where its own page says that the interface lies', () => {
    const wiki = page(
      'https://wiki.acme.test/wiki/Main_Page',
      '<meta name="generator" content="MediaWiki 1.39"><link rel="EditURI" href="//wiki.acme.test/w/api.php?action=rsd">',
      'docs',
    );
    expect(wanted(wiki)[0]).toBe('https://wiki.acme.test/w/api.php?action=query&meta=siteinfo&siprop=statistics&format=json');
  });

  it('counts articles of the sitemap without sections, tags, blog, search, other hosts and other languages', () => {
    const docs = page(
      'https://acme.test/docs/intro',
      '<meta name="generator" content="Docusaurus v3.7.0"><main><p>Welcome to the guides.</p></main><a href="/docs/category/billing">Billing</a>',
      'docs',
    );
    const map = sitemap('https://acme.test/sitemap.xml', [
      'https://acme.test/',
      'https://acme.test/blog/release',
      'https://acme.test/search',
      'https://acme.test/docs/intro',
      'https://acme.test/docs/category/billing',
      'https://acme.test/docs/tags/money',
      'https://acme.test/docs/billing/refunds',
      'https://acme.test/docs/billing/invoices/',
      'https://acme.test/de/docs/billing/refunds',
      'https://elsewhere.test/docs/billing/more',
    ]);
    expect(count(docs, map)).toEqual(['found', 3]);
    expect(note(docs, map)).toBe('Counted in the sitemap, articles only.');
  });

  it('keeps to one language where the help host has several', () => {
    const help = page(
      'https://help.acme.test/en/',
      '<html lang="en"><main><a href="/en/how-to-pay-now">How to pay now</a><a href="/en/how-to-get-help">How to get help</a><a href="/en/where-is-it">Where is it?</a></main>',
      'help',
    );
    const tails = ['how-to-pay-now', 'how-to-get-help', 'where-is-it', 'refunds'];
    const map = sitemap(
      'https://help.acme.test/sitemap.xml',
      ['en', 'de', 'fr'].flatMap((code) => [
        `https://help.acme.test/${code}/`,
        ...tails.map((tail) => `https://help.acme.test/${code}/${tail}`),
      ]),
    );
    expect(count(help, map)).toEqual(['found', 4]);
  });

  describe('by a sitemap of documentation', () => {
    const to = (path: string) => `https://acme.test/docs/${path}`;
    const map = (...paths: readonly string[]) => sitemap('https://acme.test/sitemap.xml', paths.map(to));
    const docs = (...paths: readonly string[]) =>
      page(
        to(''),
        `<meta name="generator" content="Docusaurus v3"><main>${paths.map((path) => `<a href="/docs/${path}">On ${path}</a>`).join(' ')}</main>`,
        'docs',
      );
    const prose = (path: string) => page(to(path), `<main><p>${'Open the settings and save them. '.repeat(9)}</p></main>`);
    const all = ['users/add', 'tickets/close', 'projects/new', 'calendar/share'];

    it('counts articles on what is named like a tool of the site', () => {
      expect(count(docs(all[0] ?? ''), map(...all))).toEqual(['found', 4]);
    });
    it('counts a page that others lie below when it says something itself, and says at least until it was read', () => {
      const tree = map('guide', 'guide/run', 'guide/stop');
      expect(count(docs('guide'), tree)).toEqual(['found', 2, 'at-least']);
      expect(wanted(docs('guide'), tree)).toContain(to('guide'));
      expect(count(docs('guide'), tree, prose('guide'))).toEqual(['found', 3]);
      expect(count(docs('guide'), tree, page(to('guide'), '<main><p>Everything on guides.</p></main>'))).toEqual(['found', 2]);
    });
    it('reads sections that the sitemap does not name before it trusts it', () => {
      const home = docs('run', 'category/more');
      expect(count(home, map('run', 'stop'))).toEqual(['found', 2, 'at-least']);
      expect(wanted(home, map('run', 'stop'))).toContain(to('category/more'));
      const listed = (...paths: readonly string[]) => page(to('category/more'), docs(...paths).body);
      expect(count(home, map('run', 'stop'), listed('stop'))).toEqual(['found', 2]);
      expect(count(home, map('run', 'stop'), listed('walk'))).toEqual(['found', 3, 'at-least']);
    });
    it('counts one version', () => {
      const versions = ['', '1.0/', '2.0/', 'next/'].flatMap((version) => ['run', 'stop'].map((name) => `${version}${name}`));
      expect(count(docs('run', '1.0/run'), map(...versions))).toEqual(['found', 2]);
    });
    it('counts a section that is named like a language', () => {
      expect(count(docs('it', 'pay'), map('it', 'pay', 'stop'))).toEqual(['found', 3]);
    });
  });

  it('says at least when an index names sitemaps that were not read', () => {
    const help = page(
      'https://help.acme.test/',
      '<main><a href="/a-b-c">How to pay now</a><a href="/d-e-f">How to get help</a><a href="/g-h-i">Where is it?</a></main>',
      'help',
    );
    const index = page(
      'https://help.acme.test/sitemap.xml',
      '<sitemapindex><sitemap><loc>https://help.acme.test/1-sitemap.xml</loc></sitemap><sitemap><loc>https://help.acme.test/2-sitemap.xml</loc></sitemap></sitemapindex>',
      undefined,
      'xml',
    );
    const one = sitemap(
      'https://help.acme.test/1-sitemap.xml',
      ['a-b-c', 'd-e-f', 'g-h-i', 'j'].map((path) => `https://help.acme.test/${path}`),
    );
    expect(wanted(help, index)).toContain('https://help.acme.test/2-sitemap.xml');
    expect(count(help, index, one)).toEqual(['found', 4, 'at-least']);
  });

  it('says at least when a sitemap that the site names could not be read', () => {
    const docs = page(
      'https://acme.test/docs/intro',
      '<meta name="generator" content="Docusaurus v3.7.0"><main><p>Welcome to the guides.</p></main><a href="/docs/category/billing">Billing</a>',
      'docs',
    );
    const map = sitemap(
      'https://acme.test/sitemap-1.xml',
      ['intro', 'refunds', 'category/billing'].map((path) => `https://acme.test/docs/${path}`),
    );
    const url = 'https://acme.test/sitemap-11.xml';
    const look = { by: 'url', url, via: 'http', accept: 'xml' } as const;
    const left = { ...failedOf(url, 'budget-requests'), look };
    const seen = view('https://acme.test/', [docs, map]);
    const read = (failed: readonly Failed[]) => probe.read({ ...seen, failed })['kb.articles'];
    expect(read([])).not.toHaveProperty('bound');
    expect(read([left])).toMatchObject({ state: 'found', value: 2, bound: 'at-least' });
  });

  it('counts links of a wiki that lead to written articles: no start pages, no tools, none that is yet to be written', () => {
    const pages = [
      dokuwiki('start', ['billing:start', 'app:start'], 'help'),
      dokuwiki('billing:start', ['billing:refunds', 'billing:invoices', 'billing:vat']),
      dokuwiki('app:start', []),
    ];
    expect(count(...pages)).toEqual(['found', 2, 'at-least']);
  });

  it('finds the place of a wiki through its links where its own pages answer to any address', () => {
    const odd = page(
      'https://kb.acme.test/support',
      '<meta name="generator" content="DokuWiki"><a href="/doku.php?id=start">Acme</a><p>Nothing here yet.</p>',
      'support',
    );
    expect(count(odd, dokuwiki('start', ['billing:refunds', 'billing:invoices']))).toEqual(['found', 2, 'at-least']);
  });

  it('leaves out a page beside sections until it was read, and for good when it is empty', () => {
    const tree =
      '<ul><li><a href="/projects/s/wiki/Billing">Billing</a><ul><li><a href="/projects/s/wiki/Refunds">Refunds</a></li></ul></li><li><a href="/projects/s/wiki/App">App</a></li></ul>';
    const wiki = (path: string, body: string) =>
      page(`https://acme.test/projects/s/wiki${path}`, `<body class="controller-wiki"><div class="wiki-page">${body}</div>`);
    const root = wiki('', tree.replace('<ul>', '<ul class="pages-hierarchy">'));
    expect(count(root)).toEqual(['found', 1, 'at-least']);
    expect(count(root, wiki('/App', '<h1>App</h1><p></p>'))).toEqual(['found', 1, 'at-least']);
    expect(count(root, wiki('/App', '<h1>App</h1><p>Install it first.</p>'))).toEqual(['found', 2, 'at-least']);
  });

  it('counts exactly where every section was read to its end, and canonical doubles once', () => {
    const article = (path: string, canonical: string) =>
      page(
        `https://acme.test${path}`,
        `<link rel="canonical" href="${canonical}"><main><h1>Pay</h1><p>Open the bill and pay it.</p></main>`,
      );
    const sections = page(
      'https://acme.test/help',
      '<main><a href="/help/section/pay">Payment</a><a href="/help/pay-by-card">How to pay by card</a><a href="/help/pay-by-post">How to pay by post</a><a href="/help/old-pay-by-card">Old: pay by card</a></main>',
      'help',
    );
    const section = page('https://acme.test/help/section/pay', '<main><a href="/help/pay-by-card">How to pay by card</a></main>');
    const pages = [
      sections,
      section,
      article('/help/pay-by-card', '/help/pay-by-card'),
      article('/help/old-pay-by-card', '/help/pay-by-card'),
    ];
    expect(count(...pages)).toEqual(['found', 2]);
    expect(count(sections, ...pages.slice(2))).toEqual(['found', 2, 'at-least']);
    expect(
      count(...pages.slice(1), page('https://acme.test/help', `${sections.body}<a rel="next" href="?page=2">Next</a>`, 'help')),
    ).toEqual(['found', 2, 'at-least']);
  });

  it('adds up the numbers that sections show', () => {
    const desk = page(
      'https://acme.test/kb/index.php',
      '<ul id="kb"><li><a href="faq.php?cid=1">Billing (3)</a></li><li><a href="faq.php?cid=2">Start (4)</a></li></ul><a id="poweredBy" href="https://osticket.com/">x</a>',
      'help',
    );
    expect(count(desk)).toEqual(['found', 7]);
  });

  it('is unknown where pages were listed and none could be read as an article', () => {
    const help = page(
      'https://acme.test/help',
      '<main><a href="/help/a">How to pay now</a><a href="/help/b">How to get help</a><a href="/help/c">Where is my parcel?</a></main>',
      'help',
    );
    expect(count(help)).toEqual(['unknown']);
    expect(wanted(help)).toEqual(['https://acme.test/sitemap.xml', 'https://acme.test/help/a', 'https://acme.test/help/b']);
  });

  it('counts the questions of an FAQ page', () => {
    const faq = page(
      'https://acme.test/faq',
      '<h1>FAQ</h1><h3>How long is the trial?</h3><p>Fourteen days.</p><h3>Where is my data?</h3><p>In Frankfurt.</p><h3>Can I leave?</h3><p>Yes.</p>',
      'faq',
    );
    expect(count(faq)).toEqual(['found', 3]);
  });

  it('is absent where there is neither', () => {
    expect(count()).toEqual(['absent']);
  });
});
