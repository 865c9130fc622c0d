import { says } from '../../lib/chat-words.ts';
import { clean, fold } from '../../lib/text.ts';
import type { ChatLine } from '../../model/chat-line.ts';
import type { ChatMessage } from '../events.ts';
import { botJoined, isNoise, judge, type Known, type TalkWords } from './judge.ts';
import { ownLine, saidAfter } from './messages.ts';

/** A chat as far as it has gone. */
export interface Talk {
  /** When the question was shown, by the clock of the page. */
  readonly askedAt: number | undefined;
  /** Oldest first; greetings that stood there before the question have negative times. */
  readonly messages: readonly ChatMessage[];
  /** When a text last grew that is part of a message, by the clock of the page; undefined before the first. */
  readonly lastAt: number | undefined;
  /** The last line says that the chat has lost its server. */
  readonly lost: boolean;
}

/** Greetings that are kept. */
const mostGreetings = 5;

/** What stood in the chat before the question and greets. */
function greetingsBefore(lines: readonly ChatLine[], asked: number, words: TalkWords): readonly ChatMessage[] {
  return lines
    .filter(
      (line) =>
        !line.own && !line.below && line.at < asked && !isNoise(line, words) && says(fold(line.text), words.window.greets),
    )
    .slice(0, mostGreetings)
    .map((line) => ({
      ms: Math.min(-1, Math.round(line.at - asked)),
      kind: 'greeting' as const,
      excerpt: clean(line.text, 500),
      because: ['it stood there before the question'],
    }));
}

/** Reads a chat from all lines that came into sight in it. `bot` is why its answers are a bot's, as far as the window tells. */
export function readTalk(lines: readonly ChatLine[], words: TalkWords, bot?: string): Talk {
  const own = ownLine(lines);
  const last = lines.at(-1);
  const lost = last !== undefined && !last.own && says(fold(last.text), words.reply.lost);
  if (!own) return { askedAt: undefined, messages: [], lastAt: undefined, lost };
  const messages: ChatMessage[] = [];
  let known: Known = { bot, joined: undefined };
  let lastAt: number | undefined;
  for (const said of saidAfter(lines, own)) {
    const ms = Math.max(0, Math.round(said.at - own.at));
    const judged = judge(said, ms, known, words);
    if (!judged) continue;
    messages.push({ ms, ...judged });
    lastAt = Math.max(lastAt ?? 0, said.grownAt);
    if (judged.kind === 'bot') known = { ...known, bot: known.bot ?? 'a bot answered before it' };
    if (judged.kind === 'joined')
      known = botJoined(judged.excerpt, words)
        ? { bot: `the chat said “${clean(judged.excerpt, 120)}”`, joined: undefined }
        : { ...known, joined: judged.excerpt };
  }
  return { askedAt: own.at, messages: [...greetingsBefore(lines, own.at, words), ...messages], lastAt, lost };
}

/** Whether something answered the question, whoever it was. */
export const isAnswered = ({ messages }: Pick<Talk, 'messages'>): boolean =>
  messages.some(({ kind }) => kind === 'bot' || kind === 'human' || kind === 'answer');
