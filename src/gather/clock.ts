import { timeLimit } from './time-limit.ts';

/** A clock that never jumps. */
export interface Clock {
  /** Milliseconds from some start, as `performance.now()`. */
  now(): number;
  /** Resolves after some milliseconds, or earlier when the signal is aborted; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const limit = timeLimit(signal, ms);
      limit.signal.addEventListener(
        'abort',
        () => {
          limit.done();
          resolve();
        },
        { once: true },
      );
    }),
};
