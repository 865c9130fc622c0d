import { Readable } from 'node:stream';
import { urlOf } from '../lib/url.ts';
import type { Visit } from '../model/visit.ts';
import type { Archive } from './archive.ts';
import type { Capture } from './archive-captures.ts';
import { systemClock } from './clock.ts';
import { closedVisitor } from './closed-visitor.ts';
import { VisitFailure } from './failure.ts';
import type { Answer, Fetcher } from './fetcher.ts';
import { createHttpVisitor } from './http-visitor.ts';
import { defaultLimits } from './limits.ts';
import type { Manners } from './manners.ts';
import { isRedirect } from './redirect.ts';
import { createRobotsFor, parseRobots, type Robots, type RobotsFor } from './robots.ts';
import { byParty, filing } from './third-party.ts';
import type { Visitor } from './visitor.ts';
import type { VisitorOptions, Visitors } from './visitors.ts';

/** Nothing changes in an archive: no try is worth a second. */
const limits = { ...defaultLimits, retries: 0, backoffMs: 0 };

/** The other spellings under which a crawler may have kept an address: the other scheme, with or without a slash at the end. */
function variants(address: string): readonly string[] {
  const url = urlOf(address);
  if (!url) return [];
  const slash = url.pathname.endsWith('/') ? url.pathname.replace(/\/$/, '') : `${url.pathname}/`;
  const spelled = (protocol: string, pathname: string): string => {
    const copy = new URL(url.href);
    copy.protocol = protocol;
    copy.pathname = pathname;
    return copy.href;
  };
  const other = url.protocol === 'https:' ? 'http:' : 'https:';
  return [spelled(other, url.pathname), spelled(url.protocol, slash), spelled(other, slash)];
}

/** A page under another spelling; what only leads on may lead back. */
const heldVariant = (archive: Archive, url: string): Capture | undefined =>
  variants(url)
    .map((variant) => archive.find(variant))
    .find((capture) => capture !== undefined && capture.url !== url && !isRedirect(capture.status));

/** Answers from an archive; an address that it holds under another spelling leads there, as servers have it. */
function archiveFetcher(archive: Archive): Fetcher {
  const leadTo = (location: string): Answer => ({ status: 308, headers: { location }, setCookies: [], body: Readable.from([]) });
  return {
    async get(url) {
      const capture = archive.find(url);
      if (capture) return archive.answer(capture);
      const variant = heldVariant(archive, url);
      if (variant) return leadTo(variant.url);
      throw new VisitFailure('not-in-archive', `no capture of ${url}`);
    },
    close: async () => {},
  };
}

/** The rules of the time. Nothing is fetched, so those that were not kept, or cannot be read, forbid nothing. */
const archivedRobots = (archive: Archive, fetcher: Fetcher): RobotsFor => {
  const read = createRobotsFor({ fetcher, requestMs: limits.requestMs, backoffMs: 0 });
  return async (origin, signal) => {
    const rules = archive.find(`${origin}/robots.txt`) ? await read(origin, signal) : undefined;
    const isLost = rules === undefined || (rules.state === 'unknown' && rules.reason !== 'interrupted');
    return isLost ? parseRobots(origin, '') : rules;
  };
};

/** robots.txt is kept to; nobody is there who would need a pause. */
function archiveManners(robotsFor: RobotsFor): Manners {
  const known = new Map<string, Promise<Robots>>();
  const rulesOf = (origin: string, signal: AbortSignal): Promise<Robots> => {
    const rules = known.get(origin) ?? robotsFor(origin, signal);
    known.set(origin, rules);
    return rules;
  };
  return {
    async admit(address, { signal }) {
      const { origin, host, pathname } = new URL(address);
      const rules = await rulesOf(origin, signal);
      if (rules.state === 'unknown') {
        const { reason, cause, detail } = rules;
        return { ok: false, reason, detail, ...(cause ? { cause } : {}) };
      }
      return rules.allows(address)
        ? { ok: true, release() {} }
        : { ok: false, reason: 'robots-disallowed', detail: `robots.txt of ${host} disallows ${pathname}` };
    },
    async forbids(address, { signal }) {
      const rules = await rulesOf(new URL(address).origin, signal);
      if (rules.state === 'unknown') return 'robots-unreachable';
      return rules.allows(address) ? undefined : 'robots-disallowed';
    },
    holdHost() {},
    restHost() {},
    async sitemapsOf(origin, signal) {
      const rules = await rulesOf(origin, signal);
      return rules.state === 'rules' ? rules.sitemaps : [];
    },
  };
}

/** A visit was made when its page was kept. */
function dated(archive: Archive, visit: Visit): Visit {
  const seen = (url: string): Capture | undefined => archive.find(url) ?? heldVariant(archive, url);
  const capture = (visit.kind === 'missing' ? undefined : seen(visit.finalUrl ?? visit.url)) ?? seen(visit.url);
  return capture ? { ...visit, fetchedAt: capture.at } : visit;
}

/** Visitors of a run that go to web archives in place of the network: no socket is opened, no name is asked for. */
export function openArchiveVisitors(archive: Archive, { locale = 'en-US', thirdParty }: VisitorOptions): Visitors {
  const to = archive.period?.to;
  const now = (): number => (to === undefined ? Date.now() : Date.parse(to));
  const at = (): Date => new Date(now());
  const fetcher = archiveFetcher(archive);
  const manners = archiveManners(archivedRobots(archive, fetcher));
  const closed = (detail: string): Visitor => closedVisitor('not-in-archive', detail, at);
  return {
    locale,
    archivedOf: (url) => ({
      files: archive.files.map(({ name }) => name),
      ...(archive.periodOf(url) ?? archive.period ?? longAgo),
    }),
    openSite: () => {
      const http = createHttpVisitor({ fetcher, manners, limits, now, clock: systemClock });
      const own: Visitor = {
        visit: async (request, signal) => dated(archive, await http.visit(request, signal)),
        close: () => http.close(),
      };
      const others =
        thirdParty === 'off' ? closedVisitor('third-party-off', 'services of others were not to be asked', at) : filing(own);
      return {
        http: byParty(own, others),
        browser: closed('a web archive holds pages as they were sent, and not as a browser shows them'),
        dns: closed('a web archive holds no records of name servers'),
        browserState: () => ({ state: 'off' }),
        close: () => own.close(),
      };
    },
    sitemapsOf: (origin, signal) => manners.sitemapsOf(origin, signal),
    close: async () => {},
  };
}

/** An archive without a single capture tells no time. */
const longAgo = { from: new Date(0).toISOString(), to: new Date(0).toISOString() };
