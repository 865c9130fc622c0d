import type { Scorecard } from '../../src/model/scorecard.ts';

/** The JSON report of a run, as far as it is looked at. */
export interface ToldReport {
  readonly scorecards: readonly Pick<Scorecard, 'domain' | 'state' | 'reason' | 'readings'>[];
}

export const reportIn = (stdout: string): ToldReport => JSON.parse(stdout);

const times = new Set(['at', 'madeAt', 'from', 'to']);

/** A report without the times at which it was made. */
export const timeless = (stdout: string): unknown =>
  JSON.parse(stdout, (key: string, value: unknown) => (times.has(key) ? undefined : value));
