import type { ListedTopic, Section, Thread } from '../../model/topic.ts';
import type { Document } from '../html.ts';

/** An answer of a forum, parsed. */
export type Source =
  | { readonly kind: 'json'; readonly url: string; readonly data: unknown }
  | { readonly kind: 'html'; readonly url: string; readonly doc: Document };

/** An address to ask, and what it answers. */
export interface Listing {
  readonly url: string;
  readonly accept: 'json' | 'html';
}

/** A list of a forum's topics, and what is known of it beforehand. */
export interface TopicListing extends Listing {
  /** What it is sorted by, newest first; by activity, or nobody knows, when left out. */
  readonly order?: 'start';
  /** Leaves out what nobody has written in for some days, however short it is. */
  readonly window?: true;
}

/**
 * How the topics of one engine are read. Every function is pure, never throws, and answers null for a source that is not
 * what it reads; `now` is the time of the visit in milliseconds.
 */
export interface TopicAdapter {
  /** Id of a row in `data/forums`. */
  readonly id: string;
  /** Whether pages of topics mark everybody of the company, so that who bears no mark is none of them. */
  readonly marksStaff?: boolean;
  /** Where topics are listed, for a forum below `root` (ends in a slash). */
  lists(root: string): readonly TopicListing[];
  topicsIn(source: Source, now: number): readonly ListedTopic[] | null;
  /** Where the sections are listed; none when the lists of topics tell them or the engine has none. */
  sectionLists(root: string): readonly Listing[];
  sectionsIn(source: Source, now: number): readonly Section[] | null;
  /** Where the posts of a topic are told. */
  thread(topic: ListedTopic, root: string): Listing;
  postsIn(source: Source, now: number): Thread | null;
}
