import { sha256 } from '../chain.ts';
import { claim } from '../claims.ts';
import { withBrands } from '../company-name.ts';
import type { ContactConfig } from '../config.ts';
import type { EnquiryStage } from '../enquiry-state.ts';
import { type ChatRecord, chatRecord, type Enquiry } from '../events.ts';
import { type Consent, whyNotAuthorised, whyNotLive } from '../gates.ts';
import type { Ledger } from '../ledger.ts';
import { whyNotNow } from '../limits.ts';
import { type Plan, planHash } from '../plan.ts';
import { whyStopped } from '../stop.ts';
import { readSuppressed } from '../suppression.ts';
import { chatThanks } from '../texts.ts';
import { boundedRecord, reducedRecord } from './bounded-record.ts';

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
  /** Claims the company, right before a press that begins the chat or a word; why it may not be asked, or undefined. */
  beforeAsking(): Promise<string | undefined>;
}

/** Asks in a chat; rejects only with what kept the company from being claimed. */
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
  /** Whoever runs it has read the terms of the sites: they may forbid what is automatic. */
  readonly siteTermsRead?: boolean;
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

const termsUnread =
  'The terms of a site may forbid automatic chats: read those of each company in the plan, then add --site-terms-read.';

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
  const won = await claim(dir, withBrands(enquiry, config), now(), config.limits.perCompanyDays);
  if (!won.won) return won.why;
  await ledger.append({ ev: 'claimed', enquiry: enquiry.id, claim: won.claim, files: [...won.files] });
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
  return { enquiry, kind: 'asked', chat: await writtenDown(enquiry, chat, ledger) };
}

/** Writes down what came of a chat; less of it where a page made more of it than the ledger takes. */
async function writtenDown(enquiry: Enquiry, chat: ChatRecord, ledger: Ledger): Promise<ChatRecord> {
  const whole = boundedRecord(chat);
  const { success } = chatRecord.safeParse(whole);
  const kept = success ? whole : reducedRecord(enquiry.to);
  await ledger.append({ ev: 'chatted', enquiry: enquiry.id, chat: kept });
  return kept;
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
    (order.siteTermsRead ? undefined : termsUnread) ??
    chats.map((enquiry) => whyNotAuthorised(enquiry, chatter.config)).find((one) => one !== undefined);
  if (why !== undefined) return { kind: 'dry-run', why, enquiries };
  return { kind: 'live', outcomes: await askAll(enquiries, order, chatter, plan.hash) };
}
