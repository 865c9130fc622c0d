import { mailVendors } from '../data/mail-vendors.ts';
import { automaticSubjects, noReply } from '../data/mail-words.ts';
import { fold } from '../lib/text.ts';
import { headersOf, type ParsedMail } from './parse-mail.ts';

/** What the headers of a mail say of its sender: `strong`, a program answered; `weak`, a program sent it, whoever wrote it. */
export interface MailAutomation {
  readonly automation: 'strong' | 'weak' | 'none';
  readonly rules: readonly string[];
}

type Header = readonly [name: string, value?: RegExp];

/** RFC 3834 and what programs that answer for somebody write besides. */
const strong: readonly Header[] = [
  ['auto-submitted', /^\s*auto-(?:replied|notified)/i],
  ['precedence', /^\s*auto[-_ ]?reply/i],
  ['preference', /^\s*auto[-_ ]?reply/i],
  ['x-autoreply', /^(?!\s*no\b)/i],
  ['x-auto-reply', /^(?!\s*no\b)/i],
  ['x-autorespond'],
  ['x-autoresponder'],
  ['x-autoreply-from'],
  ['x-autoreply-domain'],
  ['x-mail-autoreply'],
  ['x-apple-action', /vacation/i],
  ['x-ms-exchange-inbox-rules-loop'],
  ['x-ms-exchange-generated-message-source', /mailbox rules/i],
  ['x-vacation'],
  ['x-mailer', /^\s*(?:vacation|autoresponder)/i],
  ['x-post-messageclass', /autoresponder/i],
  ['delivered-to', /^\s*autoresponder$/i],
];

/** Help desks write them on the mails of people too. */
const weak: readonly Header[] = [
  ['auto-submitted', /^\s*auto-/i],
  ['precedence', /^\s*(?:bulk|list|junk)/i],
  ['x-auto-response-suppress'],
  ['list-unsubscribe'],
  ['feedback-id'],
  ['return-path', /^\s*<\s*>/],
];

const shows = (mail: ParsedMail, [name, value]: Header): boolean =>
  headersOf(mail, name).some((text) => value?.test(text) ?? true);

/** Subject in its own words: without tags of tickets before them. */
export const plainSubject = (mail: ParsedMail): string =>
  fold(mail.subject.slice(0, 1000)).replace(/^(?:\[[^\]]{0,80}\] ?){1,4}/, '');

/** Reads who sent a mail, and not what it says. */
export function automationOf(mail: ParsedMail): MailAutomation {
  const sure = strong.filter((header) => shows(mail, header)).map(([name]) => `header ${name}`);
  const subjects = [plainSubject(mail), fold(mail.subject.slice(0, 1000)).replace(/^\[ ?/, '')];
  if (subjects.some((subject) => automaticSubjects.test(subject))) sure.push('automatic subject');
  if (sure.length > 0) return { automation: 'strong', rules: sure };
  const maybe = weak.filter((header) => shows(mail, header)).map(([name]) => `header ${name}`);
  if (noReply.test(mail.from.address.split('@')[0] ?? '')) maybe.push('sender that takes no answers');
  return { automation: maybe.length > 0 ? 'weak' : 'none', rules: maybe };
}

/** Name of the program whose headers a mail bears. */
export const mailVendorOf = (mail: ParsedMail): string | undefined =>
  mailVendors.find((vendor) => vendor.shows.some(({ header, value }) => shows(mail, value ? [header, value] : [header])))?.name;
