import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/lib/html.ts';
import probe from '../../src/probes/opening-hours.ts';
import { siteView } from './contact-view.ts';

const read = (html: string) => probe.read(siteView([{ role: 'contact', path: '/contact', html }]))['contact.hours'];
const note = (html: string) => {
  const reading = read(html);
  return reading.state === 'found' ? `${reading.value}: ${reading.note}` : reading.state;
};

describe('opening hours', () => {
  it('counts the hours of a week and names the time zone', () => {
    expect(note('<p>Opening hours: Mon–Fri 9am–6pm CET, Sat 10–16</p>')).toBe('51: Mo-Fr 09:00-18:00; Sa 10:00-16:00 (CET)');
  });

  it('prefers the hours of support to those of a shop', () => {
    expect(note('<p>Showroom: Mon-Sat 10:00-20:00</p><p>Phone support: Mon-Fri 8:00-17:00</p>')).toMatch(
      /^45: Mo-Fr 08:00-17:00, of/,
    );
  });

  it('takes 24/7 for hours of people only where the sentence says so', () => {
    expect(note('<p>Our customer service answers 24/7.</p>')).toBe('168: 24/7, of support');
    expect(note('<p>Круглосуточная поддержка</p>')).toBe('168: 24/7, of support');
    expect(note('<p>Watch your cameras 24/7.</p>')).toBe('absent');
  });

  it('reads a line for every day', () => {
    expect(note('<h3>Opening hours</h3><p>Monday: 9:00-17:00</p><p>Tuesday: 9:00-13:00</p><p>Sunday: closed</p>')).toBe(
      '12: Mo 09:00-17:00; Tu 09:00-13:00',
    );
  });

  it('reads what the page declares for machines', () => {
    const declared = (json: string) => note(`<script type="application/ld+json">${json}</script>`);
    expect(declared('{"@type":"LocalBusiness","openingHours":["Mo-Fr 09:00-17:00","Sa 10:00-14:00"]}')).toBe(
      '44: Mo-Fr 09:00-17:00; Sa 10:00-14:00',
    );
    expect(
      declared(
        '{"@type":"Organization","contactPoint":{"@type":"ContactPoint","hoursAvailable":{"@type":"OpeningHoursSpecification","dayOfWeek":["https://schema.org/Monday","Tuesday"],"opens":"08:00","closes":"20:00"}}}',
      ),
    ).toBe('24: Mo-Tu 08:00-20:00, of support');
    expect(note('<div><meta itemprop="openingHours" content="Mo-Su 08:00-20:00"></div>')).toBe('84: Mo-Su 08:00-20:00');
  });

  it('are those that the page declares of its own company, not of others in a list', () => {
    const place = (name: string) => `{"@type":"Restaurant","name":"${name}","openingHours":"Mo-Su 11:00-23:00"}`;
    const list = `{"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":${place('One')}},{"@type":"ListItem","item":${place('Two')}}]}`;
    expect(note(`<script type="application/ld+json">${list}</script>`)).toBe('absent');
    const item = '<div itemprop="itemListElement" itemscope><meta itemprop="openingHours" content="Mo-Su 11:00-23:00"></div>';
    expect(note(`<div itemscope itemtype="https://schema.org/ItemList">${item}</div>`)).toBe('absent');
    expect(note(`<script type="application/ld+json">${place('Acme')}</script>`)).toBe('84: Mo-Su 11:00-23:00');
  });

  it('does not take the sentence behind hours for a word about them', () => {
    expect(note('<p>Monday to Friday 9:30-16:00. Call +1 (212) 656-3000.</p>')).toBe('32.5: Mo-Fr 09:30-16:00');
    expect(note('<p>Sunday 9:00-10:30. Office hours by appointment.</p>')).toBe('absent');
  });

  it.each([
    '<p>NYSE Monday to Friday 9:30-16:00. Call +1 (212) 656-3000.</p>',
    '<p>Church services: Sunday 9:00-10:30. Office hours by appointment.</p>',
    '<p>Visiting hours: Mon-Sun 10:00-20:00</p>',
    '<p>Besuchszeiten: Montag bis Sonntag 10-20 Uhr</p>',
    '<p>News at 24/7 Hotline</p>',
  ])('of something else are not those of people who answer: %s', (html) => {
    expect(note(html)).toBe('absent');
  });

  it('are read in frames of the same site, and not in those of others', () => {
    const view = siteView([{ role: 'contact', path: '/contact', html: '<p>Hello</p>' }]);
    const [page] = view.pages;
    if (!page) throw new Error('no page');
    const withFrame = (url: string) => {
      const frames = [parseDocument('<p>Support hours: Mon-Fri 9-17</p>', url)];
      const framed = { ...page, frames };
      return probe.read({ ...view, pages: [framed], of: (role) => (role === 'contact' ? [framed] : []) })['contact.hours'].state;
    };
    expect(withFrame('https://help.acme.com/hours')).toBe('found');
    expect(withFrame('https://other.test/hours')).toBe('absent');
  });

  it('are found far down a long page', () => {
    const prose = '<p>Our team looks after the order with care and writes back.</p>'.repeat(500);
    expect(note(`${prose}<h3>Opening hours</h3><p>Monday - Friday</p><p>9:00-17:00</p>${prose}`)).toBe('40: Mo-Fr 09:00-17:00');
  });

  it.each([
    '<p>Webinar: Monday to Friday, 10:00-11:00</p>',
    '<p>Доставка пн-вс с 9:00 до 22:00</p>',
    '<p>Friday, March 8, 10am - 12pm</p>',
    '<p>We reply within 24 hours.</p>',
    '<p>Version 9.30-18.00 of 2024</p>',
  ])('are not in %s', (html) => {
    expect(note(html)).toBe('absent');
  });

  it('reads day and night in brackets under the number that it is about', () => {
    expect(note('<p>Call us: 1-866-326-0199<br>(24 hours a day, 7 days a week)</p>')).toBe('168: 24/7, of the phone line');
  });

  it('are unknown where a motto or a time without days stands beside a number', () => {
    expect(note('<p>1.866.326.0199</p><p>Plumbers</p><p>On the road 24/7</p>')).toBe('unknown');
    expect(note('<p>Tel. 020 7946 0018, 9am-5pm</p>')).toBe('unknown');
    expect(note('<p>Webinar 9am-5pm, 020 7946 0018</p>')).toBe('absent');
  });

  it('are unknown on a page that names more days than were looked at', () => {
    expect(note('<p>Come by on Monday with the forms of the month.</p>'.repeat(300))).toBe('unknown');
  });

  it('are unknown, and not absent, when they are spoken of and cannot be read', () => {
    expect(note('<p>Call us during our business hours, Monday-Friday.</p>')).toBe('unknown');
    expect(note('<h3>Opening hours</h3><p>See the door.</p>')).toBe('unknown');
  });
});
