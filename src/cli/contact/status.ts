import { stat } from 'node:fs/promises';
import { isDoubtful, mailName } from '../../contact/doubtful.ts';
import type { EnquiryState } from '../../contact/enquiry-state.ts';
import { fold } from '../../contact/fold.ts';
import { readLedger } from '../../contact/ledger.ts';
import { nextStep } from '../../contact/next-step.ts';
import { rawFile } from '../../contact/raw-mails.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openState, readContactConfig } from './context.ts';
import { doubtfulMail } from './doubtful-mail.ts';
import { statusTable } from './status-table.ts';

/** The limits where no configuration tells others. */
const usual = { deadlineDays: 14, limits: { perCompanyDays: 90 } };

const limitsIn = async (file: string) => ((await stat(file).catch(() => undefined)) ? await readContactConfig(file) : usual);

const troubleOf = ({ trouble, closeTrouble }: EnquiryState): string =>
  [...(trouble === undefined ? [] : [trouble]), ...(closeTrouble === undefined ? [] : [`not thanked: ${closeTrouble}`])].join(
    '; ',
  );

const companyOf = ({ domain, stage }: EnquiryState): string => (stage === 'forgotten' ? '(forgotten)' : domain);

/** Shows where every enquiry stands and what to do next; ends with 1 when a person has to find out about one of them. */
export async function statusCommand(_: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const { dir, now } = openState(flags, output);
  const states = [...fold(await readLedger(dir)).values()];
  const limits = await limitsIn(flags.config);
  const code = states.some(({ stage }) => stage === 'unknown') ? contactExit.needsPerson : contactExit.done;
  const rows = states.map((state) => ({
    id: state.id,
    company: companyOf(state),
    channel: state.channel,
    stage: state.stage,
    since: state.since === undefined ? '' : new Date(state.since).toISOString(),
    sentAt: state.sentAt ?? '',
    mails: state.received.length,
    trouble: troubleOf(state),
    next: nextStep(state, now(), limits),
    doubtful: state.received.filter(isDoubtful).map((mail) => ({
      mail: mailName(state.id, mail),
      from: mail.from,
      at: new Date(mail.internalDate).toISOString(),
      folder: mail.folder,
      subject: mail.subject,
      file: rawFile(dir, mail.rawSha256),
    })),
  }));
  const doubtful = states.flatMap((state) => state.received.filter(isDoubtful).map((mail) => ({ state, mail })));
  if (flags.format === 'json') await output.report(JSON.stringify({ schemaVersion: 1, enquiries: rows }, null, 2));
  else if (rows.length === 0)
    output.say(`Nobody was asked yet (${dir}): contact plan writes a plan, and contact send --live carries it out.`);
  else
    await output.report(
      [
        statusTable(rows, output),
        ...doubtful.flatMap(({ state, mail }) => [
          '',
          `${state.domain}, by ${state.channel}:`,
          ...doubtfulMail(mail, state.id, dir).map((line) => `  ${line}`),
        ]),
      ].join('\n'),
    );
  return code;
}
