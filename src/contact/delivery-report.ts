import { daemonNames, daemons, stillTrying, undelivered } from '../data/mail-words.ts';
import { fold } from '../lib/text.ts';
import { headerOf, headersOf, type ParsedMail } from './parse-mail.ts';

/** What mail servers say of a mail, with the rule that told it. */
export interface DeliveryReport {
  readonly kind: 'bounce' | 'delayed' | 'complaint' | 'unclear';
  readonly rule: string;
}

/** Characters of the text in which a mail server says what happened; what it returns follows. */
const said = 4000;
const smtpCode = /(?:^|[^\d.])5(?:\d\d(?:[ -]|$)|\.\d{1,3}\.\d{1,3})/m;

const values = (text: string, field: RegExp): readonly string[] =>
  [...text.matchAll(field)].map(([, value]) => value?.toLowerCase() ?? '');

/** RFC 3464 and 6533: a recipient that failed for good outweighs others that only wait. */
function byStatus(text: string): DeliveryReport | undefined {
  const actions = values(text, /^action: ?([a-z]{1,20})/gim);
  const statuses = values(text, /^status: ?([245])\./gim);
  if (actions.includes('failed')) return { kind: 'bounce', rule: 'report: failed' };
  if (actions.includes('delayed')) return { kind: 'delayed', rule: 'report: delayed' };
  if (statuses.includes('5')) return { kind: 'bounce', rule: 'report: status 5' };
  if (statuses.includes('4')) return { kind: 'delayed', rule: 'report: status 4' };
  return actions.length > 0 ? { kind: 'unclear', rule: `report: ${actions[0]}` } : undefined;
}

/** RFC 5965, and mails of providers that enclose what a receiver complained of. */
function isComplaint(mail: ParsedMail, subject: string): boolean {
  return (
    mail.parts.some(({ type }) => type === 'message/feedback-report') ||
    /report-type ?= ?"?feedback-report/i.test(headerOf(mail, 'content-type')) ||
    /^feedback-type: ?(?:abuse|fraud|virus|other|not-spam|auth-failure|opt-out|dmarc)/im.test(mail.text.slice(0, said)) ||
    (/^(?:complaint about (?:a )?(?:message|e-?mail|spam)|(?:e-?mail )?(?:abuse|spam|feedback) report|abuse:)/.test(subject) &&
      mail.parts.some(({ type }) => type === 'message/rfc822'))
  );
}

/** Whether a mail server sent a mail, by the name and the address of the sender. */
export function isDaemon({ from }: ParsedMail): boolean {
  const [local = ''] = from.address.split('@');
  return daemons.test(local) || daemonNames.test(fold(from.name));
}

/** Amazon SES tells of what it sent in a mail of JSON. */
function byNotification({ text }: ParsedMail): DeliveryReport | undefined {
  const [, type] = /^\s{0,20}\{\s{0,20}"(?:notificationType|eventType)"\s{0,20}:\s{0,20}"(Bounce|Complaint)"/.exec(text) ?? [];
  return type === undefined
    ? undefined
    : { kind: type === 'Bounce' ? 'bounce' : 'complaint', rule: 'notification of Amazon SES' };
}

/** What is told without a report in the mail: by a mail server as the sender, or by its words beside a code or the mail itself. */
function byWords(mail: ParsedMail, subject: string): DeliveryReport | undefined {
  const text = fold(`${subject}\n${mail.text.slice(0, said)}`);
  const daemon = isDaemon(mail);
  const hasNoSender =
    headersOf(mail, 'return-path').some((path) => /^(?:<>)?$/.test(path.replace(/\s/g, ''))) || mail.from.address === '';
  const hasProof =
    smtpCode.test(mail.text.slice(0, said)) ||
    mail.parts.some(({ type }) => /^(?:message\/rfc822|text\/rfc822-headers)$/.test(type));
  const speaks = undelivered.test(text);
  const rule = daemon ? 'mail server' : hasNoSender ? 'no return path' : 'subject';
  const isReport = daemon
    ? speaks || hasProof || stillTrying.test(text)
    : hasProof &&
      speaks &&
      (hasNoSender || /^(?:undeliver|mail delivery|delivery (?:status|failure)|returned mail|failure notice)/.test(subject));
  if (!isReport) return undefined;
  return {
    kind: stillTrying.test(text) && !/permanent (?:fatal )?error|delivery has failed|5\.\d\.\d/.test(text) ? 'delayed' : 'bounce',
    rule,
  };
}

/** What mail servers say in a mail of delivery, or nothing when it comes from somebody else. */
export function deliveryReportOf(mail: ParsedMail): DeliveryReport | undefined {
  const subject = fold(mail.subject.slice(0, 1000));
  if (isComplaint(mail, subject)) return { kind: 'complaint', rule: 'feedback report' };
  const statuses = mail.parts.filter(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type));
  const told = byStatus(statuses.map(({ text }) => text).join('\n'));
  if (told) return told;
  if (mail.parts.some(({ type }) => /^message\/(?:global-)?disposition-notification$/.test(type)))
    return { kind: 'unclear', rule: 'receipt of reading' };
  if (headerOf(mail, 'x-failed-recipients') !== '' && !isReply(subject)) {
    return byWords(mail, subject) ?? { kind: 'bounce', rule: 'header x-failed-recipients' };
  }
  return statuses.length > 0 ? { kind: 'bounce', rule: 'report' } : (byNotification(mail) ?? byWords(mail, subject));
}

/** Whether a folded subject answers or forwards another. */
export const isReply = (subject: string): boolean =>
  /^(?:re|aw|fwd?|wg|sv|tr|rv|odp|antw|отв|на|r|ynt|回复|回覆|答复|返信|답장)(?:\[\d{1,3}\])? ?[:：]/.test(subject);
