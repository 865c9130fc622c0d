import type { Moment } from '../../model/topic.ts';
import type { Hours } from './time.ts';

/** Hours in words: to the minute within two days, then in days and hours. */
export function duration(hours: number): string {
  const minutes = Math.round(hours * 60);
  const [h, min] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes < 60) return `${minutes} min`;
  if (h < 48) return min === 0 ? `${h} h` : `${h} h ${min} min`;
  const whole = Math.round(hours);
  return whole % 24 === 0 ? `${whole / 24} days` : `${Math.floor(whole / 24)} days ${whole % 24} h`;
}

/** The same for a span, once where both ends read alike. */
export function durationOf({ least, most }: Hours): string {
  const [from, to] = [duration(least), duration(most)];
  return from === to ? from : `${from} to ${to}`;
}

const hour = 3_600_000;
/** A date without a zone may be from the clock that runs furthest ahead of UTC. */
const ahead = 14 * hour;
const isLocal = ({ earliest, latest }: Moment): boolean => {
  const width = latest - earliest;
  const isDay = (earliest + ahead) % (24 * hour) === 0 && width <= 50 * hour;
  // The end of a moment is cut off at the time of the visit.
  return isDay || (width >= ahead && width <= 26 * hour);
};

/** The day of a moment as its page tells it, in the page's own zone; of an age the day in the middle. */
export function dayText(moment: Moment): string {
  const middle = (moment.earliest + moment.latest) / 2;
  return new Date(isLocal(moment) ? moment.earliest + ahead : middle).toISOString().slice(0, 10);
}

/** A moment in words: to the minute where it is told so exactly, else about the day. */
export function momentText(moment: Moment): string {
  if (moment.earliest !== moment.latest) return `about ${dayText(moment)}`;
  return `${new Date(moment.earliest).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
