import { describe, expect, it } from 'vitest';
import type { Typed } from '../../src/model/typing.ts';
import type { Failed, Page } from '../../src/model/visit.ts';
import type { SiteView } from '../../src/probes/define-probe.ts';
import probe from '../../src/probes/kb-ticket-suggestions.ts';
import { page, told, view } from './kb-view.ts';

const home = 'https://acme.test/';
const newRequest = 'https://acme.test/support/requests/new';
const start = page(home, '<a href="/help">Help</a>', 'home');
const help = page(
  'https://acme.test/help',
  `<main><a href="/help/pay">How to pay a bill</a><a href="/help/move">How to move house</a><a href="/help/lost">Where is my parcel?</a>
   <a href="/support/requests/new">Submit a request</a></main>`,
  'help',
);
const articles = [
  page('https://acme.test/help/pay', '<main><h1>How to pay a bill</h1><p>Open the bill and pay it by card.</p></main>'),
  page('https://acme.test/help/move', '<main><h1>How to move house</h1><p>Tell us the new address in time.</p></main>'),
  page('https://acme.test/help/lost', '<main><h1>Where is my parcel?</h1><p>Look at the number of the parcel.</p></main>'),
];
const fields =
  '<input type="search" name="q"><form method="post"><input name="email" type="email"><input id="s" name="request[subject]"><textarea name="body"></textarea><button>Send</button></form>';
const request = (more = ''): Page => page(newRequest, `<main>${more}${fields}</main>`);

const pay = { text: 'How to pay a bill', url: 'https://acme.test/help/pay?source=form' };
const move = { text: 'How to move house', url: 'https://acme.test/help/move' };
const lost = { text: 'Where is my parcel?', url: 'https://acme.test/help/lost' };
const elsewhere = { text: 'Our blog', url: 'https://acme.test/blog' };
function typedPage(suggestions: Typed['tries'][number]['suggestions'], more: Partial<Typed> = {}, url = newRequest): Page {
  const type = { texts: [pay.text], into: [], words: [], behind: [] };
  return {
    ...page(url, ''),
    via: 'browser',
    look: { by: 'url', url, via: 'browser', supporting: true, waitFor: { capMs: 1, type } },
    typed: { field: '<input id="s" name="request[subject]">', tries: [{ text: pay.text, suggestions, said: '' }], ...more },
  };
}
const failed = (url: string, reason: Failed['reason'], typing = true): Failed => ({
  kind: 'failed',
  look: {
    by: 'url',
    url,
    via: 'browser',
    ...(typing ? { waitFor: { capMs: 1, type: { texts: [], into: [], words: [], behind: [] } } } : {}),
  },
  via: 'browser',
  url,
  fetchedAt: '2026-11-21T10:00:00.000Z',
  reason,
  detail: 'said the visit',
});

const site = (pages: readonly Page[], more: Partial<SiteView> = {}): SiteView => ({
  ...view(home, [start, help, ...articles, ...pages]),
  ...more,
});
const read = (pages: readonly Page[], more: Partial<SiteView> = {}) => probe.read(site(pages, more))['kb.ticket-suggestions'];

describe('kb.ticket-suggestions', () => {
  it('is relevant where the article whose title is typed is among the first three', () => {
    const reading = read([request()], { typed: [typedPage([move, elsewhere, pay])] });
    expect(told(reading)).toEqual(['found', 'relevant']);
    expect(reading).toMatchObject({ evidence: [{ via: 'browser', where: '<input id="s" name="request[subject]">' }] });
    expect(told(read([request()], { typed: [typedPage([{ text: pay.text, url: '' }])] }))).toEqual(['found', 'relevant']);
  });
  it('is suggestions where other articles are, or the article comes too late', () => {
    expect(told(read([request()], { typed: [typedPage([move, lost])] }))).toEqual(['found', 'suggestions']);
    const many = [move, lost, { ...move, url: 'https://acme.test/help/house' }, pay];
    expect(told(read([request()], { typed: [typedPage(many)] }))).toEqual(['found', 'suggestions']);
  });
  it('is a static link where the form suggests nothing, and its page leads to the knowledge base', () => {
    const typed = [typedPage([elsewhere])];
    expect(told(read([request('<a href="/help">Read this first</a>')], { typed }))).toEqual(['found', 'static-link']);
  });
  it('does not take a breadcrumb or a menu for such a link', () => {
    const crumbs = '<ol class="breadcrumbs"><li><a href="/help">Help</a></li></ol><nav><a href="/help/pay">Pay</a></nav>';
    expect(told(read([request(crumbs)], { typed: [typedPage([])] }))).toEqual(['absent']);
  });
  it('is unknown where what is suggested has no address and another name', () => {
    expect(read([request()], { typed: [typedPage([{ text: 'Bills', url: '' }])] })).toMatchObject({ reason: 'not-told' });
  });
  it.each(['needs-post', 'robots-disallowed'] as const)('is unknown where what the form asks for was not sent: %s', (refused) => {
    expect(read([request('<a href="/help">Help</a>')], { typed: [typedPage([], { refused })] })).toMatchObject({
      state: 'unknown',
      reason: refused,
    });
  });
  it('is unknown where only a search box took the text', () => {
    const typed = [typedPage([pay], { field: '<input type="search" name="q">' })];
    expect(read([request()], { typed })).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });
  it('is unknown where nobody could type, for whatever reason', () => {
    expect(read([request()], { failed: [failed(newRequest, 'browser-off')] })).toMatchObject({ reason: 'browser-off' });
    expect(read([request()])).toMatchObject({ state: 'unknown', reason: 'not-visited' });
    expect(read([request()], { typed: [typedPage([], { field: '', tries: [] })] })).toMatchObject({ reason: 'not-told' });
  });
  it('is unknown behind a login', () => {
    const login = page(newRequest, '<form><input name="user"><input type="password" name="p"></form>');
    expect(read([login])).toMatchObject({ state: 'unknown', reason: 'login-wall' });
    expect(read([], { failed: [failed(newRequest, 'login-wall', false)] })).toMatchObject({ reason: 'login-wall' });
  });
  it('is absent where there is no form at all, or no knowledge base', () => {
    const formless = {
      ...help,
      body: help.body.replace('/support/requests/new', '/help/more').replace('Submit a request', 'Read more'),
    };
    const plain = page('https://acme.test/contact', '<p>Call us.</p>', 'contact');
    const pages = [start, formless, ...articles, plain];
    expect(probe.read(view(home, pages))['kb.ticket-suggestions']).toMatchObject({
      state: 'absent',
      note: 'No form for a request was found.',
    });
    expect(told(probe.read(view(home, [start]))['kb.ticket-suggestions'])).toEqual(['absent']);
  });
});

describe('what is looked at', () => {
  const looks = (pages: readonly Page[]) => probe.follow?.(site(pages)) ?? [];
  it('is first the page that links call the place for a request, in any language', () => {
    expect(looks([])).toContainEqual({ by: 'url', url: newRequest, via: 'http', supporting: true });
    const german = page('https://acme.test/contact', '<a href="/kontakt/neu">Anfrage einreichen</a>', 'contact');
    expect(looks([german])).toContainEqual({ by: 'url', url: 'https://acme.test/kontakt/neu', via: 'http', supporting: true });
  });
  it('is then the subject of its form in the browser, where the title of an article is typed', () => {
    expect(looks([request()])).toMatchObject([
      {
        url: newRequest,
        via: 'browser',
        supporting: true,
        waitFor: { type: { into: ['input[id="s"]'], words: [], behind: [] } },
      },
    ]);
    expect(looks([request()])[0]?.waitFor?.type?.texts).toHaveLength(1);
  });
  it('is the letter itself where the form has no subject', () => {
    const letter = page(newRequest, '<form method="post"><input type="email" name="e"><textarea name="body"></textarea></form>');
    expect(looks([letter])[0]?.waitFor?.type?.into).toEqual(['textarea[name="body"]']);
  });
  it('is a form on the page for contact where no other place is named', () => {
    const contact = page(
      'https://acme.test/contact',
      '<h1>Contact us</h1><form method="post"><label for="b">Тема</label><input id="b"><input type="email" name="e"><textarea name="message"></textarea></form>',
      'contact',
    );
    const unnamed = {
      ...help,
      body: help.body.replace('/support/requests/new', '/help/more').replace('Submit a request', 'How to read more'),
    };
    const more = page('https://acme.test/help/more', '<main><h1>How to read more</h1><p>There is more to read.</p></main>');
    expect(probe.follow?.(view(home, [start, unnamed, ...articles, more, contact]))).toMatchObject([
      { url: 'https://acme.test/contact', waitFor: { type: { into: ['input[id="b"]'] } } },
    ]);
  });
  it('is any line named for a subject where scripts draw the form', () => {
    const [look] = looks([page(newRequest, '<div id="app"></div>')]);
    expect(look?.waitFor?.type?.words).toContain('betreff');
  });
});
