import { type Command, Option } from 'commander';
import { diffFormatNames, historyFormatNames } from '../report/format-names.ts';
import { type Flags, optionsOf, withOptions } from './options.ts';
import type { Output } from './output.ts';
import type { CliWords } from './words/index.ts';

const formatOf = (names: readonly string[], { options }: CliWords): Option =>
  new Option('--format <format>', options.format).choices(names).default('terminal');

/** The commands that set saved runs side by side: `diff` two of them, `history` all that hold a company. */
export function addTimeCommands(
  root: Command,
  outputFor: (flags: Partial<Flags>) => Output,
  finish: (code: number) => void,
  words: CliWords,
): void {
  const { about, arguments: named } = words.commands;
  withOptions(root.command('diff'), optionsOf.diff, process.env, words)
    .description(about.diff)
    .argument('<earlier>', named.earlier)
    .argument('<later>', named.earlier)
    .addOption(formatOf(diffFormatNames, words))
    .action(async (earlier: string, later: string, flags: Flags) => {
      const { withOwn } = await import('./config/own-in-force.ts');
      const { diffCommand } = await import('./diff-command.ts');
      finish(await diffCommand(earlier, later, await withOwn(flags), outputFor(flags)));
    });
  withOptions(root.command('history'), optionsOf.history, {}, words)
    .description(about.history)
    .argument('<domain>')
    .addOption(formatOf(historyFormatNames, words))
    .action(async (domain: string, flags: Flags) =>
      finish(await (await import('./history-command.ts')).historyCommand(domain, flags, outputFor(flags))),
    );
}
