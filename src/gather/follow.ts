import { createHash } from 'node:crypto';
import { sameSite } from '../lib/url.ts';
import { type Accept, type Exchange, type ExchangeOptions, exchange } from './exchange.ts';
import { failureOf, isVisitFailure, VisitFailure } from './failure.ts';
import type { Manners } from './manners.ts';
import { refreshTarget } from './meta-refresh.ts';
import { strained } from './repeats.ts';
import { createRetries, type Retries } from './retries.ts';

export interface FollowOptions extends ExchangeOptions {
  readonly manners: Manners;
  /** From 0 to 1, for the jitter of pauses. */
  readonly random: () => number;
}

interface Followed {
  /** The last address, whose answer this is. */
  readonly url: string;
  readonly answer: Exclude<Exchange, { kind: 'redirect' }>;
  /** Names of cookies that were set on the way. */
  readonly cookies: readonly string[];
}

interface Errand {
  readonly url: string;
  readonly accept: Accept;
  /** Milliseconds on the clock. */
  readonly deadline: number;
  /** The way may not end on another site. */
  readonly stay: boolean;
  /** A strained server is not asked again, but let rest. */
  readonly once: boolean;
}

/** One hop: admitted by manners, tried again where that may help. */
async function hop(
  url: string,
  errand: Errand,
  retries: Retries,
  options: FollowOptions,
  signal: AbortSignal,
): Promise<Exchange> {
  const { manners, clock, limits } = options;
  const { deadline, accept, once } = errand;
  for (;;) {
    const leave = await manners.admit(url, { deadline, signal });
    if (!leave.ok) throw new VisitFailure(leave.reason, leave.detail, leave.cause ? { because: leave.cause } : {});
    let failure: VisitFailure;
    try {
      return await exchange(url, accept, options, deadline, signal);
    } catch (error) {
      failure = failureOf(error, 'headers');
    } finally {
      leave.release();
    }
    const asked = failure.reason === 'rate-limited' || failure.facts.retryAfterMs !== undefined;
    const pause = retries.pauseAfter(failure);
    if (asked) manners.holdHost(new URL(url).host, Math.max(pause ?? 0, failure.facts.retryAfterMs ?? 0));
    if (once && strained.has(failure.reason)) manners.restHost(new URL(url).host, limits.backoffMs);
    if (pause === null || clock.now() + pause >= deadline) throw failure;
    if (!asked) await clock.sleep(pause, signal);
  }
}

/** Adds where the way had led when it ended. */
const at = (url: string, start: string, error: unknown): VisitFailure => {
  const failure = failureOf(error, 'headers');
  if (url === start) return failure;
  return new VisitFailure(failure.reason, failure.detail, { ...failure.facts, finalUrl: url });
};

/**
 * Goes where an address leads, every hop vetted and admitted, until something other than a redirect is answered.
 * An address may be asked a second time only after a cookie was set. Rejects with a VisitFailure.
 */
export async function follow(errand: Errand, options: FollowOptions, signal: AbortSignal): Promise<Followed> {
  const retries = createRetries(options.limits, options.random, errand.once);
  const asked = new Map<string, { times: number; jar: number }>();
  const cookies = new Set<string>();
  /** Pages that sent their reader on; one that comes back under ever new addresses is a circle all the same. */
  const senders = new Set<string>();
  let again = false;
  let jar = 0;
  let url = errand.url;
  for (let hops = 0; ; hops += 1) {
    const away = errand.stay && !sameSite(url, errand.url);
    const before = asked.get(url);
    if (before && (before.times > 1 || before.jar === jar))
      throw at(url, errand.url, new VisitFailure('redirect-loop', `back at ${url}`));
    if (hops > options.limits.redirects) {
      const reason = again ? 'redirect-loop' : 'too-many-redirects';
      throw at(url, errand.url, new VisitFailure(reason, `more than ${options.limits.redirects} redirects`));
    }
    asked.set(url, { times: (before?.times ?? 0) + 1, jar });
    let answer: Exchange;
    try {
      answer = await hop(url, errand, retries, options, signal);
    } catch (error) {
      if (away && !(isVisitFailure(error) && /^(blocked-address|interrupted|redirect-)/.test(error.reason)))
        throw offsite(url, error);
      throw at(url, errand.url, error);
    }
    for (const name of answer.cookies) cookies.add(name);
    if (answer.jarChanged) jar += 1;
    const onward = answer.kind === 'page' && errand.accept === 'html' ? refreshTarget(answer.bytes, url) : null;
    if (answer.kind !== 'redirect' && onward === null) {
      if (away) throw offsite(url);
      return { url, answer, cookies: [...cookies] };
    }
    if (answer.kind === 'page') {
      const sender = likeness(answer.bytes);
      again = senders.has(sender);
      senders.add(sender);
    }
    url = answer.kind === 'redirect' ? answer.to : (onward ?? url);
  }
}

/** What a page is known by again at another address: all of it but its numbers. */
const likeness = (bytes: Buffer): string =>
  createHash('sha256').update(bytes.toString('latin1').replace(/\d+/g, '')).digest('base64');

function offsite(finalUrl: string, error?: unknown): VisitFailure {
  const because = error === undefined ? {} : { because: failureOf(error, 'headers').reason };
  return new VisitFailure('redirected-offsite', `redirects to ${new URL(finalUrl).host}`, { finalUrl, ...because });
}
