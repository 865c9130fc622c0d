import type { Clock } from './clock.ts';
import { createPlaces } from './places.ts';

/** A turn at a host, or why there was none: no time left, asked to wait longer than there is time, or given up. */
export type Turn = { readonly ok: true; release(): void } | { readonly ok: false; readonly why: 'deadline' | 'held' | 'aborted' };

interface Entry {
  /** Least time until the next start, in milliseconds. */
  readonly gap: number;
  readonly deadline: number;
  readonly signal: AbortSignal;
  /** A further queue that is waited for once this host's pause is over, and left together with it. */
  beyond?(): Promise<Turn>;
}

/** The queue before one host, or before the address of many. */
export interface HostQueue {
  /** Waits for a place and for the pause to be over. */
  enter(entry: Entry): Promise<Turn>;
  /** No start for some milliseconds because the host said so. */
  hold(ms: number): void;
  /** No start for some milliseconds out of politeness. */
  pause(ms: number): void;
}

/** A queue that lets `count` requests be under way at once, in order of arrival. */
export function createHostQueue(count: number, clock: Clock): HostQueue {
  const places = createPlaces(count, clock);
  /** One at a time waits for its start, so that nobody else's start comes between its pause and its own. */
  const threshold = createPlaces(1, clock);
  let nextStart = 0;
  let heldUntil = 0;

  const due = (): number => Math.max(nextStart, heldUntil);

  /** Waits for the moment to start; the turn beyond, or nothing where the time was up before. */
  async function start({ gap, deadline, signal, beyond }: Entry): Promise<Turn | undefined> {
    for (;;) {
      const now = clock.now();
      if (signal.aborted || Math.max(now, due()) >= deadline) return undefined;
      if (due() > now) {
        await clock.sleep(due() - now, signal);
        continue;
      }
      const further = (await beyond?.()) ?? { ok: true, release() {} };
      if (!further.ok) return further;
      if (due() <= clock.now()) {
        nextStart = clock.now() + gap;
        return further;
      }
      // The host asked for a pause meanwhile.
      further.release();
    }
  }

  return {
    async enter(entry) {
      const { deadline, signal } = entry;
      const out = (): Turn => ({ ok: false, why: signal.aborted ? 'aborted' : heldUntil >= deadline ? 'held' : 'deadline' });
      if (signal.aborted || heldUntil >= deadline || !(await places.take(deadline, signal))) return out();
      let started: Turn | undefined;
      if (await threshold.take(deadline, signal)) {
        started = await start(entry);
        threshold.leave();
      }
      if (!started?.ok) {
        places.leave();
        return started ?? out();
      }
      const { release } = started;
      let released = false;
      return {
        ok: true,
        release() {
          if (released) return;
          released = true;
          release();
          places.leave();
        },
      };
    },
    hold(ms) {
      heldUntil = Math.max(heldUntil, clock.now() + ms);
    },
    pause(ms) {
      nextStart = Math.max(nextStart, clock.now() + ms);
    },
  };
}
