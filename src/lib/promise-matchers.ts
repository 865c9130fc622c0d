import { remember } from './remember.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'businessDay' | 'week';

/** How one language promises a reply, as parts of regular expressions over folded text; rows in `data/promise-words`. */
export interface PromiseWords {
  /** ISO 639-1. */
  readonly language: string;
  /** Words follow each other without blanks. */
  readonly unspaced?: true;
  /** One of `time` stands in every text that names a time, one of `reply` in every one that names a reply; plain beginnings. */
  readonly cues: Readonly<Record<'time' | 'reply', string>>;
  /** The company answers, or the customer gets an answer. */
  readonly reply: string;
  /** Forms of `reply` that say what others do: they count only beside one of `staff`. */
  readonly theirs?: string;
  /** Those who answer for the company. */
  readonly staff?: string;
  /** Names the time itself ("response time"): no verb is needed beside it. */
  readonly label: string;
  /** Stands before a limit of time. */
  readonly within: string;
  /** Stands after a limit of time. */
  readonly after?: string;
  /** Numbers in words, with the least and the most that they say. */
  readonly numbers: Readonly<Record<string, number | readonly [number, number]>>;
  /** Between the ends of a range. */
  readonly to: string;
  readonly units: Readonly<Record<Unit, string>>;
  /** Before or after a unit: only working time counts. */
  readonly business: string;
  /** Limits without a number, with the hours that they grant. */
  readonly phrases: readonly (readonly [pattern: string, hours: number])[];
  /** Anywhere near, it shows that no reply to an enquiry is promised. */
  readonly not: string;
  /** Other deeds with a time of their own: the one that stands nearest to the time owns it. */
  readonly other: string;
}

export const seconds = { second: 1, minute: 60, hour: 3600, day: 86_400, businessDay: 86_400, week: 604_800 } as const;
export const unitNames = ['businessDay', 'second', 'minute', 'hour', 'day', 'week'] as const satisfies readonly Unit[];

/** How far, in characters, a reply stands from its time; scripts without blanks say as much in less. */
const reach = { spaced: 100, unspaced: 40 };

export interface Matcher {
  readonly quick: RegExp;
  readonly time: RegExp;
  readonly reply: RegExp;
  readonly theirs: RegExp | null;
  readonly staff: RegExp | null;
  readonly label: RegExp;
  readonly labelAlone: RegExp;
  readonly not: RegExp;
  readonly other: RegExp;
  readonly business: RegExp;
  readonly reach: number;
  readonly words: PromiseWords;
}

const or = (parts: readonly string[]): string => [...parts].sort((a, b) => b.length - a.length).join('|');

function matcherOf(words: PromiseWords): Matcher {
  const { numbers, units, business } = words;
  const [start, end] = words.unspaced ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const number = `\\d{1,3}|(?:${or(Object.keys(numbers))})${end}`;
  const unit = unitNames.map((name) => `(?<${name}>${units[name]})`).join('|');
  const counted = `(?<![\\p{N}][.,:/]?)(?<low>${number})(?: ?\\(\\d{1,3}\\))?(?: ?(?:-|~|〜|/|${words.to}) ?(?<high>${number}))?[ -]?(?:${business})?[ -]?(?:${unit})${end}(?: ?\\(?(?:${business})${end})?`;
  const phrases = words.phrases.map(([pattern], index) => `(?<p${index}>${pattern})${end}`).join('|');
  const any = (source: string): RegExp => new RegExp(`${start}(?:${source})`, 'gu');
  return {
    quick: new RegExp(
      `${words.unspaced ? '' : '(?<!\\p{L})'}(?:${[...unitNames.map((name) => units[name]), ...words.phrases.map(([pattern]) => pattern)].join('|')})${end}`,
      'u',
    ),
    time: new RegExp(
      `${start}(?:(?<within>${words.within}|[<≤≈]) ?)?(?:${counted}${words.after ? `(?<after> ?(?:${words.after}))?` : ''}${phrases ? `|${phrases}` : ''})`,
      'gu',
    ),
    reply: any(words.reply),
    theirs: words.theirs === undefined ? null : new RegExp(`^(?:${words.theirs})$`, 'u'),
    staff: words.staff === undefined ? null : new RegExp(`${start}(?:${words.staff})`, 'u'),
    label: any(words.label),
    labelAlone: new RegExp(`^[^.]{0,30}(?:${words.label})[^.\\d]{0,20}$`, 'u'),
    not: any(words.not),
    other: any(words.other),
    business: new RegExp(`${business}|${units.businessDay}`, 'u'),
    reach: words.unspaced ? reach.unspaced : reach.spaced,
    words,
  };
}

export interface Matchers {
  readonly all: readonly Matcher[];
  /** Those of all languages, over lower case: a line without both promises nothing, whatever it says. */
  readonly cues: Readonly<Record<'time' | 'reply', RegExp>>;
  /** What stands before the unit of a time, and times without a number. */
  readonly number: RegExp;
  readonly phrase: RegExp;
}

export const matchersOf = remember((rows: readonly PromiseWords[]): Matchers => {
  const cue = (of: 'time' | 'reply'): RegExp =>
    new RegExp([...new Set(rows.flatMap(({ cues }) => cues[of].split('|')))].sort().join('|'), 'g');
  const spaced = or(rows.flatMap((row) => (row.unspaced ? [] : Object.keys(row.numbers))));
  const unspaced = or(rows.flatMap((row) => (row.unspaced ? Object.keys(row.numbers) : [])));
  return {
    all: rows.map(matcherOf),
    cues: { time: cue('time'), reply: cue('reply') },
    number: new RegExp(`\\d|(?<!\\p{L})(?:${spaced})(?!\\p{L})|${unspaced}`, 'u'),
    phrase: new RegExp(or(rows.flatMap(({ phrases }) => phrases.map(([pattern]) => pattern))), 'u'),
  };
});
