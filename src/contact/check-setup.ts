import { setTimeout as sleep } from 'node:timers/promises';
import { plural } from '../lib/plural.ts';
import { clean } from '../lib/text.ts';
import { composeLetter, messageIdOf, senderAddress } from './compose.ts';
import type { ContactConfig } from './config.ts';
import { MailServerError } from './mail-server-error.ts';
import { type Mailbox, type MailHead, openMailbox } from './mailbox.ts';
import { passwordOf } from './secrets.ts';
import { openMailSession } from './smtp.ts';

/** What came of a check: it is in order, it is not, or somebody had better know. */
export interface Finding {
  readonly is: 'yes' | 'no' | 'note';
  readonly text: string;
}

export interface SetupCheck {
  readonly config: ContactConfig;
  readonly env: NodeJS.ProcessEnv;
  readonly now: () => string;
  /** Twelve small letters and digits, other ones each time. */
  readonly draw: () => string;
  /** Send a mail to oneself. */
  readonly live: boolean;
  readonly signal: AbortSignal;
  /** Milliseconds for a mail to oneself to arrive. */
  readonly patience?: number;
}

const yes = (text: string): Finding => ({ is: 'yes', text });
const no = (text: string): Finding => ({ is: 'no', text });
const note = (text: string): Finding => ({ is: 'note', text });

/** What mail servers that run late in good health stay under, in milliseconds. */
const skewLimit = 120_000;
const pollMs = 2_000;

/** Turns what a mail server cannot do into a finding. */
async function tried<T>(work: () => Promise<T>): Promise<T | Finding> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MailServerError) return no(error.message);
    throw error;
  }
}

const isFinding = <T>(one: T | Finding): one is Finding => typeof one === 'object' && one !== null && 'is' in one;

async function mailServer({ config, env, now }: SetupCheck): Promise<Finding> {
  const { smtp } = config;
  if (!smtp) return note('No mail server is configured ("smtp:"): no mail can be sent.');
  return tried(async () => {
    const login = await passwordOf(smtp, env);
    const session = await openMailSession(smtp, { now, ...(login ? { login } : {}) });
    session.close();
    const how = smtp.security === 'none' ? 'in the clear, on this machine' : 'over TLS, with a valid certificate';
    return yes(`Mail server ${smtp.host}:${smtp.port}: connected ${how}; ${login ? `logged in as ${login.user}` : 'no login'}.`);
  });
}

async function folderFindings(mailbox: Mailbox, wanted: readonly string[]): Promise<readonly Finding[]> {
  const there = await mailbox.folders();
  const names = new Set(there.map(({ path }) => path.toLowerCase()));
  const missing = wanted.filter((name) => !names.has(name.toLowerCase()));
  const unread = there.filter(({ path, junk }) => junk && !wanted.some((name) => name.toLowerCase() === path.toLowerCase()));
  return [
    yes(`Folders that are read: ${wanted.filter((name) => !missing.includes(name)).join(', ') || 'none'}.`),
    ...missing.map((name) => note(`There is no folder ${name}; the mailbox has: ${there.map(({ path }) => path).join(', ')}.`)),
    ...unread.map(({ path }) => note(`Junk goes to ${clean(path)}, which is not read; add it to imap.folders.`)),
  ].map((finding) => ({ ...finding, text: clean(finding.text, 600) }));
}

/** The mail with the token, wherever it came to; undefined when it did not come in time. */
async function arrival(mailbox: Mailbox, check: SetupCheck, token: string, since: string): Promise<MailHead | undefined> {
  const { config, signal, patience = 90_000 } = check;
  const end = Date.parse(check.now()) + patience;
  const wanted = new Set((config.imap?.folders ?? []).map((name) => name.toLowerCase()));
  for (;;) {
    const folders = (await mailbox.folders()).filter(({ path, junk }) => junk || wanted.has(path.toLowerCase()));
    for (const { path } of folders) {
      const { heads } = await mailbox.read(path, since, []);
      const head = heads.find(({ header }) => Buffer.from(header).toString('latin1').includes(token));
      if (head) return head;
    }
    if (Date.parse(check.now()) >= end || signal.aborted) return undefined;
    await sleep(Math.min(pollMs, patience), undefined, { signal }).catch(() => undefined);
  }
}

/** Sends a mail to oneself and waits for it: proves that answers to the addresses of enquiries arrive. */
async function loopback(mailbox: Mailbox, check: SetupCheck): Promise<readonly Finding[]> {
  const { config, env, now } = check;
  const { smtp } = config;
  if (!smtp) return [];
  const token = check.draw();
  const address = senderAddress(config, token);
  const letter = {
    to: address,
    token,
    messageId: messageIdOf(config, token),
    subject: 'Test of support-audit',
    body: `This mail shows that answers to ${address} arrive.\n`,
  };
  const began = now();
  const login = await passwordOf(smtp, env);
  const session = await openMailSession(smtp, { now, ...(login ? { login } : {}) });
  const delivery = await session.deliver(await composeLetter(letter, config, began));
  session.close();
  if (delivery.kind === 'refused') return [no(`The mail server refused a mail to ${address}: ${delivery.text}`)];
  if (delivery.kind === 'unknown') return [no(`Nobody knows whether the mail server took a mail to ${address}: ${delivery.why}`)];
  const head = await arrival(mailbox, check, token, began);
  if (!head)
    return [
      no(
        `A mail to ${address} did not arrive. Where the mail server knows no such addresses, set addressStyle to dash or catch-all.`,
      ),
    ];
  const skew = Date.parse(head.internalDate) - Date.parse(delivery.acceptedAt);
  const seconds = Math.round(skew / 1000);
  return [
    yes(`A mail to ${address} arrived in ${clean(head.folder)}.`),
    Math.abs(skew) <= skewLimit
      ? yes(`Clocks: the mailbox dates it ${seconds} s after the mail server took it.`)
      : note(
          `The clock of the mailbox and of this machine differ, or mail is slow: it is dated ${seconds} s after it was sent. Times of answers are wrong by as much.`,
        ),
  ];
}

async function mailboxFindings(check: SetupCheck): Promise<readonly Finding[]> {
  const { imap } = check.config;
  if (!imap) return [note('No mailbox is configured ("imap:"): answers cannot be collected.')];
  const opened = await tried(async () => {
    const login = await passwordOf(imap, check.env);
    if (!login) throw new MailServerError(`The configuration names no user for the mailbox at ${imap.host}.`);
    return openMailbox(imap, login);
  });
  if (isFinding(opened)) return [opened];
  try {
    const findings = await tried(async () => [
      yes(`Mailbox ${imap.host}:${imap.port}: logged in as ${imap.user ?? ''}. It is only read.`),
      ...(await folderFindings(opened, imap.folders)),
      ...(check.live
        ? await loopback(opened, check)
        : [note('Whether answers arrive, and how the clocks differ, is shown by --live: it sends one mail to yourself.')]),
    ]);
    return isFinding(findings) ? [findings] : findings;
  } finally {
    await opened.close();
  }
}

function settings({ config }: SetupCheck): readonly Finding[] {
  const { enabled, identity, authorisation, disclosure, limits, hours } = config;
  const { kind, reference } = authorisation;
  return [
    yes(`${identity.name} <${identity.email}> asks; ${identity.aboutUrl} tells why.`),
    yes(
      `Authorisation: ${kind}${reference === undefined ? '' : ` (${reference})`}; ${disclosure === 'footer' ? 'every mail says who asks and why' : 'mails do not say that they are part of a review'}.`,
    ),
    yes(
      `Limits: one message to a company in ${limits.perCompanyDays} days, ${plural(limits.perDay, 'message', 'messages')} a day, ${limits.minGapSeconds} s apart, ${hours === 'business' ? 'in business hours of the company' : 'at any hour'}.`,
    ),
    ...(enabled ? [] : [note('Contact is off: nothing is sent to a company until "enabled: true" is set.')]),
  ].map((finding) => ({ ...finding, text: clean(finding.text, 600) }));
}

/** Checks everything that enquiries need; connects, and sends nothing unless it is told to mail oneself. */
export async function* checkSetup(check: SetupCheck): AsyncGenerator<Finding> {
  yield* settings(check);
  yield await mailServer(check);
  yield* await mailboxFindings(check);
}
