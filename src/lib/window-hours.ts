import type { Saying } from './chat-words.ts';
import type { ContextWords } from './hours-context.ts';
import { type HoursWords, hoursTokens } from './hours-tokens.ts';
import { parseDocument } from './html.ts';
import { type HoursSighting, pageHours } from './page-hours.ts';

export interface WindowHours {
  readonly best: HoursSighting | undefined;
  /** Words that promise hours which could not be understood. Not cleaned. */
  readonly unread: string | undefined;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Hours of people that the lines of a window state; a bot's own ("I am here 24/7") and those of shops and phones are left out. */
export function windowHours(
  lines: readonly Saying[],
  words: HoursWords & ContextWords,
  of: { readonly url: string; readonly lang: string; readonly bot: boolean },
): WindowHours {
  const has = ({ folded }: Saying, ...kinds: readonly string[]): boolean =>
    hoursTokens(folded, words, of.lang).some(({ kind }) => kinds.includes(kind));
  const people = of.bot ? lines.filter((line) => !has(line, 'always')) : lines;
  const body = people.map(({ text }) => `<p>${escaped(text)}</p>`).join('');
  const { sightings, unread } = pageHours(
    parseDocument(`<html lang="${of.lang.replace(/[^a-z-]/g, '')}">${body}</html>`, of.url),
    words,
  );
  const [best] = sightings.filter(({ whose }) => whose !== 'phone' && whose !== 'shop').sort((a, b) => b.rank - a.rank);
  const timed = sightings.length === 0 ? people.find((line) => has(line, 'time', 'always'))?.text : undefined;
  return { best, unread: unread[0] ?? timed };
}
