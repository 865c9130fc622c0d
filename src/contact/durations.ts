const second = 1000;
const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

const parts = (ms: number, large: number, largeUnit: string, small: number, smallUnit: string): string => {
  const whole = Math.round(ms / small) * small;
  const rest = Math.round((whole % large) / small);
  return `${Math.floor(whole / large)} ${largeUnit}${rest === 0 ? '' : ` ${rest} ${smallUnit}`}`;
};

/** "41 s", "12 min 5 s", "3 h 12 min", "9 days": milliseconds in the units that a person would use. */
export function spell(ms: number): string {
  const time = Math.max(0, ms);
  if (time < minute - second / 2) return `${Math.round(time / second)} s`;
  if (time < hour - second / 2) return parts(time, minute, 'min', second, 's');
  if (time < 3 * day) return parts(time, hour, 'h', minute, 'min');
  return parts(time, day, 'days', hour, 'h');
}
