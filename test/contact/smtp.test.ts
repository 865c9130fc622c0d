import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailServer } from '../../src/contact/config.ts';
import { type Delivery, type Login, openMailSession, type SmtpDeadlines } from '../../src/contact/smtp.ts';
import { brokenSmtp, type Fault, type Phase } from '../support/broken-smtp.ts';
import { mailCertificate, mailKey } from '../support/mail-certificates.ts';
import { type MailSink, mailSink, type SinkManners } from '../support/mail-sink.ts';

const mail = {
  raw: Buffer.from('From: a@auditor.test\r\nTo: support@acme.test\r\nSubject: Hours\r\n\r\nWhen?\r\n.\r\nThank you\r\n'),
  envelope: { from: 'a+tok@auditor.test', to: ['support@acme.test'] },
};
const noon = '2026-11-20T12:00:00.000Z';
const patient: SmtpDeadlines = { open: 20_000, silence: 20_000, mail: 20_000 };
const quick: SmtpDeadlines = { ...patient, silence: 300 };

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});
const started = async <S extends { close(): Promise<void> }>(server: Promise<S>): Promise<S> => {
  const one = await server;
  open.push(one);
  return one;
};
const sink = (manners?: SinkManners): Promise<MailSink> => started(mailSink(manners));

const plain = (port: number): MailServer => ({ host: '127.0.0.1', port, security: 'none' });

async function deliver(server: MailServer, login?: Login, deadlines = patient): Promise<Delivery> {
  const session = await openMailSession(server, { now: () => noon, deadlines, ...(login ? { login } : {}) });
  return session.deliver(mail);
}
async function troubleWith(server: MailServer, login?: Login, deadlines = patient): Promise<string> {
  return deliver(server, login, deadlines).then(
    ({ kind }) => `delivered: ${kind}`,
    (error: Error) => `${error.constructor.name}: ${error.message}`,
  );
}
async function deliverTo(phase: Phase, fault: Fault): Promise<Delivery> {
  const { port } = await started(brokenSmtp(phase, fault));
  return deliver(plain(port), undefined, quick);
}

describe('handing a mail over', () => {
  it('gives the moment of acceptance and the words of the server', async () => {
    const { port, mails } = await sink();
    expect(await deliver(plain(port))).toEqual({
      kind: 'accepted',
      response: '250 queued as 1',
      acceptedAt: noon,
      tookMs: 0,
    });
    expect(mails).toEqual([{ from: 'a+tok@auditor.test', to: ['support@acme.test'], raw: mail.raw.toString() }]);
  });

  it('tells a refused recipient, for good or for now, as certainly not sent', async () => {
    const [gone, later] = [await sink({ rcpt: 550 }), await sink({ rcpt: 451 })];
    expect(await deliver(plain(gone.port))).toMatchObject({ kind: 'refused', code: 550, command: 'RCPT TO' });
    expect(await deliver(plain(later.port))).toMatchObject({ kind: 'refused', code: 451, command: 'RCPT TO' });
    expect([...gone.mails, ...later.mails]).toEqual([]);
  });

  it('tells a mail that was refused after its text as certainly not sent', async () => {
    const { port, mails } = await sink({ data: 554 });
    expect(await deliver(plain(port))).toMatchObject({ kind: 'refused', code: 554, command: 'DATA' });
    expect(mails).toEqual([]);
  });

  it.each<[Phase, Fault]>([
    ['MAIL', 'cut'],
    ['MAIL', 'hang'],
    ['RCPT', 'cut'],
    ['RCPT', 'hang'],
    ['DATA', 'cut'],
    ['DATA', 'hang'],
    ['DATA', { say: '451 not now\r\n' }],
    ['DATA', { say: 'nonsense\r\n' }],
    ['RCPT', { say: '421 closing\r\n', cut: true }],
  ])('a failure at %s (%j) came before the text: not sent', async (phase, fault) => {
    expect((await deliverTo(phase, fault)).kind).toBe('refused');
  });

  it.each<[Phase, Fault]>([
    ['text', 'cut'],
    ['dot', 'cut'],
    ['dot', 'hang'],
    ['dot', { say: '250 2.0.0 ta', cut: true }],
    ['dot', { say: '55', cut: true }],
    ['dot', { say: 'nonsense\r\n' }],
    ['dot', { say: '354 go on\r\n' }],
    ['dot', { say: '250-taken\r\n', cut: true }],
  ])('a failure at %s (%j) without a whole answer: nobody knows', async (phase, fault) => {
    const delivery = await deliverTo(phase, fault);
    expect(delivery).toMatchObject({ kind: 'unknown', why: expect.stringContaining('after the text of the mail was begun') });
  });

  it('takes a closing 421 in answer to the text for the refusal that it is', async () => {
    expect(await deliverTo('dot', { say: '421 closing\r\n', cut: true })).toMatchObject({ kind: 'refused', code: 421 });
  });

  it('gives up on a server that keeps talking without an end', async () => {
    const { port } = await started(brokenSmtp('dot', 'hang'));
    const deadlines = { ...patient, mail: 200 };
    expect(await deliver(plain(port), undefined, deadlines)).toMatchObject({ kind: 'unknown' });
  });

  it('keeps what steers a terminal out of the words of the server', async () => {
    expect(await deliverTo('dot', { say: '554 \u001b[31mno\u202e\r\n' })).toMatchObject({ text: '554 [31mno' });
  });
});

describe('reaching the mail server', () => {
  it.each<[Phase, Fault]>([
    ['greeting', 'cut'],
    ['greeting', 'hang'],
    ['greeting', { say: '554 go away\r\n' }],
    ['EHLO', 'cut'],
    ['EHLO', 'hang'],
  ])('a failure at %s (%j) is told before anything is sent', async (phase, fault) => {
    const { port, heard } = await started(brokenSmtp(phase, fault));
    expect(await troubleWith(plain(port), undefined, quick)).toContain(
      `MailServerError: The mail server 127.0.0.1:${port} cannot be used`,
    );
    expect(heard.filter((line) => line.startsWith('MAIL'))).toEqual([]);
  });

  it('says where nobody listens', async () => {
    const { port, close } = await mailSink();
    await close();
    expect(await troubleWith(plain(port))).toContain('ECONNREFUSED');
  });

  it('speaks in the clear with this machine only, by the address and not by the name', async () => {
    const { port, connections } = await sink();
    expect(await troubleWith({ host: 'localhost', port, security: 'none' })).toBe('delivered: accepted');
    const before = connections();
    expect(await troubleWith({ host: '192.0.2.7', port: 25, security: 'none' })).toContain('is for this machine only');
    expect(await troubleWith({ host: '::ffff:192.0.2.7', port: 25, security: 'none' })).toContain('is for this machine only');
    expect(connections()).toBe(before);
  });
});

describe('encryption', () => {
  let folder: string;
  let ca: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'smtp-'));
    ca = path.join(folder, 'ca.pem');
    await writeFile(ca, mailCertificate);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each(['tls', 'starttls'] as const)('with %s the certificate is checked, against the own authority too', async (mode) => {
    const { port, mails } = await sink({ tls: { key: mailKey, cert: mailCertificate, mode } });
    expect(await troubleWith({ host: 'localhost', port, security: mode })).toContain('self-signed certificate');
    expect(await troubleWith({ host: 'localhost', port, security: mode, ca })).toBe('delivered: accepted');
    expect(await troubleWith({ host: '127.0.0.1', port, security: mode, ca })).toBe('delivered: accepted');
    expect(mails.length).toBe(2);
  });

  it('sends neither login nor mail where STARTTLS is demanded and not offered', async () => {
    const { port, mails, logins } = await sink({ secret: 'hunter2' });
    const login = { user: 'a', password: 'hunter2' };
    expect(await troubleWith({ host: 'localhost', port, security: 'starttls' }, login)).toContain('cannot be used (STARTTLS)');
    expect([...mails, ...logins]).toEqual([]);
  });

  it('says when the authorities cannot be read', async () => {
    expect(await troubleWith({ host: 'localhost', port: 1, security: 'tls', ca: path.join(folder, 'none.pem') })).toContain(
      'Cannot read the certificate authorities',
    );
  });
});

describe('logging in', () => {
  it('takes a password', async () => {
    const { port, logins } = await sink({ secret: 'hunter2' });
    expect(await troubleWith(plain(port), { user: 'anna', password: 'hunter2' })).toBe('delivered: accepted');
    expect(logins).toEqual(['PLAIN anna hunter2']);
  });

  it('takes an OAuth 2.0 token', async () => {
    const { port, logins } = await sink({ secret: 'ya29.token' });
    expect(await troubleWith(plain(port), { user: 'anna', token: 'ya29.token' })).toBe('delivered: accepted');
    expect(logins).toEqual(['XOAUTH2 anna ya29.token']);
  });

  it.each([
    { user: 'anna', password: 'hunter2' },
    { user: 'anna', token: 'hunter2' },
  ])('never repeats a secret, even when the server does (%j)', async (login) => {
    const { port } = await sink({ secret: 'other' });
    const told = await troubleWith(plain(port), login);
    expect(told).toContain('refused the login of anna');
    expect(told).not.toContain('hunter2');
    expect(told).not.toContain(Buffer.from('\0anna\0hunter2').toString('base64'));
  });

  it('whispers no secret to a server that offers no login', async () => {
    const { port, heard } = await started(brokenSmtp('dot', 'hang'));
    expect(await troubleWith(plain(port), { user: 'anna', password: 'hunter2' })).toContain('it offers no login');
    expect(heard.filter((line) => /AUTH/.test(line))).toEqual([]);
  });
});
