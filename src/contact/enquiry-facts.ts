import type { ChatRecord, Enquiry, ImportedLog, LedgerEvent, LedgerLine, Observation } from './events.ts';

export interface Happened {
  /** ISO 8601. */
  readonly at: string;
  readonly why: string;
}

/** What the ledger says of one enquiry, each fact for itself, so that the order of its lines matters little. */
export interface Facts {
  planned?: { readonly at: string; readonly asked: Omit<Enquiry, 'body'> };
  imported?: { readonly domain: string; readonly log: ImportedLog };
  forgotten?: Omit<Extract<LedgerEvent, { ev: 'forgotten' }>, 'ev' | 'enquiry'> & { readonly at: string };
  claimed?: string;
  /** Each time that it was handed over. */
  readonly sendings: string[];
  sent?: string;
  rejected?: Happened & { readonly again: boolean };
  unknown?: Happened;
  settled?: Happened & { readonly sent: boolean };
  chat?: { readonly at: string; readonly record: ChatRecord };
  closed?: string;
  /** Undefined once it went out. */
  closeTrouble?: string | undefined;
  optedOut?: Happened;
  optedOutBy?: string;
  collectedUntil?: string;
  readonly mails: Map<string, Observation>;
  /** What people said of doubtful mails, right or wrong. */
  readonly said: Map<string, boolean>;
}

export const timeOf = (iso: string): number => Date.parse(iso);

/** Servers that are not SMTP's own say the code, and the code again in their words. */
const refusalOf = ({ code, text }: { readonly code?: number | undefined; readonly text: string }): string =>
  code === undefined || text.startsWith(String(code)) ? text : `${code} ${text}`;

/** Takes one line in: of what can happen once the first counts, of what is said anew the last. */
export function take(facts: Facts, { ts: at, event }: LedgerLine): void {
  switch (event.ev) {
    case 'planned':
      facts.planned ??= { at, asked: event.asked };
      break;
    case 'imported':
      facts.imported = { domain: event.domain, log: event.log };
      break;
    case 'forgotten':
      facts.forgotten ??= { ...event, at };
      break;
    case 'claimed':
      facts.claimed ??= at;
      break;
    case 'sending':
      facts.sendings.push(at);
      // What came of the time before is no word on this one.
      delete facts.rejected;
      break;
    case 'sent':
      facts.sent ??= event.acceptedAt;
      break;
    case 'rejected':
      facts.rejected = { at, why: refusalOf(event), again: event.again ?? false };
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
    case 'accepted-weak':
      facts.said.set(event.rawSha256, true);
      break;
    case 'rejected-weak':
      facts.said.set(event.rawSha256, false);
      break;
    case 'chatted':
      facts.chat ??= { at, record: event.chat };
      break;
    case 'close-sending':
      facts.closed ??= at;
      facts.closeTrouble = 'the program ended while it thanked';
      break;
    case 'close-sent':
      facts.closed = event.acceptedAt;
      facts.closeTrouble = undefined;
      break;
    case 'opted-out':
      facts.optedOut ??= { at, why: event.why };
      if (event.mail !== undefined) facts.optedOutBy ??= event.mail;
      break;
    case 'close-failed':
      facts.closeTrouble = event.as === 'refused' ? event.why : `nobody knows whether it was sent: ${event.why}`;
      break;
    case 'collected':
      if (facts.collectedUntil === undefined || timeOf(event.until) > timeOf(facts.collectedUntil))
        facts.collectedUntil = event.until;
      break;
    default:
      event satisfies never;
  }
}

/** Nothing is known yet. */
export const noFacts = (): Facts => ({ sendings: [], mails: new Map(), said: new Map() });
