import { limits } from '../lib/yaml/limits.ts';
import { questionSheet } from '../report/question-sheet.ts';
import { namesWith } from '../run/product-names.ts';
import { reprice } from '../run/rescore.ts';
import { findRun } from '../store/find-run.ts';
import { readRun } from '../store/run-folder.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { domainsIn, openAnswers, toldBy } from './open-answers.ts';
import { openContacts } from './open-contacts.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { sayGaps } from './run-gaps.ts';
import { rubricForRun } from './run-rubric.ts';
import { wordsFor } from './words/index.ts';

type InitFlags = Pick<
  Flags,
  'lang' | 'root' | 'rubric' | 'industry' | 'given' | 'byDefault' | 'demands' | 'contacts' | 'answers' | 'own' | 'quiet'
>;

/**
 * `answers init RUN`: the open questions of a saved run on stdout, as a file to fill in; of some companies, where they are
 * named. What enquiries and answers tell already is not asked.
 */
export async function answersInit(named: string, domains: readonly string[], flags: InitFlags, output: Output): Promise<number> {
  const folder = await findRun(named, flags.root);
  const rubric = await rubricForRun(folder, flags, output);
  const contacts = await openContacts(flags.contacts);
  const run = await readRun(folder, 'ask about');
  sayGaps(folder, run, output, wordsFor(flags));
  const answers = await openAnswers(flags.answers, await domainsIn(folder), rubric);
  const known = run.companies.map(({ scorecard }) => scorecard.domain);
  const strange = domains.find((domain) => !known.includes(domain));
  if (strange !== undefined) throw new CommandError(exitCode.usage, (words) => words.answers.strange(strange, known.join(', ')));
  const companies = run.companies.filter(({ scorecard: { domain } }) => domains.length === 0 || domains.includes(domain));
  const report = reprice(companies, rubric, new Date().toISOString(), toldBy(contacts, answers));
  const { text, questions } = questionSheet(report, rubric, {
    names: namesWith(flags.own, run.manifest),
    ...(flags.lang === undefined ? {} : { locale: flags.lang }),
  });
  await output.report(text);
  const { answers: told } = wordsFor(flags);
  if (!flags.quiet) output.say(questions === 0 ? told.nothingOpen : told.open(questions));
  if (Buffer.byteLength(text) > limits.bytes) output.say(told.tooLarge(limits.bytes));
  return exitCode.done;
}
