import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Enquiry, LedgerEvent } from '../../src/contact/events.ts';
import { type Ledger, openLedger } from '../../src/contact/ledger.ts';
import type { FolderReading, Mailbox, MailHead } from '../../src/contact/mailbox.ts';

/** A mail in a mailbox of the tests. */
export interface KeptMail {
  /** ISO 8601: when the mailbox took it. */
  readonly at: string;
  readonly raw: string;
  readonly folder?: string;
}

/** A mailbox in memory, with what was asked of it. */
export interface HeldMailbox extends Mailbox {
  /** Mails whose whole source was read, by their subject lines. */
  readonly opened: string[];
}

const subjectOf = (raw: string): string => /^Subject: (.*?)\r?$/m.exec(raw)?.[1] ?? '';

/** `folders` are those that exist; a folder with gaps was not read to its end. */
export function heldMailbox(
  mails: readonly KeptMail[],
  { folders = ['INBOX', 'Junk'], junk = 'Junk', gaps = [] as readonly string[] } = {},
): HeldMailbox {
  const opened: string[] = [];
  const inFolder = (folder: string): readonly (KeptMail & { uid: number })[] =>
    mails.map((mail, index) => ({ ...mail, uid: index + 1 })).filter((mail) => (mail.folder ?? 'INBOX') === folder);
  return {
    opened,
    folders: async () => folders.map((name) => ({ path: name, junk: name === junk })),
    read: async (folder, since, words): Promise<FolderReading> => {
      const young = inFolder(folder).filter(({ at }) => Date.parse(at) >= Date.parse(since) - 86_400_000);
      const heads: MailHead[] = young.map(({ uid, at, raw }) => ({
        folder,
        uidValidity: '1',
        uid,
        internalDate: at,
        header: Buffer.from(`${raw.split('\r\n\r\n')[0]}\r\n\r\n`),
      }));
      const holding = young.filter(({ raw }) => words.some((word) => raw.includes(word))).map(({ uid }) => uid);
      return { heads, holding: new Set(holding), gaps };
    },
    source: async ({ folder, uid }) => {
      const raw = inFolder(folder).find((mail) => mail.uid === uid)?.raw;
      if (raw === undefined) return undefined;
      opened.push(subjectOf(raw));
      return Buffer.from(raw);
    },
    close: async () => undefined,
  };
}

/** A mail as a company sends it; `to` is the plus part of the address of the one who asked. */
export function mailFrom(
  from: string,
  { to, subject, text, headers = [] }: { to?: string; subject: string; text: string; headers?: readonly string[] },
): string {
  const local = to === undefined ? 'shopper' : `shopper+${to}`;
  return [
    `From: ${from}`,
    `To: ${local}@shopper.test`,
    `Subject: ${subject}`,
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n');
}

export const anEnquiry = (id: string, domain: string, more: Partial<Omit<Enquiry, 'body'>> = {}): Omit<Enquiry, 'body'> => ({
  id,
  domain,
  brands: [],
  channel: 'email',
  to: `support@${domain}`,
  foundOn: `https://${domain}/contact`,
  lang: 'en',
  zone: 'UTC',
  authorisation: 'public-enquiry',
  disclosure: 'footer',
  subject: 'Two questions',
  token: `tok${id}`,
  messageId: `<tok${id}.enquiry@shopper.test>`,
  ...more,
});

export interface KeptLedger {
  readonly dir: string;
  readonly ledger: Ledger;
}

/** A real ledger in a folder of its own, with these events. */
export async function ledgerWith(events: readonly LedgerEvent[], now: () => string): Promise<KeptLedger> {
  const dir = path.join(mkdtempSync(path.join(os.tmpdir(), 'contact-')), 'state');
  const ledger = await openLedger(dir, { lock: async () => async () => undefined, now });
  for (const event of events) await ledger.append(event);
  return { dir, ledger };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An enquiry that is about to be sent. */
export const underWay = (asked: Omit<Enquiry, 'body'>): readonly LedgerEvent[] => [
  { ev: 'planned', enquiry: asked.id, plan: hash('plan'), asked, bodySha256: hash('body') },
  { ev: 'claimed', enquiry: asked.id, claim: hash(asked.id) },
  { ev: 'sending', enquiry: asked.id, host: 'mail.shopper.test', envelopeFrom: `shopper+${asked.token}@shopper.test` },
];

/** An enquiry that a mail server took at a moment. */
export const sent = (asked: Omit<Enquiry, 'body'>, acceptedAt: string): readonly LedgerEvent[] => [
  ...underWay(asked),
  { ev: 'sent', enquiry: asked.id, response: '250 queued', acceptedAt, tookMs: 20 },
];
