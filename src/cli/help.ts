import { type Command, Help, Option } from 'commander';
import { type Locale, locales } from '../model/locale.ts';
import type { CliWords } from './words/index.ts';

const isLocale = (text: string | undefined): text is Locale => locales.some((locale) => locale === text);

/**
 * The language that was asked for, before the arguments are understood: refusals and `--help` need it. Never that of the
 * system: what a script reads must not hang on where it runs.
 */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Locale {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const at = words.lastIndexOf('--lang');
  const joined = words.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  const given = (at < 0 ? joined : words[at + 1]) ?? env['SUPPORT_AUDIT_LANG'];
  return isLocale(given) ? given : 'en';
}

/** Lets the language be asked for before the command as well as behind it. */
export const askedFor = (root: Command, { options }: CliWords): Command =>
  root.addOption(new Option('--lang <language>', options.lang).choices(locales).default('en')).hook('preAction', (_, command) => {
    const isKnown = command.options.some((option) => option.attributeName() === 'lang');
    if (isKnown && root.getOptionValueSource('lang') === 'cli')
      command.setOptionValueWithSource('lang', root.getOptionValue('lang'), 'cli');
  });

/** Lets a command, and those that are added to it, speak the language in `--help` and in refusals. */
export function speaking(command: Command, { commands: { help }, said: refusal }: CliWords): Command {
  const titles: Readonly<Record<string, string>> = help.titles;
  const plain = new Help();
  const placed = (usage: string): string =>
    Object.entries(help.placeholders).reduce((text, [name, said]) => text.replace(name, said), usage);
  return command
    .helpOption('-h, --help', help.option)
    .helpCommand('help [command]', help.command)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (one) => placed(plain.commandUsage(one)),
      subcommandTerm: (one) => placed(plain.subcommandTerm(one)),
      optionDescription: (option) =>
        plain
          .optionDescription(option)
          .replace('(choices: ', `(${help.choices}: `)
          .replace(/([(,] ?)default: /, `$1${help.default}: `)
          .replace(/([(,] ?)env: /, `$1${help.env}: `),
    })
    .configureOutput({
      outputError: (text, write) => write(`${text.trimEnd().split('\n').map(refusal).join('\n')}\n`),
    });
}
