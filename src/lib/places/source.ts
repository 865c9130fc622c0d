import type { Moment } from '../../model/topic.ts';

/** Posts that were written within 30 days, as far as they can be counted. */
export interface Written {
  readonly posts: number;
  /** Different people who wrote them, as far as they are named. */
  readonly authors: number;
  /** None was left uncounted. */
  readonly whole: boolean;
}

/** What a place tells of itself. */
export interface Told {
  /** Whether many may write there: not in a channel that only its owner writes in, nor to a single person or bot. */
  readonly group?: boolean;
  /** The service does not know the place any more. */
  readonly gone?: true;
  /** Joining takes somebody's leave. */
  readonly closed?: boolean;
  readonly members?: number;
  readonly written?: Written;
  /** The part of the answer that says so, as evidence. */
  readonly excerpt: string;
}

/** An address to ask, and what it answers. */
export interface Ask {
  readonly url: string;
  readonly accept: 'json' | 'xml' | 'text';
}

/** How a service tells of its places without a key. Every function is pure and never throws. */
export interface PlaceSource {
  /** Id of a row in `data/communities`. */
  readonly id: string;
  /** What to ask about the place at an address, none when the address does not name it; `now` in milliseconds. */
  asks(url: string, now: number): readonly Ask[];
  /** What an answer, or the small object in JSON that a refusal came with, tells; null when it is not what was asked for. */
  told(body: string, now: number): Told | null;
  /** "Not found" means that the place is gone, and not only that it cannot be asked. */
  readonly missingIsGone?: true;
}

/** How far back posts count, in milliseconds. */
export const month = 30 * 24 * 3_600_000;

/** An opening post and how many answered it, all of them later. */
interface Question {
  readonly at: Moment | null;
  readonly author: string;
  readonly answers: number;
}

/** Counts questions of the last 30 days with their answers. Answers to older questions stay uncounted, so it is never whole. */
export function writtenSince(questions: readonly Question[], now: number): Written {
  const recent = questions.filter(({ at }) => at !== null && at.earliest >= now - month);
  const authors = new Set(recent.map(({ author }) => author).filter((author) => author !== ''));
  return { posts: recent.reduce((sum, { answers }) => sum + 1 + answers, 0), authors: authors.size, whole: false };
}
