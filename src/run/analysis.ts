import { failedVisit } from '../lib/visits.ts';
import type { Readings } from '../model/reading.ts';
import type { Failed, Visit } from '../model/visit.ts';
import { createThread, StepTimeout, type Thread } from './analysis-thread.ts';
import type { Study } from './analysis-worker.ts';
import type { SessionStart } from './site-session.ts';

/** Parsing and probes of one company, off the main thread. */
export interface SiteAnalysis {
  /** Judges visits (walls and soft 404s are no pages) and says what to visit next. */
  study(visits: readonly Visit[]): Promise<{ readonly judged: readonly Visit[] } & Pick<Study, 'wishes' | 'roles'>>;
  /** Readings over everything studied so far, and the visits as they stand. */
  read(): Promise<{ readonly readings: Readings; readonly visits: readonly Visit[] }>;
  close(): Promise<void>;
}

/** The company that an analysis is about. */
type Site = Pick<SessionStart, 'domain' | 'at' | 'roles' | 'questions'>;

export interface AnalysisPool {
  open(site: Site): SiteAnalysis;
  close(): Promise<void>;
}

const maxTries = 100;

const timedOut = (visit: Visit): Failed => failedVisit(visit, 'parse-timeout', 'the page took too long to parse');

function openSite(thread: Thread, site: Site, key: string): SiteAnalysis {
  let visits: readonly Visit[] = [];
  let broken: readonly string[] = [];
  let generation = -1;

  const rebuild = async (): Promise<void> => {
    if (generation === thread.generation()) return;
    generation = thread.generation();
    await thread.ask({ site: key, ask: 'open', start: { ...site, broken } });
    if (visits.length > 0) await thread.ask({ site: key, ask: 'study', visits });
  };

  /** Tries again without the page or the probe that hung; every try takes one of them away, so it ends. */
  const insist = <T>(fresh: readonly Visit[], work: (batch: readonly Visit[]) => Promise<T>): Promise<T> =>
    thread.alone(async () => {
      let batch = fresh;
      for (let tries = 0; ; tries++) {
        try {
          await rebuild();
          return await work(batch);
        } catch (error) {
          if (!(error instanceof StepTimeout) || tries > maxTries) throw error;
          const { step } = error;
          if (!step) {
            if (tries > 0) throw error;
            continue;
          }
          if ('probe' in step) broken = [...broken, step.probe];
          else {
            const banish = (visit: Visit): Visit => (visit.kind === 'page' && visit.url === step.page ? timedOut(visit) : visit);
            visits = visits.map(banish);
            batch = batch.map(banish);
          }
        }
      }
    });

  return {
    study: (fresh) =>
      insist(fresh, async (batch) => {
        const answer = await thread.ask({ site: key, ask: 'study', visits: batch });
        if (!('study' in answer)) throw new Error('unexpected answer');
        const { verdicts, wishes, roles } = answer.study;
        const judged = batch.map((visit, index) => verdicts[index] ?? visit);
        visits = [...visits, ...judged];
        return { judged, wishes, roles };
      }),
    read: () =>
      insist([], async () => {
        const answer = await thread.ask({ site: key, ask: 'read' });
        if (!('readings' in answer)) throw new Error('unexpected answer');
        return { readings: answer.readings, visits };
      }),
    async close() {
      thread.load--;
      if (generation !== thread.generation()) return;
      await thread.alone(() => thread.ask({ site: key, ask: 'close' })).catch(() => undefined);
    },
  };
}

/** Threads for the analysis; companies are spread over them. `stepMs` bounds the parsing of a page and each probe. */
export function createAnalysisPool(options: { readonly threads: number; readonly stepMs: number }): AnalysisPool {
  const threads = Array.from({ length: Math.max(1, options.threads) }, () => createThread(options));
  let opened = 0;
  return {
    open(site) {
      const thread = threads.reduce((least, other) => (other.load < least.load ? other : least));
      thread.load++;
      thread.wake();
      return openSite(thread, site, `${opened++}`);
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
