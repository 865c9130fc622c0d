import type { Rubric } from '../model/rubric.ts';
import type { Report } from '../model/scorecard.ts';
import type { Contacts } from '../run/contacts.ts';
import { lostIn, withLost } from '../run/lost-companies.ts';
import { namesOf } from '../run/product-names.ts';
import { reprice, rescore } from '../run/rescore.ts';
import { inRescoredRun, type RescoredPlace } from '../run/rescored-run.ts';
import { limitsOf } from '../run/run-report.ts';
import { findRun } from '../store/find-run.ts';
import { isProblem } from '../store/problem.ts';
import { keepsReadingsAlone, readRun, readRunFolder, type SavedPages, type SavedRun } from '../store/run-folder.ts';
import { type LostCompany, manifestOf } from '../store/run-manifest.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { domainsIn, openAnswers, sayUnused, toldBy } from './open-answers.ts';
import { openContacts } from './open-contacts.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { checkOutputs, publish } from './publish.ts';
import { placeOfRubric } from './resumed-flags.ts';
import { sayGaps } from './run-gaps.ts';
import { rubricForRun } from './run-rubric.ts';
import { savedLine, savePlace } from './save-place.ts';
import { wishesOf } from './wishes.ts';
import { type CliWords, wordsFor } from './words/index.ts';

/** What a saved run is scored with again, and where that is kept. */
interface Wish {
  readonly rubric: Rubric;
  readonly at: string;
  readonly contacts: Contacts | undefined;
  readonly own: Flags['own'];
  readonly place: RescoredPlace | undefined;
}

/** Prices what was measured; a run that keeps no pages has none to hand on. */
async function repriced({ companies }: SavedRun, { rubric, at, contacts, own, place }: Wish): Promise<Report> {
  const report = reprice(companies, rubric, at, contacts);
  if (!place) return report;
  return inRescoredRun({ ...place, keeps: 'readings' }, { rubric, own }, report.scorecards, async (run) => {
    for (const [index, scorecard] of report.scorecards.entries())
      await run.save(undefined, { readings: companies[index]?.readings ?? {}, scorecard });
    return report;
  });
}

/** Measures the saved pages and prices what they show. */
function remeasured({ snapshots }: SavedPages, { rubric, at, contacts, own, place }: Wish): Promise<Report> {
  if (!place) return rescore(snapshots, rubric, at, contacts, own);
  return inRescoredRun(place, { rubric, own }, snapshots, (run) => rescore(snapshots, rubric, at, contacts, own, run.save));
}

/** A saved run as far as it can be read: its companies, and how they are scored. */
interface Saved {
  readonly domains: readonly string[];
  readonly lost: readonly LostCompany[];
  readonly score: (wish: Wish) => Promise<Report>;
}

async function lostFrom(
  folder: string,
  held: readonly { readonly domain: string }[],
  missing: readonly string[],
): Promise<readonly LostCompany[]> {
  const manifest = await manifestOf(folder);
  return isProblem(manifest) ? [] : lostIn(manifest, held, missing);
}

async function savedReadings(folder: string, words: CliWords, output: Output): Promise<Saved> {
  const run = await readRun(folder, 'rescore');
  output.say(words.trouble.readingsAlone);
  sayGaps(folder, run, output, words);
  if (run.companies.length === 0) throw new CommandError(exitCode.environment, ({ trouble }) => trouble.noReading(folder));
  return {
    domains: await domainsIn(folder),
    lost: await lostFrom(
      folder,
      run.companies.map(({ scorecard }) => scorecard),
      run.missing,
    ),
    score: (wish) => repriced(run, wish),
  };
}

async function savedPages(folder: string, words: CliWords, output: Output): Promise<Saved> {
  const pages = await readRunFolder(folder);
  sayGaps(folder, pages, output, words);
  if (pages.snapshots.length === 0) throw new CommandError(exitCode.environment, ({ trouble }) => trouble.noSnapshot(folder));
  const lost = await lostFrom(folder, pages.snapshots, pages.missing);
  return { domains: await domainsIn(folder, pages.snapshots), lost, score: (wish) => remeasured(pages, wish) };
}

/** The report with the limits, options and names of the run, and with the companies that could not be scored again. */
async function asPlanned(
  report: Report,
  folder: string,
  { assertions }: Rubric,
  lost: readonly LostCompany[],
  { own }: Flags,
): Promise<Report> {
  const manifest = await manifestOf(folder);
  if (isProblem(manifest)) return { ...report, ...namesOf({}, own) };
  const { options } = manifest;
  return {
    ...withLost(report, lost, assertions),
    ...limitsOf(options),
    options,
    ...namesOf(manifest.schemaVersion === 2 ? manifest : {}, own),
  };
}

/** Measures and scores a saved run again, without a network; `--save` keeps what came of it as a run of its own. */
export async function rescoreCommand(named: string, flags: Flags, output: Output): Promise<number> {
  await checkOutputs(flags.output ?? [], flags, output);
  await wishesOf(flags);
  const folder = await findRun(named, flags.root);
  const rubric = await rubricForRun(folder, flags, output);
  const contacts = await openContacts(flags.contacts);
  const at = new Date().toISOString();
  const place = await savePlace(flags, at);
  const savedIn = (await keepsReadingsAlone(folder)) ? savedReadings : savedPages;
  const saved = await savedIn(folder, wordsFor(flags), output);
  const answers = await openAnswers(flags.answers, saved.domains, rubric);
  const isNamed = !(flags.byDefault ?? []).includes('rubric');
  const rubricPlace = isNamed ? { rubricPlace: await placeOfRubric(flags.rubric) } : {};
  const scored = await saved.score({
    rubric,
    at,
    contacts: toldBy(contacts, answers),
    own: flags.own,
    place: place && { folder: place.save, from: folder, keeps: place.keep, at, lost: saved.lost, ...rubricPlace },
  });
  const report = await asPlanned(scored, folder, rubric, saved.lost, flags);
  sayUnused(answers, report, rubric, flags, output);
  const code = await publish(report, flags, output);
  if (place && !flags.quiet) output.say(await savedLine(place, flags));
  return code;
}
