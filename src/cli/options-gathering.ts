import { Option } from 'commander';
import { aboveZero, agent, collect, languageTag, oneOrMore, pause, proxyUrl } from './option-values.ts';
import type { CliWords } from './words/index.ts';

/** Options that say what is looked at, how, and what is kept of it. */
export const gatheringOptions = {
  rubric: ({ options }) => new Option('--rubric <name|file>', options.rubric).default('default'),
  industry: ({ options }) => new Option('--industry <name>', options.industry),
  config: ({ options }) => new Option('--config <file>', options.config),
  noConfig: ({ options }) => new Option('--no-config', options.noConfig),
  from: ({ options }) => new Option('--from <file>', options.from),
  concurrency: ({ options, values }) =>
    new Option('--concurrency <n>', options.concurrency).argParser(oneOrMore(values.companies)).default(4),
  timeout: ({ options, values }) =>
    new Option('--timeout <seconds>', options.timeout).argParser(aboveZero(values.time)).default(120),
  maxPages: ({ options, values }) =>
    new Option('--max-pages <n>', options.maxPages).argParser(oneOrMore(values.pages)).default(120),
  politeDelay: ({ options, values }) =>
    new Option('--polite-delay <ms>', options.politeDelay).argParser(pause(values.pause)).default(50),
  noBrowser: ({ options }) => new Option('--no-browser', options.noBrowser),
  browser: ({ options }) => new Option('--browser <path>', options.browser),
  noDns: ({ options }) => new Option('--no-dns', options.noDns),
  noThirdParty: ({ options }) => new Option('--no-third-party', options.noThirdParty),
  proxy: ({ options, values }) => new Option('--proxy <url>', options.proxy).argParser(proxyUrl(values.proxy)),
  ca: ({ options }) => new Option('--ca <file>', options.ca),
  allowPrivate: ({ options }) => new Option('--allow-private', options.allowPrivate),
  locale: ({ options, values }) =>
    new Option('--locale <tag>', options.locale).argParser(languageTag(values.locale)).default('en-US'),
  userAgent: ({ options, values }) => new Option('--user-agent <text>', options.userAgent).argParser(agent(values.agent)),
  questions: ({ options }) => new Option('--questions <file>', options.questions),
  answers: ({ options }) => new Option('--answers <file>', options.answers),
  contacts: ({ options }) => new Option('--contacts <dir>', options.contacts),
  warc: ({ options }) => new Option('--warc <file>', options.warc).argParser(collect).conflicts(['proxy', 'ca', 'allowPrivate']),
  save: ({ options }) => new Option('--save [dir]', options.save),
  resume: ({ options }) => new Option('--resume <run>', options.resume),
} as const satisfies Record<string, (words: CliWords) => Option>;
