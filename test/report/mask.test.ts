import { describe, expect, it } from 'vitest';
import { found, unknown } from '../../src/model/reading.ts';
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

describe('people in what came back to enquiries', () => {
  const at = '2026-03-01T09:30:00Z';
  const url = 'https://acme.test/';
  const evidence = (via: 'chat' | 'http', where: string, excerpt: string) => ({ url, at, via, where, excerpt });
  const joined = 'human: before it the chat said “Maria Lopez joined the chat”';
  const said = 'My name is Maria Lopez, call me +49 170 1234567';
  const wish = 'How did Maria do? Mariam did well';
  const bounced = 'Kind regards, Anna Schmidt';
  const hide = maskPeople(
    reportOf([
      {
        ...acme,
        readings: {
          'chat.first-reply-seconds': found(45, [
            evidence('chat', joined, said),
            evidence('chat', 'human', wish),
            evidence('http', 'meta', 'I am John Smith, +49 170 7654321'),
          ]),
          'email.first-reply-hours': unknown('not-delivered', bounced, [{ url: 'mailto:a@acme.test', via: 'mail', at }]),
        },
      },
    ]),
  );
  it('are hidden with their numbers, and wherever a name stands that was told once', () => {
    expect(hide(joined)).toBe('human: before it the chat said “M… joined the chat”');
    expect(hide(said)).toBe('My name is M…, call me …');
    expect(hide(wish)).toBe('How did M… do? Mariam did well');
  });
  it('are hidden in a reason too, also within a sentence of a report', () => {
    expect(hide(`it did not arrive: ${bounced}`)).toBe('it did not arrive: Kind regards, A…');
  });
  it('are not looked for in what a site shows everybody', () => {
    expect(hide('I am John Smith, +49 170 7654321')).toBe('I am John Smith, +49 170 7654321');
  });
  it('stay hidden in what was hidden before', () => {
    expect(hide(hide(said))).toBe(hide(said));
  });
});
