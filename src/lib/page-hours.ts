import { hiddenText } from './hidden-text.ts';
import { type ContextWords, isNamed, speaksOfHours, standsByNumber, type Whose, whoseHours, zoneIn } from './hours-context.ts';
import { declaredHours } from './hours-markup.ts';
import { hoursInText, type StatedHours } from './hours-text.ts';
import type { HoursWords } from './hours-tokens.ts';
import type { Document } from './html.ts';
import { type OpeningHours, weeklyHours } from './opening-hours.ts';
import { remember } from './remember.ts';

/** Hours on a page. */
export interface HoursSighting {
  readonly hours: OpeningHours;
  readonly whose: Whose | null;
  /** Greater is nearer to what a customer who needs help asks for. */
  readonly rank: number;
  readonly where: 'text' | 'json-ld' | 'microdata';
  /** Not cleaned. */
  readonly excerpt: string;
}

export interface PageHours {
  readonly sightings: readonly HoursSighting[];
  /** Words that promise hours which could not be understood. Not cleaned. */
  readonly unread: readonly string[];
}

const longestLine = 20_000;

/** A page that names days and times more often is a calendar, or a list of other people's hours. */
const most = 200;

const rankOf = { support: 5, phone: 5, chat: 5, hours: 3, shop: 2 } as const satisfies Record<Whose, number>;

/** Folded lines of a text, one for each of its own; in a few passes over the whole, since pages have very many lines. */
function normalLines(raw: string): readonly string[] {
  let text = raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/[^\S\n][^\S\n]+|[^\S\n ]/g, ' ');
  if (text.includes('noon') || text.includes('midday'))
    text = text.replace(/(?:12(?::00)? )?(?<!\p{L})(?:noon|midday)(?!\p{L})/gu, '12:00 pm');
  if (text.includes('midnight')) text = text.replace(/(?:12(?::00)? )?(?<!\p{L})midnight(?!\p{L})/gu, '12:00 am');
  return text.split('\n').map((line) => (line.length > longestLine ? line.slice(0, longestLine) : line).trim());
}

/** Headings over hours by their first letter, such as "Opening hours:". */
const titlesOf = remember(({ about }: ContextWords) => {
  const byLetter = new Map<string, string[]>();
  for (const title of about.hours)
    if (title.length > 8 || /\p{Script=Han}/u.test(title))
      byLetter.set(title.charAt(0), [...(byLetter.get(title.charAt(0)) ?? []), title]);
  return byLetter;
});

const isTitle = (line: string, words: ContextWords): boolean =>
  line.length <= 40 && (titlesOf(words).get(line.charAt(0)) ?? []).some((title) => line.startsWith(title));

/** What the words around hours make of them; null when they are not hours of answering people. */
function judged(
  stated: StatedHours,
  before: string,
  after: string,
  words: ContextWords,
): Pick<HoursSighting, 'whose' | 'rank'> | null {
  if (stated.slogan) {
    // "24/7" alone advertises anything; one sentence has to say that it is for people who ask.
    // A line that begins with it, as "(24 hours a day)" does, goes on from the line above.
    const above = /\n[\s(–-]{0,4}$/.exec(before)?.index ?? before.length;
    const sentence = [
      `${
        before
          .slice(0, above)
          .split(/[\n!?。]|\.\s/)
          .at(-1) ?? ''
      } `,
      after.split(/[\n.!?。]/)[0] ?? '',
    ] as const;
    if (isNamed(sentence[0], words)) return null;
    const near = whoseHours(sentence[0].slice(-60), sentence[1].slice(0, 60), words);
    return near === null || near === 'not' || near === 'shop' ? null : { whose: near, rank: near === 'hours' ? 3 : 4 };
  }
  const whose = whoseHours(before, after, words);
  if (whose === 'not') return null;
  const days = new Set(stated.spans.flatMap((span) => span.days));
  if (whose === null) return days.size < 4 && stated.spans.length > 0 ? null : { whose, rank: 2 };
  return { whose, rank: rankOf[whose] };
}

function inText(doc: Document, words: HoursWords & ContextWords): PageHours {
  const whole = `${doc.text()}\n${hiddenText(doc)}`;
  const raw = whole.split('\n');
  const lines = normalLines(whole);
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.length + 1;
  }
  const text = lines.join('\n');
  const sightings: HoursSighting[] = [];
  const unread: string[] = [];
  let line = 0;
  const all = hoursInText(text, words, doc.lang.split(/[-_]/)[0] ?? '', most + 1);
  const beyond = all[most];
  for (const stated of all.slice(0, most)) {
    const { start, end, spans } = stated;
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= start) line++;
    let last = line;
    while ((starts[last + 1] ?? Number.POSITIVE_INFINITY) < end) last++;
    const before = text.slice(Math.max(starts[line - 2] ?? 0, start - 200), start);
    const after = text.slice(end, Math.min(starts[last + 2] ?? text.length, end + 120));
    const said = judged(stated, before, after, words);
    if (!said) {
      // Beside a number "24/7" may be the hours of the line or a motto.
      if (stated.slogan && standsByNumber(before, after) && whoseHours(before, after, words) !== 'not')
        unread.push(text.slice(Math.max(0, start - 80), end + 60));
      continue;
    }
    const shown = raw.slice(line, last + 1).join(' · ');
    const excerpt = shown.length < 300 ? shown : text.slice(Math.max(0, start - 80), end + 60);
    if (spans.length === 0) {
      if (speaksOfHours(before, after, words) || standsByNumber(before, after)) unread.push(excerpt);
      continue;
    }
    const behind = raw[last + 1] ?? '';
    const zone = zoneIn(
      `${shown.length < 2000 ? shown : excerpt} ${behind.length < 60 ? behind : ''}`,
      text.slice(Math.max(0, start - 60), end + 60),
      words,
    );
    sightings.push({ ...said, hours: { spans, ...(zone === undefined ? {} : { zone }) }, where: 'text', excerpt });
  }
  if (beyond) unread.push(text.slice(Math.max(0, beyond.start - 80), beyond.end + 60));
  const title = lines.findIndex((one) => isTitle(one, words));
  return { sightings, unread: title < 0 ? unread : [...unread, raw[title] ?? ''] };
}

/** Hours that a page tells people and machines, and what it says of hours that cannot be understood. */
export function pageHours(doc: Document, words: HoursWords & ContextWords): PageHours {
  const declared = declaredHours(doc, words);
  const text = inText(doc, words);
  const told = declared.filter(({ spans }) => spans.length > 0);
  return {
    sightings: [
      ...told.map(
        ({ spans, ofContact, where, excerpt }): HoursSighting => ({
          hours: { spans },
          whose: ofContact ? 'support' : null,
          rank: ofContact ? 5 : 3,
          where,
          excerpt,
        }),
      ),
      ...text.sightings,
    ].filter(({ hours }) => weeklyHours(hours) > 0),
    unread: [...declared.filter(({ spans }) => spans.length === 0).map(({ excerpt }) => excerpt), ...text.unread],
  };
}
