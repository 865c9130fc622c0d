import type { Command } from 'commander';
import type { CliWords } from './words/index.ts';

/** Lets a command say, where it is told no run because `--details` took the run for itself, how to give it back. */
export function mindingDetails(command: Command, { trouble }: CliWords): Command {
  const { outputError } = command.configureOutput();
  return command.configureOutput({
    outputError: (text, write) => {
      outputError?.(text, write);
      const details: unknown = command.getOptionValue('details');
      const last: unknown = Array.isArray(details) ? details.at(-1) : undefined;
      if (typeof last === 'string' && text.includes('missing required argument'))
        write(`${trouble.detailsTookRun(last, command.name())}\n`);
    },
  });
}
