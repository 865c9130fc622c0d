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

/**
 * How the topics of one engine are read. Every function is pure, never throws, and answers null for a source that is not
 * what it reads; `now` is the time of the visit in milliseconds.
 */
export interface TopicAdapter {
  /** Id of a row in `data/forums`. */
  readonly id: string;
  /** Where topics are listed, newest activity first, for a forum below `root` (ends in a slash); what answers first is enough. */
  lists(root: string): readonly Listing[];
  topicsIn(source: Source, now: number): readonly ListedTopic[] | null;
  /** Where the sections are listed; none when the lists of topics tell them or the engine has none. */
  sectionLists(root: string): readonly Listing[];
  sectionsIn(source: Source, now: number): readonly Section[] | null;
  /** Where the posts of a topic are told. */
  thread(topic: ListedTopic, root: string): Listing;
  postsIn(source: Source, now: number): Thread | null;
}
