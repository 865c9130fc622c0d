import type { Moment } from '../../model/topic.ts';

/** What an account wrote under a post of somebody else's. */
export interface Reply {
  readonly at: Moment | null;
  /** The post that it stands under. */
  readonly to: {
    readonly id: string;
    readonly at: Moment | null;
    /** Who wrote it. */
    readonly by: string;
    /** The post of the account's that it stands under itself; empty when it stands under none of them. */
    readonly under: string;
    /** It names the account. */
    readonly names: boolean;
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

/** A post of an account's own. */
export interface OwnPost {
  readonly id: string;
  /** The post that it stands under; empty when it begins a thread. */
  readonly under: string;
  /** That post is by somebody else. */
  readonly answers: boolean;
}

/**
 * Posts of an account with which it turned to everybody, those with which it goes on under them too. An answer to somebody else
 * is none, nor is one under a post that was not seen.
 */
export function openingsIn(posts: readonly OwnPost[]): ReadonlySet<string> {
  const told = new Set(posts.filter(({ under, answers }) => under === '' && !answers).map(({ id }) => id));
  const below = new Map<string, string[]>();
  for (const { id, under, answers } of posts) {
    const beside = below.get(under);
    if (answers || under === '') continue;
    if (beside) beside.push(id);
    else below.set(under, [id]);
  }
  // A set that grows is walked to its new end.
  for (const id of told) for (const next of below.get(id) ?? []) told.add(next);
  return told;
}

/**
 * First answers of the last 90 days to those who turned to an account. Who writes under a post of the account's that is none of
 * its openings goes on with a conversation.
 */
export function firstAnswers(replies: readonly Reply[], openings: ReadonlySet<string>, now: number): readonly Answer[] {
  const first = new Map<string, Answer>();
  for (const { at, to } of replies) {
    const isTurn = to.under === '' ? to.names : openings.has(to.under);
    if (!at || !to.at || !isTurn || at.earliest < now - quarter) continue;
    const hours = (at.earliest - to.at.earliest) / hour;
    const before = first.get(to.id);
    if (hours < 0 || (before && before.hours <= hours)) continue;
    first.set(to.id, { hours, by: to.by, question: asksSomething.test(to.text) });
  }
  return [...first.values()];
}
