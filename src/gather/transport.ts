import type { Socket } from 'node:net';
import type { RecordType } from '../lib/dns.ts';

/**
 * What lies below the address guard: names into addresses, addresses into sockets. The operating system's own is
 * `systemTransport`; tests and the demo put a small world of their own here, while the guard above stays on.
 */
export interface Transport {
  /** Every address of a host, IPv4 or IPv6 text; rejects with a Node error whose `code` says why. */
  resolve(host: string, signal: AbortSignal): Promise<readonly string[]>;
  /**
   * Records of a name as in a zone file (`10 mx.acme.test`), one step of a chain of aliases; rejects like `resolve`, with
   * ENODATA where the name has none. A world without it answers no such questions.
   */
  records?(name: string, type: RecordType, signal: AbortSignal): Promise<readonly string[]>;
  /** An open TCP connection to exactly that address; rejects with a Node error. */
  connect(address: string, port: number, signal: AbortSignal): Promise<Socket>;
  /** Ranges (CIDR) that this world declares public although they are reserved. */
  readonly publicRanges?: readonly string[];
}
