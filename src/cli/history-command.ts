import type { History, HistoryEntry } from '../model/history.ts';
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

/** What a run says of a company; in words, why nothing can be read of it. */
async function entryOf({ id, folder }: RunInfo, domain: string): Promise<HistoryEntry | string> {
  const { rubric, tool, begun } = await readManifest(folder, 'read');
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
    channels: scorecard.channels.map(({ id: channel, title, total }) => ({ id: channel, title, total })),
    archived: scorecard.gathered?.archive !== undefined,
  };
}

/** A company over all runs that hold it; what cannot be read of it is named and left out. */
async function historyOf(domain: string, runs: readonly RunInfo[], output: Output): Promise<History> {
  const entries: HistoryEntry[] = [];
  for (const run of runs) {
    if (run.state.kind === 'damaged' && run.domains.length === 0) output.say(`Left out ${run.folder}: ${run.state.why}`);
    if (!run.domains.includes(domain)) continue;
    const entry = await entryOf(run, domain).catch((error: unknown) => {
      if (error instanceof StoreError) return error.message;
      throw error;
    });
    if (typeof entry === 'string') output.say(`Left out ${run.folder}: ${entry}`);
    else entries.push(entry);
  }
  return { domain, entries: entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
}

const wellKnown = (runs: readonly RunInfo[]): string => {
  const domains = [...new Set(runs.flatMap((run) => run.domains))].sort();
  return domains.length === 0
    ? 'there is no run in it'
    : `its runs hold ${domains.slice(0, 8).join(', ')}${domains.length > 8 ? ', ...' : ''}`;
};

/** Shows the scores of a company over the saved runs. */
export async function historyCommand(named: string, flags: Flags, output: Output): Promise<number> {
  const target = parseTarget(named);
  if (typeof target === 'string')
    throw new CommandError(exitCode.usage, `Cannot read ${JSON.stringify(named)} as a domain: ${target}.`);
  const root = flags.root ?? runsRoot;
  const runs = await runsIn(root);
  const history = await historyOf(target.domain, runs, output);
  if (history.entries.length === 0)
    throw new CommandError(exitCode.environment, `No run in ${root} tells of ${target.domain}; ${wellKnown(runs)}.`);
  const format = historyFormatNames.find((name) => name === flags.format) ?? 'terminal';
  await output.report(renderHistory(history, { format, width: output.width, color: output.color }));
  return exitCode.done;
}
