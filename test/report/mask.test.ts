import { describe, expect, it } from 'vitest';
import { maskPeople } from '../../src/report/mask.ts';
import { acme, reportOf } from '../support/report-fixtures.ts';

const mask = maskPeople(reportOf([acme]));

describe('addresses in a report', () => {
  it.each([
    ['write to jane.doe@acme.test', 'write to j…@acme.test'],
    ['somebody else: Bob+x@other.org.', 'somebody else: B…@other.org.'],
    ['https://acme.test/?to=bob%40other.org&x=1', 'https://acme.test/?to=b…%40other.org&x=1'],
    ['bob [at] other [dot] org', 'b…@other.org'],
    ['bob @ other.org', 'b… @ other.org'],
    ['tset.emca@eod.enaj', '…'],
    ['cut off: jane.doe@acm…', 'cut off: j…@acm…'],
    ['/cdn-cgi/l/email-protection#422a272e320223212f276c212d2f', '/cdn-cgi/l/email-protection#…'],
  ])('masks %s', (text, shown) => {
    expect(mask(text)).toBe(shown);
  });

  it.each([
    'support@acme.test',
    'mailto:SUPPORT%40acme.test',
    'https://www.youtube.com/@acme.tv',
    'https://mastodon.social/@acme@mastodon.social',
    'https://cdn.acme.test/swiper@8.4.5/swiper.min.js',
    'logo@2x.png',
  ])('leaves %s as it is', (text) => {
    expect(mask(text)).toBe(text);
  });
});
