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

/** A moment in words: to the minute where it is told so exactly, else about the day. */
export function momentText({ earliest, latest }: Moment): string {
  const middle = new Date((earliest + latest) / 2).toISOString();
  return earliest === latest ? `${middle.slice(0, 16).replace('T', ' ')} UTC` : `about ${middle.slice(0, 10)}`;
}
