import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readClaims } from '../../contact/claims.ts';
import { fold } from '../../contact/fold.ts';
import { shortHash } from '../../contact/gates.ts';
import { readLedger } from '../../contact/ledger.ts';
import { PlanError, parsePlan, planText } from '../../contact/plan.ts';
import { planEnquiries } from '../../contact/plan-enquiries.ts';
import { companiesOf, type ScannedCompany } from '../../contact/scan-report.ts';
import { folderId, openStateFolder } from '../../contact/state-folder.ts';
import { readSuppressed } from '../../contact/suppression.ts';
import { plural } from '../../lib/plural.ts';
import { writeWhole } from '../../store/files.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openContact } from './context.ts';
import { draw } from './draw.ts';
import { planTable } from './plan-table.ts';

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(contactExit.usage, `Cannot read ${file}: ${error instanceof Error ? error.message : error}.`);
  });

/** Refuses, before the work begins, to write over what is no plan, or where nothing can be written. */
async function checkOutput(file: string): Promise<void> {
  if (!(await stat(path.dirname(path.resolve(file))).catch(() => undefined)))
    throw new CommandError(contactExit.usage, `There is no folder for ${file}; make it first, or name another file with -o.`);
  if (!(await stat(file).catch(() => undefined))) return;
  try {
    parsePlan(file, await textOf(file));
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    throw new CommandError(contactExit.usage, `${file} is there and is no plan, so it stays; name another file with -o.`);
  }
}

async function companiesIn(files: readonly string[]): Promise<readonly ScannedCompany[]> {
  const companies = await Promise.all(files.map(async (file) => companiesOf(file, await textOf(file))));
  return companies.flat();
}

/** Plans what is asked of the companies of reports, and writes the plan; nothing is sent and nothing is connected to. */
export async function planCommand(files: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const { config, dir, now } = await openContact(flags, output);
  const file = typeof flags.output === 'string' ? flags.output : 'plan.json';
  await checkOutput(file);
  const companies = await companiesIn(files);
  await openStateFolder(dir);
  const plan = planEnquiries({
    companies,
    config,
    states: fold(await readLedger(dir)),
    suppressed: await readSuppressed(dir),
    claims: await readClaims(dir),
    folder: (await folderId(dir)) ?? '',
    now: now(),
    chat: flags.chat ?? false,
    draw,
  });
  const { enquiries } = plan;
  const table = planTable(plan, { config, details: flags.details ?? false }, output);
  if (table !== '') await output.report(table);
  if (enquiries.length === 0) {
    output.say('Nobody is asked, so no plan was written.');
    return contactExit.refused;
  }
  await writeWhole(file, planText(plan));
  output.say(
    `Wrote ${file}: ${plural(enquiries.length, 'enquiry', 'enquiries')}, hash ${shortHash(plan.hash)}. Nothing was sent.`,
  );
  for (const [channel, command] of [
    ['email', 'send'],
    ['chat', 'chat'],
  ])
    if (enquiries.some((enquiry) => enquiry.channel === channel))
      output.say(`To see what would be sent: support-audit contact ${command} --plan ${file}`);
  if (!config.enabled) output.say(`Contact is off: nothing can be sent until ${flags.config} says "enabled: true".`);
  return contactExit.done;
}
