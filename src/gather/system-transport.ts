import { lookup, Resolver } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';
import { codeOf } from './failure.ts';
import { nameServers } from './name-servers.ts';
import { onAbort, unlessAborted } from './time-limit.ts';
import type { Transport } from './transport.ts';

/** The operating system says only that a name was not found; the name servers say whether it exists. */
async function refined(host: string, code: string): Promise<string> {
  const resolver = new Resolver({ timeout: 2_000, tries: 1 });
  try {
    await resolver.resolve4(host);
    return code;
  } catch (error) {
    const answer = codeOf(error);
    return ['ENOTFOUND', 'ENODATA', 'ESERVFAIL', 'ETIMEOUT'].includes(answer) && !(code === 'ENOTFOUND' && answer === 'ETIMEOUT')
      ? answer
      : code;
  }
}

async function addressesOf(host: string): Promise<readonly string[]> {
  try {
    // Not a Resolver: hosts files and the system's own name services have to work.
    const answers = await lookup(host, { all: true });
    return answers.map(({ address }) => address);
  } catch (error) {
    const code = await refined(host, codeOf(error));
    throw Object.assign(new Error(`${host} was not resolved (${code})`), { code });
  }
}

/** An open connection to exactly that address, or rejection with a Node error; nothing is left behind on abort. */
export function openSocket(address: string, port: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port });
    const stop = (): void => fail(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    const fail = (error: Error): void => {
      signal.removeEventListener('abort', stop);
      socket.on('error', () => {});
      socket.destroy();
      reject(error);
    };
    socket.once('error', fail);
    socket.once('connect', () => {
      signal.removeEventListener('abort', stop);
      socket.removeListener('error', fail);
      // Whoever takes the socket may take a moment to listen.
      socket.on('error', () => {});
      socket.setNoDelay(true);
      resolve(socket);
    });
    if (signal.aborted) stop();
    else onAbort(signal, stop);
  });
}

/** The operating system's own names and sockets. */
export const systemTransport: Transport = {
  resolve: (host, signal) => unlessAborted(signal, addressesOf(host)),
  records: nameServers(),
  connect: openSocket,
};
