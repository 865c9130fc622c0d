import { Worker } from 'node:worker_threads';
import type { Answer, Ready, Request } from './analysis-worker.ts';
import type { Step } from './site-session.ts';
import { stepLeft } from './step-time.ts';

/** A step of the analysis took too long, or took the thread with it; without a step the thread never came up. */
export class StepTimeout extends Error {
  readonly step: Step | undefined;
  constructor(step: Step | undefined) {
    super(step ? 'a step of the analysis ran out of time' : 'the analysis did not start');
    this.step = step;
  }
}

export interface ThreadLimits {
  /** For one page to be parsed, or one probe to run, in milliseconds of the processor. */
  readonly stepMs: number;
}

export type Ask<R = Request> = R extends Request ? Omit<R, 'id'> : never;

export interface Thread {
  /** Starts it, so that it is ready when it is asked something. */
  wake(): void;
  /** Rejects with StepTimeout; everyone's sessions on the thread are gone then, and `generation` has moved on. */
  ask(request: Ask): Promise<Answer>;
  /** One company at a time, so that a time-out always names a step of its own. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  generation(): number;
  /** Companies that use it. */
  load: number;
  close(): Promise<void>;
}

interface Call {
  readonly id: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  step: Step | undefined;
}

/** Steps in one call, at their limit each, after which the call is over however busy it is. */
const longestCall = 12;
const startMs = 60_000;
/** Threads at work on a call, of all pools: they share the time of the process. */
let busy = 0;

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A worker thread that starts when it is asked something, and again after it had to be ended. */
export function createThread({ stepMs }: ThreadLimits): Thread {
  let running: Promise<Worker> | undefined;
  let call: Call | undefined;
  let timers: { step?: NodeJS.Timeout; whole?: NodeJS.Timeout } = {};
  let generation = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let lastId = 0;

  const rest = (): void => {
    if (call) busy--;
    clearTimeout(timers.step);
    clearTimeout(timers.whole);
    timers = {};
    call = undefined;
  };
  const end = (error: Error): void => {
    const [dying, pending] = [running, call];
    running = undefined;
    generation++;
    rest();
    void dying?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
    pending?.reject(error);
  };
  const timeUp = (): void => end(new StepTimeout(call?.step));
  const watchStep = (): void => {
    const [began, used] = [performance.now(), cpuMs()];
    const check = (): void => {
      const left = stepLeft({ stepMs, waitedMs: performance.now() - began, usedMs: cpuMs() - used, busy });
      if (left === 0) timeUp();
      else timers.step = setTimeout(check, left);
    };
    clearTimeout(timers.step);
    timers.step = setTimeout(check, stepMs);
  };

  const hear = (answer: Answer): void => {
    if (answer.id !== call?.id) return;
    if ('step' in answer) {
      call.step = answer.step;
      watchStep();
      return;
    }
    const { resolve, reject } = call;
    rest();
    if ('failed' in answer) reject(new Error(answer.failed));
    else resolve(answer);
  };

  const start = (): Promise<Worker> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./analysis-worker.js', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 },
      });
      worker.unref();
      const late = setTimeout(() => {
        reject(new StepTimeout(undefined));
        void worker.terminate();
      }, startMs);
      const mine = generation;
      worker.on('message', (message: Answer | Ready) => {
        if (!('ready' in message)) return hear(message);
        clearTimeout(late);
        resolve(worker);
      });
      worker.on('error', () => {
        clearTimeout(late);
        reject(new StepTimeout(undefined));
        if (mine === generation) timeUp();
      });
    });

  return {
    load: 0,
    generation: () => generation,
    wake: () => {
      running ??= start();
      // Whoever asks next hears why it did not start.
      running.catch(() => undefined);
    },
    ask: async (request) => {
      running ??= start();
      const worker = await running.catch((error: unknown) => {
        running = undefined;
        throw error;
      });
      return new Promise((resolve, reject) => {
        call = { id: ++lastId, resolve, reject, step: undefined };
        busy++;
        timers = { whole: setTimeout(timeUp, stepMs * longestCall) };
        watchStep();
        worker.postMessage({ ...request, id: call.id });
      });
    },
    alone: (work) => {
      const run = queue.then(work);
      queue = run.catch(() => undefined);
      return run;
    },
    close: async () => {
      const dying = await running?.catch(() => undefined);
      end(new Error('the analysis was closed'));
      await dying?.terminate();
    },
  };
}
