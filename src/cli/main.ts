import { Command, CommanderError } from 'commander';
import { BrowserError } from '../gather/visitors.ts';
import { RubricError } from '../run/read-rubric.ts';
import { tool } from '../run/tool.ts';
import { StoreError } from '../store/run-folder.ts';
import { BusyError } from '../store/run-lock.ts';
import { ResumeError } from '../store/run-manifest.ts';
import { addContactCommands } from './contact/contact-command.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { type Flags, optionsOf, withOptions } from './options.ts';
import { guardStreams, type Output, processOutput } from './output.ts';

const outputFor = (flags: Partial<Flags>): Output => processOutput({ color: flags.color, quiet: flags.quiet ?? false });

function program(finish: (code: number) => void): Command {
  const root = new Command('support-audit')
    .description('Compare how companies can be reached: e-mail, chat, knowledge base, forum, social networks, communities.')
    .version(tool.version)
    .showSuggestionAfterError()
    .exitOverride();
  withOptions(root.command('scan'), optionsOf.scan)
    .description('scan companies and compare them')
    .argument('[domains...]', 'acme.com, https://www.acme.com/path, bücher.example')
    .action(async (domains: string[], flags: Flags) =>
      finish(await (await import('./scan-command.ts')).scanCommand(domains, flags, outputFor(flags))),
    );
  withOptions(root.command('demo'), optionsOf.demo)
    .description('scan three embedded companies, without a network')
    .action(async (flags: Flags) => finish(await (await import('./demo-command.ts')).demoCommand(flags, outputFor(flags))));
  withOptions(root.command('rescore'), optionsOf.rescore)
    .description('measure and score a saved run again, without a network')
    .argument('<dir>', 'folder of a scan with --save')
    .action(async (folder: string, flags: Flags) =>
      finish(await (await import('./rescore-command.ts')).rescoreCommand(folder, flags, outputFor(flags))),
    );
  withOptions(root.command('rubric'), optionsOf.rubric)
    .description('list | show NAME | check FILE | measures | schema')
    .argument('<action>')
    .argument('[name]')
    .action(async (action: string, name: string | undefined, { industry }: Partial<Flags>) =>
      finish(await (await import('./rubric-wiring.ts')).runRubricCommand(action, name, industry, outputFor({}))),
    );
  addContactCommands(root, outputFor, finish);
  root
    .command('doctor')
    .description('which browser is used, and how to get one')
    .action(async () => {
      const lines: string[] = [];
      const code = await (await import('./doctor.ts')).doctor((line) => lines.push(line));
      await outputFor({}).report(lines.join('\n'));
      finish(code);
    });
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
  if (error instanceof RubricError) {
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
