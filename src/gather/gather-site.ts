import { failedVisit, missingVisit } from '../lib/visits.ts';
import type { FailureReason } from '../model/reasons.ts';
import type { Failed, Look, Missing, Role, Snapshot, Visit } from '../model/visit.ts';
import type { RoleMap } from './discover.ts';
import { createRepeats } from './repeats.ts';
import type { Visitor } from './visitor.ts';

/** A visit that is wanted: a look with its address. */
export interface Wish {
  readonly look: Look;
  readonly url: string;
  readonly role?: Role;
}

/** What a company's pages are to be gathered with; everything comes from outside, the clock included. */
export interface GatherSite {
  readonly domain: string;
  readonly input: string;
  /** Home page addresses to try in turn: the next is tried when nobody answers at one. */
  readonly homes: readonly string[];
  readonly locale: string;
  readonly tool: Snapshot['tool'];
  readonly http: Visitor;
  readonly browser: Visitor;
  readonly dns: Visitor;
  readonly browserState: () => Snapshot['browser'];
  readonly budget: { readonly pages: number; readonly timeMs: number };
  /** Sitemaps that robots.txt of an origin names. */
  sitemapsOf(origin: string, signal: AbortSignal): Promise<readonly string[]>;
  /** Judges what was visited and says what to visit next. */
  study(
    visits: readonly Visit[],
  ): Promise<{ readonly judged: readonly Visit[]; readonly wishes: readonly Wish[]; readonly roles: RoleMap }>;
  /** When the work on this company began, ISO 8601. */
  readonly startedAt: string;
  /** Wall clock, in ISO 8601. */
  now(): string;
  /** Monotonic clock, in milliseconds. */
  monotonic(): number;
  readonly signal: AbortSignal;
  onVisit?(visit: Visit): void;
}

const maxWaves = 8;
const homeLook: Look = { by: 'role', role: 'home', via: 'http' };

type Reasons = ReadonlySet<FailureReason>;

/** Troubles of one name: `www.` may well be right. */
const ofThisName: Reasons = new Set([
  'tls-cert-host',
  'tls-cert-expired',
  'tls-cert-untrusted',
  'tls-handshake',
  'timeout-tls',
  'tcp-reset',
  'home-missing',
]);

/** Nobody listens there: another spelling of the address may still answer. */
const nobody: Reasons = new Set(['dns-nxdomain', 'dns-nodata', 'tcp-refused', 'tcp-timeout', 'not-in-archive']);

/** A port that was named and does not speak TLS may speak plain HTTP. */
const speaksPlainly = ({ reason, url }: Failed): boolean => reason === 'tls-handshake' && new URL(url).port !== '';

/** Troubles of the home page that hold for the whole site: nothing else is asked for. */
const hopeless: Reasons = new Set([
  'dns-nxdomain',
  'dns-servfail',
  'dns-timeout',
  'dns-nodata',
  'dns-error',
  'tcp-refused',
  'tcp-reset',
  'tcp-timeout',
  'tls-cert-expired',
  'tls-cert-untrusted',
  'tls-cert-host',
  'tls-handshake',
  'timeout-tls',
  'timeout-headers',
  'timeout-body',
  'http-5xx',
  'rate-limited',
  'bot-wall',
  'geo-blocked',
  'parked',
  'placeholder',
  'redirected-offsite',
  'home-missing',
  'robots-unreachable',
  'crawl-delay-too-long',
  'not-in-archive',
  'interrupted',
]);

/** Robots that may not see the home page may still see others; robots that may see nothing stop here. */
const stops = (home: Visit): boolean => home.kind === 'failed' && hopeless.has(home.reason);

/** Troubles that hold for the whole site when a made-up address meets them as well as the home page. */
const telling: Reasons = new Set([
  'http-4xx',
  'login-wall',
  'redirect-loop',
  'too-many-redirects',
  'bad-redirect',
  'redirect-blocked-scheme',
  'bad-http',
  'headers-too-large',
  'empty-body',
  'decode-error',
]);

const sameTrouble = (home: Visit, wrong: Visit | undefined): boolean =>
  home.kind === 'failed' && wrong?.kind === 'failed' && home.reason === wrong.reason && telling.has(home.reason);

/** A server that forbids every address alike refuses us, not the page. */
const turnedAway = (visit: Visit): Visit =>
  visit.kind === 'failed' && visit.status === 403
    ? { ...visit, cause: 'bot-wall', detail: `${visit.detail} to every address` }
    : visit;

/** Sitemaps of one robots.txt that are read; a site with more has them counted as a lower bound. */
const mostSitemaps = 10;
const wrongAddress = 'support-audit-looks-for-a-page-that-is-not-there';

/**
 * Gathers one company in waves: home page, a wrong address and sitemaps; then what the probes ask for; then what they
 * want on seeing that. Visits of a wave run side by side. What the budget cuts off is a failed visit, never silence.
 */
export async function gatherSite(site: GatherSite): Promise<Snapshot> {
  const { startedAt } = site;
  const deadline = site.monotonic() + site.budget.timeMs;
  const visits: Visit[] = [];
  let pages = 0;

  const notVisited = (wish: Wish, reason: FailureReason, detail: string): Failed =>
    failedVisit({ ...wish, via: wish.look.via, fetchedAt: site.now() }, reason, detail);
  const visit = async (wish: Wish, once = false): Promise<Visit> => {
    const { look, url, role } = wish;
    const give = (reason: FailureReason, detail: string): Failed => notVisited(wish, reason, detail);
    if (site.signal.aborted) return give('interrupted', 'the run was interrupted before this page was visited');
    if (site.monotonic() >= deadline)
      return give('budget-time', 'the time for this company ran out before this page was visited');
    if (look.via === 'dns') return site.dns.visit({ look, url, deadline }, site.signal);
    if (pages >= site.budget.pages)
      return give('budget-requests', `the budget of ${site.budget.pages} pages was spent before this page`);
    pages++;
    const visitor = look.via === 'browser' ? site.browser : site.http;
    return visitor.visit({ look, url, ...(role ? { role } : {}), deadline, ...(once ? { once } : {}) }, site.signal);
  };
  const repeats = createRepeats(() => !site.signal.aborted && site.monotonic() < deadline && pages < site.budget.pages);
  const wave = async (wishes: readonly Wish[]): Promise<readonly Visit[]> => {
    const tries = await Promise.all(
      wishes.map(async (wish) => {
        const once = repeats.knows(wish.url);
        return { wish, once, first: await visit(wish, once) };
      }),
    );
    for (const { first } of tries) repeats.note(first);
    const made: Visit[] = [];
    for (const { wish, once, first } of tries) made.push(once ? await repeats.settled(first, () => visit(wish, once)) : first);
    for (const one of made) site.onVisit?.(one);
    return made;
  };

  const homeAt = async (url: string): Promise<Visit> => asHome(await visit({ look: homeLook, url, role: 'home' }));
  const named = await firstHome(site.homes, homeAt);
  const gone = named.kind === 'missing' ? startOf(named) : undefined;
  const home = gone ? await homeAt(new URL('/', gone.url).href) : named;
  for (const one of gone ? [gone, home] : [home]) site.onVisit?.(one);
  repeats.note(home);
  const beside = stops(home) ? { wishes: [], left: [] } : await besideHome(home, site);
  const tooMany = `more than ${mostSitemaps} sitemaps are named`;
  const around = [...(await wave(beside.wishes)), ...beside.left.map((wish) => notVisited(wish, 'budget-requests', tooMany))];
  const alike = sameTrouble(home, around[0]);
  const first = [home, ...(gone ? [gone] : []), ...around];
  let { judged, wishes, roles } = await site.study(alike ? first.map(turnedAway) : first);
  visits.push(...judged);
  const judgedHome = judged[0];
  for (let round = 1; round < maxWaves && !alike && wishes.length > 0 && !(judgedHome && stops(judgedHome)); round++) {
    ({ judged, wishes, roles } = await site.study(await wave(wishes)));
    visits.push(...judged);
  }
  // What the last wave still wanted was not looked at, and that is said.
  if (wishes.length > 0 && !alike && !(judgedHome && stops(judgedHome))) {
    const left = wishes.map((wish) => notVisited(wish, 'budget-requests', `more than ${maxWaves} waves of pages were wanted`));
    visits.push(...(await site.study(left)).judged);
  }
  return {
    schemaVersion: 1,
    tool: site.tool,
    domain: site.domain,
    input: site.input,
    startedAt,
    finishedAt: site.now(),
    locale: site.locale,
    browser: site.browserState(),
    visits,
    roles,
  };
}

/** An address that the user named and that is gone: a page like others, so that the site's own home page is read. */
function startOf({ url, via, status, detail, fetchedAt }: Missing): Missing {
  return missingVisit({ look: { by: 'url', url, via }, via, url, fetchedAt }, status, detail);
}

/** A site whose home page is gone says nothing about the company. */
function asHome(home: Visit): Visit {
  if (home.kind !== 'missing' || new URL(home.url).pathname !== '/' || new URL(home.url).search !== '') return home;
  return failedVisit(home, 'home-missing', home.detail, home.status === null ? {} : { status: home.status });
}

async function firstHome(homes: readonly string[], visit: (url: string) => Promise<Visit>): Promise<Visit> {
  let first: Failed | undefined;
  for (const url of homes) {
    // A site that answers over https, however badly, is not read over plain http instead.
    if (first && !nobody.has(first.reason) && !speaksPlainly(first) && url.startsWith('http:')) continue;
    const made = await visit(url);
    if (made.kind !== 'failed') return made;
    if (!nobody.has(made.reason) && !ofThisName.has(made.reason)) return made;
    // At a port of its own, what is no TLS is plain HTTP.
    if (!first || speaksPlainly(first) || (nobody.has(first.reason) && !nobody.has(made.reason))) first = made;
  }
  if (!first) throw new Error('a site needs an address for its home page');
  return first;
}

interface Beside {
  readonly wishes: readonly Wish[];
  /** Sitemaps that are too many to be read. */
  readonly left: readonly Wish[];
}

async function besideHome(home: Visit, site: GatherSite): Promise<Beside> {
  const at = home.kind === 'page' || home.kind === 'failed' ? (home.finalUrl ?? home.url) : home.url;
  const { origin } = new URL(at);
  const named = await site.sitemapsOf(origin, site.signal);
  const maps = (named.length > 0 ? named : [`${origin}/sitemap.xml`]).map(
    (url): Wish => ({ look: { by: 'url', url, via: 'http', accept: 'xml', guess: true }, url }),
  );
  const wrong = `${origin}/${wrongAddress}`;
  const asked: Wish = {
    look: { by: 'url', url: wrong, via: 'http', role: 'not-found', guess: true },
    url: wrong,
    role: 'not-found',
  };
  return { wishes: [asked, ...maps.slice(0, mostSitemaps)], left: maps.slice(mostSitemaps) };
}
