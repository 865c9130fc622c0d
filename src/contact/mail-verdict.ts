import type { MailKind } from './events.ts';
import type { Notice, Sentence } from './mail-text.ts';

/** Words beside a notice that make an answer when a person shows; and so many that nobody can tell when none does. */
const answer = { least: 2, byPerson: 12, afterChange: 8, besidePromise: 4, quoting: 4, doubtful: 40 };

/** What a mail is, and the rule that told it. */
export interface Verdict {
  readonly kind: MailKind;
  readonly rule: string;
}

/** Something with a figure is said before an answer is promised, or somebody is said to be away: opening hours, a number, a price. */
function answersBefore(notice: Notice, sentences: readonly Sentence[]): boolean {
  const at = sentences.findIndex(({ notices }) => notices.has(notice));
  return sentences.slice(0, at + 1).some(({ hasFigures, tellsHours }) => hasFigures || tellsHours);
}

/** What counts for a verdict beside the notice that a text opens with. */
export interface Told {
  readonly sentences: readonly Sentence[];
  readonly words: number;
  readonly isPersons: boolean;
  /** The text says that a program wrote it. */
  readonly isDeclared: boolean;
  /** It says when somebody is there. */
  readonly tellsHours: boolean;
  /** It belongs to a conversation: by its subject, by what it refers to, or by what it quotes. */
  readonly isInThread: boolean;
  readonly isQuoting: boolean;
  /** A person's mailbox sent it. */
  readonly isFromPerson: boolean;
}

type Judge = (told: Told, isWeak: boolean) => Verdict;

export const verdict = (kind: MailKind, rule: string): Verdict => ({ kind, rule });

/** A text that is no notice is a reply when it answers or shows a person: what else it may be, nobody can tell. */
export const unannounced: Judge = ({ sentences, words, isPersons, isInThread, isQuoting, isFromPerson, tellsHours }, isWeak) => {
  if (words < answer.least && !tellsHours) return verdict('unclear', 'no text to tell by');
  if (isPersons) return verdict('reply', 'text of a person');
  if (isInThread && (tellsHours || sentences.some(({ hasFigures }) => hasFigures)))
    return verdict('reply', 'text that tells something');
  if (!isWeak && isQuoting && words >= answer.quoting) return verdict('reply', 'text over a quotation');
  if (!isWeak && isFromPerson && words >= answer.quoting) return verdict('reply', "text from a person's mailbox");
  return verdict('unclear', 'text that neither answers nor shows a person');
};

const arrived: Judge = ({ words, isPersons, isDeclared, isQuoting, tellsHours }, isWeak) => {
  if (isPersons && words >= answer.byPerson && !(isDeclared && !tellsHours))
    return verdict('reply', 'a person says more than that it has arrived');
  if (isPersons && !isDeclared) return verdict('unclear', 'a person says that it has arrived');
  if (isDeclared) return verdict('auto-reply', 'says that a program wrote it');
  if (tellsHours)
    return isQuoting && !isWeak
      ? verdict('reply', 'says that it has arrived, and answers')
      : verdict('unclear', 'says that it has arrived, and when somebody is there');
  return isWeak || words < answer.doubtful
    ? verdict('auto-reply', 'says that it has arrived')
    : verdict('unclear', 'says that it has arrived, and more');
};

const willAnswer: Judge = ({ sentences, words, isPersons, isDeclared, isInThread, tellsHours }, isWeak) => {
  if (isDeclared) return verdict('auto-reply', 'says that an answer will come');
  if (answersBefore('promised', sentences) && (isPersons || isInThread)) return verdict('reply', 'answers before it promises');
  if (isPersons && words >= (isWeak ? answer.byPerson : answer.besidePromise))
    return verdict('reply', 'says more than that an answer will come');
  if (isPersons) return verdict('unclear', 'a person says that an answer will come');
  if (tellsHours) return verdict('unclear', 'says that an answer will come, and when somebody is there');
  return isWeak || words < answer.besidePromise
    ? verdict('auto-reply', 'says that an answer will come')
    : verdict('unclear', 'says that an answer will come, and more');
};

/** Asks for an opinion with a link, be it in an answer. */
const rates: Judge = ({ isPersons, tellsHours }, isWeak) => {
  if (!tellsHours) return verdict('survey', 'asks to rate, with a link');
  return isPersons || !isWeak
    ? verdict('reply', 'asks to rate, and answers')
    : verdict('unclear', 'asks to rate, and says when somebody is there');
};

const absent: Judge = ({ sentences, words, tellsHours, isPersons, isInThread }) => {
  if (answersBefore('away', sentences) && (isPersons || isInThread))
    return verdict('reply', 'answers before it says that somebody is away');
  return words < answer.doubtful && !tellsHours
    ? verdict('out-of-office', 'says that somebody is away')
    : verdict('unclear', 'says that somebody is away, and more');
};

/** What a text is that opens with a notice. */
export const judges: Readonly<Record<Notice, Judge>> = {
  survey: rates,
  away: absent,
  received: arrived,
  // That nobody reads answers shows no program.
  automatic: (told, isWeak) =>
    told.isDeclared || told.isPersons || isWeak
      ? arrived(told, isWeak)
      : verdict('unclear', 'says that nobody reads answers to it'),
  promised: willAnswer,
  resolved: ({ words, isPersons }) =>
    isPersons && words >= answer.byPerson
      ? verdict('reply', 'a person says more than that it is solved')
      : verdict('resolved', 'says that it is solved'),
  changed: ({ words, isPersons, tellsHours }) => {
    if (words < answer.afterChange) return verdict('status', 'says that the ticket has changed');
    return isPersons || tellsHours
      ? verdict('reply', 'a notice of change with a comment')
      : verdict('unclear', 'says that the ticket has changed, and more');
  },
};

/** What a program that answers for somebody says. */
export function byProgram(lead: Notice | undefined, sentences: readonly Sentence[], subject: readonly Notice[]): Verdict {
  const isAway = subject.includes('away') || sentences.some(({ notices }) => notices.has('away'));
  if (isAway && lead !== 'received' && lead !== 'promised') return { kind: 'out-of-office', rule: 'says that somebody is away' };
  if (lead === 'survey') return { kind: 'survey', rule: 'asks to rate, with a link' };
  if (lead === 'resolved') return { kind: 'resolved', rule: 'says that it is solved' };
  return lead === 'changed'
    ? { kind: 'status', rule: 'says that the ticket has changed' }
    : { kind: 'auto-reply', rule: 'a program answered' };
}
