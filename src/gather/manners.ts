import type { FailureReason } from '../model/reasons.ts';
import type { RobotsRefusal } from '../model/typing.ts';
import { type Clock, systemClock } from './clock.ts';
import { createHostQueue, type HostQueue, type Turn } from './host-queue.ts';
import type { Robots, RobotsFor } from './robots.ts';
import { unlessAborted } from './time-limit.ts';

export interface Refused {
  readonly ok: false;
  readonly reason: FailureReason;
  readonly cause?: FailureReason;
  readonly detail: string;
}
/** Leave to make one request; `release` must be called when its answer has been read. */
export interface Admitted {
  readonly ok: true;
  release(): void;
}

/** What keeps us a polite guest: robots.txt, pauses, few requests at once, and doing as told by Retry-After. */
export interface Manners {
  /** Waits for the host's turn. `deadline` is in milliseconds on the manners' clock; never rejects. */
  admit(url: string, options: { readonly deadline: number; readonly signal: AbortSignal }): Promise<Admitted | Refused>;
  /** Why robots.txt of the address's origin, as far as it is known by `deadline`, forbids it; no turn is waited for. Never rejects. */
  forbids(url: string, options: { readonly deadline: number; readonly signal: AbortSignal }): Promise<RobotsRefusal | undefined>;
  /** Nothing is asked of the host (as in `URL.host`) for some milliseconds. */
  holdHost(host: string, ms: number): void;
  /** As `holdHost`, out of our own politeness. */
  restHost(host: string, ms: number): void;
  /** Addresses of sitemaps that the origin's robots.txt names. */
  sitemapsOf(origin: string, signal: AbortSignal): Promise<readonly string[]>;
}

interface MannersOptions {
  readonly robotsFor: RobotsFor;
  /** Where the hosts of an origin's name are found; names with one address share a limit. Never rejects. */
  readonly addressOf?: (origin: URL, signal: AbortSignal) => Promise<string | undefined>;
  /** Least time between two starts on one host, in milliseconds. */
  readonly politeDelayMs: number;
  readonly maxPerHost?: number;
  readonly clock?: Clock;
}

/** A Crawl-delay above this, in seconds, is honoured only where it fits the deadline, and reported by its own name. */
const usualDelay = 10;

/** Many hosts may be names of one machine: together they are asked as much as so many hosts of their own. */
const hostsPerAddress = 2;

/** Remembers robots.txt per origin and the pace per host and address for one run. */
export function createManners(options: MannersOptions): Manners {
  const { robotsFor, addressOf = async () => undefined, politeDelayMs, maxPerHost = 2, clock = systemClock } = options;
  const robots = new Map<string, Promise<Robots>>();
  const hosts = new Map<string, HostQueue>();
  const addresses = new Map<string, Promise<string | undefined>>();
  const machines = new Map<string, HostQueue>();

  const hostOf = (host: string): HostQueue => {
    const known = hosts.get(host) ?? createHostQueue(maxPerHost, clock);
    hosts.set(host, known);
    return known;
  };

  /** A turn at the machine that answers for a host, as far as it is known. */
  async function machineTurn(url: URL, deadline: number, signal: AbortSignal): Promise<Turn> {
    const asked = addresses.get(url.hostname) ?? addressOf(url, signal);
    addresses.set(url.hostname, asked);
    const address = await asked;
    if (address === undefined) return { ok: true, release() {} };
    const machine = machines.get(address) ?? createHostQueue(maxPerHost * hostsPerAddress, clock);
    machines.set(address, machine);
    return machine.enter({ gap: politeDelayMs / hostsPerAddress, deadline, signal });
  }

  /** Read for everyone who waits for it: whoever has no more time for it leaves alone. */
  async function readRobots(origin: string, signal: AbortSignal): Promise<Robots> {
    const url = new URL(origin);
    const deadline = Number.POSITIVE_INFINITY;
    const beyond = (): Promise<Turn> => machineTurn(url, deadline, signal);
    const turn = await hostOf(url.host).enter({ gap: 0, deadline, signal, beyond });
    if (!turn.ok) return { state: 'unknown', reason: 'interrupted', detail: 'before robots.txt was read' };
    try {
      return await robotsFor(origin, signal);
    } finally {
      turn.release();
    }
  }

  function robotsOf(origin: string, signal: AbortSignal): Promise<Robots> {
    const known = robots.get(origin);
    if (known) return known;
    const asked = readRobots(origin, signal).then((answer) => {
      // The first page keeps its distance from robots.txt too, unless the pause is beyond reason.
      if (answer.state === 'rules' && answer.crawlDelay <= usualDelay)
        hostOf(new URL(origin).host).pause(answer.crawlDelay * 1_000);
      if (answer.state === 'unknown' && answer.retryAfterMs) hostOf(new URL(origin).host).hold(answer.retryAfterMs);
      // Whoever gave up decided for itself alone.
      if (answer.state === 'unknown' && answer.reason === 'interrupted') robots.delete(origin);
      return answer;
    });
    robots.set(origin, asked);
    return asked;
  }

  async function rulesFor(origin: string, deadline: number, signal: AbortSignal): Promise<Robots> {
    const over = new AbortController();
    const late: Robots = {
      state: 'unknown',
      reason: 'budget-time',
      cause: 'robots-unreachable',
      detail: 'while robots.txt was read',
    };
    try {
      const slept = clock.sleep(deadline - clock.now(), over.signal).then(() => late);
      return await unlessAborted(signal, Promise.race([robotsOf(origin, signal), slept]));
    } catch {
      return { state: 'unknown', reason: 'interrupted', detail: 'while robots.txt was read' };
    } finally {
      over.abort();
    }
  }

  return {
    async admit(address, { deadline, signal }) {
      const url = new URL(address);
      const rules = await rulesFor(url.origin, deadline, signal);
      if (rules.state === 'unknown') {
        const { reason, cause, detail } = rules;
        return { ok: false, reason, detail, ...(cause ? { cause } : {}) };
      }
      if (!rules.allows(address))
        return { ok: false, reason: 'robots-disallowed', detail: `robots.txt of ${url.host} disallows ${url.pathname}` };
      const gap = Math.max(politeDelayMs, rules.crawlDelay * 1_000);
      const beyond = (): Promise<Turn> => machineTurn(url, deadline, signal);
      const turn = await hostOf(url.host).enter({ gap, deadline, signal, beyond });
      if (turn.ok) return turn;
      if (turn.why === 'aborted') return { ok: false, reason: 'interrupted', detail: 'while waiting for the host' };
      if (turn.why === 'held')
        return { ok: false, reason: 'rate-limited', detail: `${url.host} asked us to wait beyond the time limit` };
      return rules.crawlDelay > usualDelay
        ? { ok: false, reason: 'crawl-delay-too-long', detail: `Crawl-delay: ${rules.crawlDelay} seconds` }
        : { ok: false, reason: 'budget-time', detail: `while waiting for a turn at ${url.host}` };
    },
    async forbids(address, { deadline, signal }) {
      const rules = await rulesFor(new URL(address).origin, deadline, signal);
      // What is blocked has no robots.txt that could be asked, and the guard refuses it below.
      if (rules.state === 'unknown') return rules.reason === 'blocked-address' ? undefined : 'robots-unreachable';
      return rules.allows(address) ? undefined : 'robots-disallowed';
    },
    holdHost: (host, ms) => hostOf(host).hold(ms),
    restHost: (host, ms) => hostOf(host).pause(ms),
    async sitemapsOf(origin, signal) {
      const answer = await robotsOf(origin, signal);
      return answer.state === 'rules' ? answer.sitemaps : [];
    },
  };
}
