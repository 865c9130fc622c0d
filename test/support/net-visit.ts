import { createGuard } from '../../src/gather/guard.ts';
import { openWeb, type Web, type WebOptions } from '../../src/gather/open-web.ts';
import type { Transport } from '../../src/gather/transport.ts';
import { createUserAgent } from '../../src/gather/user-agent.ts';
import type { Look, Role, Visit } from '../../src/model/visit.ts';
import { authority } from './net-certificates.ts';

/** The way to a small world as a run has it, with pauses and limits short enough for tests. */
export function webOver(transport: Transport, options: Partial<WebOptions> = {}): Web {
  return openWeb({
    guard: createGuard({ transport }),
    locale: 'de-DE',
    userAgent: createUserAgent('9.9.9'),
    caPem: authority,
    politeDelayMs: 0,
    ...options,
    limits: { backoffMs: 5, ...options.limits },
  });
}

interface Asked {
  readonly role?: Role;
  readonly guess?: true;
  readonly thirdParty?: true;
  readonly accept?: 'html' | 'json' | 'xml' | 'text';
  /** Milliseconds until the deadline. */
  readonly within?: number;
  readonly once?: true;
}

/** Visits one address with a fresh visitor. */
export function visitOnce(web: Web, url: string, { within = 20_000, once, ...rest }: Asked = {}): Promise<Visit> {
  const look: Look = { by: 'url', url, via: 'http', ...rest };
  const request = { look, url, deadline: performance.now() + within, ...(once ? { once } : {}) };
  return web.openVisitor().visit(request, new AbortController().signal);
}

/** Kind and reason of a visit in one line, such as `failed body-truncated` or `missing 404`. */
export function outcome(visit: Visit): string {
  if (visit.kind === 'failed') return `failed ${visit.reason}${visit.cause ? ` because ${visit.cause}` : ''}`;
  return visit.kind === 'page' ? `page ${visit.type}` : `missing ${visit.status}`;
}
