import { Resolver, lookup as systemLookup } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { systemClock } from './clock.ts';
import { codeOf } from './failure.ts';
import { createPlaces } from './places.ts';
import { onAbort, timeLimit, unlessAborted } from './time-limit.ts';
import type { Transport } from './transport.ts';

interface HostNamesOptions {
  /** Name servers (`address` or `address:port`); those of the operating system when left out. */
  readonly servers?: readonly string[];
  /** Text of the hosts file. */
  readonly hosts?: () => Promise<string>;
  /** The operating system's own way to find addresses, which cannot be given up once it began. */
  readonly lookup?: (host: string) => Promise<readonly string[]>;
}

/** A name server is asked twice, for two seconds and for four. */
const patience = { timeout: 2_000, tries: 2 };
/** How much longer than the IPv4 addresses those of IPv6 may take to come (RFC 8305 gives them less), in milliseconds. */
const straggler = 500;
/** Lookups of the operating system under way at once: each takes one of the four threads that Node has for files as well. */
const mostLookups = 2;
const lookupMs = 5_000;
/** How long a name is known not to be there, in milliseconds, and how many such names are. */
const remembered = 30_000;
const mostRemembered = 2_000;

const hostsFile =
  process.platform === 'win32'
    ? path.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'drivers', 'etc', 'hosts')
    : '/etc/hosts';

const readHosts = (): Promise<string> => readFile(hostsFile, 'utf8').catch(() => '');
const addressesBySystem = async (host: string): Promise<readonly string[]> =>
  (await systemLookup(host, { all: true })).map(({ address }) => address);

/** Whether a line of a hosts file gives the name an address. */
const isInHosts = (text: string, host: string): boolean =>
  text.split('\n').some((line) => {
    const [, ...names] = (line.toLowerCase().split('#')[0] ?? '').trim().split(/\s+/);
    return names.includes(host);
  });

/** What name servers cannot know better than the operating system, which has files, search domains and services of its own. */
const settled: ReadonlySet<string> = new Set(['ESERVFAIL', 'ETIMEOUT', 'ECANCELLED']);

/** Of two troubles, the one that leaves open whether there are addresses. */
const graver = (codes: readonly string[]): string =>
  ['ECANCELLED', 'ETIMEOUT', 'ESERVFAIL'].find((code) => codes.includes(code)) ??
  codes.find((code) => code !== 'ENOTFOUND' && code !== 'ENODATA') ??
  (codes.includes('ENODATA') ? 'ENODATA' : 'ENOTFOUND');

const isText = (value: unknown): value is string => typeof value === 'string';

/** Addresses by the name servers, or the code of why there are none; every question is given up with the signal. */
async function ask(
  host: string,
  servers: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<readonly string[] | string> {
  const resolver = new Resolver(patience);
  if (servers) resolver.setServers(servers);
  const stop = (): void => resolver.cancel();
  onAbort(signal, stop);
  try {
    const four = resolver.resolve4(host).catch(codeOf);
    const six = resolver.resolve6(host).catch(codeOf);
    const first = await four;
    const late = isText(first) ? undefined : setTimeout(stop, straggler);
    const second = await six;
    clearTimeout(late);
    const found = [first, second].flatMap((answer) => (isText(answer) ? [] : answer));
    return found.length > 0 ? found : graver([first, second].filter(isText));
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Finds addresses: as the hosts file has them, else by the name servers, and where those know none, by the operating
 * system. A name whose servers keep silent holds up nobody else.
 */
export function createHostNames(options: HostNamesOptions = {}): Transport['resolve'] {
  const { servers, hosts = readHosts, lookup = addressesBySystem } = options;
  const places = createPlaces(mostLookups, systemClock);
  const gone = new Map<string, { readonly code: string; readonly until: number }>();

  /** By the operating system; the place is kept until it has answered, whoever waits for it. */
  async function looked(host: string, signal: AbortSignal): Promise<readonly string[]> {
    const limit = timeLimit(signal, lookupMs);
    try {
      if (!(await places.take(systemClock.now() + lookupMs, limit.signal))) throw new Error('no turn');
      return await unlessAborted(
        limit.signal,
        lookup(host).finally(() => places.leave()),
      );
    } finally {
      limit.done();
    }
  }

  async function bySystem(host: string, code: string, signal: AbortSignal): Promise<readonly string[] | string> {
    try {
      return await looked(host, signal);
    } catch (error) {
      // Where no name server is known, only the operating system says what the trouble is.
      return code === 'ECONNREFUSED' ? codeOf(error) || 'ETIMEOUT' : code;
    }
  }

  async function find(host: string, signal: AbortSignal): Promise<readonly string[] | string> {
    if (isInHosts(await hosts(), host)) return bySystem(host, 'ECONNREFUSED', signal);
    const answer = await ask(host, servers, signal);
    return isText(answer) && !settled.has(answer) ? bySystem(host, answer, signal) : answer;
  }

  return async (host, signal) => {
    const before = gone.get(host);
    const known = before && before.until > systemClock.now() ? before.code : undefined;
    const answer = known ?? (await find(host, signal));
    if (!isText(answer)) return answer;
    if (known === undefined && !signal.aborted && (answer === 'ENOTFOUND' || answer === 'ENODATA')) {
      if (gone.size >= mostRemembered) gone.clear();
      gone.set(host, { code: answer, until: systemClock.now() + remembered });
    }
    throw Object.assign(new Error(`${host} was not resolved (${answer})`), { code: answer });
  };
}
