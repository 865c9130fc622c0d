import { companyName } from '../../contact/company-name.ts';
import { forgetCompany } from '../../contact/forget.ts';
import { clean } from '../../lib/text.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openState } from './context.ts';

/** Drops what is kept of a company, but for the hashes that keep it from being asked twice. */
export async function forgetCommand([domain = '']: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const name = companyName(domain);
  if (name === '') throw new CommandError(contactExit.usage, `"${clean(domain, 80)}" is no domain; give one such as acme.com.`);
  const { dir, now, openLedger } = openState(flags, output);
  const ledger = await openLedger();
  try {
    const gone = await forgetCompany(dir, ledger, name, now());
    output.say(
      gone === 0
        ? `Nothing is kept of ${name}.`
        : `${name} is forgotten (enquiries: ${gone}), with its mails. Plans, reports and exports elsewhere are yours to delete.`,
    );
    return contactExit.done;
  } finally {
    await ledger.close();
  }
}
