import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, connect as dial } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { mailCertificate, mailKey } from './mail-certificates.ts';

const program = '/usr/sbin/dovecot';
const services = '/usr/lib/dovecot';

/** Why no real mailbox can be started here; undefined when one can. */
export const noDovecot: string | undefined =
  [program, `${services}/imap`, `${services}/lmtp`].every((file) => existsSync(file)) && process.platform === 'linux'
    ? undefined
    : 'dovecot-imapd and dovecot-lmtpd are not installed';

/** A real mailbox of somebody called `shopper`, who owns every address before the first plus or dash. */
export interface Dovecot {
  readonly imapPort: number;
  /** TLS from the first byte, with `mailCertificate`; the other port offers STARTTLS. */
  readonly imapsPort: number;
  readonly user: string;
  readonly password: string;
  /** Hands over a mail as a mail server does (LMTP); resolves when it lies in the mailbox. */
  readonly deliver: (to: string, raw: string | Buffer, from?: string) => Promise<void>;
  /** Puts a mail into a folder, which is made when there is none, as of a moment. */
  readonly put: (folder: string, raw: string | Buffer, at: Date) => void;
  /** Names of the mail files with their flags; changes when anything is marked, moved or deleted. */
  readonly files: () => readonly string[];
  readonly stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = dial({ host: '127.0.0.1', port });
    socket.once('data', () => {
      resolve(true);
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });

interface Place {
  readonly dir: string;
  readonly owner: string;
  readonly group: string;
  readonly imap: number;
  readonly imaps: number;
  readonly lmtp: number;
}

const configuration = ({ dir, owner, group, imap, imaps, lmtp }: Place): string => `
base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <${dir}/cert.pem
ssl_key = <${dir}/key.pem
disable_plaintext_auth = no
auth_failure_delay = 0
default_internal_user = ${owner}
default_internal_group = ${group}
default_login_user = ${owner}
first_valid_uid = 1
mail_location = maildir:${dir}/mail/%u
recipient_delimiter = +-
auth_username_format = %Ln
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${owner} gid=${group} home=${dir}/mail/%u
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = ${imaps}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${lmtp}
  }
}
namespace inbox {
  inbox = yes
  mailbox Spam {
    special_use = \\Junk
  }
}
`;

/** Root's dovecot drops to nobody, for it lets nobody log in as root; everybody else runs it as oneself. */
function ownerOf(): { readonly uid: number; readonly gid: number; readonly owner: string; readonly group: string } {
  const { uid, gid, username } = os.userInfo();
  return uid === 0
    ? { uid: 65_534, gid: 65_534, owner: 'nobody', group: 'nogroup' }
    : { uid, gid, owner: username, group: `${gid}` };
}

async function untilUp(child: ChildProcess, ports: readonly number[]): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) break;
    if ((await Promise.all(ports.map(answers))).every(Boolean)) return;
    await sleep(25);
  }
  throw new Error('dovecot did not start');
}

/** Starts dovecot on free loopback ports, in a folder of its own, as an ordinary user. */
export async function startDovecot(): Promise<Dovecot> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'dovecot-'));
  const { uid, gid, owner, group } = ownerOf();
  const [imap, imaps, lmtp] = await Promise.all([freePort(), freePort(), freePort()]);
  for (const name of ['run', 'state', 'mail']) mkdirSync(path.join(dir, name));
  writeFileSync(path.join(dir, 'cert.pem'), mailCertificate);
  writeFileSync(path.join(dir, 'key.pem'), mailKey);
  writeFileSync(path.join(dir, 'dovecot.conf'), configuration({ dir, owner, group, imap, imaps, lmtp }));
  for (const name of ['.', ...readdirSync(dir)]) chownSync(path.join(dir, name), uid, gid);
  chmodSync(dir, 0o700);
  const child = spawn(program, ['-F', '-c', path.join(dir, 'dovecot.conf')], {
    ...(process.getuid?.() === 0 ? { uid, gid } : {}),
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
  await untilUp(child, [imap, lmtp]).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const transport = createTransport({ host: '127.0.0.1', port: lmtp, lmtp: true, secure: false, ignoreTLS: true });
  const root = path.join(dir, 'mail/shopper');
  let puts = 0;
  return {
    imapPort: imap,
    imapsPort: imaps,
    user: 'shopper',
    password: 'secret',
    deliver: async (to, raw, from = '') => {
      await transport.sendMail({ envelope: { from, to: [to] }, raw });
    },
    put: (folder, raw, at) => {
      const home = folder === 'INBOX' ? root : path.join(root, `.${folder}`);
      for (const part of ['cur', 'new', 'tmp']) mkdirSync(path.join(home, part), { recursive: true });
      puts += 1;
      const file = path.join(home, 'cur', `${Math.floor(at.getTime() / 1000)}.put${puts}.test:2,`);
      writeFileSync(file, raw);
      // Dovecot takes the time of the file for INTERNALDATE.
      utimesSync(file, at, at);
      for (const name of [root, home, ...['cur', 'new', 'tmp'].map((part) => path.join(home, part)), file])
        chownSync(name, uid, gid);
    },
    files: () =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((file) => /(^|\/)(cur|new)\/./.test(file))
        .sort(),
    stop,
  };
}
