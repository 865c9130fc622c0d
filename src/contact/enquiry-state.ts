import type { ChatRecord, Enquiry, ImportedLog, Observation } from './events.ts';

/** Where an enquiry stands; always derived from the ledger. */
export type EnquiryStage =
  | 'planned'
  | 'claimed'
  | 'unknown'
  | 'rejected'
  | 'waiting'
  | 'bounced'
  | 'acknowledged'
  | 'replied'
  | 'resolved'
  | 'surveyed'
  | 'chatted'
  | 'imported'
  | 'opted-out'
  | 'withdrawn'
  | 'forgotten';

/** A mail that came for an enquiry. */
export interface Received extends Observation {
  /** A person has said that a weak match is right. */
  readonly accepted: boolean;
}

/** One enquiry and all that is known of it, folded from the ledger. */
export interface EnquiryState {
  readonly id: string;
  readonly domain: string;
  readonly brands: readonly string[];
  readonly channel: Enquiry['channel'];
  readonly stage: EnquiryStage;
  /** ISO 8601: since when it stands there. */
  readonly since?: string;
  /** ISO 8601: when it was claimed; limits count from here, however it ended. */
  readonly claimedAt?: string;
  /** Left out for an imported log. */
  readonly asked?: Omit<Enquiry, 'body'>;
  /** ISO 8601: when the mail server took it, or the question was shown. */
  readonly sentAt?: string;
  /** Why it was refused, or why nobody knows whether it was sent. */
  readonly trouble?: string;
  /** Oldest first, each mail once, without bounces of others. */
  readonly received: readonly Received[];
  readonly chat?: ChatRecord;
  readonly log?: ImportedLog;
  /** ISO 8601: the mailbox was read to its end up to this moment. */
  readonly collectedUntil?: string;
  readonly closedAt?: string;
  /** SHA-256 of the mail that asks for no more: no answer, whatever else it is. */
  readonly optedOutBy?: string;
  /** Why nobody got the thank-you, or nobody knows whether they did. */
  readonly closeTrouble?: string;
  /** ISO 8601: the server asked to be tried later, and it may be once more, from then on. */
  readonly retryFrom?: string;
  /** Doubtful mails that a person has said belong to something else. */
  readonly setAside?: readonly Received[];
  /** Of an enquiry that was forgotten, whose names are hashes. */
  readonly authorisation?: Enquiry['authorisation'];
}
