import { surveyHosts, surveyPaths } from '../data/mail-words.ts';
import { promiseWays, promiseWords } from '../data/promise-words.ts';
import { promisesOf } from '../lib/promise.ts';
import { clean, fold } from '../lib/text.ts';
import { hostMatches, hostOf, parsedUrl } from '../lib/url.ts';
import { deliveryReportOf, isDaemon, isReply } from './delivery-report.ts';
import type { Observation } from './events.ts';
import { automationOf, type MailAutomation, mailVendorOf, plainSubject } from './mail-automation.ts';
import { asksToStop, isDeclaration, type Notice, type Sentence, sentencesOf } from './mail-text.ts';
import { isOwnMailbox, isSignedBy, quotesAsker, withoutThread } from './mail-thread.ts';
import { byProgram, judges, type Told, unannounced, type Verdict, verdict } from './mail-verdict.ts';
import type { ParsedMail } from './parse-mail.ts';
import { type NewPart, newPartOf } from './quoted-text.ts';
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
    // "Changed the status to resolved" tells of the end.
    const said = [...notices].filter((notice) => !(notice === 'changed' && notices.has('resolved')));
    found.push(...said.filter((notice) => !found.includes(notice)));
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

function verdictOf(mail: ParsedMail, part: NewPart, sender: MailAutomation, hasSurvey: boolean): Verdict {
  const subject = plainSubject(mail);
  const onSubject =
    /^[\p{L}]{1,4}(?:\[\d{1,3}\])? ?: ?/u.test(subject) && !/^(?:auto|ooo)/.test(subject)
      ? []
      : sentencesOf(subject).flatMap(({ notices }) => [...notices]);
  if (/^\s{0,20}[[{]\s{0,20}["{]/.test(part.text)) return verdict('unclear', 'data and no text');
  const own = withoutThread(part.text, mail);
  const all = sentencesOf(own.text);
  const lead = leadOf(all, onSubject, contentOf(all), hasSurvey);
  // What follows an acknowledgement below a rule is the enquiry itself.
  const sentences = lead === 'received' || lead === 'promised' ? sentencesOf(own.first) : all;
  if (sender.automation === 'strong') return byProgram(lead, all, onSubject);
  const isQuoting = part.isQuoting || mail.quotes;
  const isAsker = quotesAsker(own.text, mail);
  const told: Told = {
    sentences,
    words: contentOf(sentences),
    isPersons:
      !isAsker &&
      (own.isComment ||
        asksToStop(part.text) ||
        sentences.some(({ isPersonal }) => isPersonal) ||
        isSignedBy(own.text, mail.from)),
    isDeclared: all.some(isDeclaration),
    tellsHours: !isAsker && sentences.some(({ tellsHours }) => tellsHours),
    isInThread: isQuoting || isReply(subject) || mail.references.length > 0 || ticketOf(mail) !== undefined,
    isQuoting,
    isFromPerson: isOwnMailbox(mail.from),
  };
  const isWeak = sender.automation === 'weak';
  const { kind, rule } = lead === undefined ? unannounced(told, isWeak) : judges[lead](told, isWeak);
  return kind === 'reply' && isDaemon(mail) ? verdict('unclear', 'a mail server says what is not known') : { kind, rule };
}

/** The least time that an acknowledgement promises to answer within, in hours. */
function promisedHoursIn(text: string): number | undefined {
  // "We received your mail and will answer in a day": what has been received says nothing of the promise.
  const own = sentencesOf(text).flatMap(({ promise }) => (promise === '' ? [] : promise));
  const [promise] = [text, ...own]
    .flatMap((one) => promisesOf(one, promiseWords, promiseWays))
    .filter(({ way }) => way === 'writing');
  return promise === undefined ? undefined : promise.maxSeconds / 3600;
}

/** Tells what a mail is by its reports first, then by its new text; headers alone separate no program from a person. Pure. */
export function classifyMail(mail: ParsedMail): ClassifiedMail {
  const sender = automationOf(mail);
  const vendor = mailVendorOf(mail);
  const ticket = ticketOf(mail);
  const part = newPartOf(mail.text);
  const { text } = part;
  const surveyHost = surveyHostOf(mail.links);
  const report = deliveryReportOf(mail);
  const { kind, rule }: Verdict = report
    ? { kind: report.kind, rule: report.rule }
    : mail.readable
      ? verdictOf(mail, part, sender, surveyHost !== undefined)
      : { kind: 'unclear', rule: 'its body cannot be read' };
  const isNotice = kind === 'auto-reply' || kind === 'out-of-office';
  const promisedHours = isNotice ? promisedHoursIn(text) : undefined;
  return {
    kind,
    automation: sender.automation,
    ...(vendor === undefined ? {} : { vendor }),
    ...(ticket === undefined ? {} : { ticket: clean(ticket) }),
    ...(promisedHours === undefined ? {} : { promisedHours }),
    ...(kind === 'survey' && surveyHost !== undefined ? { surveyHost: clean(surveyHost) } : {}),
    excerpt: clean(text),
    optOut: (kind === 'reply' || kind === 'unclear') && !report && asksToStop(fold(text) === '' ? mail.subject : text),
    rules: [...(report ? [] : sender.rules), rule],
  };
}
