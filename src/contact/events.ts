import { z } from 'zod';

/** What a mail that came back is. `reply` answers the question; `unclear` is shown and never scored. */
export const mailKinds = [
  'bounce',
  'delayed',
  'complaint',
  'auto-reply',
  'out-of-office',
  'status',
  'resolved',
  'survey',
  'reply',
  'unclear',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** What a message that came in a chat is. */
export const chatMessageKinds = ['greeting', 'auto-reply', 'joined', 'bot', 'human', 'answer'] as const;
export type ChatMessageKind = (typeof chatMessageKinds)[number];

/**
 * How an attempt to ask in a chat ended. `answered`: something answered the question, as its messages tell; `silent`:
 * the question was shown and nothing but acknowledgements came in time; every other: the question was not asked, or
 * nobody knows what came of it.
 */
export const chatOutcomes = [
  'answered',
  'silent',
  'no-chat',
  'not-opened',
  'pre-chat-form',
  'offline-form',
  'captcha',
  'needs-consent',
  'not-shown',
  'stopped',
  'browser-failed',
] as const;
export type ChatOutcome = (typeof chatOutcomes)[number];

export const authorisations = ['own-company', 'written-consent', 'public-enquiry'] as const;
export type Authorisation = (typeof authorisations)[number];

const instant = z.iso.datetime({ offset: true });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const line = z.string().max(2000);
const claimFile = z.string().regex(/^[0-9a-f]{64}\.\d{1,6}$/);

/** How sure it is that a mail belongs to an enquiry, and by what it was told. */
const matchOf = z.strictObject({
  by: z.enum(['token', 'message-id', 'report', 'thread', 'quoted-reference', 'sender']),
  strength: z.enum(['strong', 'weak']),
});
export type MailMatch = z.infer<typeof matchOf>;

/** What was read in a mail; the mail itself lies in `raw/`. Automation is what its headers say of its sender. */
const observation = z.strictObject({
  rawSha256: sha256,
  folder: line,
  uidValidity: z.string(),
  uid: z.int().nonnegative(),
  /** When the mailbox took it (IMAP INTERNALDATE). */
  internalDate: instant,
  /** Of the topmost Received header. */
  topReceived: instant.optional(),
  /** Of the Date header. */
  date: instant.optional(),
  from: line,
  subject: line,
  match: matchOf,
  kind: z.enum(mailKinds),
  automation: z.enum(['strong', 'weak', 'none']),
  /** Program that sent it, when its headers tell. */
  vendor: line.optional(),
  /** Number or tag of the ticket. */
  ticket: line.optional(),
  /** Hours within which an answer is promised. */
  promisedHours: z.number().positive().optional(),
  surveyHost: line.optional(),
  /** Start of the new text, cleaned; never what it quotes. */
  excerpt: line,
  /** Rules that decided, in order. */
  rules: z.array(line),
});
export type Observation = z.infer<typeof observation>;

/** No chat lasts longer, in milliseconds: a time beyond it is none. */
const longestChatMs = 24 * 3_600_000;
const chatMessage = z.strictObject({
  /** Milliseconds from the moment when the own question was shown; negative for what stood there before. */
  ms: z.number().min(-longestChatMs).max(longestChatMs),
  kind: z.enum(chatMessageKinds),
  excerpt: line,
  /** Why it is taken for that. */
  because: z.array(line),
});
export type ChatMessage = z.infer<typeof chatMessage>;

export const chatRecord = z.strictObject({
  outcome: z.enum(chatOutcomes),
  detail: line,
  pageUrl: line,
  /** Products whose signs the page shows. */
  products: z.array(line),
  /** Seconds within which the chat itself says that it answers. */
  displayedSeconds: z.number().positive().optional(),
  /** When Enter was pressed. */
  pressedAt: instant.optional(),
  /** When the question was shown; the clock of every message starts here. */
  askedAt: instant.optional(),
  /** When thanks for the answer left. */
  thankedAt: instant.optional(),
  waitedMs: z.number().nonnegative().max(longestChatMs),
  messages: z.array(chatMessage),
});
export type ChatRecord = z.infer<typeof chatRecord>;

/** A line of somebody's own log of enquiries. */
const imported = z.strictObject({
  file: line,
  row: z.int().positive(),
  channel: z.enum(['email', 'chat']),
  sentAt: instant,
  acknowledgedAt: instant.optional(),
  answeredAt: instant.optional(),
  solvedAt: instant.optional(),
  /** Until when answers were waited for; "no answer" counts from here. */
  watchedUntil: instant.optional(),
  answeredBy: z.enum(['bot', 'human']).optional(),
  statusNotices: z.strictObject({ sent: z.int().nonnegative(), changes: z.int().positive() }).optional(),
  survey: z.boolean().optional(),
  notes: line.optional(),
});
export type ImportedLog = z.infer<typeof imported>;

/** One message to one company through one channel, as planned. */
export const enquirySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{8,32}$/),
  /** Registrable domain of the company. */
  domain: z.string().min(1).max(253),
  /** Other registrable domains of the same company: one message to all of them together. */
  brands: z.array(z.string()),
  channel: z.enum(['email', 'chat']),
  /** Address of the mail, or of the page with the chat. */
  to: line,
  /** Page on which it was found. */
  foundOn: line,
  lang: z.string(),
  /** IANA zone of the company's clocks. */
  zone: z.string(),
  authorisation: z.enum(authorisations),
  authorisationReference: line.optional(),
  disclosure: z.enum(['footer', 'none']),
  subject: line,
  body: z.string().max(10_000),
  /** Secret part of the sender's address and short reference in the text; ties answers to the enquiry. */
  token: z.string().regex(/^[a-z0-9]{8,16}$/),
  messageId: line.optional(),
  /** Hours that the site promises to answer within, as the scan read them. */
  promisedHours: z.number().positive().optional(),
});
export type Enquiry = z.infer<typeof enquirySchema>;

const of = <const E extends string, S extends z.ZodRawShape>(ev: E, shape: S) =>
  z.strictObject({ ev: z.literal(ev), enquiry: z.string(), ...shape });

/** What can happen, each a line of the ledger. Facts only: states are derived by folding them, and nothing is ever edited. */
export const ledgerEvent = z.discriminatedUnion('ev', [
  of('planned', { plan: sha256, asked: enquirySchema.omit({ body: true }), bodySha256: sha256 }),
  /** `files` are those of the claim in the folder of claims. */
  of('claimed', { claim: sha256, files: z.array(claimFile).optional() }),
  /** Written before a byte leaves: found without an end, nobody knows whether it was sent, and it never is again. */
  of('sending', { host: line, envelopeFrom: line }),
  of('sent', { response: line, acceptedAt: instant, tookMs: z.number().nonnegative() }),
  /** `again`: the server certainly did not take it, and asked to be tried later. */
  of('rejected', { code: z.int().optional(), command: line.optional(), text: line, again: z.literal(true).optional() }),
  of('unknown', { why: line }),
  of('settled', { as: z.enum(['sent', 'not-sent']), by: line }),
  of('observed', { mail: observation }),
  of('accepted-weak', { rawSha256: sha256, by: line }),
  of('rejected-weak', { rawSha256: sha256, by: line }),
  of('chatted', { chat: chatRecord }),
  of('close-sending', { host: line }),
  of('close-sent', { response: line, acceptedAt: instant }),
  /** The thank-you was refused, or nobody knows whether it was sent. */
  of('close-failed', { as: z.enum(['refused', 'unknown']), why: line }),
  /** `mail`: the one that asks for it, when a mail does. */
  of('opted-out', { why: line, mail: sha256.optional() }),
  /** The mailbox was read to its end up to this moment: without it, silence proves nothing. */
  of('collected', { until: instant }),
  of('imported', { domain: z.string(), log: imported }),
  /** What keeps a company from being asked again: hashes of its names, and when and how it was asked. */
  of('forgotten', {
    domainSha256: sha256,
    names: z.array(sha256).optional(),
    channel: z.enum(['email', 'chat']).optional(),
    authorisation: z.enum(authorisations).optional(),
    askedAt: instant.optional(),
    closedAt: instant.optional(),
    files: z.array(claimFile).optional(),
  }),
]);
export type LedgerEvent = z.infer<typeof ledgerEvent>;

/** A line as it stands in the ledger: numbered, dated and chained to the one before by its hash. */
export const ledgerLine = z.strictObject({
  v: z.literal(1),
  seq: z.int().nonnegative(),
  ts: instant,
  prev: z.union([sha256, z.literal('')]),
  h: sha256,
  event: ledgerEvent,
});
export type LedgerLine = z.infer<typeof ledgerLine>;
