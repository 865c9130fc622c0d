import type { OpenedWindow, WindowPart } from '../model/visit.ts';
import { askedIn, modeOf, type WindowMode } from './chat-mode.ts';
import { isTimed, type Signs, signsOf } from './chat-signs.ts';
import { isLabelled, type Saying, says, type WindowWords } from './chat-words.ts';
import type { HoursWords } from './hours-tokens.ts';
import { fold } from './text.ts';

export interface ChatWindow {
  readonly mode: WindowMode;
  readonly lines: readonly Saying[];
  readonly signs: Signs;
  /** Labels of the fields about the visitor. */
  readonly asked: readonly string[];
  readonly greeting: string | undefined;
}

const modes = ['composer', 'pre-chat', 'offline-form', 'start'] as const;

function linesOf(parts: readonly WindowPart[]): readonly Saying[] {
  const options = new Set(parts.flatMap(({ buttons, fields }) => [...buttons, ...fields.map(({ label }) => label)]).map(fold));
  const lines = [...new Set(parts.flatMap(({ text }) => text.split('\n')))].filter((line) => line.trim() !== '');
  return lines.map((text): Saying => ({ text, folded: fold(text), option: options.has(fold(text)) }));
}

/** A title has no end of a sentence. */
const isSentence = ({ folded }: Saying): boolean =>
  /[.!?…。！？:)]\P{L}{0,6}$/u.test(folded) && (folded.split(' ').length > 4 || /[。！？]/.test(folded));

function greetingOf(lines: readonly Saying[], words: WindowWords, times: HoursWords): string | undefined {
  const other = [words.noise, words.away, words.leave, words.returns, words.reply];
  const greets = ({ folded }: Saying): boolean =>
    says(folded, words.greets) || (says(folded, words.bot) && says(folded, words.self));
  const open = lines.filter(
    (line) =>
      !line.option &&
      /\p{L}/u.test(line.text) &&
      !isLabelled(line, words.onlineLabel) &&
      (greets(line) || (!isTimed(line, times) && !other.some((phrases) => says(line.folded, phrases)))),
  );
  const line = open.find(greets) ?? open.find(isSentence);
  const next = line && open[open.indexOf(line) + 1];
  if (!line || !next || line.text.length > 30) return line?.text;
  return isSentence(next) || greets(next) ? `${line.text} ${next.text}` : line.text;
}

/** What an opened window tells of a chat; null when nothing that opened is one. `url` is the page's own address. */
export function chatWindow(opened: OpenedWindow, url: string, words: WindowWords, times: HoursWords): ChatWindow | null {
  const known = opened.parts.map((part) => ({ part, mode: modeOf(part, words) }));
  const mode = modes.find((name) => known.some((one) => one.mode === name));
  if (mode === undefined) return null;
  // A chat's frames share an address that is not the page's: its heading is a frame of its own at times.
  const addresses = new Set(known.flatMap(({ part, mode: of }) => (of === null || part.url === url ? [] : [part.url])));
  const parts = known.filter(({ part, mode: of }) => of !== null || addresses.has(part.url)).map(({ part }) => part);
  const lines = linesOf(parts);
  const asked = [...new Set(parts.flatMap((part) => askedIn(part, words)))];
  return {
    mode,
    lines,
    signs: signsOf(lines, words, times),
    asked,
    greeting: greetingOf(lines, words, times),
  };
}
