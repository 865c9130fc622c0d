import { LedgerError } from '../../contact/ledger.ts';
import { contactReport } from '../../run/contact-report.ts';
import { readRubric } from '../../run/read-rubric.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { checkOutputs, publish } from '../publish.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openState } from './context.ts';

const listOf = (output: ContactFlags['output']): readonly string[] => (typeof output === 'string' ? [output] : (output ?? []));

/** `contact report`: a scorecard of what the enquiries showed, and of nothing else. */
export async function reportCommand(_args: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const outputs = listOf(flags.output);
  await checkOutputs(outputs, {}, output);
  const { dir, now } = openState(flags, output);
  const report = await contactReport(dir, await readRubric('contact'), now()).catch((error: unknown) => {
    if (error instanceof LedgerError) throw new CommandError(contactExit.environment, error.message);
    throw error;
  });
  if (report.scorecards.length === 0)
    output.say(
      `Nobody was asked yet (${dir}): contact plan writes a plan, and contact send --live carries it out; or contact import takes over a log.`,
    );
  const isShown = report.scorecards.length > 0 || outputs.length > 0 || (flags.format ?? 'terminal') !== 'terminal';
  if (!isShown) return contactExit.done;
  await publish(report, { ...flags, rubric: 'contact', format: flags.format ?? 'terminal', output: outputs }, output);
  return contactExit.done;
}
