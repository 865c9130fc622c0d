import { X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { connect as connectTls, createSecureContext, rootCertificates, type SecureContext, type TLSSocket } from 'node:tls';
import type { buildConnector } from 'undici';
import { failureOf, VisitFailure } from './failure.ts';
import type { Guard } from './guard.ts';
import { onAbort, timeLimit } from './time-limit.ts';

/**
 * Certificates to trust: the built-in ones and those of a PEM text. Throws a Node error at once when the PEM is not
 * readable; the context itself is made on first use, since it costs a tenth of a second.
 */
export function trusting(caPem?: string): () => SecureContext {
  if (caPem !== undefined) new X509Certificate(caPem);
  let made: SecureContext | undefined;
  return () => {
    made ??= createSecureContext(caPem === undefined ? {} : { ca: [...rootCertificates, caPem] });
    return made;
  };
}

function encrypt(socket: Socket, host: string, secureContext: SecureContext, signal: AbortSignal): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const secure = connectTls({
      socket,
      host,
      secureContext,
      ALPNProtocols: ['http/1.1'],
      // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED=0 does not switch the check off.
      rejectUnauthorized: true,
      ...(isIP(host) === 0 ? { servername: host } : {}),
    });
    // The socket below knows of a reset what the one above calls a hang-up.
    let below: unknown;
    socket.once('error', (error) => {
      below = error;
    });
    const stop = (): void => fail(signal.reason);
    const fail = (error: unknown): void => {
      signal.removeEventListener('abort', stop);
      secure.on('error', () => {});
      secure.destroy();
      socket.destroy();
      reject(below ?? error);
    };
    secure.once('error', fail);
    secure.once('secureConnect', () => {
      signal.removeEventListener('abort', stop);
      secure.removeListener('error', fail);
      resolve(secure);
    });
    if (signal.aborted) stop();
    else onAbort(signal, stop);
  });
}

interface ConnectorOptions {
  readonly guard: Guard;
  readonly secureContext: () => SecureContext;
  /** Limit for the TLS handshake, in milliseconds. */
  readonly tlsMs: number;
  /** Ends every connection that is being set up. */
  readonly signal: AbortSignal;
}

/** What undici asks for connections: each one comes from the guard, encrypted when the address says so. */
export function createConnector({ guard, secureContext, tlsMs, signal }: ConnectorOptions): buildConnector.connector {
  async function open(protocol: string, host: string, port: number): Promise<Socket> {
    if (protocol === 'http:') return guard.dial(host, port, signal, 'plain');
    const socket = await guard.dial(host, port, signal);
    const limit = timeLimit(signal, tlsMs);
    try {
      return await encrypt(socket, host, secureContext(), limit.signal);
    } catch (error) {
      if (limit.expired()) throw new VisitFailure('timeout-tls', `no encrypted connection within ${tlsMs} ms`);
      throw failureOf(error, 'tls');
    } finally {
      limit.done();
    }
  }
  return ({ protocol, hostname, port }, done) => {
    const wanted = Number(port || (protocol === 'https:' ? 443 : 80));
    open(protocol, hostname, wanted).then(
      (socket) => done(null, socket),
      (error: unknown) => done(failureOf(error, 'tcp'), null),
    );
  };
}
