import { resolveUrl } from '../lib/url.ts';
import { failedVisit, missingVisit, unrendered } from '../lib/visits.ts';
import type { FailureReason } from '../model/reasons.ts';
import type { Failed, Page, Visit } from '../model/visit.ts';
import { type Clock, systemClock } from './clock.ts';
import { createCookieJar } from './cookies.ts';
import type { Accept } from './exchange.ts';
import { failureOf, VisitFailure } from './failure.ts';
import type { Fetcher } from './fetcher.ts';
import { type FollowOptions, follow } from './follow.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { Manners } from './manners.ts';
import { readPage } from './read-page.ts';
import type { Visitor, VisitRequest } from './visitor.ts';

interface HttpVisitorOptions {
  readonly fetcher: Fetcher;
  readonly manners: Manners;
  readonly limits?: Limits;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Whose time the deadlines of requests are on. */
  readonly clock?: Clock;
  readonly random?: () => number;
}

/** At an address that nobody named, these say that nobody is there. */
const nobodyThere: readonly FailureReason[] = ['dns-nxdomain', 'dns-nodata', 'tcp-refused', 'tls-cert-host'];

/** Services of others say with a refusal what became of the company's place there. */
const isOthers = ({ look }: VisitRequest): boolean => look.by === 'url' && look.thirdParty === true && look.accept === 'json';

/** Visits pages with plain HTTP. Cookies live as long as it does; the connections are the fetcher's, and `close` leaves them open. */
export function createHttpVisitor(options: HttpVisitorOptions): Visitor {
  const { fetcher, manners, limits = defaultLimits, now = Date.now, clock = systemClock, random = Math.random } = options;
  const following: FollowOptions = { fetcher, manners, limits, now, clock, random, jar: createCookieJar(now) };

  async function look(request: VisitRequest, signal: AbortSignal): Promise<Visit> {
    const { look, deadline, once = false } = request;
    const accept: Accept = (look.by === 'url' ? look.accept : undefined) ?? 'html';
    const url = resolveUrl(request.url, request.url);
    if (url === null) throw new VisitFailure('internal', 'not an address of the web');
    const stay = request.role === 'home' || look.role === 'home';
    const keepMissing = request.role === 'not-found';
    const {
      answer,
      url: finalUrl,
      cookies,
    } = await follow({ url, accept, deadline, stay, once }, { ...following, keepMissing }, signal);
    if (answer.kind === 'missing')
      return missingVisit(base(request), answer.status, `answered ${answer.status}`, isOthers(request) ? answer.said : undefined);
    try {
      const read = readPage(answer.bytes, answer.headers['content-type'] ?? '', accept);
      return page(request, { ...read, finalUrl, status: answer.status, headers: answer.headers, cookies });
    } catch (error) {
      if (keepMissing && answer.status >= 400) return missingVisit(base(request), answer.status, `answered ${answer.status}`);
      const { reason, detail } = failureOf(error, 'body');
      throw new VisitFailure(reason, detail, { status: answer.status, ...(finalUrl === url ? {} : { finalUrl }) });
    }
  }

  const base = ({ look, role, url }: VisitRequest) => {
    const wanted = role ?? look.role;
    return { look, via: 'http' as const, url, fetchedAt: new Date(now()).toISOString(), ...(wanted ? { role: wanted } : {}) };
  };
  const page = (
    request: VisitRequest,
    read: Pick<Page, 'finalUrl' | 'status' | 'type' | 'body' | 'headers' | 'cookies'>,
  ): Page => ({ kind: 'page', ...base(request), ...read, ...unrendered });
  const failed = (request: VisitRequest, { reason, detail, facts }: VisitFailure): Failed =>
    failedVisit(base(request), reason, detail, {
      ...facts,
      cause: facts.because,
      said: isOthers(request) ? facts.said : undefined,
    });

  return {
    async visit(request, signal) {
      try {
        return await look(request, signal);
      } catch (error) {
        const failure = failureOf(error, 'headers');
        const guess = request.look.by === 'url' && request.look.guess === true;
        const nobody = guess && failure.facts.finalUrl === undefined && nobodyThere.includes(failure.reason);
        return nobody ? missingVisit(base(request), null, failure.detail) : failed(request, failure);
      }
    },
    close: async () => {},
  };
}
