import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers requests to one host; gives mark-up, or writes the answer itself and gives nothing. */
export type Host = (path: string, response: ServerResponse, request: IncomingMessage) => string | undefined;

export interface BrowserWorld {
  readonly proxyUrl: string;
  /** Addresses that the browser asked for, in order. */
  readonly asked: readonly string[];
  /** Requests by any method but GET and HEAD, as `POST http://…`. */
  readonly sent: readonly string[];
  close(): Promise<void>;
}

/** A forward proxy on loopback behind which a few `*.test` hosts live; any other host is refused as the guard does it. */
export async function startWorld(hosts: Readonly<Record<string, Host>>): Promise<BrowserWorld> {
  const asked: string[] = [];
  const sent: string[] = [];
  const server = createServer((request, response) => {
    const address = request.url ?? '';
    asked.push(address);
    if (!/^(?:GET|HEAD)$/.test(request.method ?? '')) sent.push(`${request.method} ${address}`);
    const url = URL.canParse(address) ? new URL(address) : null;
    const host = url ? hosts[url.hostname] : undefined;
    response.on('error', () => undefined);
    if (!url || !host) {
      response.writeHead(403, { 'x-support-audit-blocked': 'blocked-address' }).end('refused');
      return;
    }
    const html = host(url.pathname, response, request);
    if (html === undefined) return;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  server.on('connect', (request, socket) => {
    asked.push(`connect ${request.url ?? ''}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\nx-support-audit-blocked: blocked-address\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = isAddress(bound) ? bound.port : 0;
  return {
    proxyUrl: `http://127.0.0.1:${port}`,
    asked,
    sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isAddress = (bound: AddressInfo | string | null): bound is AddressInfo => typeof bound === 'object' && bound !== null;
