import { Command, CommanderError, Option } from 'commander';
import { BrowserError } from '../gather/browser-error.ts';
import { RubricError } from '../run/rubric-error.ts';
import { tool } from '../run/tool.ts';
import { BusyError, ResumeError, StoreError } from '../store/store-error.ts';
import { ConfigError } from './config/config-error.ts';
import { addContactCommands } from './contact/contact-command.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { type Flags, optionsOf, withOptions } from './options.ts';
import { guardStreams, type Output, processOutput } from './output.ts';
import { addRunCommands } from './runs-command.ts';
import { addTimeCommands } from './time-commands.ts';

const outputFor = (flags: Partial<Flags>): Output => processOutput({ color: flags.color, quiet: flags.quiet ?? false });

/** What a command is to do: its flags, the environment, and the configuration. */
const flagsInForce = async (command: Command): Promise<Flags> =>
  (await (await import('./config/in-force.ts')).inForce(command)).flags;

function program(finish: (code: number) => void): Command {
  const root = new Command('support-audit')
    .description('Compare how companies can be reached: e-mail, chat, knowledge base, forum, social networks, communities.')
    .version(tool.version)
    .showSuggestionAfterError()
    .exitOverride();
  withOptions(root.command('scan'), optionsOf.scan, process.env)
    .description('scan companies and compare them')
    .argument('[domains...]', 'acme.com, https://www.acme.com/path, bücher.example')
    .action(async (domains: string[], _: Flags, command: Command) => {
      const flags = await flagsInForce(command);
      finish(await (await import('./scan-command.ts')).scanCommand(domains, flags, outputFor(flags)));
    });
  withOptions(root.command('demo'), optionsOf.demo)
    .description('scan three embedded companies, without a network')
    .action(async (flags: Flags) => finish(await (await import('./demo-command.ts')).demoCommand(flags, outputFor(flags))));
  withOptions(root.command('rescore'), optionsOf.rescore, process.env)
    .description('measure and score a saved run again, without a network')
    .argument('<run>', 'path, id, or latest')
    .action(async (folder: string, _: Flags, command: Command) => {
      const flags = await flagsInForce(command);
      finish(await (await import('./rescore-command.ts')).rescoreCommand(folder, flags, outputFor(flags)));
    });
  withOptions(root.command('rubric'), optionsOf.rubric)
    .description('list | show NAME | check FILE | measures [FILE] | schema')
    .argument('<action>')
    .argument('[name]')
    .action(async (action: string, name: string | undefined, { industry }: Partial<Flags>) =>
      finish(await (await import('./rubric-wiring.ts')).runRubricCommand(action, name, industry, outputFor({}))),
    );
  addRunCommands(root, outputFor, finish);
  addTimeCommands(root, outputFor, finish);
  withOptions(root.command('answers').description('what people know that no page tells').command('init'), optionsOf.answersInit)
    .description('the open questions of a saved run, as a file to fill in for --answers')
    .argument('<run>', 'path, id, or latest')
    .argument('[domains...]', 'companies to ask about; all when left out')
    .action(async (run: string, domains: string[], flags: Flags) =>
      finish(await (await import('./answers-command.ts')).answersInit(run, domains, flags, outputFor(flags))),
    );
  withOptions(root.command('config'), optionsOf.config)
    .description('show: what is in force for a scan, and where it came from | schema: JSON Schema for editors')
    .argument('<action>')
    .addOption(new Option('--format <format>', 'form of what is shown').choices(['yaml', 'json']).default('yaml'))
    .action(async (action: string, _: Flags, command: Command) =>
      finish(await (await import('./config-command.ts')).configCommand(action, command, outputFor({}))),
    );
  addContactCommands(root, outputFor, finish);
  root
    .command('doctor')
    .description('what there is to work with, browsers above all, and how to mend it')
    .option('--json', 'for machines')
    .action(async (flags: { json?: boolean }) => finish(await (await import('./doctor.ts')).doctor(flags, outputFor({}))));
  return root;
}

/** What the system ran out of: file descriptors, space, memory. */
const shortages: ReadonlySet<unknown> = new Set(['EMFILE', 'ENFILE', 'ENOSPC', 'EDQUOT', 'ENOMEM']);

/** One line for the user and a code of the contract; only a fault of our own shows a stack. */
function explain(error: unknown): number {
  const { say } = outputFor({});
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
  if (error instanceof CommandError) {
    say(error.message);
    return error.code;
  }
  if (error instanceof RubricError || error instanceof ConfigError) {
    for (const problem of error.problems) say(problem);
    return exitCode.usage;
  }
  if (error instanceof StoreError || error instanceof BrowserError) {
    say(error.message);
    if (error instanceof BusyError) return exitCode.busy;
    return error instanceof ResumeError ? exitCode.usage : exitCode.environment;
  }
  if (error instanceof Error && 'code' in error && shortages.has(error.code)) {
    say(`The system gives no more: ${error.message}`);
    return exitCode.environment;
  }
  say(
    `A bug of support-audit ${tool.version}; please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return exitCode.bug;
}

/** Runs the program on the arguments after its name and sets the exit code of the process. */
export async function main(argv: readonly string[]): Promise<void> {
  guardStreams();
  let code: number = exitCode.done;
  // What nobody waited for costs no company its results, but the exit code says that it happened.
  let stray: number | undefined;
  process.on('unhandledRejection', (error) => {
    stray ??= explain(error);
    process.exitCode = stray;
  });
  process.on('uncaughtException', (error) => process.exit(explain(error)));
  try {
    await program((result) => {
      code = result;
    }).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    code = explain(error);
  }
  process.exitCode = stray ?? code;
  // Whoever wants to leave does not wait for what a site still holds open.
  if (code >= exitCode.sighup) process.exit(code);
}
