import type { ChatReplyWords } from '../../data/chat-reply-words.ts';
import { isTimed } from '../../lib/chat-signs.ts';
import { isLabelled, placeOf, type Saying, says, sentencesOf, type WindowWords } from '../../lib/chat-words.ts';
import type { HoursWords } from '../../lib/hours-tokens.ts';
import { clean, fold } from '../../lib/text.ts';
import type { ChatLine } from '../../model/chat-line.ts';
import type { ChatMessage, ChatMessageKind } from '../events.ts';
import type { Said } from './messages.ts';

/** The words by which messages are told. */
export interface TalkWords {
  readonly window: WindowWords;
  readonly reply: ChatReplyWords;
  readonly hours: HoursWords;
}

/** What is known of the chat when a message comes. */
export interface Known {
  /** Why whoever answers is a bot; undefined when nothing says so. */
  readonly bot: string | undefined;
  /** The line that said who came in, when somebody did. */
  readonly joined: string | undefined;
}

export type Judged = Pick<ChatMessage, 'kind' | 'excerpt' | 'because'>;

/** Longest piece of a message that is kept, and of a reason. */
const longest = { excerpt: 500, reason: 120 };
/** Before so many milliseconds nobody has read the question. */
const readMs = 3000;
/** A text that names nothing and answers nothing. */
const labelLength = 40;

const sayingOf = ({ text, option }: Pick<ChatLine, 'text' | 'option'>): Saying => ({ text, folded: fold(text), option });
const quoted = (text: string): string => `“${clean(text, longest.reason)}”`;

/** A time of day or how long ago, and signs alone. */
const isTime = (folded: string): boolean =>
  !/\p{L}{2}/u.test(folded.replace(/\b(?:am|pm|a\.m\.|p\.m\.|uhr|min|ago|h|m|s|мин|назад)\b|(?:мин|назад)/gu, '')) &&
  folded.length <= 24 &&
  /^[\d\s:./,apmuhrignosмзд•·-]{0,24}$/u.test(folded);

/** Whether a line tells something of messages or of the line to the server, and says nothing itself. */
export function isNoise({ text, option }: ChatLine, { window, reply }: TalkWords): boolean {
  const folded = fold(text);
  const plain = folded.replace(/^[^\p{L}\p{N}]{1,5}|[^\p{L}\p{N}]{1,5}$/gu, '');
  if (option || plain === '' || isTime(plain)) return true;
  if (reply.noise.includes(plain) || isLabelled(sayingOf({ text, option }), window.onlineLabel)) return true;
  if (folded.length > labelLength) return placeOf(folded, window.noise) === 0 && folded.length < 60;
  return placeOf(plain, reply.noiseStart) === 0 || (says(folded, window.noise) && !/(?:^|[^.])[.!?。！？]$/u.test(folded));
}

/** A name or a label beside a message: a few words without the end of a sentence, each begun like a name. */
const isName = (text: string): boolean => {
  if (text.length > labelLength || /[.!?。！？…:]$|\d/u.test(text)) return false;
  const words = text.split(/[\s·•|,()-]+/u).filter((word) => word !== '');
  return words.length <= 4 && words.every((word) => !/^\p{Ll}/u.test(word)) && (words.length > 1 || text.length < 20);
};

/** The first of some sentences that says one of some phrases, in quotation marks. */
const first = (sentences: readonly Saying[], phrases: readonly string[]): string | undefined => {
  const sentence = sentences.find(({ folded }) => says(folded, phrases));
  return sentence && quoted(sentence.text);
};

/** Why a message is of a bot, from what it says of itself and what is written beside it. */
function botIn(sentences: readonly Saying[], labels: readonly Saying[], { window, reply }: TalkWords): string | undefined {
  const label = labels.find(
    (one) => isLabelled(one, window.botLabel) || isLabelled(one, reply.botName) || says(one.folded, reply.botName),
  );
  if (label) return `beside it stands ${quoted(label.text)}`;
  const said = sentences.find(
    ({ folded }) => says(folded, window.bot) && !says(folded, window.noBot) && says(folded, window.self),
  );
  return said && `it says ${quoted(said.text)}`;
}

/** Whether a sentence says hello or asks how to help, and no more. */
const greets = ({ folded }: Saying, { window }: TalkWords): boolean =>
  says(folded, window.greets) && folded.length <= 90 && !/\d/.test(folded);

/**
 * What a message is; undefined for what is none. Order: what is said of the chat itself, then what answers nothing, then who
 * answers. Of an answer whose author nothing tells, nothing is said.
 */
export function judge(message: Said, ms: number, known: Known, words: TalkWords): Judged | undefined {
  const { reply, window, hours } = words;
  const spoken = message.lines.filter((line) => !isNoise(line, words)).map(sayingOf);
  const options = message.lines.filter(({ option }) => option);
  const labels = spoken.length > 1 ? spoken.filter(({ text }) => isName(text)) : [];
  const body = spoken.filter((line) => !labels.includes(line));
  const text = body.map((line) => line.text).join(' ');
  if (body.length === 0 || says(fold(text), reply.lost)) return undefined;
  const sentences = sentencesOf(body);
  const of = (kind: ChatMessageKind, ...because: string[]): Judged => ({ kind, excerpt: clean(text, longest.excerpt), because });

  const came = text.length <= 120 && first(sentences, reply.joined);
  if (came) return of('joined', `it says ${came}`);
  if (text.length <= 120 && first(sentences, reply.left)) return undefined;
  if (sentences.every((sentence) => greets(sentence, words))) return of('greeting', 'it only greets');
  const received = first(sentences, reply.acknowledges) ?? first(sentences, window.away) ?? first(sentences, window.leave);
  const states = sentences.some((sentence) => isTimed(sentence, hours));
  if (received && (!states || ms < readMs))
    return of('auto-reply', `it says ${received}`, ...(states ? ['it came at once'] : []));
  const usually = ms < readMs ? first(sentences, reply.usually) : undefined;
  if (usually) return of('auto-reply', `it says ${usually}`, 'it came at once');
  if (isName(text) || (body.length === 1 && !/[\s\d]/.test(text) && text.length < 4)) return undefined;

  const bot = botIn(sentences, labels, words);
  if (bot) return of('bot', bot);
  if (known.joined !== undefined) return of('human', `before it the chat said ${quoted(known.joined)}`);
  if (known.bot !== undefined) return of('bot', known.bot);
  if (options.length > 1)
    return of(
      'bot',
      `it offers buttons: ${options
        .map((line) => quoted(line.text))
        .join(', ')
        .slice(0, 200)}`,
    );
  const named = first(sentences, reply.introduces);
  return named && ms >= readMs ? of('human', `it gives a name: ${named}`) : of('answer', 'nothing tells who wrote it');
}

/** Whether a notice that somebody came in names a bot. */
export const botJoined = (text: string, { window, reply }: TalkWords): boolean => {
  const folded = fold(text);
  return says(folded, reply.botName) || says(folded, window.bot);
};
