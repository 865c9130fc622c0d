import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shortHash } from '../../src/contact/gates.ts';
import { planText } from '../../src/contact/plan.ts';
import { outputOf } from '../support/child-output.ts';
import { configText, enquiryTo, planOf } from '../support/contact-world.ts';
import { type MailSink, mailSink, type SinkManners } from '../support/mail-sink.ts';
import { runCli } from '../support/run-cli.ts';

const plan = planOf([enquiryTo('acme'), enquiryTo('bolt')]);
const hash = shortHash(plan.hash);
const guarded = { nodeArgs: ['--import', new URL('../support/no-sockets.mjs', import.meta.url).href] };
const bin = path.resolve(import.meta.dirname, '../../bin/support-audit.js');

let folder: string;
let sink: MailSink;
const start = async (manners?: SinkManners): Promise<void> => {
  sink = await mailSink(manners);
  await writeFile(path.join(folder, 'config.yaml'), configText(sink.port, '  hours: any\n'));
};
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'no-bytes-'));
  await writeFile(path.join(folder, 'plan.json'), planText(plan));
  // The folder that the plan was made for, as contact plan leaves it.
  await mkdir(path.join(folder, 'state'), { mode: 0o700 });
  await writeFile(path.join(folder, 'state', 'folder-id'), `${plan.folder}\n`);
});
afterEach(async () => {
  await sink.close();
  await rm(folder, { recursive: true });
});

const common = (): readonly string[] => ['--config', path.join(folder, 'config.yaml'), '--state', path.join(folder, 'state')];
const sendArgs = (...further: readonly string[]): readonly string[] => [
  'contact',
  'send',
  '--plan',
  path.join(folder, 'plan.json'),
  ...common(),
  ...further,
];
const isUntouched = (): Promise<boolean> =>
  access(path.join(folder, 'state', 'ledger.jsonl')).then(
    () => false,
    () => true,
  );

describe('contact send, with every way to a network shut', () => {
  it('shows every byte and sends none unless it is told to, and confirmed', async () => {
    await start();
    const dry = [
      { code: 0, further: [] },
      { code: 0, further: ['--confirm', hash] },
      { code: 3, further: ['--live'] },
      { code: 3, further: ['--live', '--confirm', '00000000'] },
    ];
    const runs = dry.map(async ({ code, further }) => ({ code, ended: await runCli(sendArgs(...further), guarded) }));
    for (const { code, ended } of await Promise.all(runs)) {
      expect(ended).toMatchObject({ code, stderr: expect.stringContaining('Nothing was sent.') });
      expect(ended.stdout).toContain('MAIL FROM:<anna+tokenacmex@auditor.test>\r\nRCPT TO:<support@acme.example>\r\n');
      expect(ended.stdout).toContain('Subject: Two short questions\r\n');
      expect(ended.stdout).toContain('When can you be reached?\r\n\r\nAbout this review: https://auditor.test/about\r\n');
      expect(ended.stdout).toContain('RCPT TO:<support@bolt.example>');
    }
    expect(sink.connections()).toBe(0);
    expect(await isUntouched()).toBe(true);
  });

  it('sends nothing while contact is off, however it is confirmed', async () => {
    await start();
    const config = configText(sink.port).replace('enabled: true', 'enabled: false');
    await writeFile(path.join(folder, 'config.yaml'), config);
    const ended = await runCli(sendArgs('--live', '--confirm', hash), guarded);
    expect(ended).toMatchObject({ code: 3, stderr: expect.stringContaining('Contact is off') });
    expect(await isUntouched()).toBe(true);
  });

  it('refuses a plan that was changed after it was made', async () => {
    await start();
    const text = planText(plan).replace('support@acme.example', 'security@acme.example');
    await writeFile(path.join(folder, 'plan.json'), text);
    const ended = await runCli(sendArgs('--live', '--confirm', hash), guarded);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('was changed after it was made') });
    expect(await isUntouched()).toBe(true);
  });

  it('would be caught if it tried', async () => {
    await start();
    const ended = await runCli(sendArgs('--live', '--confirm', hash), guarded);
    expect(ended).toMatchObject({ code: 'SIGKILL', stderr: expect.stringMatching(/was called/) });
    expect(sink.connections()).toBe(0);
  });
});

describe('contact close, with every way to a network shut', () => {
  it('has nothing to do where nothing was sent', async () => {
    await start();
    const ended = await runCli(['contact', 'close', ...common(), '--live', '--confirm', hash], guarded);
    expect(ended).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('No answer is to be thanked for now.') });
  });
});

describe('contact send --live --confirm', () => {
  it('sends one mail, says when the next may go, and sends the first no more', async () => {
    await start();
    const ended = await runCli(sendArgs('--live', '--confirm', hash));
    expect(ended).toMatchObject({ code: 0, stderr: expect.stringContaining('Not finished: 1 mail is still to go.') });
    const [first, second] = ended.stdout.split('\n');
    expect(first).toMatch(/^sent +enquiryacme {2}support@acme\.example {2}accepted 20\S+Z: 250 queued as 1$/);
    expect(second).toMatch(/^held +enquirybolt .* the next may at 20/);
    const again = await runCli(sendArgs('--live', '--confirm', hash, '--only', 'enquiryacme'));
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^before +enquiryacme/) });
    expect(sink.mails.length).toBe(1);
  });

  it('says where the mail server could not be reached', async () => {
    await start();
    await sink.close();
    const ended = await runCli(sendArgs('--live', '--confirm', hash));
    expect(ended).toMatchObject({
      code: 4,
      stdout: '',
      stderr: expect.stringMatching(/^The mail server 127\.0\.0\.1:\d+ cannot/),
    });
    await start();
  });

  it('finishes the mail and its line in the ledger when it is interrupted', async () => {
    let child: ReturnType<typeof spawn> | undefined;
    let release = (): void => undefined;
    const hold = (): Promise<void> => {
      child?.kill('SIGINT');
      return new Promise((resolve) => {
        release = resolve;
      });
    };
    await start({ hold });
    const running = spawn(process.execPath, [bin, ...sendArgs('--live', '--confirm', hash)]);
    child = running;
    const { ended } = outputOf(running);
    running.stderr.on('data', () => release());
    expect(await ended).toMatchObject({ code: 130, stderr: expect.stringContaining('Ending after the mail') });
    const ledger = await readFile(path.join(folder, 'state', 'ledger.jsonl'), 'utf8');
    expect(ledger.trim().split('\n').at(-1)).toContain('"ev":"sent"');
    expect(sink.mails.length).toBe(1);
  });
});
