import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { gatherSite } from '../gather/gather-site.ts';
import { openVisitors, type VisitorOptions } from '../gather/visitors.ts';
import { clean } from '../lib/text.ts';
import { failedVisit } from '../lib/visits.ts';
import type { Question } from '../model/question.ts';
import { type Readings, unknown } from '../model/reading.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Report, Scorecard } from '../model/scorecard.ts';
import type { Look, Visit } from '../model/visit.ts';
import { prepareRunFolder, StoreError, saveSnapshot } from '../store/run-folder.ts';
import { type AnalysisPool, createAnalysisPool } from './analysis.ts';
import { assess, reportOf } from './assess.ts';
import { parseTargets, type Target } from './targets.ts';
import { tool } from './tool.ts';

/** Wall clock as ISO 8601 in UTC. */
export interface Clock {
  now(): string;
}

export type Progress =
  | { readonly kind: 'started'; readonly domain: string }
  | { readonly kind: 'visited'; readonly domain: string; readonly visit: Visit }
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
  /** Folder for the snapshots, so that `rescore` can measure them again; must not hold a run yet. */
  readonly save?: string;
  readonly clock?: Clock;
  /** Ends the run early: companies that are not done stay unknown. */
  readonly signal?: AbortSignal;
  onProgress?(event: Progress): void;
}

const systemClock: Clock = { now: () => new Date().toISOString() };
const stepMs = 10_000;

/**
 * Scans companies side by side and compares them. Never rejects because of a site: what could not be looked at is in the
 * report. Rejects with TypeError on unusable input, with StoreError when the folder to save to cannot be written, and with
 * BrowserError when the browser that was named does not start.
 */
export async function scan(options: ScanOptions): Promise<Report> {
  const { targets, invalid } = parseTargets(options.domains);
  if (invalid[0]) throw new TypeError(`${invalid[0].input}: ${invalid[0].problem}`);
  if (targets.length === 0) throw new TypeError('there is no domain to scan');
  if (options.save !== undefined) await prepareRunFolder(options.save);
  const clock = options.clock ?? systemClock;
  const visitors = await openVisitors(
    options,
    tool.version,
    targets.flatMap(({ homes }) => homes),
  );
  const pool = createAnalysisPool({ threads: Math.min(targets.length, availableParallelism()), stepMs });
  const limit = pLimit(options.concurrency ?? 4);
  const signal = options.signal ?? new AbortController().signal;
  // Every visit under way listens to it.
  setMaxListeners(0, signal);
  try {
    const cards = await Promise.all(
      targets.map((target) =>
        limit(async () => {
          options.onProgress?.({ kind: 'started', domain: target.domain });
          const scorecard = await scanSite(target, { options, clock, visitors, pool, signal });
          options.onProgress?.({ kind: 'finished', domain: target.domain, scorecard });
          return scorecard;
        }),
      ),
    );
    return reportOf(cards, options.rubric, tool, clock.now());
  } finally {
    await Promise.allSettled([visitors.close(), pool.close()]);
  }
}

interface Means {
  readonly options: ScanOptions;
  readonly clock: Clock;
  readonly visitors: Awaited<ReturnType<typeof openVisitors>>;
  readonly pool: AnalysisPool;
  readonly signal: AbortSignal;
}

/** A fault of our own ends the work on one company, and is said to be one; the others go on. */
async function brokenOff({ domain, input, homes }: Target, at: string, error: unknown, rubric: Rubric): Promise<Scorecard> {
  const { probes } = await import('./catalogue.ts');
  const detail = clean(error instanceof Error ? error.message : String(error));
  const nothing = unknown('internal', detail);
  const readings: Readings = Object.fromEntries(probes.flatMap(({ measures }) => measures.map((id) => [id, nothing])));
  const look: Look = { by: 'role', role: 'home', via: 'http' };
  const url = homes[0] ?? '';
  const visits = [failedVisit({ look, role: 'home', via: 'http', url, fetchedAt: at }, 'internal', detail)];
  const none = { schemaVersion: 1, tool, domain, input, startedAt: at, finishedAt: at, locale: '', roles: {} } as const;
  return assess({ ...none, browser: { state: 'not-needed' }, visits }, readings, rubric);
}

async function scanSite(target: Target, { options, clock, visitors, pool, signal }: Means): Promise<Scorecard> {
  const { domain } = target;
  const site = visitors.openSite();
  const startedAt = clock.now();
  const analysis = pool.open({ domain, at: startedAt, questions: options.questions });
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
      budget: { pages: options.maxPages ?? 120, timeMs: options.timeoutMs ?? 120_000 },
      sitemapsOf: visitors.sitemapsOf,
      study: (visits) => analysis.study(visits),
      now: clock.now,
      monotonic: () => performance.now(),
      signal,
      onVisit: (visit) => options.onProgress?.({ kind: 'visited', domain, visit }),
    });
    const { readings, visits } = await analysis.read();
    const { questions } = options;
    const snapshot = { ...gathered, visits, ...(questions ? { questions } : {}) };
    if (options.save !== undefined) await saveSnapshot(options.save, snapshot);
    return assess(snapshot, readings, options.rubric);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return brokenOff(target, startedAt, error, options.rubric);
  } finally {
    await Promise.allSettled([site.close(), analysis.close()]);
  }
}
