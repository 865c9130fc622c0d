import type { Clock } from './clock.ts';
import { onAbort } from './time-limit.ts';

/** A few places that are taken and given back, in order of arrival. */
interface Places {
  /** Whether there was a place in time; `deadline` is in milliseconds on the clock. Never rejects. */
  take(deadline: number, signal: AbortSignal): Promise<boolean>;
  leave(): void;
}

export function createPlaces(count: number, clock: Clock): Places {
  const waiting: (() => void)[] = [];
  let busy = 0;

  const leave = (): void => {
    busy -= 1;
    waiting.shift()?.();
  };

  return {
    async take(deadline, signal) {
      if (busy < count) {
        busy += 1;
        return true;
      }
      const over = new AbortController();
      const stop = (): void => over.abort();
      onAbort(signal, stop);
      let call = (): void => {};
      const called = new Promise<true>((resolve) => {
        call = () => {
          busy += 1;
          resolve(true);
        };
      });
      waiting.push(call);
      const got = await Promise.race([called, clock.sleep(deadline - clock.now(), over.signal).then(() => false)]);
      signal.removeEventListener('abort', stop);
      over.abort();
      const at = waiting.indexOf(call);
      if (at >= 0) waiting.splice(at, 1);
      // Called in the same moment as the time ran out: the place goes to the next.
      else if (!got) leave();
      return got;
    },
    leave,
  };
}
