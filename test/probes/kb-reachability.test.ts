import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/model/visit.ts';
import probe from '../../src/probes/kb-reachability.ts';
import { page, view } from './kb-view.ts';

const home = 'https://acme.test/';
const link = '<footer><a href="https://help.acme.test/start">Help</a></footer>';
const help = page(
  'https://help.acme.test/',
  '<main><a href="/how-to-pay">How to pay a bill</a><a href="/how-to-move">How to move house</a><a href="/where">Where is my parcel?</a></main>',
  'help',
);
const other = (role: Role, body = ''): ReturnType<typeof page> =>
  page(`https://acme.test/${role}`, `<h1>${role}</h1>${body}`, role);
const read = (...pages: Parameters<typeof view>[1]) => probe.read(view(home, pages))['kb.reachability'];

describe('kb.reachability', () => {
  it('is the share of kinds of pages with a link, and says that fewer than ten were read', () => {
    const reading = read(page(home, link, 'home'), other('pricing', link), other('about'), other('legal', link), help);
    expect(reading).toMatchObject({
      state: 'found',
      value: 0.75,
      note: '3 of 4 kinds of pages link to it; ten or more would tell more surely.',
    });
  });

  it('counts one page of a kind, and none of another company', () => {
    const products = [1, 2, 3].map((n) => page(`https://acme.test/product/${n}`, link));
    const reading = read(
      page(home, '', 'home'),
      other('about'),
      other('legal'),
      ...products,
      page('https://other.test/', link),
      help,
    );
    expect(reading).toMatchObject({ value: 0.25, note: expect.stringMatching(/^1 of 4 kinds/) });
  });

  it('is a share of 0 where nothing leads there', () => {
    const reading = read(page(home, '', 'home'), other('about'), other('legal'), help);
    expect(reading).toMatchObject({ state: 'found', value: 0 });
  });

  it('is not told by one or two kinds of pages', () => {
    expect(read(page(home, link, 'home'), other('about'), help)).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  it('counts a link that scripts add, where the browser has seen the page', () => {
    const drawn = { ...page(home, link, 'home'), via: 'browser' as const };
    const reading = read(page(home, '', 'home'), drawn, other('about'), other('legal'), other('pricing'), help);
    expect(reading).toMatchObject({ value: 0.25 });
  });

  it('counts links to an FAQ page but not those of the page itself', () => {
    const faq = page(
      'https://acme.test/faq',
      '<a href="/faq">FAQ</a><h1>FAQ</h1><h3>Is it free?</h3><p>Yes.</p><h3>Is it safe?</h3><p>Yes.</p>',
      'faq',
    );
    const reading = read(page(home, '<a href="/faq/">FAQ</a>', 'home'), other('about'), other('legal'), other('pricing'), faq);
    expect(reading).toMatchObject({ value: 0.25 });
  });

  it('takes a link to the home page for no link to the questions on it', () => {
    const block = page(
      home,
      '<h2>FAQ</h2><details><summary>Is it free?</summary>Yes.</details><details><summary>Is it safe?</summary>Yes.</details>',
      'home',
    );
    expect(
      read(block, other('about', '<a href="/">Home</a>'), other('legal', '<a href="/#faq">FAQ</a>'), other('pricing')),
    ).toMatchObject({ value: 0.5 });
  });

  it('says how many clicks away it is', () => {
    const far = read(
      page(home, '<a href="/about">About</a>', 'home'),
      other('about', '<a href="https://help.acme.test/">Help</a>'),
      other('legal'),
      help,
    );
    expect(far).toMatchObject({ note: expect.stringMatching(/^1 of 3 kinds of pages link to it; 2 clicks from the home page;/) });
    const near = read(page(home, '<a href="https://help.acme.test/">Help</a>', 'home'), other('about'), other('legal'), help);
    expect(near).toMatchObject({ note: expect.stringContaining('; 1 click from the home page;') });
  });

  it('takes a version in another language, and one page under two names, for no further kind', () => {
    const about = other('about', link);
    const again = { ...other('login', link), finalUrl: about.finalUrl };
    const versions = ['https://acme.test/de/', 'https://acme.test/pt-br', 'https://fr.acme.test/'].map((url) => page(url, ''));
    const reading = read(page(home, '', 'home'), about, again, other('legal'), ...versions, help);
    expect(reading).toMatchObject({ note: expect.stringMatching(/^1 of 3 kinds/) });
    const press = page('https://acme.test/press/2026', link);
    const presse = page('https://acme.test/de/press/2025', link);
    expect(read(page(home, '', 'home'), other('legal'), press, presse, help)).toMatchObject({
      note: expect.stringMatching(/^1 of 3 kinds/),
    });
  });

  describe('where scripts may draw the link', () => {
    const script = '<div id="site-header"></div><script src="/header.js"></script>';
    const names = ['about', 'legal', 'pricing', 'contact'] as const;
    const raw = [page(home, script, 'home'), ...names.map((name) => other(name, script))];
    const drawn = (bodies: readonly string[]) =>
      raw.slice(0, bodies.length).map((one, n) => ({ ...one, via: 'browser' as const, body: `${one.body}${bodies[n] ?? ''}` }));
    const looks = (...pages: Parameters<typeof view>[1]): readonly string[] =>
      (probe.follow?.(view(home, pages)) ?? []).flatMap((look) =>
        look.by === 'url' && look.via === 'browser' ? [look.url] : [],
      );

    it('is not known before they ran on three kinds of pages, which it asks for', () => {
      expect(read(...raw, help)).toMatchObject({ state: 'unknown', reason: 'needs-browser' });
      expect(looks(...raw, help)).toEqual([home, 'https://acme.test/about', 'https://acme.test/legal']);
      const two = drawn([link, link]);
      expect(read(...raw, ...two, help)).toMatchObject({ state: 'unknown', reason: 'needs-browser' });
      expect(looks(...raw, ...two, help)).toEqual(['https://acme.test/legal']);
    });

    it('is the share of the pages that were seen whole', () => {
      expect(read(...raw, ...drawn([link, link, '']), help)).toMatchObject({
        value: expect.closeTo(2 / 3),
        note: expect.stringMatching(/^2 of 3 kinds/),
      });
    });

    it('is the share of all pages where the scripts drew no link', () => {
      expect(read(...raw, ...drawn(['', '', '']), help)).toMatchObject({
        value: 0,
        note: expect.stringMatching(/^0 of 5 kinds/),
      });
    });

    it('does not matter where most pages link there without them', () => {
      const most = names.map((name, n) => other(name, n < 2 ? script + link : script));
      expect(read(page(home, script + link, 'home'), ...most, help)).toMatchObject({ value: 0.6 });
      expect(looks(page(home, script + link, 'home'), ...most, help)).toEqual([]);
    });
  });

  describe('looks further where pages with a role are few', () => {
    const asked = (...pages: Parameters<typeof view>[1]): readonly string[] =>
      (probe.follow?.(view(home, pages)) ?? []).flatMap((look) => (look.by === 'url' ? [look.url] : []));
    const links = (...paths: readonly string[]): string =>
      paths.map((path) => `<nav><a href="${path}">x</a></nav>`).join('') + link;

    it('at one page of each shape of path that the home page links to, and at no part of the knowledge base', () => {
      const start = page(
        home,
        links(
          '/press/a',
          '/press/b',
          '/jobs/x/y',
          '/team',
          '/de/',
          '/about',
          '/files/a.pdf',
          '/find?q=1',
          'https://other.test/a/b',
        ),
        'home',
      );
      const urls = asked(start, other('about'), help);
      expect(urls.map((url) => url.replace(/[ab]$/, '?')).toSorted()).toEqual([
        'https://acme.test/jobs/x/y',
        'https://acme.test/press/?',
        'https://acme.test/team',
      ]);
      expect(asked(start, other('about'), help, page('https://acme.test/team', ''))).toEqual(urls);
    });

    it('at twelve kinds in all, and at none where ten have a role', () => {
      const start = page(home, links(...Array.from({ length: 30 }, (_, n) => `/kind${n}/a`)), 'home');
      expect(asked(start, other('about'), help)).toHaveLength(10);
      const roles = ['about', 'pricing', 'legal', 'login', 'product', 'status', 'blog', 'contact', 'faq'] as const;
      expect(asked(start, ...roles.map((name) => other(name)), help)).toEqual([]);
    });

    it('only once the pages with a role were asked for, and where there is something to reach', () => {
      const start = page(home, links('/press/a'), 'home');
      expect(asked(start, help)).toEqual([]);
      expect(asked(start, other('about'))).toEqual([]);
    });
  });

  it('is absent where there is nothing to reach', () => {
    expect(read(page(home, link, 'home'))).toMatchObject({ state: 'absent' });
  });
});
