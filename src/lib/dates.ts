import type { Moment } from '../model/topic.ts';
import {
  ago,
  bare,
  dayMonth,
  iso,
  monthDay,
  months,
  monthsBehind,
  named,
  now,
  numeric,
  unitOf,
  wideAgo,
  wideDate,
  wideNamed,
} from './date-patterns.ts';
import { dayWords, type Unit, wideDayWords, wideHalves } from './date-words.ts';
import { fold } from './text.ts';

/** Which of two numbers is the day, where a text does not say. */
export type Order = 'day-first' | 'month-first';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const spans: Readonly<Record<Unit, number>> = {
  second: 1000,
  minute,
  hour,
  day,
  week: 7 * day,
  month: 31 * day,
  year: 366 * day,
};

/** Local time without a zone: the world's clocks run from 14 hours ahead of UTC to 12 behind. */
const ahead = 14 * hour;
const behind = 12 * hour;

/** 2026/05/03 and 2026. 5. 3. with dashes. */
const dashed = (text: string): string =>
  text.replace(
    /(?<![\d./-])(\d{4})([/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?(?!\d)/g,
    (_, y: string, __, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  );

interface Clock {
  readonly hours: number;
  readonly minutes: number;
}

function clockOf(hours: string | undefined, minutes: string | undefined, half: string | undefined): Clock | null {
  if (hours === undefined || minutes === undefined) return null;
  let value = Number(hours);
  if (half === 'p' && value < 12) value += 12;
  if (half === 'a' && value === 12) value = 0;
  return value < 24 && Number(minutes) < 60 ? { hours: value, minutes: Number(minutes) } : null;
}

/** A calendar day, or null when there is none such (31 February). */
function local(y: number, m: number, d: number, clock: Clock | null): Moment | null {
  const start = Date.UTC(y, m, d);
  if (m < 0 || m > 11 || y < 1990 || y > 2100 || new Date(start).getUTCDate() !== d) return null;
  if (!clock) return { earliest: start - ahead, latest: start + day + behind };
  const at = start + clock.hours * hour + clock.minutes * minute;
  return { earliest: at - ahead, latest: at + behind };
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** The last such day that is not in the future. */
function withoutYear(m: number, d: number, clock: Clock | null, at: number): Moment | null {
  const thisYear = new Date(at).getUTCFullYear();
  const made = local(thisYear, m, d, clock);
  return made && made.earliest <= at ? made : local(thisYear - 1, m, d, clock);
}

/** Nothing that is written down lies in the future. */
function past(moment: Moment | null, at: number): Moment | null {
  if (!moment || moment.earliest > at) return null;
  return { earliest: moment.earliest, latest: Math.min(moment.latest, at) };
}

function back(count: string | undefined, word: string, at: number): Moment | null {
  const unit = unitOf.get(word);
  if (!unit) return null;
  const number = count === undefined ? 1 : /^\d/.test(count) ? Number(count) : 1;
  const length = spans[unit];
  // Months and years are rounded by calendars of different lengths, down by some engines and up by others.
  const slack = unit === 'month' || unit === 'year' ? length / 2 : length;
  return { earliest: at - number * length - slack, latest: Math.min(at, at - number * length + slack) };
}

/** A day counted back from the visit's, which began up to 24 hours before it: by which clock is not told. */
function daysBack(days: number, clock: Clock | null, at: number): Moment {
  const from = at - (days + 1) * day;
  if (!clock) return { earliest: from, latest: from + 2 * day };
  const written = from + clock.hours * hour + clock.minutes * minute;
  return { earliest: written, latest: written + day };
}

/** Both readings of 3/4/2026, less those in the future; one moment that spans what is left. */
function eitherWay(first: number, second: number, y: number, clock: Clock | null, at: number, order?: Order): Moment | null {
  const dayFirst = past(local(y, second - 1, first, clock), at);
  const monthFirst = past(local(y, first - 1, second, clock), at);
  if (order === 'day-first' && dayFirst) return dayFirst;
  if (order === 'month-first' && monthFirst) return monthFirst;
  if (!dayFirst || !monthFirst) return dayFirst ?? monthFirst;
  return {
    earliest: Math.min(dayFirst.earliest, monthFirst.earliest),
    latest: Math.max(dayFirst.latest, monthFirst.latest),
  };
}

/** What the numeric dates of a page give away about their order: a number above 12 is a day. Dots are always day first. */
export function orderOf(texts: readonly string[]): Order | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    for (const [, first, , second] of fold(text).matchAll(numeric)) {
      if (Number(first) > 12) dayFirst++;
      if (Number(second) > 12) monthFirst++;
    }
  }
  if (dayFirst > 0 === monthFirst > 0) return undefined;
  return dayFirst > 0 ? 'day-first' : 'month-first';
}

interface Hit extends Moment {
  /** Length of the text that says it. */
  readonly length: number;
}

function hitsIn(text: string, at: number, order: Order | undefined): readonly Hit[] {
  const hits: Hit[] = [];
  let rest = text;
  const take = (pattern: RegExp, read: (groups: readonly (string | undefined)[]) => Moment | null): void => {
    rest = rest.replace(pattern, (...found: unknown[]) => {
      const groups = found.map((part) => (typeof part === 'string' ? part : undefined));
      const whole = groups[0] ?? '';
      const moment = past(read(groups), at);
      if (!moment) return whole;
      hits.push({ ...moment, length: whole.length });
      return ' '.repeat(whole.length);
    });
  };
  take(iso, ([, y, m, d, h, min, s, zone]) => {
    if (h === undefined || min === undefined) return local(Number(y), Number(m) - 1, Number(d), null);
    const exact = Date.parse(`${y}-${m}-${d}T${h}:${min}:${s ?? '00'}${zone ? zone.replace(/utc|gmt|z/, 'Z') : 'Z'}`);
    if (Number.isNaN(exact)) return null;
    return zone ? { earliest: exact, latest: exact } : { earliest: exact - ahead, latest: exact + behind };
  });
  take(wideDate, ([, y, m, d, half = '', h, min]) => {
    const clock = clockOf(h, min, wideHalves[half]);
    return y === undefined ? withoutYear(Number(m) - 1, Number(d), clock, at) : local(Number(y), Number(m) - 1, Number(d), clock);
  });
  for (const pattern of [...ago, wideAgo]) take(pattern, ([, count, unit = '']) => back(count, unit, at));
  take(now, () => ({ earliest: at - hour, latest: at }));
  take(named, ([, word = '', h, min, half]) => {
    return daysBack(dayWords[word] ?? 0, clockOf(h, min, half), at);
  });
  for (const pattern of wideNamed)
    take(pattern, ([, word = '', half = '', h, min]) => daysBack(wideDayWords[word] ?? 0, clockOf(h, min, wideHalves[half]), at));
  take(numeric, ([, first, mark, second, y = '', h, min, half]) => {
    const clock = clockOf(h, min, half);
    if (mark === '.') return local(fullYear(y), Number(second) - 1, Number(first), clock);
    return eitherWay(Number(first), Number(second), fullYear(y), clock, at, order);
  });
  const worded = (d: string | undefined, m: number | undefined, y: string | undefined, clock: Clock | null): Moment | null => {
    if (m === undefined) return null;
    return y === undefined ? withoutYear(m, Number(d), clock, at) : local(fullYear(y), m, Number(d), clock);
  };
  take(dayMonth, ([, d, word = '', y, h, min, half]) => worded(d, monthsBehind.get(word), y, clockOf(h, min, half)));
  take(monthDay, ([, word = '', d, y, h, min, half]) => worded(d, months.get(word), y, clockOf(h, min, half)));
  return hits;
}

/**
 * Moments that a short text names, absolute or relative to `at` (milliseconds, UTC), in fourteen languages.
 * Dates that lie in the future are left out; `share` is the least part of the text that must be date, 0 to 1.
 */
export function momentsIn(
  text: string,
  at: number,
  options: { order?: Order | undefined; share?: number } = {},
): readonly Moment[] {
  const folded = dashed(fold(text.slice(0, 2000)));
  if (folded === '') return [];
  const alone = bare.exec(folded);
  const single = alone ? past(back(alone[1], alone[2] ?? '', at), at) : null;
  if (single && alone?.[1] !== undefined) return [single];
  const hits = hitsIn(folded, at, options.order);
  if (options.share !== undefined) {
    const said = hits.reduce((sum, hit) => sum + hit.length, 0);
    if (said < folded.length * options.share) return [];
  }
  return hits.map(({ earliest, latest }) => ({ earliest, latest }));
}

/** A machine's own date: ISO 8601, or seconds or milliseconds since 1970; null for anything else and for the future. */
export function machineMoment(value: string | number, at: number): Moment | null {
  const text = String(value).trim();
  if (/^\d{9,10}$/.test(text)) return past({ earliest: Number(text) * 1000, latest: Number(text) * 1000 }, at);
  if (/^\d{12,13}$/.test(text)) return past({ earliest: Number(text), latest: Number(text) }, at);
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? (momentsIn(text, at)[0] ?? null) : null;
}

/** The newest of some moments, again only as exactly as they tell; null when there are none. */
export function newest(moments: readonly Moment[]): Moment | null {
  if (moments.length === 0) return null;
  return {
    earliest: Math.max(...moments.map(({ earliest }) => earliest)),
    latest: Math.max(...moments.map(({ latest }) => latest)),
  };
}
