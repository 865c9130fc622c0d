import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeCommand } from '../../src/cli/contact/close.ts';
import { collectCommand } from '../../src/cli/contact/collect.ts';
import type { ContactFlags } from '../../src/cli/contact/contact-options.ts';
import { planCommand } from '../../src/cli/contact/plan.ts';
import { reportCommand } from '../../src/cli/contact/report.ts';
import { sendCommand } from '../../src/cli/contact/send.ts';
import type { Output } from '../../src/cli/output.ts';
import { readLedger } from '../../src/contact/ledger.ts';
import { parsePlan } from '../../src/contact/plan.ts';
import { type Dovecot, noDovecot, startDovecot } from '../support/dovecot.ts';
import { type MailSink, mailSink } from '../support/mail-sink.ts';
import { mailFrom } from '../support/mail-world.ts';

const scanned = {
  schemaVersion: 1,
  tool: { name: 'support-audit' },
  scorecards: [
    {
      domain: 'acme.test',
      finalUrl: 'https://acme.test/',
      state: 'scored',
      readings: {
        'email.addresses': {
          state: 'found',
          value: [{ address: 'support@acme.test', role: 'role', mailServer: true }],
          evidence: [{ url: 'https://acme.test/contact', excerpt: 'support@acme.test' }],
        },
      },
    },
  ],
};

describe.skipIf(noDovecot)(`an enquiry from its plan to its score${noDovecot ? ` (skipped: ${noDovecot})` : ''}`, () => {
  let dovecot: Dovecot;
  let sink: MailSink;
  const folder = mkdtempSync(path.join(tmpdir(), 'flow-'));
  const file = (name: string): string => path.join(folder, name);
  const flags = { config: file('config.yaml'), state: file('state') } satisfies ContactFlags;
  const said: string[] = [];
  const output: Output = {
    report: async (text) => {
      said.push(text);
    },
    say: (line) => {
      said.push(line);
    },
    live: () => undefined,
    color: false,
    width: 100,
    liveTerminal: false,
  };

  type Run = (args: readonly string[], flags: ContactFlags, output: Output) => Promise<number>;
  const run = async (command: Run, more: Partial<ContactFlags> = {}, ...args: readonly string[]) => {
    said.length = 0;
    return { code: await command(args, { ...flags, ...more }, output), text: said.join('\n') };
  };
  const stages = async () => (await readLedger(flags.state)).map(({ event }) => event.ev);
  const answer = (subject: string, text: string, headers: readonly string[] = []): Promise<void> => {
    const asked = sink.mails[0]?.from ?? '';
    const to = /\+(\w+)@/.exec(asked)?.[1] ?? '';
    return dovecot.deliver(
      asked,
      mailFrom('Acme Support <support@acme.test>', { to, subject, text, headers }),
      'support@acme.test',
    );
  };

  beforeAll(async () => {
    [dovecot, sink] = await Promise.all([startDovecot(), mailSink()]);
    process.env['FLOW_IMAP_PASSWORD'] = dovecot.password;
    writeFileSync(file('report.json'), JSON.stringify(scanned));
    writeFileSync(
      flags.config,
      `contact:
  enabled: true
  identity: { name: Sam Shopper, email: shopper@shopper.test, aboutUrl: "https://shopper.test/about" }
  authorisation: { kind: public-enquiry }
  hours: any
  smtp: { host: 127.0.0.1, port: ${sink.port}, security: none }
  imap: { host: 127.0.0.1, port: ${dovecot.imapPort}, security: none, user: shopper, passwordEnv: FLOW_IMAP_PASSWORD }
`,
    );
  });
  afterAll(async () => {
    delete process.env['FLOW_IMAP_PASSWORD'];
    await Promise.all([dovecot.stop(), sink.close()]);
    rmSync(folder, { recursive: true });
  });

  it('is planned, shown, sent once, collected once and scored', async () => {
    expect(await run(planCommand, { output: file('plan.json') }, file('report.json'))).toMatchObject({ code: 0 });
    const plan = parsePlan('plan.json', readFileSync(file('plan.json'), 'utf8'));
    const sending = { plan: file('plan.json'), live: true, confirm: plan.hash.slice(0, 8) };

    const dry = await run(sendCommand, { plan: file('plan.json') });
    expect(dry.text).toContain('support@acme.test');
    expect(sink.connections()).toBe(0);

    expect((await run(sendCommand, sending)).code).toBe(0);
    await run(sendCommand, sending);
    expect(sink.mails.map(({ to }) => to)).toEqual([['support@acme.test']]);

    expect((await run(collectCommand)).text).toContain(
      'The mailbox was read to its end: 0 new mails. It is read on for 1 enquiry: 1 without an answer.',
    );

    await answer(
      '[acme.test #7] AutoReply: Your questions',
      'We have received your request. Its number is #7. We reply within 24 hours.',
      ['Auto-Submitted: auto-replied', 'Precedence: bulk'],
    );
    await answer(
      '[acme.test #7] Your questions',
      'Hello Sam,\r\n\r\nour support is open from Monday to Friday, 9 to 17, and on Saturdays the forum is watched by two of us.\r\n\r\nDana Field\r\nAcme Support',
      ['Precedence: bulk'],
    );
    const before = dovecot.files();
    const first = await run(collectCommand);
    expect(first.text).toContain('acme.test: auto-reply');
    expect(first.text).toContain('acme.test: reply');
    expect(first.text).toContain('2 new mails');

    await answer('[acme.test #7] Resolved: Your questions', 'According to our records, your request has been resolved.');
    await answer('How did we do?', 'Please rate our support: https://acme.test/survey/satisfaction?ticket=7');
    const second = await run(collectCommand);
    expect(second.text).toContain('acme.test: resolved');
    expect(second.text).toContain('acme.test: survey');

    const kept = (await stages()).filter((ev) => ev === 'observed');
    expect((await run(collectCommand)).text).toContain('0 new mails');
    expect((await stages()).filter((ev) => ev === 'observed')).toEqual(kept);
    expect(kept).toHaveLength(4);
    // The names tell whether a mail was marked; those of one second do not sort by their arrival.
    expect(dovecot.files()).toEqual(expect.arrayContaining([...before]));

    expect((await run(closeCommand)).text).toContain('a thank-you would open it again');
    expect(sink.mails).toHaveLength(1);

    const { code, text } = await run(reportCommand, { format: 'json' });
    const { readings } = JSON.parse(text).scorecards[0];
    expect(code).toBe(0);
    expect(readings['email.auto-reply']).toMatchObject({ state: 'found', value: true, source: 'contact' });
    expect(readings['email.first-reply-hours']).toMatchObject({ state: 'found', source: 'contact' });
    expect(readings['email.first-reply-hours'].value).toBeLessThan(0.1);
    expect(readings['email.closing-survey']).toMatchObject({ state: 'found', value: true });
    expect(readings['email.promise-kept']).toMatchObject({ state: 'found', value: true });
    expect(readFileSync(path.join(flags.state, 'ledger.jsonl'), 'utf8')).not.toContain(dovecot.password);
  });

  it('counts a doubtful mail only when a person says so', async () => {
    await dovecot.deliver(
      'shopper@shopper.test',
      mailFrom('Acme <hello@acme.test>', {
        subject: 'About your message',
        text: 'We are open on Sundays as well, from ten until noon.',
      }),
    );
    const { text } = await run(collectCommand);
    expect(text).toMatch(/doubtful: from hello@acme\.test, .{16} UTC, in INBOX: "About your message"\n {2}read it: .*\.eml/);
    const [state] = parsePlan('plan.json', readFileSync(file('plan.json'), 'utf8')).enquiries;
    expect((await run(collectCommand, { acceptWeak: [state?.id ?? ''] })).text).toContain(
      'the mail from hello@acme.test counts from now on',
    );
    expect(await stages()).toContain('accepted-weak');
  });

  it('stays as it is when the mailbox cannot be reached, which ends the command', async () => {
    const before = await stages();
    await dovecot.stop();
    await expect(run(collectCommand)).rejects.toThrow(/The mailbox at 127\.0\.0\.1/);
    expect(await stages()).toEqual(before);
  });
});
