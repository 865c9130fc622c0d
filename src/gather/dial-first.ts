import type { Socket } from 'node:net';

/** Pause before the next address is tried beside a slow one, in milliseconds. */
const stagger = 300;
/** Addresses that are tried for one name. */
const mostAddresses = 6;

/** The two families in turn, so that a broken one does not hold up the other. */
function alternate(addresses: readonly string[]): string[] {
  const [six, four] = [addresses.filter((a) => a.includes(':')), addresses.filter((a) => !a.includes(':'))];
  const [first, second] = addresses[0]?.includes(':') ? [six, four] : [four, six];
  return first.flatMap((address, index) => [address, ...second.slice(index, index + 1)]).concat(second.slice(first.length));
}

/**
 * A connection to the first address that answers: the next is tried when one refuses or is slow.
 * Rejects with the first address's own error when none answers. Sockets that lose are destroyed.
 */
export function dialFirst(
  addresses: readonly string[],
  signal: AbortSignal,
  connect: (address: string, signal: AbortSignal) => Promise<Socket>,
): Promise<Socket> {
  const queue = alternate(addresses).slice(0, mostAddresses);
  const total = queue.length;
  const losers = new AbortController();
  const each = AbortSignal.any([signal, losers.signal]);
  return new Promise((resolve, reject) => {
    let settled = false;
    let failed = 0;
    let first: unknown;
    let timer: NodeJS.Timeout | undefined;
    const next = (): void => {
      clearTimeout(timer);
      const address = queue.shift();
      if (settled || address === undefined) return;
      if (queue.length > 0) timer = setTimeout(next, stagger);
      connect(address, each).then(
        (socket) => {
          if (settled || signal.aborted) return void socket.on('error', () => {}).destroy();
          settled = true;
          clearTimeout(timer);
          losers.abort();
          resolve(socket);
        },
        (error: unknown) => {
          first ??= error;
          failed += 1;
          if (failed < total && !signal.aborted) return next();
          if (settled) return;
          settled = true;
          clearTimeout(timer);
          reject(first);
        },
      );
    };
    next();
  });
}
