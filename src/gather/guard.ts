import type { Socket } from 'node:net';
import type { RecordType } from '../lib/dns.ts';
import { addressJudge, canonicalHost } from './addresses.ts';
import { dialFirst } from './dial-first.ts';
import { failureOf, isVisitFailure, type Phase, timeoutOf, VisitFailure } from './failure.ts';
import { timeLimit, unlessAborted } from './time-limit.ts';
import type { Transport } from './transport.ts';
import { openTunnel, type ProxyFor, type Upstream } from './upstream.ts';

/** `tunnel`: bytes go to the host as they are. `plain`: requests of plain HTTP, which a proxy wants in absolute form. */
export type Form = 'tunnel' | 'plain';

/** Plain HTTP through the user's own proxy: absolute addresses, and these headers beside the others. */
export interface Relay {
  readonly headers: Readonly<Record<string, string>>;
}

/** The one door to the network: whatever is contacted was vetted here first. */
export interface Guard {
  /** An open connection on which to reach the host; rejects with a VisitFailure. IPv6 hosts with or without brackets. */
  dial(host: string, port: number, signal: AbortSignal, form?: Form): Promise<Socket>;
  /** Records of a name, with every target of a chain of aliases; rejects with a VisitFailure, `dns-nodata` or `dns-nxdomain` where there are none. */
  records(name: string, type: RecordType, signal: AbortSignal): Promise<readonly string[]>;
  /**
   * What tells a machine from others: the least of the host's addresses; undefined where a proxy resolves names, or where
   * there is none. The next connection to the host goes by the same answer of the name servers. Never rejects.
   */
  addressOf(host: string, port: number, signal: AbortSignal, form?: Form): Promise<string | undefined>;
  /** How requests of plain HTTP must look on a connection dialled with `plain`; null when they go straight to the host. */
  relay(host: string, port: number): Relay | null;
}

interface GuardOptions {
  readonly transport: Transport;
  /** Contact private and loopback addresses and any port as well. */
  readonly allowPrivate?: boolean;
  /** Ports beside 80, 443, 8080 and 8443, because the user named them. */
  readonly ports?: readonly number[];
  /** The user's own proxy: it resolves names, so only names and address literals are vetted. */
  readonly proxy?: ProxyFor;
  /** Limit for names and for connections, in milliseconds each. */
  readonly connectMs?: number;
}

/** Aliases that are followed; longer chains go round in a circle. */
const longestChain = 5;
const webPorts = [80, 443, 8080, 8443];
/** Endings that no public name has (RFC 6761, 6762 and 8375; `internal` is ICANN's), and names of one label. */
const isLocalName = (name: string): boolean =>
  !name.includes('.') || /\.(?:localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)$/.test(name);

/** A name that public name servers may be asked about; null for addresses and names of private networks. */
function publicName(name: string): string | null {
  const found = canonicalHost(name);
  return found && !found.literal && !isLocalName(found.name) ? found.name : null;
}

/** Vets hosts and ports, resolves names, refuses unless every address is public, and dials exactly a vetted one. */
export function createGuard(options: GuardOptions): Guard {
  const { transport, allowPrivate = false, ports = [], proxy, connectMs = 10_000 } = options;
  const allowed = addressJudge({ allowPrivate, publicRanges: transport.publicRanges ?? [] });

  async function within<T>(phase: Phase, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const limit = timeLimit(signal, connectMs);
    try {
      return await unlessAborted(limit.signal, work(limit.signal));
    } catch (error) {
      if (limit.expired()) throw new VisitFailure(timeoutOf(phase), `no answer within ${connectMs} ms`);
      if (signal.aborted) throw new VisitFailure('interrupted', 'the connection was given up');
      throw failureOf(error, phase);
    } finally {
      limit.done();
    }
  }

  function vetted(host: string, port: number): { readonly name: string; readonly literal: boolean } {
    const found = canonicalHost(host);
    if (!found) throw new VisitFailure('dns-error', 'not the name of a host');
    if (!(Number.isInteger(port) && port > 0 && port < 65_536))
      throw new VisitFailure('blocked-address', `no such port: ${port}`);
    if (!allowPrivate && !webPorts.includes(port) && !ports.includes(port))
      throw new VisitFailure('blocked-address', `port ${port} is not a port of the web`);
    if (found.literal && !allowed(found.name)) throw new VisitFailure('blocked-address', `${found.name} is not a public address`);
    return found;
  }

  /** Answers about names that were asked before anyone connects. */
  const foretold = new Map<string, Promise<readonly string[]>>();

  async function resolve(name: string, signal: AbortSignal): Promise<readonly string[]> {
    const known = foretold.get(name);
    foretold.delete(name);
    if (known) return known;
    const addresses = await within('dns', signal, (inner) => transport.resolve(name, inner));
    if (addresses.length === 0) throw new VisitFailure('dns-nodata', `${name} has no address`);
    return addresses;
  }

  /** The records, or none where the name servers say that there are none. */
  const askOn = (name: string, type: RecordType, signal: AbortSignal): Promise<readonly string[]> =>
    askFor(name, type, signal).catch((error: unknown) => {
      if (isVisitFailure(error) && (error.reason === 'dns-nodata' || error.reason === 'dns-nxdomain')) return [];
      throw error;
    });

  async function askFor(name: string, type: RecordType, signal: AbortSignal): Promise<readonly string[]> {
    const { records } = transport;
    if (!records || proxy) throw new VisitFailure('dns-off', proxy ? 'the proxy resolves names' : 'there are no name servers');
    const asked = publicName(name);
    if (asked === null) throw new VisitFailure('dns-error', 'not a public name');
    return within('dns', signal, (inner) => records(asked, type, inner));
  }

  const connect = (addresses: readonly string[], port: number, signal: AbortSignal): Promise<Socket> =>
    within('tcp', signal, (inner) => dialFirst(addresses, inner, (address, each) => transport.connect(address, port, each)));

  async function dialUpstream(upstream: Upstream, signal: AbortSignal): Promise<Socket> {
    const named = canonicalHost(upstream.host);
    if (!named) throw new VisitFailure('dns-error', 'the proxy has no name that can be resolved');
    return connect(named.literal ? [named.name] : await resolve(named.name, signal), upstream.port, signal);
  }

  const proxyOf = (host: string, port: number, form: Form): Upstream | null =>
    proxy?.({ host: canonicalHost(host)?.name ?? host, port, secure: form === 'tunnel' }) ?? null;

  return {
    async dial(host, port, signal, form = 'tunnel') {
      const { name, literal } = vetted(host, port);
      const upstream = proxyOf(name, port, form);
      if (upstream) {
        if (!literal && isLocalName(name) && !allowPrivate)
          throw new VisitFailure('blocked-address', `${name} is a name of private networks`);
        const socket = await dialUpstream(upstream, signal);
        return form === 'plain' ? socket : within('tcp', signal, (inner) => openTunnel(socket, upstream, name, port, inner));
      }
      const addresses = literal ? [name] : await resolve(name, signal);
      const refused = addresses.find((address) => !allowed(address));
      if (refused !== undefined)
        throw new VisitFailure('blocked-address', `${name} has the address ${refused}, which is not public`);
      return connect(addresses, port, signal);
    },
    async addressOf(host, port, signal, form = 'tunnel') {
      try {
        const { name, literal } = vetted(host, port);
        if (proxyOf(name, port, form)) return undefined;
        if (literal) return name;
        const asked = resolve(name, signal);
        foretold.set(name, asked);
        return [...(await asked)].sort()[0];
      } catch {
        // Whoever gave up decided for itself alone; any other trouble is told by the connection.
        if (signal.aborted) foretold.clear();
        return undefined;
      }
    },
    async records(name, type, signal) {
      const answers = [...(await askFor(name, type, signal))];
      // A chain that leads into a private network is followed to its door; one that breaks off is not known.
      for (let last = answers.at(-1); type === 'CNAME' && last && publicName(last) && answers.length < longestChain; ) {
        const next = await askOn(last, type, signal);
        answers.push(...next);
        last = next.at(-1);
      }
      return answers;
    },
    relay(host, port) {
      const upstream = proxyOf(host, port, 'plain');
      if (!upstream) return null;
      return { headers: upstream.authorization ? { 'proxy-authorization': upstream.authorization } : {} };
    },
  };
}
