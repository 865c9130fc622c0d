import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Duplex, pipeline, Transform } from 'node:stream';
import { Agent } from 'undici';
import { urlOf } from '../lib/url.ts';
import type { FailureReason } from '../model/reasons.ts';
import { blockedHeader } from './blocked-header.ts';
import { createCertificateCheck } from './certificate-check.ts';
import { createConnector, trusting } from './connector.ts';
import { failureOf, type VisitFailure } from './failure.ts';
import type { Guard } from './guard.ts';
import { isReading } from './reading-methods.ts';
import { onAbort } from './time-limit.ts';

export interface GuardProxyOptions {
  /**
   * PEM. The certificate of every host that a tunnel is wanted to is checked here, this authority counting as well; the
   * browser, which does not know the authority, may then be told not to check.
   */
  readonly caPem?: string;
  /** For talking in a chat: plain HTTP may send as well. Left out, it is read from alone. */
  readonly sends?: boolean;
}

interface GuardProxy {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Why the host of an address could not be reached at its port when it was last tried; a browser does not show what a proxy answers to CONNECT. */
  failureAt(url: string): { readonly reason: FailureReason; readonly detail: string } | undefined;
  /** Ends every connection. */
  close(): Promise<void>;
}

const mostConnections = 512;
const mostRemembered = 2_000;
const idleMs = 120_000;
const tlsMs = 10_000;
/** Names that concern one connection only, and so are not passed on. */
const hopByHop = new Set(
  'connection keep-alive proxy-connection proxy-authenticate proxy-authorization te trailer transfer-encoding upgrade expect host'.split(
    ' ',
  ),
);

/** Header names and values in turn, without those that concern the connection alone. */
function passedOn(raw: readonly string[], named: string | undefined): string[] {
  const own = new Set((named ?? '').split(',').map((name) => name.trim().toLowerCase()));
  return raw.flatMap((name, index) => {
    const lower = name.toLowerCase();
    return index % 2 === 1 || hopByHop.has(lower) || own.has(lower) ? [] : [name, raw[index + 1] ?? ''];
  });
}

/** Headers of an answer as Node wants to write them: one byte a character, nothing of the connection. */
function returned(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string | string[]> {
  const bytes = (value: string): string => value.replace(/[\x00-\x08\x0a-\x1f\x7f]/g, '');
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || hopByHop.has(name.toLowerCase())
        ? []
        : [[name, typeof value === 'string' ? bytes(value) : value.map(bytes)]],
    ),
  );
}

const statusOf = (reason: FailureReason): number => (reason === 'blocked-address' ? 403 : /timeout/.test(reason) ? 504 : 502);

const plainPort = 80;
/** The first byte of a TLS connection (RFC 8446, 5.1). */
const handshake = 22;

/** Passes on what is not encrypted: where no certificate was checked, none is relied on. */
function plainOnly(): Transform {
  let begun = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!begun && chunk[0] === handshake) return done(new Error('an encrypted connection to a port that is not checked'));
      begun = true;
      done(null, chunk);
    },
  });
}

/** The host and the port, which may be trouble on its own. */
const placeOf = ({ hostname, port, protocol }: Readonly<URL>): string =>
  `${hostname}:${port || (/^(?:https|wss):$/.test(protocol) ? 443 : 80)}`;

/** A proxy on loopback for the browser: every connection that it makes goes through the guard. */
export async function startGuardProxy(guard: Guard, options: GuardProxyOptions = {}): Promise<GuardProxy> {
  const closing = new AbortController();
  const sockets = new Set<Socket>();
  const failures = new Map<string, VisitFailure>();
  const keep = <S extends Socket>(socket: S): S => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const connector = (ca: string | undefined, ms: number) =>
    createConnector({ guard, secureContext: trusting(ca), tlsMs: ms, signal: closing.signal });
  const agent = new Agent({
    connect: connector(undefined, 1),
    headersTimeout: 60_000,
    bodyTimeout: idleMs,
    maxHeaderSize: 64 * 1024,
  });
  const { caPem, sends = false } = options;
  const trusted = caPem === undefined ? null : createCertificateCheck(connector(caPem, tlsMs));

  function remember(place: string, error: unknown): VisitFailure {
    const failure = failureOf(error, 'tcp');
    if (failures.size >= mostRemembered) failures.clear();
    failures.set(place, failure);
    return failure;
  }

  async function relayed(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request.url ?? '');
    if (url?.protocol !== 'http:') return void response.writeHead(400).end();
    const { method = '' } = request;
    const reads = isReading(method);
    if (!reads && !sends) return void response.writeHead(405, { allow: 'GET, HEAD', connection: 'close' }).end();
    const over = new AbortController();
    response.once('close', () => over.abort());
    try {
      const port = Number(url.port || 80);
      const relay = guard.relay(url.hostname, port);
      const answer = await agent.request({
        origin: url.origin,
        path: relay ? `${url.origin}${url.pathname}${url.search}` : `${url.pathname}${url.search}`,
        method,
        headers: [...passedOn(request.rawHeaders, request.headers.connection), ...Object.entries(relay?.headers ?? {}).flat()],
        body: reads ? null : request,
        signal: over.signal,
      });
      failures.delete(placeOf(url));
      response.writeHead(answer.statusCode, returned(answer.headers));
      pipeline(answer.body, response, () => {});
    } catch (error) {
      const { reason } = remember(placeOf(url), error);
      if (response.headersSent || response.destroyed) return void response.destroy();
      // A page stays where it is when it, or a frame of it, may not go on; only navigations ask for an upgrade.
      const stays = reason === 'blocked-address' && request.headers['upgrade-insecure-requests'] !== undefined;
      const length = stays ? {} : { 'content-length': '0' };
      response.writeHead(stays ? 204 : statusOf(reason), { [blockedHeader]: reason, ...length, connection: 'close' }).end();
    }
  }

  async function tunnelled(request: IncomingMessage, client: Duplex, head: Buffer): Promise<void> {
    const [, name = '', number = ''] = /^(\[[\da-f:.]+\]|[^:/@\s]+):(\d{1,5})$/i.exec(request.url ?? '') ?? [];
    const host = name.toLowerCase();
    if (host === '') return void client.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    const over = new AbortController();
    const stop = (): void => over.abort(closing.signal.reason);
    client.once('close', stop);
    onAbort(closing.signal, stop);
    try {
      const plain = trusted !== null && Number(number) === plainPort;
      if (trusted && !plain) await trusted(host, Number(number));
      const server = keep(await guard.dial(host, Number(number), over.signal));
      failures.delete(`${host}:${Number(number)}`);
      if (client.destroyed) return void server.destroy();
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) client.unshift(head);
      server.setTimeout(idleMs, () => server.destroy());
      pipeline([client, ...(plain ? [plainOnly()] : []), server, client], () => {
        server.destroy();
        client.destroy();
      });
    } catch (error) {
      const { reason } = remember(`${host}:${Number(number)}`, error);
      const status = statusOf(reason);
      client.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${blockedHeader}: ${reason}\r\ncontent-length: 0\r\n\r\n`);
    } finally {
      closing.signal.removeEventListener('abort', stop);
    }
  }

  const server = createServer((request, response) => {
    request.on('error', () => {});
    response.on('error', () => {});
    void relayed(request, response).catch(() => response.destroy());
  });
  server.maxConnections = mostConnections;
  server.on('connection', (socket: Socket) => void keep(socket));
  server.on('clientError', (_error, socket) => void socket.destroy());
  server.on('upgrade', (_request, socket) => void socket.destroy());
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    client.on('error', () => client.destroy());
    void tunnelled(request, client, head).catch(() => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the guard proxy has no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    failureAt: (address) => {
      const url = urlOf(address);
      return url ? failures.get(placeOf(url)) : undefined;
    },
    async close() {
      closing.abort(new Error('closed'));
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await Promise.all([closed, agent.destroy()]);
    },
  };
}
