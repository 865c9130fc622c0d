import { expect, it } from 'vitest';
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
