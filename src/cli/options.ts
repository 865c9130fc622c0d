import { type Command, InvalidArgumentError, Option } from 'commander';
import { urlOf } from '../lib/url.ts';
import { formats } from '../report/index.ts';

const positive =
  (what: string) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError(`${what} must be a number above 0.`);
    return value;
  };
const whole =
  (what: string) =>
  (text: string): number => {
    const value = positive(what)(text);
    if (!Number.isInteger(value)) throw new InvalidArgumentError(`${what} must be a whole number.`);
    return value;
  };
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
  format: () => new Option('--format <format>', 'format on stdout').choices(Object.keys(formats)).default('terminal'),
  output: () => new Option('--output <file>', 'write a file too, its format by extension; repeatable').argParser(collect),
  details: () => new Option('--details', 'show the evidence for every verdict'),
  noMask: () => new Option('--no-mask', 'show addresses that name people; masked when left out'),
  questions: () => new Option('--questions <file>', 'questions that the knowledge base should answer, one a line'),
  contacts: () => new Option('--contacts <dir>', 'add what enquiries told: the folder of the contact commands'),
  save: () => new Option('--save <dir>', 'keep the pages, for rescore and --resume'),
  resume: () => new Option('--resume <dir>', 'go on with a saved run that was broken off, with the options that it had'),
  failUnder: () => new Option('--fail-under <n>', 'exit with 1 when a score is below n (0 to 100)').argParser(mark),
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
  scan: ['rubric', 'industry', 'from', 'questions', 'contacts', ...gathering, ...reporting],
  demo: ['rubric', 'industry', 'noBrowser', 'browser', 'save', ...reporting],
  rescore: ['rubric', 'industry', 'contacts', ...reporting],
  rubric: ['industry'],
} as const satisfies Record<string, readonly OptionName[]>;

export function withOptions(command: Command, names: readonly OptionName[]): Command {
  for (const name of names) command.addOption(all[name]());
  return command;
}

/** Parsed values; what a command does not offer is left out. `browser` is false after `--no-browser`. */
export interface Flags {
  readonly rubric: string;
  readonly industry?: string;
  readonly from?: string;
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
  readonly save?: string;
  readonly resume?: string;
  readonly failUnder?: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}
