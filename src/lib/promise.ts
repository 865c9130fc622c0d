import { type Matcher, type Matchers, matchersOf, type PromiseWords, seconds, unitNames } from './promise-matchers.ts';
import { fold } from './text.ts';

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

/** Nobody who promises a reply names more. */
const longest = 31 * seconds.day;
/** Characters: a sentence of more is a list or a page without full stops. */
const longSentence = 300;
/** "24 hours a day", "24/7", "7 days a week": a time when someone is there, not a limit. */
const around =
  /^ ?(?:\/|a (?:day|week)|per (?:day|week)|each day|every day|am tag|pro tag|die woche|par jour|sur|al d[ií]a|por d[ií]a|ao dia|por dia|al giorno|su 24|na dob|dziennie|per dag|в сутки|в день|на добу|体制|対応)/u;

/** What a comma between a deed and a time weighs, in characters: they belong to other clauses. */
const clause = 25;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a pattern matches, in order; asked once for a sentence, however many times it names. */
const spansOf = (pattern: RegExp, text: string): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: hit }) => ({ from: index, to: index + hit.length }));

/** How many of the spans begin before a place. */
function begunBefore(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Least distance between a time and the spans in a window around it, in characters; infinite when there is none. */
function nearest(spans: readonly Span[], text: string, time: Span, window: Span): number {
  const next = begunBefore(spans, time.to);
  const [before, after] = [spans[next - 1], spans[next]];
  const weigh = (gap: string): number => gap.length + (/[,;，、]/.test(gap) ? clause : 0);
  return Math.min(
    before && before.from >= window.from
      ? weigh(text.slice(Math.min(before.to, time.from), time.from))
      : Number.POSITIVE_INFINITY,
    after && after.to <= window.to ? weigh(text.slice(time.to, after.from)) : Number.POSITIVE_INFINITY,
  );
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

/** Characters around a verb of the third person in which its subject stands. */
const subject = { before: 60, after: 40 };

/** Whether those who reply are the company's: a verb of the third person needs a subject that says so. */
const isOurs = (text: string, { from, to }: Span, { theirs, staff }: Matcher): boolean =>
  !theirs?.test(text.slice(from, to)) ||
  (staff?.test(text.slice(Math.max(0, from - subject.before), to + subject.after)) ?? false);

const lazySpans = (text: string, matcher: Matcher): ((of: 'label' | 'reply' | 'other' | 'not') => readonly Span[]) => {
  const known = new Map<string, readonly Span[]>();
  return (of) => {
    const spans = known.get(of) ?? spansOf(matcher[of], text).filter((span) => of !== 'reply' || isOurs(text, span, matcher));
    known.set(of, spans);
    return spans;
  };
};

function promisesIn(sentence: string, text: string, matcher: Matcher, ways: PromiseWays): readonly ReplyPromise[] {
  if (!matcher.quick.test(text)) return [];
  const found: ReplyPromise[] = [];
  const spans = lazySpans(text, matcher);
  for (const hit of text.matchAll(matcher.time)) {
    const groups = hit.groups ?? {};
    const said = hit[0].trim();
    const time = { from: hit.index, to: hit.index + hit[0].length };
    const length = lengthOf(groups, matcher.words);
    if (!length || length[1] > longest || around.test(text.slice(time.to, time.to + 20))) continue;
    const window = { from: Math.max(0, time.from - matcher.reach), to: time.to + matcher.reach };
    const labelled =
      nearest(spans('label'), text, { from: time.from, to: time.from }, { from: time.from - 50, to: time.from }) < 40 ||
      nearest(spans('label'), text, { from: time.to, to: time.to }, { from: time.to, to: time.to + 40 }) < 3;
    const limited = groups['within'] !== undefined || groups['after'] !== undefined || groups['low'] === undefined;
    const replies = labelled ? 0 : limited ? nearest(spans('reply'), text, time, window) : Number.POSITIVE_INFINITY;
    if (replies === Number.POSITIVE_INFINITY || nearest(spans('other'), text, time, window) < replies) continue;
    const denied = spans('not')[begunBefore(spans('not'), window.from)];
    if (denied && denied.to <= window.to) continue;
    const near = text.slice(window.from, window.to);
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
  // "Within 24 hours, in busy times within 3 days" promises 3 days.
  return text.length > longSentence ? found : found.toSorted((a, b) => b.maxSeconds - a.maxSeconds).slice(0, 1);
}

/** How far before its unit a number ends, in characters: "3 of business hours", "двух календарных дней". */
const beforeUnit = 26;

function mayPromise(low: string, { cues, number, phrase }: Matchers): boolean {
  if (low.search(cues.reply) < 0) return false;
  let from = 0;
  // `matchAll` copies the expression each time, which costs more than the search.
  cues.time.lastIndex = 0;
  for (let hit = cues.time.exec(low); hit; hit = cues.time.exec(low)) {
    // What was looked through for the unit before holds no number.
    if (number.test(low.slice(Math.max(from, hit.index - beforeUnit), cues.time.lastIndex))) return true;
    from = hit.index;
  }
  return phrase.test(low);
}

/** Sentences that may promise something; a label on a line of its own joins the line below it, as in tables and lists. */
function* sentencesOf(text: string, matchers: Matchers): Generator<string> {
  const { all, cues } = matchers;
  const lines = text.split('\n');
  const plain = text.normalize('NFKC').toLowerCase().split('\n');
  for (const [index, line] of lines.entries()) {
    const low = plain[index] ?? '';
    if (low.search(cues.time) < 0) continue;
    const above = lines[index - 1] ?? '';
    const label = above.length < 60 && line.length < 60 && !/\d/.test(above) && /\d/.test(line) ? fold(above) : '';
    if (label !== '' && label.search(cues.reply) >= 0 && all.some(({ labelAlone }) => labelAlone.test(label)))
      yield `${above.replace(/:\s*$/, '')}: ${line}`;
    if (!mayPromise(low, matchers)) continue;
    for (const sentence of line.split(/(?<=[.!?])\s+(?=[^\p{Ll}\s])|(?<=[。！？])/u)) if (sentence.length > 5) yield sentence;
  }
}

/** Promises of a reply that a text makes, in order, each sentence once. Takes time in proportion to the text. */
export function promisesOf(text: string, rows: readonly PromiseWords[], ways: PromiseWays): readonly ReplyPromise[] {
  const matchers = matchersOf(rows);
  const found = new Map<string, ReplyPromise>();
  const read = new Set<string>();
  for (const sentence of sentencesOf(text, matchers)) {
    // A question promises nothing.
    if (/[?？]\s*$/.test(sentence) || read.has(sentence)) continue;
    read.add(sentence);
    const folded = fold(sentence);
    if (!mayPromise(folded, matchers)) continue;
    for (const matcher of matchers.all)
      for (const promise of promisesIn(sentence, folded, matcher, ways)) {
        const key = `${promise.minSeconds} ${promise.maxSeconds} ${promise.sentence}`;
        if (!found.has(key)) found.set(key, promise);
      }
  }
  return [...found.values()];
}
