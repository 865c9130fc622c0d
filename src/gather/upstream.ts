import type { Socket } from 'node:net';
import { urlOf } from '../lib/url.ts';
import { type FailureReason, failures } from '../model/reasons.ts';
import { failureOf, VisitFailure } from './failure.ts';
import { onAbort } from './time-limit.ts';

/** A proxy that the user named. */
export interface Upstream {
  readonly host: string;
  readonly port: number;
  /** Value of Proxy-Authorization, when the address held a name and a password. */
  readonly authorization?: string;
}

/** Which proxy leads to a host, or null for none. */
export type ProxyFor = (target: { readonly host: string; readonly port: number; readonly secure: boolean }) => Upstream | null;

/** Reads `http://[user:password@]host:port` (or `host:port`); throws TypeError on anything else, without telling the password. */
export function parseUpstream(text: string): Upstream {
  const spelled = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = urlOf(spelled);
  if (!url) throw new TypeError('the proxy address cannot be read; expected http://HOST:PORT');
  if (url.protocol !== 'http:')
    throw new TypeError(`proxies over ${url.protocol.slice(0, -1)} are not supported; expected http://HOST:PORT`);
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port || 80),
    ...(pair === ':' ? {} : { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }),
  };
}

/** Whether a NO_PROXY list names the host: names with their subdomains, `host:port`, or `*`. */
function exempt(list: string, host: string, port: number): boolean {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', wanted] =
        /^\[?(.*?)\]?(?::(\d+))?$/.exec(entry.includes('::') ? `[${entry.replace(/[[\]]/g, '')}]` : entry) ?? [];
      const suffix = name.replace(/^\*?\./, '');
      return (wanted === undefined || Number(wanted) === port) && (host === suffix || host.endsWith(`.${suffix}`));
    });
}

/**
 * Which proxy to use, from HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY in either case; `named` (the user's own
 * `--proxy`) stands before the first three. Undefined when there is none. Throws TypeError on an unreadable address.
 */
export function proxyFromEnvironment(env: Readonly<Record<string, string | undefined>>, named?: string): ProxyFor | undefined {
  const get = (name: string): string => env[name.toLowerCase()] || env[name] || '';
  const any = named ?? get('ALL_PROXY');
  const read = (text: string): Upstream | null => (text === '' ? null : parseUpstream(text));
  const secure = read(named ?? (get('HTTPS_PROXY') || any));
  const plain = read(named ?? (get('HTTP_PROXY') || any));
  if (!secure && !plain) return undefined;
  const without = get('NO_PROXY');
  return (target) => (exempt(without, target.host, target.port) ? null : target.secure ? secure : plain);
}

/** What proxies say about the way on: Squid's own header, and RFC 9209. */
const told: readonly (readonly [RegExp, FailureReason])[] = [
  [/ERR_DNS_FAIL|dns_error/i, 'dns-nxdomain'],
  [/dns_timeout/i, 'dns-timeout'],
  [/connection_refused/i, 'tcp-refused'],
  [/connection_timeout|connection_read_timeout/i, 'tcp-timeout'],
  [/destination_ip_prohibited/i, 'blocked-address'],
];

/** The reason in a proxy's `x-squid-error` or `proxy-status` header, when it gives one that we know. */
export const reasonTold = (headers: string): FailureReason | undefined => told.find(([mark]) => mark.test(headers))?.[1];

function refusal(head: string, target: string): VisitFailure {
  const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(head)?.[1] ?? 0);
  const hints = /^(?:x-squid-error|proxy-status):.*$/gim.exec(head)?.[0] ?? '';
  const reason = reasonTold(hints) ?? (status === 504 ? 'tcp-timeout' : status === 0 ? 'bad-http' : 'tcp-reset');
  return new VisitFailure(reason, `the proxy answered ${status || 'no HTTP'} to CONNECT ${target}: ${failures[reason].says}`);
}

const longestHead = 16_384;

/** Asks the proxy at the other end of a fresh socket for a tunnel; the socket is the tunnel afterwards, or destroyed. */
export function openTunnel(socket: Socket, upstream: Upstream, host: string, port: number, signal: AbortSignal): Promise<Socket> {
  const target = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    const settle = (end: () => void): void => {
      socket.removeListener('data', read);
      socket.removeListener('error', fail);
      socket.removeListener('close', closed);
      signal.removeEventListener('abort', stop);
      end();
    };
    const fail = (error: unknown): void =>
      settle(() => {
        socket.on('error', () => {});
        socket.destroy();
        reject(failureOf(error, 'tcp'));
      });
    const closed = (): void => fail(new VisitFailure('tcp-reset', `the proxy hung up on CONNECT ${target}`));
    const stop = (): void => fail(signal.reason);
    const read = (chunk: Buffer): void => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) {
        if (head.length > longestHead) fail(new VisitFailure('bad-http', 'the proxy never ended its headers'));
        return;
      }
      const text = head.toString('latin1', 0, end);
      if (!/^HTTP\/1\.\d 2\d\d/.test(text)) {
        fail(refusal(text, target));
        return;
      }
      socket.pause();
      const rest = head.subarray(end + 4);
      settle(() => {
        if (rest.length > 0) socket.unshift(rest);
        resolve(socket);
      });
    };
    socket.on('data', read);
    socket.once('error', fail);
    socket.once('close', closed);
    if (signal.aborted) {
      stop();
      return;
    }
    onAbort(signal, stop);
    const login = upstream.authorization ? `Proxy-Authorization: ${upstream.authorization}\r\n` : '';
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${login}\r\n`);
  });
}
