import MailComposer from 'nodemailer/lib/mail-composer';
import { clean, cleanLines } from '../lib/text.ts';
import type { ContactConfig } from './config.ts';
import type { Enquiry } from './events.ts';
import type { ComposedMail } from './smtp.ts';

type Sender = Pick<ContactConfig, 'identity' | 'addressStyle'>;

const parted = (address: string): readonly [local: string, domain: string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
};

/** Address of the sender for one enquiry: answers to it tell which one they answer. */
export function senderAddress({ identity, addressStyle }: Sender, token: string): string {
  const [local, domain] = parted(identity.email);
  const name = { plus: `${local}+${token}`, dash: `${local}-${token}`, 'catch-all': token }[addressStyle];
  return `${name}@${domain}`;
}

export const messageIdOf = ({ identity }: Sender, token: string): string =>
  `<${token}.enquiry@${parted(identity.email)[1].toLowerCase()}>`;

/** What is written; `inReplyTo` and `references` put it into a thread. */
export interface Letter {
  readonly to: string;
  readonly token: string;
  readonly messageId: string;
  readonly subject: string;
  readonly body: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
}

/**
 * A mail as it goes over the wire, without any mark of automation, for help desks set aside what robots write. The same
 * letter at the same date (ISO 8601) is the same to the byte. No text can add a header: what ends a line is taken out of them.
 */
export async function composeLetter(letter: Letter, sender: Sender, date: string): Promise<ComposedMail> {
  const from = senderAddress(sender, letter.token);
  const writer = { name: clean(sender.identity.name), address: from };
  const to = letter.to.replace(/[\s,;<>]/g, '');
  const raw = await new MailComposer({
    from: writer,
    replyTo: writer,
    to: { name: '', address: to },
    subject: clean(letter.subject, 500),
    messageId: clean(letter.messageId),
    ...(letter.inReplyTo === undefined ? {} : { inReplyTo: clean(letter.inReplyTo, 998) }),
    ...(letter.references === undefined ? {} : { references: letter.references.map((id) => clean(id, 998)) }),
    date: new Date(date),
    text: cleanLines(letter.body).replaceAll('\n', '\r\n'),
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return { raw, envelope: { from, to: [to] } };
}

/** The mail of an enquiry, at a date in ISO 8601. */
export const composeMail = (enquiry: Enquiry, config: Sender, date: string): Promise<ComposedMail> =>
  composeLetter({ ...enquiry, messageId: enquiry.messageId ?? messageIdOf(config, enquiry.token) }, config, date);
