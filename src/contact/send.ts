import { sha256 } from './chain.ts';
import { claim, claimRetry } from './claims.ts';
import { withBrands } from './company-name.ts';
import { composeMail } from './compose.ts';
import type { ContactConfig } from './config.ts';
import type { EnquiryStage } from './enquiry-state.ts';
import type { Enquiry } from './events.ts';
import { type Consent, whyNotAuthorised, whyNotLive } from './gates.ts';
import type { Ledger } from './ledger.ts';
import { LedgerError } from './ledger-error.ts';
import { whyNotNow } from './limits.ts';
import { mailServerOf, openOwnSession } from './own-server.ts';
import { type Plan, planHash, whyOutdated } from './plan.ts';
import type { ComposedMail, Delivery, MailSession, SmtpDeadlines } from './smtp.ts';
import { whyStopped } from './stop.ts';
import { readSuppressed } from './suppression.ts';

/** With what mails are sent. */
export interface Sender {
  readonly config: ContactConfig;
  /** Folder of the enquiries. */
  readonly dir: string;
  /** Asked for when every gate before it is open. */
  readonly openLedger: () => Promise<Ledger>;
  readonly now: () => string;
  readonly env: NodeJS.ProcessEnv;
  /** Ends the run after the mail that is under way. */
  readonly signal?: AbortSignal;
  /** Hears what came of each enquiry as soon as that is written down. */
  readonly tell?: (outcome: Outcome) => Promise<void>;
  readonly deadlines?: SmtpDeadlines;
}

export interface Order extends Consent {
  /** Ids; every enquiry when left out. */
  readonly only?: readonly string[];
  /** Most mails in this run. */
  readonly max?: number;
}

/** What came of one enquiry. `before`: it is not to be sent, for it was tried before; `held`: a gate kept it back, for now or for good. */
export type Outcome = { readonly enquiry: Enquiry } & (
  | Delivery
  | { readonly kind: 'before'; readonly stage: EnquiryStage; readonly why: string }
  | { readonly kind: 'held'; readonly why: string }
);

/** What came of a plan; a dry run left no byte and opened no connection. */
export type Sending =
  | { readonly kind: 'dry-run'; readonly why: string; readonly mails: readonly { enquiry: Enquiry; mail: ComposedMail }[] }
  | { readonly kind: 'live'; readonly outcomes: readonly Outcome[] };

/** Why an enquiry is not sent at this moment: stop, suppression and limits, in that order. */
async function whyHeld(enquiry: Enquiry, ledger: Ledger, sender: Sender): Promise<string | undefined> {
  const { config, dir, env, now, signal } = sender;
  if (signal?.aborted) return 'The run was ended before.';
  const stopped = await whyStopped(dir, env);
  if (stopped !== undefined) return stopped;
  const suppressed = await readSuppressed(dir);
  return whyNotNow(enquiry, { states: ledger.states(), config, suppressed, now: now() });
}

/** Writes what is known of a mail that may have left; when it cannot be written, says so with what is known. */
async function record(enquiry: Enquiry, delivery: Delivery, ledger: Ledger): Promise<void> {
  const { id } = enquiry;
  try {
    if (delivery.kind === 'accepted') {
      const { response, acceptedAt, tookMs } = delivery;
      await ledger.append({ ev: 'sent', enquiry: id, response, acceptedAt, tookMs });
    } else if (delivery.kind === 'refused') {
      const { kind: _, ...refused } = delivery;
      await ledger.append({ ev: 'rejected', enquiry: id, ...refused });
    } else {
      await ledger.append({ ev: 'unknown', enquiry: id, why: delivery.why });
    }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const known = delivery.kind === 'accepted' ? 'was sent' : delivery.kind === 'refused' ? 'was refused' : 'may have been sent';
    const settle = delivery.kind === 'refused' ? '--not-sent' : '--sent';
    throw new LedgerError(
      `${error.message} The mail to ${enquiry.to} ${known}; write that down with: contact settle ${id} ${settle}`,
    );
  }
}

/** Claims and sends one mail over an open session. From the line `sending` on it is never sent again. */
async function handOver(enquiry: Enquiry, session: MailSession, ledger: Ledger, sender: Sender, plan: string): Promise<Outcome> {
  const { config, dir, now } = sender;
  const mail = await composeMail(enquiry, config, now());
  // Connecting took its time: whoever said stop meanwhile is heard.
  const held = await whyHeld(enquiry, ledger, sender);
  if (held !== undefined) return { enquiry, kind: 'held', why: held };
  const { id } = enquiry;
  if (!ledger.states().has(id)) {
    const { body, ...asked } = withBrands(enquiry, config);
    await ledger.append({ ev: 'planned', enquiry: id, plan, asked, bodySha256: sha256(body) });
  }
  const isRetry = ledger.states().get(id)?.retryFrom !== undefined;
  const claimed = isRetry
    ? await claimRetry(dir, id, now())
    : await claim(dir, withBrands(enquiry, config), now(), config.limits.perCompanyDays);
  if (!claimed.won) return { enquiry, kind: 'held', why: claimed.why };
  await ledger.append({ ev: 'claimed', enquiry: id, claim: claimed.claim, files: [...claimed.files] });
  await ledger.append({ ev: 'sending', enquiry: id, host: mailServerOf(config).host, envelopeFrom: mail.envelope.from });
  const delivery = await session.deliver(mail);
  await record(enquiry, delivery, ledger);
  return { enquiry, ...delivery };
}

/** Sends one enquiry if every gate is open; rejects when the mail server or the folder cannot be used. */
async function sendOne(enquiry: Enquiry, ledger: Ledger, sender: Sender, plan: string): Promise<Outcome> {
  const state = ledger.states().get(enquiry.id);
  if (state && state.stage !== 'planned' && state.stage !== 'claimed' && state.retryFrom === undefined)
    return { enquiry, kind: 'before', stage: state.stage, why: state.trouble ?? state.sentAt ?? state.since ?? '' };
  if (state?.retryFrom !== undefined && Date.parse(sender.now()) < Date.parse(state.retryFrom))
    return {
      enquiry,
      kind: 'held',
      why: `The server put it off (${state.trouble}); it may be tried once more from ${state.retryFrom}.`,
    };
  const held = await whyHeld(enquiry, ledger, sender);
  if (held !== undefined) return { enquiry, kind: 'held', why: held };
  // Whatever keeps the own mail server from being used is found before the company is claimed.
  const session = await openOwnSession(sender);
  try {
    return await handOver(enquiry, session, ledger, sender, plan);
  } finally {
    session.close();
  }
}

async function sendAll(enquiries: readonly Enquiry[], order: Order, sender: Sender, plan: string): Promise<readonly Outcome[]> {
  const ledger = await sender.openLedger();
  const outcomes: Outcome[] = [];
  try {
    for (const enquiry of enquiries) {
      const tried = outcomes.filter(({ kind }) => kind !== 'before' && kind !== 'held').length;
      const full = order.max !== undefined && tried >= order.max;
      const outcome: Outcome = full
        ? { enquiry, kind: 'held', why: `--max ${order.max} is reached.` }
        : await sendOne(enquiry, ledger, sender, plan);
      outcomes.push(outcome);
      await sender.tell?.(outcome);
    }
  } finally {
    await ledger.close();
  }
  return outcomes;
}

/**
 * Sends the mails of a plan, one after the other and each at most once ever, or shows what would be sent where a gate is
 * shut. Rejects with MailServerError or LedgerError when the mail server or the folder cannot be used.
 */
export async function sendPlan(plan: Plan, order: Order, sender: Sender): Promise<Sending> {
  const { config, now } = sender;
  const mails = plan.enquiries.filter(({ channel }) => channel === 'email');
  const chosen = mails.filter(({ id }) => order.only?.includes(id) ?? true);
  const why =
    whyNotLive({ hash: plan.hash, actualHash: planHash(plan) }, config, order) ??
    whyOutdated(plan, config) ??
    mails.map((enquiry) => whyNotAuthorised(enquiry, config)).find((one) => one !== undefined);
  if (why === undefined) return { kind: 'live', outcomes: await sendAll(chosen, order, sender, plan.hash) };
  const date = now();
  return {
    kind: 'dry-run',
    why,
    mails: await Promise.all(chosen.map(async (enquiry) => ({ enquiry, mail: await composeMail(enquiry, config, date) }))),
  };
}
