import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContactConfig } from '../../contact/config.ts';
import { type Ledger, openLedger } from '../../contact/ledger.ts';
import { parseContactConfig } from '../../contact/read-config.ts';
import { lockFolder } from '../../store/run-lock.ts';
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

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What needs no configuration: the state of what was asked before. What had to be mended in the ledger is said. */
export function openState(flags: Pick<ContactFlags, 'state'>, { say }: Pick<Output, 'say'>): ContactState {
  const dir = path.resolve(flags.state);
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

/** The configuration, read and checked; rejects with ConfigError, which tells every problem. */
export async function readContactConfig(file: string): Promise<ContactConfig> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new CommandError(
      contactExit.usage,
      `Cannot read the configuration ${file}: ${why(error)}. Name another with --config FILE; docs/contact.md shows one.`,
    );
  }
  return parseContactConfig(file, bytes);
}

/** Configuration and state of a contact command. */
export const openContact = async (
  flags: Pick<ContactFlags, 'config' | 'state'>,
  output: Pick<Output, 'say'>,
): Promise<ContactContext> => ({
  ...openState(flags, output),
  config: await readContactConfig(flags.config),
});
