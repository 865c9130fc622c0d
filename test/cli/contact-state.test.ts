import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetCommand } from '../../src/cli/contact/forget.ts';
import { optoutCommand } from '../../src/cli/contact/optout.ts';
import { purgeCommand } from '../../src/cli/contact/purge.ts';
import { settleCommand } from '../../src/cli/contact/settle.ts';
import { statusCommand } from '../../src/cli/contact/status.ts';
import { CommandError } from '../../src/cli/exit-code.ts';
import type { Output } from '../../src/cli/output.ts';
import type { LedgerEvent } from '../../src/contact/events.ts';
import { fold } from '../../src/contact/fold.ts';
import { readLedger } from '../../src/contact/ledger.ts';
import { claimed, event, freshDir, hash, mail, openFor, planned, sending, sent } from '../support/enquiries.ts';

let dir: string;
let reports: string[];
let said: string[];
beforeEach(() => {
  dir = freshDir();
  reports = [];
  said = [];
});
const output = (width = 80): Output => ({
  report: async (text) => {
    reports.push(text);
  },
  say: (line) => said.push(line),
  live: () => {},
  color: false,
  width,
  liveTerminal: false,
});
const flags = (more: object = {}) => ({ config: path.join(dir, 'no-such.yaml'), state: dir, ...more });

async function happened(...events: readonly LedgerEvent[]): Promise<void> {
  const ledger = await openFor(dir);
  for (const one of events) await ledger.append(one);
  await ledger.close();
}
const stages = async (): Promise<readonly string[]> => [...fold(await readLedger(dir)).values()].map(({ stage }) => stage);

const unknown = [planned(), claimed, sending];
const bounced = [
  planned({ id: 'shopmail1', domain: 'a-shop-with-a-rather-long-name.test' }),
  event({ enquiry: 'shopmail1', ev: 'claimed', claim: hash('d') }),
  event({ enquiry: 'shopmail1', ev: 'sending', host: 'mail.test', envelopeFrom: 'a@audit.test' }),
  { ...mail('bounce', '2026-05-04T11:00:00+02:00', { excerpt: 'no such user \u001b[31mhere\u202e' }), enquiry: 'shopmail1' },
];

describe('contact status', () => {
  it('shows where everything stands and what to do next, in 80 columns and in 200', async () => {
    await happened(...unknown, ...bounced, planned({ id: 'nextchat1', domain: 'next.test', channel: 'chat' }));
    expect(await statusCommand([], flags(), output())).toBe(1);
    expect(await statusCommand([], flags(), output(200))).toBe(1);
    expect(reports[0]).toBe(
      [
        '┌────────────────────────┬──────────┬────────────┬─────────────────────────────┐',
        '│ company                │ stage    │ since      │ next                        │',
        '├────────────────────────┼──────────┼────────────┼─────────────────────────────┤',
        '│ acme.test              │ unknown  │ 2026-05-04 │ the program ended while it  │',
        '│ acmemail1              │ by email │ 09:00 UTC  │ was being sent              │',
        '│                        │          │            │ look into the mailbox and   │',
        '│                        │          │            │ its Sent folder, then:      │',
        '│                        │          │            │ contact settle acmemail1    │',
        '│                        │          │            │ --sent (or --not-sent); an  │',
        '│                        │          │            │ answer settles it too       │',
        '├────────────────────────┼──────────┼────────────┼─────────────────────────────┤',
        '│ a-shop-with-a-rather-  │ bounced  │ 2026-05-04 │ no such user [31mhere       │',
        '│ long-name.test         │ by email │ 09:00 UTC  │ contact collect             │',
        '│ shopmail1              │          │            │                             │',
        '├────────────────────────┼──────────┼────────────┼─────────────────────────────┤',
        '│ next.test              │ planned  │ 2026-05-04 │ contact chat                │',
        '│ nextchat1              │ by chat  │ 09:00 UTC  │                             │',
        '└────────────────────────┴──────────┴────────────┴─────────────────────────────┘',
      ].join('\n'),
    );
    const wide = reports[1]?.split('\n') ?? [];
    expect(new Set(wide.map((line) => line.length))).toEqual(new Set([200]));
    expect(wide[4]).toContain(
      'look into the mailbox and its Sent folder, then: contact settle acmemail1 --sent (or --not-sent); an answer settles it too',
    );
  });
  it('is a list where a table has no room', async () => {
    await happened(planned());
    expect(await statusCommand([], flags(), output(40))).toBe(0);
    expect(reports).toEqual(['acme.test, by email: planned since\n2026-05-04 09:00 UTC\n  contact send']);
  });
  it('gives JSON', async () => {
    await happened(planned(), claimed, sending, sent);
    expect(await statusCommand([], flags({ format: 'json' }), output())).toBe(0);
    expect(JSON.parse(reports[0] ?? '')).toMatchObject({
      schemaVersion: 1,
      enquiries: [
        {
          id: 'acmemail1',
          company: 'acme.test',
          channel: 'email',
          stage: 'waiting',
          sentAt: '2026-05-04T10:00:00.000Z',
          mails: 0,
        },
      ],
    });
  });
  it('makes nothing where there is nothing', async () => {
    expect(await statusCommand([], flags(), output())).toBe(0);
    expect(said).toEqual([`There are no enquiries in ${dir} yet; contact plan makes a plan, and contact send sends it.`]);
    expect(existsSync(dir)).toBe(false);
  });
});

describe('contact settle', () => {
  it('writes down what a person found out, and by whom', async () => {
    await happened(...unknown);
    expect(await settleCommand(['acmemail1'], flags({ sent: true }), output())).toBe(0);
    expect(await stages()).toEqual(['waiting']);
    expect((await readLedger(dir)).at(-1)?.event).toMatchObject({ ev: 'settled', as: 'sent', by: expect.stringMatching(/./) });
    await expect(settleCommand(['acmemail1'], flags({ notSent: true }), output())).rejects.toThrow(
      'Enquiry acmemail1 is waiting; only one of unknown fate can be settled.',
    );
  });
  it('keeps what was not sent from being sent again', async () => {
    await happened(...unknown);
    await settleCommand(['acmemail1'], flags({ notSent: true }), output());
    expect(await stages()).toEqual(['withdrawn']);
  });
  it('wants one word, and an enquiry that there is', async () => {
    await happened(...unknown);
    for (const more of [{}, { sent: true, notSent: true }])
      await expect(settleCommand(['acmemail1'], flags(more), output())).rejects.toThrow('Say what is true');
    await expect(settleCommand(['nosuch01'], flags({ sent: true }), output())).rejects.toThrow('There is no enquiry nosuch01');
  });
});

describe('contact optout', () => {
  it('ends what is open with a company, by any of its names, and lists it', async () => {
    await happened(planned({ brands: ['shop.test'] }), planned({ id: 'othermail', domain: 'other.test' }));
    expect(await optoutCommand(['www.shop.test'], flags(), output())).toBe(0);
    expect(await optoutCommand(['shop.test'], flags(), output())).toBe(0);
    expect(await stages()).toEqual(['opted-out', 'planned']);
    expect(readFileSync(path.join(dir, 'suppress.txt'), 'utf8')).toBe('shop.test  # contact optout\n');
    expect(said).toEqual([
      'shop.test is not written to any more (enquiries that end: 1).',
      'shop.test is not written to any more (enquiries that end: 0).',
    ]);
  });
  it('refuses what is no domain', async () => {
    await expect(optoutCommand(['the shop'], flags(), output())).rejects.toThrow(CommandError);
  });
});

describe('contact forget', () => {
  it('drops a company, and says what it cannot reach', async () => {
    await happened(...unknown);
    expect(await forgetCommand(['acme.test'], flags(), output())).toBe(0);
    expect(await forgetCommand(['acme.test'], flags(), output())).toBe(0);
    expect(await stages()).toEqual(['forgotten']);
    expect(said).toEqual([
      'acme.test is forgotten (enquiries: 1), with its mails. Plans, reports and exports elsewhere are yours to delete.',
      'Nothing is kept of acme.test.',
    ]);
    expect(await statusCommand([], flags(), output(120))).toBe(0);
    expect(reports[0]).not.toContain('acme.test');
  });
});

describe('contact purge', () => {
  it('says how many mails it deleted, and needs no folder', async () => {
    expect(await purgeCommand([], flags(), output())).toBe(0);
    expect(said).toEqual(['Deleted mails that were kept for more than 90 days: 0.']);
  });
});
