import { fold } from './text.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'businessDay' | 'week';

/** How one language promises a reply, as parts of regular expressions over folded text; rows in `data/promise-words`. */
export interface PromiseWords {
  /** ISO 639-1. */
  readonly language: string;
  /** Words follow each other without blanks. */
  readonly unspaced?: true;
  /** The company answers, or the customer gets an answer. */
  readonly reply: string;
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

/** Words of all languages that tell by which way the reply comes. */
export type PromiseWays = Readonly<Record<'writing' | 'chat' | 'call' | 'social', RegExp>>;

/** A promise that an enquiry is answered within a time. */
export interface ReplyPromise {
  readonly minSeconds: number;
  readonly maxSeconds: number;
  /** The time as written, folded. */
  readonly said: string;
  /** Only working time counts. */
  readonly business: boolean;
  readonly way: keyof PromiseWays;
  /** It stands beside a label such as "response time", not in a sentence. */
  readonly labelled: boolean;
  /** As written, or folded text around the time when the sentence is long; not cleaned. */
  readonly sentence: string;
}

const seconds = { second: 1, minute: 60, hour: 3600, day: 86_400, businessDay: 86_400, week: 604_800 } as const;
const unitNames = ['businessDay', 'second', 'minute', 'hour', 'day', 'week'] as const satisfies readonly Unit[];

/** Nobody who promises a reply names more. */
const longest = 31 * seconds.day;
/** Characters: a sentence of more is a list or a page without full stops. */
const longSentence = 300;
/** How far, in characters, a reply stands from its time; scripts without blanks say as much in less. */
const reach = { spaced: 100, unspaced: 40 };

interface Matcher {
  readonly quick: RegExp;
  readonly time: RegExp;
  readonly reply: RegExp;
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
    label: any(words.label),
    labelAlone: new RegExp(`^[^.]{0,30}(?:${words.label})[^.\\d]{0,20}$`, 'u'),
    not: new RegExp(`${start}(?:${words.not})`, 'u'),
    other: any(words.other),
    business: new RegExp(`${business}|${units.businessDay}`, 'u'),
    reach: words.unspaced ? reach.unspaced : reach.spaced,
    words,
  };
}

const known = new WeakMap<readonly PromiseWords[], readonly Matcher[]>();
function matchersOf(rows: readonly PromiseWords[]): readonly Matcher[] {
  const made = known.get(rows) ?? rows.map(matcherOf);
  known.set(rows, made);
  return made;
}

/** "24 hours a day", "24/7", "7 days a week": a time when someone is there, not a limit. */
const around =
  /^ ?(?:\/|a (?:day|week)|per (?:day|week)|each day|every day|am tag|pro tag|die woche|par jour|sur|al d[ií]a|por d[ií]a|ao dia|por dia|al giorno|su 24|na dob|dziennie|per dag|в сутки|в день|на добу|体制|対応)/u;

/** What a comma between a deed and a time weighs, in characters: they belong to other clauses. */
const clause = 25;

/** Least distance between a span and the matches of a pattern, in characters; infinite when there is none. */
function nearest(pattern: RegExp, text: string, from: number, to: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (const { index, 0: hit } of text.matchAll(pattern)) {
    const end = index + hit.length;
    const gap = index >= to ? text.slice(to, index) : text.slice(Math.min(end, from), from);
    best = Math.min(best, gap.length + (/[,;，、]/.test(gap) ? clause : 0));
  }
  return best;
}

function lengthOf(groups: Readonly<Record<string, string | undefined>>, words: PromiseWords): readonly [number, number] | null {
  const phrase = words.phrases.find((_, index) => groups[`p${index}`] !== undefined);
  if (phrase) return [phrase[1] * seconds.hour, phrase[1] * seconds.hour];
  const unit = unitNames.find((name) => groups[name] !== undefined);
  const { low: first, high: last } = groups;
  if (unit === undefined || first === undefined) return null;
  const read = (text: string): readonly [number, number] => {
    if (/^\d/.test(text)) return [Number(text), Number(text)];
    const value = words.numbers[text] ?? 0;
    return typeof value === 'number' ? [value, value] : value;
  };
  const [low, top] = read(first);
  const high = last === undefined ? top : read(last)[1];
  return high < low || high === 0 || (last !== undefined && high === low) ? null : [low * seconds[unit], high * seconds[unit]];
}

function wayOf(text: string, ways: PromiseWays): keyof PromiseWays {
  if (ways.writing.test(text)) return 'writing';
  return (['chat', 'call', 'social'] as const).find((way) => ways[way].test(text)) ?? 'writing';
}

function promisesIn(sentence: string, text: string, matcher: Matcher, ways: PromiseWays): readonly ReplyPromise[] {
  if (!matcher.quick.test(text)) return [];
  const found: ReplyPromise[] = [];
  for (const hit of text.matchAll(matcher.time)) {
    const groups = hit.groups ?? {};
    const said = hit[0].trim();
    const end = hit.index + hit[0].length;
    const length = lengthOf(groups, matcher.words);
    if (!length || length[1] > longest || around.test(text.slice(end, end + 20))) continue;
    const from = Math.max(0, hit.index - matcher.reach);
    const near = text.slice(from, end + matcher.reach);
    const at = hit.index - from;
    const to = at + hit[0].length;
    const before = near.slice(Math.max(0, at - 50), at);
    const labelled =
      nearest(matcher.label, before, before.length, before.length) < 40 ||
      nearest(matcher.label, near.slice(to, to + 40), 0, 0) < 3;
    const limited = groups['within'] !== undefined || groups['after'] !== undefined || groups['low'] === undefined;
    const replies = labelled ? 0 : limited ? nearest(matcher.reply, near, at, to) : Number.POSITIVE_INFINITY;
    if (replies === Number.POSITIVE_INFINITY || nearest(matcher.other, near, at, to) < replies || matcher.not.test(near))
      continue;
    found.push({
      minSeconds: length[0],
      maxSeconds: length[1],
      said,
      business: matcher.business.test(said),
      way: wayOf(text.length > longSentence ? near : text, ways),
      labelled,
      sentence: text.length > longSentence ? near : sentence,
    });
  }
  return found;
}

/** Sentences of a text; a label on a line of its own joins the line below it, as in tables and lists. */
function* sentencesOf(text: string, matchers: readonly Matcher[]): Generator<string> {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1] ?? '';
    const label = above.length < 60 && line.length < 60 && !/\d/.test(above) && /\d/.test(line) ? fold(above) : '';
    if (label !== '' && matchers.some(({ labelAlone }) => labelAlone.test(label))) yield `${above.replace(/:\s*$/, '')}: ${line}`;
    for (const sentence of line.split(/(?<=[.!?])\s+(?=[^\p{Ll}\s])|(?<=[。！？])/u)) if (sentence.length > 5) yield sentence;
  }
}

/** Promises of a reply that a text makes, in order, each sentence once. Takes time in proportion to the text. */
export function promisesOf(text: string, rows: readonly PromiseWords[], ways: PromiseWays): readonly ReplyPromise[] {
  const matchers = matchersOf(rows);
  const found = new Map<string, ReplyPromise>();
  for (const sentence of sentencesOf(text, matchers)) {
    // A question promises nothing.
    if (/[?？]\s*$/.test(sentence)) continue;
    const folded = fold(sentence);
    for (const matcher of matchers)
      for (const promise of promisesIn(sentence, folded, matcher, ways)) {
        const key = `${promise.minSeconds} ${promise.maxSeconds} ${promise.sentence}`;
        if (!found.has(key)) found.set(key, promise);
      }
  }
  return [...found.values()];
}
