import { describe, expect, it } from 'vitest';
import probe from '../../src/probes/form-features.ts';
import { siteView, type TestPage } from './contact-view.ts';

const reading = (...pages: TestPage[]) => probe.read(siteView(pages))['email.form-features'];
const contact = (html: string): TestPage => ({ role: 'contact', path: '/contact', html });
const form = (inner: string): string =>
  `<form id="ask"><input name="email"><textarea name="message"></textarea>${inner}<button>Send</button></form>`;
const count = (inner: string, beside = '') => {
  const answer = reading(contact(form(inner) + beside));
  return answer.state === 'found' ? answer.value : answer.state;
};

describe('a feature is', () => {
  it.each([
    ['a list of topics', '<label>Topic <select name="a"><option>Billing</option></select></label>'],
    ['topics to choose from', '<input type="radio" name="department" value="1">'],
    ['a list that a script draws', '<div role="combobox" aria-label="Тема обращения"></div>'],
    ['a list over a hidden field', '<label for="t">Betreff</label><input type="hidden" id="t" data-tagger="[]">'],
    [
      'a list of departments by their addresses',
      '<select name="x"><option value="a@acme.com">A<option value="b@acme.com">B</select>',
    ],
    ['an attachment', '<input type="file" name="f" style="display:none">'],
    ['an area to drop files', '<div class="dropzone">Drop</div>'],
    ['a priority', '<select name="priority"></select>'],
    ['an order number', '<input name="x" placeholder="№ заказа">'],
    ['a customer number', '<input name="x" placeholder="Kundennummer">'],
    ['a language', '<select name="lang"></select>'],
    ['a copy to self', '<label><input type="checkbox" name="c"> Send me a copy of this message</label>'],
  ])('%s', (_, inner) => expect(count(inner)).toBe(1));

  it('a link to enquiries made before', () => expect(count('', '<a href="/tickets">Check ticket status</a>')).toBe(1));
});

it('are not said to be missing where a page has more forms than are read of one', () => {
  const line = '<form><input name="a"><input name="b"><button>Go</button></form>';
  expect(reading({ role: 'home', path: '/', html: line.repeat(201) })).toMatchObject({
    state: 'unknown',
    reason: 'body-too-large',
  });
});

describe('no feature is', () => {
  it.each([
    ['a subject written by hand', '<input name="subject">'],
    ['a country', '<select name="country"></select>'],
    ['a consent', '<label><input type="checkbox" name="c"> I agree to receive a copy of the privacy policy</label>'],
    ['a captcha', '<textarea name="g-recaptcha-response"></textarea>'],
  ])('%s', (_, inner) => expect(count(inner)).toBe(0));
});

it('counts each feature once and names them with the fields, what is required, the captcha and the consent', () => {
  const answer = reading(
    contact(
      form(
        '<select name="topic" required></select><select name="reason"></select><input type="file" name="files"><div class="g-recaptcha"></div><label><input type="checkbox" name="ok" required>I agree to the terms</label>',
      ),
    ),
  );
  expect(answer).toMatchObject({
    state: 'found',
    value: 2,
    source: 'indirect',
    note: 'Has topic list, attachment; 6 fields, 2 marked as required; guarded by reCAPTCHA; asks for consent.',
    evidence: [{ where: 'form#ask', excerpt: 'topic list: topic; attachment: files' }],
  });
});

it('takes the form with most features on the pages for contact, and one elsewhere only when they have none', () => {
  const rich: TestPage = { role: 'home', path: '/', html: form('<input type="file"><select name="topic"></select>') };
  expect(reading(rich, contact(form('')), { role: 'support', path: '/s', html: form('<input type="file">') })).toMatchObject({
    value: 1,
  });
  expect(reading(rich, contact(''))).toMatchObject({ value: 2 });
});

it('gives a newsletter and a search no features', () => {
  expect(
    reading(contact('<form><input type="email" name="e"><select name="topic"></select><button>Subscribe</button></form>')).state,
  ).toBe('absent');
});

it('says unknown and names the vendor when a form is embedded whose fields were not seen', () => {
  expect(reading(contact('<script src="https://js.hsforms.net/forms/v2.js"></script>'))).toMatchObject({
    state: 'unknown',
    reason: 'not-told',
    detail: 'The form is one of HubSpot forms, whose fields were not seen.',
  });
});

it('asks for the rendered page that embeds the form', () => {
  const page: TestPage = { role: 'support', path: '/s', html: '<script src="https://js.hsforms.net/forms/v2.js"></script>' };
  expect(probe.follow?.(siteView([page]))).toEqual([{ by: 'role', role: 'support', via: 'browser' }]);
  expect(probe.follow?.(siteView([contact(form(''))]))).toEqual([]);
});

describe('words are whole: no feature is', () => {
  it.each([
    ['a system in a list', '<label>Операционная система <select name="a"></select></label>'],
    ['terms of delivery in a list', '<label>Умова доставки <select name="a"></select></label>'],
    ['a plot of land', '<label>Grundstück <select name="a"></select></label>'],
    ['a motivation', '<label>Motivation <select name="a"></select></label>'],
    ['a subjective choice', '<label>Your subjective rating <select name="a"></select></label>'],
    ['a member identity', '<label>Member identity <input name="a"></label>'],
    ['a phone for emergencies', '<input name="urgence-phone">'],
    ['a copy of the newsletter', '<label><input type="checkbox" name="a"> Send me a copy of the newsletter</label>'],
  ])('%s', (_, inner) => expect(count(inner)).toBe(0));

  it('a link to tickets for a show', () => expect(count('', '<a href="/opera">View existing tickets for the opera</a>')).toBe(0));
});

it('counts compounds and endings that carry the word', () => {
  expect(count('<label>Themenbereich <select name="a"></select></label>')).toBe(1);
  expect(count('<label>Темы <select name="a"></select></label>')).toBe(1);
  expect(count('<select name="formsubjectlist"></select>')).toBe(1);
});

it('reads the form that says contact, not one for applicants that asks for more', () => {
  const job =
    '<h2>Apply for this job</h2><form id="job"><input name="email"><textarea name="message"></textarea><input type="file" name="cv"><select name="department"></select><input name="order_no"><button>Send application</button></form>';
  const plain =
    '<h2>Contact us</h2><form id="ask"><input name="email"><textarea name="message"></textarea><button>Send</button></form>';
  expect(reading(contact(job + plain))).toMatchObject({ value: 0, evidence: [{ where: 'form#ask' }] });
  expect(reading(contact(job)).state).toBe('absent');
});

it('prefers a form that says contact to one that does not say what it is for', () => {
  const quote =
    '<form id="quote"><input name="email"><textarea name="message"></textarea><input type="file" name="plan"><button>Send</button></form>';
  const plain = '<form id="ask"><input name="email"><textarea name="message"></textarea><button>Contact us</button></form>';
  expect(reading(contact(quote + plain))).toMatchObject({ value: 0, evidence: [{ where: 'form#ask' }] });
});
