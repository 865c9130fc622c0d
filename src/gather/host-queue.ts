import type { Clock } from './clock.ts';

/** A turn at a host, or why there was none: no time left, asked to wait longer than there is time, or given up. */
export type Turn = { readonly ok: true; release(): void } | { readonly ok: false; readonly why: 'deadline' | 'held' | 'aborted' };

/** The queue before one host. */
export interface HostQueue {
  /** Waits for a place and for the pause to be over; `gap` is the least time until the next start, in milliseconds. */
  enter(options: { readonly gap: number; readonly deadline: number; readonly signal: AbortSignal }): Promise<Turn>;
  /** No start for some milliseconds because the host said so. */
  hold(ms: number): void;
  /** No start for some milliseconds out of politeness. */
  pause(ms: number): void;
}

/** A queue that lets `places` requests be under way at once, in order of arrival. */
export function createHostQueue(places: number, clock: Clock): HostQueue {
  const waiting: (() => void)[] = [];
  let busy = 0;
  let nextStart = 0;
  let heldUntil = 0;

  const leave = (): void => {
    busy -= 1;
    waiting.shift()?.();
  };

  async function place(deadline: number, signal: AbortSignal): Promise<boolean> {
    if (busy < places) {
      busy += 1;
      return true;
    }
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    let call = (): void => {};
    const called = new Promise<true>((resolve) => {
      call = () => {
        busy += 1;
        resolve(true);
      };
    });
    waiting.push(call);
    const got = await Promise.race([called, clock.sleep(deadline - clock.now(), either).then(() => false)]);
    over.abort();
    const at = waiting.indexOf(call);
    if (at >= 0) waiting.splice(at, 1);
    // Called in the same moment as the time ran out: the place goes to the next.
    else if (!got) leave();
    return got;
  }

  return {
    async enter({ gap, deadline, signal }) {
      const out = (): Turn => ({ ok: false, why: signal.aborted ? 'aborted' : heldUntil >= deadline ? 'held' : 'deadline' });
      if (signal.aborted || heldUntil >= deadline || !(await place(deadline, signal))) return out();
      for (;;) {
        const now = clock.now();
        const start = Math.max(now, nextStart, heldUntil);
        if (signal.aborted || start >= deadline) {
          leave();
          return out();
        }
        if (start <= now) {
          nextStart = now + gap;
          let released = false;
          return {
            ok: true,
            release() {
              if (!released) leave();
              released = true;
            },
          };
        }
        await clock.sleep(start - now, signal);
      }
    },
    hold(ms) {
      heldUntil = Math.max(heldUntil, clock.now() + ms);
    },
    pause(ms) {
      nextStart = Math.max(nextStart, clock.now() + ms);
    },
  };
}
