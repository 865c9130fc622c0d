const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** "articles" for many, "article" for what is shown as 1; "hour a week" for "hours a week". */
const unitOf = (value: number, unit: string): string =>
  grouped.format(value) === '1' ? unit.replace(/(ss)es\b|s\b/, '$1') : unit;

const withUnit = (value: number, unit: string): string => `${grouped.format(value)} ${unitOf(value, unit)}`.trimEnd();

/** Numbers, units and times as English readers write them. */
export const numberWords = {
  /** At most one decimal, thousands in groups. */
  number: (value: number) => grouped.format(value),
  unitOf,
  noneOf: (max: number, unit: string) => `none of ${max} ${unit}`,
  atMost: (value: number, unit: string) => (value === 0 ? withUnit(value, unit) : `at most ${withUnit(value, unit)}`),
  atLeast: (value: number, unit: string) => `at least ${withUnit(value, unit)}`,
  percent: (points: string) => `${points} %`,
  /** What a score could still be, where anything is open. */
  range: (score: string, low: string, high: string) => (low === high ? score : `${score} (${low}-${high})`),
  ofMost: (shown: string, max: number, unit: string) => `${shown} of ${grouped.format(max)} ${unit}`,
  /** "2026-11-21 22:57 UTC" for an ISO time; anything else as it stands. */
  time: (iso: string) => iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/, '$1 $2 UTC'),
  minute: (iso: string) => iso.slice(0, 16).replace('T', ' '),
  day: (iso: string) => iso.slice(0, 10),
};
