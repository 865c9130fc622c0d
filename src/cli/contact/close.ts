import { type Closed, type Closing, sendThanks } from '../../contact/close.ts';
import { fold } from '../../contact/fold.ts';
import { readLedger } from '../../contact/ledger.ts';
import type { Output } from '../output.ts';
import { stopSignals } from '../stop-signals.ts';
import { checkOnly } from './check-only.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openContact } from './context.ts';
import { exitOf, type Fate } from './exit-of.ts';
import { orderOf } from './order.ts';
import { showMail } from './show-mail.ts';

const fates = { accepted: 'arrived', refused: 'failed', unknown: 'unknown', held: 'held' } as const satisfies Record<
  Closed['kind'],
  Fate
>;

function lineOf(outcome: Closed): string {
  const { id, to } = outcome;
  switch (outcome.kind) {
    case 'accepted':
      return `thanked   ${id}  ${to}  accepted ${outcome.acceptedAt}: ${outcome.response}`;
    case 'refused':
      return `refused   ${id}  ${to}  not sent, and not tried again: ${outcome.text}`;
    case 'unknown':
      return `unknown   ${id}  ${to}  ${outcome.why}. It is not sent again.`;
    case 'held':
      return `held      ${id}  ${to}  ${outcome.why}`;
  }
}

async function show(closing: Extract<Closing, { kind: 'dry-run' }>, live: boolean, output: Output): Promise<number> {
  const { mails, why } = closing;
  const shown = await Promise.all(
    mails.map(({ id, domain, mail }, index) => showMail(`${index + 1} of ${mails.length}: ${domain}, enquiry ${id}`, mail)),
  );
  if (shown.length > 0) await output.report(shown.join('\r\n'));
  output.say(shown.length === 0 ? 'No answer is to be thanked for now.' : `Nothing was sent. ${why}`);
  return live && shown.length > 0 ? contactExit.refused : contactExit.done;
}

/** Thanks for answers, once each, or shows the mails as text and byte by byte; resolves with the exit code. */
export async function closeCommand(_: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const { config, dir, now, openLedger } = await openContact(flags, output);
  const known = new Set(fold(await readLedger(dir)).keys());
  checkOnly(flags.only, known, (id) => `There is no enquiry ${id}; contact status shows which there are.`);
  const stop = stopSignals(output, 'Ending after the mail that is under way. Press again to leave at once.');
  try {
    const order = orderOf(flags);
    const tell = (outcome: Closed): Promise<void> => output.report(lineOf(outcome));
    const closing = await sendThanks(order, { config, dir, openLedger, now, env: process.env, signal: stop.signal, tell });
    for (const line of closing.undue) output.say(line);
    if (closing.kind === 'dry-run') return await show(closing, order.live, output);
    const { outcomes } = closing;
    if (outcomes.length === 0) output.say('No answer is to be thanked for now.');
    return stop.code() ?? exitOf(outcomes.map(({ kind }) => fates[kind]));
  } finally {
    stop.end();
  }
}
