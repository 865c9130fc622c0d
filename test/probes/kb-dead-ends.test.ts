import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/visit.ts';
import type { SiteView } from '../../src/probes/define-probe.ts';
import probe from '../../src/probes/kb-dead-ends.ts';
import { missingOf } from '../support/page-of.ts';
import { page, sitemap, view } from './kb-view.ts';

const home = 'https://acme.test/';
const start = page(home, '<h1>Acme</h1><a href="/help">Help</a>', 'home');
const names = ['one-thing', 'other-thing', 'third-thing'] as const;
const help = page(
  'https://acme.test/help',
  `<main>${names.map((name) => `<a href="/help/${name}">What is ${name}, please?</a>`).join('')}</main>`,
  'help',
);
const text = '<main><h1>A thing</h1><p>This is what the thing is, and what it is good for in every house.</p></main>';
const article = (body: string, name: string = names[0]): Page => page(`https://acme.test/help/${name}`, text + body);
const rendered = (one: Page): Page => ({ ...one, via: 'browser' });
const script = '<script src="/app.js"></script>';
/** The help centre lists other articles too, which are gone. */
function site(...pages: readonly Page[]): SiteView {
  const others = names.map((name) => `https://acme.test/help/${name}`).filter((url) => !pages.some((one) => one.url === url));
  return { ...view(home, [start, help, ...pages]), missing: others.map((url) => missingOf(url)) };
}
const deadEnds = (...pages: readonly Page[]) => probe.read(site(...pages))['kb.dead-ends'];
describe('kb.dead-ends', () => {
  it.each([
    ['<footer><a href="/contact">Write</a></footer>'],
    ['<footer><a href="/company/contact-us">Here</a></footer>'],
    ['<header><a href="/x">Contact us</a></header>'],
    ['<a href="/x">Свяжитесь с нами</a>'],
    ['<a href="/hc/en-us/requests/new">Here</a>'],
    ['<a href="/x">Submit a ticket</a>'],
    ['<a href="mailto:help@acme.test">Mail</a>'],
    ['<footer><a href="mailto:help@acme-mail.com">Mail</a></footer>'],
    ['<a href="tel:+15550100200">Call</a>'],
    ['<p>Write to help@acme.test at any time.</p>'],
    ['<a href="https://wa.me/15550100200">WhatsApp</a>'],
    ['<script src="https://client.crisp.chat/l.js"></script>'],
  ])('an article leads to a person by %s', (body) => {
    expect(deadEnds(article(body))).toMatchObject({ state: 'found', value: 0 });
  });

  it.each([
    [''],
    ['<a href="mailto:?subject=Look">Share by mail</a>'],
    ['<main><a href="/docs/crm/contacts">Address book</a></main>'],
    ['<a href="https://wa.me/?text=Look">Share</a>'],
    ['<main><header><p>Ask your bank: <a href="mailto:help@bank.example">help@bank.example</a></p></header></main>'],
  ])('an article is a dead end with “%s”, once a browser has seen it', (body) => {
    expect(deadEnds(article(body), rendered(article(body)))).toMatchObject({
      state: 'found',
      value: 1,
      evidence: [{ url: 'https://acme.test/help/one-thing', excerpt: 'No link leads to a person.' }],
    });
  });

  it('is unknown while scripts could still add a way, and one article is looked at in a browser', () => {
    const maps = sitemap('https://acme.test/sitemap.xml', []);
    const all = site(...names.map((name) => article(script, name)), maps);
    expect(probe.read(all)['kb.dead-ends']).toMatchObject({ state: 'unknown', reason: 'needs-browser' });
    expect(probe.follow?.(all)).toMatchObject([{ via: 'browser', supporting: true }]);
    const [first] = probe.follow?.(all) ?? [];
    const url = first?.by === 'url' ? first.url : '';
    const seen = site(...names.map((name) => article(script, name)), rendered(page(url, text)), maps);
    expect(probe.follow?.(seen)).toEqual([]);
    expect(probe.read(seen)['kb.dead-ends']).toMatchObject({ value: 1 });
  });

  it('an article without scripts needs no browser', () => {
    const all = site(...names.map((name) => article('', name)), sitemap('https://acme.test/sitemap.xml', []));
    expect(probe.follow?.(all)).toEqual([]);
    expect(probe.read(all)['kb.dead-ends']).toMatchObject({ value: 1 });
  });

  it('a browser that saw only articles with a way of their own, or one not to its end, proves no dead end', () => {
    const way = article(`<a href="/contact">Contact</a>${script}`);
    const bare = [article(script, names[1]), article(script, names[2])];
    expect(deadEnds(way, ...bare, rendered(way))).toMatchObject({ state: 'unknown', reason: 'needs-browser' });
    const chat: Page = { ...rendered(way), requests: ['https://client.crisp.chat/l.js'] };
    expect(deadEnds(way, ...bare, chat)).toMatchObject({ state: 'found', value: 0 });
    const [one = way] = bare;
    expect(deadEnds(way, ...bare, { ...rendered(one), cutOff: 'budget-requests' })).toMatchObject({
      state: 'unknown',
      reason: 'budget-requests',
    });
    expect(deadEnds(way, ...bare, { ...rendered(one), waited: 'busy' })).toMatchObject({ state: 'unknown' });
    expect(deadEnds(way, ...bare, rendered(one))).toMatchObject({ state: 'found', value: 2 / 3 });
  });

  it('an address that the contact page names is the company’s, whatever its domain', () => {
    const contact = page('https://acme.test/contact', '<main><a href="mailto:help@acme-mail.com">Write</a></main>', 'contact');
    expect(deadEnds(contact, article('<main><a href="mailto:help@acme-mail.com">Mail</a></main>'))).toMatchObject({ value: 0 });
  });

  it('is unknown where too few of the known articles were read', () => {
    const few = view(home, [start, help, article('<a href="/contact">Contact</a>')]);
    expect(probe.read(few)).toMatchObject({
      'kb.dead-ends': { state: 'unknown', reason: 'no-page-read', detail: 'Only 1 of 3 known articles were read.' },
      'kb.broken-links': { state: 'unknown', reason: 'no-page-read' },
    });
  });

  it('what scripts add to one article they add to all', () => {
    const seen = rendered(article('<footer><a href="/contact">Contact</a></footer>'));
    expect(deadEnds(article(''), article('', names[1]), seen)).toMatchObject({
      value: 0,
      note: expect.stringContaining('Scripts add the way to one article, and so to all.'),
    });
  });

  it('is the share of the articles that were read', () => {
    const ways = [article('<a href="/contact">Contact</a>'), article('', names[1])];
    expect(deadEnds(...ways, rendered(article('', names[1])))).toMatchObject({
      value: 0.5,
      note: '1 of 2 articles lead to no person; 2 of 2 known ones were read.',
    });
  });

  it('is absent without a knowledge base', () => {
    expect(probe.read(view(home, [start]))['kb.dead-ends']).toMatchObject({ state: 'absent' });
  });
});

describe('kb.broken-links', () => {
  const linked = page(
    'https://acme.test/help/one-thing',
    '<nav><a href="/menu">Menu</a></nav><main><h1>A thing</h1><p>See <a href="/rules">the rules of every house</a>, <a href="/old">the old rules</a>, <a href="/slow">more</a>, <a href="https://other.test/">others</a> and <a href="/a.pdf">a file</a>.</p></main>',
  );
  const broken = (view: SiteView) => probe.read(view)['kb.broken-links'];

  it('is the share of dead links of the site among those that gave an answer', () => {
    const all = {
      ...site(linked, page('https://acme.test/rules', 'Rules')),
      missing: [...site(linked).missing, missingOf('https://acme.test/old')],
    };
    expect(broken(all)).toMatchObject({
      value: 0.5,
      evidence: [{ url: 'https://acme.test/help/one-thing', excerpt: 'the old rules https://acme.test/old: 404' }],
      note: '1 of 2 links lead nowhere; 3 were chosen from 1 of 1 known articles.',
    });
  });

  it('is unknown where there is no link to try, and where none gave an answer', () => {
    expect(broken(site(article('')))).toMatchObject({
      state: 'unknown',
      detail: 'The articles hold no links of the site to try.',
    });
    expect(broken(site(linked))).toMatchObject({
      state: 'unknown',
      detail: 'Nothing came of 3 links that the tool tried.',
    });
  });
});
