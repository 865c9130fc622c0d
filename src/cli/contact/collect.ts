import { setTimeout as sleep } from 'node:timers/promises';
import { type Collected, collect, type News } from '../../contact/collect.ts';
import type { ContactConfig } from '../../contact/config.ts';
import { isDoubtful } from '../../contact/doubtful.ts';
import { spell } from '../../contact/durations.ts';
import type { EnquiryState } from '../../contact/enquiry-state.ts';
import { MailServerError } from '../../contact/mail-server-error.ts';
import { openMailbox } from '../../contact/mailbox.ts';
import { isOpen } from '../../contact/open-enquiries.ts';
import { passwordOf } from '../../contact/secrets.ts';
import { plural } from '../../lib/plural.ts';
import { clean } from '../../lib/text.ts';
import { BusyError } from '../../store/store-error.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { stopSignals } from '../stop-signals.ts';
import type { ContactFlags } from './contact-options.ts';
import { type ContactContext, contactExit, openContact } from './context.ts';
import { doubtfulMail } from './doubtful-mail.ts';
import { judgeMails } from './judge-mails.ts';
import { readOn } from './read-on.ts';

type Imap = NonNullable<ContactConfig['imap']>;

/** Longest wait of one timer, in milliseconds. */
const longestWait = 2 ** 31 - 1;

function sinceOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const moment = new Date(date);
  if (!/^\d{4}-\d{2}-\d{2}/.test(date) || Number.isNaN(moment.getTime()))
    throw new CommandError(contactExit.usage, `--since ${clean(date, 40)} is no day; write it as 2026-01-31.`);
  return moment.toISOString();
}

/** A mail: whose, what, how long after the question, why it is taken for that, and what a person has to know or do. */
function linesOf({ enquiry, mail, optedOut }: News, dir: string): string {
  const after = enquiry.sentAt === undefined ? '' : ` after ${spell(Date.parse(mail.internalDate) - Date.parse(enquiry.sentAt))}`;
  const why = [`by ${mail.match.by}`, ...mail.rules].join(', ');
  const further = [
    `"${clean(mail.excerpt, 100)}"`,
    ...(mail.kind === 'bounce' && enquiry.asked ? [`${enquiry.asked.to} was not reached`] : []),
    ...(isDoubtful(mail) ? doubtfulMail(mail, enquiry.id, dir) : []),
    ...(optedOut ? [`it asks for no more mail: ${enquiry.domain} is never written to again`] : []),
  ];
  return [`${enquiry.domain}: ${mail.kind}${after} (${why})`, ...further.map((line) => `  ${line}`)].join('\n');
}

/** What a reading brought, and where the enquiries stand after it. */
interface Round extends Collected {
  readonly states: readonly EnquiryState[];
  readonly deadlineDays: number;
}

async function readOnce(
  { config, dir, now, openLedger }: ContactContext,
  imap: Imap,
  flags: ContactFlags,
  signal: AbortSignal,
): Promise<Round> {
  const deadlineDays = flags.deadline ?? config.deadlineDays;
  const since = sinceOf(flags.since);
  const ledger = await openLedger();
  const states = () => [...ledger.states().values()];
  try {
    let collected: Collected = { open: 0, news: [], notes: [], gaps: [] };
    if (states().some((state) => isOpen(state, deadlineDays))) {
      const login = await passwordOf(imap, process.env);
      if (!login)
        throw new MailServerError(`The configuration names no user for the mailbox at ${imap.host}: add "user:" under "imap:".`);
      const mailbox = await openMailbox(imap, login);
      try {
        const span = since === undefined ? {} : { since };
        const asker = config.identity.email;
        collected = await collect({ ledger, mailbox, asker, dir, folders: imap.folders, deadlineDays, now, signal, ...span });
      } finally {
        await mailbox.close();
      }
    }
    return { ...collected, states: states(), deadlineDays };
  } finally {
    await ledger.close();
  }
}

async function tell({ news, notes, gaps, states, deadlineDays }: Round, { dir }: ContactContext, output: Output): Promise<void> {
  if (news.length > 0) await output.report(news.map((one) => linesOf(one, dir)).join('\n'));
  for (const note of notes) output.say(note);
  for (const gap of gaps) output.say(gap);
  const read =
    gaps.length === 0 ? 'The mailbox was read to its end' : 'The mailbox was not read to its end, so silence is no answer yet';
  output.say(`${read}: ${plural(news.length, 'new mail', 'new mails')}. ${readOn(states, deadlineDays)}`);
}

/** Reads once and tells; gives the exit code, and whether nothing is waited for any more. */
async function round(context: ContactContext, imap: Imap, flags: ContactFlags, output: Output, signal: AbortSignal) {
  const read = await readOnce(context, imap, flags, signal);
  if (read.open > 0) await tell(read, context, output);
  else output.say('No enquiry is open, so the mailbox was not read.');
  const unknown = read.states.some(({ stage }) => stage === 'unknown');
  const code = read.gaps.length > 0 ? contactExit.environment : unknown ? contactExit.needsPerson : contactExit.done;
  return { code, over: read.open === 0 };
}

/** Reads every so often until nobody waits any more or it is told to stop; what fails once is tried again the next time. */
async function watch(
  pauseMs: number,
  once: () => ReturnType<typeof round>,
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  for (;;) {
    let code: number = contactExit.done;
    try {
      const ended = await once();
      if (ended.over) return ended.code;
      code = ended.code;
    } catch (error) {
      if (!(error instanceof MailServerError || error instanceof BusyError)) throw error;
      code = error instanceof BusyError ? contactExit.busy : contactExit.environment;
      output.say(error.message);
    }
    await sleep(Math.min(pauseMs, longestWait), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return code;
  }
}

/** Reads the mailbox for what came back, once or every so often, and changes nothing in it. */
export async function collectCommand(_: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const context = await openContact(flags, output);
  if (flags.acceptWeak || flags.rejectWeak) return judgeMails(flags, context, output);
  const { imap } = context.config;
  if (!imap)
    throw new CommandError(
      contactExit.usage,
      `${flags.config} names no mailbox: add "imap:" under "contact:"; docs/contact.md shows how.`,
    );
  const stop = stopSignals(output, 'Ending after the mail that is being read. Press again to leave at once.');
  const once = () => round(context, imap, flags, output, stop.signal);
  try {
    const code = flags.watch === undefined ? (await once()).code : await watch(flags.watch * 60_000, once, output, stop.signal);
    return stop.code() ?? code;
  } finally {
    stop.end();
  }
}
