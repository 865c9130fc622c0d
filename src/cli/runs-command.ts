import type { Command } from 'commander';
import { type Flags, type OptionName, optionsOf, withOptions } from './options.ts';
import type { Output } from './output.ts';
import type { RunsFlags } from './runs-actions.ts';

type Run = (named: readonly string[], flags: RunsFlags, output: Output) => Promise<number>;

interface Row {
  /** Name and arguments, as commander writes them. */
  readonly usage: string;
  readonly does: string;
  readonly options: readonly OptionName[];
  readonly load: () => Promise<Run>;
}

const commands: readonly Row[] = [
  {
    usage: 'list',
    does: 'every saved run: when, how many companies, which rubric, its size and state',
    options: ['root'],
    load: async () => (await import('./runs-actions.ts')).listRuns,
  },
  {
    usage: 'show [run]',
    does: 'what a run was started with, and every company with state and score',
    options: ['root'],
    load: async () => (await import('./runs-actions.ts')).showRun,
  },
  {
    usage: 'size [runs...]',
    does: 'how much room runs take',
    options: ['root'],
    load: async () => (await import('./runs-actions.ts')).sizeOfRuns,
  },
  {
    usage: 'remove <runs...>',
    does: 'remove runs for good; only with --yes',
    options: ['root', 'yes'],
    load: async () => (await import('./runs-actions.ts')).removeRuns,
  },
];

/** The commands on saved runs: `report` shows one again, `runs` keeps house. A run is a path, an id under the root, or `latest`. */
export function addRunCommands(
  root: Command,
  outputFor: (flags: Partial<Flags>) => Output,
  finish: (code: number) => void,
): void {
  withOptions(root.command('report'), optionsOf.report)
    .description('show the report of a saved run again, without measuring')
    .argument('<run>', 'path, id, or latest')
    .action(async (named: string, flags: Flags) =>
      finish(await (await import('./report-command.ts')).reportCommand(named, flags, outputFor(flags))),
    );
  const runs = root.command('runs').description('list | show | size | remove saved runs');
  for (const { usage, does, options, load } of commands) {
    const command = withOptions(runs.command(usage, { isDefault: usage === 'list' }), options).description(does);
    command.action(async () => {
      const run = await load();
      finish(await run(command.args, command.opts<RunsFlags>(), outputFor({})));
    });
  }
}
