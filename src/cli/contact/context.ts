import path from 'node:path';
import type { ContactConfig } from '../../contact/config.ts';
import { type Ledger, openLedger } from '../../contact/ledger.ts';
import { lockFolder } from '../../store/run-lock.ts';
import { contactBlock } from '../config/contact-block.ts';
import { readConfig } from '../config/read-config.ts';
import { CommandError, exitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';

/** What the exit code of a contact command says: a contract, see docs/contact.md. */
export const contactExit = {
  done: 0,
  /** Something needs a person: nobody knows whether an enquiry was sent. */
  needsPerson: 1,
  usage: exitCode.usage,
  /** Nothing was sent because a gate refused. */
  refused: 3,
  environment: exitCode.environment,
  busy: exitCode.busy,
} as const;

/** Folder, clock and ledger of the enquiries. */
export interface ContactState {
  readonly dir: string;
  readonly now: () => string;
  /** Makes the folder and locks it; rejects with LedgerError when it cannot be used, with BusyError when another has it. */
  readonly openLedger: () => Promise<Ledger>;
}
export interface ContactContext extends ContactState {
  readonly config: ContactConfig;
}

/** What needs no configuration: the state of what was asked before. What had to be mended in the ledger is said. */
export function openState(flags: Pick<ContactFlags, 'config' | 'state'>, { say }: Pick<Output, 'say'>): ContactState {
  const dir = path.resolve(flags.state ?? path.join(path.dirname(path.resolve(flags.config)), '.support-audit/contact'));
  const now = (): string => new Date().toISOString();
  return {
    dir,
    now,
    openLedger: async () => {
      const ledger = await openLedger(dir, { lock: lockFolder, now });
      if (ledger.mended !== undefined) say(ledger.mended);
      return ledger;
    },
  };
}

/** The `contact:` block of a configuration, read and checked; rejects with ConfigError, which tells every problem. */
export async function readContactConfig(file: string): Promise<ContactConfig> {
  const contact = contactBlock(await readConfig(file));
  if (contact) return contact;
  throw new CommandError(contactExit.usage, `${file} has no contact: block; docs/contact.md shows one.`);
}

/** Configuration and state of a contact command. */
export const openContact = async (
  flags: Pick<ContactFlags, 'config' | 'state'>,
  output: Pick<Output, 'say'>,
): Promise<ContactContext> => ({
  ...openState(flags, output),
  config: await readContactConfig(flags.config),
});
