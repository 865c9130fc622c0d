import { stat } from 'node:fs/promises';
import type { EnquiryState } from '../../contact/enquiry-state.ts';
import { fold } from '../../contact/fold.ts';
import { readLedger } from '../../contact/ledger.ts';
import { nextStep } from '../../contact/next-step.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openState, readContactConfig } from './context.ts';
import { type Listed, statusTable } from './status-table.ts';

/** How long answers are waited for where no configuration says it. */
const usualDays = 14;

const deadlineDays = async (file: string): Promise<number> =>
  (await stat(file).catch(() => undefined)) ? (await readContactConfig(file)).deadlineDays : usualDays;

const companyOf = ({ domain, stage }: EnquiryState): string => (stage === 'forgotten' ? '(forgotten)' : domain);

/** Shows where every enquiry stands and what to do next; ends with 1 when a person has to find out about one of them. */
export async function statusCommand(_: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const { dir, now } = openState(flags, output);
  const states = [...fold(await readLedger(dir)).values()];
  const days = await deadlineDays(flags.config);
  const code = states.some(({ stage }) => stage === 'unknown') ? contactExit.needsPerson : contactExit.done;
  const rows = states.map((state): Listed & { readonly sentAt: string; readonly mails: number } => ({
    id: state.id,
    company: companyOf(state),
    channel: state.channel,
    stage: state.stage,
    since: state.since === undefined ? '' : new Date(state.since).toISOString(),
    sentAt: state.sentAt ?? '',
    mails: state.received.length,
    trouble: state.trouble ?? '',
    next: nextStep(state, now(), days),
  }));
  if (flags.format === 'json') await output.report(JSON.stringify({ schemaVersion: 1, enquiries: rows }, null, 2));
  else if (rows.length === 0)
    output.say(`There are no enquiries in ${dir} yet; contact plan makes a plan, and contact send sends it.`);
  else await output.report(statusTable(rows, output));
  return code;
}
