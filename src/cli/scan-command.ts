import { readFile } from 'node:fs/promises';
import type { Transport } from '../gather/transport.ts';
import type { Answers } from '../lib/answers/read-answers.ts';
import { whyUnreadable } from '../lib/file-trouble.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Report } from '../model/scorecard.ts';
import { readRubric } from '../run/read-rubric.ts';
import { type ScanOptions, scan } from '../run/scan.ts';
import { parseDomainList, parseTargets } from '../run/targets.ts';
import { readManifest } from '../store/run-manifest.ts';
import { openBaseline, tellChanges } from './baseline.ts';
import { checkProxy, readCertificates } from './check-network.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { openAnswers, sayUnused, toldBy } from './open-answers.ts';
import { openContacts } from './open-contacts.ts';
import { openWarcFiles } from './open-warc-files.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { showProgress } from './progress.ts';
import { checkOutputs, publish } from './publish.ts';
import { asksQuestions, readQuestions, unaskedNotice } from './questions.ts';
import { type SavePlace, savedLine, savePlace } from './save-place.ts';
import { stopSignals } from './stop-signals.ts';

async function listedDomains(from: string | undefined): Promise<readonly string[]> {
  if (from === undefined) return [];
  try {
    if (from !== '-') return parseDomainList(await readFile(from, 'utf8'));
    let text = '';
    process.stdin.setEncoding('utf8');
    for await (const chunk of process.stdin) text += String(chunk);
    return parseDomainList(text);
  } catch (error) {
    throw new CommandError(exitCode.usage, `Cannot read --from ${from}, the list of domains: ${whyUnreadable(error)}.`);
  }
}

/** Every company that was named; those of the run that is resumed when none was. */
async function companiesOf(
  named: readonly string[],
  { from, companies = [] }: Flags,
  place?: SavePlace,
): Promise<readonly string[]> {
  const domains = [...named, ...(await listedDomains(from))];
  if (domains.length === 0 && place?.resume)
    return (await readManifest(place.save, 'go on with')).companies.map(({ input }) => input);
  if (domains.length > 0) return domains;
  if (companies.length > 0) return companies;
  throw new CommandError(exitCode.usage, 'Name a domain: support-audit scan acme.com rival.com, or use --from FILE.');
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

function announce(domains: readonly string[], output: Output): void {
  const { invalid, merged } = parseTargets(domains);
  if (invalid.length > 0) {
    throw new CommandError(
      exitCode.usage,
      invalid.map(({ input, problem }) => `Cannot scan ${JSON.stringify(withoutLogin(input))}: ${problem}.`).join('\n'),
    );
  }
  for (const { input, domain } of merged) output.say(`${input} is ${domain} again; scanned once.`);
}

/** Scans, reports and gives the exit code; `transport` is the world below the address guard, the real one when left out. */
export async function scanCommand(
  named: readonly string[],
  flags: Flags,
  output: Output,
  transport?: Transport,
): Promise<number> {
  const place = await savePlace(flags, new Date().toISOString());
  const domains = await companiesOf(named, flags, place);
  announce(domains, output);
  const baseline = await openBaseline(flags, place, output);
  await checkOutputs(flags.output ?? []);
  const archive = await openWarcFiles(flags.warc, output);
  const rubric = await readRubric(flags.rubric, flags.industry);
  const answers = await openAnswers(
    flags.answers,
    parseTargets(domains).targets.map(({ domain }) => domain),
    rubric,
  );
  const options = { ...(await scanOptions(domains, rubric, flags, answers)), ...place, ...(archive ? { archive } : {}) };
  const demands = flags.demands?.(options.rubric);
  if (options.questions && !asksQuestions(options.rubric)) output.say(await unaskedNotice(options.rubric));
  if (process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    output.say('Warning: NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored; certificates are checked.');
  const stop = stopSignals(output, 'Stopping; press again to leave at once.');
  const progress = showProgress(parseTargets(domains).targets.length, flags, output);
  let report: Report;
  try {
    report = await scan({
      ...options,
      ...(transport ? { transport } : {}),
      signal: stop.signal,
      onProgress: progress.on,
      onNotice: (line) => output.say(line),
    });
  } finally {
    progress.end();
    stop.end();
  }
  sayUnused(answers, report, options.rubric, output);
  const code = await tellChanges(baseline, report, await publish(report, flags, output, demands), flags, output);
  if (place && !flags.quiet) output.say(await savedLine(place));
  if (stop.code() !== undefined && place) output.say(`To do the rest, give the same command with --resume ${place.save}`);
  return stop.code() ?? code;
}
