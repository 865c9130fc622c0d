import { type Entry, sha256 } from './chain.ts';
import { companyName, isCompanyName, reachedNames } from './company-name.ts';
import type { EnquiryState } from './enquiry-state.ts';
import type { LedgerEvent } from './events.ts';
import type { Ledger } from './ledger.ts';
import { dropRaw } from './raw-mails.ts';
import { suppress } from './suppression.ts';

const namesOf = (state: EnquiryState): readonly string[] => reachedNames({ ...state, to: state.asked?.to });

/** What is kept of an enquiry: that somebody was asked, when, and under which hashes. */
function remainder(state: EnquiryState, ledger: Ledger): LedgerEvent {
  const { id, domain, channel, asked, sentAt, claimedAt, closedAt } = state;
  const files = ledger
    .lines()
    .flatMap(({ event }) => (event.ev === 'claimed' && event.enquiry === id ? (event.files ?? []) : []));
  const askedAt = sentAt ?? claimedAt;
  return {
    ev: 'forgotten',
    enquiry: id,
    domainSha256: sha256(domain),
    names: namesOf(state).map((name) => sha256(name)),
    channel,
    ...(asked === undefined ? {} : { authorisation: asked.authorisation }),
    ...(askedAt === undefined ? {} : { askedAt }),
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(files.length === 0 ? {} : { files }),
  };
}

/**
 * Drops what is kept of a company: its mails, and its lines of the ledger, which is written anew without them. Of what was
 * claimed a line with hashes stays, and so do the claims, so that it is not asked twice for having been forgotten.
 * Resolves with how many enquiries that were; the ledger has to be opened again afterwards.
 */
export async function forgetCompany(dir: string, ledger: Ledger, domain: string, now: string): Promise<number> {
  const name = companyName(domain);
  const gone = new Map([...ledger.states()].filter(([, state]) => name !== '' && namesOf(state).includes(name)));
  if (gone.size === 0) return 0;
  const kept = ledger.lines().filter(({ event }) => !gone.has(event.enquiry));
  const stillNeeded = new Set(kept.flatMap(({ event }) => (event.ev === 'observed' ? [event.mail.rawSha256] : [])));
  const mails = [...gone.values()].flatMap(({ received, setAside = [] }) =>
    [...received, ...setAside].map(({ rawSha256 }) => rawSha256),
  );
  // Who said stop is known by name for ever, so that it is kept to.
  for (const state of gone.values())
    if (state.stage === 'opted-out')
      for (const one of namesOf(state).filter(isCompanyName)) await suppress(dir, one, `asked for it, enquiry ${state.id}`);
  // The mails first: without the ledger nobody would know any more which they are.
  await dropRaw(
    dir,
    mails.filter((hash) => !stillNeeded.has(hash)),
  );
  const remainders: readonly Entry[] = [...gone.values()]
    .filter(({ claimedAt, stage }) => claimedAt !== undefined || stage === 'imported')
    .map((state) => ({ ts: now, event: remainder(state, ledger) }));
  await ledger.rewrite([...kept.map(({ ts, event }) => ({ ts, event })), ...remainders]);
  return gone.size;
}
