import { describe, expect, it } from 'vitest';
import probe from '../../src/probes/knowledge-base.ts';
import { page, told, view } from './kb-view.ts';

const home = 'https://acme.test/';
const start = page(home, '<h1>Acme</h1><a href="/help">Help</a><a href="/blog">Blog</a>', 'home');
const list = (base: string, titles: readonly string[]): string =>
  `<main><ul>${titles.map((title, n) => `<li><a href="${base}${n}">${title}</a></li>`).join('')}</ul></main>`;
const titles = ['How to pay an invoice', 'Where is my parcel?', 'Change the address of delivery'];
const faq =
  '<h1>FAQ</h1><details><summary>Refunds</summary>In 30 days.</details><details><summary>Is it free?</summary>Yes.</details>';
const read = (...pages: Parameters<typeof view>[1]) => {
  const readings = probe.read(view(home, [start, ...pages]));
  return [told(readings['kb.presence']), told(readings['kb.engine'])];
};
const followed = (...pages: Parameters<typeof view>[1]) =>
  (probe.follow?.(view(home, [start, ...pages])) ?? []).map((look) => (look.by === 'url' ? look.url : look.role));

describe('kb.presence', () => {
  it('is a knowledge base where a help page lists articles below it, whoever made it', () => {
    expect(read(page('https://acme.test/help/', list('/help/a-', titles), 'help'))).toEqual([
      ['found', 'knowledge-base'],
      ['absent'],
    ]);
  });

  it('is an FAQ page where questions and answers stand on the page itself', () => {
    expect(read(page('https://acme.test/help/faq', faq, 'faq'))).toEqual([['found', 'faq-page'], ['absent']]);
  });

  it('is an embedded FAQ where only the home page has a block of questions', () => {
    const block = page(
      home,
      '<h2>FAQ</h2><details><summary>Is it free?</summary>Yes.</details><details><summary>Is it safe?</summary>Yes.</details>',
      'home',
    );
    const readings = probe.read(view(home, [block]));
    expect(told(readings['kb.presence'])).toEqual(['found', 'embedded-faq']);
  });

  it('is absent where the support page has only a form, and says which pages were read', () => {
    const form = page(
      'https://acme.test/support/',
      '<h1>Support</h1><form><textarea></textarea></form><a href="/support/contact">Contact our team</a>',
      'support',
    );
    expect(probe.read(view(home, [start, form]))['kb.presence']).toMatchObject({
      state: 'absent',
      searched: [{ url: home }, { url: 'https://acme.test/support/' }],
    });
  });

  it('is no knowledge base for a blog, nor for questions that shout from a home page', () => {
    const blog = page('https://acme.test/blog/', list('/blog/', titles), 'blog');
    const loud = page(home, '<h2>Why Acme?</h2><p>Speed.</p><h2>Ready?</h2><p>Go.</p><h2>Convinced?</h2><p>Yes.</p>', 'home');
    expect(told(probe.read(view(home, [loud, blog]))['kb.presence'])).toEqual(['absent']);
  });

  it('is no FAQ for the manual of a forum program', () => {
    const manual = page(
      'https://acme.test/forum/faq.php',
      `<body id="phpbb"><h1>FAQ</h1><dl class="faq"><dt>Why register?</dt><dd>To post.</dd><dt>Why wait?</dt><dd>Mail.</dd></dl>`,
      'faq',
    );
    expect(read(manual)[0]).toEqual(['absent']);
  });

  it('is not found in the manual of another company that the site links to', () => {
    const guide = page('https://www.redmine.org/guide', `<body class="controller-wiki">${list('/guide/wiki/', titles)}`, 'help');
    expect(read(guide)).toEqual([['absent'], ['absent']]);
  });
});

describe('kb.engine', () => {
  it('names the engine that serves the help host', () => {
    const guide = page(
      'https://help.acme.test/hc/en-us',
      '<script src="https://static.zdassets.com/hc/assets/application-1.js"></script><a href="/hc/en-us/articles/7-Refunds">Refunds</a>',
      'help',
    );
    expect(read(guide)).toEqual([
      ['found', 'knowledge-base'],
      ['found', 'zendesk-guide'],
    ]);
  });

  it('is not proved by the chat of the same product', () => {
    const chat = '<script src="https://static.zdassets.com/ekr/snippet.js?key=1"></script>';
    expect(read(page('https://acme.test/help/', chat + list('/help/a-', titles), 'help'))[1]).toEqual(['absent']);
  });

  it('is that of a wiki inside a part of the site that is called support', () => {
    const project = page('https://acme.test/projects/support', list('/projects/support/a-', titles), 'support');
    const wiki = page(
      'https://acme.test/projects/support/wiki',
      `<body class="controller-wiki"><div class="wiki-page">${list('/projects/support/wiki/A', titles)}</div>`,
    );
    expect(read(project, wiki)[1]).toEqual(['found', 'redmine-wiki']);
  });

  it('takes a home page made with a documentation tool for no documentation when nothing is documented', () => {
    const made = page(home, '<meta name="generator" content="Docusaurus v3.7.0"><a href="/blog">Blog</a>', 'home');
    expect(told(probe.read(view(home, [made]))['kb.presence'])).toEqual(['absent']);
  });
});

describe('what the probe looks at next', () => {
  it('is a hosted help centre that the site links to', () => {
    expect(
      followed(page('https://acme.test/contact', '<a href="https://acme.zendesk.com/hc/en-us">Answers</a>', 'contact')),
    ).toEqual(['https://acme.zendesk.com/hc/en-us']);
  });

  it('is the wiki of a Redmine project, which the home page does not link to', () => {
    const redmine = page(
      home,
      '<a href="/projects/support">Support</a><div id="footer"><a href="https://www.redmine.org/">Redmine</a></div>',
      'home',
    );
    expect(probe.follow?.(view(home, [redmine]))).toEqual([
      { by: 'url', url: 'https://acme.test/projects/support/wiki', via: 'http', guess: true },
    ]);
  });

  it('is what a support page calls a help centre', () => {
    expect(
      followed(page('https://acme.test/support', '<a href="https://acme-answers.test/kb">Help center</a>', 'support')),
    ).toEqual(['https://acme-answers.test/kb']);
  });

  it('is nothing once a knowledge base is certain', () => {
    expect(followed(page('https://acme.test/help/', list('/help/a-', titles), 'help'))).toEqual([]);
  });
});
