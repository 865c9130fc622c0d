import { clean } from '../lib/text.ts';
import type { Locale } from '../model/locale.ts';
import type { Scorecard, Total } from '../model/scorecard.ts';
import { points, range } from '../report/numbers.ts';
import { wording } from '../report/words/index.ts';
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
import { type CliWords, wordsFor } from './words/index.ts';

/** What the commands on saved runs are told. */
export type RunsFlags = Pick<Flags, 'root' | 'yes' | 'lang'> & { readonly json?: boolean };

/** Shape of what `--json` prints. */
const schemaVersion = 1;
const jsonText = (value: object): string => `${JSON.stringify({ schemaVersion, ...value }, null, 2)}\n`;

const timeText = (iso: string | undefined, { runs }: CliWords): string =>
  iso === undefined ? runs.notTold : iso.slice(0, 16).replace('T', ' ');
const doneOf = ({ state, domains }: RunInfo, { scan }: CliWords): string =>
  state.kind === 'damaged' || state.kind === 'newer'
    ? '?'
    : state.kind === 'unfinished'
      ? scan.ofAll(state.done, state.of)
      : String(domains.length);
const stateText = (state: RunState, { runs, said }: CliWords): string =>
  state.kind === 'unfinished'
    ? runs.unfinished(state.done, state.of)
    : state.kind === 'damaged'
      ? runs.damaged(said(state.why))
      : state.kind === 'newer'
        ? said(state.why)
        : runs.states.finished;

const rowOf = (run: RunInfo, words: CliWords): Row => ({
  cells: [
    run.id,
    timeText(run.begun, words),
    doneOf(run, words),
    run.rubric ?? '?',
    sizeText(run.bytes, words),
    words.runs.states[run.state.kind],
  ],
  ...('why' in run.state ? { below: words.said(run.state.why) } : {}),
});

export async function listRuns(_: readonly string[], flags: RunsFlags, output: Output): Promise<number> {
  const { root = runsRoot, json } = flags;
  const words = wordsFor(flags);
  const { titles, none } = words.runs;
  const runs = await runsIn(root);
  if (json) await output.report(jsonText({ runs }));
  else if (runs.length === 0) output.say(none(root));
  else {
    const names = [titles.run, titles.begun, titles.done, titles.rubric, titles.size, titles.state];
    const rows = runs.map((run) => rowOf(run, words));
    await output.report(plainTable(names, rows, output.width));
  }
  return exitCode.done;
}

const quoted = (text: string): string => (/^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`);

/** The command that goes on with a run; all but the configuration it finds in the run itself. */
function goOn({ folder }: RunInfo, { '--config': config }: NonNullable<SavedRun['manifest']['files']> = {}): string {
  const more = typeof config === 'string' ? ['--config', config] : [];
  return ['support-audit', 'scan', '--resume', folder, ...more].map(quoted).join(' ');
}

function factsOf(info: RunInfo, { manifest }: SavedRun, words: CliWords): string {
  const { facts: names, noBrowser, notYet, notYetTold, keeps: kept, rubric: rubricOf } = words.runs;
  const { tool, rubric, machine, options, begun, ended, keeps, files } = manifest;
  const made = [
    `${tool.name} ${tool.version}`,
    `node ${machine.node}`,
    `${machine.platform} ${machine.arch}`,
    machine.browser ?? (ended === undefined && options['--no-browser'] !== true ? notYetTold : noBrowser),
  ];
  const facts: readonly (readonly [string, string])[] = [
    [names.run, info.id],
    [names.folder, info.folder],
    [names.begun, begun],
    [names.ended, ended ?? notYet],
    [names.state, stateText(info.state, words)],
    ...(info.rescoredFrom === undefined ? [] : [[names.rescoredFrom, info.rescoredFrom] as const]),
    [names.rubric, rubricOf(rubric.id, rubric.version, rubric.industry, rubric.sha256)],
    [names.madeBy, made.join(', ')],
    [names.keeps, `${kept[keeps]}, ${sizeText(info.bytes, words)}`],
    ...Object.entries(options).map(([name, value]) => [name, String(value)] as const),
    ...(info.state.kind === 'unfinished' && info.rescoredFrom === undefined ? [[names.goOn, goOn(info, files)] as const] : []),
  ];
  return facts.map(([name, value]) => `${clean(name, 100).padEnd(17)} ${clean(value.replaceAll('\n', '; '), 4000)}`).join('\n');
}

/** What a run holds of a company; `total` where its scorecard can be read. */
interface KeptCompany {
  readonly domain: string;
  readonly state: Scorecard['state'] | 'not-saved' | 'damaged';
  readonly total?: Total;
  readonly detail?: string;
  readonly bytes: number;
}

async function keptCompanies(folder: string, run: SavedRun): Promise<readonly KeptCompany[]> {
  const { manifest, companies, damaged, missing } = run;
  return Promise.all(
    manifest.companies.map(async ({ domain }): Promise<KeptCompany> => {
      const bytes = await sizeOf(companyFolder(folder, domain));
      if (missing.includes(domain)) return { domain, state: 'not-saved', bytes };
      const card = companies.find(({ scorecard }) => scorecard.domain === domain)?.scorecard;
      if (!card) {
        const own = damaged.filter(({ file }) => file === companyName(domain) || file.startsWith(`${companyName(domain)}/`));
        return { domain, state: 'damaged', detail: own.map(({ file, problem }) => `${file}: ${problem}`).join('; '), bytes };
      }
      const { state, total, detail } = card;
      return { domain, state, total, ...(state === 'unknown' && detail ? { detail } : {}), bytes };
    }),
  );
}

function companyRow({ domain, state, total, detail, bytes }: KeptCompany, words: CliWords, lang: Locale = 'en'): Row {
  const scored = total && (total.score === null ? words.runs.noScore : (range(total, wording[lang]) ?? points(total.score)));
  const cells =
    state === 'not-saved'
      ? [domain, words.runs.companyStates[state], '', '']
      : [domain, words.runs.companyStates[state], scored ?? '', sizeText(bytes, words)];
  return { cells, ...(detail === undefined ? {} : { below: words.said(detail) }) };
}

export async function showRun([named = 'latest']: readonly string[], flags: RunsFlags, output: Output): Promise<number> {
  const { root, json, lang } = flags;
  const words = wordsFor(flags);
  const folder = await findRun(named, root);
  const run = await readRun(folder, 'show');
  const info = await runInfo(folder);
  const companies = await keptCompanies(folder, run);
  if (json) {
    const { begun, ended, tool, machine, keeps, options, rubric, rescoredFrom } = run.manifest;
    const { criteria: _, ...pricedBy } = rubric;
    const told = { begun, ended, tool, rubric: pricedBy, machine, keeps, options, rescoredFrom };
    const { id, state, bytes } = info;
    await output.report(jsonText({ run: { id, folder, state, bytes, ...told }, companies }));
    return exitCode.done;
  }
  const { titles } = words.runs;
  const rows = plainTable(
    [titles.company, titles.state, titles.score, titles.size],
    companies.map((company) => companyRow(company, words, lang)),
    output.width,
  );
  await output.report(`${factsOf(info, run, words)}\n\n${rows}`);
  return exitCode.done;
}

export async function sizeOfRuns(named: readonly string[], flags: RunsFlags, output: Output): Promise<number> {
  const { root = runsRoot } = flags;
  const words = wordsFor(flags);
  const { titles } = words.runs;
  const runs =
    named.length === 0 ? await runsIn(root) : await Promise.all(named.map(async (one) => runInfo(await findRun(one, root))));
  const sum = runs.reduce((total, { bytes }) => total + bytes, 0);
  const rows = runs.map(({ id, bytes }) => ({ cells: [id, sizeText(bytes, words)] }));
  await output.report(
    plainTable([titles.run, titles.size], [...rows, { cells: [titles.all, sizeText(sum, words)] }], output.width),
  );
  return exitCode.done;
}

export async function removeRuns(named: readonly string[], flags: RunsFlags, output: Output): Promise<number> {
  const { root, yes } = flags;
  const folders: string[] = [];
  for (const one of named) {
    const folder = await findRun(one, root);
    await refuseRemoval(folder);
    folders.push(folder);
  }
  if (yes !== true) {
    const runs = await Promise.all(folders.map(runInfo));
    const told = (run: RunInfo, words: CliWords): string =>
      `${run.folder} (${words.runs.companies(doneOf(run, words), run.domains.length)}, ${sizeText(run.bytes, words)})`;
    throw new CommandError(exitCode.usage, (words) => words.runs.wouldRemove(runs.map((run) => told(run, words)).join(', ')));
  }
  for (const folder of folders) {
    const left = await removeRun(folder);
    const { removed, removedAlone } = wordsFor(flags).runs;
    output.say(left.length === 0 ? removed(folder) : removedAlone(folder, left.join(', ')));
  }
  return exitCode.done;
}
