import { BlockList, isIP } from 'node:net';
import { urlOf } from '../lib/url.ts';

const ranges = (list: readonly string[]): BlockList => {
  const made = new BlockList();
  for (const range of list) {
    const [address = '', bits = ''] = range.split('/');
    const family = isIP(address);
    if (family === 0 || !/^\d+$/.test(bits)) throw new TypeError(`not an address range: ${range}`);
    made.addSubnet(address, Number(bits), family === 6 ? 'ipv6' : 'ipv4');
  }
  return made;
};

// IANA special-purpose registries: everything here is not, or not surely, an ordinary host of the public network.
const neverContacted = ['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.88.99.0/24', '224.0.0.0/4', '240.0.0.0/4'];
/** Where clouds serve their machines, secrets included: Azure, Alibaba; AWS, Google and Scaleway by IPv6. */
const cloudServices = ['168.63.129.16/32', '100.100.100.200/32', 'fd00:ec2::/32', 'fd20:ce::254/128', 'fd00:42::42/128'];
const privateV4 = [
  ...['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15'],
  ...['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'],
];
/** Inside 2000::/3, yet no ordinary hosts: protocol assignments with Teredo and ORCHID, documentation, 6to4. */
const specialV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const privateV6 = ['::1/128', 'fc00::/7'];

const never = ranges([...neverContacted, ...cloudServices]);
const notPublic = ranges([...neverContacted, ...cloudServices, ...privateV4, ...specialV6]);
const global = ranges(['2000::/3']);
const home = ranges([...privateV4, ...privateV6]);

/** An IPv4 address inside an IPv6 one (`::ffff:a.b.c.d`) is judged as itself. */
function unmapped(address: string): string {
  const inner = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(urlOf(`http://[${address}]/`)?.hostname ?? '');
  if (!inner) return address;
  const [high, low] = [Number.parseInt(inner[1] ?? '', 16), Number.parseInt(inner[2] ?? '', 16)];
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}

interface AddressPolicy {
  /** Whether private addresses (loopback, intranet) may be contacted too; link-local and multicast never are. */
  readonly allowPrivate: boolean;
  /** Ranges (CIDR) that count as public although they are reserved. */
  readonly publicRanges: readonly string[];
}

/** Tells for an IP address, given as text, whether it may be contacted; text that is no address may not. */
export function addressJudge(policy: AddressPolicy): (address: string) => boolean {
  const declared = ranges(policy.publicRanges);
  return (raw) => {
    const address = unmapped(raw.replace(/^([^%]*)%.*$/, '$1'));
    const family = isIP(address);
    if (family === 0) return false;
    const kind = family === 6 ? 'ipv6' : 'ipv4';
    if (declared.check(address, kind)) return true;
    if (policy.allowPrivate && home.check(address, kind) && !never.check(address, kind)) return true;
    return !notPublic.check(address, kind) && (family === 4 || global.check(address, kind));
  };
}

/**
 * A host as the web understands it: lower case, punycode, every spelling of an address (`2130706433`, `0x7f.1`,
 * `①②⑦.⓪.⓪.①`) as that address without brackets; null when it is no host at all.
 */
export function canonicalHost(host: string): { readonly name: string; readonly literal: boolean } | null {
  const text = isIP(host) === 6 ? `[${host}]` : host;
  const url = text === '' || /[/?#@\\\s]/.test(text) ? null : urlOf(`http://${text}/`);
  if (!url) return null;
  if (url.port !== '' || /:\d*$/.test(text.replace(/^\[.*\]/, ''))) return null;
  const name = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  return name === '' ? null : { name, literal: isIP(name) !== 0 };
}
