import { mailHost } from '../lib/address.ts';
import type { Evidence, NonEmpty } from '../model/reading.ts';
import { evidenceInRecords, evidenceOn, remarked, type SiteView } from './define-probe.ts';
import { type Address, addressesOn, byUse } from './email-sight.ts';

/** The null MX of RFC 7505, by which a domain says that it takes no mail. */
const refuses = (record: string): boolean => /^\d+\s+\.$/.test(record.trim());

/** Addresses with what the name servers say of their domains, the most useful first. */
export const withServers = (view: SiteView): readonly Address[] =>
  addressesOn(view)
    .map((address) => {
      const answer = view.records(mailHost(address.value.address), 'MX');
      if (!answer) return address;
      return { ...address, value: { ...address.value, mailServer: answer.records.some((record) => !refuses(record)) } };
    })
    .sort(byUse);

/**
 * Why a domain may take no mail: it says so, or it names no mail server. The latter is a doubt, for RFC 5321 lets mail
 * go to a domain's own host then.
 */
export const whyNoMail = (view: SiteView, domain: string): string =>
  view.records(domain, 'MX')?.records.some(refuses)
    ? `The domain ${domain} takes no mail.`
    : `The domain ${domain} names no mail server (no MX record); mail may still reach a server at the domain itself.`;

/** Domains whose mail servers are worth asking for; what was answered before does not change them. */
export const domainsOf = (addresses: readonly Address[]): readonly string[] =>
  [...new Set(addresses.map(({ value }) => mailHost(value.address)))].filter((name) => name !== '').slice(0, 5);

/** The address where it stands. */
export const evidence = ({ page, sighting, value }: Address): Evidence =>
  evidenceOn(page, sighting.where, sighting.excerpt === value.address ? value.address : `${value.address} — ${sighting.excerpt}`);

/** The address on its page, and its domain's mail servers where they were asked. */
export function proof(view: SiteView, address: Address): NonEmpty<Evidence> {
  const answer = view.records(mailHost(address.value.address), 'MX');
  if (!answer) return [evidence(address)];
  const servers = evidenceInRecords(answer, 'MX', answer.records.join(', ') || 'no record');
  return [evidence(address), answer.records.length === 0 ? remarked(servers) : servers];
}
