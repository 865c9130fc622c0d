import { type Saying, says } from './chat-words.ts';
import { type PromiseWays, promisesOf, type ReplyPromise } from './promise.ts';
import type { PromiseWords } from './promise-matchers.ts';
import { fold } from './text.ts';

interface ReplyWords {
  readonly rows: readonly PromiseWords[];
  readonly ways: PromiseWays;
  /** An answer by e-mail is none in the chat. */
  readonly mail: readonly string[];
}

/** Longest heading over a time, and longest time below one, in characters. */
const longest = { heading: 60, time: 30 };

/** The first time within which a chat says that it replies in the chat. */
export function shownReply(lines: readonly Saying[], { rows, ways, mail }: ReplyWords): ReplyPromise | undefined {
  const written = promisesOf(lines.map(({ text }) => text).join('\n'), rows, ways);
  // "Our usual reply time" has "A few minutes" on a line of its own.
  const headed = lines.flatMap(({ text }, index) => {
    const below = lines[index + 1]?.text ?? '';
    if (text.length > longest.heading || below === '' || below.length > longest.time) return [];
    return promisesOf(`${text.replace(/[:：]$/, '')}: ${below}`, rows, ways).filter(({ labelled }) => labelled);
  });
  return [...written, ...headed].find(
    ({ way, sentence }) => (way === 'chat' || way === 'writing') && !says(fold(sentence), mail),
  );
}
