import type { OwnMeasure } from './measures.ts';
import type { NonEmpty } from './reading.ts';
import type { Role } from './visit.ts';

/** What a search can look for. */
export const searchKinds = ['link_text', 'link_host', 'page_text', 'selector'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing to look for, as its author wrote it: a phrase, a host, a selector, or an expression between slashes. */
export interface SearchSignal {
  readonly kind: SearchKind;
  readonly text: string;
  /** Language of the words, as a primary subtag such as `pt`; left out where they are of no language. */
  readonly language?: string;
}

/** What a rubric looks for by itself; plain data, so that it travels between threads. */
export interface OwnSearch extends OwnMeasure {
  readonly signals: NonEmpty<SearchSignal>;
  /** Pages that are looked at. */
  readonly pages: NonEmpty<Role>;
  readonly via: 'http' | 'browser';
}
