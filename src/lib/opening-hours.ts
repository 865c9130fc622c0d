/** A day of the week: 0 is Monday. */
export type Day = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export const everyDay: readonly Day[] = [0, 1, 2, 3, 4, 5, 6];
export const workdays: readonly Day[] = [0, 1, 2, 3, 4];

/** Minutes after midnight; `closes` is greater than `opens`, and above 1440 when it lies after midnight. */
export interface OpeningTime {
  readonly opens: number;
  readonly closes: number;
}
export interface OpeningSpan extends OpeningTime {
  readonly days: readonly Day[];
}
export interface OpeningHours {
  readonly spans: readonly OpeningSpan[];
  /** A name of the IANA data base, or `UTC+3`; left out when the page does not say. */
  readonly zone?: string;
}

const dayMinutes = 1440;

/** Days from one to another, over the end of the week if need be. */
export function daysBetween(first: Day, last: Day): readonly Day[] {
  const length = ((last - first + 7) % 7) + 1;
  return everyDay.map((_, step) => everyDay[(first + step) % 7] ?? 0).slice(0, length);
}

/** Times of each day, sorted, overlapping ones joined. */
function timesByDay({ spans }: OpeningHours): readonly (readonly OpeningTime[])[] {
  return everyDay.map((day) => {
    const joined: OpeningTime[] = [];
    const times = spans.filter(({ days }) => days.includes(day)).sort((a, b) => a.opens - b.opens);
    for (const { opens, closes } of times) {
      const last = joined.at(-1);
      if (last && opens <= last.closes) joined[joined.length - 1] = { opens: last.opens, closes: Math.max(last.closes, closes) };
      else joined.push({ opens, closes });
    }
    return joined;
  });
}

/** Hours in a week, 168 at most, to the tenth. */
export function weeklyHours(hours: OpeningHours): number {
  const minutes = timesByDay(hours)
    .flat()
    .reduce((sum, { opens, closes }) => sum + closes - opens, 0);
  return Math.min(168, Math.round(minutes / 6) / 10);
}

const names = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const clock = (minutes: number): string => {
  const rest = minutes > dayMinutes ? minutes - dayMinutes : minutes;
  return `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
};

/** One normal line, such as `Mo-Fr 09:00-18:00; Sa 10:00-16:00 (Europe/Berlin)`. */
export function hoursLine(hours: OpeningHours): string {
  const zone = hours.zone === undefined ? '' : ` (${hours.zone})`;
  if (weeklyHours(hours) === 168) return `24/7${zone}`;
  const said = timesByDay(hours).map((times) => times.map(({ opens, closes }) => `${clock(opens)}-${clock(closes)}`).join(','));
  const parts: string[] = [];
  for (let first = 0; first < 7; first++) {
    const times = said[first];
    if (!times) continue;
    let last = first;
    while (said[last + 1] === times) last++;
    parts.push(`${names[first]}${last > first ? `-${names[last]}` : ''} ${times}`);
    first = last;
  }
  return `${parts.join('; ')}${zone}`;
}
