import { userInfo } from 'node:os';
import { clean } from '../../lib/text.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openState } from './context.ts';

/** Writes down what a person found out about an enquiry of unknown fate. */
export async function settleCommand([id = '']: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  if (flags.sent === flags.notSent)
    throw new CommandError(contactExit.usage, 'Say what is true: contact settle ID --sent, or contact settle ID --not-sent.');
  const { openLedger } = openState(flags, output);
  const ledger = await openLedger();
  try {
    const stage = ledger.states().get(id)?.stage;
    if (stage === undefined)
      throw new CommandError(contactExit.usage, `There is no enquiry ${clean(id, 40)}; contact status shows which there are.`);
    if (stage !== 'unknown')
      throw new CommandError(contactExit.usage, `Enquiry ${id} is ${stage}; only one of unknown fate can be settled.`);
    await ledger.append({ ev: 'settled', enquiry: id, as: flags.sent ? 'sent' : 'not-sent', by: userInfo().username });
    output.say(
      flags.sent
        ? `Enquiry ${id} counts as sent. What comes back is collected: contact collect.`
        : `Enquiry ${id} counts as not sent. It is not sent again, and its company is left alone for the period of the limits.`,
    );
    return contactExit.done;
  } finally {
    await ledger.close();
  }
}
