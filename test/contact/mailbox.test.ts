import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MailServer } from '../../src/contact/config.ts';
import { MailServerError } from '../../src/contact/mail-server-error.ts';
import { type Mailbox, openMailbox } from '../../src/contact/mailbox.ts';
import { type Dovecot, noDovecot, startDovecot } from '../support/dovecot.ts';
import { type ScriptedImap, scriptedImap } from '../support/imap-script.ts';
import { mailCertificate } from '../support/mail-certificates.ts';

const login = { user: 'shopper', password: 'secret' };
const inClear = (port: number): MailServer => ({ host: '127.0.0.1', port, security: 'none' });

const mailOf = (subject: string, body: string): string =>
  `From: Ann <ann@acme.test>\r\nTo: shopper@shopper.test\r\nSubject: ${subject}\r\n\r\n${body}\r\n`;

describe.skipIf(noDovecot)(`a real mailbox${noDovecot ? ` (skipped: ${noDovecot})` : ''}`, () => {
  let dovecot: Dovecot;
  let ca: string;
  const read = async <T>(server: MailServer, use: (mailbox: Mailbox) => Promise<T>): Promise<T> => {
    const mailbox = await openMailbox(server, login);
    try {
      return await use(mailbox);
    } finally {
      await mailbox.close();
    }
  };

  beforeAll(async () => {
    dovecot = await startDovecot();
    ca = path.join(mkdtempSync(path.join(os.tmpdir(), 'mailbox-')), 'ca.pem');
    writeFileSync(ca, mailCertificate);
    dovecot.put('INBOX', mailOf('old', 'long ago'), new Date('2026-03-01T12:00:00Z'));
    dovecot.put('INBOX', mailOf('answer', 'We are open all day.'), new Date('2026-03-10T12:34:56Z'));
    dovecot.put(
      'INBOX',
      `From: desk@else.test\r\nTo: you@else.test\r\nSubject: hidden\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('Your reference is abc12345, thank you for it.').toString('base64')}\r\n`,
      new Date('2026-03-11T08:00:00Z'),
    );
    dovecot.put('Spam', mailOf('in the junk', 'Ours too.'), new Date('2026-03-12T09:00:00Z'));
  });
  afterAll(() => dovecot.stop());

  it('tells its folders, and which is for junk', async () => {
    const folders = await read(inClear(dovecot.imapPort), (mailbox) => mailbox.folders());
    expect(folders).toContainEqual({ path: 'INBOX', junk: false });
    expect(folders).toContainEqual({ path: 'Spam', junk: true });
  });

  it('gives the mails from a day before a moment on, with the moment at which the mailbox took them', async () => {
    const { heads, gaps } = await read(inClear(dovecot.imapPort), (mailbox) => mailbox.read('INBOX', '2026-03-11T00:30:00Z', []));
    expect(heads.map(({ internalDate }) => internalDate)).toEqual(['2026-03-10T12:34:56.000Z', '2026-03-11T08:00:00.000Z']);
    expect(heads.map(({ header }) => Buffer.from(header).toString().includes('Subject: '))).toEqual([true, true]);
    expect(Buffer.from(heads[0]?.header ?? []).toString()).not.toContain('open all day');
    expect(gaps).toEqual([]);
  });

  it('knows which mails hold a word, in an encoded text too', async () => {
    const { heads, holding } = await read(inClear(dovecot.imapPort), (mailbox) =>
      mailbox.read('INBOX', '2026-03-02T00:00:00Z', ['abc12345', 'nowhere1']),
    );
    const hidden = heads.find(({ internalDate }) => internalDate === '2026-03-11T08:00:00.000Z');
    expect([...holding]).toEqual([hidden?.uid]);
  });

  it('gives a mail byte by byte, and nothing for one that is gone or of another life of the folder', async () => {
    await read(inClear(dovecot.imapPort), async (mailbox) => {
      const [head] = (await mailbox.read('Spam', '2026-03-12T00:00:00Z', [])).heads;
      if (!head) throw new Error('no mail');
      expect(Buffer.from((await mailbox.source(head)) ?? []).toString()).toBe(mailOf('in the junk', 'Ours too.'));
      expect(await mailbox.source({ ...head, uid: 4711 })).toBeUndefined();
      expect(await mailbox.source({ ...head, uidValidity: '1' })).toBeUndefined();
    });
  });

  it('changes nothing: no mail is marked, moved or counted as seen', async () => {
    const before = dovecot.files();
    await read(inClear(dovecot.imapPort), async (mailbox) => {
      for (const folder of ['INBOX', 'Spam'])
        for (const head of (await mailbox.read(folder, '2026-01-01T00:00:00Z', ['abc12345'])).heads) await mailbox.source(head);
    });
    expect(dovecot.files()).toEqual(before);
    expect(before).toHaveLength(4);
  });

  it.each([
    ['tls', 'imapsPort'],
    ['starttls', 'imapPort'],
  ] as const)('reads by %s when the certificate is good, and not when it is not', async (security, port) => {
    const server: MailServer = { host: 'localhost', port: dovecot[port], security };
    expect(await read({ ...server, ca }, async (mailbox) => (await mailbox.folders()).length)).toBeGreaterThan(1);
    await expect(openMailbox(server, login)).rejects.toThrow(/certificate/);
  });

  it('says that a login was refused, without the password', async () => {
    const refused = openMailbox(inClear(dovecot.imapPort), { user: 'shopper', password: 'not-the-secret' });
    await expect(refused).rejects.toThrow(/refused the login of shopper/);
    await expect(refused).rejects.not.toThrow(/not-the-secret/);
  });
});

describe('a mailbox that misbehaves', () => {
  const running: ScriptedImap[] = [];
  const start = async (...script: Parameters<typeof scriptedImap>): Promise<ScriptedImap> => {
    const server = await scriptedImap(...script);
    running.push(server);
    return server;
  };
  const open = (port: number, server: Partial<MailServer> = {}): Promise<Mailbox> =>
    openMailbox({ ...inClear(port), ...server }, login, { open: 400, command: 400, whole: 3000 });
  const since = '2026-03-01T00:00:00Z';
  afterEach(() => {
    for (const server of running.splice(0)) server.close();
  });
  const headed = (uid: number, head: string, date = '"10-Mar-2026 12:00:00 +0000"'): string =>
    `* 1 FETCH (UID ${uid} INTERNALDATE ${date} BODY[HEADER]<0> {${head.length}}\r\n${head})\r\n`;

  it('is opened for reading only, or not at all', async () => {
    const server = await start((command) => (command.startsWith('EXAMINE') ? 'OK [READ-WRITE] done' : undefined));
    await expect((await open(server.port)).read('INBOX', since, [])).rejects.toThrow(/reading only/);
  });

  it('asks for nothing that changes a mail', async () => {
    const server = await start((command) => (command.startsWith('UID FETCH') ? headed(1, 'Subject: x\r\n\r\n') : undefined));
    const mailbox = await open(server.port);
    const { heads } = await mailbox.read('INBOX', since, ['abc12345']);
    for (const head of heads) await mailbox.source(head).catch(() => undefined);
    await mailbox.close();
    expect(heads).toHaveLength(1);
    expect(
      server.heard.filter((command) =>
        /^(?:SELECT|STORE|UID STORE|COPY|UID COPY|MOVE|UID MOVE|EXPUNGE|CLOSE|APPEND)/.test(command),
      ),
    ).toEqual([]);
    expect(
      server.heard.filter((command) => command.startsWith('UID FETCH')).every((command) => command.includes('BODY.PEEK[')),
    ).toBe(true);
  });

  it.each([
    ['greets nobody', () => undefined, ''],
    [
      'never answers a login',
      (command: string) => (/^(?:LOGIN|AUTH)/.test(command) ? ('silence' as const) : undefined),
      undefined,
    ],
    ['hangs up at the login', (command: string) => (/^(?:LOGIN|AUTH)/.test(command) ? ('cut' as const) : undefined), undefined],
    ['speaks another language', () => undefined, 'HTTP/1.1 400 Bad Request\r\n\r\n'],
  ])('is given up when it %s', async (_, script, greeting) => {
    const server = await start(script, greeting);
    await expect(open(server.port)).rejects.toThrow(MailServerError);
  });

  it.each([
    ['is silent', 'silence'],
    ['hangs up', 'cut'],
    ['announces more than anybody sends', '* 1 FETCH (UID 1 BODY[HEADER]<0> {4000000000}\r\n'],
    ['stops in the middle of a literal', '* 1 FETCH (UID 1 BODY[HEADER]<0> {500}\r\nSubject: '],
  ])('is given up when it %s instead of giving a mail', async (_, said) => {
    const server = await start((command) => (command.startsWith('UID FETCH') ? said : undefined));
    await expect((await open(server.port)).read('INBOX', since, [])).rejects.toThrow(MailServerError);
  });

  it('is not believed when it gives mails that nobody asked for', async () => {
    const server = await start((command) =>
      command.startsWith('UID FETCH') ? headed(99, 'Subject: forged\r\n\r\n') + headed(1, 'Subject: x\r\n\r\n') : undefined,
    );
    const { heads } = await (await open(server.port)).read('INBOX', since, []);
    expect(heads.map(({ uid }) => uid)).toEqual([1]);
  });

  it('leaves a gap where a mail has no date or cannot be read, or the search is refused', async () => {
    const dateless = await start((command) =>
      command.startsWith('UID FETCH') ? headed(1, 'Subject: x\r\n\r\n', '"99-Foo-2026 99:00:00 +0000"') : undefined,
    );
    expect((await (await open(dateless.port)).read('INBOX', since, [])).gaps).toEqual([
      'INBOX: mail 1 came without a date or a header',
    ]);
    const garbled = await start((command) => (command.startsWith('UID FETCH') ? `* 1 FETCH ${'('.repeat(5000)}\r\n` : undefined));
    expect((await (await open(garbled.port)).read('INBOX', since, [])).gaps).toEqual([
      'INBOX: mail 1 came without a date or a header',
    ]);
    const mute = await start((command) => (command.startsWith('UID SEARCH') ? 'NO not here' : undefined));
    const { heads, gaps } = await (await open(mute.port)).read('INBOX', since, []);
    expect(heads).toEqual([]);
    expect(gaps).toEqual(['INBOX: the server refuses to search it']);
    const half = await start((command) =>
      /^UID SEARCH.*TEXT/.test(command)
        ? 'NO not here'
        : command.startsWith('UID FETCH')
          ? headed(1, 'Subject: x\r\n\r\n')
          : undefined,
    );
    expect((await (await open(half.port)).read('INBOX', since, ['abc12345', 'def12345'])).gaps).toEqual([
      'INBOX: the server refuses to search the texts of mails',
    ]);
  });

  it('never gets the password into what is said of it', async () => {
    const whispered = Buffer.from('\u0000shopper\u0000secret').toString('base64');
    const server = await start((command) =>
      /^(?:LOGIN|AUTH)/.test(command) ? `NO bad login shopper secret ${whispered}` : undefined,
    );
    const refused = open(server.port);
    await expect(refused).rejects.toThrow(/refused the login of shopper/);
    await expect(refused).rejects.not.toThrow(new RegExp(`secret|${whispered}`));
  });

  it('is left when it goes on without the encryption that is demanded', async () => {
    const without = await start();
    await expect(open(without.port, { security: 'starttls' })).rejects.toThrow(/STARTTLS/);
    expect(without.heard.some((command) => /^(?:LOGIN|AUTH)/.test(command))).toBe(false);
    const forced = await start(undefined, '* PREAUTH welcome\r\n');
    await expect(open(forced.port, { security: 'starttls' })).rejects.toThrow(MailServerError);
  });

  it('is not asked at all when it is elsewhere and unencrypted', async () => {
    await expect(openMailbox({ host: '192.0.2.1', port: 143, security: 'none' }, login)).rejects.toThrow(/this machine only/);
  });
});
