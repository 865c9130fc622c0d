const hour = 3_600_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** A moment on the clock of a place so many hours ahead of UTC. */
const parts = (at: number, ahead: number) => {
  const there = new Date(at + ahead * hour);
  const hours = there.getUTCHours();
  return {
    year: there.getUTCFullYear(),
    month: two(there.getUTCMonth() + 1),
    day: two(there.getUTCDate()),
    monthName: there.toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' }),
    hours: two(hours),
    twelve: hours % 12 === 0 ? 12 : hours % 12,
    half: hours < 12 ? 'am' : 'pm',
    minutes: two(there.getUTCMinutes()),
    days: Math.floor((at + ahead * hour) / (24 * hour)),
  };
};

/** `05-26-2026, 10:02 PM`, and for the last day "9 hours ago" with the date in its title. */
export function americanTime(at: number, now: number, ahead: number): string {
  const { month, day, year, twelve, minutes, half } = parts(at, ahead);
  const said = `${month}-${day}-${year}, ${two(twelve)}:${minutes} ${half.toUpperCase()}`;
  const hours = Math.floor((now - at) / hour);
  return hours < 24 ? `<span title="${said}">${hours} hours ago</span>` : said;
}

/** `May 26, 2026 at 10:02 pm`. */
export function longTime(at: number, ahead: number): string {
  const { monthName, day, year, twelve, minutes, half } = parts(at, ahead);
  return `${monthName} ${Number(day)}, ${year} at ${twelve}:${minutes} ${half}`;
}

/** "2 weeks, 3 days ago": two units, as WordPress says it. */
export function sinceThen(at: number, now: number): string {
  let rest = Math.floor((now - at) / 60_000);
  const units = [
    ['month', 43_200],
    ['week', 10_080],
    ['day', 1440],
    ['hour', 60],
    ['minute', 1],
  ] as const;
  const said = units.flatMap(([unit, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count > 0 ? [`${count} ${unit}${count > 1 ? 's' : ''}`] : [];
  });
  return `${said.slice(0, 2).join(', ') || 'right now'} ago`;
}

/** `12.05.2026 14:05`, "вчера, 14:05", "сегодня, 09:10". */
export function russianTime(at: number, now: number, ahead: number): string {
  const { day, month, year, hours, minutes, days } = parts(at, ahead);
  const today = parts(now, ahead).days;
  if (days === today) return `сегодня, ${hours}:${minutes}`;
  return days === today - 1 ? `вчера, ${hours}:${minutes}` : `${day}.${month}.${year} ${hours}:${minutes}`;
}

/** The same, but "3 дня назад" from the day before yesterday to the fourth day. */
export function russianAge(at: number, now: number, ahead: number): string {
  const past = parts(now, ahead).days - parts(at, ahead).days;
  return past > 1 && past < 5 ? `${past} дня назад` : russianTime(at, now, ahead);
}
