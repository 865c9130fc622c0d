import { failures, type ReasonText } from '../model/reasons.ts';
import type { VisitFailure } from './failure.ts';
import type { Limits } from './limits.ts';
import { strained } from './repeats.ts';

/** Counts the further tries of one visit. */
export interface Retries {
  /** Milliseconds to wait before the next try, or null when there is to be none. */
  pauseAfter(failure: VisitFailure): number | null;
}

const isTimeout = (reason: string): boolean => /timeout/.test(reason);
/** Request Timeout and Too Early: the two refusals besides 429 that another try may change. */
const passing4xx = [408, 425];

/** Only troubles that may pass are tried again, those of a strained server not where it is asked `once`; a pause that the server asked for stands before our own. */
export function createRetries(
  { retries, backoffMs }: Pick<Limits, 'retries' | 'backoffMs'>,
  random: () => number,
  once: boolean,
): Retries {
  let tries = 0;
  let timeouts = 0;
  return {
    pauseAfter({ reason, facts }) {
      const entry: ReasonText = failures[reason];
      if (once && strained.has(reason)) return null;
      if (!entry.retry && !passing4xx.includes(facts.status ?? 0)) return null;
      if (tries >= retries || (isTimeout(reason) && timeouts >= 1)) return null;
      const own = backoffMs * 2 ** tries * (1 + random() / 4);
      tries += 1;
      if (isTimeout(reason)) timeouts += 1;
      return Math.max(own, facts.retryAfterMs ?? 0);
    },
  };
}
