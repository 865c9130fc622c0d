import { LedgerError } from '../../contact/ledger-error.ts';
import { MailServerError } from '../../contact/mail-server-error.ts';
import { PlanError } from '../../contact/plan.ts';
import { ReportError } from '../../contact/scan-report.ts';
import { ConfigError } from '../config/config-error.ts';
import { CommandError, exitCode } from '../exit-code.ts';

/** Runs a contact command; what its user can do something about becomes a line and an exit code. */
export async function withTrouble(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ConfigError || error instanceof PlanError || error instanceof ReportError)
      throw new CommandError(exitCode.usage, error.message);
    if (error instanceof LedgerError || error instanceof MailServerError)
      throw new CommandError(exitCode.environment, error.message);
    throw error;
  }
}
