import { type Facts, type Happened, noFacts, take, timeOf } from './enquiry-facts.ts';
import type { EnquiryStage, EnquiryState, Received } from './enquiry-state.ts';
import type { LedgerLine, MailKind } from './events.ts';

const mailsOf = ({ mails, said }: Facts): readonly Received[] =>
  [...mails.values()]
    .map((mail) => ({ ...mail, accepted: said.get(mail.rawSha256) ?? false }))
    .sort((a, b) => timeOf(a.internalDate) - timeOf(b.internalDate) || (a.rawSha256 < b.rawSha256 ? -1 : 1));

/** What mails make of an enquiry that was sent, the furthest first: an answer outweighs a bounce of another copy. */
const furthest: readonly { readonly stage: EnquiryStage; readonly kinds: readonly MailKind[] }[] = [
  { stage: 'opted-out', kinds: ['complaint'] },
  { stage: 'surveyed', kinds: ['survey'] },
  { stage: 'resolved', kinds: ['resolved'] },
  { stage: 'replied', kinds: ['reply'] },
  { stage: 'acknowledged', kinds: ['auto-reply', 'status'] },
  { stage: 'bounced', kinds: ['bounce'] },
];

interface Standing {
  readonly stage: EnquiryStage;
  readonly since?: string;
  readonly sentAt?: string;
  readonly trouble?: string;
}

const because = (stage: EnquiryStage, { at, why }: Happened): Standing => ({ stage, since: at, trouble: why });
const since = (at: string | undefined): { readonly since?: string } => (at === undefined ? {} : { since: at });

function standingAfter(sentAt: string | undefined, sure: readonly Received[]): Standing {
  const sent = sentAt === undefined ? {} : { sentAt };
  for (const { stage, kinds } of furthest) {
    const mail = sure.find(({ kind }) => kinds.includes(kind));
    if (mail) return { stage, since: mail.internalDate, ...sent, ...(stage === 'bounced' ? { trouble: mail.excerpt } : {}) };
  }
  return { stage: 'waiting', ...since(sentAt), ...sent };
}

const isSure = ({ match, accepted }: Received): boolean => match.strength === 'strong' || accepted;

/** Where a mail or a chat stands that was planned. Whoever answers it has got it, whatever was thought before. */
function standingOf(facts: Facts, mails: readonly Received[]): Standing {
  const { planned, claimed, sendings, sent, rejected, unknown, settled, chat } = facts;
  const sending = sendings.at(-1);
  const sure = mails.filter(isSure);
  if (chat) {
    const { askedAt } = chat.record;
    return { stage: 'chatted', since: chat.at, ...(askedAt === undefined ? {} : { sentAt: askedAt }) };
  }
  const proven = sent ?? (sure.length > 0 || settled?.sent ? (sending ?? claimed) : undefined);
  if (proven !== undefined) return standingAfter(proven, sure);
  if (settled) return because('withdrawn', settled);
  if (rejected) return because('rejected', rejected);
  if (unknown) return because('unknown', unknown);
  if (sending !== undefined) return because('unknown', { at: sending, why: 'the program ended while it was being sent' });
  return claimed === undefined ? { stage: 'planned', ...since(planned?.at) } : { stage: 'claimed', since: claimed };
}

/** A person's word goes before what happened by itself; what is known of the sending stays. */
const overruled = (standing: Standing, { optedOut }: Facts): Standing =>
  optedOut ? { ...standing, ...because('opted-out', optedOut) } : standing;

/** How long a server that asks to be tried later is left in peace. */
const retryMs = 15 * 60_000;

/** When it may be handed over a second time, and never a third: only a refusal for now leaves no doubt that it was not taken. */
const retryOf = ({ stage }: Standing, { rejected, sendings }: Facts): { readonly retryFrom?: string } =>
  stage === 'rejected' && rejected?.again && sendings.length === 1
    ? { retryFrom: new Date(timeOf(rejected.at) + retryMs).toISOString() }
    : {};

/** Names are hashes, and stand where names stand. */
function forgottenState(id: string, forgotten: NonNullable<Facts['forgotten']>): EnquiryState {
  const { at, domainSha256: domain, names = [], channel = 'email', authorisation, askedAt, closedAt } = forgotten;
  return {
    id,
    domain,
    brands: names.filter((name) => name !== domain),
    channel,
    stage: 'forgotten',
    since: at,
    claimedAt: askedAt ?? at,
    received: [],
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(authorisation === undefined ? {} : { authorisation }),
  };
}

function stateOf(id: string, facts: Facts): EnquiryState | undefined {
  const { planned, imported, forgotten, claimed, closed, closeTrouble, chat, collectedUntil, said } = facts;
  if (forgotten) return forgottenState(id, forgotten);
  if (imported) {
    const { domain, log } = imported;
    const { channel, sentAt } = log;
    return { id, domain, brands: [], channel, stage: 'imported', since: sentAt, sentAt, received: [], log };
  }
  if (!planned) return undefined;
  const { asked } = planned;
  const all = mailsOf(facts);
  const setAside = all.filter(({ rawSha256, match }) => match.strength === 'weak' && said.get(rawSha256) === false);
  const received = all.filter((mail) => !setAside.includes(mail));
  const standing = overruled(standingOf(facts, received), facts);
  return {
    id,
    domain: asked.domain,
    brands: asked.brands,
    channel: asked.channel,
    ...standing,
    ...retryOf(standing, facts),
    asked,
    received,
    ...(claimed === undefined ? {} : { claimedAt: claimed }),
    ...(chat === undefined ? {} : { chat: chat.record }),
    ...(collectedUntil === undefined ? {} : { collectedUntil }),
    ...(closed === undefined ? {} : { closedAt: closed }),
    ...(closeTrouble === undefined ? {} : { closeTrouble }),
    ...(facts.optedOutBy === undefined ? {} : { optedOutBy: facts.optedOutBy }),
    ...(setAside.length === 0 ? {} : { setAside }),
  };
}

/** A fold that grows with the ledger: what a line does not touch is not folded again. */
export interface Fold {
  add(line: LedgerLine): void;
  /** By id, in the order in which they came up. */
  states(): ReadonlyMap<string, EnquiryState>;
}

export function emptyFold(): Fold {
  const all = new Map<string, Facts>();
  const touched = new Set<string>();
  let states: ReadonlyMap<string, EnquiryState> = new Map();
  return {
    add: (line) => {
      const { enquiry } = line.event;
      const facts: Facts = all.get(enquiry) ?? noFacts();
      all.set(enquiry, facts);
      take(facts, line);
      touched.add(enquiry);
    },
    states: () => {
      if (touched.size === 0) return states;
      const before = states;
      const fresh = [...all].flatMap(([id, facts]) => (touched.has(id) ? stateOf(id, facts) : before.get(id)) ?? []);
      states = new Map(fresh.map((state) => [state.id, state]));
      touched.clear();
      return states;
    },
  };
}

/** Where every enquiry stands after the lines of a ledger. */
export function fold(lines: readonly LedgerLine[]): ReadonlyMap<string, EnquiryState> {
  const folded = emptyFold();
  for (const line of lines) folded.add(line);
  return folded.states();
}
