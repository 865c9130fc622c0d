/** What dates look like in folded text. */

import {
  agoAfter,
  agoBefore,
  dayWords,
  monthNames,
  monthsAfterDay,
  nowWords,
  oneWords,
  type Unit,
  unitWords,
  wideAgoAfter,
  wideDayWords,
  wideHalves,
  wideUnitWords,
} from './date-words.ts';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const edge = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' } as const;

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const byWord = (words: Readonly<Record<Unit, readonly string[]>>): ReadonlyMap<string, Unit> =>
  new Map(units.flatMap((unit) => words[unit].map((word) => [word, unit] as const)));
const wideUnitOf = byWord(wideUnitWords);
export const unitOf = new Map([...byWord(unitWords), ...wideUnitOf]);
const spacedUnits = anyOf([...byWord(unitWords).keys()]);

const span = `(?:about |almost |over |etwa |environ |около )?(\\d{1,4}|${anyOf(oneWords)})?\\+?\\s?(${spacedUnits})\\.?`;
const tail = `(?:(?:,| and| und| et| y| e| i| и)? \\d{1,2} (?:${spacedUnits})\\.?)?`;
export const ago = [
  new RegExp(`${edge.before}(?:${anyOf(agoBefore)}) ${span}${edge.after}`, 'gu'),
  new RegExp(`${edge.before}${span}${tail} (?:${anyOf(agoAfter)})${edge.after}`, 'gu'),
];
/** Words of these scripts stand side by side: "发表于3天前"; "3天前端" is another word, and "11月5日前" no age. */
export const wideAgo = new RegExp(
  `(?<![\\d.]|[月월]\\s?)(\\d{1,3})\\s?(${anyOf([...wideUnitOf.keys()])})\\s?(?:${anyOf(wideAgoAfter)})(?![端\\p{sc=Hangul}])`,
  'gu',
);
/** "5h", "3d" and "about 9 hours" mean an age only when they are all that a cell says. */
export const bare = new RegExp(`^${span}$`, 'u');
export const now = new RegExp(`${edge.before}(?:${anyOf(nowWords)})${edge.after}`, 'gu');
const clockTime =
  '(?:[,\\s]+(?:at |um |à |a las |às |alle |o |om |в |о |saat )?(\\d{1,2})[:.h](\\d{2})(?::\\d{2})?(?: ?([ap])\\.?m\\.?)?)?';
export const named = new RegExp(`${edge.before}(${anyOf(Object.keys(dayWords))})${edge.after}${clockTime}`, 'gu');
export const iso =
  /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[t ,]{1,2}(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(z|utc|gmt|[+-]\d{2}:?\d{2})(?![\p{L}\d]))?)?(?!\d)/gu;
export const numeric = new RegExp(`(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/-])${clockTime}`, 'gu');
const year = "(?:,? (?:de |del )?'?(\\d{4}|(?<=')\\d{2})(?: ?[гр]\\.?(?![\\p{L}]))?(?!\\d))?";
export const dayMonth = new RegExp(
  `(?<![\\d.:])(\\d{1,2})(?:\\.|st|nd|rd|th|º|er)? (?:de )?(\\p{L}{3,12})\\.?${year}${clockTime}`,
  'gu',
);
export const monthDay = new RegExp(
  `${edge.before}(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${year}${clockTime}`,
  'gu',
);
const weekday = '(?: ?(?:\\(\\p{L}{1,3}\\)|星期.|周.|.曜日|.요일))?';
const wideClock = `${weekday},? ?(${anyOf(Object.keys(wideHalves))})? ?(\\d{1,2}) ?[:时時시点] ?(\\d{2})(?!\\d)`;
export const wideDate = new RegExp(
  `(?<![\\d年년])(?:(\\d{4})\\s?[年년]\\s?)?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일号號](?:${wideClock})?`,
  'gu',
);
const wideDays = anyOf(Object.keys(wideDayWords));
/** A day of these scripts with a time, whatever it stands beside, or by itself: "今日: 5" counts something. */
export const wideNamed = [
  new RegExp(`(${wideDays})${wideClock}`, 'gu'),
  new RegExp(`${edge.before}(${wideDays})${edge.after}(?! ?[:(\\d])`, 'gu'),
];

const indexed = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((forms, index) => forms.split(' ').map((name) => [name, index] as const)));
export const months = indexed(monthNames);
export const monthsBehind = new Map([...indexed(monthsAfterDay), ...months]);
