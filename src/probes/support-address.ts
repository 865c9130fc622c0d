import { mailHost } from '../lib/address.ts';
import { absent, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import type { EmailAddress } from '../model/values.ts';
import { formEvidence } from './contact-form.ts';
import { type SiteView, seen } from './define-probe.ts';
import { type Address, addressPages, far, isComplaint } from './email-sight.ts';
import { proof, whyNoMail } from './mail-servers.ts';

/** One note of several; left out when there is nothing to say. */
export const noted = (...parts: readonly (string | undefined)[]): { readonly note?: string } => {
  const note = parts.filter((part) => part !== undefined).join(' ');
  return note === '' ? {} : { note };
};

const deadEnd = (view: SiteView, { value }: Address): string | undefined =>
  value.mailServer === false ? whyNoMail(view, mailHost(value.address)) : undefined;

const notes: Readonly<Record<EmailAddress['role'], string | undefined>> = {
  role: 'The address is more than two clicks from the home page.',
  generic: undefined,
  personal: 'The address names a person.',
  'third-party': undefined,
};

/** The way in which the company asks to be written to. */
export function supportAddress(view: SiteView, addresses: readonly Address[]): ReadingOf<'email.support-address'> {
  const own = addresses.filter(({ value }) => value.role !== 'third-party');
  const near = own.find(({ value }) => value.role === 'role' && (value.clicks ?? far) <= 2);
  if (near) return found('role', proof(view, near), noted(deadEnd(view, near)));
  const lost = own.find(({ value }) => value.role === 'role' && value.clicks === undefined);
  if (lost)
    return found('generic', proof(view, lost), {
      bound: 'at-least',
      ...noted('No path of clicks to the address was seen.', deadEnd(view, lost)),
    });
  const [any] = own;
  if (any) return found('generic', proof(view, any), noted(notes[any.value.role], deadEnd(view, any)));
  const elsewhere = addresses.find((address) => address.reachable && !address.duty && !isComplaint(address));
  if (elsewhere)
    return found(
      'generic',
      proof(view, elsewhere),
      noted('The address is at a domain that is not the site’s own.', deadEnd(view, elsewhere)),
    );
  const form = formEvidence(view);
  if (form) return found('form-only', [form]);
  const searched = addressPages(view).map(seen);
  const [stranger] = addresses;
  if (stranger)
    return unknown(
      'not-told',
      'All addresses are at other domains, and none stands where the company asks to be written to.',
      searched,
    );
  return isNonEmpty(searched)
    ? absent(searched)
    : { state: 'unknown', reason: 'no-page-read', detail: 'None of the pages that show addresses could be read.', tried: [] };
}
