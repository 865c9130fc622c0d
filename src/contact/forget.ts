import { type Entry, sha256 } from './chain.ts';
import { companyName, companyNames } from './company-name.ts';
import type { Ledger } from './ledger.ts';
import { dropRaw } from './raw-mails.ts';

/**
 * Drops what is kept of a company: its mails, and its lines of the ledger, which is written anew without them. Of what was
 * claimed a line with hashes stays, and so do the claims, so that it is not asked twice for having been forgotten.
 * Resolves with how many enquiries that were; the ledger has to be opened again afterwards.
 */
export async function forgetCompany(dir: string, ledger: Ledger, domain: string, now: string): Promise<number> {
  const name = companyName(domain);
  const gone = new Map([...ledger.states()].filter(([, state]) => name !== '' && companyNames(state).includes(name)));
  if (gone.size === 0) return 0;
  const kept = ledger.lines().filter(({ event }) => !gone.has(event.enquiry));
  const stillNeeded = new Set(kept.flatMap(({ event }) => (event.ev === 'observed' ? [event.mail.rawSha256] : [])));
  const mails = [...gone.values()].flatMap(({ received }) => received.map(({ rawSha256 }) => rawSha256));
  // The mails first: without the ledger nobody would know any more which they are.
  await dropRaw(
    dir,
    mails.filter((hash) => !stillNeeded.has(hash)),
  );
  const remainders: readonly Entry[] = [...gone.values()]
    .filter(({ claimedAt }) => claimedAt !== undefined)
    .map((state) => ({ ts: now, event: { ev: 'forgotten', enquiry: state.id, domainSha256: sha256(state.domain) } }));
  await ledger.rewrite([...kept.map(({ ts, event }) => ({ ts, event })), ...remainders]);
  return gone.size;
}
