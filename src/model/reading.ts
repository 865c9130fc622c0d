import { isOwnMeasure, type MeasureId, measureIds, type OwnMeasureId, type ToolMeasureId, type ValueOf } from './measures.ts';
import type { Reason } from './reasons.ts';
import type { Via } from './visit.ts';

export type NonEmpty<T> = readonly [T, ...T[]];

/** Where a reading came from, in falling order of trust: contact, import, api, public, answer, indirect. */
export type Source = 'public' | 'indirect' | 'contact' | 'api' | 'import' | 'answer';

/** How something was seen: by a visit, in what came back to an enquiry, or by somebody who says so. */
export type Medium = Via | 'mail' | 'chat' | 'log' | 'answer';

/** One thing that was seen, and where: enough to go and look at it again. Text is cleaned and cut. */
export interface Evidence {
  readonly url: string;
  readonly finalUrl?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly via: Medium;
  /** Selector, request or header that held it. */
  readonly where: string;
  readonly excerpt: string;
  /** The tool wrote the excerpt itself; every other is a quotation, which nothing may change. */
  readonly remark?: true;
  /** What it looked like: JPEG, base64. */
  readonly screenshot?: string;
}

/** A page that was looked at in vain, or in part; or where an enquiry went that was. */
export interface Seen {
  readonly url: string;
  readonly via: Medium;
  readonly at: string;
}

/** Which way a value may miss the true one. */
export type Bound = 'at-least' | 'at-most';

/** So many of so many; a share that was put together of several may have a fraction of a hit. */
interface Sample {
  readonly hits: number;
  readonly of: number;
}

export interface Found<V> {
  readonly state: 'found';
  readonly value: V;
  readonly evidence: NonEmpty<Evidence>;
  readonly source: Source;
  /** The true value may be greater, where what was counted is a lower bound; or smaller. */
  readonly bound?: Bound;
  /** How little the value rests on, such as "2 topics", where that is too little to be firm. */
  readonly few?: string;
  /** What a share was counted in, where that is a sample: chance may have moved it. */
  readonly sample?: Sample;
  /** No page that was asked for in vain could change it. */
  readonly settled?: true;
  /** Every value that was given for it, where those who were asked do not agree. */
  readonly disputed?: NonEmpty<V>;
  /** One sentence on how the value came about. */
  readonly note?: string;
}
export interface Absent {
  readonly state: 'absent';
  readonly searched: NonEmpty<Seen>;
  readonly source: Source;
  readonly note?: string;
}
export interface Unknown {
  readonly state: 'unknown';
  readonly reason: Reason;
  readonly detail: string;
  readonly tried: readonly Seen[];
}

export type Reading<V = unknown> = Found<V> | Absent | Unknown;
export type ReadingOf<M extends MeasureId> = Reading<ValueOf<M>>;
export type Readings = { readonly [M in ToolMeasureId]?: ReadingOf<M> } & { readonly [M in OwnMeasureId]: Reading };

/** Measures that some readings may tell of: those of the tool in their order, then the rubric's own. */
export const measuresIn = (...parts: readonly Readings[]): readonly MeasureId[] => [
  ...measureIds,
  ...new Set(parts.flatMap((part) => Object.keys(part).filter(isOwnMeasure).toSorted())),
];

interface FoundOptions {
  readonly source?: Source;
  readonly bound?: Bound;
  readonly few?: string;
  readonly sample?: Sample;
  readonly settled?: true;
  readonly note?: string;
}

/** A value and the evidence for it; without evidence there is no reading. */
export function found<V>(value: V, evidence: NonEmpty<Evidence>, options: FoundOptions = {}): Found<V> {
  return { state: 'found', value, evidence, source: 'public', ...options };
}

/** Not there: every page in `searched` was read whole. The runner makes it unknown when a page asked for was not. */
export function absent(searched: NonEmpty<Seen>, options: { source?: Source; note?: string } = {}): Absent {
  return { state: 'absent', searched, source: 'public', ...options };
}

export function unknown(reason: Reason, detail: string, tried: readonly Seen[] = []): Unknown {
  return { state: 'unknown', reason, detail, tried };
}

/** Tells whether a list has a first item. */
export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
