import { type Circumstances, whyLeftAlone, whyTooSoon } from '../../contact/limits.ts';
import type { Outcome } from '../../contact/send.ts';
import { plural } from '../../lib/plural.ts';

/** Why a mail that did not go out may go later, with the time; undefined when it never may, or went out. */
function whyLater({ enquiry, kind }: Outcome, circumstances: Circumstances): string | undefined {
  const retry = circumstances.states.get(enquiry.id)?.retryFrom;
  if (retry !== undefined)
    return `The server asked for another try from ${new Date(retry).toISOString().slice(0, 16).replace('T', ' ')} UTC.`;
  if (kind !== 'held' || whyLeftAlone(enquiry, circumstances) !== undefined) return undefined;
  return whyTooSoon(enquiry.zone, circumstances, enquiry.id) ?? 'The lines above tell why.';
}

/** How many mails of a run are still to go, when, and how; undefined when none is. */
export function leftOver(outcomes: readonly Outcome[], circumstances: Circumstances): string | undefined {
  const later = outcomes.flatMap((outcome) => whyLater(outcome, circumstances) ?? []);
  if (later.length === 0) return undefined;
  const [why, ...others] = [...new Set(later)];
  const when = others.length === 0 ? why : 'The lines above tell when each may go.';
  return `Not finished: ${plural(later.length, 'mail is', 'mails are')} still to go. ${when} Run the same command again then; what was sent is not sent twice.`;
}
