import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ContactConfig } from '../../src/contact/config.ts';
import type { Enquiry, LedgerEvent } from '../../src/contact/events.ts';
import { openLedger, readLedger } from '../../src/contact/ledger.ts';
import { type Plan, sealed } from '../../src/contact/plan.ts';
import type { Sender } from '../../src/contact/send.ts';
import { lockFolder } from '../../src/store/run-lock.ts';
import { parseContactConfig } from './contact-config.ts';

/** The configuration of the tests: an auditor who asks in the name of the company, by a mail server on this machine. */
export const configText = (port: number, further = ''): string => `contact:
  enabled: true
  identity: { name: Anna Auditor, email: anna@auditor.test, aboutUrl: "https://auditor.test/about" }
  authorisation: { kind: own-company }
  smtp: { host: 127.0.0.1, port: ${port}, security: none }
${further}`;

export const contactConfigWith = (port: number, further = ''): ContactConfig =>
  parseContactConfig('config.yaml', Buffer.from(configText(port, further)));

export const enquiryTo = (company: string, change: Partial<Enquiry> = {}): Enquiry => ({
  id: `enquiry${company}`,
  domain: `${company}.example`,
  brands: [],
  channel: 'email',
  to: `support@${company}.example`,
  foundOn: `https://${company}.example/contact`,
  lang: 'en',
  zone: 'UTC',
  authorisation: 'own-company',
  disclosure: 'footer',
  subject: 'Two short questions',
  body: 'When can you be reached?\n\nAbout this review: https://auditor.test/about\n',
  token: `token${company}x`,
  ...change,
});

export const planOf = (enquiries: readonly Enquiry[]): Plan =>
  sealed({
    schemaVersion: 1,
    madeAt: '2026-11-16T09:00:00.000Z',
    folder: 'f'.repeat(32),
    sender: { name: 'Anna Auditor', email: 'anna@auditor.test', addressStyle: 'plus' },
    enquiries: [...enquiries],
    guesses: {},
    skipped: [],
  });

export interface ContactWorld {
  readonly dir: string;
  /** Moves the clock; it stands still otherwise. */
  setNow(iso: string): void;
  readonly sender: Omit<Sender, 'config' | 'tell'>;
  events(): Promise<readonly LedgerEvent[]>;
  /** Writes lines into the ledger as if they had happened at the moments given. */
  happened(...lines: readonly (readonly [at: string, event: LedgerEvent])[]): Promise<void>;
  /** Whether anything was written at all. */
  isUntouched(): Promise<boolean>;
  remove(): Promise<void>;
}

/** A folder of enquiries and a clock that stands at Tuesday, 17 November 2026, 10:00 UTC. */
export async function contactWorld(): Promise<ContactWorld> {
  const above = await mkdtemp(path.join(tmpdir(), 'contact-'));
  const dir = path.join(above, 'state');
  let time = '2026-11-17T10:00:00.000Z';
  const now = (): string => time;
  const open = () => openLedger(dir, { lock: lockFolder, now });
  return {
    dir,
    setNow: (iso) => {
      time = iso;
    },
    sender: { dir, openLedger: open, now, env: {} },
    events: async () => (await readLedger(dir)).map(({ event }) => event),
    happened: async (...lines) => {
      const before = time;
      const ledger = await open();
      for (const [at, event] of lines) {
        time = at;
        await ledger.append(event);
      }
      await ledger.close();
      time = before;
    },
    isUntouched: () =>
      access(dir).then(
        () => false,
        () => true,
      ),
    remove: () => rm(above, { recursive: true }),
  };
}
