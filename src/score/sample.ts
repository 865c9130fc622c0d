import { type Interval, wilson } from '../lib/statistics.ts';
import type { Found } from '../model/reading.ts';

/**
 * Between which values chance may have moved a share: Wilson's interval at 95 % where it was counted in a sample, and the
 * value itself where it was not. Undefined for what is no number.
 */
export function intervalOf({ value, sample }: Found<unknown>): Interval | undefined {
  if (typeof value !== 'number') return undefined;
  return sample && sample.of > 0 ? wilson(sample.hits, sample.of) : { low: value, high: value };
}
