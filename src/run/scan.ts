import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { settle } from '../gather/browser-deadline.ts';
import { gatherSite } from '../gather/gather-site.ts';
import { openVisitors, type VisitorOptions } from '../gather/visitors.ts';
import { clean } from '../lib/text.ts';
import { failedVisit } from '../lib/visits.ts';
import type { OwnKnowledge } from '../model/own.ts';
import type { Question } from '../model/question.ts';
import { type Readings, unknown } from '../model/reading.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Report, Scorecard } from '../model/scorecard.ts';
import type { Look, Visit } from '../model/visit.ts';
import { type OpenRun, openRun } from '../store/open-run.ts';
import { StoreError } from '../store/run-folder.ts';
import { type AnalysisPool, createAnalysisPool } from './analysis.ts';
import { assess, reportOf } from './assess.ts';
import type { Contacts } from './contacts.ts';
import { unlessInterrupted } from './interruption.ts';
import { type Kept, keptOf } from './kept-companies.ts';
import { ownNames } from './product-names.ts';
import { nameIn } from './rescore.ts';
import { planOf } from './run-plan.ts';
import { parseTargets, type Target } from './targets.ts';
import { tool } from './tool.ts';

/** Wall clock as ISO 8601 in UTC. */
export interface Clock {
  now(): string;
}

export type Progress =
  | {
      /** A run is gone on with that holds some of its companies, or all; they are not looked at again. */
      readonly kind: 'resumed';
      readonly kept: readonly Scorecard[];
      readonly companies: number;
    }
  | { readonly kind: 'started'; readonly domain: string }
  | { readonly kind: 'visited'; readonly domain: string; readonly visit: Visit }
  | { /** No page is visited any more. */ readonly kind: 'measuring'; readonly domain: string }
  | { readonly kind: 'finished'; readonly domain: string; readonly scorecard: Scorecard };

export interface ScanOptions extends VisitorOptions {
  /** Domains or addresses; spellings of one company are merged. */
  readonly domains: readonly string[];
  readonly rubric: Rubric;
  /** Companies at once; 4 when left out. */
  readonly concurrency?: number;
  /** Milliseconds for one company; 120,000 when left out. */
  readonly timeoutMs?: number;
  /** Visits for one company, HTTP and browser together; 120 when left out. */
  readonly maxPages?: number;
  /** Questions that every knowledge base is searched for; none when left out. */
  readonly questions?: readonly Question[];
  /** What the user knows of companies, products and words, beyond the tool. */
  readonly own?: OwnKnowledge;
  /** What enquiries told of the companies; see `readContacts`. */
  readonly contacts?: Contacts;
  /** Folder for the run, so that it can be measured, priced and shown again; must not hold a run yet, unless one is resumed. */
  readonly save?: string;
  /** What `save` keeps; pages, readings and scorecards when left out. A run that is resumed keeps what it kept. */
  readonly keep?: 'pages' | 'readings';
  /** Goes on with the run that `save` holds: companies that were saved are not looked at again. */
  readonly resume?: boolean;
  /** Where files lie that the options were read from, by option; the run that is saved tells it to whoever goes on with it. */
  readonly files?: Readonly<Record<string, string | string[]>>;
  /** Digest of the text that `contacts` was read from, by option; a run is gone on with only with the same. */
  readonly told?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  /** Ends the run early: companies that are not done stay unknown, and are not saved. */
  readonly signal?: AbortSignal;
  onProgress?(event: Progress): void;
}

const systemClock: Clock = { now: () => new Date().toISOString() };
const stepMs = 10_000;
/** For what is still open when the run was interrupted: a browser may be starting for half a minute. */
const leaveMs = 3000;
const pagesOf = ({ maxPages = 120 }: ScanOptions): number => maxPages;
const timeOf = ({ timeoutMs = 120_000 }: ScanOptions): number => timeoutMs;

/**
 * Scans companies side by side and compares them. Never rejects because of a site: what could not be looked at is in the
 * report. Rejects with TypeError on unusable input, with StoreError when the folder to save to cannot be written (BusyError:
 * another process saves there; ResumeError: its run was begun with something else), and with BrowserError when the browser
 * that was named does not start.
 */
export async function scan(options: ScanOptions): Promise<Report> {
  const { targets, invalid } = parseTargets(options.domains);
  if (invalid[0]) throw new TypeError(`${invalid[0].input}: ${invalid[0].problem}`);
  if (targets.length === 0) throw new TypeError('there is no domain to scan');
  const limits = { visits: pagesOf(options), seconds: timeOf(options) / 1000 };
  const plan = planOf(options, limits, targets);
  const { save, keep: keeps = 'pages', resume, clock = systemClock } = options;
  const beginning = { how: resume ? 'resumed' : 'new', at: clock.now(), keeps } as const;
  const run = save === undefined ? undefined : await openRun(save, plan, beginning);
  try {
    const kept = await keptOf(targets, options, run);
    const report = kept.size === targets.length ? await reportOn(kept, options, run) : await scanAll(targets, kept, options, run);
    return { ...report, limits, options: plan.options, ...ownNames(options.own) };
  } finally {
    await run?.close();
  }
}

async function reportOn(kept: Kept, { rubric, clock = systemClock }: ScanOptions, run: OpenRun | undefined): Promise<Report> {
  const cards = [...kept.values()];
  const madeAt = run?.ended ?? clock.now();
  await run?.end(madeAt, browserOf(cards));
  return reportOf(cards, rubric, tool, madeAt);
}

async function scanAll(targets: readonly Target[], kept: Kept, options: ScanOptions, run: OpenRun | undefined): Promise<Report> {
  const clock = options.clock ?? systemClock;
  const visitors = await openVisitors(
    options,
    tool.version,
    targets.flatMap(({ homes }) => homes),
  );
  const threads = Math.min(targets.length - kept.size, availableParallelism());
  const pool = createAnalysisPool({ threads, stepMs });
  const limit = pLimit(options.concurrency ?? 4);
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, ...(options.signal ? [options.signal] : [])]);
  // Every visit under way listens to it.
  setMaxListeners(0, signal);
  try {
    const cards = await Promise.all(
      targets.map(
        (target) =>
          kept.get(target.domain) ??
          limit(async () => {
            options.onProgress?.({ kind: 'started', domain: target.domain });
            const scorecard = await scanSite(target, { options, clock, visitors, pool, run, signal });
            options.onProgress?.({ kind: 'finished', domain: target.domain, scorecard });
            return scorecard;
          }),
      ),
    );
    const madeAt = clock.now();
    await run?.end(madeAt, browserOf(cards));
    return reportOf(cards, options.rubric, tool, madeAt);
  } finally {
    // When one company could not be saved, the others are left as they are.
    over.abort();
    const closing = Promise.allSettled([visitors.close(), pool.close()]);
    await (options.signal?.aborted ? settle(closing, leaveMs) : closing);
  }
}

/** The browser that pages were seen in, where there was one. */
const browserOf = (cards: readonly Scorecard[]): string | undefined =>
  cards.flatMap(({ gathered }) => (gathered?.browser.state === 'used' ? [gathered.browser.name] : []))[0];

interface Means {
  readonly options: ScanOptions;
  readonly clock: Clock;
  readonly visitors: Awaited<ReturnType<typeof openVisitors>>;
  readonly pool: AnalysisPool;
  readonly run: OpenRun | undefined;
  readonly signal: AbortSignal;
}

/** A company that the work was broken off at: nothing of it is known, and why is said; the others go on. */
async function brokenOff(
  { domain, input, homes }: Target,
  at: string,
  [reason, detail]: readonly ['internal' | 'interrupted', string],
  { rubric, contacts }: ScanOptions,
): Promise<Scorecard> {
  const { probes } = await import('./catalogue.ts');
  const nothing = unknown(reason, detail);
  const ids = [...probes.flatMap(({ measures }) => measures), ...(rubric.searches ?? []).map(({ id }) => id)];
  const readings: Readings = Object.fromEntries(ids.map((id) => [id, nothing]));
  const look: Look = { by: 'role', role: 'home', via: 'http' };
  const url = homes[0] ?? '';
  const visits = [failedVisit({ look, role: 'home', via: 'http', url, fetchedAt: at }, reason, detail)];
  const none = { schemaVersion: 1, tool, domain, input, startedAt: at, finishedAt: at, locale: '', roles: {} } as const;
  return assess({ ...none, browser: { state: 'not-needed' }, visits }, readings, rubric, contacts);
}

/** Looks at a company, and saves what was seen. */
async function lookAt(target: Target, startedAt: string, means: Means): Promise<Scorecard> {
  const { options, clock, visitors, pool, run, signal } = means;
  const { domain } = target;
  const archive = visitors.archivedOf?.(target.homes[0] ?? '');
  const site = visitors.openSite();
  const {
    rubric: { searches },
    own,
  } = options;
  const analysis = pool.open({ domain, at: startedAt, questions: options.questions, own, searches });
  try {
    const gathered = await gatherSite({
      ...target,
      startedAt,
      locale: visitors.locale,
      tool,
      http: site.http,
      browser: site.browser,
      dns: site.dns,
      browserState: site.browserState,
      budget: { pages: pagesOf(options), timeMs: timeOf(options) },
      sitemapsOf: visitors.sitemapsOf,
      study: (visits) => analysis.study(visits),
      // In an archive it is the time at which its pages were kept.
      now: archive ? () => startedAt : clock.now,
      monotonic: () => performance.now(),
      signal,
      onVisit: (visit) => options.onProgress?.({ kind: 'visited', domain, visit }),
    });
    options.onProgress?.({ kind: 'measuring', domain });
    const { readings, visits } = await analysis.read();
    const { questions } = options;
    const snapshot = {
      ...gathered,
      ...nameIn(options.own, domain),
      ...(archive ? { archive } : {}),
      visits,
      ...(questions ? { questions } : {}),
    };
    // What was cut short is looked at again when the run is gone on with.
    signal.throwIfAborted();
    const scorecard = assess(snapshot, readings, options.rubric, options.contacts);
    if (gathered.browser.state === 'used') await run?.seenIn(gathered.browser.name);
    await run?.save(snapshot, { readings, scorecard });
    return scorecard;
  } finally {
    await Promise.allSettled([site.close(), analysis.close()]);
  }
}

async function scanSite(target: Target, means: Means): Promise<Scorecard> {
  const { options, clock, visitors, signal } = means;
  const startedAt = visitors.archivedOf?.(target.homes[0] ?? '').to ?? clock.now();
  try {
    return await unlessInterrupted(signal, () => lookAt(target, startedAt, means));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const why = signal.aborted
      ? (['interrupted', 'the run was interrupted before this company was done'] as const)
      : (['internal', clean(error instanceof Error ? error.message : String(error))] as const);
    return brokenOff(target, startedAt, why, options);
  }
}
