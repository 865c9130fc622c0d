import { type HostileHost, ownAddress, raw } from '../support/hostile-bed.ts';
import { selfMade, selfMadeKey } from '../support/hostile-certificates.ts';
import { leafExpired, leafForAcme, leafForOther } from '../support/net-certificates.ts';

/** Nothing is known of a company whose home page cannot be reached; it is never said to lack anything. */
const unreachable = { state: 'unknown' } as const;
const robotless = (cause: 'tcp-reset' | 'bad-http') => ({ ...unreachable, reason: 'robots-unreachable', cause }) as const;

/** Names, connections and certificates that are wrong. */
export const networkHosts: readonly HostileHost[] = [
  { name: 'nowhere.test', sentence: 'a name that does not exist', ...unreachable, reason: 'dns-nxdomain', resolves: 'ENOTFOUND' },
  { name: 'servfail.test', sentence: 'name servers that fail', ...unreachable, reason: 'dns-servfail', resolves: 'ESERVFAIL' },
  {
    name: 'mute-dns.test',
    sentence: 'name servers that do not answer',
    ...unreachable,
    reason: 'dns-timeout',
    resolves: 'ETIMEOUT',
  },
  { name: 'no-address.test', sentence: 'a name without an address', ...unreachable, reason: 'dns-nodata', resolves: 'ENODATA' },
  {
    name: 'alias-loop.test',
    sentence: 'a name that is an alias of itself',
    ...unreachable,
    reason: 'dns-error',
    resolves: 'ELOOP',
  },
  ...[
    ['10.0.0.5', 'ten'],
    ['169.254.169.254', 'metadata'],
    ['::1', 'six'],
    ['::ffff:127.0.0.1', 'mapped'],
    ['100.64.0.1', 'carrier'],
    ['0.0.0.0', 'zero'],
  ].map(
    ([address = '', name]): HostileHost => ({
      name: `private-${name}.test`,
      sentence: `a public name with the address ${address}`,
      ...unreachable,
      reason: 'blocked-address',
      resolves: [[address]],
      requests: 0,
    }),
  ),
  {
    name: 'mixed.test',
    sentence: 'a public address and a private one behind one name',
    ...unreachable,
    reason: 'blocked-address',
    resolves: [['203.0.113.200', '127.0.0.1']],
  },
  {
    name: 'rebinding.test',
    sentence: 'a name whose second answer is a private address',
    ...unreachable,
    reason: 'blocked-address',
    // Its robots.txt closes the connection, so that the page needs another one.
    resolves: [[ownAddress], ['127.0.0.1']],
    serve: ({ path, response }) => {
      if (path === '/robots.txt') response.writeHead(404, { connection: 'close' }).end();
      return path === '/robots.txt' ? 'answered' : undefined;
    },
    requests: 1,
  },
  {
    name: 'refused.test',
    sentence: 'a port where nobody listens',
    ...unreachable,
    reason: 'tcp-refused',
    refuses: 'ECONNREFUSED',
  },
  {
    name: 'unroutable.test',
    sentence: 'an address that no way leads to',
    ...unreachable,
    reason: 'robots-unreachable',
    cause: 'tcp-timeout',
    refuses: 'EHOSTUNREACH',
  },
  {
    name: 'resetting.test',
    sentence: 'a connection that is reset by each request',
    ...robotless('tcp-reset'),
    serve: ({ request }) => {
      request.socket.resetAndDestroy();
      return 'answered';
    },
  },
  {
    name: 'ssh.test',
    sentence: 'another protocol on the port of the web',
    ...robotless('bad-http'),
    serve: raw('SSH-2.0-OpenSSH_9.2p1\r\n'),
  },
  {
    name: 'expired.test',
    sentence: 'a certificate that ran out in 2020',
    ...unreachable,
    reason: 'tls-cert-expired',
    certificate: leafExpired,
    requests: 0,
  },
  {
    name: 'self-made.test',
    sentence: 'a certificate that nobody vouches for',
    ...unreachable,
    reason: 'tls-cert-untrusted',
    certificate: selfMade,
    key: selfMadeKey,
    requests: 0,
  },
  {
    name: 'misnamed.test',
    sentence: 'a certificate for another name',
    ...unreachable,
    reason: 'tls-cert-host',
    certificate: leafForOther,
    requests: 0,
  },
  {
    name: 'plain-on-tls.test',
    sentence: 'plain words where a handshake is due',
    ...unreachable,
    reason: 'tls-handshake',
    onSocket: (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
  },
  {
    name: 'tls-reset.test',
    sentence: 'a connection that is reset in the handshake',
    ...robotless('tcp-reset'),
    onSocket: (socket) => socket.once('data', () => socket.resetAndDestroy()),
  },
  { name: 'acme.test', sentence: 'a company with a good certificate', state: 'partial', certificate: leafForAcme },
];
