import { userInfo } from 'node:os';
import { isDoubtful, mailName } from '../../contact/doubtful.ts';
import type { EnquiryState, Received } from '../../contact/enquiry-state.ts';
import { clean } from '../../lib/text.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { type ContactState, contactExit } from './context.ts';

interface Judged {
  readonly state: EnquiryState;
  readonly mail: Received;
}

/** The mail that a person names, as `ID:HASH`, or as `ID` where its enquiry has a single doubtful one. */
function mailNamed(name: string, states: ReadonlyMap<string, EnquiryState>): Judged {
  const [id = '', hash = ''] = name.split(':');
  const state = states.get(id);
  if (!state)
    throw new CommandError(contactExit.usage, `There is no enquiry ${clean(id, 40)}; contact status shows which there are.`);
  // What was said of a mail before may be said otherwise.
  const weak = [...state.received, ...(state.setAside ?? [])].filter(({ match }) => match.strength === 'weak');
  const meant = hash === '' ? state.received.filter(isDoubtful) : weak.filter(({ rawSha256 }) => rawSha256.startsWith(hash));
  const [mail, ...more] = meant;
  if (mail && more.length === 0) return { state, mail };
  const names = (mail ? meant : weak).map((one) => mailName(id, one)).join(', ');
  throw new CommandError(
    contactExit.usage,
    names === '' ? `Enquiry ${id} has no doubtful mail.` : `Say which mail of enquiry ${id} is meant: ${names}.`,
  );
}

/** Writes down what a person says of doubtful mails, all or none: that they count, or that they are none of their enquiries'. */
export async function judgeMails(
  { acceptWeak = [], rejectWeak = [] }: Pick<ContactFlags, 'acceptWeak' | 'rejectWeak'>,
  { openLedger }: ContactState,
  output: Output,
): Promise<number> {
  const ledger = await openLedger();
  try {
    const accepted = acceptWeak.map((name) => mailNamed(name, ledger.states()));
    const rejected = rejectWeak.map((name) => mailNamed(name, ledger.states()));
    for (const [ev, judged, what] of [
      ['accepted-weak', accepted, 'counts from now on'],
      ['rejected-weak', rejected, 'is none of it, and raises no doubt any more'],
    ] as const)
      for (const { state, mail } of judged) {
        await ledger.append({ ev, enquiry: state.id, rawSha256: mail.rawSha256, by: userInfo().username });
        output.say(`Enquiry ${state.id} (${state.domain}): the mail from ${clean(mail.from, 80)} ${what}.`);
      }
    return contactExit.done;
  } finally {
    await ledger.close();
  }
}
