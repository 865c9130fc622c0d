import { expect, it } from 'vitest';
import probe from '../../src/probes/promised-reply.ts';
import { siteView, type TestPage } from './contact-view.ts';

const reading = (...pages: TestPage[]) => probe.read(siteView(pages))['email.promised-reply-hours'];
const contact = (html: string): TestPage => ({ role: 'contact', path: '/contact', html });

it('takes the longest of the times that a page promises, says how it is written, and that there are others', () => {
  expect(
    reading(contact('<p>We answer every e-mail within 1–2 business days.</p><p>We will reply to you within 24 hours.</p>')),
  ).toMatchObject({
    state: 'found',
    value: 48,
    source: 'indirect',
    note: 'Promised, not measured; as written: “within 1-2 business days”. Only business time counts; a business day is taken as 24 hours. Promised as well: “within 24 hours”.',
    evidence: [
      { url: 'https://acme.com/contact', excerpt: 'We answer every e-mail within 1–2 business days.' },
      { excerpt: 'We will reply to you within 24 hours.' },
    ],
  });
});

it('believes the pages for contact before all others', () => {
  const home: TestPage = { role: 'home', path: '/', html: '<p>We usually respond within 10 minutes.</p>' };
  expect(reading(home, contact('<p>We reply within 24 hours.</p>'))).toMatchObject({
    value: 24,
    evidence: [{ url: 'https://acme.com/contact' }, { url: 'https://acme.com/' }],
  });
  expect(reading(home)).toMatchObject({ value: 0.17 });
});

it('reads frames of the same site, and no others', () => {
  const promise = '<p>We reply within 24 hours.</p>';
  const framed = (url: string) => reading({ ...contact('<p>Hello</p>'), frames: [{ url, html: promise }] });
  expect(framed('https://forms.acme.com/ask')).toMatchObject({ state: 'found', value: 24 });
  expect(framed('https://partner.test/ask').state).toBe('absent');
});

it('takes no call back for an answer', () => {
  const call = '<p>Leave your number, we will call you back within 15 minutes.</p>';
  expect(reading(contact(`${call}<p>E-mails are answered within 24 hours.</p>`))).toMatchObject({ value: 24 });
  expect(reading(contact(call)).state).toBe('absent');
});

it('leaves chat to its own measure', () => {
  expect(reading(contact('<p>Live chat: we reply within 2 minutes.</p>')).state).toBe('absent');
});

it('does not take the times of many people or plans for a promise of the company', () => {
  const people = [28, 33, 55, 21].map((minutes) => `<li>Response time: ${minutes} minutes</li>`).join('');
  expect(reading(contact(`<ul>${people}</ul>`)).state).toBe('absent');
});

it('says absent, as an indirect reading, when no page promises anything', () => {
  expect(reading(contact('<p>We will reply as soon as possible.</p>'))).toMatchObject({
    state: 'absent',
    source: 'indirect',
    searched: [{ url: 'https://acme.com/contact' }],
  });
});

it('reads answers that are hidden until a click', () => {
  expect(
    reading(contact('<button>When do you answer?</button><div hidden><p>We reply to e-mails within 24 hours.</p></div>')),
  ).toMatchObject({ state: 'found', value: 24, evidence: [{ excerpt: 'We reply to e-mails within 24 hours.' }] });
});

it('takes the longest of several times in one sentence', () => {
  expect(reading(contact('<p>E-mails are answered within 24 hours, in busy times within up to 3 days.</p>'))).toMatchObject({
    value: 72,
  });
});
