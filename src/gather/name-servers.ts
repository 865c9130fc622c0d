import { Resolver } from 'node:dns/promises';
import type { RecordType } from '../lib/dns.ts';
import { onAbort } from './time-limit.ts';

type AskRecords = (name: string, type: RecordType, signal: AbortSignal) => Promise<readonly string[]>;

/** Questions to name servers (`address` or `address:port`), those of the operating system when left out; rejects with a Node error. */
export const nameServers =
  (servers?: readonly string[]): AskRecords =>
  async (name, type, signal) => {
    const resolver = new Resolver({ timeout: 2_000, tries: 2 });
    if (servers) resolver.setServers(servers);
    onAbort(signal, () => resolver.cancel());
    if (type === 'CNAME') return resolver.resolveCname(name);
    if (type === 'TXT') return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    const exchanges = await resolver.resolveMx(name);
    return exchanges
      .sort((a, b) => a.priority - b.priority)
      .map(({ priority, exchange }) => `${priority} ${exchange === '' ? '.' : exchange}`);
  };
