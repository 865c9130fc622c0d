import { once } from 'node:events';
import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp, type Socket, type Server as TcpServer } from 'node:net';
import { leafKey } from './net-certificates.ts';

export interface NetServer {
  readonly port: number;
  /** Method and target of every request, in order. */
  readonly seen: string[];
  readonly headers: IncomingMessage['headers'][];
  /** Most requests that were under way at once. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Lets a server listen on a free port of the loopback; closing it cuts every connection. */
export async function listening(server: TcpServer): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A web server on loopback; with a certificate it speaks TLS. robots.txt is missing unless the handler has it. */
export async function netServer(handler: Handler, certificate?: string): Promise<NetServer> {
  const seen: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  let active = 0;
  let most = 0;
  const answer: Handler = (request, response) => {
    seen.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    active += 1;
    most = Math.max(most, active);
    response.on('close', () => {
      active -= 1;
    });
    handler(request, response);
    if (request.url === '/robots.txt' && !response.headersSent && !response.writableEnded) response.writeHead(404).end();
  };
  const server: Server = certificate ? createHttps({ key: leafKey, cert: certificate }, answer) : createHttp(answer);
  const { port, close } = await listening(server);
  return { port, seen, headers, mostAtOnce: () => most, close };
}

/** A server that does with each connection as it likes. */
export async function netSocketServer(onSocket: (socket: Socket) => void): Promise<{ port: number; close: () => Promise<void> }> {
  return listening(createTcp(onSocket));
}

/** Answers with some HTML unless it is asked for robots.txt. */
export const html =
  (body: string, headers: Record<string, string> = {}): Handler =>
  (request, response) => {
    if (request.url === '/robots.txt') return;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };
