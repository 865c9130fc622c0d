import type { buildConnector } from 'undici';
import { failureOf } from './failure.ts';

/** Rejects with a VisitFailure when the host and port have no certificate that we trust. */
export type CertificateCheck = (host: string, port: number) => Promise<void>;

/**
 * Checks certificates for a browser that does not know the user's own authorities, by a connection of our own for each
 * host. What was found to be good stays so for the run; what was not is tried again when it is asked for again.
 */
export function createCertificateCheck(connect: buildConnector.connector): CertificateCheck {
  const good = new Map<string, Promise<void>>();
  return (host, port) => {
    const key = `${host}:${port}`;
    const known = good.get(key);
    if (known) return known;
    const asked = new Promise<void>((resolve, reject) => {
      connect({ protocol: 'https:', hostname: host, port: String(port) }, (error, socket) => {
        socket?.destroy();
        if (error) reject(failureOf(error, 'tls'));
        else resolve();
      });
    });
    good.set(key, asked);
    asked.catch(() => good.delete(key));
    return asked;
  };
}
