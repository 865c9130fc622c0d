import { dnsLook } from '../lib/dns.ts';
import { absent, found, isNonEmpty, type ReadingOf } from '../model/reading.ts';
import { defineProbe, role, seen } from './define-probe.ts';
import { addressesOn, addressPages, wanted } from './email-sight.ts';
import { domainsOf, evidence, whyNoMail, withServers } from './mail-servers.ts';
import { noted, supportAddress } from './support-address.ts';

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
    const searched = addressPages(view).map(seen);
    const silent = domainsOf(addresses.filter(({ value }) => value.mailServer === false));
    const list: ReadingOf<'email.addresses'> = isNonEmpty(proofs)
      ? found(
          addresses.map(({ value }) => value),
          proofs,
          noted(...silent.map((domain) => whyNoMail(view, domain))),
        )
      : isNonEmpty(searched)
        ? absent(searched)
        : { state: 'unknown', reason: 'no-page-read', detail: 'None of the pages that show addresses could be read.', tried: [] };
    return { 'email.addresses': list, 'email.support-address': supportAddress(view, addresses) };
  },
});
