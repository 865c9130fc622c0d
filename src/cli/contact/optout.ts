import { companyName, companyNames } from '../../contact/company-name.ts';
import { suppress } from '../../contact/suppression.ts';
import { clean } from '../../lib/text.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openState } from './context.ts';

/** Puts a company on the list of those that nobody writes to, and ends what is open with it. */
export async function optoutCommand([domain = '']: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const name = companyName(domain);
  if (name === '') throw new CommandError(contactExit.usage, `"${clean(domain, 80)}" is no domain; give one such as acme.com.`);
  const { dir, openLedger } = openState(flags, output);
  const ledger = await openLedger();
  try {
    await suppress(dir, name, 'contact optout');
    const ends = [...ledger.states().values()].filter(
      (state) => !['opted-out', 'imported', 'forgotten'].includes(state.stage) && companyNames(state).includes(name),
    );
    for (const { id } of ends) await ledger.append({ ev: 'opted-out', enquiry: id, why: 'contact optout' });
    output.say(`${name} is not written to any more (enquiries that end: ${ends.length}).`);
    return contactExit.done;
  } finally {
    await ledger.close();
  }
}
