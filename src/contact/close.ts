import { canonicalJson } from '../lib/canonical-json.ts';
import { clean } from '../lib/text.ts';
import { sha256 } from './chain.ts';
import { type Due, dueFor, whyNoThanksNow } from './closings.ts';
import { composeLetter, type Letter, messageIdOf } from './compose.ts';
import type { ContactConfig } from './config.ts';
import type { EnquiryState } from './enquiry-state.ts';
import { fold } from './fold.ts';
import { whyNotLive } from './gates.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { mailServerOf, openOwnSession } from './own-server.ts';
import { headerOf, parseMail } from './parse-mail.ts';
import { readRaw } from './raw-mails.ts';
import type { Order, Sender } from './send.ts';
import type { ComposedMail, Delivery } from './smtp.ts';
import { whyStopped } from './stop.ts';
import { readSuppressed } from './suppression.ts';
import { closingText } from './texts.ts';

/** A thank-you that is due, as it is to be sent. */
interface Thanks {
  readonly due: Due;
  readonly letter: Letter;
}

export interface ClosingMail {
  readonly id: string;
  readonly domain: string;
  readonly to: string;
  readonly mail: ComposedMail;
}

/** What came of one thank-you; `held` when a gate kept it back. */
export type Closed = { readonly id: string; readonly to: string } & (Delivery | { readonly kind: 'held'; readonly why: string });

/** What came of all; `undue` says of every other answered enquiry why nothing is to be sent. */
export type Closing = { readonly undue: readonly string[] } & (
  | { readonly kind: 'dry-run'; readonly why: string; readonly mails: readonly ClosingMail[] }
  | { readonly kind: 'live'; readonly outcomes: readonly Closed[] }
);

export interface Closer extends Omit<Sender, 'tell'> {
  readonly tell?: (outcome: Closed) => Promise<void>;
}

const idIn = /<[^<>\s]{1,900}>/;

/** Message-ID of the answer; undefined when the mail is no longer kept. */
async function replyId({ reply }: Due, dir: string): Promise<string | undefined> {
  const raw = await readRaw(dir, reply.rawSha256);
  return raw && idIn.exec(headerOf(await parseMail(raw), 'message-id'))?.[0];
}

/** In the thread of the answer, but to the address that was asked: what a mail says of addresses is never written to. */
async function thanksFor(due: Due, config: ContactConfig, dir: string): Promise<Thanks> {
  const { asked, reply } = due;
  const own = asked.messageId ?? messageIdOf(config, asked.token);
  const theirs = await replyId(due, dir);
  const subject = clean(reply.subject) || asked.subject;
  return {
    due,
    letter: {
      to: asked.to,
      token: asked.token,
      messageId: messageIdOf(config, `${asked.token}.thanks`),
      subject: /^re\s?:/i.test(subject) ? subject : `Re: ${subject}`,
      body: closingText(config, asked),
      inReplyTo: theirs ?? own,
      references: theirs === undefined ? [own] : [own, theirs],
    },
  };
}

interface Pile {
  readonly thanks: readonly Thanks[];
  readonly undue: readonly string[];
  readonly hash: string;
}

/** Every thank-you that is due, under a hash of them all. */
async function pileOf(states: ReadonlyMap<string, EnquiryState>, only: Order['only'], sender: Closer): Promise<Pile> {
  const all = [...states.values()]
    .filter(({ id }) => only?.includes(id) ?? true)
    .flatMap((state) => dueFor(state, sender.now()) ?? []);
  const due = all.filter((one) => typeof one !== 'string');
  const thanks = await Promise.all(due.map((one) => thanksFor(one, sender.config, sender.dir)));
  const letters = thanks.map(({ letter }) => letter).sort((a, b) => (a.token < b.token ? -1 : 1));
  return { thanks, undue: all.filter((one) => typeof one === 'string'), hash: sha256(canonicalJson(letters)) };
}

async function whyHeld(due: Due, ledger: Ledger, { config, dir, env, now, signal }: Closer): Promise<string | undefined> {
  if (signal?.aborted) return 'The run was ended before.';
  const stopped = await whyStopped(dir, env);
  if (stopped !== undefined) return stopped;
  const suppressed = await readSuppressed(dir);
  return whyNoThanksNow(due, { states: ledger.states(), config, suppressed, now: now() });
}

/** Sends one thank-you; from the line `close-sending` on it is never sent again, whatever came of it. */
async function thank({ due, letter }: Thanks, ledger: Ledger, sender: Closer): Promise<Closed> {
  const { config, now } = sender;
  const { id, to } = due.asked;
  const held = await whyHeld(due, ledger, sender);
  if (held !== undefined) return { id, to, kind: 'held', why: held };
  const session = await openOwnSession(sender);
  try {
    const mail = await composeLetter(letter, config, now());
    const late = await whyHeld(due, ledger, sender);
    if (late !== undefined) return { id, to, kind: 'held', why: late };
    await ledger.append({ ev: 'close-sending', enquiry: id, host: mailServerOf(config).host });
    const delivery = await session.deliver(mail);
    if (delivery.kind === 'accepted') {
      const { response, acceptedAt } = delivery;
      await ledger.append({ ev: 'close-sent', enquiry: id, response, acceptedAt });
    } else {
      const why = delivery.kind === 'refused' ? delivery.text : delivery.why;
      await ledger.append({ ev: 'close-failed', enquiry: id, as: delivery.kind, why });
    }
    return { id, to, ...delivery };
  } finally {
    session.close();
  }
}

async function thankAll({ thanks }: Pile, order: Order, ledger: Ledger, sender: Closer): Promise<readonly Closed[]> {
  const outcomes: Closed[] = [];
  for (const one of thanks) {
    const tried = outcomes.filter(({ kind }) => kind !== 'held').length;
    const { id, to } = one.due.asked;
    const full = order.max !== undefined && tried >= order.max;
    const outcome: Closed = full
      ? { id, to, kind: 'held', why: `--max ${order.max} is reached.` }
      : await thank(one, ledger, sender);
    outcomes.push(outcome);
    await sender.tell?.(outcome);
  }
  return outcomes;
}

/** Why nothing may be sent: the hash is of the letters as they are now, so that what is confirmed is what leaves. */
const whyNot = ({ hash }: Pile, order: Order, { config }: Closer): string | undefined =>
  whyNotLive({ hash, actualHash: hash }, config, order);

/** The mails of a pile, and why they stay. */
async function shown({ thanks, undue }: Pile, why: string, { config, now }: Closer): Promise<Closing> {
  const date = now();
  const mails = await Promise.all(
    thanks.map(async ({ due: { asked }, letter }) => {
      const { id, domain, to } = asked;
      return { id, domain, to, mail: await composeLetter(letter, config, date) };
    }),
  );
  return { kind: 'dry-run', why, undue, mails };
}

/**
 * Thanks for answers that are a day old and that the company has not closed itself, each at most once ever, or shows the
 * mails where a gate is shut. Surveys are never answered. Rejects as sendPlan does.
 */
export async function sendThanks(order: Order, sender: Closer): Promise<Closing> {
  const seen = await pileOf(fold(await readLedger(sender.dir)), order.only, sender);
  const why = whyNot(seen, order, sender);
  if (why !== undefined) return shown(seen, why, sender);
  const ledger = await sender.openLedger();
  try {
    // The ledger may have grown since: what leaves is what is due now, if that is still what was confirmed.
    const pile = await pileOf(ledger.states(), order.only, sender);
    const changed = whyNot(pile, order, sender);
    if (changed !== undefined) return await shown(pile, changed, sender);
    return { kind: 'live', undue: pile.undue, outcomes: await thankAll(pile, order, ledger, sender) };
  } finally {
    await ledger.close();
  }
}
