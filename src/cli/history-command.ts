import type { History, HistoryEntry } from '../model/history.ts';
import type { Locale } from '../model/locale.ts';
import { historyFormatNames } from '../report/format-names.ts';
import { renderHistory } from '../report/history.ts';
import { parseTarget } from '../run/targets.ts';
import { companyFolder, readMeasured } from '../store/company-folder.ts';
import { runsRoot } from '../store/find-run.ts';
import { isProblem } from '../store/problem.ts';
import { StoreError } from '../store/run-folder.ts';
import { type RunInfo, runsIn } from '../store/run-list.ts';
import { readManifest } from '../store/run-manifest.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { type CliWords, wordsFor } from './words/index.ts';

/** What a run says of a company; in words, why nothing can be read of it. */
async function entryOf({ id, folder }: RunInfo, domain: string, lang: Locale): Promise<HistoryEntry | string> {
  const { rubric, tool, begun, options } = await readManifest(folder, 'read');
  const read = await readMeasured(companyFolder(folder, domain));
  if (isProblem(read)) return `${read.file}: ${read.problem}`;
  const { scorecard } = read;
  return {
    run: id,
    at: scorecard.gathered?.startedAt ?? begun,
    tool: `${tool.name} ${tool.version}`,
    rubric: {
      id: rubric.id,
      version: rubric.version,
      sha256: rubric.sha256,
      ...(rubric.industry === undefined ? {} : { industry: rubric.industry }),
    },
    state: scorecard.state,
    total: scorecard.total,
    channels: scorecard.channels.map(({ id: channel, title, total }) => ({
      id: channel,
      title: rubric.translations?.[lang]?.channels?.[channel] ?? title,
      total,
    })),
    archived: scorecard.gathered?.archive !== undefined,
    options,
    browser: scorecard.gathered?.browser.state === 'used' ? scorecard.gathered.browser.name : '',
  };
}

/** A company over all runs that hold it; what cannot be read of it is named and left out. */
async function historyOf(
  domain: string,
  runs: readonly RunInfo[],
  { lang = 'en' }: Pick<Flags, 'lang'>,
  output: Output,
): Promise<History> {
  const { trouble, said } = wordsFor({ lang });
  const entries: HistoryEntry[] = [];
  for (const run of runs) {
    if ('why' in run.state && run.domains.length === 0) output.say(trouble.leftOut(run.folder, said(run.state.why)));
    if (!run.domains.includes(domain)) continue;
    const entry = await entryOf(run, domain, lang).catch((error: unknown) => {
      if (error instanceof StoreError) return error.message;
      throw error;
    });
    if (typeof entry === 'string') output.say(trouble.leftOut(run.folder, said(entry)));
    else entries.push(entry);
  }
  return { domain, entries: entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
}

const wellKnown = (runs: readonly RunInfo[], { noRunThere, runsHold }: CliWords['runs']): string => {
  const domains = [...new Set(runs.flatMap((run) => run.domains))].sort();
  return domains.length === 0 ? noRunThere : runsHold(domains.slice(0, 8), domains.length > 8);
};

/** Shows the scores of a company over the saved runs. */
export async function historyCommand(named: string, flags: Flags, output: Output): Promise<number> {
  const target = parseTarget(named);
  if (typeof target === 'string')
    throw new CommandError(exitCode.usage, (words) => words.runs.noDomain(JSON.stringify(named), words.said(target)));
  const root = flags.root ?? runsRoot;
  const runs = await runsIn(root);
  const history = await historyOf(target.domain, runs, flags, output);
  if (history.entries.length === 0)
    throw new CommandError(exitCode.usage, (words) => words.runs.notInRuns(root, target.domain, wellKnown(runs, words.runs)));
  const format = historyFormatNames.find((name) => name === flags.format) ?? 'terminal';
  await output.report(
    renderHistory(history, {
      format,
      width: output.width,
      color: output.color,
      ...(flags.lang === undefined ? {} : { locale: flags.lang }),
    }),
  );
  return exitCode.done;
}
