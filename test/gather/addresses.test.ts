import { describe, expect, it } from 'vitest';
import { addressJudge, canonicalHost } from '../../src/gather/addresses.ts';

const open = addressJudge({ allowPrivate: false, publicRanges: [] });
const withPrivate = addressJudge({ allowPrivate: true, publicRanges: [] });
const withRange = addressJudge({ allowPrivate: false, publicRanges: ['203.0.113.0/24'] });

describe('which addresses may be contacted', () => {
  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.32.0.1',
    '100.63.255.255',
    '192.0.1.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '::ffff:8.8.8.8',
  ])('an ordinary address may: %s', (address) => expect(open(address)).toBe(true));
  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.5', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.255', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.19.255.255'],
    ...['198.51.100.7', '203.0.113.7', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::127.0.0.1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:10.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b::808:808',
    ],
    ...['64:ff9b:1::1', '100::1', '2001::1', '2001:10::1', '2001:20::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '5f00::1'],
    ...['fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', 'not an address', '', '127.1'],
  ])('a reserved or private one may not: %s', (address) => expect(open(address)).toBe(false));

  it.each(['127.0.0.1', '10.0.0.5', '192.168.1.1', '::1', 'fd00::1', '::ffff:127.0.0.1', '100.64.0.1'])(
    'a private one may when the user allows it: %s',
    (address) => expect(withPrivate(address)).toBe(true),
  );
  it.each(['169.254.169.254', 'fe80::1', '224.0.0.1', '255.255.255.255', '0.0.0.0', 'ff02::1'])(
    'link-local and multicast never may: %s',
    (address) => expect(withPrivate(address)).toBe(false),
  );
  it.each([
    ...['168.63.129.16', '::ffff:168.63.129.16', '100.100.100.200', '192.0.0.192', '169.254.170.2', '169.254.42.42'],
    ...['fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254', 'fd00:42::42', 'fe80::a9fe:a9fe'],
  ])('what clouds serve their machines never may: %s', (address) =>
    expect([open(address), withPrivate(address)]).toEqual([false, false]),
  );
  it('a range that the world declares public may, and nothing beside it', () => {
    expect([withRange('203.0.113.80'), withRange('203.0.114.1'), withRange('192.0.2.1'), withRange('127.0.0.1')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('spellings of hosts', () => {
  it.each([
    ['2130706433', '127.0.0.1'],
    ['0x7f.1', '127.0.0.1'],
    ['0177.0.0.1', '127.0.0.1'],
    ['127.1', '127.0.0.1'],
    ['①②⑦.⓪.⓪.①', '127.0.0.1'],
    ['%31%32%37.0.0.1', '127.0.0.1'],
    ['127.0.0.1.', '127.0.0.1'],
    ['[::1]', '::1'],
    ['::1', '::1'],
    ['[::ffff:127.0.0.1]', '::ffff:7f00:1'],
  ])('%s is the address %s', (host, name) => expect(canonicalHost(host)).toEqual({ name, literal: true }));

  it.each([
    ['ACME.Test', 'acme.test'],
    ['acme.test.', 'acme.test'],
    ['bücher.test', 'xn--bcher-kva.test'],
    ['1.2.3.4.example', '1.2.3.4.example'],
  ])('%s is the name %s', (host, name) => expect(canonicalHost(host)).toEqual({ name, literal: false }));

  it.each(['', 'a b', 'acme.test:80', '[::1]:80', 'a/b', 'user@acme.test', '1.2.3.4.5', '256.0.0.1', '[fe80::1%25eth0]'])(
    'is no host: %j',
    (host) => expect(canonicalHost(host)).toBeNull(),
  );
});
