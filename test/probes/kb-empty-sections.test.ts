import { describe, expect, it } from 'vitest';
import probe from '../../src/probes/kb-empty-sections.ts';
import { failedOf } from '../support/page-of.ts';
import { page, sitemap, told, view } from './kb-view.ts';

const home = 'https://acme.test/';
const start = page(home, '<h1>Acme</h1><a href="/help">Help</a>', 'home');
type Pages = Parameters<typeof view>[1];
const reading = (...pages: Pages) => probe.read(view(home, [start, ...pages]))['kb.empty-sections'];
const share = (...pages: Pages) => told(reading(...pages));
const wanted = (...pages: Pages) =>
  (probe.follow?.(view(home, [start, ...pages])) ?? []).map((look) => (look.by === 'url' ? look.url : look.role));

const article = (path: string, text = 'Open the bill and pay it there.') =>
  page(`https://acme.test/help/${path}`, `<main><h1>Pay</h1><p>${text}</p></main>`);
const list = (path: string, links: readonly string[], more = '') =>
  page(
    `https://acme.test/help${path}`,
    `<main>${[...links, ...(path === '' ? ['pay-by-phone', 'pay-by-cash'] : [])].map((to) => `<a href="/help/${to}">How to deal with ${to}</a>`).join(' ')}</main>${more}`,
    path === '' ? 'help' : undefined,
  );

const index = list('', ['section/pay', 'section/app', 'pay-by-card', 'pay-by-post']);

describe('kb.empty-sections', () => {
  it('is the share of the sections that were read whose pages lead to no article', () => {
    const pages = [index, list('/section/pay', ['pay-by-card']), list('/section/app', []), article('pay-by-card')];
    expect(reading(...pages)).toMatchObject({
      state: 'found',
      value: 0.5,
      note: '1 of 2 sections that could be read hold no article (2 known).',
      evidence: [{ url: 'https://acme.test/help/section/app' }],
    });
  });

  it('leaves out sections that could not be read, and says how many are known', () => {
    const pages = [index, list('/section/pay', ['pay-by-card']), article('pay-by-card')];
    expect(reading(...pages)).toMatchObject({
      state: 'found',
      value: 0,
      // The other one may be empty.
      sample: { hits: 0, of: 1 },
      note: '0 of 1 section that could be read hold no article (2 known).',
    });
    expect(share(index, article('pay-by-card'))).toEqual(['unknown']);
  });

  it('asks for the sections, and not again for one that could not be read', () => {
    expect(wanted(index)).toContain('https://acme.test/help/section/app');
    const seen = view(home, [start, index]);
    const failed = [{ ...failedOf('https://acme.test/help/section/app', 'timeout-body') }];
    const looks = probe.follow?.({ ...seen, failed }) ?? [];
    expect(
      looks.filter((look) => look.by === 'url' && look.supporting).map((look) => look.by === 'url' && look.url),
    ).not.toContain('https://acme.test/help/section/app');
  });

  it('does not take menus and links to neighbours for contents', () => {
    const menu = '<nav><a href="/help/pay-by-card">How to pay by card</a></nav>';
    const aside = '<div class="sidebar"><a href="/help/pay-by-post">How to pay by post</a></div>';
    const pages = [
      index,
      list('/section/pay', ['pay-by-card'], menu),
      list('/section/app', [], menu + aside),
      article('pay-by-card'),
    ];
    expect(share(...pages)).toEqual(['found', 0.5]);
  });

  it('does not take what every section shows for the contents of each', () => {
    const three = list('', ['section/a', 'section/b', 'section/c', 'welcome', 'pay-by-card', 'pay-by-post']);
    const pages = [
      three,
      list('/section/a', ['welcome', 'pay-by-card']),
      list('/section/b', ['welcome', 'pay-by-post']),
      list('/section/c', ['welcome']),
      article('pay-by-card'),
    ];
    expect(reading(...pages)).toMatchObject({ value: 1 / 3, evidence: [{ url: 'https://acme.test/help/section/c' }] });
  });

  it('takes a section of sections for full when one of those is', () => {
    const pages = [
      list('', ['section/all', 'section/app', 'pay-by-card', 'pay-by-post']),
      list('/section/all', ['section/cards']),
      list('/section/cards', ['pay-by-card']),
      list('/section/app', []),
      article('pay-by-card'),
    ];
    expect(reading(...pages)).toMatchObject({ value: 1 / 3, evidence: [{ url: 'https://acme.test/help/section/app' }] });
  });

  it('takes a start page of a wiki with prose and no links for an empty section, and its own start page for none', () => {
    const wiki = (id: string, body: string) =>
      page(
        `https://kb.acme.test/doku.php?id=${id}`,
        `<meta name="generator" content="DokuWiki"><link rel="canonical" href="https://kb.acme.test/${id === 'start' ? '' : id}">${body}`,
        id === 'start' ? 'help' : undefined,
      );
    const to = (id: string) => `<a class="wikilink1" href="/doku.php?id=${id}">${id}</a>`;
    const pages = [
      wiki('start', `<p>Read on.</p>${to('start')} ${to('billing:start')} ${to('app:start')}`),
      wiki('billing:start', to('billing:refunds')),
      wiki('app:start', '<p>There is nothing about the app so far.</p>'),
    ];
    expect(reading(...pages)).toMatchObject({ state: 'found', value: 0.5 });
  });

  it('takes addresses below a section for its articles, without reading it', () => {
    const docs = page(
      'https://acme.test/docs/',
      '<meta name="generator" content="MkDocs"><main><a href="/docs/pay/">Pay</a><a href="/docs/pay/card/">By card</a></main>',
      'docs',
    );
    const map = sitemap('https://acme.test/sitemap.xml', ['https://acme.test/docs/pay/', 'https://acme.test/docs/pay/card/']);
    expect(share(page(docs.url, docs.body.replace('MkDocs', 'Docusaurus v3'), 'docs'), map)).toEqual(['found', 0]);
  });

  it('mentions articles that only announce themselves', () => {
    const pages = [index, list('/section/pay', ['pay-by-card']), list('/section/app', ['pay-by-post']), article('pay-by-card')];
    expect(reading(...pages, article('pay-by-post', 'Coming soon! Stay tuned.'))).toMatchObject({
      value: 0,
      note: '0 of 2 sections that could be read hold no article (2 known); 1 of the articles that were read is a placeholder.',
    });
  });

  describe('of a section without links', () => {
    const full = [index, list('/section/pay', ['pay-by-card'], '<script src="/all.js"></script>'), article('pay-by-card')];
    const without = (more: string) => share(...full, list('/section/app', [], more));

    it('is unknown where a script that full sections lack may fill it, unless it says that it is empty', () => {
      expect(without('<script src="/list.js"></script>')).toEqual(['found', 0]);
      expect(without('<script src="/all.js"></script>')).toEqual(['found', 0.5]);
      expect(without('<script src="/list.js"></script><p>There are no articles yet.</p>')).toEqual(['found', 0.5]);
    });
    it('is unknown where a password is asked for', () => {
      expect(without('<form><input type="password"></form><p>No articles.</p>')).toEqual(['found', 0]);
    });
    it('takes a page as its scripts leave it', () => {
      const body = (more: string) => list('/section/app', [], `<script src="/list.js"></script>${more}`);
      const seen = { ...body('<a href="/help/pay-by-post">How to pay by post</a>'), via: 'browser' as const };
      expect(reading(...full, body(''), seen)).toMatchObject({
        value: 0,
        note: '0 of 2 sections that could be read hold no article (2 known).',
      });
      expect(share(...full, body(''), { ...body(''), via: 'browser' as const })).toEqual(['found', 0.5]);
    });
  });

  it('takes the pages that a list goes on with for parts of it', () => {
    const next = (to: string) => `<a rel="next" href="/help/section/${to}">Next</a>`;
    const pages = [index, list('/section/pay', [], next('pay/2')), list('/section/app', []), article('pay-by-card')];
    expect(reading(...pages)).toMatchObject({ value: 1 });
    const second = list('/section/pay/2', ['pay-by-card'], next('pay/3'));
    const third = list('/section/pay/3', ['pay-by-post']);
    expect(reading(...pages, second, third)).toMatchObject({
      value: 0.5,
      note: '1 of 2 sections that could be read hold no article (2 known).',
    });
  });

  it('is unknown where no section shows what it holds', () => {
    expect(share(index, list('/section/pay', []), list('/section/app', []), article('pay-by-card'))).toEqual(['unknown']);
  });

  it('counts the number behind a name only where the section itself was not read', () => {
    const desk = page(
      'https://acme.test/kb/index.php',
      '<ul id="kb"><li><a href="faq.php?cid=1">Billing (3)</a></li><li><a href="faq.php?cid=2">Start (0)</a></li></ul><a id="poweredBy" href="https://osticket.com/">x</a>',
      'help',
    );
    const read = page(
      'https://acme.test/kb/faq.php?cid=2',
      '<div id="faq"><ol><li><a href="faq.php?id=7">Begin here</a></li></ol></div>',
    );
    expect(share(desk)).toEqual(['found', 0.5]);
    expect(share(desk, read)).toEqual(['found', 0]);
  });

  describe('where the engine’s public interface lists all sections and articles', () => {
    const api = 'https://help.acme.test/api/v2/help_center/en-us';
    const guide = page(
      'https://help.acme.test/hc/en-us',
      '<script src="https://static.zdassets.com/hc/assets/a.js"></script><a href="/hc/en-us/articles/7">Refunds</a>',
      'help',
    );
    const file = (name: string, value: unknown) =>
      page(`${api}/${name}.json?per_page=100`, JSON.stringify(value), undefined, 'json');
    const sections = (...list: readonly object[]) => file('sections', { count: list.length, sections: list });
    const articles = (count: number, ...list: readonly object[]) => file('articles', { count, articles: list });
    const section = (id: number, parent: number | null = null) => ({
      id,
      name: `Section ${id}`,
      html_url: `https://help.acme.test/hc/en-us/sections/${id}`,
      parent_section_id: parent,
    });

    it('asks it for both', () => {
      expect(wanted(guide).slice(0, 2)).toEqual([`${api}/articles.json?per_page=100`, `${api}/sections.json?per_page=100`]);
    });
    it('takes the share from there: drafts do not fill a section, sections below it do', () => {
      const pages = [
        sections(section(1), section(2), section(3), section(4, 3)),
        articles(3, { id: 7, section_id: 1 }, { id: 8, section_id: 2, draft: true }, { id: 9, section_id: 4 }),
      ];
      expect(reading(guide, ...pages)).toMatchObject({
        value: 0.25,
        note: '1 of 4 sections hold no article, as the engine’s public interface lists them.',
        evidence: [{ where: 'https://help.acme.test/hc/en-us/sections/2', excerpt: 'Section 2' }],
      });
    });
    it('does not when there are more articles than one answer holds', () => {
      expect(share(guide, sections(section(1), section(2)), articles(300, { id: 7, section_id: 1 }))).toEqual(['unknown']);
    });
  });

  it('is absent on an FAQ page, which has no sections that could be empty, and where there is nothing', () => {
    const faq = page(
      'https://acme.test/faq',
      '<h1>FAQ</h1><h3>How long?</h3><p>Fourteen days.</p><h3>Where is it?</h3><p>Here.</p>',
      'faq',
    );
    expect(reading(faq)).toMatchObject({ state: 'absent', note: 'Its questions stand on a page without sections.' });
    expect(share()).toEqual(['absent']);
  });
});
