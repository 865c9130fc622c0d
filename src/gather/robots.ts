import robotsParser from 'robots-parser';
import { resolveUrl } from '../lib/url.ts';
import type { FailureReason } from '../model/reasons.ts';
import { systemClock } from './clock.ts';
import { discard } from './discard.ts';
import { isVisitFailure, VisitFailure } from './failure.ts';
import type { Answer, Fetcher } from './fetcher.ts';
import { readBody } from './read-body.ts';
import { isRedirect, redirectTarget } from './redirect.ts';
import { parseRetryAfter } from './retry-after.ts';
import { timeLimit } from './time-limit.ts';

interface ParsedRobots {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
  getSitemaps(): string[];
}
type Parser = (url: string, text: string) => ParsedRobots;

/** The package's types describe another shape of module than the one that Node loads. */
const isParser = (loaded: unknown): loaded is Parser => typeof loaded === 'function';
const loaded: unknown = robotsParser;
if (!isParser(loaded)) throw new TypeError('robots-parser is not a function');
const parser = loaded;

/** The name by which robots.txt may address the tool. */
const productToken = 'support-audit';

/** What one origin's robots.txt says. */
export interface RobotsRules {
  readonly state: 'rules';
  allows(url: string): boolean;
  /** Seconds between requests that it asks for; 0 when it does not. */
  readonly crawlDelay: number;
  /** Absolute addresses. */
  readonly sitemaps: readonly string[];
}

/** Nothing may be fetched, because what robots.txt says is not known. */
export interface RobotsUnknown {
  readonly state: 'unknown';
  readonly reason: FailureReason;
  readonly cause?: FailureReason;
  readonly detail: string;
  /** How long the host asked us to wait, in milliseconds. */
  readonly retryAfterMs?: number;
}
export type Robots = RobotsRules | RobotsUnknown;

/** Reads the robots.txt of an origin such as `https://acme.com`; never rejects. */
export type RobotsFor = (origin: string, signal: AbortSignal) => Promise<Robots>;

/** What stands behind the name of a robot on its line is no part of the name (RFC 9309, 2.2.1). */
const agentLine = /^([ \t]{0,100}user-agent[ \t]{0,100}:[ \t]{0,100}[^\s#]+)[^\r\n]*/gim;

const mostSitemaps = 50;
const longestDelay = 1e7;

/** Rules of a robots.txt, from its text. */
export function parseRobots(origin: string, text: string): RobotsRules {
  const address = `${origin}/robots.txt`;
  const parsed = parser(address, text.replace(/^\ufeff/, '').replace(agentLine, '$1'));
  const delay = parsed.getCrawlDelay(productToken) ?? 0;
  const sitemaps = parsed.getSitemaps().slice(0, mostSitemaps);
  return {
    state: 'rules',
    allows: (url) => parsed.isAllowed(url, productToken) !== false,
    crawlDelay: delay > 0 ? Math.min(delay, longestDelay) : 0,
    sitemaps: sitemaps.flatMap((sitemap) => resolveUrl(sitemap, address) ?? []),
  };
}

/** Nothing is said, so everything may be fetched. */
const openRules = (origin: string): RobotsRules => parseRobots(origin, '');

const longestRobots = 512_000;
const mostHops = 5;

/** Troubles that concern the host and not its robots.txt: the visit itself reports them. */
const ofTheHost = /^(dns-|blocked-|tcp-refused|tls-|interrupted|internal)/;

function unknownFor(failure: VisitFailure, hops: number): RobotsUnknown {
  const {
    reason,
    detail,
    facts: { retryAfterMs },
  } = failure;
  if (hops === 0 && ofTheHost.test(reason)) return { state: 'unknown', reason, detail };
  const wait = hops === 0 && retryAfterMs !== undefined ? { retryAfterMs } : {};
  return { state: 'unknown', reason: 'robots-unreachable', cause: reason, detail: `robots.txt: ${detail}`, ...wait };
}

/** Null: too many redirects, or one that leads nowhere, which RFC 9309 takes for a file that is not there. */
async function follow(
  fetcher: Fetcher,
  origin: string,
  signal: AbortSignal,
  onHop: (hops: number) => void,
): Promise<Answer | null> {
  let url = `${origin}/robots.txt`;
  for (let hops = 0; hops <= mostHops; hops += 1) {
    onHop(hops);
    const answer = await fetcher.get(url, { accept: 'text/plain, */*;q=0.5' }, signal);
    if (!isRedirect(answer.status)) return answer;
    discard(answer.body);
    try {
      url = redirectTarget(answer.headers['location'], url);
    } catch {
      return null;
    }
  }
  return null;
}

interface RobotsOptions {
  readonly fetcher: Fetcher;
  /** Limit of one try, in milliseconds. */
  readonly requestMs: number;
  /** Pause before the one further try, in milliseconds. */
  readonly backoffMs: number;
}

/**
 * Reads robots.txt as RFC 9309 has it: 4xx means no rules, 429, 5xx and network trouble mean that nothing may be
 * fetched; five redirects, the first 512,000 bytes. A trouble that may pass, but no time-out, gets a second try.
 */
export function createRobotsFor({ fetcher, requestMs, backoffMs }: RobotsOptions): RobotsFor {
  async function once(origin: string, signal: AbortSignal): Promise<Robots> {
    const limit = timeLimit(signal, requestMs);
    let hops = 0;
    let reading = false;
    try {
      const answer = await follow(fetcher, origin, limit.signal, (count) => {
        hops = count;
      });
      if (!answer) return openRules(origin);
      const { status, headers, body } = answer;
      if (status < 200 || status > 299) discard(body);
      const retryAfterMs = parseRetryAfter(headers['retry-after'], Date.now());
      const facts = { status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
      if (status === 429) throw new VisitFailure('rate-limited', 'answered 429', facts);
      if (status >= 500) throw new VisitFailure('http-5xx', `answered ${status}`, facts);
      if (status < 200 || status > 299) return openRules(origin);
      reading = true;
      const bytes = await readBody(body, { encoding: headers['content-encoding'] ?? '', limit: longestRobots, beyond: 'cut' });
      return parseRobots(origin, new TextDecoder().decode(bytes));
    } catch (error) {
      const phase = reading ? 'timeout-body' : 'timeout-headers';
      if (limit.expired()) return unknownFor(new VisitFailure(phase, `no answer within ${requestMs} ms`), hops);
      if (signal.aborted) return { state: 'unknown', reason: 'interrupted', detail: 'given up' };
      return unknownFor(isVisitFailure(error) ? error : new VisitFailure('internal', String(error)), hops);
    } finally {
      limit.done();
    }
  }

  return async (origin, signal) => {
    const first = await once(origin, signal);
    const passing =
      first.state === 'unknown' && /^(tcp-reset|http-5xx|dns-servfail|body-truncated)$/.test(first.cause ?? first.reason);
    if (!passing || (first.retryAfterMs ?? 0) > backoffMs) return first;
    await systemClock.sleep(backoffMs, signal);
    return once(origin, signal);
  };
}
