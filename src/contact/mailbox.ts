import { type FetchQueryObject, ImapFlow, type ImapFlowError } from 'imapflow';
import { clean } from '../lib/text.ts';
import type { MailServer } from './config.ts';
import { within } from './deadline.ts';
import { MailServerError } from './mail-server-error.ts';
import type { Login } from './smtp.ts';
import { wayToServer } from './way-to-server.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Milliseconds. */
export interface MailboxDeadlines {
  /** From the first byte dialled to the end of the login. */
  readonly open: number;
  /** One command, whatever the server does. */
  readonly command: number;
  /** All that is read in one go. */
  readonly whole: number;
}
const usual: MailboxDeadlines = { open: 60_000, command: 120_000, whole: 1_800_000 };

const headLimit = 65_536;
const batch = 100;
/** Of a longer mail only so many bytes are read. */
const mailLimit = 10_000_000;
/** Of a fuller folder only so many mails, the newest, are looked at. */
const folderLimit = 20_000;

export interface MailFolder {
  readonly path: string;
  /** The server, or failing that its name, says that it is for junk. */
  readonly junk: boolean;
}

/** A mail as the mailbox lists it. */
export interface MailHead {
  readonly folder: string;
  readonly uidValidity: string;
  readonly uid: number;
  /** ISO 8601: when the mailbox took it. */
  readonly internalDate: string;
  readonly header: Uint8Array;
}

export interface FolderReading {
  readonly heads: readonly MailHead[];
  /** Numbers of the mails that hold one of the words, in whatever part of them. */
  readonly holding: ReadonlySet<number>;
  /** Why not everything was read; empty when all was. */
  readonly gaps: readonly string[];
}

/** A mailbox that is only read: nothing in it is ever marked, moved or deleted. Calls reject with MailServerError. */
export interface Mailbox {
  folders(): Promise<readonly MailFolder[]>;
  /** What a folder took from a day before the moment on, for servers count days by their own clocks. */
  read(folder: string, since: string, words: readonly string[]): Promise<FolderReading>;
  /** The mail itself, its start where it is longer than `mailLimit`; undefined when it is gone. */
  source(head: MailHead): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

const dayMs = 86_400_000;

const isDate = (date: Date | undefined): date is Date => date !== undefined && !Number.isNaN(date.getTime());

function momentOf(date: Date | string | undefined): string | undefined {
  const read = typeof date === 'string' ? new Date(date) : date;
  return isDate(read) ? read.toISOString() : undefined;
}

const credentials = (login: Login) =>
  'token' in login ? { user: login.user, accessToken: login.token } : { user: login.user, pass: login.password };

/** Whether the server said no, and may be asked something else. */
const answered = (error: unknown): boolean => error instanceof Error && 'responseStatus' in error;

function trouble({ host, port }: MailServer, login: Login, what: string, error: ImapFlowError): MailServerError {
  const text = clean(withoutSecrets(error.responseText || error.message, login));
  const did = error.authenticationFailed ? `refused the login of ${login.user}` : `cannot be used (${what})`;
  return new MailServerError(`The mailbox at ${host}:${port} ${did}: ${text}`);
}

/** Connects and logs in; rejects with a MailServerError when that cannot be done, or not as safely as demanded. */
export async function openMailbox(server: MailServer, login: Login, deadlines: MailboxDeadlines = usual): Promise<Mailbox> {
  const { host, tls } = await wayToServer(server, deadlines.open);
  const client = new ImapFlow({
    host,
    port: server.port,
    secure: server.security === 'tls',
    ...(server.security === 'tls' ? {} : { doSTARTTLS: server.security === 'starttls' }),
    tls,
    ...(tls.servername === undefined ? {} : { servername: tls.servername }),
    auth: credentials(login),
    connectionTimeout: deadlines.open,
    greetingTimeout: deadlines.open,
    socketTimeout: deadlines.command,
    disableAutoIdle: true,
    disableCompression: true,
    maxLineLength: mailLimit,
    maxLiteralSize: mailLimit + 1024,
    maxResponseSize: 2 * mailLimit,
    logger: false,
  });
  // Trouble is told by the calls below; without a listener it would end the program.
  client.on('error', () => undefined);

  const ask = async <T>(what: string, work: () => Promise<T>, ms = deadlines.command): Promise<T> => {
    try {
      const given = await within(ms, work(), () => new Error(`no end of it within ${ms / 1000} s`));
      // Imapflow gives nothing, and no error, for some commands of a connection that is gone.
      if (!client.usable) throw new Error('the connection was lost');
      return given;
    } catch (error) {
      if (!answered(error)) client.close();
      throw trouble(server, login, what, error instanceof Error ? error : new Error(String(error)));
    }
  };

  /** EXAMINE, once for several commands in a row; gives the UIDVALIDITY. */
  const look = async (folder: string): Promise<string> => {
    const open = client.mailbox;
    if (open && open.path === folder && open.readOnly) return String(open.uidValidity);
    const { uidValidity, readOnly } = await ask(`opening ${folder}`, () => client.mailboxOpen(folder, { readOnly: true }));
    if (readOnly !== true) throw new MailServerError(`The mailbox at ${server.host} does not open ${folder} for reading only.`);
    return String(uidValidity);
  };

  const search = async (folder: string, since: Date, text?: string): Promise<readonly number[] | undefined> => {
    const query = text === undefined ? { since } : { since, text };
    const found = await ask(`searching ${folder}`, () => client.search(query, { uid: true }));
    return found || undefined;
  };

  const fetched = async (folder: string, uids: readonly number[], query: FetchQueryObject) =>
    ask(`reading ${folder}`, async () => {
      const wanted = new Set(uids);
      const mails = new Map<
        number,
        { readonly internalDate?: Date | string; readonly headers?: Buffer; readonly source?: Buffer }
      >();
      for await (const mail of client.fetch([...uids].join(','), { ...query, uid: true }, { uid: true })) {
        if (!wanted.has(mail.uid) || mails.has(mail.uid)) continue;
        mails.set(mail.uid, {
          ...(mail.internalDate === undefined ? {} : { internalDate: mail.internalDate }),
          ...(mail.headers === undefined ? {} : { headers: mail.headers }),
          ...(mail.source === undefined ? {} : { source: mail.source }),
        });
      }
      return mails;
    });

  const late = setTimeout(() => client.close(), deadlines.whole);
  const leave = (): void => {
    clearTimeout(late);
    client.close();
  };
  await ask('connecting', () => client.connect(), deadlines.open).catch((error: unknown) => {
    leave();
    throw error;
  });
  if (server.security !== 'none' && !client.secureConnection) {
    leave();
    throw new MailServerError(`The mailbox at ${server.host}:${server.port} went on without encryption; it was left.`);
  }

  return {
    folders: async () => {
      const listed = await ask('listing its folders', () => client.list());
      return listed.map(({ path, specialUse }) => ({ path, junk: specialUse === '\\Junk' }));
    },
    read: async (folder, since, words) => {
      const uidValidity = await look(folder);
      const from = new Date(Date.parse(since) - dayMs);
      const gaps: string[] = [];
      const uids = await search(folder, from);
      if (!uids) return { heads: [], holding: new Set(), gaps: [`${folder}: the server refuses to search it`] };
      const newest = [...uids].sort((a, b) => a - b).slice(-folderLimit);
      if (newest.length < uids.length)
        gaps.push(`${folder}: only the newest ${folderLimit} of ${uids.length} mails were looked at`);
      const heads: MailHead[] = [];
      for (let at = 0; at < newest.length; at += batch) {
        const some = newest.slice(at, at + batch);
        const bodyParts = [{ key: 'HEADER', maxLength: headLimit }];
        const mails = await fetched(folder, some, { internalDate: true, bodyParts });
        for (const uid of some) {
          const mail = mails.get(uid);
          const internalDate = momentOf(mail?.internalDate);
          if (internalDate === undefined || !mail?.headers) gaps.push(`${folder}: mail ${uid} came without a date or a header`);
          else heads.push({ folder, uidValidity, uid, internalDate, header: mail.headers });
        }
      }
      const holding = new Set<number>();
      for (const word of newest.length === 0 ? [] : words) {
        const found = await search(folder, from, word);
        if (!found) gaps.push(`${folder}: the server refuses to search the texts of mails`);
        for (const uid of found ?? []) holding.add(uid);
        if (!found) break;
      }
      return { heads, holding, gaps };
    },
    source: async ({ folder, uidValidity, uid }) => {
      if ((await look(folder)) !== uidValidity) return undefined;
      return (await fetched(folder, [uid], { source: { maxLength: mailLimit } })).get(uid)?.source;
    },
    close: async () => {
      await within(2000, client.logout(), () => new Error('no goodbye')).catch(() => undefined);
      leave();
    },
  };
}
