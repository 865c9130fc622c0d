import { createSocket } from 'node:dgram';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp, type Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { openSocket } from '../../src/gather/system-transport.ts';
import type { Transport } from '../../src/gather/transport.ts';
import type { FailureReason } from '../../src/model/reasons.ts';
import { leafForAcme, leafKey } from './net-certificates.ts';
import { listening } from './net-server.ts';

/** One request to a host of the bed. */
export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Requests for the same path before this one. */
  readonly times: number;
  readonly secure: boolean;
  readonly cookie: string;
  /** Where nobody may ever go: `127.0.0.1:PORT`. */
  readonly canary: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}

/** What a host does: an answer, `answered` when it wrote or withheld one itself, or nothing: a good company answers then. */
export type Fault = (asked: Asked) => Answer | 'answered' | undefined;

/** A company that misbehaves, and what is to be said of it. */
export interface HostileHost {
  readonly name: string;
  /** The fault and what it comes to, as a sentence. */
  readonly sentence: string;
  readonly state: 'assessed' | 'partial' | 'unknown';
  /** Why the page at `at` is not known; none where it is known. */
  readonly reason?: FailureReason;
  readonly cause?: FailureReason;
  /** The page that tells, `/` when left out. */
  readonly at?: string;
  readonly via?: 'http' | 'browser';
  /** What is known of the address on the contact page; `found` when left out, `unknown` where nothing is known at all. */
  readonly email?: 'found' | 'absent' | 'unknown';
  /** Requests that the host may see at most. */
  readonly requests?: number;
  readonly serve?: Fault;
  /** Addresses for each time that the name is asked for, or the code with which the name servers fail. */
  readonly resolves?: string | readonly (readonly string[])[];
  /** The code with which a connection fails. */
  readonly refuses?: string;
  /** PEM of the certificate on port 443; such a host is scanned over https. */
  readonly certificate?: string;
  readonly key?: string;
  /** Has every connection to port 443 for itself; such a host is scanned over https. */
  readonly onSocket?: (socket: Socket) => void;
}

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly agent: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface HostileBed {
  readonly transport: Transport;
  /** Where the hosts answer plain HTTP on loopback. */
  readonly port: number;
  /** Every request to a host, in order. */
  seenBy(host: string): readonly Seen[];
  mostAtOnce(host: string): number;
  /** Whoever came to the canary, and every address outside the bed that was dialled. */
  leaks(): readonly string[];
  close(): Promise<void>;
}

const words = 'We make lamps for desks, shelves and stairs, and have made them by hand since 1904. '.repeat(4);
export const contactLink = '<nav><a href="/contact">Contact us</a></nav>';

/** A page of a company with words of its own around the body. */
export const page = (body: string, head = ''): Answer => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="en"><head><title>Acme Lamps</title>${head}</head><body>${contactLink}<main><p>${words}</p>${body}</main></body></html>`,
});
export const text = (body: string): Answer => ({ headers: { 'content-type': 'text/plain' }, body });
export const redirect = (location: string, headers: Answer['headers'] = {}): Answer => ({
  status: 302,
  headers: { location, ...headers },
});

/** Answers at one path alone. */
export const at =
  (path: string, fault: Fault | Answer): Fault =>
  (asked) =>
    asked.path !== path ? undefined : typeof fault === 'function' ? fault(asked) : fault;
/** Answers everywhere but at robots.txt. */
export const every =
  (fault: Fault | Answer): Fault =>
  (asked) =>
    asked.path === '/robots.txt' ? undefined : typeof fault === 'function' ? fault(asked) : fault;

/** Bytes on the wire in place of an answer; the connection ends with them. */
export const raw =
  (bytes: string | Buffer): Fault =>
  ({ request }) => {
    request.socket.end(bytes);
    return 'answered';
  };
/** Nothing, ever. */
export const silence: Fault = () => 'answered';

/** An endless body, piece after piece. */
export const endless =
  (first: string, piece: string, headers: Record<string, string> = {}): Fault =>
  ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.write(first);
    const more = (): void => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    more();
    return 'answered';
  };

/** What a company without faults answers. */
function goodCompany({ host, path }: Asked): Answer {
  if (path === '/') return page('<p>Have a look at our lamps.</p>');
  if (path === '/contact')
    return page(`<h1>Contact us</h1><p>Write to <a href="mailto:support@${host}">support@${host}</a>.</p>`);
  return { status: 404, headers: { 'content-type': 'text/html' }, body: '<title>Not found</title><p>There is no such page.</p>' };
}

export const healthy: HostileHost = {
  name: 'healthy.test',
  sentence: 'a company without faults is seen as it is',
  state: 'assessed',
};

const range = '203.0.113.';
/** Stands for the host's own address among those that its name resolves to. */
export const ownAddress = `${range}0`;
const fault = (code: string, message: string): Error => Object.assign(new Error(message), { code });

/** Hears of every connection and packet that reaches a place inside the network of whoever scans. */
async function openCanary(leaks: string[]): Promise<{ port: number; close: () => Promise<void> }> {
  const tcp = await listening(
    createTcp((socket) => {
      leaks.push('a connection to the canary');
      socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 22\r\n\r\n<p>secret of the house');
    }),
  );
  const udp = createSocket('udp4');
  udp.on('message', () => leaks.push('a packet to the canary'));
  await new Promise<void>((resolve) => udp.bind(tcp.port, '127.0.0.1', resolve));
  return {
    port: tcp.port,
    async close() {
      await new Promise<void>((resolve) => udp.close(() => resolve()));
      await tcp.close();
    },
  };
}

/** Hosts that misbehave, and a healthy one, below the address guard: names are in 203.0.113.0/24 and lead to loopback. */
export async function openHostileBed(rows: readonly HostileHost[]): Promise<HostileBed> {
  const hosts = new Map([healthy, ...rows].map((row, index) => [row.name, { row, address: `${range}${index + 1}` }] as const));
  const seen = new Map<string, Seen[]>();
  const active = new Map<string, number>();
  const most = new Map<string, number>();
  const asked = new Map<string, number>();
  const leaks: string[] = [];
  const canary = await openCanary(leaks);

  const counted = (host: string, change: number): void => {
    const now = (active.get(host) ?? 0) + change;
    active.set(host, now);
    most.set(host, Math.max(now, most.get(host) ?? 0));
  };
  const answer = (secure: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    const { host = '', cookie = '', 'user-agent': agent = '' } = request.headers;
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', `http://${host}`);
    const list = seen.get(host) ?? [];
    seen.set(host, list);
    const times = list.filter((one) => one.path === path).length;
    list.push({ method: request.method ?? '', path, agent, at: Date.now() });
    counted(host, 1);
    response.on('close', () => counted(host, -1));
    response.on('error', () => {});
    const one = { host, path, query, times, secure, cookie, canary: `127.0.0.1:${canary.port}`, request, response };
    const given = hosts.get(host)?.row.serve?.(one) ?? goodCompany(one);
    if (given === 'answered') return;
    const { status = 200, headers = {}, body = '' } = given;
    response.writeHead(status, Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat()])));
    response.end(body);
  };
  const contexts = new Map(
    rows.flatMap(({ name, certificate, key = leafKey }) =>
      certificate ? [[name, createSecureContext({ key, cert: certificate })] as const] : [],
    ),
  );
  const plain = await listening(createHttp(answer(false)));
  const secure = await listening(
    createHttps({ key: leafKey, cert: leafForAcme, SNICallback: (name, done) => done(null, contexts.get(name)) }, answer(true)),
  );
  const sockets = new Map(
    await Promise.all(
      rows.flatMap(({ name, onSocket }) =>
        onSocket ? [listening(createTcp(onSocket)).then((server) => [name, server] as const)] : [],
      ),
    ),
  );

  return {
    port: plain.port,
    seenBy: (host) => seen.get(host) ?? [],
    mostAtOnce: (host) => most.get(host) ?? 0,
    leaks: () => leaks,
    transport: {
      publicRanges: [`${range}0/24`],
      async resolve(name) {
        const host = hosts.get(name);
        if (!host) throw fault('ENOTFOUND', `${name} not found`);
        const { resolves = [[host.address]] } = host.row;
        if (typeof resolves === 'string') throw fault(resolves, `${name} could not be resolved`);
        const times = asked.get(name) ?? 0;
        asked.set(name, times + 1);
        const given = resolves[Math.min(times, resolves.length - 1)] ?? [];
        return given.map((one) => (one === ownAddress ? host.address : one));
      },
      records: (name) => Promise.reject(fault('ENODATA', `${name} has no such record`)),
      connect(address, port, signal) {
        const host = [...hosts.values()].find((one) => one.address === address);
        if (!address.startsWith(range)) {
          leaks.push(`a dial to ${address}:${port}`);
          return openSocket('127.0.0.1', canary.port, signal);
        }
        const { row } = host ?? {};
        const web = row?.onSocket ? sockets.get(row.name)?.port : port === 80 ? plain.port : row?.certificate ? secure.port : 0;
        if (row?.refuses) return Promise.reject(fault(row.refuses, `${address}:${port} cannot be reached`));
        if (!web || (port !== 80 && port !== 443)) return Promise.reject(fault('ECONNREFUSED', `nothing at ${address}:${port}`));
        return openSocket('127.0.0.1', web, signal);
      },
    },
    async close() {
      await Promise.all([plain, secure, canary, ...sockets.values()].map((server) => server.close()));
    },
  };
}
