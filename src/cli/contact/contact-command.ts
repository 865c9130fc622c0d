import type { Command } from 'commander';
import type { Output } from '../output.ts';
import { type ContactFlags, type ContactOption, withContactOptions } from './contact-options.ts';

type Run = (args: readonly string[], flags: ContactFlags, output: Output) => Promise<number>;

interface Row {
  /** Name and arguments, as commander writes them. */
  readonly usage: string;
  readonly does: string;
  readonly options: readonly ContactOption[];
  readonly load: () => Promise<Run>;
}

/** The contact commands in the order in which they are used. */
const commands: readonly Row[] = [
  {
    usage: 'doctor',
    does: 'check the configuration, the mail server and the mailbox; --live mails yourself',
    options: ['config', 'state', 'live'],
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
  {
    usage: 'plan <reports...>',
    does: 'plan enquiries from JSON reports of a scan; offline',
    options: ['config', 'state', 'planOutput', 'withChat', 'planDetails'],
    load: async () => (await import('./plan.ts')).planCommand,
  },
  {
    usage: 'send',
    does: 'send the planned mails; without --live shows them',
    options: ['config', 'state', 'plan', 'live', 'confirm', 'only', 'max'],
    load: async () => (await import('./send.ts')).sendCommand,
  },
  {
    usage: 'chat',
    does: 'ask in the planned chats; without --live shows what would be asked',
    options: ['config', 'state', 'plan', 'live', 'confirm', 'only', 'max', 'siteTermsRead', 'allowPrivate', 'browser'],
    load: async () => (await import('./chat.ts')).chatCommand,
  },
  {
    usage: 'collect',
    does: 'read the mailbox for what came back; changes nothing in it',
    options: ['config', 'state', 'since', 'watch', 'deadline', 'acceptWeak', 'rejectWeak'],
    load: async () => (await import('./collect.ts')).collectCommand,
  },
  {
    usage: 'close',
    does: 'thank for answers, once each; without --live shows the mails',
    options: ['config', 'state', 'live', 'confirm', 'only', 'max'],
    load: async () => (await import('./close.ts')).closeCommand,
  },
  {
    usage: 'status',
    does: 'where every enquiry stands',
    options: ['config', 'state', 'listFormat'],
    load: async () => (await import('./status.ts')).statusCommand,
  },
  {
    usage: 'settle <id>',
    does: 'say whether an enquiry of unknown fate was sent',
    options: ['config', 'state', 'sent', 'notSent'],
    load: async () => (await import('./settle.ts')).settleCommand,
  },
  {
    usage: 'report',
    does: 'score what the enquiries show',
    options: ['config', 'state', 'format', 'outputs', 'details', 'noMask'],
    load: async () => (await import('./report.ts')).reportCommand,
  },
  {
    usage: 'import <file>',
    does: 'take over a log of enquiries that people kept (CSV)',
    options: ['config', 'state', 'zone'],
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    usage: 'optout <domain>',
    does: 'never write to a company again',
    options: ['config', 'state'],
    load: async () => (await import('./optout.ts')).optoutCommand,
  },
  {
    usage: 'forget <domain>',
    does: 'drop what is kept of a company, but for what keeps it from being asked twice',
    options: ['config', 'state'],
    load: async () => (await import('./forget.ts')).forgetCommand,
  },
  {
    usage: 'purge',
    does: 'delete mails that are kept for more than 90 days',
    options: ['config', 'state'],
    load: async () => (await import('./purge.ts')).purgeCommand,
  },
];

/** Adds `contact` and its commands; each command's code is loaded when it runs. */
export function addContactCommands(
  root: Command,
  outputFor: (flags: { readonly color?: boolean; readonly quiet?: boolean }) => Output,
  finish: (code: number) => void,
  about: string,
): void {
  const contact = root.command('contact').description(about);
  for (const { usage, does, options, load } of commands) {
    const command = withContactOptions(contact.command(usage), [...options, 'quiet', 'noColor']).description(does);
    command.action(async () => {
      const flags = command.opts<ContactFlags & Record<string, unknown>>();
      const { withTrouble } = await import('./trouble.ts');
      const run = await load();
      finish(await withTrouble(() => run(command.args, flags, outputFor(flags))));
    });
  }
}
