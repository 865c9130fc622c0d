import { readFile } from 'node:fs/promises';
import type { Transport } from '../gather/transport.ts';
import type { Answers } from '../lib/answers/read-answers.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Report } from '../model/scorecard.ts';
import { readRubric } from '../run/read-rubric.ts';
import { nameIn } from '../run/rescore.ts';
import { type ScanOptions, scan } from '../run/scan.ts';
import { parseDomainList, parseTargets } from '../run/targets.ts';
import { readManifest } from '../store/run-manifest.ts';
import { openBaseline, tellChanges } from './baseline.ts';
import { checkProxy, readCertificates } from './check-network.ts';
import { detailsOf, noCompany } from './details.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { openAnswers, sayUnused, toldBy } from './open-answers.ts';
import { openContacts } from './open-contacts.ts';
import { openWarcFiles } from './open-warc-files.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { showProgress } from './progress.ts';
import { checkOutputs, publish } from './publish.ts';
import { asksQuestions, readQuestions, unaskedNotice } from './questions.ts';
import { filesOf, resumedFlags, toldFlags } from './resumed-flags.ts';
import { withDemands } from './run-rubric.ts';
import { type SavePlace, savedLine, savePlace } from './save-place.ts';
import { stopSignals } from './stop-signals.ts';
import { picturesFor, wishesOf } from './wishes.ts';
import { wordsFor } from './words/index.ts';

async function listedDomains(from: string | undefined): Promise<readonly string[]> {
  if (from === undefined) return [];
  try {
    if (from !== '-') return parseDomainList(await readFile(from, 'utf8'));
    let text = '';
    process.stdin.setEncoding('utf8');
    for await (const chunk of process.stdin) text += String(chunk);
    return parseDomainList(text);
  } catch (error) {
    throw new CommandError(exitCode.usage, ({ trouble }) => trouble.cannotReadList(from, trouble.unreadable(error)));
  }
}

/** Every company that was named; those of the run that is resumed when none was. */
async function companiesOf(named: readonly string[], flags: Flags, place?: SavePlace): Promise<readonly string[]> {
  const { from, companies = [] } = flags;
  const domains = [...named, ...(await listedDomains(from))];
  if (domains.length === 0 && place?.resume)
    return (await readManifest(place.save, 'go on with')).companies.map(({ input }) => input);
  if (domains.length > 0) return domains;
  if (from !== undefined) throw new CommandError(exitCode.usage, ({ trouble }) => trouble.emptyList(from));
  if (companies.length > 0) return companies;
  throw noCompany(flags);
}

/** What the flags of a scan mean to the library. */
async function scanOptions(domains: readonly string[], rubric: Rubric, flags: Flags, answers?: Answers): Promise<ScanOptions> {
  checkProxy(flags.proxy);
  const ca = await readCertificates(flags.ca);
  const questions = await readQuestions(flags.questions);
  const contacts = toldBy(await openContacts(flags.contacts), answers);
  return {
    domains,
    rubric,
    ...(flags.concurrency === undefined ? {} : { concurrency: flags.concurrency }),
    ...(flags.timeout === undefined ? {} : { timeoutMs: flags.timeout * 1000 }),
    ...(flags.maxPages === undefined ? {} : { maxPages: flags.maxPages }),
    ...(flags.politeDelay === undefined ? {} : { politeDelayMs: flags.politeDelay }),
    ...(flags.locale === undefined ? {} : { locale: flags.locale }),
    ...(flags.userAgent === undefined ? {} : { userAgent: flags.userAgent }),
    ...(flags.proxy === undefined ? {} : { proxy: flags.proxy }),
    ...(ca === undefined ? {} : { ca }),
    ...(questions === undefined ? {} : { questions }),
    ...(contacts === undefined ? {} : { contacts }),
    ...(flags.own === undefined ? {} : { own: flags.own }),
    dns: flags.dns === false ? 'off' : 'on',
    thirdParty: flags.thirdParty === false ? 'off' : 'on',
    allowPrivate: flags.allowPrivate ?? false,
    browser: flags.browser === false ? 'off' : typeof flags.browser === 'string' ? { path: flags.browser } : 'auto',
    env: process.env,
  };
}

/** A name and a password are not repeated to whoever reads the log. */
const withoutLogin = (input: string): string => input.replace(/^([a-z][a-z0-9+.-]{0,30}:\/\/)?[^/]*@/i, '$1…@');

function announce(domains: readonly string[], flags: Flags, output: Output): void {
  const { invalid, merged } = parseTargets(domains);
  if (invalid.length > 0) {
    throw new CommandError(exitCode.usage, ({ trouble, said }) =>
      invalid.map(({ input, problem }) => trouble.cannotScan(JSON.stringify(withoutLogin(input)), said(problem))).join('\n'),
    );
  }
  const { trouble } = wordsFor(flags);
  for (const { input, domain } of merged) output.say(trouble.scannedOnce(input, domain));
}

/** Scans, reports and gives the exit code; `transport` is the world below the address guard, the real one when left out. */
export async function scanCommand(
  named: readonly string[],
  asked: Flags,
  output: Output,
  transport?: Transport,
): Promise<number> {
  const words = wordsFor(asked);
  const place = await savePlace(asked, new Date().toISOString());
  const flags = await resumedFlags(asked, place);
  const domains = await companiesOf(named, flags, place);
  announce(domains, flags, output);
  const baseline = await openBaseline(flags, place, output);
  await checkOutputs(flags.output ?? [], flags, output);
  await wishesOf(flags);
  const archive = await openWarcFiles(flags.warc, flags, output);
  const rubric = withDemands(await readRubric(flags.rubric, flags.industry), flags);
  const companies = parseTargets(domains).targets.map(({ domain }) => domain);
  detailsOf(flags, { criteria: rubric.channels.flatMap(({ criteria }) => criteria.map(({ id }) => id)), companies });
  const answers = await openAnswers(flags.answers, companies, rubric);
  const options = {
    ...(await scanOptions(domains, rubric, flags, answers)),
    ...place,
    ...(archive ? { archive } : {}),
    screenshots: picturesFor(flags, place !== undefined),
  };
  const kept = place && { files: await filesOf(flags), told: await toldFlags(flags) };
  if (options.questions && !asksQuestions(options.rubric)) output.say(await unaskedNotice(options.rubric, words));
  if (process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') output.say(words.trouble.tlsIgnored);
  const stop = stopSignals(output, words.scan.stopping);
  const called = companies.map((domain) => ({ domain, ...nameIn(options.own, domain) }));
  const progress = showProgress(called, flags, output);
  let report: Report;
  try {
    report = await scan({
      ...options,
      ...kept,
      ...(transport ? { transport } : {}),
      signal: stop.signal,
      onProgress: progress.on,
      onNotice: (line) => output.say(words.said(line)),
    });
  } finally {
    progress.end();
    stop.end();
  }
  sayUnused(answers, report, options.rubric, flags, output);
  const code = await tellChanges(baseline, report, await publish(report, flags, output), flags, output);
  if (place && !flags.quiet) output.say(await savedLine(place, flags));
  const summary = progress.summary();
  if (summary !== undefined) output.say(summary);
  if (stop.code() !== undefined && place) output.say(words.scan.theRest(place.save));
  return stop.code() ?? code;
}
