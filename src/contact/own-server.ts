import type { ContactConfig, MailServer } from './config.ts';
import { MailServerError } from './mail-server-error.ts';
import { passwordOf } from './secrets.ts';
import { type MailSession, openMailSession, type SmtpDeadlines } from './smtp.ts';

/** The mail server that the configuration sends by; throws a MailServerError when it names none. */
export function mailServerOf({ smtp }: Pick<ContactConfig, 'smtp'>): MailServer {
  if (!smtp) throw new MailServerError('The configuration names no mail server: add "smtp:" under "contact:".');
  return smtp;
}

/** A session with that server, logged in; rejects with a MailServerError. */
export async function openOwnSession(own: {
  readonly config: Pick<ContactConfig, 'smtp'>;
  readonly env: NodeJS.ProcessEnv;
  readonly now: () => string;
  readonly deadlines?: SmtpDeadlines;
}): Promise<MailSession> {
  const { env, now, deadlines } = own;
  const server = mailServerOf(own.config);
  const login = await passwordOf(server, env);
  return openMailSession(server, { now, ...(login ? { login } : {}), ...(deadlines ? { deadlines } : {}) });
}
