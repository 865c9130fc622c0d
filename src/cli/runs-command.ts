import type { Command } from 'commander';
import { nearest } from '../lib/yaml/nearest.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { type Flags, type OptionName, optionsOf, withOptions } from './options.ts';
import type { Output } from './output.ts';
import type { RunsFlags } from './runs-actions.ts';
import { mindingDetails } from './swallowed-run.ts';
import type { CliWords } from './words/index.ts';

type Run = (named: readonly string[], flags: RunsFlags, output: Output) => Promise<number>;

interface Row {
  /** Name and arguments, as commander writes them. */
  readonly usage: string;
  readonly does: keyof CliWords['commands']['runs'];
  readonly options: readonly OptionName[];
  /** Can tell it to machines too. */
  readonly json?: true;
  readonly load: () => Promise<Run>;
}

const commands: readonly Row[] = [
  {
    usage: 'list',
    does: 'list',
    options: ['root', 'lang'],
    json: true,
    load: async () => (await import('./runs-actions.ts')).listRuns,
  },
  {
    usage: 'show [run]',
    does: 'show',
    options: ['root', 'lang'],
    json: true,
    load: async () => (await import('./runs-actions.ts')).showRun,
  },
  {
    usage: 'size [runs...]',
    does: 'size',
    options: ['root', 'lang'],
    load: async () => (await import('./runs-actions.ts')).sizeOfRuns,
  },
  {
    usage: 'remove <runs...>',
    does: 'remove',
    options: ['root', 'yes', 'lang'],
    load: async () => (await import('./runs-actions.ts')).removeRuns,
  },
];

function refuseUnknown([name]: readonly string[]): void {
  if (name === undefined) return;
  const names = commands.map(({ usage }) => usage.replace(/ .*/, ''));
  const near = nearest(name, names);
  throw new CommandError(exitCode.usage, ({ runs, trouble }) =>
    runs.noCommand(name, near === undefined ? runs.knownCommands(names.join(', ')) : trouble.meant(near)),
  );
}

/** The commands on saved runs: `report` shows one again, `runs` keeps house. A run is a path, an id under the root, or `latest`. */
export function addRunCommands(
  root: Command,
  outputFor: (flags: Partial<Flags>) => Output,
  finish: (code: number) => void,
  words: CliWords,
): void {
  const { about, arguments: named, runs: told } = words.commands;
  withOptions(mindingDetails(root.command('report'), words), optionsOf.report, process.env, words)
    .description(about.report)
    .argument('<run>', named.run)
    .action(async (run: string, flags: Flags) => {
      const { withOwn } = await import('./config/own-in-force.ts');
      const { reportCommand } = await import('./report-command.ts');
      finish(await reportCommand(run, await withOwn(flags), outputFor(flags)));
    });
  const runs = root.command('runs').description(about.runs);
  for (const { usage, does, options, json, load } of commands) {
    const command = withOptions(runs.command(usage, { isDefault: usage === 'list' }), options, {}, words).description(told[does]);
    if (json) command.option('--json', words.options.json);
    // The list needs no name of its own, so that it gets whatever is no name of another command.
    if (usage === 'list') command.allowExcessArguments();
    command.action(async () => {
      if (usage === 'list') refuseUnknown(command.args);
      const run = await load();
      finish(await run(command.args, command.opts<RunsFlags>(), outputFor({})));
    });
  }
}
