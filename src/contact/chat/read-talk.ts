import { says } from '../../lib/chat-words.ts';
import { quoted } from '../../lib/quoted.ts';
import { clean, fold } from '../../lib/text.ts';
import type { ChatLine } from '../../model/chat-line.ts';
import type { ChatMessage } from '../events.ts';
import { botJoined, judge, type Known, type TalkWords } from './judge.ts';
import { bareOf, ownLine, saidAfter } from './messages.ts';
import { isNoise } from './noise.ts';

/** A chat as far as it has gone. */
export interface Talk {
  /** When the question was shown, by the clock of its lines. */
  readonly askedAt: number | undefined;
  /** Oldest first; greetings that stood there before the question have negative times. */
  readonly messages: readonly ChatMessage[];
  /** When a text last grew that is part of a message, by the same clock; undefined before the first. */
  readonly lastAt: number | undefined;
  /** The first word or two of which nothing tells whether they are a name or an answer. */
  readonly untold: string | undefined;
  /** The last line says that the chat has lost its server. */
  readonly lost: boolean;
}

/** Greetings that are kept. */
const mostGreetings = 5;
const longestLine = 1000;

/** What stood in the chat before the question and greets. */
function greetingsBefore(lines: readonly ChatLine[], own: ChatLine, words: TalkWords): readonly ChatMessage[] {
  const asked = own.at;
  return (
    lines
      .filter((line) => !line.own && !line.again && !line.below && line.at < asked)
      .slice(0, 200)
      // Some pages mirror what is typed, letter by letter.
      .filter((line) => !bareOf(own).startsWith(bareOf(line)))
      .filter((line) => !isNoise(line, words) && says(fold(line.text), words.window.greets))
      .slice(0, mostGreetings)
      .map((line) => ({
        ms: Math.min(-1, Math.round(line.at - asked)),
        kind: 'greeting' as const,
        excerpt: clean(line.text, 500),
        because: ['it stood there before the question'],
      }))
  );
}

/** Reads a chat from all lines that came into sight in it. `bot` is why its answers are a bot's, as far as the window tells. */
export function readTalk(all: readonly ChatLine[], words: TalkWords, bot?: string): Talk {
  const lines = all.map((line) => (line.text.length > longestLine ? { ...line, text: line.text.slice(0, longestLine) } : line));
  const own = ownLine(lines);
  const last = lines.at(-1);
  const lost = last !== undefined && !last.own && says(fold(last.text), words.reply.lost);
  if (!own) return { askedAt: undefined, messages: [], lastAt: undefined, untold: undefined, lost };
  const messages: ChatMessage[] = [];
  let known: Known = { bot, joined: undefined };
  let lastAt: number | undefined;
  let untold: string | undefined;
  /** Whoever is named in the chat before is no answer. */
  const stood = new Set(lines.filter(({ at }) => at < own.at).map(bareOf));
  for (const said of saidAfter(lines, own)) {
    const ms = Math.max(0, Math.round(said.at - own.at));
    const { message, sign, label } = judge(said, ms, known, words);
    if (label !== undefined && !said.lines.every((line) => stood.has(bareOf(line)))) untold ??= label;
    // A bot that came in under a name says so later.
    if (sign !== undefined) known = { bot: known.bot ?? sign, joined: undefined };
    if (!message) continue;
    messages.push({ ms, ...message });
    lastAt = Math.max(lastAt ?? 0, said.grownAt);
    if (message.kind === 'bot') known = { ...known, bot: known.bot ?? 'a bot answered before it' };
    if (message.kind === 'joined')
      known = botJoined(message.excerpt, words)
        ? { bot: `the chat said ${quoted(message.excerpt, 120)}`, joined: undefined }
        : { ...known, joined: message.excerpt };
  }
  return { askedAt: own.at, messages: [...greetingsBefore(lines, own, words), ...messages], lastAt, untold, lost };
}

/** Whether something answered the question, whoever it was. */
export const isAnswered = ({ messages }: Pick<Talk, 'messages'>): boolean =>
  messages.some(({ kind }) => kind === 'bot' || kind === 'human' || kind === 'answer');
