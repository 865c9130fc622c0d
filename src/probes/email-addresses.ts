import {
  deskHosts,
  disguises,
  dutyWords,
  freeMail,
  generalWords,
  roleWords,
  sampleDomains,
  sampleNames,
  weakSampleNames,
} from '../data/email-words.ts';
import { mailSite } from '../lib/address.ts';
import { type AddressWords, classifyAddress, isSample } from '../lib/address-role.ts';
import { type AddressSighting, pageAddresses } from '../lib/page-addresses.ts';
import { clean } from '../lib/text.ts';
import { sameSite, siteOf } from '../lib/url.ts';
import { absent, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import type { EmailAddress } from '../model/values.ts';
import type { Role } from '../model/visit.ts';
import { formEvidence } from './contact-form.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

const wanted = ['home', 'contact', 'support', 'help', 'about', 'legal'] as const satisfies readonly Role[];
/** Pages on which another domain's address is the company's own way of being written to, and not a credit line. */
const reachable: readonly (Role | undefined)[] = ['contact', 'support', 'help'];

const words: AddressWords = {
  role: roleWords,
  general: generalWords,
  duty: dutyWords,
  freeMail,
  desks: deskHosts,
  sampleDomains,
  sampleNames,
  weakSampleNames,
};

interface Address {
  readonly value: EmailAddress;
  readonly duty: boolean;
  readonly page: ParsedPage;
  readonly sighting: AddressSighting;
  /** Seen where customers look for help. */
  readonly reachable: boolean;
}

const pagesOf = (view: SiteView): readonly ParsedPage[] => wanted.flatMap((name) => view.of(name));

/** A site at a bare address or a port has no domain of its own that mail could go to. */
const ownSite = (view: SiteView): string => {
  const site = siteOf(view.home || view.pages[0]?.page.finalUrl || '');
  return /:|^\d+(\.\d+){3}$/.test(site) ? '' : site;
};

const order: readonly EmailAddress['role'][] = ['role', 'generic', 'personal', 'third-party'];
const rank = ({ value, duty }: Address): number => order.indexOf(value.role) * 2 + (duty ? 1 : 0);
const far = Number.POSITIVE_INFINITY;
const byUse = (a: Address, b: Address): number =>
  rank(a) - rank(b) || (a.value.clicks ?? far) - (b.value.clicks ?? far) || (a.value.address < b.value.address ? -1 : 1);

function addressesOn(view: SiteView): readonly Address[] {
  const own = ownSite(view);
  const sightings = pagesOf(view).flatMap((page) =>
    [page.doc, ...page.frames.filter(({ url }) => sameSite(url, page.page.finalUrl))].flatMap((doc) =>
      pageAddresses(doc, disguises, own).map((sighting) => ({ page, sighting })),
    ),
  );
  const declared = new Set(
    sightings.filter(({ sighting }) => sighting.declared).map(({ sighting }) => mailSite(sighting.address)),
  );
  const known = new Map<string, Address>();
  for (const { page, sighting } of sightings) {
    const { address } = sighting;
    if (isSample(address, own, words)) continue;
    const { role, duty } = classifyAddress(address, own, words, declared);
    const clicks = view.clicks(page.page.finalUrl) ?? view.clicks(page.page.url);
    const before = known.get(address);
    const nearer = (clicks ?? far) < (before?.value.clicks ?? far);
    if (!before || nearer)
      known.set(address, {
        value: { address: clean(address), role, ...(clicks === undefined ? {} : { clicks }) },
        duty,
        page,
        sighting,
        reachable: reachable.includes(page.role) || (before?.reachable ?? false),
      });
    else if (reachable.includes(page.role)) known.set(address, { ...before, reachable: true });
  }
  return [...known.values()].sort(byUse);
}

const evidence = ({ page, sighting, value }: Address) =>
  evidenceOn(page, sighting.where, `${value.address} — ${sighting.excerpt}`);

const notes: Readonly<Record<EmailAddress['role'], { readonly note?: string }>> = {
  role: { note: 'The address is more than two clicks from the home page.' },
  generic: {},
  personal: { note: 'The address names a person.' },
  'third-party': {},
};

function supportAddress(view: SiteView, addresses: readonly Address[]): ReadingOf<'email.support-address'> {
  const own = addresses.filter(({ value }) => value.role !== 'third-party');
  const near = own.find(({ value }) => value.role === 'role' && (value.clicks ?? far) <= 2);
  if (near) return found('role', [evidence(near)]);
  const lost = own.find(({ value }) => value.role === 'role' && value.clicks === undefined);
  if (lost) return found('generic', [evidence(lost)], { bound: 'at-least', note: 'No path of clicks to the address was seen.' });
  const [any] = own;
  if (any) return found('generic', [evidence(any)], notes[any.value.role]);
  const elsewhere = addresses.find((address) => address.reachable && !address.duty);
  if (elsewhere)
    return found('generic', [evidence(elsewhere)], { note: 'The address is at a domain that is not the site’s own.' });
  const form = formEvidence(view);
  if (form) return found('form-only', [form]);
  const searched = pagesOf(view).map(seen);
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

export default defineProbe({
  id: 'email-addresses',
  channel: 'email',
  summary: 'E-mail addresses that visitors can see or click, what they are for, and how far they are.',
  looksAt: wanted.map((name) => role(name)),
  measures: ['email.addresses', 'email.support-address'],
  follow: (view) =>
    addressesOn(view).some(({ value }) => value.role !== 'third-party')
      ? []
      : [role('contact', 'browser'), role('home', 'browser')],
  read(view) {
    const addresses = addressesOn(view);
    const proofs = addresses.slice(0, 25).map(evidence);
    const searched = pagesOf(view).map(seen);
    const list: ReadingOf<'email.addresses'> = isNonEmpty(proofs)
      ? found(
          addresses.map(({ value }) => value),
          proofs,
        )
      : isNonEmpty(searched)
        ? absent(searched)
        : { state: 'unknown', reason: 'no-page-read', detail: 'None of the pages that show addresses could be read.', tried: [] };
    return { 'email.addresses': list, 'email.support-address': supportAddress(view, addresses) };
  },
});
