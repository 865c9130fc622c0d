import { type Command, Option } from 'commander';
import { formatNames } from '../../report/format-names.ts';
import { whole } from '../number-argument.ts';

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Every option of the contact commands, each once; commands pick from here. */
const all = {
  config: () => new Option('--config <file>', 'what is asked, by whom and how').default('support-audit.config.yaml'),
  state: () => new Option('--state <dir>', 'folder of the ledger (.support-audit/contact beside the configuration)'),
  quiet: () => new Option('--quiet', 'no progress'),
  noColor: () => new Option('--no-color', 'no colours'),
  planOutput: () => new Option('-o, --output <file>', 'file to write the plan to').default('plan.json'),
  planDetails: () => new Option('--details', 'show every text in full'),
  withChat: () => new Option('--chat', 'plan chats too, where the authorisation is public-enquiry'),
  plan: () => new Option('--plan <file>', 'plan to carry out').default('plan.json'),
  live: () => new Option('--live', 'do it; without this nothing is sent'),
  confirm: () => new Option('--confirm <hash>', 'first 8 hex digits of the hash of what is to be sent'),
  allowPrivate: () => new Option('--allow-private', 'let private and loopback addresses be opened (staging, intranet)'),
  siteTermsRead: () => new Option('--site-terms-read', 'you have read the terms of the sites, and they allow this'),
  browser: () => new Option('--browser <path>', 'browser to use (Chromium, Chrome or Edge)'),
  only: () => new Option('--only <id>', 'this enquiry alone; repeatable').argParser(collect),
  max: () => new Option('--max <n>', 'no more than n in this run').argParser(whole('The number of enquiries')),
  since: () => new Option('--since <date>', 'read the mailbox from this day on (2026-01-31)'),
  watch: () => new Option('--watch <minutes>', 'read again every so often, until the deadline').argParser(whole('The minutes')),
  deadline: () => new Option('--deadline <days>', 'days to wait for answers').argParser(whole('The days')),
  acceptWeak: () =>
    new Option('--accept-weak <mail>', 'this doubtful mail (ID:HASH) is an answer; repeatable').argParser(collect),
  rejectWeak: () => new Option('--reject-weak <mail>', 'this doubtful mail is none of it; repeatable').argParser(collect),
  sent: () => new Option('--sent', 'it was sent'),
  notSent: () => new Option('--not-sent', 'it was not sent'),
  zone: () => new Option('--zone <zone>', 'time zone of times without one, such as Europe/Berlin'),
  listFormat: () => new Option('--format <format>', 'format on stdout').choices(['terminal', 'json']).default('terminal'),
  format: () => new Option('--format <format>', 'format on stdout').choices(formatNames).default('terminal'),
  outputs: () => new Option('--output <file>', 'write a file too, its format by extension; repeatable').argParser(collect),
  details: () => new Option('--details', 'show the evidence for every verdict'),
  noMask: () => new Option('--no-mask', 'show addresses, names and numbers of people; masked when left out'),
} as const satisfies Record<string, () => Option>;

export type ContactOption = keyof typeof all;

export function withContactOptions(command: Command, names: readonly ContactOption[]): Command {
  for (const name of names) command.addOption(all[name]());
  return command;
}

/** Parsed values; what a command does not offer is left out. */
export interface ContactFlags {
  readonly config: string;
  /** Left out: beside the configuration, wherever the command is run. */
  readonly state?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
  /** A file for `plan`, files for `report`. */
  readonly output?: string | readonly string[];
  readonly chat?: boolean;
  readonly plan?: string;
  readonly live?: boolean;
  readonly confirm?: string;
  readonly allowPrivate?: boolean;
  readonly siteTermsRead?: boolean;
  readonly browser?: string;
  readonly only?: readonly string[];
  readonly max?: number;
  readonly since?: string;
  readonly watch?: number;
  readonly deadline?: number;
  readonly acceptWeak?: readonly string[];
  readonly rejectWeak?: readonly string[];
  readonly sent?: boolean;
  readonly notSent?: boolean;
  readonly zone?: string;
  readonly format?: string;
  readonly details?: boolean;
  /** False after `--no-mask`. */
  readonly mask?: boolean;
}
