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
      note: '3 of 4 kinds of pages link to it; ten or more would be a fair sample.',
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

  it('is absent where there is nothing to reach', () => {
    expect(read(page(home, link, 'home'))).toMatchObject({ state: 'absent' });
  });
});
