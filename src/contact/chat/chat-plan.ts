import { sha256 } from '../chain.ts';
import { claim } from '../claims.ts';
import type { ContactConfig } from '../config.ts';
import type { EnquiryStage } from '../enquiry-state.ts';
import type { ChatRecord, Enquiry } from '../events.ts';
import { type Consent, whyNotAuthorised, whyNotLive } from '../gates.ts';
import type { Ledger } from '../ledger.ts';
import { whyNotNow } from '../limits.ts';
import { type Plan, planHash } from '../plan.ts';
import { whyStopped } from '../stop.ts';
import { readSuppressed } from '../suppression.ts';
import { chatThanks } from '../texts.ts';

/** A question for a chat, and what keeps watch over it. */
export interface ChatErrand {
  readonly id: string;
  /** Address of the page with the chat. */
  readonly page: string;
  readonly lang: string;
  readonly question: string;
  readonly thanks: string;
  /** Longest stay in the chat, in milliseconds. */
  readonly capMs: number;
  /** Why it is to end now; asked before each phase. */
  whyStop(): Promise<string | undefined>;
  /** Claims the company, right before a word leaves; why it may not be asked, or undefined. Nothing is typed before. */
  beforeAsking(): Promise<string | undefined>;
}

/** Asks in a chat; never rejects because of a page. */
export type AskChat = (errand: ChatErrand) => Promise<ChatRecord>;

/** With what chats are held. */
export interface Chatter {
  readonly config: ContactConfig;
  /** Folder of the enquiries. */
  readonly dir: string;
  /** Asked for when every gate before it is open. */
  readonly openLedger: () => Promise<Ledger>;
  readonly ask: AskChat;
  readonly now: () => string;
  readonly env: NodeJS.ProcessEnv;
  /** Ends the run, and the chat that is under way. */
  readonly signal?: AbortSignal;
  /** Hears what came of each enquiry as soon as that is written down. */
  readonly tell?: (outcome: ChatOutcomeOf) => Promise<void>;
}

export interface ChatOrder extends Consent {
  /** Ids; every enquiry when left out. */
  readonly only?: readonly string[];
  /** Most chats in this run. */
  readonly max?: number;
}

/** What came of one enquiry. `before`: it was tried before; `held`: a gate kept it back, for now or for good. */
export type ChatOutcomeOf = { readonly enquiry: Enquiry } & (
  | { readonly kind: 'asked'; readonly chat: ChatRecord }
  | { readonly kind: 'before'; readonly stage: EnquiryStage; readonly why: string }
  | { readonly kind: 'held'; readonly why: string }
);

/** What came of the chats of a plan; a dry run opened no browser. */
export type Chatting =
  | { readonly kind: 'dry-run'; readonly why: string; readonly enquiries: readonly Enquiry[] }
  | { readonly kind: 'live'; readonly outcomes: readonly ChatOutcomeOf[] };

async function whyEnd({ dir, env, signal }: Chatter): Promise<string | undefined> {
  return signal?.aborted ? 'The run was ended.' : whyStopped(dir, env);
}

/** Why an enquiry is not to be asked at this moment: stop, suppression and limits, in that order. */
async function whyHeld(enquiry: Enquiry, ledger: Ledger, chatter: Chatter): Promise<string | undefined> {
  const { config, dir, now } = chatter;
  const stopped = await whyEnd(chatter);
  if (stopped !== undefined) return stopped;
  return whyNotNow(enquiry, { states: ledger.states(), config, suppressed: await readSuppressed(dir), now: now() });
}

/** Claims the company and writes down that words are about to leave: found without an end, it is never asked again. */
async function claimed(enquiry: Enquiry, ledger: Ledger, chatter: Chatter): Promise<string | undefined> {
  const { config, dir, now } = chatter;
  // Opening the page took its time: whoever said stop meanwhile is heard.
  const held = await whyHeld(enquiry, ledger, chatter);
  if (held !== undefined) return held;
  const won = await claim(dir, enquiry, now(), config.limits.perCompanyDays);
  if (!won.won) return won.why;
  await ledger.append({ ev: 'claimed', enquiry: enquiry.id, claim: won.claim });
  await ledger.append({ ev: 'sending', enquiry: enquiry.id, host: new URL(enquiry.to).host, envelopeFrom: 'chat' });
  return undefined;
}

async function askOne(enquiry: Enquiry, ledger: Ledger, chatter: Chatter, plan: string): Promise<ChatOutcomeOf> {
  const { id, lang } = enquiry;
  const state = ledger.states().get(id);
  if (state && state.stage !== 'planned' && state.stage !== 'claimed')
    return { enquiry, kind: 'before', stage: state.stage, why: state.trouble ?? state.sentAt ?? state.since ?? '' };
  const held = await whyHeld(enquiry, ledger, chatter);
  if (held !== undefined) return { enquiry, kind: 'held', why: held };
  const { body, ...asked } = enquiry;
  if (!state) await ledger.append({ ev: 'planned', enquiry: id, plan, asked, bodySha256: sha256(body) });
  const chat = await chatter.ask({
    id,
    page: enquiry.to,
    lang,
    question: body.replace(/\s+/g, ' ').trim(),
    thanks: chatThanks(lang),
    capMs: chatter.config.limits.chatMaxMinutes * 60_000,
    whyStop: () => whyEnd(chatter),
    beforeAsking: () => claimed(enquiry, ledger, chatter),
  });
  // A gate that shut while the page was opened leaves the enquiry for another day.
  if (chat.outcome === 'stopped' && chat.askedAt === undefined && ledger.states().get(id)?.stage === 'planned')
    return { enquiry, kind: 'held', why: chat.detail };
  await ledger.append({ ev: 'chatted', enquiry: id, chat });
  return { enquiry, kind: 'asked', chat };
}

async function askAll(
  enquiries: readonly Enquiry[],
  order: ChatOrder,
  chatter: Chatter,
  plan: string,
): Promise<readonly ChatOutcomeOf[]> {
  const ledger = await chatter.openLedger();
  const outcomes: ChatOutcomeOf[] = [];
  try {
    for (const enquiry of enquiries) {
      const tried = outcomes.filter(({ kind }) => kind === 'asked').length;
      const full = order.max !== undefined && tried >= order.max;
      const outcome: ChatOutcomeOf = full
        ? { enquiry, kind: 'held', why: `--max ${order.max} is reached.` }
        : await askOne(enquiry, ledger, chatter, plan);
      outcomes.push(outcome);
      await chatter.tell?.(outcome);
    }
  } finally {
    await ledger.close();
  }
  return outcomes;
}

/**
 * Asks in the chats of a plan, one after the other and in each at most once ever, or shows what would be typed where a gate
 * is shut. Rejects with LedgerError when the folder cannot be used.
 */
export async function chatPlan(plan: Plan, order: ChatOrder, chatter: Chatter): Promise<Chatting> {
  const chats = plan.enquiries.filter(({ channel }) => channel === 'chat');
  const enquiries = chats.filter(({ id }) => order.only?.includes(id) ?? true);
  const why =
    whyNotLive({ hash: plan.hash, actualHash: planHash(plan) }, chatter.config, order) ??
    chats.map((enquiry) => whyNotAuthorised(enquiry, chatter.config)).find((one) => one !== undefined);
  if (why !== undefined) return { kind: 'dry-run', why, enquiries };
  return { kind: 'live', outcomes: await askAll(enquiries, order, chatter, plan.hash) };
}
