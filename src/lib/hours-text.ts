import { type HoursToken, type HoursWords, hoursTokens, nextTelling } from './hours-tokens.ts';
import { type Day, daysBetween, everyDay, type OpeningSpan, type OpeningTime } from './opening-hours.ts';

/** Hours as a text states them, and where they stand in it. */
export interface StatedHours {
  /** Empty when days are named without times that can be understood, or times without days. */
  readonly spans: readonly OpeningSpan[];
  /** "24/7" and the like, without days. */
  readonly slogan: boolean;
  readonly start: number;
  readonly end: number;
}

type Item =
  | { readonly kind: 'days'; readonly days: readonly Day[] }
  | { readonly kind: 'times'; readonly times: readonly OpeningTime[]; readonly bare: boolean }
  | { readonly kind: 'closed' | 'always' };
interface Placed {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
  /** A date stands at it: these are not the hours of every week. */
  readonly dated: boolean;
  readonly line: number;
  /** Words stand between it and what went before. */
  readonly named: boolean;
}

/** Longest text between days and their times, and between one day's line and the next. */
const nearby = 45;
/** A week with two spans a day is shorter. */
const longestRun = 60;
const wholeDay: OpeningTime = { opens: 0, closes: 1440 };

/** Days from here on: "Monday to Thursday, Saturday & Sunday". */
function daysFrom(tokens: readonly HoursToken[], from: number): { readonly days: readonly Day[]; readonly next: number } {
  const days = new Set<Day>();
  let at = from;
  for (;;) {
    const [first, to, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (first?.kind !== 'days') break;
    const [one, other] = [first.days[0], last?.kind === 'days' ? last.days[0] : undefined];
    const ranges = to?.kind === 'to' && last?.kind === 'days' && first.days.length === 1 && last.days.length === 1;
    for (const day of ranges && one !== undefined && other !== undefined ? daysBetween(one, other) : first.days) days.add(day);
    at += ranges ? 3 : 1;
    if (tokens[at]?.kind !== 'and') break;
    const after = tokens[at + 1]?.kind === 'and' ? at + 2 : at + 1;
    if (tokens[after]?.kind !== 'days') break;
    at = after;
  }
  return { days: [...days], next: at };
}

/** Days, times and closures in order, without the words between them; a null is where nothing reaches over. */
function itemsOf(tokens: readonly HoursToken[]): readonly (Placed | null)[] {
  const items: (Placed | null)[] = [];
  let line = 0;
  let named = false;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const { start, end, kind } = token;
    let next = at + 1;
    if (kind === 'days') {
      const read = daysFrom(tokens, at);
      next = read.next;
      const around = [tokens[at - 1], tokens[at - 2], tokens[next], tokens[next + 1]];
      const dated = around.some((one) => one?.kind === 'month') || tokens[next]?.kind === 'number';
      items.push({ item: { kind: 'days', days: read.days }, start, end: tokens[next - 1]?.end ?? end, dated, line, named });
    } else if (kind === 'time') {
      items.push({ item: { kind: 'times', times: token.times, bare: token.bare }, start, end, dated: false, line, named });
    } else if (kind === 'closed' || kind === 'always') items.push({ item: { kind }, start, end, dated: false, line, named });
    else if (kind === 'line') line++;
    else if (kind === 'word') named = true;
    else if (kind === 'stop' || kind === 'month') items.push(null);
    if (kind === 'days' || kind === 'time' || kind === 'closed' || kind === 'always') named = false;
    at = next;
  }
  return items;
}

/** A week names each day once: behind words of its own, a day that was named before is of somebody else's hours. */
function beginsAnew(run: readonly Placed[], { item, named }: Placed): boolean {
  if (!named || item.kind !== 'days' || !run.some((one) => one.item.kind === 'times') || run[0]?.item.kind !== 'days')
    return false;
  const before = new Set(run.flatMap((one) => (one.item.kind === 'days' && one.item.days.length < 7 ? one.item.days : [])));
  return item.days.some((day) => before.has(day));
}

/** Items that stand together: one statement of hours. */
function runsOf(items: readonly (Placed | null)[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  let run: Placed[] = [];
  for (const placed of items) {
    const last = run.at(-1);
    if (placed && last && run.length < longestRun && placed.start - last.end <= nearby && !beginsAnew(run, placed))
      run.push(placed);
    else {
      if (run.length > 0) runs.push(run);
      run = placed ? [placed] : [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

const isDays = ({ item }: Placed): boolean => item.kind === 'days';

/** Lines that have days and times of their own are read one by one; others go on where the line before ended. */
function segmentsOf(run: readonly Placed[]): readonly (readonly Placed[])[] {
  const segments: Placed[][] = [];
  for (const placed of run) {
    const last = segments.at(-1);
    const own = run.filter(({ line }) => line === placed.line);
    if (last && (last.at(-1)?.line === placed.line || !own.some(isDays) || own.every(isDays))) last.push(placed);
    else segments.push([placed]);
  }
  return segments;
}

interface Group {
  readonly days: (readonly Day[])[];
  /** null for a closed day. */
  readonly times: (readonly OpeningTime[] | null)[];
}

const timesOf = (item: Item): readonly OpeningTime[] | null =>
  item.kind === 'times' ? item.times : item.kind === 'always' ? [wholeDay] : null;

/** Days with the times that follow them, or in a run that ends with days, that stand before them. */
function groupsOf(run: readonly Placed[], timesFirst: boolean): readonly Group[] {
  const groups: Group[] = [];
  let before: Item['kind'] | 'none' = 'none';
  for (const { item } of run) {
    const opens = timesFirst
      ? item.kind !== 'days' && (before === 'days' || before === 'none')
      : item.kind === 'days' && before !== 'days';
    if (opens) groups.push({ days: [], times: [] });
    const group = groups.at(-1);
    if (item.kind === 'days') group?.days.push(item.days);
    else group?.times.push(timesOf(item));
    before = item.kind;
  }
  return groups;
}

/** A table has its days in one row and their times in the next; else all days have all times. */
function spansOf({ days, times }: Group): readonly OpeningSpan[] {
  const span = (of: readonly Day[], all: readonly OpeningTime[] | null): readonly OpeningSpan[] =>
    (all ?? []).map((time) => ({ days: of, ...time }));
  if (days.length >= 5 && days.length === times.length) return days.flatMap((of, index) => span(of, times[index] ?? null));
  // "Seven days a week: Monday to Friday 8-20 ...": the narrower days are those of the times.
  const narrow = days.filter((of) => of.length < 7);
  const on = [...new Set((narrow.length > 0 ? narrow : days).flat())];
  // "Mon-Fri 9-18, closed on ...": what is closed says nothing of the times before it.
  const open = times.includes(null) ? times.slice(0, times.indexOf(null)) : times;
  return open.flatMap((all) => span(on, all));
}

/** Bare numbers are times only right behind a day: "Mo-Fr 10-16". */
const isTold = (run: readonly Placed[], index: number): boolean => {
  const placed = run[index];
  if (placed?.item.kind !== 'times' || !placed.item.bare) return true;
  const before = run[index - 1];
  return before !== undefined && before.item.kind !== 'closed' && placed.start - before.end <= 14;
};

/** Every statement of hours in a piece of folded text. */
function statedIn(text: string, words: HoursWords, language: string): readonly StatedHours[] {
  return runsOf(itemsOf(hoursTokens(text, words, language))).flatMap((all): readonly StatedHours[] => {
    const run = all.filter((_, index) => isTold(all, index));
    if (run.some(({ dated }) => dated)) return [];
    const hasDays = run.some(isDays);
    const hasTimes = run.some(({ item }) => item.kind === 'times');
    const slogan = run.find(({ item }) => item.kind === 'always');
    if (slogan && !hasTimes)
      return [{ spans: [{ days: everyDay, ...wholeDay }], slogan: true, start: slogan.start, end: slogan.end }];
    if (!hasDays) {
      const time = run.find(({ item }) => item.kind === 'times' && !item.bare);
      return time ? [{ spans: [], slogan: false, start: time.start, end: time.end }] : [];
    }
    const first = run.find(isDays);
    const last = run.at(-1);
    if (!first || !last) return [];
    const spans = segmentsOf(run).flatMap((segment) => {
      const timesFirst = segment[0]?.item.kind !== 'days' && segment.at(-1)?.item.kind === 'days';
      const from = timesFirst ? 0 : segment.findIndex(isDays);
      return from < 0 ? [] : groupsOf(segment.slice(from), timesFirst).flatMap(spansOf);
    });
    const start = Math.min(first.start, run[0]?.start ?? first.start);
    return [{ spans: spans.filter(({ days }) => days.length > 0), slogan: false, start, end: last.end }];
  });
}

/** A piece of a page is read at once up to about this many characters. */
const longestPiece = 10_000;
/** Farther than this from a day or a time nothing is said of them. */
const margin = 2 * nearby;

/** Pieces of a text, in whole lines, that may state hours: the rest of a page is not looked at again. */
function* piecesOf(text: string, words: HoursWords, language: string): Generator<readonly [from: number, to: number]> {
  const endOfLine = (at: number): number => {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  };
  let done = 0;
  for (let at = nextTelling(text, 0, words, language); at >= 0; at = nextTelling(text, done, words, language)) {
    // The break before a line belongs to it: it says where a line begins.
    const from = Math.max(done, text.lastIndexOf('\n', Math.max(0, at - margin)));
    let to = endOfLine(at + margin);
    for (let next = at; next >= 0 && next <= to + margin && to - from < longestPiece; ) {
      to = Math.max(to, endOfLine(next + margin));
      next = nextTelling(text, to, words, language);
    }
    yield [from, to];
    done = to;
    if (done >= text.length) return;
  }
}

/** Statements of hours in folded text whose lines are kept, in order, as many as are asked for. */
export function hoursInText(
  text: string,
  words: HoursWords,
  language: string,
  most = Number.POSITIVE_INFINITY,
): readonly StatedHours[] {
  const stated: StatedHours[] = [];
  for (const [from, to] of piecesOf(text, words, language)) {
    for (const one of statedIn(text.slice(from, to), words, language))
      stated.push({ ...one, start: one.start + from, end: one.end + from });
    if (stated.length >= most) break;
  }
  return stated;
}
