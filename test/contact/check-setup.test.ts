import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { checkSetup, type Finding } from '../../src/contact/check-setup.ts';
import { contactConfig } from '../../src/contact/config.ts';
import { noDovecot, startDovecot } from '../support/dovecot.ts';
import { mailSink } from '../support/mail-sink.ts';

const identity = { name: 'Ada Byron', email: 'shopper@shopper.test', aboutUrl: 'https://shopper.test/r' };
const onThisMachine = { host: '127.0.0.1', security: 'none', user: 'shopper', passwordEnv: 'MAIL_PASSWORD' } as const;

async function check(servers: object, env: Readonly<Record<string, string>>, live = false): Promise<readonly Finding[]> {
  const config = contactConfig.parse({ identity, authorisation: { kind: 'own-company' }, ...servers });
  const findings: Finding[] = [];
  const now = (): string => new Date().toISOString();
  const signal = new AbortController().signal;
  const patience = 5000;
  for await (const one of checkSetup({ config, env, now, draw: () => 'token0000001', live, signal, patience }))
    findings.push(one);
  return findings;
}
const troubles = (findings: readonly Finding[]): readonly string[] =>
  findings.filter((finding) => finding.is === 'no').map(({ text }) => text);

describe('a check of the setup', () => {
  it('logs in at the mail server and sends nothing', async () => {
    const sink = await mailSink({ secret: 'opensesame' });
    const smtp = { ...onThisMachine, port: sink.port };
    const right = await check({ smtp }, { MAIL_PASSWORD: 'opensesame' });
    const wrong = await check({ smtp }, { MAIL_PASSWORD: 'hunter2' });
    const unset = await check({ smtp }, {});
    await sink.close();
    expect(troubles(right)).toEqual([]);
    expect(right.map(({ text }) => text).join('\n')).toContain(`Mail server 127.0.0.1:${sink.port}: connected in the clear`);
    expect(troubles(wrong)[0]).toContain('refused the login of shopper');
    expect(JSON.stringify([right, wrong])).not.toMatch(/opensesame|hunter2/);
    expect(troubles(unset)).toEqual([
      'The variable MAIL_PASSWORD that passwordEnv names for shopper at 127.0.0.1 is not set. Set it and try again.',
    ]);
    expect(sink.mails).toEqual([]);
  });

  it('takes a password from a command, and repeats neither when it fails', async () => {
    const sink = await mailSink({ secret: 'opensesame' });
    const { passwordEnv: _, ...login } = onThisMachine;
    const by = (passwordCommand: string) =>
      check({ smtp: { ...login, port: sink.port, passwordCommand } }, { PATH: process.env['PATH'] ?? '' });
    const right = await by('echo opensesame; echo second line');
    const failed = await by('echo hunter2; exit 3');
    await sink.close();
    expect(troubles(right)).toEqual([]);
    expect(troubles(failed)).toEqual(['The passwordCommand of the configuration ended with 3. Run it by hand to see why.']);
  });

  it.skipIf(noDovecot !== undefined)(
    'proves with a mail to oneself that answers arrive, and when the mailbox dates them',
    async () => {
      const dovecot = await startDovecot();
      const bridge = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        logger: false,
        closeTimeout: 0,
        onData: (stream, session, done) => {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            const [to] = session.envelope.rcptTo;
            dovecot.deliver(to?.address ?? '', Buffer.concat(chunks)).then(() => done(), done);
          });
        },
      });
      const listening = bridge.listen(0, '127.0.0.1');
      await new Promise((resolve) => listening.once('listening', resolve));
      const address = listening.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      try {
        const findings = await check(
          {
            smtp: { host: '127.0.0.1', port, security: 'none' },
            imap: { ...onThisMachine, user: dovecot.user, port: dovecot.imapPort },
          },
          { MAIL_PASSWORD: dovecot.password },
          true,
        );
        const text = findings.map((finding) => `${finding.is} ${finding.text}`).join('\n');
        expect(troubles(findings)).toEqual([]);
        expect(text).toContain('yes A mail to shopper+token0000001@shopper.test arrived in INBOX.');
        expect(text).toMatch(/yes Clocks: the mailbox dates it -?\d s after/);
      } finally {
        await new Promise<void>((resolve) => bridge.close(() => resolve()));
        await dovecot.stop();
      }
    },
  );
});
