import { Command, CommanderError, Option } from 'commander';
import { BrowserError } from '../gather/browser-error.ts';
import { RubricError } from '../run/rubric-error.ts';
import { tool } from '../run/tool.ts';
import { BusyError, NoRunError, ResumeError, StoreError } from '../store/store-error.ts';
import { ConfigError } from './config/config-error.ts';
import { addContactCommands } from './contact/contact-command.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { askedFor, languageOf, speaking } from './help.ts';
import { type Flags, optionsOf, withOptions } from './options.ts';
import { guardStreams, type Output, processOutput } from './output.ts';
import { addRunCommands } from './runs-command.ts';
import { mindingDetails } from './swallowed-run.ts';
import { addTimeCommands } from './time-commands.ts';
import { type CliWords, cliWording, wordsFor } from './words/index.ts';

const outputFor = (flags: Partial<Flags>): Output => processOutput({ color: flags.color, quiet: flags.quiet ?? false });

/** In which words to speak: those of the arguments or the environment, until a configuration names others. */
interface Voice {
  words: CliWords;
}

function program(voice: Voice, finish: (code: number) => void): Command {
  const { words } = voice;
  const { about, arguments: named, help } = words.commands;
  /** What a command is to do: its flags, the environment, and the configuration. */
  const flagsInForce = async (command: Command): Promise<Flags> => {
    const { flags } = await (await import('./config/in-force.ts')).inForce(command);
    voice.words = wordsFor(flags);
    return flags;
  };
  const { env } = process;
  const speaker = speaking(new Command('support-audit'), words).version(tool.version, '-V, --version', help.version);
  const root = askedFor(speaker, words).description(about.program).showSuggestionAfterError().exitOverride();
  withOptions(root.command('scan'), optionsOf.scan, env, words)
    .description(about.scan)
    .argument('[domains...]', named.domains)
    .action(async (domains: string[], _: Flags, command: Command) => {
      const flags = await flagsInForce(command);
      finish(await (await import('./scan-command.ts')).scanCommand(domains, flags, outputFor(flags)));
    });
  withOptions(root.command('demo'), optionsOf.demo, {}, words)
    .description(about.demo)
    .action(async (flags: Flags) => finish(await (await import('./demo-command.ts')).demoCommand(flags, outputFor(flags))));
  withOptions(mindingDetails(root.command('rescore'), words), optionsOf.rescore, env, words)
    .description(about.rescore)
    .argument('<run>', named.run)
    .action(async (folder: string, _: Flags, command: Command) => {
      const flags = await flagsInForce(command);
      finish(await (await import('./rescore-command.ts')).rescoreCommand(folder, flags, outputFor(flags)));
    });
  withOptions(root.command('explain'), optionsOf.explain, env, words)
    .description(about.explain)
    .argument('[criterion]', named.criterion)
    .action(async (criterion: string | undefined, flags: Flags) =>
      finish(await (await import('./explain-command.ts')).explainCommand(criterion, flags, outputFor(flags))),
    );
  withOptions(root.command('rubric'), optionsOf.rubric, {}, words)
    .description(about.rubric)
    .argument('<action>')
    .argument('[name]')
    .action(async (action: string, name: string | undefined, { industry }: Partial<Flags>) =>
      finish(await (await import('./rubric-wiring.ts')).runRubricCommand(action, name, industry, outputFor({}))),
    );
  addRunCommands(root, outputFor, finish, words);
  addTimeCommands(root, outputFor, finish, words);
  const answers = root.command('answers').description(about.answers);
  withOptions(answers.command('init'), optionsOf.answersInit, env, words)
    .description(about.answersInit)
    .argument('<run>', named.run)
    .argument('[domains...]', named.askedOf)
    .action(async (run: string, domains: string[], _: Flags, command: Command) => {
      const flags = await flagsInForce(command);
      finish(await (await import('./answers-command.ts')).answersInit(run, domains, flags, outputFor(flags)));
    });
  withOptions(root.command('config'), optionsOf.config, {}, words)
    .description(about.config)
    .argument('<action>')
    .addOption(new Option('--format <format>', words.options.showFormat).choices(['yaml', 'json']).default('yaml'))
    .action(async (action: string, _: Flags, command: Command) =>
      finish(await (await import('./config-command.ts')).configCommand(action, command, outputFor({}))),
    );
  addContactCommands(root, outputFor, finish, about.contact);
  withOptions(root.command('doctor'), optionsOf.doctor, {}, words)
    .description(about.doctor)
    .option('--json', words.options.json)
    .action(async (flags: Pick<Flags, 'lang'> & { json?: boolean }) =>
      finish(await (await import('./doctor.ts')).doctor(flags, outputFor({}))),
    );
  return root;
}

/** What the system ran out of: file descriptors, space, memory. */
const shortages: ReadonlySet<unknown> = new Set(['EMFILE', 'ENFILE', 'ENOSPC', 'EDQUOT', 'ENOMEM']);

/** One line for the user and a code of the contract; only a fault of our own shows a stack. */
function tell(error: unknown, words: CliWords): number {
  const { say } = outputFor({});
  const { noMore, bug } = words.trouble;
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
  if (error instanceof CommandError) {
    say(error.inWords(words));
    return error.code;
  }
  if (error instanceof RubricError || error instanceof ConfigError) {
    for (const problem of error.problems) say(words.said(problem));
    return exitCode.usage;
  }
  if (error instanceof StoreError || error instanceof BrowserError) {
    say(words.said(error.message));
    if (error instanceof BusyError) return exitCode.busy;
    return error instanceof ResumeError || error instanceof NoRunError ? exitCode.usage : exitCode.environment;
  }
  if (error instanceof Error && 'code' in error && shortages.has(error.code)) {
    say(noMore(error.message));
    return exitCode.environment;
  }
  say(bug(tool.version, error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return exitCode.bug;
}

/** Runs the program on the arguments after its name and sets the exit code of the process. */
export async function main(argv: readonly string[]): Promise<void> {
  guardStreams();
  const voice: Voice = { words: cliWording[languageOf(argv, process.env)] };
  let code: number = exitCode.done;
  // What nobody waited for costs no company its results, but the exit code says that it happened.
  let stray: number | undefined;
  process.on('unhandledRejection', (error) => {
    stray ??= tell(error, voice.words);
    process.exitCode = stray;
  });
  process.on('uncaughtException', (error) => process.exit(tell(error, voice.words)));
  try {
    await program(voice, (result) => {
      code = result;
    }).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    code = tell(error, voice.words);
  }
  process.exitCode = stray ?? code;
  // Whoever wants to leave does not wait for what a site still holds open.
  if (code >= exitCode.sighup) process.exit(code);
}
