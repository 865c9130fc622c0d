import type { Moment } from '../../model/topic.ts';

/** Hours that passed between two moments: at least, and at most. */
export interface Hours {
  readonly least: number;
  readonly most: number;
}

const hour = 3_600_000;
/** How far apart the two ends of a local time without a zone lie, and of a day without a time. */
const zoneless = 26 * hour;
const dayOnly = 50 * hour;

const width = ({ earliest, latest }: Moment): number => latest - earliest;

/**
 * Hours from one moment to another of the same page or forum. Local times without a zone share the zone that is not told,
 * so their difference is exact to the minute; days without a time share it too, and are a day off at most.
 */
export function hoursBetween(from: Moment, to: Moment): Hours {
  const [a, b] = [width(from), width(to)];
  const apart = (to.earliest - from.earliest) / hour;
  // The end of a moment is cut off at the time of the visit, its start never is: days start whole days apart, ages do not.
  const alike = (full: number): boolean => a === full && b <= full && b > full - zoneless && apart % 24 === 0;
  if ((a === 0 && b === 0) || (a === zoneless && b === zoneless)) return { least: apart, most: apart };
  if (a === dayOnly && alike(dayOnly)) return { least: Math.max(0, apart - 24), most: Math.max(0, apart + 24) };
  return {
    least: Math.max(0, (to.earliest - from.latest) / hour),
    most: Math.max(0, (to.latest - from.earliest) / hour),
  };
}
