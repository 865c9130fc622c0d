import { type Command, Option } from 'commander';
import { diffFormatNames, historyFormatNames } from '../report/format-names.ts';
import { type Flags, optionsOf, withOptions } from './options.ts';
import type { Output } from './output.ts';

const formatOf = (names: readonly string[]): Option =>
  new Option('--format <format>', 'format on stdout').choices(names).default('terminal');

/** The commands that set saved runs side by side: `diff` two of them, `history` all that hold a company. */
export function addTimeCommands(
  root: Command,
  outputFor: (flags: Partial<Flags>) => Output,
  finish: (code: number) => void,
): void {
  withOptions(root.command('diff'), optionsOf.diff)
    .description('what became of every company and criterion from one saved run to another')
    .argument('<earlier>', 'run: path, id, or latest')
    .argument('<later>', 'run: path, id, or latest')
    .addOption(formatOf(diffFormatNames))
    .action(async (earlier: string, later: string, flags: Flags) =>
      finish(await (await import('./diff-command.ts')).diffCommand(earlier, later, flags, outputFor(flags))),
    );
  withOptions(root.command('history'), optionsOf.history)
    .description('the scores of a company over the saved runs')
    .argument('<domain>')
    .addOption(formatOf(historyFormatNames))
    .action(async (domain: string, flags: Flags) =>
      finish(await (await import('./history-command.ts')).historyCommand(domain, flags, outputFor(flags))),
    );
}
