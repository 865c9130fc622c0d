import { lookup } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import { BlockList, connect, isIP, type Socket } from 'node:net';
import { type ConnectionOptions, rootCertificates, connect as secureConnect } from 'node:tls';
import type { MailServer } from './config.ts';
import { within } from './deadline.ts';
import { MailServerError } from './mail-server-error.ts';

/** How a mail server is reached. */
export interface WayToServer {
  /** What to dial: the name, or for a connection in the clear the very address that was found to be this machine's. */
  readonly host: string;
  readonly tls: ConnectionOptions;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A loopback address of the name; rejects when it leads, even in part, to another machine. */
async function ownAddress({ host, port }: MailServer, ms: number): Promise<string> {
  const where = `${host}:${port}`;
  const found = await within(ms, lookup(host, { all: true }), () => new Error('no answer in time')).catch((error: unknown) => {
    throw new MailServerError(`The name of the mail server ${where} cannot be resolved: ${why(error)}.`);
  });
  const strange = found.find(({ address, family }) => !loopback.check(address, family === 6 ? 'ipv6' : 'ipv4'));
  const [first] = found;
  if (strange || !first)
    throw new MailServerError(
      `The mail server ${where} is ${strange?.address ?? 'nowhere'}: "security: none" is for this machine only. Use tls or starttls.`,
    );
  return first.address;
}

async function authorities(file: string): Promise<readonly string[]> {
  const pem = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new MailServerError(`Cannot read the certificate authorities ${file}: ${why(error)}.`);
  });
  return [...rootCertificates, pem];
}

/**
 * How a server of the configuration is dialled, with certificates that are always checked; rejects with a MailServerError
 * when a connection in the clear would leave this machine.
 */
export async function wayToServer(server: MailServer, ms = 30_000): Promise<WayToServer> {
  const host = server.security === 'none' ? await ownAddress(server, ms) : server.host;
  return {
    host,
    tls: {
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(isIP(server.host) ? {} : { servername: server.host }),
      ...(server.ca === undefined ? {} : { ca: [...(await authorities(server.ca))] }),
    },
  };
}

/**
 * Opens the connection, encrypted from the start where the configuration says `tls`; rejects with the error of the system
 * after at most `ms` milliseconds.
 */
export async function dial(server: MailServer, { host, tls }: WayToServer, ms: number): Promise<Socket> {
  const secure = server.security === 'tls';
  const socket = secure ? secureConnect({ host, port: server.port, ...tls }) : connect({ host, port: server.port });
  const opened = new Promise<void>((resolve, reject) => {
    socket.once(secure ? 'secureConnect' : 'connect', resolve);
    socket.once('error', reject);
  });
  try {
    await within(ms, opened, () => new Error(`no connection within ${ms / 1000} s`));
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
