import { checkSetup, type Finding } from '../../contact/check-setup.ts';
import { whyStopped } from '../../contact/stop.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openContact } from './context.ts';
import { draw } from './draw.ts';
import { stopSignals } from './stop-signals.ts';

const marks = { yes: 'yes ', no: 'no  ', note: 'note' } as const satisfies Record<Finding['is'], string>;

/** Tells what works and what does not; ends with 4 when a mail server or the mailbox cannot be used. */
export async function doctorCommand(_: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const { config, dir, now } = await openContact(flags, output);
  const live = flags.live ?? false;
  const stopped = live ? await whyStopped(dir, process.env) : undefined;
  if (stopped !== undefined) throw new CommandError(contactExit.refused, stopped);
  const stop = stopSignals(output, 'Ending.');
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
