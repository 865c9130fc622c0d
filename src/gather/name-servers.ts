import { Resolver } from 'node:dns/promises';
import type { RecordType } from '../lib/dns.ts';
import { onAbort } from './time-limit.ts';

type AskRecords = (name: string, type: RecordType, signal: AbortSignal) => Promise<readonly string[]>;

/** Aliases that are followed; longer chains go round in a circle. */
const longestChain = 5;

async function aliasesOf(resolver: Resolver, name: string): Promise<readonly string[]> {
  const targets = await resolver.resolveCname(name);
  for (let last = targets.at(-1); last !== undefined && targets.length < longestChain; ) {
    const next = await resolver.resolveCname(last).catch(() => []);
    targets.push(...next);
    last = next.at(-1);
  }
  return targets;
}

/** Questions to name servers (`address` or `address:port`), those of the operating system when left out; rejects with a Node error. */
export const nameServers =
  (servers?: readonly string[]): AskRecords =>
  async (name, type, signal) => {
    const resolver = new Resolver({ timeout: 2_000, tries: 2 });
    if (servers) resolver.setServers(servers);
    onAbort(signal, () => resolver.cancel());
    if (type === 'CNAME') return aliasesOf(resolver, name);
    if (type === 'TXT') return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    const exchanges = await resolver.resolveMx(name);
    return exchanges
      .sort((a, b) => a.priority - b.priority)
      .map(({ priority, exchange }) => `${priority} ${exchange === '' ? '.' : exchange}`);
  };
