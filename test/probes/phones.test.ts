import { describe, expect, it } from 'vitest';
import probe from '../../src/probes/phones.ts';
import { siteView } from './contact-view.ts';

const numbers = (html: string, home?: string) => {
  const reading = probe.read(siteView([{ role: 'home', path: '/', html }], home))['contact.phones'];
  return reading.state === 'found' ? reading.value : reading.state;
};

it('takes the country from the ending of the domain', () => {
  expect(numbers('<p>Tel. 030 901820</p>', 'https://acme.de/')).toEqual([
    { shown: '030 901820', e164: '+4930901820', country: 'DE' },
  ]);
});

it('takes the country from the address', () => {
  expect(numbers('<p>1 High Street, London SW1A 1AA</p><p>Phone 020 7946 0018</p>')).toEqual([
    { shown: '020 7946 0018', e164: '+442079460018', country: 'GB' },
  ]);
});

it('takes the label of a number from what stands right before it, also behind a sample', () => {
  expect(numbers('<p>Tel. 030 / 123456-78, Telefax: 030 / 123456-99</p>')).toEqual([{ shown: '030 / 123456-99', fax: true }]);
});

it('keeps a number of an unknown country as it is shown', () => {
  expect(numbers('<p>Phone: 0165 85 20 00</p>')).toEqual([{ shown: '0165 85 20 00' }]);
});

it('counts a number once, however it is written, and puts faxes last', () => {
  expect(
    numbers(
      '<p>Fax: (415) 555-2672</p><p>(415) 555-2671</p><a href="tel:+14155552671">Call</a><script type="application/ld+json">{"@type":"Organization","telephone":"+1-415-555-2671"}</script>',
    ),
  ).toEqual([
    { shown: '(415) 555-2671', e164: '+14155552671', country: 'US' },
    { shown: '(415) 555-2672', e164: '+14155552672', country: 'US', fax: true },
  ]);
});

it('reads blocks that open on a click', () => {
  expect(numbers('<div style="display:none">Hotline: +49 30 901820</div>')).toEqual([
    { shown: '+49 30 901820', e164: '+4930901820', country: 'DE' },
  ]);
});

it('says absent when there is none', () => {
  expect(numbers('<p>Founded in 2019, order 4155552671</p>')).toBe('absent');
});

it.each([
  ['<p>Телефон: +7 (495) 123-45-69 доб. 12</p>', '12'],
  ['<p>Call (415) 555-2671 ext. 305</p>', '305'],
  ['<a href="tel:+14155552671;ext=7">Call</a>', '7'],
  ['<p>Tel. +49 30 901820, Durchwahl 44</p>', '44'],
  ['<p>Tél. +33 1 70 18 99 00 poste 21</p>', '21'],
])('keeps the extension apart from the number in %s', (html, extension) => {
  expect(numbers(html)).toEqual([expect.objectContaining({ extension })]);
});

it.each([
  ['<p>8 (800) 555-35-35 звонок бесплатный</p>', 'https://acme.ru/', '+78005553535'],
  ['<p>フリーダイヤル 0120-444-444</p>', 'https://acme.jp/', '+81120444444'],
  ['<p>Call (800) 463-7766</p>', 'https://acme.com/', '+18004637766'],
])('marks numbers that cost the caller nothing: %s', (html, home, e164) => {
  expect(numbers(html, home)).toEqual([expect.objectContaining({ e164, tollFree: true })]);
});

it.each([
  '<p>ИНН 7707083893 ОГРН 1027700132195</p>',
  '<p>IBAN DE89 3704 0044 0532 0130 00</p>',
  '<p>ISBN 978-3-16-148410-0</p>',
  '<p>USt-IdNr. DE 123 456 789</p>',
  '<p>55.751244, 37.618423</p>',
  '<p>Экстренные службы: 103, 112</p>',
  '<p>Tracking 1Z 999 AA1 01 2345 6784</p>',
])('sees no number in %s', (html) => {
  expect(numbers(html)).toBe('absent');
});

describe('numbers of one country', () => {
  const shown = (html: string, home: string) => {
    const reading = probe.read(siteView([{ role: 'contact', path: '/contact', html }], home))['contact.phones'];
    return reading.state === 'found' ? reading.value.map(({ shown, e164 }) => e164 ?? shown) : reading.state;
  };
  it.each([
    ['<p>客服热线：400-820-8820</p>', 'https://acme.cn/', ['+864008208820']],
    ['<p>고객센터 1588-1234</p>', 'https://acme.kr/', ['+8215881234']],
    ['<p>電話 0120-123-987</p>', 'https://acme.jp/', ['+81120123987']],
    ['<p>Order no. 400-820-8820</p>', 'https://acme.com/', 'absent'],
    ['<p>Widget 1 299 000 руб.</p><p>Widget 12 499 000 руб.</p>', 'https://acme.ru/', 'absent'],
    ['<p>SKU 100-20-3045</p>', 'https://acme.de/', 'absent'],
  ])('%s', (html, home, numbers) => {
    expect(shown(html, home)).toEqual(numbers);
  });
});

it('does not say absent of a page with more rows of digits than were looked at', () => {
  const rows = Array.from({ length: 1200 }, (_, at) => `<p>090 ${100 + (at % 900)} ${1000 + at}</p>`).join('');
  const reading = probe.read(siteView([{ role: 'contact', path: '/contact', html: rows }]))['contact.phones'];
  expect(reading.state).toBe('unknown');
});
