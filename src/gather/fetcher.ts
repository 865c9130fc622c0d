import type { Readable } from 'node:stream';
import { Agent } from 'undici';
import { failures } from '../model/reasons.ts';
import { createConnector, trusting } from './connector.ts';
import { discard } from './discard.ts';
import { failureOf, VisitFailure } from './failure.ts';
import type { Guard } from './guard.ts';
import type { Limits } from './limits.ts';
import { acceptedEncodings } from './read-body.ts';
import { reasonTold } from './upstream.ts';
import { acceptLanguage } from './user-agent.ts';

/** The head of one answer, and its body still on the wire and still encoded. */
export interface Answer {
  readonly status: number;
  /** Lower-case names; several values joined by a comma and a space; without Set-Cookie. */
  readonly headers: Readonly<Record<string, string>>;
  /** Values of Set-Cookie. */
  readonly setCookies: readonly string[];
  /** Must be read or destroyed. */
  readonly body: Readable;
}

/** One GET, no redirects, no retries, no manners. */
export interface Fetcher {
  /** Rejects with a VisitFailure; when the signal was aborted its reason is `timeout-headers`. */
  get(url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

export interface FetcherOptions {
  readonly guard: Guard;
  /** BCP 47, for Accept-Language. */
  readonly locale: string;
  readonly userAgent: string;
  readonly caPem?: string;
  readonly limits: Pick<Limits, 'tlsMs' | 'headersMs'>;
}

const headerBytes = 64 * 1024;
/** Bytes on the wire; the limit on decoded bytes is the reader's. */
const wireBytes = 16 * 1024 * 1024;

/** A pool of connections that all come from the guard. Throws a Node error when `caPem` holds no certificate. */
export function createFetcher({ guard, locale, userAgent, caPem, limits }: FetcherOptions): Fetcher {
  const closing = new AbortController();
  const agent = new Agent({
    connect: createConnector({ guard, secureContext: trusting(caPem), tlsMs: limits.tlsMs, signal: closing.signal }),
    headersTimeout: limits.headersMs,
    bodyTimeout: 0,
    maxHeaderSize: headerBytes,
    maxResponseSize: wireBytes,
    keepAliveTimeout: 8_000,
  });
  const always = {
    'user-agent': userAgent,
    'accept-language': acceptLanguage(locale),
    'accept-encoding': acceptedEncodings,
  };

  return {
    async get(address, headers, signal) {
      const url = new URL(address);
      const relay = url.protocol === 'http:' ? guard.relay(url.hostname, Number(url.port || 80)) : null;
      try {
        const answer = await agent.request({
          origin: url.origin,
          path: relay ? `${url.origin}${url.pathname}${url.search}` : `${url.pathname}${url.search}`,
          method: 'GET',
          headers: { ...always, ...headers, ...relay?.headers },
          signal,
        });
        const { 'set-cookie': cookies = [], ...rest } = answer.headers;
        const told = relay ? reasonTold(`${rest['x-squid-error'] ?? ''} ${rest['proxy-status'] ?? ''}`) : undefined;
        if (told && answer.statusCode >= 500) {
          discard(answer.body);
          throw new VisitFailure(told, `the proxy answered ${answer.statusCode}: ${failures[told].says}`);
        }
        return {
          status: answer.statusCode,
          headers: Object.fromEntries(
            Object.entries(rest).flatMap(([name, value]) =>
              value === undefined ? [] : [[name.toLowerCase(), typeof value === 'string' ? value : value.join(', ')]],
            ),
          ),
          setCookies: [cookies].flat(),
          body: answer.body,
        };
      } catch (error) {
        throw failureOf(error, 'headers');
      }
    },
    async close() {
      closing.abort(new Error('closed'));
      await agent.destroy();
    },
  };
}
