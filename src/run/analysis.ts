import { failedVisit } from '../lib/visits.ts';
import type { Readings } from '../model/reading.ts';
import type { Failed, Visit } from '../model/visit.ts';
import { createThread, StepTimeout, type Thread } from './analysis-thread.ts';
import { inTurns, weightOf } from './analysis-turns.ts';
import type { Plan } from './analysis-worker.ts';
import type { SessionStart } from './site-session.ts';

/** Parsing and probes of one company, off the main thread. */
export interface SiteAnalysis {
  /** Judges visits (walls and soft 404s are no pages) and says what to visit next. */
  study(visits: readonly Visit[]): Promise<{ readonly judged: readonly Visit[] } & Plan>;
  /** Readings over everything studied so far, and the visits as they stand. */
  read(): Promise<{ readonly readings: Readings; readonly visits: readonly Visit[] }>;
  close(): Promise<void>;
}

/** The company that an analysis is about. */
type Site = Pick<SessionStart, 'domain' | 'at' | 'roles' | 'questions' | 'own' | 'searches'>;

export interface AnalysisPool {
  open(site: Site): SiteAnalysis;
  close(): Promise<void>;
}

/** What a company may take of everyone's time: beyond, its heavy pages are not parsed any more; beyond twice as much, none is. */
interface Patience {
  readonly timeouts: number;
  /** On the thread, in milliseconds. */
  readonly spentMs: number;
}
/** Characters from which on a page is heavy. */
const heavy = 300_000;
const mostTries = 20;

const timedOut = (visit: Visit): Failed => failedVisit(visit, 'parse-timeout', 'the page took too long to parse');

/** `aside` is where a company goes whose page or probe hung: the next that hangs is no trouble of its neighbours. */
function openSite(home: Thread, aside: Thread, site: Site, key: string, patience: Patience): SiteAnalysis {
  let thread = home;
  let visits: readonly Visit[] = [];
  let studied: ReadonlySet<number> = new Set();
  let broken: readonly string[] = [];
  let generation = -1;
  let timeouts = 0;
  let spentMs = 0;

  /** Characters of the heaviest page that is still parsed. */
  const bearable = (): number => {
    const strained = Math.max(timeouts / patience.timeouts, spentMs / patience.spentMs);
    return strained >= 2 ? 0 : strained >= 1 ? heavy : Number.POSITIVE_INFINITY;
  };
  const lightened = (visit: Visit): Visit => (weightOf(visit) > bearable() ? timedOut(visit) : visit);
  const those = (wanted: ReadonlySet<number>): readonly Visit[] => visits.filter((_, index) => wanted.has(index));

  const add = async (wanted: ReadonlySet<number>): Promise<void> => {
    const answer = await thread.ask({ site: key, ask: 'add', visits: those(wanted) });
    if (!('verdicts' in answer)) throw new Error('unexpected answer');
    const verdicts = answer.verdicts.values();
    visits = visits.map((visit, index) => (wanted.has(index) ? (verdicts.next().value ?? visit) : visit));
  };
  const plan = async (): Promise<Plan> => {
    const answer = await thread.ask({ site: key, ask: 'plan' });
    if (!('plan' in answer)) throw new Error('unexpected answer');
    return answer.plan;
  };
  const rebuild = async (): Promise<void> => {
    if (generation === thread.generation()) return;
    generation = thread.generation();
    await thread.ask({ site: key, ask: 'open', start: { ...site, broken } });
    if (studied.size === 0) return;
    for (const turn of inTurns(visits, studied)) await add(turn);
    await plan();
  };

  /** Takes a turn on the thread. */
  const turn = <T>(work: () => Promise<T>): Promise<T> =>
    thread.alone(async () => {
      const began = performance.now();
      try {
        await rebuild();
        return await work();
      } finally {
        spentMs += performance.now() - began;
      }
    });

  /** Tries again without the page or the probe that hung; every try takes one of them away, so it ends. */
  const insist = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries++) {
      try {
        return await turn(work);
      } catch (error) {
        if (!(error instanceof StepTimeout) || tries > mostTries) throw error;
        const { step } = error;
        if (!step) {
          if (tries > 0) throw error;
          continue;
        }
        timeouts++;
        if ('probe' in step) broken = [...broken, step.probe];
        else visits = visits.map((visit) => (visit.kind === 'page' && visit.url === step.page ? timedOut(visit) : visit));
        visits = visits.map(lightened);
        thread.load--;
        thread = aside;
        thread.load++;
        generation = -1;
      }
    }
  };

  return {
    async study(fresh) {
      const first = visits.length;
      visits = [...visits, ...fresh];
      for (const wanted of inTurns(visits, new Set(fresh.map((_, index) => first + index))))
        await insist(async () => {
          visits = visits.map((visit, index) => (wanted.has(index) ? lightened(visit) : visit));
          await add(wanted);
          studied = new Set([...studied, ...wanted]);
        });
      const { wishes, roles } = await insist(plan);
      return { judged: visits.slice(first), wishes, roles };
    },
    read: () =>
      insist(async () => {
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

/** Steps that may hang before a company's heavy pages are left out, and how many at their limit its work may last as long as. */
const timeoutsBorne = 3;
const stepsBorne = 12;

/** Threads for the analysis; companies are spread over them. `stepMs` bounds the parsing of a page and each probe. */
export function createAnalysisPool(options: { readonly threads: number; readonly stepMs: number }): AnalysisPool {
  const threads = Array.from({ length: Math.max(1, options.threads) }, () => createThread(options));
  const aside = createThread(options);
  const patience = { timeouts: timeoutsBorne, spentMs: stepsBorne * options.stepMs };
  let opened = 0;
  return {
    open(site) {
      const thread = threads.reduce((least, other) => (other.load < least.load ? other : least));
      thread.load++;
      thread.wake();
      return openSite(thread, aside, site, `${opened++}`, patience);
    },
    async close() {
      await Promise.all([...threads, aside].map((thread) => thread.close()));
    },
  };
}
