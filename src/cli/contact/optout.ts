import { companyName, isCompanyName, reachedNames } from '../../contact/company-name.ts';
import { suppress } from '../../contact/suppression.ts';
import { clean } from '../../lib/text.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openState } from './context.ts';

/** Puts a company on the list of those that nobody writes to, by every name that it was asked under, and ends what is open with it. */
export async function optoutCommand([domain = '']: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const name = companyName(domain);
  if (!isCompanyName(name))
    throw new CommandError(contactExit.usage, `"${clean(domain, 80)}" is no domain of a company; give one such as acme.com.`);
  const { dir, openLedger } = openState(flags, output);
  const ledger = await openLedger();
  try {
    const its = [...ledger.states().values()].flatMap((state) => {
      const names = reachedNames({ ...state, to: state.asked?.to });
      return names.includes(name) ? [{ ...state, names }] : [];
    });
    const names = new Set([name, ...its.flatMap((state) => state.names.filter(isCompanyName))]);
    for (const one of names) await suppress(dir, one, 'contact optout');
    const ends = its.filter(({ stage }) => !['opted-out', 'imported', 'forgotten'].includes(stage));
    for (const { id } of ends) await ledger.append({ ev: 'opted-out', enquiry: id, why: 'contact optout' });
    output.say(`${[...names].join(', ')}: not written to any more (enquiries that end: ${ends.length}).`);
    if (its.length === 0) output.say(`No enquiry names ${name} so far. If one should, check how it is written.`);
    return contactExit.done;
  } finally {
    await ledger.close();
  }
}
