/** What came of a call that was given only so long. */
export type Settled<T> =
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'late' }
  | { readonly state: 'error'; readonly message: string };

/** Longest time-out that a timer takes; a longer one would fire at once. */
const longestWait = 2 ** 31 - 1;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Waits at most `ms` milliseconds for a promise; never rejects, and a rejection that comes too late is swallowed. */
export function settle<T>(work: Promise<T>, ms: number): Promise<Settled<T>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ state: 'late' }), Math.min(Math.max(0, ms), longestWait));
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve({ state: 'done', value });
      },
      (error: unknown) => {
        clearTimeout(timer);
        resolve({ state: 'error', message: messageOf(error) });
      },
    );
  });
}
