import { points, range } from '../report/numbers.ts';
import { companyFolder, companyName } from '../store/company-folder.ts';
import { sizeOf } from '../store/files.ts';
import { findRun, runsRoot } from '../store/find-run.ts';
import { refuseRemoval, removeRun } from '../store/remove-run.ts';
import { readRun, type SavedRun } from '../store/run-folder.ts';
import { type RunInfo, type RunState, runInfo, runsIn } from '../store/run-list.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { plainTable, type Row } from './plain-table.ts';
import { sizeText } from './size-text.ts';

/** What the commands on saved runs are told. */
export type RunsFlags = Pick<Flags, 'root' | 'yes'>;

const timeText = (iso: string | undefined): string => (iso === undefined ? 'not told' : `${iso.slice(0, 16).replace('T', ' ')}`);
const doneOf = ({ state, domains }: RunInfo): string =>
  state.kind === 'damaged' ? '?' : state.kind === 'unfinished' ? `${state.done} of ${state.of}` : String(domains.length);
const stateText = (state: RunState): string =>
  state.kind === 'unfinished'
    ? `unfinished, ${state.done} of ${state.of} companies`
    : state.kind === 'damaged'
      ? `damaged: ${state.why}`
      : 'finished';

const rowOf = (run: RunInfo): Row => ({
  cells: [run.id, timeText(run.begun), doneOf(run), run.rubric ?? '?', sizeText(run.bytes), run.state.kind],
  ...(run.state.kind === 'damaged' ? { below: run.state.why } : {}),
});

export async function listRuns(_: readonly string[], { root = runsRoot }: RunsFlags, output: Output): Promise<number> {
  const runs = await runsIn(root);
  if (runs.length === 0) output.say(`There is no run in ${root}; support-audit scan DOMAIN --save keeps one there.`);
  else await output.report(plainTable(['run', 'begun (UTC)', 'done', 'rubric', 'size', 'state'], runs.map(rowOf), output.width));
  return exitCode.done;
}

function factsOf(info: RunInfo, { manifest }: SavedRun): string {
  const { tool, rubric, machine, options, begun, ended, keeps } = manifest;
  const made = [
    `${tool.name} ${tool.version}`,
    `node ${machine.node}`,
    `${machine.platform} ${machine.arch}`,
    machine.browser ?? 'no browser',
  ];
  const facts: readonly (readonly [string, string])[] = [
    ['run', info.id],
    ['folder', info.folder],
    ['begun', begun],
    ['ended', ended ?? 'not yet'],
    ['state', stateText(info.state)],
    [
      'rubric',
      `${rubric.id} ${rubric.version}${rubric.industry === undefined ? '' : ` for ${rubric.industry}`}, SHA-256 ${rubric.sha256}`,
    ],
    ['made by', made.join(', ')],
    ['keeps', `${keeps === 'pages' ? 'pages, readings and scorecards' : 'readings and scorecards'}, ${sizeText(info.bytes)}`],
    ...Object.entries(options).map(([name, value]) => [name, String(value)] as const),
  ];
  return facts.map(([name, value]) => `${name.padEnd(17)} ${value.replaceAll('\n', '; ')}`).join('\n');
}

async function companyRows(folder: string, { manifest, companies, damaged, missing }: SavedRun): Promise<readonly Row[]> {
  return Promise.all(
    manifest.companies.map(async ({ domain }): Promise<Row> => {
      const size = sizeText(await sizeOf(companyFolder(folder, domain)));
      if (missing.includes(domain)) return { cells: [domain, 'not saved', '', ''] };
      const card = companies.find(({ scorecard }) => scorecard.domain === domain)?.scorecard;
      if (!card) {
        const own = damaged.filter(({ file }) => file.startsWith(`${companyName(domain)}/`));
        return { cells: [domain, 'damaged', '', size], below: own.map(({ file, problem }) => `${file}: ${problem}`).join('; ') };
      }
      const { score } = card.total;
      const shown = score === null ? 'none' : (range(card.total) ?? points(score));
      return {
        cells: [domain, card.state, shown, size],
        ...(card.state === 'unknown' && card.detail ? { below: card.detail } : {}),
      };
    }),
  );
}

export async function showRun([named = 'latest']: readonly string[], { root }: RunsFlags, output: Output): Promise<number> {
  const folder = await findRun(named, root);
  const run = await readRun(folder, 'show');
  const rows = plainTable(['company', 'state', 'score', 'size'], await companyRows(folder, run), output.width);
  await output.report(`${factsOf(await runInfo(folder), run)}\n\n${rows}`);
  return exitCode.done;
}

export async function sizeOfRuns(named: readonly string[], { root = runsRoot }: RunsFlags, output: Output): Promise<number> {
  const runs =
    named.length === 0 ? await runsIn(root) : await Promise.all(named.map(async (one) => runInfo(await findRun(one, root))));
  const sum = runs.reduce((total, { bytes }) => total + bytes, 0);
  const rows = runs.map(({ id, bytes }) => ({ cells: [id, sizeText(bytes)] }));
  await output.report(plainTable(['run', 'size'], [...rows, { cells: ['all', sizeText(sum)] }], output.width));
  return exitCode.done;
}

export async function removeRuns(named: readonly string[], { root, yes }: RunsFlags, output: Output): Promise<number> {
  const folders: string[] = [];
  for (const one of named) {
    const folder = await findRun(one, root);
    await refuseRemoval(folder);
    folders.push(folder);
  }
  if (yes !== true) {
    const runs = await Promise.all(folders.map(runInfo));
    const what = runs
      .map(
        (run) => `${run.folder} (${doneOf(run)} ${run.domains.length === 1 ? 'company' : 'companies'}, ${sizeText(run.bytes)})`,
      )
      .join(', ');
    throw new CommandError(exitCode.usage, `This would remove ${what} for good; to do so, add --yes.`);
  }
  for (const folder of folders) {
    const left = await removeRun(folder);
    output.say(
      left.length === 0 ? `Removed ${folder}` : `Removed the run in ${folder}; the folder stays, for it holds ${left.join(', ')}`,
    );
  }
  return exitCode.done;
}
