import { Command } from 'commander';
import { stringify } from 'yaml';
import { inForce, type Setting } from './config/in-force.ts';
import { configJsonSchema } from './config/schema.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { optionsOf, withOptions } from './options.ts';
import type { Output } from './output.ts';

const flow = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0, blockQuote: false }).trimEnd();

/** A configuration that says the same, each line with its origin. */
const asYaml = (settings: readonly Setting[]): string =>
  settings.map(({ key, value, from }) => (value === null ? `# ${key}: not set` : `${key}: ${flow(value)}  # ${from}`)).join('\n');

const asJson = (file: string | null, settings: readonly Setting[]): string =>
  JSON.stringify({ file, settings: Object.fromEntries(settings.map(({ key, value, from }) => [key, { value, from }])) }, null, 2);

/** A scan that was given the same flags; `--format` is the form of the answer here, and none of the report. */
function asScan(command: Command): Command {
  const scan = withOptions(new Command('scan').exitOverride(), optionsOf.scan, process.env).parse([], { from: 'user' });
  for (const option of command.options) {
    const name = option.attributeName();
    const source = command.getOptionValueSource(name);
    if (name !== 'format' && source === 'cli') scan.setOptionValueWithSource(name, command.getOptionValue(name), source);
  }
  return scan;
}

/** `config show`: what is in force for a scan, and where each value came from; `config schema`: JSON Schema for editors. */
export async function configCommand(action: string, command: Command, output: Output): Promise<number> {
  if (action === 'schema') {
    await output.report(configJsonSchema());
    return exitCode.done;
  }
  if (action !== 'show') throw new CommandError(exitCode.usage, 'Use: support-audit config show | schema');
  const { config, settings } = await inForce(asScan(command));
  await output.report(command.getOptionValue('format') === 'json' ? asJson(config?.file ?? null, settings) : asYaml(settings));
  return exitCode.done;
}
