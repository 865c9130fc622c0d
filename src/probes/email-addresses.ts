import {
  decoyWords,
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
import { mailHost, mailSite } from '../lib/address.ts';
import { type AddressWords, classifyAddress, isSample } from '../lib/address-role.ts';
import { dnsLook } from '../lib/dns.ts';
import { type AddressSighting, pageAddresses } from '../lib/page-addresses.ts';
import { clean } from '../lib/text.ts';
import { sameSite, siteOf } from '../lib/url.ts';
import { absent, type Evidence, found, isNonEmpty, type NonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import type { EmailAddress } from '../model/values.ts';
import type { Role } from '../model/visit.ts';
import { formEvidence } from './contact-form.ts';
import { defineProbe, evidenceInRecords, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

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
  decoys: decoyWords,
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
  rank(a) - rank(b) ||
  Number(a.value.mailServer === false) - Number(b.value.mailServer === false) ||
  (a.value.clicks ?? far) - (b.value.clicks ?? far) ||
  (a.value.address < b.value.address ? -1 : 1);

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
    const { role, duty, provider } = classifyAddress(address, own, words, declared);
    const clicks = view.clicks(page.page.finalUrl) ?? view.clicks(page.page.url);
    const before = known.get(address);
    const nearer = (clicks ?? far) < (before?.value.clicks ?? far);
    if (!before || nearer)
      known.set(address, {
        value: {
          address: clean(address),
          role,
          ...(clicks === undefined ? {} : { clicks }),
          ...(provider === undefined ? {} : { provider }),
        },
        duty,
        page,
        sighting,
        reachable: reachable.includes(page.role) || (before?.reachable ?? false),
      });
    else if (reachable.includes(page.role)) known.set(address, { ...before, reachable: true });
  }
  return [...known.values()].sort(byUse);
}

/** The null MX of RFC 7505, by which a domain says that it takes no mail. */
const refuses = (record: string): boolean => /^\d+\s+\.$/.test(record.trim());

/** Addresses with what the name servers say of their domains, the most useful first. */
const withServers = (view: SiteView): readonly Address[] =>
  addressesOn(view)
    .map((address) => {
      const answer = view.records(mailHost(address.value.address), 'MX');
      if (!answer) return address;
      return { ...address, value: { ...address.value, mailServer: answer.records.some((record) => !refuses(record)) } };
    })
    .sort(byUse);

/** Domains whose mail servers are worth asking for; what was answered before does not change them. */
const domainsOf = (addresses: readonly Address[]): readonly string[] =>
  [...new Set(addresses.map(({ value }) => mailHost(value.address)))].filter((name) => name !== '').slice(0, 5);

const evidence = ({ page, sighting, value }: Address): Evidence =>
  evidenceOn(page, sighting.where, sighting.excerpt === value.address ? value.address : `${value.address} — ${sighting.excerpt}`);

/** The address on its page, and its domain's mail servers where they were asked. */
function proof(view: SiteView, address: Address): NonEmpty<Evidence> {
  const answer = view.records(mailHost(address.value.address), 'MX');
  const servers = answer ? [evidenceInRecords(answer, 'MX', answer.records.join(', ') || 'no record')] : [];
  return [evidence(address), ...servers];
}

/** One note of several; left out when there is nothing to say. */
const noted = (...parts: readonly (string | undefined)[]): { readonly note?: string } => {
  const note = parts.filter((part) => part !== undefined).join(' ');
  return note === '' ? {} : { note };
};

const deadEnd = ({ value }: Address): string | undefined =>
  value.mailServer === false ? `The domain ${mailHost(value.address)} names no mail server.` : undefined;

const notes: Readonly<Record<EmailAddress['role'], string | undefined>> = {
  role: 'The address is more than two clicks from the home page.',
  generic: undefined,
  personal: 'The address names a person.',
  'third-party': undefined,
};

function supportAddress(view: SiteView, addresses: readonly Address[]): ReadingOf<'email.support-address'> {
  const own = addresses.filter(({ value }) => value.role !== 'third-party');
  const near = own.find(({ value }) => value.role === 'role' && (value.clicks ?? far) <= 2);
  if (near) return found('role', proof(view, near), noted(deadEnd(near)));
  const lost = own.find(({ value }) => value.role === 'role' && value.clicks === undefined);
  if (lost)
    return found('generic', proof(view, lost), {
      bound: 'at-least',
      ...noted('No path of clicks to the address was seen.', deadEnd(lost)),
    });
  const [any] = own;
  if (any) return found('generic', proof(view, any), noted(notes[any.value.role], deadEnd(any)));
  const elsewhere = addresses.find((address) => address.reachable && !address.duty);
  if (elsewhere)
    return found(
      'generic',
      proof(view, elsewhere),
      noted('The address is at a domain that is not the site’s own.', deadEnd(elsewhere)),
    );
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
  follow(view) {
    const addresses = addressesOn(view);
    const own = addresses.some(({ value }) => value.role !== 'third-party');
    return [
      ...(own ? [] : [role('contact', 'browser'), role('home', 'browser')]),
      ...domainsOf(addresses).map((domain) => dnsLook(domain, 'MX', { supporting: true })),
    ];
  },
  read(view) {
    const addresses = withServers(view);
    const proofs = addresses.slice(0, 25).map(evidence);
    const searched = pagesOf(view).map(seen);
    const silent = domainsOf(addresses.filter(({ value }) => value.mailServer === false));
    const list: ReadingOf<'email.addresses'> = isNonEmpty(proofs)
      ? found(
          addresses.map(({ value }) => value),
          proofs,
          noted(silent.length > 0 ? `No mail server is named for ${silent.join(', ')}.` : undefined),
        )
      : isNonEmpty(searched)
        ? absent(searched)
        : { state: 'unknown', reason: 'no-page-read', detail: 'None of the pages that show addresses could be read.', tried: [] };
    return { 'email.addresses': list, 'email.support-address': supportAddress(view, addresses) };
  },
});
