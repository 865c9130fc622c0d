import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openState } from '../../src/cli/contact/context.ts';
import { doctorCommand } from '../../src/cli/contact/doctor.ts';
import { forgetCommand } from '../../src/cli/contact/forget.ts';
import { judgeMails } from '../../src/cli/contact/judge-mails.ts';
import { optoutCommand } from '../../src/cli/contact/optout.ts';
import { readPlanFile } from '../../src/cli/contact/plan-file.ts';
import { purgeCommand } from '../../src/cli/contact/purge.ts';
import { settleCommand } from '../../src/cli/contact/settle.ts';
import { statusCommand } from '../../src/cli/contact/status.ts';
import { CommandError } from '../../src/cli/exit-code.ts';
import type { Output } from '../../src/cli/output.ts';
import type { LedgerEvent } from '../../src/contact/events.ts';
import { fold } from '../../src/contact/fold.ts';
import { readLedger } from '../../src/contact/ledger.ts';
import { type Plan, planText, sealed } from '../../src/contact/plan.ts';
import { folderId, openStateFolder } from '../../src/contact/state-folder.ts';
import { suppress } from '../../src/contact/suppression.ts';
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
        '│ long-name.test         │ by email │ 09:00 UTC  │ support@acme.test was not   │',
        '│ shopmail1              │          │            │ reached; the company may be │',
        '│                        │          │            │ asked again from            │',
        '│                        │          │            │ 2026-08-02: give its        │',
        '│                        │          │            │ "email:" under              │',
        '│                        │          │            │ "companies:", then contact  │',
        '│                        │          │            │ plan; contact collect       │',
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
    expect(reports).toEqual(['acme.test, by email: planned since\n2026-05-04 09:00 UTC\n  acmemail1\n  contact send']);
  });
  it.each([40, 80, 200])('never breaks an id, so that it can be copied (%i columns)', async (width) => {
    const id = `log${'a'.repeat(20)}`;
    await happened(planned({ id }));
    await statusCommand([], flags(), output(width));
    expect(reports[0]).toContain(id);
    expect(reports[0]?.split('\n').filter((line) => line.length > width)).toEqual([]);
  });
  it('shows the doubtful mails, with the file to read and what to say of them', async () => {
    const doubtful = mail('reply', '2026-05-04T12:00:00Z', { match: { by: 'sender', strength: 'weak' }, subject: 'About you' });
    await happened(planned(), claimed, sending, sent, doubtful);
    await statusCommand([], flags(), output());
    expect(reports[0]).toContain(
      'acme.test, by email:\n  doubtful: from support@acme.test, 2026-05-04 12:00 UTC, in INBOX: "About you"',
    );
    expect(reports[0]).toContain(`read it: ${path.join(dir, 'raw', `${hash('1')}.eml`)}`);
    await statusCommand([], flags({ format: 'json' }), output());
    expect(JSON.parse(reports[1] ?? '').enquiries[0].doubtful).toMatchObject([
      { from: 'support@acme.test', subject: 'About you' },
    ]);
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
    expect(said).toEqual([`Nobody was asked yet (${dir}): contact plan writes a plan, and contact send --live carries it out.`]);
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
    expect(readFileSync(path.join(dir, 'suppress.txt'), 'utf8')).toBe(
      'shop.test  # contact optout\nacme.test  # contact optout\n',
    );
    expect(said).toEqual([
      'shop.test, acme.test: not written to any more (enquiries that end: 1).',
      'shop.test, acme.test: not written to any more (enquiries that end: 0).',
    ]);
  });
  it('says when no enquiry has that name', async () => {
    await happened(planned());
    await optoutCommand(['acne.test'], flags(), output());
    expect(said.at(-1)).toBe('No enquiry names acne.test so far. If one should, check how it is written.');
  });
  it('refuses what no company can be called', async () => {
    for (const name of ['the shop', 'foo', 'co.uk'])
      await expect(optoutCommand([name], flags(), output())).rejects.toThrow(CommandError);
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

describe('doubtful mails', () => {
  const weak = (digit: string, from: string): LedgerEvent =>
    mail('reply', '2026-05-04T11:00:00.000Z', {
      rawSha256: hash(digit),
      from,
      uid: Number(digit),
      match: { by: 'sender', strength: 'weak' },
    });
  const judge = (said: object) => judgeMails(said, openState(flags(), output()), output());
  it('are accepted or set aside one by one', async () => {
    await happened(planned(), claimed, sending, sent, weak('1', 'news@acme.test'), weak('2', 'ann@acme.test'));
    await expect(judge({ acceptWeak: ['acmemail1'] })).rejects.toThrow(
      'Say which mail of enquiry acmemail1 is meant: acmemail1:11111111, acmemail1:22222222.',
    );
    expect(await judge({ rejectWeak: ['acmemail1:1111'], acceptWeak: ['acmemail1:22222222'] })).toBe(0);
    expect(fold(await readLedger(dir)).get('acmemail1')).toMatchObject({
      stage: 'replied',
      received: [{ from: 'ann@acme.test', accepted: true }],
      setAside: [{ from: 'news@acme.test' }],
    });
    await expect(judge({ rejectWeak: ['acmemail1'] })).rejects.toThrow('Say which mail');
    await expect(judge({ rejectWeak: ['nosuch01:1'] })).rejects.toThrow('There is no enquiry nosuch01');
  });
  it('need no hash where there is one', async () => {
    await happened(planned(), claimed, sending, sent, weak('1', 'news@acme.test'));
    await judge({ rejectWeak: ['acmemail1'] });
    expect(said).toEqual([
      'Enquiry acmemail1 (acme.test): the mail from news@acme.test is none of it, and raises no doubt any more.',
    ]);
  });
});

describe('the folder of enquiries', () => {
  it('lies beside the configuration, wherever a command is run', () => {
    const { dir: usual } = openState({ config: '/audits/acme/config.yaml' }, output());
    expect(usual).toBe(path.resolve('/audits/acme/.support-audit/contact'));
  });
  it('is the one that a plan was made for, or the plan is not carried out', async () => {
    await happened();
    const file = path.join(dir, 'plan.json');
    const plan: Omit<Plan, 'hash' | 'folder'> = {
      schemaVersion: 1,
      madeAt: '2026-05-04T09:00:00.000Z',
      sender: { name: 'Ann', email: 'ann@audit.test', addressStyle: 'plus' },
      enquiries: [],
      guesses: {},
      skipped: [],
    };
    writeFileSync(file, planText(sealed({ ...plan, folder: (await folderId(dir)) ?? '' })));
    expect((await readPlanFile(file, dir)).enquiries).toEqual([]);
    const other = freshDir();
    await expect(readPlanFile(file, other)).rejects.toThrow('was made for another folder of enquiries');
    await openStateFolder(other);
    await expect(readPlanFile(file, other)).rejects.toThrow('was made for another folder of enquiries');
  });
});

describe('contact doctor --live', () => {
  const doctor = async (enabled: boolean): Promise<number> => {
    const config = path.join(dir, 'config.yaml');
    writeFileSync(
      config,
      `contact: { enabled: ${enabled}, identity: { name: Ann, email: ann@acme.test, aboutUrl: https://audit.test/ }, authorisation: { kind: own-company } }\n`,
    );
    return doctorCommand([], flags({ config, live: true }), output());
  };
  it('mails nobody while contact is off, where nobody is to write to, or where somebody was asked', async () => {
    await happened();
    expect(await doctor(true)).toBe(0);
    await expect(doctor(false)).rejects.toThrow('Contact is off');
    await suppress(dir, 'acme.test', 'STOP');
    await expect(doctor(true)).rejects.toThrow('acme.test is not to be written to');
    rmSync(path.join(dir, 'suppress.txt'));
    await happened(planned());
    await expect(doctor(true)).rejects.toThrow('is at a company that was asked (enquiry acmemail1)');
  });
});
