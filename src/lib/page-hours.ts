import { hiddenText } from './hidden-text.ts';
import { type ContextWords, speaksOfHours, type Whose, whoseHours, zoneIn } from './hours-context.ts';
import { declaredHours } from './hours-markup.ts';
import { hoursInText, type StatedHours } from './hours-text.ts';
import type { HoursWords } from './hours-tokens.ts';
import type { Document } from './html.ts';
import { type OpeningHours, weeklyHours } from './opening-hours.ts';
import { fold } from './text.ts';

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

const rankOf = { support: 5, phone: 5, chat: 5, hours: 3, shop: 2 } as const satisfies Record<Whose, number>;

const normal = (line: string): string =>
  fold(line.slice(0, 20_000))
    .replace(/\u0307/g, '')
    .replace(/(?:12(?::00)? )?(?<!\p{L})(?:noon|midday)(?!\p{L})/gu, '12:00 pm')
    .replace(/(?:12(?::00)? )?(?<!\p{L})midnight(?!\p{L})/gu, '12:00 am');

/** A heading over hours, such as "Opening hours:". */
const isTitle = (line: string, words: ContextWords): boolean =>
  line.length <= 40 &&
  words.about.hours.some((title) => (title.length > 8 || /\p{Script=Han}/u.test(title)) && line.startsWith(title));

/** What the words around hours make of them; null when they are not hours of answering people. */
function judged(
  stated: StatedHours,
  before: string,
  after: string,
  words: ContextWords,
): Pick<HoursSighting, 'whose' | 'rank'> | null {
  if (stated.slogan) {
    // "24/7" alone advertises anything; one sentence has to say that it is for people who ask.
    const sentence = [before.split(/[\n.!?。]/).at(-1) ?? '', after.split(/[\n.!?。]/)[0] ?? ''] as const;
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
  const raw = `${doc.text()}\n${hiddenText(doc)}`.split('\n');
  const lines = raw.map(normal);
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
  for (const stated of hoursInText(text, words, doc.lang.split(/[-_]/)[0] ?? '')) {
    const { start, end, spans } = stated;
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= start) line++;
    let last = line;
    while ((starts[last + 1] ?? Number.POSITIVE_INFINITY) < end) last++;
    const before = text.slice(Math.max(starts[line - 2] ?? 0, start - 200), start);
    const after = text.slice(end, Math.min(starts[last + 2] ?? text.length, end + 120));
    const said = judged(stated, before, after, words);
    if (!said) continue;
    const whole = raw.slice(line, last + 1).join(' · ');
    const excerpt = whole.length < 300 ? whole : text.slice(Math.max(0, start - 80), end + 60);
    if (spans.length === 0) {
      if (speaksOfHours(before, after, words)) unread.push(excerpt);
      continue;
    }
    const behind = raw[last + 1] ?? '';
    const zone = zoneIn(
      `${whole.length < 2000 ? whole : excerpt} ${behind.length < 60 ? behind : ''}`,
      text.slice(Math.max(0, start - 60), end + 60),
      words,
    );
    sightings.push({ ...said, hours: { spans, ...(zone === undefined ? {} : { zone }) }, where: 'text', excerpt });
  }
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
