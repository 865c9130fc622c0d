import { surveyHosts, surveyPaths } from '../data/mail-words.ts';
import { promiseWays, promiseWords } from '../data/promise-words.ts';
import { promisesOf } from '../lib/promise.ts';
import { clean, fold } from '../lib/text.ts';
import { hostMatches, hostOf, parsedUrl } from '../lib/url.ts';
import { deliveryReportOf } from './delivery-report.ts';
import type { MailKind, Observation } from './events.ts';
import { automationOf, type MailAutomation, mailVendorOf, plainSubject } from './mail-automation.ts';
import { asksToStop, type Notice, type Sentence, sentencesOf } from './mail-text.ts';
import { isSignedBy, quotesAsker, withoutThread } from './mail-thread.ts';
import type { ParsedMail } from './parse-mail.ts';
import { newTextOf } from './quoted-text.ts';
import { ticketOf } from './ticket.ts';

/** What a mail is, and what it tells; texts are cleaned. */
export type ClassifiedMail = Pick<
  Observation,
  'kind' | 'automation' | 'vendor' | 'ticket' | 'promisedHours' | 'surveyHost' | 'excerpt' | 'rules'
> & {
  /** Its sender does not want to be written to again. */
  readonly optOut: boolean;
};

/** Words before a notice from which on the mail says something else first, and the notice only follows. */
const opening = 12;
/** Words beside a notice that make an answer when a person shows; and so many that nobody can tell when none does. */
const answer = { byPerson: 12, afterChange: 8, besidePromise: 4, doubtful: 40 };

interface Verdict {
  readonly kind: MailKind;
  readonly rule: string;
}

/** Where a survey takes its answers, of the links of a mail. They are looked at and never opened. */
function surveyHostOf(links: readonly string[]): string | undefined {
  const link = links.find((url) => {
    const host = hostOf(url);
    return surveyHosts.some((known) => hostMatches(host, known)) || surveyPaths.test(`${host}${parsedUrl(url)?.pathname ?? ''}`);
  });
  return link === undefined ? undefined : hostOf(link);
}

/** Notices with which a text begins, in their order, each with the words that stand before it. */
function openings(sentences: readonly Sentence[]): readonly Notice[] {
  const found: Notice[] = [];
  let before = 0;
  for (const { notices, words } of sentences) {
    if (before >= opening) break;
    found.push(...[...notices].filter((notice) => !found.includes(notice)));
    before += words;
  }
  return found;
}

/** Words that say something; short lines after the sign-off are the signature. */
function contentOf(sentences: readonly Sentence[]): number {
  let words = 0;
  let isOver = false;
  for (const sentence of sentences) {
    if (sentence.isCourtesy && words > 0) isOver = true;
    if (!(isOver && sentence.words <= 6)) words += sentence.words;
  }
  return words;
}

/** The notice that a text opens with; one on the subject alone counts when the text does not say something else. */
function leadOf(
  sentences: readonly Sentence[],
  subject: readonly Notice[],
  words: number,
  hasSurvey: boolean,
): Notice | undefined {
  const inText = openings(sentences).filter((notice) => notice !== 'survey' || hasSurvey);
  const first =
    inText.find((notice) => notice !== 'automatic') ??
    (words < opening ? subject.find((notice) => notice !== 'survey' || hasSurvey) : undefined);
  const asks = [...inText, ...subject].includes('survey') && hasSurvey;
  if (asks && first !== 'received' && first !== 'promised' && first !== 'away') return 'survey';
  if (first === 'promised' && [...inText, ...subject].includes('received')) return 'received';
  // "Your ticket was created and assigned to Ann" tells of the creation.
  if (first === 'changed' && (inText.includes('received') || subject.includes('received')) && !subject.includes('changed'))
    return 'received';
  return subject.find((notice) => notice === 'resolved' && first === 'changed') ?? first ?? inText[0];
}

/** Something with a figure is said before an answer is promised: opening hours, a number, a price. */
function answersFirst(sentences: readonly Sentence[]): boolean {
  const promise = sentences.findIndex(({ notices }) => notices.has('promised'));
  return sentences.slice(0, promise + 1).some(({ hasFigures }) => hasFigures);
}

/** What counts for a verdict beside the notice that a text opens with. */
interface Told {
  readonly sentences: readonly Sentence[];
  readonly words: number;
  readonly isPersons: boolean;
  /** The text says that a program wrote it. */
  readonly isDeclared: boolean;
}

function byText(
  lead: Notice | undefined,
  { sentences, words, isPersons, isDeclared }: Told,
  { automation }: MailAutomation,
): Verdict {
  const isProgram = isDeclared || automation !== 'none';
  switch (lead) {
    case undefined:
      return words >= 2 ? { kind: 'reply', rule: 'text that is no notice' } : { kind: 'unclear', rule: 'no text to tell by' };
    case 'survey':
      return { kind: 'survey', rule: 'asks to rate, with a link' };
    case 'away':
      return words < answer.doubtful
        ? { kind: 'out-of-office', rule: 'says that somebody is away' }
        : { kind: 'unclear', rule: 'says that somebody is away, and more' };
    case 'resolved':
      return isPersons && words >= answer.byPerson
        ? { kind: 'reply', rule: 'a person says more than that it is solved' }
        : { kind: 'resolved', rule: 'says that it is solved' };
    case 'changed':
      return words >= answer.afterChange
        ? { kind: 'reply', rule: 'a notice of change with a comment' }
        : { kind: 'status', rule: 'says that the ticket has changed' };
    case 'promised':
      if (answersFirst(sentences) && !isDeclared) return { kind: 'reply', rule: 'answers before it promises' };
      if (isProgram) return { kind: 'auto-reply', rule: 'says that an answer will come' };
      if (words < answer.besidePromise)
        return isPersons
          ? { kind: 'unclear', rule: 'a person says that an answer will come' }
          : { kind: 'auto-reply', rule: 'says that an answer will come' };
      return isPersons || words >= answer.byPerson
        ? { kind: 'reply', rule: 'says more than that an answer will come' }
        : { kind: 'unclear', rule: 'says that an answer will come, and more' };
    case 'received':
    case 'automatic':
      if (isPersons && words >= answer.byPerson) return { kind: 'reply', rule: 'a person says more than that it has arrived' };
      if (isPersons && !isProgram) return { kind: 'unclear', rule: 'a person says that it has arrived' };
      return isProgram || words < answer.doubtful
        ? { kind: 'auto-reply', rule: 'says that it has arrived' }
        : { kind: 'unclear', rule: 'says that it has arrived, and more' };
  }
}

/** What a program that answers for somebody says. */
function byProgram(lead: Notice | undefined, sentences: readonly Sentence[], subject: readonly Notice[]): Verdict {
  const isAway = subject.includes('away') || sentences.some(({ notices }) => notices.has('away'));
  if (isAway && lead !== 'received' && lead !== 'promised') return { kind: 'out-of-office', rule: 'says that somebody is away' };
  if (lead === 'survey') return { kind: 'survey', rule: 'asks to rate, with a link' };
  if (lead === 'resolved') return { kind: 'resolved', rule: 'says that it is solved' };
  return lead === 'changed'
    ? { kind: 'status', rule: 'says that the ticket has changed' }
    : { kind: 'auto-reply', rule: 'a program answered' };
}

function verdictOf(mail: ParsedMail, text: string, sender: MailAutomation, hasSurvey: boolean): Verdict {
  const subject = plainSubject(mail);
  const onSubject =
    /^[\p{L}]{1,4}(?:\[\d{1,3}\])? ?: ?/u.test(subject) && !/^(?:auto|ooo)/.test(subject)
      ? []
      : sentencesOf(subject).flatMap(({ notices }) => [...notices]);
  const own = withoutThread(text, mail);
  const all = sentencesOf(own.text);
  const lead = leadOf(all, onSubject, contentOf(all), hasSurvey);
  // What follows an acknowledgement below a rule is the enquiry itself.
  const sentences = lead === 'received' || lead === 'promised' ? sentencesOf(own.first) : all;
  const words = contentOf(sentences);
  if (sender.automation === 'strong') return byProgram(lead, all, onSubject);
  const isPersons =
    !quotesAsker(own.text, mail) &&
    (own.isComment || sentences.some(({ isPersonal }) => isPersonal) || isSignedBy(own.text, mail.from));
  return byText(lead, { sentences, words, isPersons, isDeclared: all.some(({ notices }) => notices.has('automatic')) }, sender);
}

/** The least time that an acknowledgement promises to answer within, in hours. */
function promisedHoursIn(text: string): number | undefined {
  const [promise] = promisesOf(text, promiseWords, promiseWays).filter(({ way }) => way === 'writing');
  return promise === undefined ? undefined : promise.maxSeconds / 3600;
}

/** Tells what a mail is by its reports first, then by its new text; headers alone separate no program from a person. Pure. */
export function classifyMail(mail: ParsedMail): ClassifiedMail {
  const sender = automationOf(mail);
  const vendor = mailVendorOf(mail);
  const ticket = ticketOf(mail);
  const text = newTextOf(mail.text);
  const surveyHost = surveyHostOf(mail.links);
  const report = deliveryReportOf(mail);
  const verdict: Verdict = report
    ? { kind: report.kind, rule: report.rule }
    : mail.readable
      ? verdictOf(mail, text, sender, surveyHost !== undefined)
      : { kind: 'unclear', rule: 'its body cannot be read' };
  const isNotice = verdict.kind === 'auto-reply' || verdict.kind === 'out-of-office';
  const promisedHours = isNotice ? promisedHoursIn(text) : undefined;
  return {
    kind: verdict.kind,
    automation: sender.automation,
    ...(vendor === undefined ? {} : { vendor }),
    ...(ticket === undefined ? {} : { ticket: clean(ticket) }),
    ...(promisedHours === undefined ? {} : { promisedHours }),
    ...(verdict.kind === 'survey' && surveyHost !== undefined ? { surveyHost: clean(surveyHost) } : {}),
    excerpt: clean(text),
    optOut:
      (verdict.kind === 'reply' || verdict.kind === 'unclear') && !report && asksToStop(fold(text) === '' ? mail.subject : text),
    rules: [...(report ? [] : sender.rules), verdict.rule],
  };
}
