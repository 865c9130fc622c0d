import { describe, expect, test } from 'vitest';
import { asciiHost, readableHost } from '../../src/lib/host-name.ts';
import { type Found, found } from '../../src/model/reading.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { render } from '../../src/report/index.ts';
import type { Setting } from '../../src/report/reporter.ts';
import { valueInWords } from '../../src/report/values.ts';
import { wording } from '../../src/report/words/index.ts';
import { acme, bare, half, names, reportOf, russian, scored } from '../support/report-fixtures.ts';

const setting: Setting = {
  width: 80,
  color: false,
  details: false,
  words: wording.en,
  names: new Map(),
  mask: (text) => text,
  fingerprint: () => '',
};
const proof = { url: 'https://acme.test/', at: '2026-03-01T09:30:00Z', via: 'http', where: 'text', excerpt: '' } as const;
const of = <V>(value: V, options: Parameters<typeof found>[2] = {}): Found<V> => found(value, [proof], options);
const terminal = (cards: readonly Scorecard[], width = 160) => render(reportOf(cards), { format: 'terminal', width, names });

describe('values in words', () => {
  test.each([
    [45, '45 hours a week'],
    [1, '1 hour a week'],
    [168, '168 hours a week (round the clock)'],
  ])('%d opening hours read "%s"', (hours, text) => {
    expect(valueInWords('contact.hours', of(hours), setting)).toBe(text);
  });
  test('a promised reply time is never taken for a measured one', () => {
    expect(valueInWords('email.promised-reply-hours', of(24), setting)).toBe('24 hours (promised, not measured)');
    expect(valueInWords('email.first-reply-hours', of(24), setting)).toBe('24 hours');
  });
  test('a phone number tells its extension, that it is free, and that it is a fax', () => {
    const phones = [
      { shown: '1-800-555-0100 x12', e164: '+18005550100', extension: '12', tollFree: true },
      { shown: '030 1234 ext. 7', extension: '7', fax: true },
    ];
    expect(valueInWords('contact.phones', of(phones), setting)).toBe('+18005550100 ext. 12 (toll-free), 030 1234 ext. 7 (fax)');
  });
  test('a domain that could pass for another one is shown in punycode', () => {
    const addresses = [
      { address: 'support@pаypal.test', role: 'third-party' },
      { address: 'info@bücher.test', role: 'generic' },
    ];
    expect(valueInWords('email.addresses', of(addresses), setting)).toBe(
      'support@xn--pypal-4ve.test (another company’s), info@bücher.test (general)',
    );
  });
  test('an e-mail address tells whose mailbox it is and that no server takes mail for it', () => {
    const addresses = [
      { address: 'acme@gmail.test', role: 'generic', provider: 'free-mail' },
      { address: 'help@acme.desk.test', role: 'role', provider: 'help-desk', mailServer: true },
      { address: 'info@acme.test', role: 'generic', mailServer: false },
    ];
    expect(valueInWords('email.addresses', of(addresses), setting)).toBe(
      'acme@gmail.test (general, mailbox provider), help@acme.desk.test (role, help desk’s address), info@acme.test (general, names no mail server: no MX record)',
    );
  });
});

describe('what reports say beside the values', () => {
  const withReading = (measure: 'contact.hours' | 'email.helpdesk', readings: Scorecard['readings']): Scorecard => ({
    ...acme,
    channels: acme.channels.slice(0, 1).map((channel) => ({
      ...channel,
      criteria: channel.criteria.slice(0, 1).map((one) => ({ ...one, measure, verdict: scored(measure, 0.5) })),
    })),
    readings,
  });
  test('opening hours come with the days that they were counted from', () => {
    const card = withReading('contact.hours', { 'contact.hours': of(45, { note: 'Mo-Fr 09:00-18:00.' }) });
    expect(terminal([card])).toContain('45 hours a week: Mo-Fr 09:00-18:00');
    expect(render(reportOf([card]), { format: 'csv' })).toContain('45 hours a week: Mo-Fr 09:00-18:00');
  });
  test('what was seen from outside is called indirect, also beside another reading', () => {
    const promised = { ...acme.readings, 'email.promised-reply-hours': of(24, { source: 'indirect' }) };
    for (const format of ['terminal', 'markdown', 'csv'] as const) {
      const shown = render(reportOf([{ ...acme, readings: promised }]), { format, width: 200 }).replaceAll('\\', '');
      expect(shown).toContain('help desk with customer login [indirect]');
      expect(shown).toContain('24 hours (promised, not measured) [indirect]');
    }
  });
  test('an address that the tool made up is no page that was read, nor one that could not be', () => {
    const url = 'http://bare.test/support-audit-looks-for-nothing';
    const { readings } = bare;
    const forum = readings['forum.availability'];
    if (forum?.state !== 'absent') throw new Error('the fixture has changed');
    const card: Scorecard = {
      ...bare,
      readings: {
        ...readings,
        'forum.availability': { ...forum, searched: [...forum.searched, { url, via: 'http', at: proof.at }] },
      },
      visits: [
        ...bare.visits,
        { url, via: 'http', role: 'not-found', kind: 'failed', at: proof.at, reason: 'timeout-body', detail: '' },
      ],
    };
    const shown = render(reportOf([card]), { format: 'terminal', width: 160, details: true });
    expect(shown).not.toContain('looks-for-nothing');
    expect(shown).not.toContain('8 pages read');
  });
  test('records of name servers are not called pages', () => {
    const visit = {
      url: 'dns:acme.test?type=MX',
      via: 'dns',
      kind: 'failed',
      at: proof.at,
      reason: 'dns-off',
      detail: '',
    } as const;
    expect(terminal([{ ...acme, visits: [visit] }])).toContain('1 record of name servers: MX acme.test');
  });
  test('an address that was named and is gone is told, with what was read instead', () => {
    const url = 'https://acme.test/forum/topic?t=99';
    const gone = { url, via: 'http', kind: 'missing', at: proof.at, status: 404 } as const;
    const notice = `acme.test: ${url} is not there, so the home page of the site was taken instead.`;
    expect(terminal([{ ...acme, input: url, visits: [...acme.visits, gone] }], 400)).toContain(notice);
    expect(terminal([{ ...acme, visits: [...acme.visits, gone] }], 400)).not.toContain('is not there, so the home');
  });
  test('why nothing was measured is told with the company where companies differ in it', () => {
    const shown = terminal([acme, { ...half, domain: 'half.test' }], 400);
    expect(shown).toMatch(/\(acme\.test: [^;]+; half\.test: [^;]+\)/);
    expect(terminal([acme], 400)).not.toMatch(/\(acme\.test: /);
  });
  test('the same notice about several companies is given once', () => {
    const shown = terminal([bare, { ...bare, domain: 'poor.test', finalUrl: 'http://poor.test/' }]);
    expect(shown).toContain('Both companies: insecure, read over plain HTTP.');
    expect(shown.match(/plain HTTP/g)).toHaveLength(1);
  });
  test('fixes say how little they stand on', () => {
    expect(terminal([half])).toContain('of the 29 % that was measured');
    expect(terminal([acme])).not.toContain('that was measured\n');
  });
  test('a channel says how many of its criteria were measured', () => {
    expect(terminal([acme])).toMatch(/E-mail +│ +90 \(54-94\) +2 of 4/);
    expect(terminal([acme], 30)).toContain('E-mail: 90 (54-94), 2 of 4');
    expect(render(reportOf([acme]), { format: 'markdown' })).toContain('| E-mail | 90 (54-94), 2 of 4 |');
  });
  test('a rank is shared where ranges overlap, and clear where they do not', () => {
    expect(terminal([acme, bare])).toMatch(/Rank +│ +1 +│ +2 /);
    expect(terminal([acme, half])).toMatch(/Rank +│ +1-2, shared +│ +1-2, shared/);
    expect(render(reportOf([acme, half]), { format: 'csv' })).toContain('"acme.test","acme.test","1","2"');
    expect(JSON.parse(render(reportOf([acme, half]), { format: 'json' })).comparison.ranking).toEqual([
      { domain: 'acme.test', rank: 1, rankBest: 1, rankWorst: 2, score: acme.total.score },
      { domain: 'half.test', rank: 2, rankBest: 1, rankWorst: 2, score: half.total.score },
    ]);
  });
  test('the signs are explained right under the table that first uses them', () => {
    const shown = terminal([acme, bare]);
    expect(shown.indexOf('could not tell')).toBeLessThan(shown.indexOf('clearly ahead'));
  });
});

describe('names of companies', () => {
  test('are shown as people read them, with the punycode beside', () => {
    const shown = terminal([russian]);
    expect(shown).toContain('Support audit of пример.тест');
    expect(shown).toContain('пример.тест: xn--e1afmkfd.xn--e1aybc in punycode.');
    expect(shown).not.toContain('answers at');
    expect(JSON.parse(render(reportOf([russian]), { format: 'json' }))).toHaveProperty('scorecards.0.domain', russian.domain);
  });
  test.each(['пример.рф', 'bücher.example', '日本語テスト.jp', 'пример.рф:8443', '한국.kr'])('%s is readable', (name) => {
    expect(readableHost(asciiHost(name))).toBe(name);
  });
  test.each([
    ['pаypal.example', 'a Cyrillic letter among Latin ones'],
    ['аррӏе.com', 'Cyrillic letters that all look Latin'],
    ['☃.example', 'no letters'],
  ])('%s stays in punycode: %s', (name) => {
    expect(readableHost(asciiHost(name))).toMatch(/^xn--[a-z\d-]+\./);
  });
  test('what is no punycode stays as it is', () => {
    expect(readableHost('xn--zzzzzzzz99999.test')).toBe('xn--zzzzzzzz99999.test');
  });
});
