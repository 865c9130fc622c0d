import { fold } from '../../contact/fold.ts';
import { readLedger } from '../../contact/ledger.ts';
import { type Outcome, type Sending, sendPlan } from '../../contact/send.ts';
import { readSuppressed } from '../../contact/suppression.ts';
import type { Output } from '../output.ts';
import { stopSignals } from '../stop-signals.ts';
import { checkOnly } from './check-only.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openContact } from './context.ts';
import { exitOf, type Fate } from './exit-of.ts';
import { leftOver } from './left-over.ts';
import { orderOf } from './order.ts';
import { readPlanFile } from './plan-file.ts';
import { showMail } from './show-mail.ts';

/** One line for an enquiry: what, to whom, when, and what the server said or what to do. */
function lineOf(outcome: Outcome): string {
  const { enquiry } = outcome;
  const { id, to } = enquiry;
  switch (outcome.kind) {
    case 'accepted':
      return `sent      ${id}  ${to}  accepted ${outcome.acceptedAt}: ${outcome.response}`;
    case 'refused':
      return `refused   ${id}  ${to}  not sent, and ${outcome.again ? 'may be tried once more' : 'not tried again'}: ${outcome.text}`;
    case 'unknown':
      return `unknown   ${id}  ${to}  ${outcome.why}. It is not sent again. Look at the mail server, then: contact settle ${id} --sent, or --not-sent`;
    case 'before':
      return outcome.stage === 'unknown'
        ? `unknown   ${id}  ${to}  ${outcome.why}. Look at the mail server, then: contact settle ${id} --sent, or --not-sent`
        : `before    ${id}  ${to}  ${outcome.stage}: ${outcome.why}`;
    case 'held':
      return `held      ${id}  ${to}  ${outcome.why}`;
  }
}

function fateOf(outcome: Outcome): Fate {
  switch (outcome.kind) {
    case 'accepted':
      return 'arrived';
    case 'refused':
      return 'failed';
    case 'before':
      return outcome.stage === 'unknown' ? 'unknown' : 'before';
    default:
      return outcome.kind;
  }
}

async function showPlan(sending: Extract<Sending, { kind: 'dry-run' }>, live: boolean, output: Output): Promise<number> {
  const { mails, why } = sending;
  const shown = await Promise.all(
    mails.map(({ enquiry, mail }, index) =>
      showMail(`${index + 1} of ${mails.length}: ${enquiry.domain}, enquiry ${enquiry.id}`, mail),
    ),
  );
  await output.report(shown.length === 0 ? 'The plan holds no mail to show.' : shown.join('\r\n'));
  output.say(`Nothing was sent. ${why}`);
  return live ? contactExit.refused : contactExit.done;
}

/** Sends the mails of a plan, or shows them as text and byte by byte; resolves with the exit code. */
export async function sendCommand(_: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const { config, dir, now, openLedger } = await openContact(flags, output);
  const plan = await readPlanFile(flags.plan ?? 'plan.json', dir);
  const planned = new Set(plan.enquiries.map(({ id }) => id));
  checkOnly(flags.only, planned, (id) => `The plan holds no enquiry ${id}.`);
  const stop = stopSignals(output, 'Ending after the mail that is under way. Press again to leave at once.');
  try {
    const order = orderOf(flags);
    const tell = (outcome: Outcome): Promise<void> => output.report(lineOf(outcome));
    const sender = { config, dir, openLedger, now, env: process.env, signal: stop.signal, tell };
    const sending = await sendPlan(plan, order, sender);
    if (sending.kind === 'dry-run') return await showPlan(sending, order.live, output);
    const states = fold(await readLedger(dir));
    const left = leftOver(sending.outcomes, { states, config, suppressed: await readSuppressed(dir), now: now() });
    if (left !== undefined) output.say(left);
    return stop.code() ?? exitOf(sending.outcomes.map(fateOf));
  } finally {
    stop.end();
  }
}
