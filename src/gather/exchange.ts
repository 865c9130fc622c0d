import { Readable } from 'node:stream';
import type { Look } from '../model/visit.ts';
import type { Clock } from './clock.ts';
import { type CookieJar, cookieName } from './cookies.ts';
import { discard } from './discard.ts';
import { failureOf, isVisitFailure, type Phase, timeoutOf, VisitFailure } from './failure.ts';
import type { Answer, Fetcher } from './fetcher.ts';
import { judgeStatus, smallJson } from './judge-status.ts';
import type { Limits } from './limits.ts';
import { readBody } from './read-body.ts';
import { isRedirect, redirectTarget } from './redirect.ts';
import { timeLimit } from './time-limit.ts';

export type Accept = NonNullable<Extract<Look, { by: 'url' }>['accept']>;

/** What came of one request. `cookies` are names; `jarChanged` tells that asking again may answer otherwise. */
export type Exchange = { readonly cookies: readonly string[]; readonly jarChanged: boolean } & (
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing'; readonly status: number; readonly said?: string }
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly bytes: Buffer;
    }
);

export interface ExchangeOptions {
  readonly fetcher: Fetcher;
  readonly jar: CookieJar;
  readonly limits: Limits;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Reads what the site says to an address that is not there, as a page. */
  readonly keepMissing?: boolean;
}

const accepts: Readonly<Record<Accept, string>> = {
  html: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  json: 'application/json,*/*;q=0.5',
  xml: 'application/xml,text/xml,*/*;q=0.5',
  text: 'text/plain,*/*;q=0.5',
};

const refusalBytes = 64 * 1024;
const robotsBytes = 512_000;

/** Beginning of a refusing answer's body; empty when it cannot be read. */
async function refusalText({ body, headers }: Answer): Promise<string> {
  try {
    const bytes = await readBody(body, { encoding: headers['content-encoding'] ?? '', limit: refusalBytes, beyond: 'cut' });
    return bytes.toString('latin1');
  } catch {
    return '';
  }
}

async function pageBytes(answer: Answer, url: string, accept: Accept, limits: Limits): Promise<Buffer> {
  const encoding = answer.headers['content-encoding'] ?? '';
  if (accept === 'text' && new URL(url).pathname === '/robots.txt')
    return readBody(answer.body, { encoding, limit: robotsBytes, beyond: 'cut' });
  const limit = accept === 'xml' ? limits.xmlBytes : limits.pageBytes;
  const bytes = await readBody(answer.body, { encoding, limit, beyond: 'fail' });
  // A sitemap.xml.gz is a gzip file of its own accord.
  const zipped = accept === 'xml' && bytes[0] === 0x1f && bytes[1] === 0x8b;
  return zipped ? readBody(Readable.from([bytes]), { encoding: 'gzip', limit, beyond: 'fail' }) : bytes;
}

/**
 * One GET with its body, within the limit of a request and the deadline (milliseconds on the clock).
 * Rejects with a VisitFailure: what the server refused, what went wrong, or which phase took too long.
 */
export async function exchange(
  url: string,
  accept: Accept,
  { fetcher, jar, limits, clock, now, keepMissing = false }: ExchangeOptions,
  deadline: number,
  signal: AbortSignal,
): Promise<Exchange> {
  const left = deadline - clock.now();
  const limit = timeLimit(signal, Math.min(limits.requestMs, left));
  let phase: Phase = 'headers';
  try {
    const cookie = jar.header(url);
    const answer = await fetcher.get(url, { accept: accepts[accept], ...(cookie ? { cookie } : {}) }, limit.signal);
    phase = 'body';
    const { status, headers, setCookies } = answer;
    const seen = { cookies: setCookies.map(cookieName).filter(Boolean), jarChanged: jar.keep(url, setCookies) };
    if (isRedirect(status)) {
      discard(answer.body);
      return { kind: 'redirect', to: redirectTarget(headers['location'], url), ...seen };
    }
    const isGone = status === 404 || status === 410;
    const plain = (status >= 200 && status <= 299) || (isGone && accept !== 'json');
    const body = plain ? '' : await refusalText(answer);
    const verdict = judgeStatus({ status, headers, body }, now());
    if (verdict === 'missing' && !keepMissing) {
      discard(answer.body);
      const said = smallJson(body);
      return { kind: 'missing', status, ...(said === null ? {} : { said }), ...seen };
    }
    if (accept === 'html' && /^\s*attachment\b/i.test(headers['content-disposition'] ?? '')) {
      discard(answer.body);
      throw new VisitFailure('download', 'sent as a file to be saved', { status });
    }
    return { kind: 'page', status, headers, bytes: await pageBytes(answer, url, accept, limits), ...seen };
  } catch (error) {
    if (limit.expired() && !judged(error)) {
      const late = timeoutOf(phase);
      if (left > limits.requestMs) throw new VisitFailure(late, `not done within ${limits.requestMs} ms`);
      throw new VisitFailure('budget-time', `the time was up while waiting for the ${phase}`, { because: late });
    }
    if (signal.aborted) throw new VisitFailure('interrupted', 'the visit was given up');
    throw failureOf(error, phase);
  } finally {
    limit.done();
  }
}

/** A verdict on an answer stands, even when the time ran out over its body. */
const judged = (error: unknown): boolean => isVisitFailure(error) && error.facts.status !== undefined;
