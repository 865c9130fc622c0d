import { expect, it } from 'vitest';
import probe from '../../src/probes/contact-form.ts';
import { siteView, type TestPage } from './contact-view.ts';

const state = (...pages: TestPage[]) => probe.read(siteView(pages))['email.form'].state;
const embedded = '<script src="https://js.hsforms.net/forms/v2.js"></script>';

it('finds a form for messages and says which fields it has', () => {
  const reading = probe.read(
    siteView([
      {
        role: 'contact',
        path: '/contact',
        html: '<form id="ask"><input name="email" placeholder="E-mail"><textarea name="message"></textarea><button>Send</button></form>',
      },
    ]),
  )['email.form'];
  expect(reading.state === 'found' && reading.evidence[0]).toMatchObject({
    where: 'form#ask',
    excerpt: 'Send (e-mail, message)',
  });
});

it('takes a search and a newsletter for what they are', () => {
  expect(
    state({
      role: 'home',
      path: '/',
      html: '<form role="search"><input name="q"></form><form><input type="email" name="e"><button>Subscribe</button></form>',
    }),
  ).toBe('absent');
});

it('does not say that there is none where a page has more forms than are read of one', () => {
  const line = '<form><input name="a"><input name="b"><button>Go</button></form>';
  expect(state({ role: 'home', path: '/', html: line.repeat(200) })).toBe('absent');
  expect(state({ role: 'home', path: '/', html: line.repeat(201) })).toBe('unknown');
});

it('counts an embedded form on the contact page and not on the home page', () => {
  expect(state({ role: 'contact', path: '/contact', html: embedded })).toBe('found');
  expect(state({ role: 'home', path: '/', html: embedded })).toBe('absent');
});

it('asks for the rendered contact page when none was found', () => {
  expect(probe.follow?.(siteView([{ role: 'home', path: '/', html: '' }]))).toEqual([
    { by: 'role', role: 'contact', via: 'browser' },
  ]);
});

it('does not take a script that stands on every page for a form', () => {
  expect(state({ role: 'home', path: '/', html: embedded }, { role: 'contact', path: '/contact', html: embedded })).toBe(
    'absent',
  );
});

it('counts a link to a hosted form on the contact page when its words say contact', () => {
  const link = (text: string) => `<a href="https://forms.gle/AbC123">${text}</a>`;
  expect(state({ role: 'contact', path: '/contact', html: link('Submit a request') })).toBe('found');
  expect(state({ role: 'contact', path: '/contact', html: link('Apply for the summer school') })).toBe('absent');
  expect(state({ role: 'home', path: '/', html: link('Submit a request') })).toBe('absent');
});

it('says to which departments the form writes, but names no person', () => {
  const reading = probe.read(
    siteView([
      {
        role: 'contact',
        path: '/contact',
        html: '<form><select name="to"><option value="sales@acme.com">Sales</option><option value="jane.doe@acme.com">Jane</option></select><textarea name="message"></textarea><button>Send</button></form>',
      },
    ]),
  )['email.form'];
  expect(reading.state === 'found' && reading.evidence[0].excerpt).toBe('To sales@acme.com: Send (to, message)');
});

const framedForm = '<form><input name="email"><textarea name="message"></textarea><button>Contact us</button></form>';
const framed = (role: TestPage['role'], url: string) =>
  state({ role, path: `/${role}`, html: '<p>Hello</p>', frames: [{ url, html: framedForm }] });

it('reads forms in frames of the same site on every page, those of others where visitors look for a way to write', () => {
  expect(framed('home', 'https://forms.acme.com/ask')).toBe('found');
  expect(framed('contact', 'https://forms.builder.test/ask')).toBe('found');
  expect(framed('support', 'https://forms.builder.test/ask')).toBe('found');
  expect(framed('home', 'https://forms.builder.test/ask')).toBe('absent');
});

it('reads forms of known form services in frames of every page', () => {
  expect(framed('home', 'https://form.jotform.com/212345678901')).toBe('found');
});

it('never takes the form of an advertisement for one of the company', () => {
  expect(framed('contact', 'https://ad.doubleclick.net/ddm/adi/1')).toBe('absent');
});
