import { expect, it } from 'vitest';
import { dnsUri, type RecordType } from '../../src/lib/dns.ts';
import { matchRecords } from '../../src/lib/match-records.ts';
import type { Vendor } from '../../src/model/vendor.ts';

const acme: Vendor = {
  id: 'desk',
  name: 'Desk',
  kind: 'help-desk',
  source: 'https://desk.test',
  shows: [
    { dns: 'cname', to: 'desk.test' },
    { dns: 'mx', to: 'mx.desk.test' },
    { dns: 'spf', to: 'mail.desk.test' },
  ],
  like: ['-'],
  unlike: [],
};
const shown = (name: string, type: RecordType, ...records: string[]) =>
  matchRecords([acme], [{ url: dnsUri(name, type), at: '2026-01-01T00:00:00.000Z', records }]).map(({ excerpt }) => excerpt);

it.each([
  ['CNAME', 'acme.desk.test'],
  ['CNAME', 'ACME.Desk.Test.'],
  ['MX', '10 mx.desk.test'],
  ['MX', '10 in1.mx.desk.test.'],
  ['TXT', 'v=spf1 include:mail.desk.test ~all'],
  ['TXT', 'V=SPF1 +include:Mail.Desk.Test. -all'],
  ['TXT', '"v=spf1 include:mail." "desk.test -all"'],
] as const)('%s %s shows the product', (type, record) => expect(shown('acme.example', type, record)).toEqual([record]));

it.each([
  ['CNAME', 'notdesk.test'],
  ['CNAME', 'desk.test.elsewhere.example'],
  ['MX', '10 desk.test'],
  ['TXT', 'desk-verification=mail.desk.test'],
  ['TXT', 'v=spf10 include:mail.desk.test'],
  ['TXT', 'v=spf1 a:mail.desk.test ~all'],
  ['TXT', 'v=spf1 -include:mail.desk.test ~all'],
  ['TXT', 'v=spf1 include:notmail.desk.test.example ~all'],
] as const)('%s %s shows nothing', (type, record) => expect(shown('acme.example', type, record)).toEqual([]));

it('an alias in a chain of several counts', () => {
  expect(shown('help.acme.example', 'CNAME', 'edge.acme.example', 'acme.desk.test')).toEqual(['acme.desk.test']);
});

it('records of one type say nothing of another, and a vendor is no customer of its own', () => {
  expect(shown('acme.example', 'TXT', 'acme.desk.test')).toEqual([]);
  expect(shown('support.desk.test', 'CNAME', 'acme.desk.test')).toEqual([]);
});
