import { hostMatches, siteOf } from '../lib/url.ts';
import type { EnquiryState } from './enquiry-state.ts';
import type { MailMatch } from './events.ts';
import type { ParsedMail } from './parse-mail.ts';
import { ticketOf } from './ticket.ts';

/** A mail and the enquiry that it belongs to. */
export interface MatchedMail {
  readonly enquiry: string;
  readonly match: MailMatch;
}

type Way = (mail: ParsedMail, state: EnquiryState) => boolean;

/** Whether a word stands in a text with no letter or digit beside it. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[a-z0-9]/.test(text[at - 1] ?? '') && !/[a-z0-9]/.test(text[at + word.length] ?? '')) return true;
  return false;
}

const localPart = (address: string): string => address.slice(0, address.lastIndexOf('@'));
const hostOfAddress = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const siteOfAddress = (address: string): string => siteOf(`https://${hostOfAddress(address)}/`);

const isFrom = (mail: ParsedMail, { domain, brands }: EnquiryState): boolean =>
  [domain, ...brands].some((own) => hostMatches(hostOfAddress(mail.from.address), own));

/** The address of the one who asks, with whatever a plus adds to it. */
const isAsker = ({ from }: ParsedMail, asker: string): boolean =>
  localPart(from.address).split('+', 1)[0] === localPart(asker) && hostOfAddress(from.address) === hostOfAddress(asker);

/** A mail server that tells of a delivery, as that of the one who asks does. */
const isOfServer = ({ from, parts }: ParsedMail): boolean =>
  /^(?:mailer-daemon|postmaster)@/.test(from.address) || parts.some(({ type }) => type === 'message/delivery-status');

/** Whether somebody beside the one who asks may have written it: who got it passed on holds its token too. */
const isFromBeside = (mail: ParsedMail, asker: string): boolean =>
  !isOfServer(mail) && siteOfAddress(mail.from.address) === siteOfAddress(asker);

const enclosed = (mail: ParsedMail, needle: string): boolean =>
  mail.parts.some(({ text }) => text.toLowerCase().includes(needle));

/** Ways that prove it, surest first. */
const proofs: readonly (readonly [MailMatch['by'], Way])[] = [
  ['token', (mail, { asked }) => asked !== undefined && mail.recipients.some((to) => hasWord(localPart(to), asked.token))],
  [
    'message-id',
    (mail, { asked }) => {
      const id = asked?.messageId?.replace(/^<|>$/g, '');
      return id !== undefined && mail.references.includes(id);
    },
  ],
  [
    'report',
    (mail, { asked }) => {
      const id = asked?.messageId?.replace(/^<|>$/g, '').toLowerCase();
      if (id !== undefined && (enclosed(mail, id) || mail.text.toLowerCase().includes(`message-id: <${id}`))) return true;
      return asked !== undefined && mail.parts.some(({ text }) => hasWord(text.toLowerCase(), asked.token));
    },
  ],
  [
    'thread',
    (mail, state) => {
      const ticket = ticketOf(mail);
      return (
        ticket !== undefined &&
        isFrom(mail, state) &&
        state.received.some((known) => known.ticket === ticket && (known.match.strength === 'strong' || known.accepted))
      );
    },
  ],
  [
    'quoted-reference',
    (mail, { asked }) => asked !== undefined && hasWord(`${mail.subject}\n${mail.text}`.toLowerCase(), asked.token),
  ],
];

/**
 * The enquiry that a mail belongs to, by the first way that shows it: the token in a recipient, the id of the enquiry in
 * the thread or in an enclosed report, the ticket of an earlier answer, the token in the text. Only the sender's domain is
 * a weak match, and none when it fits several enquiries; weak is each from the domain of the one who asks, when that is not
 * the company's. What the one who asks wrote belongs to none.
 */
export function matchMail(mail: ParsedMail, open: readonly EnquiryState[], asker: string): MatchedMail | undefined {
  if (isAsker(mail, asker.toLowerCase())) return undefined;
  for (const [by, shows] of proofs) {
    const [only, ...more] = open.filter((state) => shows(mail, state));
    if (!only || more.length > 0) continue;
    const isBeside = isFromBeside(mail, asker.toLowerCase()) && !isFrom(mail, only);
    return { enquiry: only.id, match: { by, strength: isBeside ? 'weak' : 'strong' } };
  }
  const [sender, ...others] = open.filter((state) => state.channel === 'email' && isFrom(mail, state));
  return sender && others.length === 0 ? { enquiry: sender.id, match: { by: 'sender', strength: 'weak' } } : undefined;
}
