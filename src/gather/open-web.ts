import { type Clock, systemClock } from './clock.ts';
import { createFetcher, type FetcherOptions } from './fetcher.ts';
import { createHttpVisitor } from './http-visitor.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createManners, type Manners } from './manners.ts';
import { createRobotsFor } from './robots.ts';
import type { Visitor } from './visitor.ts';

export interface WebOptions extends Omit<FetcherOptions, 'limits'> {
  readonly limits?: Partial<Limits>;
  /** Least time between two starts on one host, in milliseconds. */
  readonly politeDelayMs: number;
  readonly maxPerHost?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly clock?: Clock;
}

export interface Web {
  /** A visitor with cookies of its own, one for each company. */
  openVisitor(): Visitor;
  /** Shared with the browser, so that a host sees one guest. */
  readonly manners: Manners;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** Connections, robots.txt, manners and HTTP visitors of one run, put together. */
export function openWeb(options: WebOptions): Web {
  const { guard, politeDelayMs, maxPerHost, now, clock = systemClock } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const fetcher = createFetcher({ ...options, limits });
  // A robots.txt that hangs holds up everything behind it, so it has only the time of its headers.
  const robotsFor = createRobotsFor({ fetcher, requestMs: limits.headersMs, backoffMs: limits.backoffMs });
  const manners = createManners({
    robotsFor,
    addressOf: ({ hostname, protocol, port }, signal) => {
      const secure = protocol === 'https:';
      return guard.addressOf(hostname, Number(port || (secure ? 443 : 80)), signal, secure ? 'tunnel' : 'plain');
    },
    politeDelayMs,
    clock,
    ...(maxPerHost === undefined ? {} : { maxPerHost }),
  });
  return {
    openVisitor: () => createHttpVisitor({ fetcher, manners, limits, clock, ...(now ? { now } : {}) }),
    manners,
    close: () => fetcher.close(),
  };
}
