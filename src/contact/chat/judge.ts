import type { ChatReplyWords } from '../../data/chat-reply-words.ts';
import { isLabelled, placeOf, type Saying, says, sentencesOf, type WindowWords } from '../../lib/chat-words.ts';
import type { HoursWords } from '../../lib/hours-tokens.ts';
import { quoted } from '../../lib/quoted.ts';
import { clean, fold } from '../../lib/text.ts';
import type { ChatMessage, ChatMessageKind } from '../events.ts';
import type { Said } from './messages.ts';
import { isNoise, sayingOf, tellsTime } from './noise.ts';

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

export interface Judged {
  /** Undefined for what is no message. */
  readonly message?: Pick<ChatMessage, 'kind' | 'excerpt' | 'because'>;
  /** Why whoever wrote it is a bot, whatever the message is. */
  readonly sign?: string;
  /** A word or two, all there is: a name, or a terse answer. */
  readonly label?: string;
}

/** Longest piece of a message that is kept, and of a reason; characters and sentences that are read. */
const longest = { excerpt: 500, reason: 120, message: 4000, sentences: 40, buttons: 6, button: 30 };
/** Before so many milliseconds nobody has read the question. */
const readMs = 3000;
/** A text that names nothing and answers nothing. */
const labelLength = 40;

const quote = (text: string): string => quoted(text, longest.reason);

/** A name or a label beside a message: a few words without the end of a sentence, each begun like a name. */
const isName = (text: string): boolean => {
  if (text.length > labelLength || /[.!?。！？…:]$|\d/u.test(text)) return false;
  const words = text.split(/[\s·•|,()-]+/u).filter((word) => word !== '');
  return words.length <= 4 && words.every((word) => !/^\p{Ll}/u.test(word)) && (words.length > 1 || text.length < 20);
};

/** The first of some sentences that says one of some phrases, in quotation marks. */
const first = (sentences: readonly Saying[], phrases: readonly string[]): string | undefined => {
  const sentence = sentences.find(({ folded }) => says(folded, phrases));
  return sentence && quote(sentence.text);
};

/** Why a message is of a bot, from what it says of itself and what is written beside it. */
function botIn(sentences: readonly Saying[], labels: readonly Saying[], { window, reply }: TalkWords): string | undefined {
  const label = labels.find(
    (one) => isLabelled(one, window.botLabel) || isLabelled(one, reply.botName) || says(one.folded, reply.botName),
  );
  if (label) return `beside it stands ${quote(label.text)}`;
  const said = sentences.find(
    ({ folded }) => says(folded, window.bot) && !says(folded, window.noBot) && says(folded, window.self),
  );
  return said && `it says ${quote(said.text)}`;
}

/** Whether a sentence says hello or asks how to help, and no more. */
const greets = ({ folded }: Saying, { window }: TalkWords): boolean =>
  says(folded, window.greets) && folded.length <= 90 && !/\d/.test(folded);

/** Whether a sentence says that a bot is one, and no more. */
const presents = ({ folded }: Saying, { window }: TalkWords): boolean =>
  says(folded, window.bot) && says(folded, window.self) && folded.length <= 90 && !/\d/.test(folded);

/** Whether a notice that somebody came in says who: a name or a role, and not the visitor. */
function namesWho({ text, folded }: Saying, { reply }: TalkWords): boolean {
  if (/[?？]\s{0,5}$/.test(text) || says(folded, reply.notJoined)) return false;
  const tokens = text.split(/\s/u).slice(placeOf(folded, reply.joined) === 0 ? 1 : 0);
  const isName = (token: string): boolean =>
    /^\P{L}{0,3}[\p{Lu}\p{Lo}]\p{L}/u.test(token) && !reply.visitor.includes(fold(token));
  return tokens.some(isName) || says(folded, reply.role) || /\p{Lo}/u.test(text);
}

/**
 * What a message is. Order: what is said of the chat itself, then what answers nothing, then who answers. Of an answer whose
 * author nothing tells, nothing is said.
 */
export function judge(said: Said, ms: number, known: Known, words: TalkWords): Judged {
  const { reply, window } = words;
  const spoken = said.lines.filter((line) => !isNoise(line, words)).map(sayingOf);
  const options = said.lines.filter(({ option }) => option);
  const labels = spoken.length > 1 ? spoken.filter((line) => isName(line.text) && !tellsTime(line, words)) : [];
  const body = spoken.filter((line) => !labels.includes(line));
  const text = body
    .map((line) => line.text)
    .join(' ')
    .slice(0, longest.message);
  if (body.length === 0) return labels.length > 1 ? { label: labels.map((line) => line.text).join(' ') } : {};
  if (says(fold(text), reply.lost)) return {};
  const sentences = sentencesOf(body).slice(0, longest.sentences);
  const sign = botIn(sentences, labels, words);
  const of = (kind: ChatMessageKind, ...because: string[]): Judged => ({
    message: { kind, excerpt: clean(text, longest.excerpt), because },
    ...(sign === undefined ? {} : { sign }),
  });
  const timed = sentences.some((sentence) => tellsTime(sentence, words));

  if (text.length <= 120 && !timed) {
    const came = sentences.find(({ folded }) => says(folded, reply.joined));
    if (came) return namesWho(came, words) ? of('joined', `it says ${quote(came.text)}`) : {};
    if (first(sentences, reply.left) || first(sentences, reply.rates)) return {};
  }
  if (sentences.every((sentence) => greets(sentence, words) || presents(sentence, words)))
    return of('greeting', 'it only greets');
  const asks = timed ? undefined : first(sentences, reply.asksData);
  if (asks) return of('auto-reply', `it asks for data: ${asks}`);
  const received = first(sentences, reply.acknowledges) ?? first(sentences, window.away) ?? first(sentences, window.leave);
  if (received && (!timed || ms < readMs)) return of('auto-reply', `it says ${received}`, ...(timed ? ['it came at once'] : []));
  const usually = ms < readMs ? first(sentences, reply.usually) : undefined;
  if (usually) return of('auto-reply', `it says ${usually}`, 'it came at once');
  if (!timed && (isName(text) || (body.length === 1 && !/[\s\d]/.test(text) && text.length < 4))) return { label: text };

  if (sign) return of('bot', sign);
  if (known.joined !== undefined) {
    const notice = `before it the chat said ${quote(known.joined)}`;
    if (known.bot !== undefined) return of('answer', notice, `and a bot was there: ${known.bot}`);
    return ms < readMs ? of('answer', notice, 'it came at once') : of('human', notice);
  }
  if (known.bot !== undefined) return of('bot', known.bot);
  if (options.length > 1)
    return of(
      'bot',
      `it offers buttons: ${options
        .slice(0, longest.buttons)
        .map((line) => quoted(line.text, longest.button))
        .join(', ')}`,
    );
  const named = first(sentences, reply.introduces);
  return named && ms >= readMs ? of('human', `it gives a name: ${named}`) : of('answer', 'nothing tells who wrote it');
}

/** Whether a notice that somebody came in names a bot. */
export const botJoined = (text: string, { window, reply }: TalkWords): boolean => {
  const folded = fold(text);
  return says(folded, reply.botName) || says(folded, window.bot);
};
