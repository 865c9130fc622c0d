import type { EnquiryStage, EnquiryState, Received } from './enquiry-state.ts';
import type { ChatRecord, Enquiry, ImportedLog, LedgerLine, MailKind, Observation } from './events.ts';

interface Happened {
  /** ISO 8601. */
  readonly at: string;
  readonly why: string;
}

/** What the ledger says of one enquiry, each fact for itself, so that the order of its lines matters little. */
interface Facts {
  planned?: { readonly at: string; readonly asked: Omit<Enquiry, 'body'> };
  imported?: { readonly domain: string; readonly log: ImportedLog };
  forgotten?: { readonly at: string; readonly domain: string };
  claimed?: string;
  sending?: string;
  sent?: string;
  rejected?: Happened;
  unknown?: Happened;
  settled?: Happened & { readonly sent: boolean };
  chat?: { readonly at: string; readonly record: ChatRecord };
  closed?: string;
  optedOut?: Happened;
  withdrawn?: Happened;
  collectedUntil?: string;
  readonly mails: Map<string, Observation>;
  readonly readAs: Map<string, Pick<Observation, 'kind' | 'rules'>>;
  readonly accepted: Set<string>;
}

const timeOf = (iso: string): number => Date.parse(iso);

/** Takes one line in: of what can happen once the first counts, of what is said anew the last. */
function take(facts: Facts, { ts: at, event }: LedgerLine): void {
  switch (event.ev) {
    case 'planned':
      facts.planned ??= { at, asked: event.asked };
      break;
    case 'imported':
      facts.imported = { domain: event.domain, log: event.log };
      break;
    case 'forgotten':
      facts.forgotten ??= { at, domain: event.domainSha256 };
      break;
    case 'claimed':
      facts.claimed ??= at;
      break;
    case 'sending':
      facts.sending ??= at;
      break;
    case 'sent':
      facts.sent ??= event.acceptedAt;
      break;
    case 'rejected':
      facts.rejected ??= { at, why: event.code === undefined ? event.text : `${event.code} ${event.text}` };
      break;
    case 'unknown':
      facts.unknown ??= { at, why: event.why };
      break;
    case 'settled':
      facts.settled = { at, why: `settled as ${event.as} by ${event.by}`, sent: event.as === 'sent' };
      break;
    case 'observed':
      if (!facts.mails.has(event.mail.rawSha256)) facts.mails.set(event.mail.rawSha256, event.mail);
      break;
    case 'reclassified':
      facts.readAs.set(event.rawSha256, { kind: event.kind, rules: event.rules });
      break;
    case 'accepted-weak':
      facts.accepted.add(event.rawSha256);
      break;
    case 'chatted':
      facts.chat ??= { at, record: event.chat };
      break;
    case 'close-sending':
      facts.closed ??= at;
      break;
    case 'close-sent':
      facts.closed = event.acceptedAt;
      break;
    case 'opted-out':
      facts.optedOut ??= { at, why: event.why };
      break;
    case 'withdrawn':
      facts.withdrawn ??= { at, why: event.why };
      break;
    case 'collected':
      if (facts.collectedUntil === undefined || timeOf(event.until) > timeOf(facts.collectedUntil))
        facts.collectedUntil = event.until;
      break;
    default:
      event satisfies never;
  }
}

const mailsOf = ({ mails, readAs, accepted }: Facts): readonly Received[] =>
  [...mails.values()]
    .map((mail) => ({ ...mail, ...readAs.get(mail.rawSha256), accepted: accepted.has(mail.rawSha256) }))
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

/** Where a mail or a chat stands that was planned. Whoever answers it has got it, whatever was thought before. */
function standingOf(facts: Facts, mails: readonly Received[]): Standing {
  const { planned, claimed, sending, sent, rejected, unknown, settled, chat } = facts;
  const sure = mails.filter(({ match, accepted }) => match.strength === 'strong' || accepted);
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
function overruled(standing: Standing, { optedOut, withdrawn }: Facts): Standing {
  const word = optedOut ? because('opted-out', optedOut) : withdrawn ? because('withdrawn', withdrawn) : undefined;
  return word ? { ...standing, ...word } : standing;
}

function stateOf(id: string, facts: Facts): EnquiryState | undefined {
  const { planned, imported, forgotten, claimed, closed, chat, collectedUntil } = facts;
  if (forgotten) {
    const { at, domain } = forgotten;
    return { id, domain, brands: [], channel: 'email', stage: 'forgotten', since: at, claimedAt: at, received: [] };
  }
  if (imported) {
    const { domain, log } = imported;
    const { channel, sentAt } = log;
    return { id, domain, brands: [], channel, stage: 'imported', since: sentAt, sentAt, received: [], log };
  }
  if (!planned) return undefined;
  const { asked } = planned;
  const received = mailsOf(facts);
  return {
    id,
    domain: asked.domain,
    brands: asked.brands,
    channel: asked.channel,
    ...overruled(standingOf(facts, received), facts),
    asked,
    received,
    ...(claimed === undefined ? {} : { claimedAt: claimed }),
    ...(chat === undefined ? {} : { chat: chat.record }),
    ...(collectedUntil === undefined ? {} : { collectedUntil }),
    ...(closed === undefined ? {} : { closedAt: closed }),
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
      const facts: Facts = all.get(enquiry) ?? { mails: new Map(), readAs: new Map(), accepted: new Set() };
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
