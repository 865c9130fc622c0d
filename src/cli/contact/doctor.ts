import { checkSetup, type Finding } from '../../contact/check-setup.ts';
import { reachedNames } from '../../contact/company-name.ts';
import type { ContactConfig } from '../../contact/config.ts';
import { fold } from '../../contact/fold.ts';
import { readLedger } from '../../contact/ledger.ts';
import { sharesName, whyNever } from '../../contact/limits.ts';
import { whyStopped } from '../../contact/stop.ts';
import { readSuppressed } from '../../contact/suppression.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { stopSignals } from '../stop-signals.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openContact } from './context.ts';
import { draw } from './draw.ts';

const marks = { yes: 'yes ', no: 'no  ', note: 'note' } as const satisfies Record<Finding['is'], string>;

/** Why no mail may be sent even to the asker's own address, which may turn out to be a company's. */
async function whyNoMail(config: ContactConfig, dir: string): Promise<string | undefined> {
  const { enabled, identity } = config;
  if (!enabled) return 'Contact is off: --live sends a mail, and that begins with "enabled: true" under "contact:".';
  const stopped = await whyStopped(dir, process.env);
  if (stopped !== undefined) return stopped;
  const own = { domain: identity.email, brands: [], to: identity.email };
  const states = fold(await readLedger(dir));
  const never = whyNever(own, { states, config, suppressed: await readSuppressed(dir) });
  if (never !== undefined) return never;
  const asked = [...states.values()].find((state) => sharesName(state, reachedNames(own)));
  return (
    asked &&
    `identity.email, ${identity.email}, is at a company that was asked (enquiry ${asked.id}): name a mailbox of your own.`
  );
}

/** Tells what works and what does not; ends with 4 when a mail server or the mailbox cannot be used. */
export async function doctorCommand(_: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const { config, dir, now } = await openContact(flags, output);
  const live = flags.live ?? false;
  const refused = live ? await whyNoMail(config, dir) : undefined;
  if (refused !== undefined) throw new CommandError(contactExit.refused, refused);
  const stop = stopSignals(output, 'Ending. Press again to leave at once.');
  let code: number = contactExit.done;
  try {
    for await (const { is, text } of checkSetup({ config, env: process.env, now, draw, live, signal: stop.signal })) {
      await output.report(`${marks[is]}  ${text}`);
      if (is === 'no') code = contactExit.environment;
    }
  } finally {
    stop.end();
  }
  return stop.code() ?? code;
}
