import { remember } from './remember.ts';
import { fold } from './text.ts';

/** What chat windows say; rows in `data/chat-state-words`. Folded. */
export type WindowWords = Readonly<
  Record<
    /** People are there now, in a sentence, and as a whole label. */
    | 'online'
    | 'onlineLabel'
    /** Nobody is there now, likewise. */
    | 'away'
    | 'awayLabel'
    /** Asks to leave a message. */
    | 'leave'
    /** People come back, or are there at hours that are not told. */
    | 'returns'
    | 'bot'
    | 'botLabel'
    | 'noBot'
    /** A person is offered, in a sentence and as a whole label, and the refusal of one. */
    | 'person'
    | 'personLabel'
    | 'noPerson'
    /** The chat speaks of itself. */
    | 'self'
    /** Begins a chat, and writes to the company in some way. */
    | 'begin'
    | 'start'
    /** Labels of the place to write in, and of fields about the visitor. */
    | 'compose'
    | 'personal'
    | 'greets'
    /** A message or an answer goes by e-mail. */
    | 'mail'
    | 'reply'
    /** A quick reply is promised without a time. */
    | 'soon'
    | 'conditional'
    | 'noise',
    readonly string[]
  >
>;

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const formOf = (phrase: string): string =>
  escaped(phrase).replaceAll('\\*', '\\p{L}{0,20}').replaceAll(' … ', '(?: [^ ,;.!?]{1,24}){0,3} ').replaceAll('#', '\\d{1,2}');

/** Phrases as one expression: words of their own, a star for any ending, an ellipsis for up to three words, a hash for an hour. */
const patternOf = remember((phrases: readonly string[]): RegExp => {
  const join = (apart: boolean): string =>
    phrases
      .filter((phrase) => unspaced.test(phrase) !== apart)
      .sort((a, b) => b.length - a.length)
      .map(formOf)
      .join('|') || '(?!)';
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${join(true)})(?![\\p{L}\\p{N}])|${join(false)}`, 'u');
});

/** Where the first of some phrases stands in a folded text; -1 when none does. */
export const placeOf = (folded: string, phrases: readonly string[]): number => patternOf(phrases).exec(folded)?.index ?? -1;

export const says = (folded: string, phrases: readonly string[]): boolean => placeOf(folded, phrases) >= 0;

/** A piece of what a window says. */
export interface Saying {
  /** As written; not cleaned. */
  readonly text: string;
  readonly folded: string;
  /** What a visitor may press or fill in: the chat does not say it. */
  readonly option: boolean;
}

/** Longest line that is a label beside a picture or a dot. */
export const longestLabel = 60;

/** Whether one part of a short line, such as "Acme · Online", is one of some labels. */
export const isLabelled = ({ folded }: Saying, labels: readonly string[]): boolean =>
  folded.length <= longestLabel &&
  folded.split(/ [-–] |[·•|●()]/u).some((part) => labels.includes(part.replace(/^[^\p{L}]{1,10}|[^\p{L}]{1,10}$/gu, '')));

/** Sentences of lines, in order. */
export const sentencesOf = (lines: readonly Saying[]): readonly Saying[] =>
  lines.flatMap((line) =>
    line.text
      .split(/(?<=[.!?])\s(?=[^\p{Ll}\s])|(?<=[。！？])/u)
      .filter((text) => text.trim() !== '')
      .map((text): Saying => ({ text, folded: fold(text), option: line.option })),
  );
