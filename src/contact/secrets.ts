import { exec } from 'node:child_process';
import type { MailServer } from './config.ts';
import { MailServerError } from './mail-server-error.ts';
import type { Login } from './smtp.ts';

/** Milliseconds for a command that may ask a key ring, and longest answer in bytes. */
const patience = 60_000;
const longest = 65_536;

/** First line that a command prints. What it printed, and the command itself, are repeated nowhere: both may hold a secret. */
function firstLine(command: string, key: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = exec(
      command,
      { env, timeout: patience, killSignal: 'SIGKILL', maxBuffer: longest, windowsHide: true },
      (error, stdout) => {
        const line = stdout.split(/\r?\n/, 1)[0] ?? '';
        if (error) {
          const end = error.killed ? `was stopped after ${patience / 1000} s` : `ended with ${error.code ?? error.signal}`;
          reject(new MailServerError(`The ${key} of the configuration ${end}. Run it by hand to see why.`));
        } else if (line === '') {
          reject(new MailServerError(`The ${key} of the configuration printed no first line.`));
        } else resolve(line);
      },
    );
    child.stdin?.end();
  });
}

/**
 * Who logs in at a server, undefined where the configuration names nobody. The secret comes from the variable or the command
 * that the configuration names; rejects with a MailServerError, which never holds it.
 */
export async function passwordOf(server: MailServer, env: NodeJS.ProcessEnv): Promise<Login | undefined> {
  const { user, passwordEnv, passwordCommand, tokenCommand } = server;
  if (user === undefined) return undefined;
  if (tokenCommand !== undefined) return { user, token: await firstLine(tokenCommand, 'tokenCommand', env) };
  if (passwordCommand !== undefined) return { user, password: await firstLine(passwordCommand, 'passwordCommand', env) };
  const password = passwordEnv === undefined ? undefined : env[passwordEnv];
  if (password !== undefined && password !== '') return { user, password };
  throw new MailServerError(
    `The variable ${passwordEnv ?? ''} that passwordEnv names for ${user} at ${server.host} is not set. Set it and try again.`,
  );
}
