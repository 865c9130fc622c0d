import { fold } from '../lib/text.ts';
import { headerOf, type ParsedMail } from './parse-mail.ts';

/** Headers in which help desks name the ticket. */
const headers = ['x-rt-ticket', 'x-gitlab-issue-iid'];

/** Marks of a ticket in a subject: `[desk #12]`, `[#12]`, `[Ticket#12]`, `(#12)`, `##12##`, `[AB-12]`, `[L7VKGO-M25K]`. */
const marks: readonly RegExp[] = [
  /##-? ?(\d{2,20}) ?-?##/,
  /[[({]([^[\](){}#]{0,40}# ?\d{1,20})[\])}]/,
  /\[([a-z]{2,10}-\d{1,12}|[a-z0-9]{6}-[a-z0-9]{4})\]/,
];

/** A number beside a word for a ticket, in a folded text. */
const numbers: readonly RegExp[] = [
  /(?:ticket|request|case|enquiry|inquiry|incident|reference|vorgang|anfrage|fall|demande|dossier|solicitud|caso|chamado|protocolo|solicitação|richiesta|segnalazione|zgłoszeni[ea]|sprawa|aanvraag|zaak|talep|обращени[еяю]|заявк[аиу]|запрос|тикет|звернення|заявк[аи]|запит|工单|工單|お問い合わせ|チケット|문의|티켓)(?: ?(?:number|no\.?|nr\.?|id|numéro|número|numero|numer|nummer|номер|编号|編號|番号|번호|num\.?))? ?(?:is|ist|est|es|é|è|:|：)? ?[[(#]{0,2}((?:[a-z]{1,10}-)?\d[\d-]{1,20})/,
  /(?:^|[^\p{L}\p{N}])(?:#|no ?|n[°º] ?)(\d{3,20})(?![\p{L}\p{N}])/u,
];

/** A folded text without the first number beside a word for a ticket. */
export const withoutTicket = (folded: string): string => numbers.reduce((text, number) => text.replace(number, ' '), folded);

/** As one desk writes it in every place: without the word for a ticket before it. */
const plain = (ticket: string): string =>
  ticket
    .slice(0, 100)
    .replace(/\s+/g, ' ')
    .replace(/^(?:ticket|case|request|id)? ?[#:]{0,2} ?/, '')
    .trim();

/** Number or tag of the ticket that a mail names, as the desk writes it; the headers first, then the subject, then the text. */
export function ticketOf(mail: ParsedMail): string | undefined {
  for (const name of headers) {
    const value = headerOf(mail, name);
    if (value !== '') return plain(fold(value));
  }
  const subject = fold(mail.subject);
  for (const mark of [...marks, ...numbers]) {
    const [, ticket] = mark.exec(subject) ?? [];
    if (ticket !== undefined) return plain(ticket);
  }
  const [, ticket] = numbers[0]?.exec(fold(mail.text.slice(0, 2000))) ?? [];
  return ticket === undefined ? undefined : plain(ticket);
}
