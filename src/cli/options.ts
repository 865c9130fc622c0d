import { type Command, InvalidArgumentError, Option } from 'commander';
import { urlOf } from '../lib/url.ts';
import { type Assertion, type UnknownRule, unknownRules } from '../model/gate.ts';
import type { OwnKnowledge } from '../model/own.ts';
import type { Rubric } from '../model/rubric.ts';
import { formatNames } from '../report/format-names.ts';
import { positive, whole } from './number-argument.ts';

const mark = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || value > 100)
    throw new InvalidArgumentError('The mark must be from 0 to 100.');
  return value;
};
const pause = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || value > 60_000)
    throw new InvalidArgumentError('The pause must be from 0 to 60000 milliseconds.');
  return value;
};
const proxy = (text: string): string => {
  if (urlOf(text)?.protocol !== 'http:') throw new InvalidArgumentError('Give the proxy as http://HOST:PORT.');
  return text;
};
const locale = (text: string): string => {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? 'en';
  } catch {
    throw new InvalidArgumentError('Give a language tag such as en, de or pt-BR.');
  }
};
const agent = (text: string): string => {
  if (!/^[\x20-\x7e]{1,200}$/.test(text))
    throw new InvalidArgumentError('The user agent must be 1 to 200 printable ASCII characters.');
  return text;
};
const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Every option of the program, each once; commands pick from here. */
const all = {
  rubric: () =>
    new Option('--rubric <name|file>', 'rubric: default, extended, contact, starter, or a YAML file').default('default'),
  industry: () => new Option('--industry <name>', 'norms of an industry, such as e-commerce or saas'),
  config: () => new Option('--config <file>', 'configuration; support-audit.config.yaml when there is one'),
  noConfig: () => new Option('--no-config', 'read no configuration'),
  from: () => new Option('--from <file>', 'read domains from a file, one a line; - for stdin'),
  concurrency: () => new Option('--concurrency <n>', 'companies at once').argParser(whole('The number of companies')).default(4),
  timeout: () => new Option('--timeout <seconds>', 'time for one company').argParser(positive('The time')).default(120),
  maxPages: () => new Option('--max-pages <n>', 'visits for one company').argParser(whole('The number of pages')).default(120),
  politeDelay: () => new Option('--polite-delay <ms>', 'least pause between requests to one host').argParser(pause).default(50),
  noBrowser: () => new Option('--no-browser', 'HTTP only; what needs a browser stays unknown'),
  browser: () => new Option('--browser <path>', 'browser to use (Chromium, Chrome or Edge)'),
  noDns: () => new Option('--no-dns', 'ask name servers for no records (MX, CNAME, SPF)'),
  noThirdParty: () => new Option('--no-third-party', 'ask only the company’s own sites, no service where its customers meet'),
  proxy: () => new Option('--proxy <url>', 'proxy for everything, http://HOST:PORT').argParser(proxy),
  ca: () => new Option('--ca <file>', 'further certificate authorities, PEM'),
  allowPrivate: () => new Option('--allow-private', 'let private and loopback addresses be scanned (staging, intranet)'),
  locale: () => new Option('--locale <tag>', 'language to ask sites for').argParser(locale).default('en-US'),
  userAgent: () => new Option('--user-agent <text>', 'name that the tool gives itself').argParser(agent),
  format: () => new Option('--format <format>', 'format on stdout').choices(formatNames).default('terminal'),
  output: () => new Option('--output <file>', 'write a file too, its format by extension; repeatable').argParser(collect),
  details: () => new Option('--details', 'show the evidence for every verdict'),
  noMask: () => new Option('--no-mask', 'show addresses, names and numbers of people; masked when left out'),
  questions: () => new Option('--questions <file>', 'questions that the knowledge base should answer, one a line'),
  answers: () => new Option('--answers <file>', 'add what people answered: a file that answers init began'),
  contacts: () => new Option('--contacts <dir>', 'add what enquiries told: the folder of the contact commands'),
  warc: () =>
    new Option('--warc <file>', 'take the pages from a web archive and fetch nothing; repeatable')
      .argParser(collect)
      .conflicts(['proxy', 'ca', 'allowPrivate']),
  save: () =>
    new Option('--save [dir]', 'keep the run, under .support-audit/runs when no folder is named; "readings" keeps no pages'),
  resume: () => new Option('--resume <run>', 'go on with a saved run that was broken off, with the options that it had'),
  baseline: () => new Option('--baseline <run>', 'tell what changed since a saved run: path, id, or latest'),
  noRegressions: () =>
    new Option('--no-regressions', 'exit with 1 when a criterion regressed since the baseline, or the earlier run'),
  root: () => new Option('--root <dir>', 'folder with the runs; .support-audit/runs when left out'),
  yes: () => new Option('--yes', 'really remove'),
  failUnder: () => new Option('--fail-under <n>', 'exit with 1 when a score is below n (0 to 100)').argParser(mark),
  onUnknown: () =>
    new Option(
      '--on-unknown <rule>',
      'what becomes of an assertion that cannot be told; fail when left out, and warn where the score reaches --fail-under',
    ).choices(unknownRules),
  quiet: () => new Option('--quiet', 'no progress'),
  verbose: () => new Option('--verbose', 'tell about every page on stderr'),
  noColor: () => new Option('--no-color', 'no colours'),
} as const satisfies Record<string, () => Option>;

export type OptionName = keyof typeof all;

const reporting = [
  'format',
  'output',
  'details',
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
    ...gathering,
    ...reporting,
  ],
  demo: ['rubric', 'industry', 'noBrowser', 'browser', 'save', ...reporting],
  report: ['root', ...reporting],
  runs: ['root', 'yes'],
  diff: ['root', 'noRegressions', 'noMask', 'noColor'],
  history: ['root', 'noColor'],
  rescore: ['root', 'config', 'noConfig', 'rubric', 'industry', 'contacts', 'answers', ...reporting],
  answersInit: ['root', 'rubric', 'industry', 'contacts', 'answers', 'quiet'],
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
  'timeout',
  'maxPages',
  'concurrency',
  'politeDelay',
  'format',
]);

export function withOptions(command: Command, names: readonly OptionName[], env: NodeJS.ProcessEnv = {}): Command {
  for (const name of names) {
    const option = all[name]();
    const given = fromEnvironment.has(name) && (env[variableOf(name)] ?? '') !== '';
    command.addOption(given ? option.env(variableOf(name)) : option);
  }
  return command;
}

/** Parsed values; what a command does not offer is left out. `browser` is false after `--no-browser`. */
export interface Flags {
  /** False after `--no-config`. */
  readonly config?: string | false;
  /** Companies of the configuration. */
  readonly companies?: readonly string[];
  /** What the configuration knows of companies, products and words. */
  readonly own?: OwnKnowledge;
  /** What the configuration demands of the companies; throws a ConfigError on what the rubric does not have. */
  readonly demands?: (rubric: Rubric) => readonly Assertion[];
  readonly rubric: string;
  readonly industry?: string;
  readonly from?: string;
  readonly warc?: readonly string[];
  readonly questions?: string;
  readonly concurrency?: number;
  readonly timeout?: number;
  readonly maxPages?: number;
  readonly politeDelay?: number;
  readonly browser?: string | boolean;
  /** False after `--no-dns`. */
  readonly dns?: boolean;
  /** False after `--no-third-party`. */
  readonly thirdParty?: boolean;
  readonly proxy?: string;
  readonly ca?: string;
  readonly allowPrivate?: boolean;
  readonly locale?: string;
  readonly userAgent?: string;
  readonly format: string;
  readonly output?: readonly string[];
  readonly details?: boolean;
  /** False after `--no-mask`. */
  readonly mask?: boolean;
  readonly contacts?: string;
  readonly answers?: string;
  /** True when no folder was named. */
  readonly save?: string | true;
  readonly resume?: string;
  readonly baseline?: string;
  /** False after `--no-regressions`. */
  readonly regressions?: boolean;
  readonly root?: string;
  readonly yes?: boolean;
  readonly failUnder?: number;
  readonly onUnknown?: UnknownRule;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}
