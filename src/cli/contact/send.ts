import { type Outcome, type Sending, sendPlan } from '../../contact/send.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openContact } from './context.ts';
import { orderOf } from './order.ts';
import { readPlanFile } from './plan-file.ts';
import { showMail } from './show-mail.ts';
import { stopSignals } from './stop-signals.ts';

/** One line for an enquiry: what, to whom, when, and what the server said or what to do. */
function lineOf(outcome: Outcome): string {
  const { enquiry } = outcome;
  const { id, to } = enquiry;
  switch (outcome.kind) {
    case 'accepted':
      return `sent      ${id}  ${to}  accepted ${outcome.acceptedAt}: ${outcome.response}`;
    case 'refused':
      return `refused   ${id}  ${to}  not sent, and not tried again: ${outcome.text}`;
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

const isUnknown = (outcome: Outcome): boolean =>
  outcome.kind === 'unknown' || (outcome.kind === 'before' && outcome.stage === 'unknown');

function exitFor(outcomes: readonly Outcome[]): number {
  if (outcomes.some(isUnknown)) return contactExit.needsPerson;
  const tried = outcomes.some(({ kind }) => kind === 'accepted' || kind === 'refused');
  return !tried && outcomes.some(({ kind }) => kind === 'held') ? contactExit.refused : contactExit.done;
}

async function showPlan(sending: Extract<Sending, { kind: 'dry-run' }>, live: boolean, output: Output): Promise<number> {
  const { mails, why } = sending;
  const shown = mails.map(({ enquiry, mail }, index) =>
    showMail(`${index + 1} of ${mails.length}: ${enquiry.domain}, enquiry ${enquiry.id}`, mail),
  );
  await output.report(shown.length === 0 ? 'The plan holds no mail to show.' : shown.join('\r\n'));
  output.say(`Nothing was sent. ${why}`);
  return live ? contactExit.refused : contactExit.done;
}

/** Sends the mails of a plan, or shows them byte by byte; resolves with the exit code. */
export async function sendCommand(_: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const { config, dir, now, openLedger } = await openContact(flags, output);
  const plan = await readPlanFile(flags.plan ?? 'plan.json');
  const strange = flags.only?.find((id) => !plan.enquiries.some((enquiry) => enquiry.id === id));
  if (strange !== undefined) throw new CommandError(contactExit.usage, `The plan holds no enquiry ${strange}.`);
  const stop = stopSignals(output, 'Ending after the mail that is under way.');
  try {
    const order = orderOf(flags);
    const tell = (outcome: Outcome): Promise<void> => output.report(lineOf(outcome));
    const sender = { config, dir, openLedger, now, env: process.env, signal: stop.signal, tell };
    const sending = await sendPlan(plan, order, sender);
    if (sending.kind === 'dry-run') return await showPlan(sending, order.live, output);
    return stop.code() ?? exitFor(sending.outcomes);
  } finally {
    stop.end();
  }
}
