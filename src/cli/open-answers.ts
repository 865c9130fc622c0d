import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Answers, readAnswers } from '../lib/answers/read-answers.ts';
import { mergeReadings } from '../lib/merge-readings.ts';
import { sayProblem } from '../lib/yaml/problem.ts';
import type { OwnMeasures } from '../model/measures.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Report } from '../model/scorecard.ts';
import { measureTitle } from '../report/values.ts';
import { wording } from '../report/words/index.ts';
import type { Contacts } from '../run/contacts.ts';
import { parseTarget } from '../run/targets.ts';
import { isProblem } from '../store/problem.ts';
import { manifestOf } from '../store/run-manifest.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './flags.ts';
import type { Output } from './output.ts';
import { wordsFor } from './words/index.ts';

/** What `--answers` names, of the companies of a run; rejects with a CommandError that names every problem. */
export async function openAnswers(
  file: string | undefined,
  domains: readonly string[],
  rubric: OwnMeasures,
): Promise<Answers | undefined> {
  if (file === undefined) return undefined;
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CommandError(exitCode.usage, (words) => words.answers.cannotRead(file, words.trouble.unreadable(error)));
  });
  const domainOf = (spelling: string): string | undefined => {
    const target = parseTarget(spelling);
    return typeof target === 'string' ? undefined : target.domain;
  };
  const now = new Date().toISOString();
  const read = readAnswers(bytes, { file, name: path.basename(file), companies: { domains, domainOf }, rubric, now });
  if (!read.ok) throw new CommandError(exitCode.usage, read.problems.map(sayProblem).join('\n'));
  return read.answers;
}

/** The companies of a saved run, those too of which nothing can be read; `saved` are those of a run that does not list them. */
export async function domainsIn(folder: string, saved: readonly { readonly domain: string }[] = []): Promise<readonly string[]> {
  const manifest = await manifestOf(folder);
  const { companies } = isProblem(manifest) ? { companies: [] } : manifest;
  return [...new Set([...companies, ...saved].map(({ domain }) => domain))];
}

/** What enquiries and people told of a company, as one. */
export function toldBy(contacts: Contacts | undefined, answers: Answers | undefined): Contacts | undefined {
  if (answers === undefined) return contacts;
  return (domain) => mergeReadings(contacts?.(domain) ?? {}, answers.of(domain));
}

/** Says when nothing is answered; else a line for each answer that changes nothing: what is trusted more tells of it already, or no criterion asks for it. */
export function sayUnused(
  answers: Answers | undefined,
  report: Report,
  rubric: Rubric,
  flags: Pick<Flags, 'lang'>,
  output: Output,
): void {
  const { answers: told } = wordsFor(flags);
  const words = wording[flags.lang ?? 'en'];
  if (answers?.answered.length === 0) output.say('Nothing is filled in in the file of answers, so it changes nothing.');
  const asked = new Set(
    rubric.channels.flatMap(({ criteria }) => criteria.flatMap(({ measure, fallback, onlyIf }) => [measure, fallback, onlyIf])),
  );
  for (const { domain, measure, place } of answers?.answered ?? []) {
    const reading = report.scorecards.find((card) => card.domain === domain)?.readings[measure];
    const title = measureTitle(measure, { words, rubric });
    if (reading !== undefined && reading.state !== 'unknown' && reading.source !== 'answer')
      output.say(told.notUsed(place, title, domain, words.html.badges[reading.source]));
    else if (!asked.has(measure)) output.say(told.noPart(place, measure));
  }
}
