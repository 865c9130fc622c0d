import type { OpeningTime } from './opening-hours.ts';

const clock = String.raw`(上午|午前|오전|下午|午後|오후)?\s?(\d{1,2})(?:\s?(?:[:.h]|時|时|点|點|시)\s?([0-5]\d)(?!\d)(?:分|분)?)?(\s?(?:h|hrs?|uhr|uur|ч|час(?:ов|а)?|год|годин[аи]?)(?![\p{L}\d])\.?|時|时|点|點|시)?(?:\s?([ap])\.?\s?m(?!\p{L})\.?)?`;
const zone = String.raw`(?:\s?\(?(?:[ecmp][sd]?t|gmt|cet|utc)(?!\p{L})\)?)?`;
const joint = String.raw`\s?(?:(-{1,2}|~|〜|to|thru|through|until|till|bis(?: um)?|до|по|a(?: las)?|alle(?: ore)?|à|às|as|até(?: as)?|hasta(?: las)?|jusqu'à|do|tot|ile|至|到|から|부터)|(and|&|und|et|y|и|та|і|e|en|i|to)|)\s?`;
const range = new RegExp(`${clock}${zone}${joint}${clock}(?![\\d%$€£₽]|[-./:]\\d)`, 'uy');

/** A range of the clock in folded text: "9am-5:30pm", "с 9:00 до 18:00", "8 bis 17 uhr", "午前9時から午後6時". */
interface ClockRange {
  readonly time: OpeningTime;
  readonly end: number;
  /** Neither side says that it is a time: "10-16". */
  readonly bare: boolean;
}

interface Side {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'a' | 'p' | undefined;
  /** With a leading zero, as in `05:00`. */
  readonly padded: boolean;
  readonly marked: boolean;
}

function sideOf(groups: readonly (string | undefined)[]): Side {
  const [before, hour = '', minute, unit, letter] = groups;
  const half = before === undefined ? letter : /^[上午오]*(?:上午|午前|오전)$/.test(before) ? 'a' : 'p';
  return {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    half: half === 'a' || half === 'p' ? half : undefined,
    padded: hour.startsWith('0'),
    marked: minute !== undefined || unit !== undefined || half !== undefined,
  };
}

const minutesOf = ({ hour, minute }: Side, half: 'a' | 'p' | undefined): number =>
  (half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;

/** Of two sides only one may say which half of the day it is in; null when the range can be read in two ways. */
function timeOf(first: Side, last: Side): OpeningTime | null {
  if (first.hour > 24 || last.hour > 24) return null;
  const startsIn =
    first.half ?? (last.half === 'p' && first.hour < 13 ? (first.hour >= 6 && first.hour < 12 ? 'a' : 'p') : undefined);
  const opens = minutesOf(first, last.half === 'a' && first.half === undefined ? 'a' : startsIn);
  let closes = minutesOf(last, last.half);
  if (last.half === undefined && closes <= opens && last.hour <= 12 && opens <= 12 * 60 + 59) {
    // "9-5" is the working day; "22:00-06:00" and "10:00-02:00" are written by people who count to 24.
    if (first.half === undefined && last.padded && last.hour > 0) return first.padded ? null : { opens, closes: closes + 1440 };
    if (last.hour > 0) closes += 720;
  }
  if (closes <= opens) closes += 1440;
  if (closes === 1439) closes = 1440;
  return closes - opens <= 1440 && opens < 1440 ? { opens, closes } : null;
}

/** The range that begins at a place; `between`: the word before it lets "and" join the sides. */
export function clockRange(text: string, at: number, between: boolean): ClockRange | null {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at - 2)];
  if (/[\d$€£₽+#]/.test(before) || (/[.,:/-]/.test(before) && /\d/.test(behind))) return null;
  range.lastIndex = at;
  const found = range.exec(text);
  if (!found) return null;
  const [first, last] = [sideOf(found.slice(1, 6)), sideOf(found.slice(8, 13))];
  const [, , , , , , through, and] = found;
  const halves = first.half !== undefined && last.half !== undefined;
  if (through === undefined && !(and === undefined ? halves : between || halves)) return null;
  const time = timeOf(first, last);
  return time && { time, end: at + found[0].length, bare: !first.marked && !last.marked };
}
