import { purgeRaw } from '../../contact/raw-mails.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openState } from './context.ts';

const keptDays = 90;

/** Deletes the mails that are kept for long enough; what was read in them stays in the ledger. */
export async function purgeCommand(_: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const { dir, now } = openState(flags, output);
  const gone = await purgeRaw(dir, now(), keptDays);
  output.say(`Deleted mails that were kept for more than ${keptDays} days: ${gone}.`);
  return contactExit.done;
}
