import { isTimed } from '../../lib/chat-signs.ts';
import { isLabelled, placeOf, type Saying, says } from '../../lib/chat-words.ts';
import { fold } from '../../lib/text.ts';
import type { ChatLine } from '../../model/chat-line.ts';
import type { TalkWords } from './judge.ts';

/** A text that names nothing and answers nothing. */
const labelLength = 40;

export const sayingOf = ({ text, option }: Pick<ChatLine, 'text' | 'option'>): Saying => ({ text, folded: fold(text), option });

/** A time of day, how long ago, or a day by figures, at either end of a line. */
const clockTime = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.|uhr|h)?`;
const ago = String.raw`\d{1,3} ?(?:h|m|s|min|sec|мин|минут|сек|ч)\.?(?: ago| назад)?`;
const day = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}`;
const stamps = new RegExp(
  `^(?:${clockTime}|${ago}|${day})(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:${clockTime}|${ago}|${day})$`,
  'gu',
);
/** From one hour to another, and around the clock: an answer, and never when a message came. */
const isSpan = (folded: string): boolean =>
  /(?<!\d)\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|uhr|h)? ?[-–—] ?\d{1,2}(?:[:.]\d{2})?(?![\d./-])/.test(folded) ||
  /24 ?[/x×] ?7/.test(folded);

const trimmed = (text: string): string => text.replace(/^[^\p{L}\p{N}]{1,9}/u, '').replace(/[^\p{L}\p{N}]{1,9}$/u, '');

/** Whether a sentence tells days or times, or a span of hours in figures. */
export const tellsTime = (saying: Saying, { hours }: TalkWords): boolean =>
  isTimed(saying, hours) || isSpan(saying.folded) || hours.always.includes(trimmed(saying.folded));

/** Whether a line tells something of messages or of the line to the server, and says nothing itself. */
export function isNoise({ text, option }: Pick<ChatLine, 'text' | 'option'>, words: TalkWords): boolean {
  const { window, reply } = words;
  const folded = fold(text);
  const plain = trimmed(folded);
  if (option || plain === '') return true;
  if (folded.length > labelLength) return placeOf(folded, window.noise) === 0 && folded.length < 60;
  if (isSpan(plain)) return false;
  const rest = trimmed(plain.replace(stamps, ''));
  if (rest === '' || reply.noise.includes(rest)) return true;
  if (reply.visitor.includes(trimmed(rest.replace(/\d{1,9}$/u, '')))) return true;
  if (isLabelled(sayingOf({ text, option }), window.onlineLabel) || placeOf(plain, reply.noiseStart) === 0) return true;
  return says(folded, window.noise) && !tellsTime(sayingOf({ text, option }), words) && !/(?:^|[^.])[.!?。！？]$/u.test(folded);
}
