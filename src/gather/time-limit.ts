import { setMaxListeners } from 'node:events';

/** Longest time-out that a timer takes; a longer one would fire at once. */
const longestWait = 2 ** 31 - 1;

interface TimeLimit {
  /** Aborted when the time is up or the parent is aborted. */
  readonly signal: AbortSignal;
  /** Whether it was the time that ran out, not the parent that was aborted. */
  expired(): boolean;
  /** Frees the timer. */
  done(): void;
}

/** Listens for an abort without Node's warning about many listeners: one signal serves a whole run. */
export function onAbort(signal: AbortSignal, listener: () => void): void {
  setMaxListeners(0, signal);
  signal.addEventListener('abort', listener, { once: true });
}

/** A wall-clock limit of some milliseconds under a parent signal. */
export function timeLimit(parent: AbortSignal, ms: number): TimeLimit {
  const controller = new AbortController();
  let expired = false;
  const stop = (): void => controller.abort(parent.reason);
  const timer = setTimeout(
    () => {
      expired = true;
      controller.abort(new Error('the time is up'));
    },
    Math.min(Math.max(0, ms), longestWait),
  );
  if (parent.aborted) stop();
  else onAbort(parent, stop);
  return {
    signal: controller.signal,
    expired: () => expired,
    done() {
      clearTimeout(timer);
      parent.removeEventListener('abort', stop);
    },
  };
}

/** The outcome of some work, or rejection as soon as the signal is aborted, whatever the work does. */
export function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    if (signal.aborted) stop();
    onAbort(signal, stop);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
