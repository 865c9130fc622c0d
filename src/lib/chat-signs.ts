import { isLabelled, placeOf, type Saying, says, sentencesOf, type WindowWords } from './chat-words.ts';
import { type HoursWords, hoursTokens } from './hours-tokens.ts';

/** Sentences that say something, as written; not cleaned. */
export type Signs = Readonly<Record<'online' | 'away' | 'returns' | 'bot' | 'person', string | undefined>>;

const isQuestion = ({ text }: Saying): boolean => /[?？]\s{0,5}$/.test(text);

/** "When we are offline ...": a rule, not how things are. */
const isRule = ({ folded }: Saying, at: number, { conditional }: WindowWords): boolean =>
  says(folded.slice(Math.max(0, at - 25), at), conditional);

const isNow = (saying: Saying, phrases: readonly string[], words: WindowWords): boolean => {
  const at = placeOf(saying.folded, phrases);
  return at >= 0 && !saying.option && !isQuestion(saying) && !isRule(saying, at, words);
};

/** Lines at the top of a window that may be its title. */
const titleLines = 3;

/** A title such as "Nimbus Bot". */
const isNamedBot = ({ folded, option }: Saying): boolean =>
  !option && /^[^.!?]{1,40}[\s-](?:chat|чат-?)?(?:bot|бот)$/u.test(folded);

/** Whether a chat says that it is a bot: not in a credit line, and in a question only when it speaks of itself. */
const isBot = (saying: Saying, words: WindowWords): boolean =>
  !saying.option &&
  !says(saying.folded, words.noBot) &&
  !(saying.folded.length < 60 && placeOf(saying.folded, words.noise) === 0) &&
  (isLabelled(saying, words.botLabel) ||
    (says(saying.folded, words.bot) && (!isQuestion(saying) || says(saying.folded, words.self))));

/** Whether a sentence tells days or times; "24/7" says that it is so now as well. */
export const isTimed = ({ folded }: Saying, times: HoursWords): boolean =>
  hoursTokens(folded, times, '').some(({ kind }) => kind === 'days' || kind === 'time');

/** What a chat says of who answers: in sentences of its own, not on what a visitor may press. */
export function signsOf(lines: readonly Saying[], words: WindowWords, times: HoursWords): Signs {
  const sentences = sentencesOf(lines);
  const first = (accept: (saying: Saying) => boolean): string | undefined => sentences.find(accept)?.text;
  const isAway = (saying: Saying): boolean =>
    isNow(saying, words.away, words) || (!saying.option && isLabelled(saying, words.awayLabel));
  const bot =
    first((saying) => isBot(saying, words)) ??
    lines.slice(0, titleLines).find((saying) => isNamedBot(saying) && !says(saying.folded, words.noise))?.text;
  // A bot is always online: of a label alone nobody knows whose it is.
  const isOnline = (saying: Saying): boolean =>
    isNow(saying, words.online, words)
      ? // Hours beside "we are online" make it a rule for every week.
        !isTimed(saying, times) && !isAway(saying)
      : bot === undefined && !saying.option && isLabelled(saying, words.onlineLabel);
  const isPerson = (saying: Saying): boolean =>
    (saying.option && isLabelled(saying, words.personLabel)) ||
    (says(saying.folded, words.person) && !says(saying.folded, words.noPerson) && !says(saying.folded, words.away));
  return {
    online: first(isOnline),
    away: first(isAway),
    returns: first((saying) => !saying.option && !isQuestion(saying) && says(saying.folded, words.returns)),
    bot,
    person: first(isPerson),
  };
}
