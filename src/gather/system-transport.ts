import { connect, type Socket } from 'node:net';
import { createHostNames } from './host-names.ts';
import { nameServers } from './name-servers.ts';
import { onAbort } from './time-limit.ts';
import type { Transport } from './transport.ts';

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
  resolve: createHostNames(),
  records: nameServers(),
  connect: openSocket,
};
