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
    ['Telefon +49 30. E-Mail: hans.mueller@mueller', 'Telefon +49 30. E-Mail: h…@mueller'],
    ['директор: ivanov.petr@romashka.', 'директор: i…@romashka.'],
    ['john.smith(@)acme.com', 'j…@acme.com'],
    ['john.smith[@]acme.com', 'j…@acme.com'],
    ['john.smith {@} acme.com', 'j…@acme.com'],
    ['E-mail: john.smith @acme.com', 'E-mail: j… @acme.com'],
    ['/login?next=%2Fa%3Fmail%3Djohn.smith%2540acme.com', '/login?next=%2Fa%3Fmail%3Dj…%2540acme.com'],
    ['john&#64;acme.com', 'j…&#64;acme.com'],
    ['john&amp;#x40;acme.com', 'j…&amp;#x40;acme.com'],
    ['john.smith\\u0040acme.com', 'j…\\u0040acme.com'],
    ['john.smith\\x40acme\\x2ecom', 'j…\\x40acme\\x2ecom'],
    ['john.smith＠acme.com', 'j…＠acme.com'],
    ['"john doe"@acme.com', 'j…@acme.com'],
    ['john!s@acme.com', 'j…@acme.com'],
    ['john.smith\u034f@acme.com', 'j…@acme.com'],
    ['cut off: jane.doe@…', 'cut off: j…@…'],
    ['Jane Doe <jane.doe @acme.com>', 'Jane Doe <j… @acme.com>'],
    ['Jane Doe <jane@ acme.com>', 'Jane Doe <j…@ acme.com>'],
    ['<jane.doe@localhost>', '<j…@localhost>'],
    ['jane.doe=40acme.com', 'j…=40acme.com'],
    ['jane.doe@[192.168.1.1]', 'j…@[192.168.1.1]'],
    ['/cdn-cgi/l/email-protection#422a272e320223212f276c212d2f', '/cdn-cgi/l/email-protection#…'],
  ])('masks %s', (text, shown) => {
    expect(mask(text)).toBe(shown);
  });

  it.each([
    'john.smith [at] acme [dot] com',
    'john.smith(ät)acme.com',
    'john.smith arroba acme.com',
    'john.smith собака acme точка com',
    'john.smith_at_acme.com',
    'e-mail: john.smith @ acme.com',
    'john.smith【@】acme.com',
    'john.smith%20(at)%20acme.com',
    'john [dot] smith [@] acme.com',
  ])('leaves no name in %s', (text) => {
    expect(mask(text)).toMatch(/^(?:e-mail: )?j…/);
    expect(mask(text)).not.toContain('smith');
  });

  it.each([
    'support@acme.test',
    'lamps-users@lists.other.org',
    'mailto:SUPPORT%40acme.test',
    'https://www.youtube.com/@acme.tv',
    'https://mastodon.social/@acme@mastodon.social',
    'https://cdn.acme.test/swiper@8.4.5/swiper.min.js',
    'follow us @acme.com',
    'meet us@ acme.com',
    'https://acme.test/?id=40acme.com',
    'logo@2x.png',
  ])('leaves %s as it is', (text) => {
    expect(mask(text)).toBe(text);
  });
});
