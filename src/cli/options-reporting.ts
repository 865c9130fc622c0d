import { Option } from 'commander';
import { unknownRules } from '../model/gate.ts';
import { locales } from '../model/locale.ts';
import { formatNames } from '../report/format-names.ts';
import { collect, mark } from './option-values.ts';
import type { CliWords } from './words/index.ts';

/** Which pictures may be asked for. */
export const screenshotWishes = ['none', 'key', 'all'] as const;

/** Options that say what is shown of a run, and what is demanded of it. */
export const reportingOptions = {
  lang: ({ options }) => new Option('--lang <language>', options.lang).choices(locales).default('en'),
  format: ({ options }) => new Option('--format <format>', options.format).choices(formatNames).default('terminal'),
  output: ({ options }) => new Option('--output <file>', options.output).argParser(collect),
  details: ({ options }) => new Option('--details [criterion|company]', options.details).argParser(collect),
  title: ({ options }) => new Option('--title <text>', options.title),
  logo: ({ options }) => new Option('--logo <file>', options.logo),
  // What changed is told by the names of the companies.
  anonymize: ({ options }) => new Option('--anonymize', options.anonymize).conflicts('baseline'),
  csv: ({ options }) => new Option('--csv <layout>', options.csv).choices(['tidy', 'wide']).default('tidy'),
  csvDialect: ({ options }) =>
    new Option('--csv-dialect <dialect>', options.csvDialect).choices(['rfc4180', 'excel', 'excel-semicolon']).default('rfc4180'),
  screenshots: ({ options }) => new Option('--screenshots <which>', options.screenshots).choices(screenshotWishes).default('key'),
  noMask: ({ options }) => new Option('--no-mask', options.noMask),
  baseline: ({ options }) => new Option('--baseline <run>', options.baseline),
  noRegressions: ({ options }) => new Option('--no-regressions', options.noRegressions),
  root: ({ options }) => new Option('--root <dir>', options.root),
  yes: ({ options }) => new Option('--yes', options.yes),
  failUnder: ({ options, values }) => new Option('--fail-under <n>', options.failUnder).argParser(mark(values.mark)),
  onUnknown: ({ options }) => new Option('--on-unknown <rule>', options.onUnknown).choices(unknownRules),
  quiet: ({ options }) => new Option('--quiet', options.quiet),
  verbose: ({ options }) => new Option('--verbose', options.verbose),
  noColor: ({ options }) => new Option('--no-color', options.noColor),
} as const satisfies Record<string, (words: CliWords) => Option>;
