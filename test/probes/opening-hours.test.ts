import { describe, expect, it } from 'vitest';
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

  it.each([
    '<p>Webinar: Monday to Friday, 10:00-11:00</p>',
    '<p>Доставка пн-вс с 9:00 до 22:00</p>',
    '<p>Friday, March 8, 10am - 12pm</p>',
    '<p>We reply within 24 hours.</p>',
    '<p>Version 9.30-18.00 of 2024</p>',
  ])('are not in %s', (html) => {
    expect(note(html)).toBe('absent');
  });

  it('are unknown, and not absent, when they are spoken of and cannot be read', () => {
    expect(note('<p>Call us during our business hours, Monday-Friday.</p>')).toBe('unknown');
    expect(note('<h3>Opening hours</h3><p>See the door.</p>')).toBe('unknown');
  });
});
