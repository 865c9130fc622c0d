import type { Moment } from '../../model/topic.ts';

/** What an account wrote under a post of somebody else's. */
export interface Reply {
  readonly id: string;
  readonly at: Moment | null;
  /** The post that it stands under. */
  readonly to: {
    readonly id: string;
    readonly at: Moment | null;
    /** Who wrote it. */
    readonly by: string;
    /** The post that it stands under itself; empty when it begins a thread. */
    readonly under: string;
    /** It names the account, or stands under a post of the account's. */
    readonly addressed: boolean;
    /** Plain text. */
    readonly text: string;
  };
}

/** The first answer of an account to a post that turned to it. */
export interface Answer {
  readonly hours: number;
  readonly by: string;
  /** The post ends a sentence with a question mark. */
  readonly question: boolean;
}

const hour = 3_600_000;
/** How far back answers count, in milliseconds. */
export const quarter = 90 * 24 * hour;

/** A question mark that is no part of an address, in any script. */
const asksSomething = /[?؟\u037e](?![\w&=%/])|？/;

/** First answers of the last 90 days to those who turned to an account; what goes on with a conversation is no first answer. */
export function firstAnswers(replies: readonly Reply[], now: number): readonly Answer[] {
  const own = new Set(replies.map(({ id }) => id));
  const first = new Map<string, Answer>();
  for (const { at, to } of replies) {
    if (!at || !to.at || !to.addressed || own.has(to.under) || at.earliest < now - quarter) continue;
    const hours = (at.earliest - to.at.earliest) / hour;
    const before = first.get(to.id);
    if (hours < 0 || (before && before.hours <= hours)) continue;
    first.set(to.id, { hours, by: to.by, question: asksSomething.test(to.text) });
  }
  return [...first.values()];
}
