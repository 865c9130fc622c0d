import type { Command, Option } from 'commander';
import { gatheringOptions } from './options-gathering.ts';
import { reportingOptions } from './options-reporting.ts';
import { type CliWords, cliWording } from './words/index.ts';

export type { Flags } from './flags.ts';

/** Every option of the program, each once; commands pick from here. */
const all = { ...gatheringOptions, ...reportingOptions } as const satisfies Record<string, (words: CliWords) => Option>;

export type OptionName = keyof typeof all;

const reporting = [
  'lang',
  'format',
  'output',
  'details',
  'title',
  'logo',
  'anonymize',
  'csv',
  'csvDialect',
  'screenshots',
  'noMask',
  'failUnder',
  'onUnknown',
  'quiet',
  'verbose',
  'noColor',
] as const satisfies readonly OptionName[];
const gathering = [
  'concurrency',
  'timeout',
  'maxPages',
  'politeDelay',
  'noBrowser',
  'browser',
  'noDns',
  'noThirdParty',
  'proxy',
  'ca',
  'allowPrivate',
  'locale',
  'userAgent',
  'save',
  'resume',
] as const satisfies readonly OptionName[];

export const optionsOf = {
  scan: [
    'config',
    'noConfig',
    'rubric',
    'industry',
    'from',
    'warc',
    'questions',
    'contacts',
    'answers',
    'baseline',
    'noRegressions',
    'root',
    ...gathering,
    ...reporting,
  ],
  demo: ['rubric', 'industry', 'noBrowser', 'browser', 'save', ...reporting],
  report: ['root', 'config', 'noConfig', ...reporting],
  runs: ['root', 'yes'],
  diff: ['root', 'config', 'noConfig', 'noRegressions', 'noMask', 'lang', 'noColor'],
  history: ['root', 'lang', 'noColor'],
  explain: ['rubric', 'industry', 'lang'],
  doctor: ['lang'],
  rescore: ['root', 'save', 'config', 'noConfig', 'rubric', 'industry', 'contacts', 'answers', ...reporting],
  answersInit: ['root', 'config', 'noConfig', 'rubric', 'industry', 'contacts', 'answers', 'lang', 'quiet'],
  rubric: ['industry'],
  config: [
    'config',
    'noConfig',
    'rubric',
    'industry',
    'questions',
    'concurrency',
    'timeout',
    'maxPages',
    'politeDelay',
    'noBrowser',
    'browser',
    'locale',
    'lang',
    'output',
  ],
} as const satisfies Record<string, readonly OptionName[]>;

/** Variable of the environment that may stand for an option. */
export const variableOf = (name: OptionName): string =>
  `SUPPORT_AUDIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** Options that the environment may give; an empty variable gives nothing. */
const fromEnvironment: ReadonlySet<OptionName> = new Set([
  'config',
  'rubric',
  'industry',
  'locale',
  'lang',
  'timeout',
  'maxPages',
  'concurrency',
  'politeDelay',
  'format',
]);

/** Adds options to a command; the language may be given by the environment everywhere. */
export function withOptions(
  command: Command,
  names: readonly OptionName[],
  env: NodeJS.ProcessEnv = {},
  words: CliWords = cliWording.en,
): Command {
  for (const name of names) {
    const option = all[name](words);
    const everywhere = name === 'lang' ? process.env : {};
    const { [variableOf(name)]: value = '' } = { ...everywhere, ...env };
    command.addOption(fromEnvironment.has(name) && value !== '' ? option.env(variableOf(name)) : option);
  }
  return command;
}
