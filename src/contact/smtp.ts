import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import { clean } from '../lib/text.ts';
import type { MailServer } from './config.ts';
import { within } from './deadline.ts';
import { MailServerError } from './mail-server-error.ts';
import { dial, type WayToServer, wayToServer } from './way-to-server.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Who logs in: by password, or by an OAuth 2.0 access token. */
export type Login = { readonly user: string; readonly password: string } | { readonly user: string; readonly token: string };

export interface ComposedMail {
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
}

/** What came of handing a mail over. `refused`: it was certainly not taken, and `again` that it was put off before its text was begun; `unknown`: nobody can tell. */
export type Delivery =
  | { readonly kind: 'accepted'; readonly response: string; readonly acceptedAt: string; readonly tookMs: number }
  | { readonly kind: 'refused'; readonly code?: number; readonly command?: string; readonly text: string; readonly again?: true }
  | { readonly kind: 'unknown'; readonly why: string };

/** Milliseconds. */
export interface SmtpDeadlines {
  /** From the first byte dialled to the end of the login. */
  readonly open: number;
  /** Silence of the server while a mail is handed over. */
  readonly silence: number;
  /** One mail, whatever the server does. */
  readonly mail: number;
}
// RFC 5321, 4.5.3.2 gives a server ten minutes to answer the final dot: giving up sooner would make unknowns of mails that were taken.
const usual: SmtpDeadlines = { open: 60_000, silence: 600_000, mail: 660_000 };

export interface MailSession {
  /** Hands one mail over; never rejects. */
  deliver(mail: ComposedMail): Promise<Delivery>;
  close(): void;
}

export interface SessionSettings {
  readonly now: () => string;
  readonly login?: Login;
  readonly deadlines?: SmtpDeadlines;
}

const say = (text: string, login: Login | undefined): string => clean(login ? withoutSecrets(text, login) : text);

/** Nodemailer's words for what it was doing when no command of SMTP was on its way. */
const doing = new Map([
  ['CONN', 'connecting'],
  ['API', 'logging in'],
]);

function trouble(server: MailServer, error: NodemailerError, login: Login | undefined): MailServerError {
  const text = say(error.message, login);
  const during = doing.get(error.command ?? 'CONN') ?? error.command;
  const what = error.code === 'EAUTH' ? `refused the login of ${login?.user}` : `cannot be used (${during})`;
  return new MailServerError(`The mail server ${server.host}:${server.port} ${what}: ${text}`);
}

/** A conversation over a connection that is open: Nodemailer resolves and dials nothing itself. */
const conversation = (server: MailServer, { tls }: WayToServer, socket: Socket, deadlines: SmtpDeadlines): SMTPConnection =>
  new SMTPConnection({
    connection: socket,
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    secured: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    tls,
    connectionTimeout: deadlines.open,
    greetingTimeout: deadlines.open,
    socketTimeout: deadlines.silence,
    socketCloseTimeout: 0,
    maxResponseSize: 65_536,
    logger: false,
  });

const credentials = (login: Login) =>
  'token' in login
    ? { user: login.user, oauth2: new XOAuth2({ user: login.user, accessToken: login.token }) }
    : { user: login.user, pass: login.password };

/** Connects and logs in; rejects with what the server or the way to it said. */
const enter = (connection: SMTPConnection, login: Login | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((failed) => {
      if (failed) return reject(failed);
      if (!login) return resolve();
      if (!connection.allowsAuth) return reject(new Error('it offers no login, but the configuration names a user'));
      connection.login(credentials(login), (refused) => (refused ? reject(refused) : resolve()));
    });
  });

/** A negative answer, whole enough to be one: it can only mean that the mail was not taken. */
function refusal(error: NodemailerError): number | undefined {
  const answered = error.code === 'EMESSAGE' || error.code === 'EENVELOPE' || error.code === 'ECONNECTION';
  return answered && error.responseCode !== undefined && error.responseCode >= 400 && error.responseCode < 600
    ? error.responseCode
    : undefined;
}

/** What a failure means: once the text of the mail was begun, only an answer of the server says that it was not taken. */
function judge(error: NodemailerError, begun: boolean, login: Login | undefined): Delivery {
  const code = refusal(error);
  const text = say(error.response ?? error.message, login);
  if (begun && code === undefined) return { kind: 'unknown', why: `after the text of the mail was begun: ${text}` };
  return {
    kind: 'refused',
    ...(code === undefined ? {} : { code }),
    ...(error.command === undefined ? {} : { command: error.command }),
    text,
    ...(!begun && code !== undefined && code < 500 ? { again: true } : {}),
  };
}

function handOver(
  connection: SMTPConnection,
  mail: ComposedMail,
  { now, login }: SessionSettings,
  ms: number,
): Promise<Delivery> {
  let begun = false;
  // Nodemailer reads the text only when the server has asked for it.
  const text = new Readable({
    read() {
      begun = true;
      this.push(mail.raw);
      this.push(null);
    },
  });
  const from = Date.parse(now());
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      const why = `the server did not finish within ${Math.round(ms / 1000)} s`;
      resolve(begun ? { kind: 'unknown', why: `after the text of the mail was begun: ${why}` } : { kind: 'refused', text: why });
    }, ms);
    const done = (delivery: Delivery): void => {
      clearTimeout(late);
      resolve(delivery);
    };
    connection.send({ from: mail.envelope.from, to: [...mail.envelope.to] }, text, (error, info) => {
      if (error) return done(judge(error, begun, login));
      const acceptedAt = now();
      const tookMs = Math.max(0, Date.parse(acceptedAt) - from);
      done({ kind: 'accepted', response: say(info.response, login), acceptedAt, tookMs });
    });
  });
}

/**
 * Opens a session for one mail; rejects with a MailServerError when the server cannot be reached, its certificate is not
 * valid, it has no STARTTLS where that is demanded, or it refuses the login. Nothing of a mail has left until `deliver`.
 */
export async function openMailSession(server: MailServer, settings: SessionSettings): Promise<MailSession> {
  const { login, deadlines = usual } = settings;
  const way = await wayToServer(server, deadlines.open);
  let socket: Socket | undefined;
  let connection: SMTPConnection;
  try {
    socket = await dial(server, way, deadlines.open);
    connection = conversation(server, way, socket, deadlines);
    // Trouble is told by the calls; without a listener it would end the program.
    connection.on('error', () => undefined);
    await within(deadlines.open, enter(connection, login), () => new Error(`no end of it within ${deadlines.open / 1000} s`));
  } catch (error) {
    socket?.destroy();
    throw trouble(server, error instanceof Error ? error : new Error(String(error)), login);
  }
  return {
    deliver: async (mail) => {
      const delivery = await handOver(connection, mail, settings, deadlines.mail);
      // A server that took a mail is told goodbye, and left when it does not answer that; any other is left at once.
      if (delivery.kind === 'accepted') connection.quit();
      setTimeout(() => connection.close(), delivery.kind === 'accepted' ? 2000 : 0).unref();
      return delivery;
    },
    close: () => connection.close(),
  };
}
