import { limits } from '../lib/yaml/limits.ts';
import { questionSheet } from '../report/question-sheet.ts';
import { productNames } from '../run/product-names.ts';
import { readRubric } from '../run/read-rubric.ts';
import { reprice } from '../run/rescore.ts';
import { findRun } from '../store/find-run.ts';
import { readRun } from '../store/run-folder.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { domainsIn, openAnswers, toldBy } from './open-answers.ts';
import { openContacts } from './open-contacts.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { sayGaps } from './run-gaps.ts';

type InitFlags = Pick<Flags, 'root' | 'rubric' | 'industry' | 'contacts' | 'answers' | 'quiet'>;

/**
 * `answers init RUN`: the open questions of a saved run on stdout, as a file to fill in; of some companies, where they are
 * named. What enquiries and answers tell already is not asked.
 */
export async function answersInit(named: string, domains: readonly string[], flags: InitFlags, output: Output): Promise<number> {
  const rubric = await readRubric(flags.rubric, flags.industry);
  const contacts = await openContacts(flags.contacts);
  const folder = await findRun(named, flags.root);
  const run = await readRun(folder, 'ask about');
  sayGaps(folder, run, output);
  const answers = await openAnswers(flags.answers, await domainsIn(folder), rubric);
  const known = run.companies.map(({ scorecard }) => scorecard.domain);
  const strange = domains.find((domain) => !known.includes(domain));
  if (strange !== undefined)
    throw new CommandError(exitCode.usage, `${strange} is no company of this run; it has ${known.join(', ')}.`);
  const companies = run.companies.filter(({ scorecard: { domain } }) => domains.length === 0 || domains.includes(domain));
  const report = reprice(companies, rubric, new Date().toISOString(), toldBy(contacts, answers));
  const { text, questions } = questionSheet(report, rubric, { names: productNames });
  await output.report(text);
  if (!flags.quiet) output.say(questions === 0 ? 'Nothing is open.' : `Open: ${questions} questions.`);
  if (Buffer.byteLength(text) > limits.bytes)
    output.say(`More than --answers reads from one file (${limits.bytes} bytes): name some companies, and make several files.`);
  return exitCode.done;
}
