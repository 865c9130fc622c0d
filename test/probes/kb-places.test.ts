import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/visit.ts';
import probe from '../../src/probes/kb-places.ts';
import { page, view } from './kb-view.ts';

const home = 'https://acme.test/';
const start = page(home, '<h1>Acme</h1>', 'home');
const titles = ['How to pay an invoice', 'Where is my parcel?', 'Change the address of delivery'];
const list = (base: string): string =>
  `<main><ul>${titles.map((title, n) => `<li><a href="${base}${n}">${title}</a></li>`).join('')}</ul></main>`;
const zendesk = (locale: string, host = 'help.acme.test'): Page =>
  page(
    `https://${host}/hc/${locale}`,
    `<script src="https://static.zdassets.com/hc/assets/application-1.js"></script><a href="/hc/${locale}/articles/7-Refunds">Refunds</a>`,
    'help',
  );
const docs = page(
  'https://docs.acme.test/start',
  `<meta name="generator" content="Docusaurus v3.7.0">${list('/guide-')}`,
  'docs',
);
const wiki = page(
  'https://wiki.acme.test/wiki/Main_Page',
  `<meta name="generator" content="MediaWiki 1.39.17"><div id="mw-content-text"><a href="/wiki/Refunds">Refunds</a></div>`,
  'docs',
);
const faq = page(
  'https://acme.test/faq',
  '<h1>FAQ</h1><details><summary>Is it free?</summary>Yes.</details><details><summary>Is it safe?</summary>Yes.</details>',
  'faq',
);
const read = (...pages: readonly Page[]) => probe.read(view(home, [start, ...pages]))['kb.places'];
const places = (...pages: readonly Page[]) => {
  const reading = read(...pages);
  return reading.state === 'found' ? reading.value : reading.state;
};

describe('kb.places', () => {
  it('lists help centre, documentation, wiki and FAQ page, in this order, with one evidence each', () => {
    expect(read(faq, wiki, docs, zendesk('en-us'))).toMatchObject({
      state: 'found',
      value: [
        { kind: 'help-centre', url: 'https://help.acme.test/hc/en-us', engine: 'zendesk-guide' },
        { kind: 'docs', url: 'https://docs.acme.test/start', engine: 'docusaurus' },
        { kind: 'wiki', url: 'https://wiki.acme.test/wiki/Main_Page', engine: 'mediawiki' },
        { kind: 'faq', url: 'https://acme.test/faq' },
      ],
      evidence: [{}, {}, {}, {}],
    });
  });

  it('counts language versions of one place once', () => {
    expect(places(zendesk('en-us'), zendesk('de'))).toHaveLength(1);
    expect(places(zendesk('en-us'), zendesk('fr', 'fr.help.acme.test'))).toHaveLength(1);
    const german = { ...faq, url: 'https://acme.test/de/faq', finalUrl: 'https://acme.test/de/faq' };
    expect(places(faq, german)).toEqual([{ kind: 'faq', url: 'https://acme.test/faq' }]);
  });

  it('names no FAQ page that is part of a help centre, and no block of questions on the home page', () => {
    const inside = { ...faq, url: 'https://acme.test/help/faq', finalUrl: 'https://acme.test/help/faq' };
    expect(places(page('https://acme.test/help/', list('/help/a-'), 'help'), inside)).toEqual([
      { kind: 'help-centre', url: 'https://acme.test/help/' },
    ]);
    const block = page(home, `<h2>FAQ</h2>${faq.body}`, 'home');
    expect(probe.read(view(home, [block]))['kb.places'].state).toBe('absent');
  });

  it('calls documentation by a generator a help centre where its address promises help', () => {
    const help = { ...docs, url: 'https://help.acme.test/start', finalUrl: 'https://help.acme.test/start' };
    expect(places(help)).toMatchObject([{ kind: 'help-centre', engine: 'docusaurus' }]);
  });

  it('are unknown where the help page sends visitors to a login', () => {
    const walled = {
      ...page('https://acme.test/help', '<form><input type="password"></form>', 'help'),
      finalUrl: 'https://id.acme.test/login',
    };
    expect(read(walled)).toMatchObject({ state: 'unknown', reason: 'login-wall' });
    expect(read(walled, faq)).toMatchObject({ state: 'found', bound: 'at-least' });
  });

  it('are still looked for once a knowledge base was found', () => {
    const linking = page(home, '<footer><a href="https://acme.zendesk.com/hc/en-us">Help center</a></footer>', 'home');
    const looks = probe.follow?.(view(home, [linking, docs])) ?? [];
    expect(looks).toMatchObject([{ url: 'https://acme.zendesk.com/hc/en-us' }]);
  });
});
