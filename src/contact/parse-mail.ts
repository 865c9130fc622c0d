import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { type Document, parseDocument } from '../lib/html.ts';

/** Bytes and lines of a mail that are read, and characters that are kept of its text and of each report in it. */
const limits = {
  source: 4_000_000,
  lines: 20_000,
  text: 1_000_000,
  part: 100_000,
  headers: 2000,
  headerBytes: 1_000_000,
  header: 20_000,
  links: 500,
};

export interface MailHeader {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/** A report, or the mail that it is about, enclosed in a mail. */
export interface MailPart {
  /** Lower-case media type. */
  readonly type: string;
  readonly text: string;
}

/** A mail as read. Nothing in it is cleaned: whoever keeps a part of it cleans it. */
export interface ParsedMail {
  /** False when the body could not be read: its text tells nothing then. */
  readonly readable: boolean;
  /** In their order, duplicates kept. */
  readonly headers: readonly MailHeader[];
  readonly from: { readonly address: string; readonly name: string };
  /** Lower-case addresses of all headers that name a recipient. */
  readonly recipients: readonly string[];
  readonly recipientNames: readonly string[];
  readonly subject: string;
  /** Ids of the mails that it answers, without their angle brackets. */
  readonly references: readonly string[];
  /** ISO 8601, of the Date header. */
  readonly date?: string;
  /** ISO 8601, of the topmost Received header. */
  readonly topReceived?: string;
  readonly text: string;
  /** Its HTML quotes another mail. */
  readonly quotes: boolean;
  /** Absolute http addresses in its HTML and text. They are never asked for. */
  readonly links: readonly string[];
  readonly parts: readonly MailPart[];
}

/** Values of a header, by its lower-case name. */
export const headersOf = (mail: ParsedMail, name: string): readonly string[] =>
  mail.headers.filter((header) => header.name === name).map(({ value }) => value);

/** The first value of a header, by its lower-case name; empty when there is none. */
export const headerOf = (mail: ParsedMail, name: string): string =>
  mail.headers.find((header) => header.name === name)?.value ?? '';

const recipientHeaders = new Set([
  'to',
  'cc',
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-forwarded-to',
  'x-forwarded-for',
  'x-delivered-to',
  'resent-to',
]);

/** What quotes another mail in HTML, by the marks of the programs that write it. */
const quotes =
  'blockquote, .gmail_quote, .gmail_extra, .yahoo_quoted, .moz-cite-prefix, .zmail_extra, #mail-editor-reference-message-container, .freshdesk_quote, .help-scout-quote';

const isReport = (type: string): boolean => /^(?:message\/|text\/rfc822-headers$)/.test(type);

function instantOf(text: string | undefined): string | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) || at < 0 || at > 253_402_300_799_999 ? undefined : new Date(at).toISOString();
}

const flat = (addresses: readonly Address[]): readonly { readonly name: string; readonly address: string }[] =>
  addresses.flatMap((one) => (one.group === undefined ? [one] : one.group));

function contentOf({ content }: Attachment): string {
  if (typeof content === 'string') return content.slice(0, limits.part);
  const bytes = content instanceof ArrayBuffer ? new Uint8Array(content) : content;
  return new TextDecoder().decode(bytes.subarray(0, limits.part));
}

const addressesIn = (text: string): readonly string[] =>
  [...text.slice(0, limits.header).matchAll(/[^\s<>()[\],;:"@]{1,200}@[a-z0-9.-]{1,253}/gi)].map(([address]) =>
    address.toLowerCase(),
  );

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/https?:\/\/[^\s<>"')\]]{4,2000}/gi)].slice(0, limits.links).map(([link]) => link);

/** Said instead of a text by programs that send HTML alone. */
const noText =
  /^.{0,200}(?:does not (?:support|display)|view(?:ed)? (?:it |this )?in (?:an )?html|html (?:e-?mail|message|format|version))/is;

/** Hides what quotes another mail; taking each node out would cost time in the square of their number. */
function hideQuotes(document: Document): boolean {
  const quoted = document.$(quotes).toArray();
  for (const element of quoted) element.attribs['hidden'] = '';
  // Outlook marks the place below which the other mail stands.
  const [mark] = document.$('#appendonsend, #divRplyFwdMsg').toArray();
  const parent = mark?.parent;
  if (mark && parent) parent.children = parent.children.slice(0, parent.children.indexOf(mark));
  return quoted.length > 0 || mark !== undefined;
}

function bodyOf({ text, html }: Email): Pick<ParsedMail, 'text' | 'links' | 'quotes'> {
  const plain = (text ?? '').slice(0, limits.text).replace(/\r\n?/g, '\n');
  if (html === undefined) return { text: plain, links: linksIn(plain), quotes: false };
  const document = parseDocument(html.slice(0, limits.text), 'https://mail.invalid/');
  const links = document.links().map(({ url }) => url);
  const hasQuotes = hideQuotes(document);
  const isPlain = plain.trim().length > 20 && !(plain.length < 400 && noText.test(plain));
  const shown = isPlain ? plain : document.textOf(document.$.root().toArray(), limits.text);
  return { text: shown, links: [...new Set([...links, ...linksIn(shown)])].slice(0, limits.links), quotes: hasQuotes };
}

function mailOf(email: Email, readable: boolean): ParsedMail {
  const headers = email.headers
    .slice(0, limits.headers)
    .map(({ key, value }) => ({ name: key, value: value.slice(0, limits.header) }));
  const values = (name: string): readonly string[] => headers.filter((header) => header.name === name).map(({ value }) => value);
  const [sender] = flat(email.from ? [email.from] : []);
  const named = flat([...(email.to ?? []), ...(email.cc ?? [])].slice(0, limits.headers));
  const receivedFor = values('received').flatMap((value) => /\sfor <?([^\s<>;]{1,300}@[^\s<>;]{1,253})/.exec(value)?.[1] ?? []);
  const date = instantOf(values('date')[0]);
  const topReceived = instantOf(values('received')[0]?.split(';').at(-1));
  const body = readable ? bodyOf(email) : { text: '', links: [], quotes: false };
  return {
    readable,
    headers,
    from: { address: (sender?.address ?? '').toLowerCase(), name: sender?.name ?? '' },
    recipients: [
      ...new Set([
        ...headers.filter(({ name }) => recipientHeaders.has(name)).flatMap(({ value }) => addressesIn(value)),
        ...receivedFor.map((address) => address.toLowerCase()),
      ]),
    ],
    recipientNames: named.map(({ name }) => name).filter((name) => name !== ''),
    subject: (email.subject ?? '').slice(0, limits.header),
    references: [...values('in-reply-to'), ...values('references')].flatMap((value) =>
      [...value.matchAll(/<([^<>\s]{1,998})>/g)].flatMap(([, id]) => id ?? []),
    ),
    ...(date === undefined ? {} : { date }),
    ...(topReceived === undefined ? {} : { topReceived }),
    ...body,
    parts: email.attachments
      .filter(({ mimeType }) => isReport(mimeType))
      .slice(0, 20)
      .map((part) => ({ type: part.mimeType, text: contentOf(part) })),
  };
}

/** The header block of a mail, or as much of it as is read. */
function headOf(source: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(source.subarray(0, limits.headerBytes));
  const end = text.search(/\n\r?\n/);
  return source.subarray(0, end < 0 ? Math.min(source.length, 100_000) : end + 1);
}

const parse = (source: Uint8Array): Promise<Email> =>
  PostalMime.parse(source, { forceRfc822Attachments: true, maxNestingDepth: 50, maxHeadersSize: limits.headerBytes });

const nothing: Email = { headers: [], headerLines: [], attachments: [] };

/** What is read of a mail: the parser takes its time line by line, and texts and reports stand before what is attached. */
function beginning(source: Uint8Array): Uint8Array {
  let end = 0;
  for (let line = 0; line < limits.lines; line++) {
    const next = source.indexOf(10, end);
    if (next < 0) return source.subarray(0, limits.source);
    end = next + 1;
  }
  return source.subarray(0, Math.min(end, limits.source));
}

/** Reads a mail; one that nobody can read comes back as not readable, with its headers where they can be. Never throws. */
export async function parseMail(source: Uint8Array): Promise<ParsedMail> {
  const part = beginning(source);
  try {
    return mailOf(await parse(part), true);
  } catch {
    return mailOf(await parse(headOf(part)).catch(() => nothing), false);
  }
}
