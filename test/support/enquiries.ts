import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chainOf } from '../../src/contact/chain.ts';
import type { Enquiry, LedgerEvent, LedgerLine, MailKind, Observation } from '../../src/contact/events.ts';
import { type Ledger, openLedger } from '../../src/contact/ledger.ts';

export const hash = (digit: string): string => digit.repeat(64);

/** A folder of enquiries that does not exist yet, in one that nobody else uses. */
export const freshDir = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'enquiries-')), 'state', 'contact');

export const enquiry = (over: Partial<Enquiry> = {}): Enquiry => ({
  id: 'acmemail1',
  domain: 'acme.test',
  brands: [],
  channel: 'email',
  to: 'support@acme.test',
  foundOn: 'https://acme.test/contact',
  lang: 'en',
  zone: 'UTC',
  authorisation: 'own-company',
  disclosure: 'none',
  subject: 'When are you there?',
  body: 'When are you there?',
  token: 'tok12345',
  ...over,
});

export function planned(over: Partial<Enquiry> = {}): LedgerEvent {
  const { body: _, ...asked } = enquiry(over);
  return { ev: 'planned', enquiry: asked.id, plan: hash('a'), asked, bodySha256: hash('b') };
}

type Plain = Exclude<LedgerEvent['ev'], 'planned' | 'observed' | 'chatted' | 'imported'>;
type Without<E> = E extends LedgerEvent ? Omit<E, 'enquiry'> & { readonly enquiry?: string } : never;

/** An event of the usual enquiry. */
export const event = (said: Without<Extract<LedgerEvent, { ev: Plain }>>): LedgerEvent => ({ enquiry: 'acmemail1', ...said });

export const claimed = event({ ev: 'claimed', claim: hash('c') });
export const sending = event({ ev: 'sending', host: 'mail.test', envelopeFrom: 'ann+tok12345@audit.test' });
export const sent = event({ ev: 'sent', response: '250 ok', acceptedAt: '2026-05-04T10:00:00.000Z', tookMs: 20 });

export const mail = (kind: MailKind, internalDate: string, over: Partial<Observation> = {}): LedgerEvent => ({
  ev: 'observed',
  enquiry: 'acmemail1',
  mail: {
    rawSha256: hash('1'),
    folder: 'INBOX',
    uidValidity: '1',
    uid: 1,
    internalDate,
    from: 'support@acme.test',
    subject: 'Re: When are you there?',
    match: { by: 'token', strength: 'strong' },
    kind,
    automation: 'none',
    excerpt: 'Hello',
    rules: ['a rule'],
    ...over,
  },
});

/** Events as the lines of a ledger, a minute after another. */
export const linesOf = (...events: readonly LedgerEvent[]): readonly LedgerLine[] =>
  chainOf(events.map((one, minute) => ({ ts: new Date(Date.UTC(2026, 4, 4, 9, minute)).toISOString(), event: one })));

const noLock = (): Promise<() => Promise<void>> => Promise.resolve(() => Promise.resolve());

export const openFor = (dir: string, now = '2026-05-04T09:00:00.000Z'): Promise<Ledger> =>
  openLedger(dir, { lock: noLock, now: () => now });
