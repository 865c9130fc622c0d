import { LedgerError } from '../contact/ledger.ts';
import { type Contacts, readContacts } from '../run/contacts.ts';
import { CommandError, exitCode } from './exit-code.ts';

/** What `--contacts` names; rejects with a CommandError when the folder cannot be used. */
export async function openContacts(folder: string | undefined): Promise<Contacts | undefined> {
  if (folder === undefined) return undefined;
  try {
    return await readContacts(folder, new Date().toISOString());
  } catch (error) {
    if (error instanceof LedgerError) throw new CommandError(exitCode.environment, error.message);
    throw error;
  }
}
