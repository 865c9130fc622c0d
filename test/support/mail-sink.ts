import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface SunkMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** A mail server of the tests: keeps what it takes, and sends nothing on. */
export interface MailSink {
  readonly port: number;
  readonly mails: readonly SunkMail[];
  /** What was logged in with, as `method user secret`. */
  readonly logins: readonly string[];
  connections(): number;
  close(): Promise<void>;
}

export interface SinkManners {
  /** Answers every RCPT with this code. */
  readonly rcpt?: number;
  /** Answers the whole mail with this code. */
  readonly data?: number;
  /** The password or token that is right; without it nobody has to log in. */
  readonly secret?: string;
  /** The answer to a mail waits for what this gives; it is asked when the whole mail has come. */
  readonly hold?: () => Promise<void>;
  readonly tls?: { readonly key: string; readonly cert: string; readonly mode: 'tls' | 'starttls' };
}

const refusal = (code: number): Error => Object.assign(new Error(`refused by the test`), { responseCode: code });

function encryption(tls: SinkManners['tls']): SMTPServerOptions {
  if (!tls) return { disabledCommands: ['STARTTLS'] };
  return { key: tls.key, cert: tls.cert, secure: tls.mode === 'tls' };
}

export async function mailSink({ rcpt, data, secret, hold, tls }: SinkManners = {}): Promise<MailSink> {
  const mails: SunkMail[] = [];
  const logins: string[] = [];
  let connections = 0;
  const server = new SMTPServer({
    ...encryption(tls),
    logger: false,
    authOptional: secret === undefined,
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'XOAUTH2'],
    closeTimeout: 0,
    onAuth: (auth, _session, done) => {
      const given = auth.accessToken ?? auth.password ?? '';
      logins.push(`${auth.method} ${auth.username} ${given}`);
      if (given === secret) done(null, { user: auth.username });
      else done(new Error(`wrong: ${Buffer.from(`\0${auth.username}\0${given}`).toString('base64')} ${given}`));
    },
    onRcptTo: (_address, _session, done) => done(rcpt === undefined ? null : refusal(rcpt)),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (data !== undefined) return done(refusal(data));
        mails.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('latin1'),
        });
        const number = mails.length;
        void (hold?.() ?? Promise.resolve()).then(() => done(null, `queued as ${number}`));
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    mails,
    logins,
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
