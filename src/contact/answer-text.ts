import { hoursWords } from '../data/hours-words.ts';
import { promiseWays, promiseWords } from '../data/promise-words.ts';
import { hoursInText } from '../lib/hours-text.ts';
import { promisesOf } from '../lib/promise.ts';
import { withoutTicket } from './ticket.ts';

/** Nobody is asked for an answer below it: where to turn to in the meantime, and what holds in a case only. */
const aside =
  /(?<!\p{L})(?:if|in case|unless|urgent|urgently|outside (?:of )?(?:these|our|office|business)|wenn|falls|dringend\p{L}*|außerhalb|(?<=^|, )s[ie]|urgence|urgente?s?|en caso|em caso|in caso|pilny\p{L}*|jeśli|spoed\p{L}*|dringende?|indien|als u|acil|если|срочн\p{L}*|якщо|терміно\p{L}*)(?!\p{L})|紧急|緊急|至急|急ぎ|긴급|급한|如果|もし|場合/u;

type Unit = keyof (typeof promiseWords)[number]['units'];
/** "2 to 5 business days", "24-48 hours": how long something takes. */
const durationIn = (...names: readonly Unit[]): RegExp => {
  const units = promiseWords.map(({ units, unspaced }) => {
    const any = names.map((name) => units[name]).join('|');
    return unspaced ? any : `(?:${any})(?!\\p{L})`;
  });
  return new RegExp(
    `\\d{1,3}(?: ?(?:-|~|to|or|bis|à|ou|a|o|do|tot|до|или) ?\\d{1,3})?[ -]?(?:(?:business|working|office|werk|full) ?)?(?:${units.join('|')})`,
    'gu',
  );
};
const duration = durationIn('businessDay', 'second', 'minute', 'hour', 'day', 'week');
const workdays = durationIn('businessDay');
/** "9-17", "9 to 5", "24x5": hours without a day and without a sign of the clock. */
const range =
  /(?<![\p{L}\d.,:/#+-])(?:(?:[01]?\d|2[0-4]) ?(?:-|to|till|until|bis|à|a|às|alle|al|do|tot|до) ?(?:[01]?\d|2[0-4])|24 ?[x/] ?[5-7])(?![\d\p{L}:/#-]|[.,]\d)/u;

const dayNames = new RegExp(
  Object.values(hoursWords.days)
    .flatMap((days) => days.flatMap(([name = '']) => name))
    .join('|'),
  'gu',
);

const withoutDurations = (folded: string): string => folded.replace(duration, ' ');

/** Whether a folded sentence says when somebody is there, and not only for some case. */
export function tellsHours(folded: string): boolean {
  if (!/\d|[^\s]{4}/.test(folded) || aside.test(folded)) return false;
  if (range.test(withoutDurations(folded))) return true;
  const [stated] = hoursInText(folded.replace(workdays, ' '), hoursWords, 'en', 1);
  if (stated === undefined) return false;
  // "24 hours" is a time to answer as well as a time when somebody is there.
  if (stated.slogan) return promisesOf(folded, promiseWords, promiseWays).length === 0;
  // "We are back on Tuesday" names no hours.
  return stated.spans.length > 0 || folded.match(dayNames)?.length !== 1;
}

/** Whether a folded sentence holds a figure that tells something: no length of time, address or number of a ticket. */
export const hasFigure = (folded: string): boolean =>
  !aside.test(folded) && /\d/.test(withoutDurations(withoutTicket(folded)).replace(/(?:https?:\/\/|www\.|[#№])\S{0,2000}/g, ' '));
