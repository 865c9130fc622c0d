import type { ChannelId } from './measures.ts';
import type { Reason } from './reasons.ts';

/** What an assertion speaks of. */
export type Aim =
  | { readonly of: 'total' }
  | { readonly of: 'channel'; readonly id: ChannelId }
  | { readonly of: 'criterion'; readonly id: string };

/** What it demands; scores and shares run from 0 to 1. */
export type Demand =
  | { /** The score, whatever the unknown parts turn out to be. */ readonly kind: 'score'; readonly atLeast: number }
  | { /** The score over what was measured. */ readonly kind: 'measured-score'; readonly atLeast: number }
  | { readonly kind: 'coverage'; readonly atLeast: number }
  | { readonly kind: 'found'; readonly wanted: boolean };

export interface Assertion {
  /** Domain as in the report; `*` for every company. */
  readonly company: string;
  readonly aim: Aim;
  readonly demand: Demand;
}

/** What stands against a demand, or why nothing does. */
export type Measured =
  | { readonly kind: 'score'; readonly score: number; readonly low: number; readonly high: number }
  | { readonly kind: 'coverage'; readonly coverage: number }
  | { readonly kind: 'there' }
  | { readonly kind: 'not-there' }
  | { readonly kind: 'not-applicable'; readonly because: string }
  | { readonly kind: 'unknown'; readonly reason: Reason; readonly detail: string }
  | { /** It may be there: what was counted is a bound. */ readonly kind: 'not-sure' }
  | { readonly kind: 'manual' }
  | { readonly kind: 'nothing-measured' }
  | { readonly kind: 'not-in-run' }
  | { readonly kind: 'not-in-rubric' };

/** What becomes of a gate that is unknown: it ends the run with a failure, is told, or neither. */
export const unknownRules = ['fail', 'warn', 'ignore'] as const;
export type UnknownRule = (typeof unknownRules)[number];

/** An assertion put to one company. */
export interface Gate {
  /** Domain of the company; the one that was named where the run has no such company. */
  readonly company: string;
  /** Title of the channel or the criterion; empty for the total. */
  readonly title: string;
  readonly aim: Aim;
  readonly demand: Demand;
  readonly measured: Measured;
  readonly state: 'passed' | 'failed' | 'unknown';
  readonly onUnknown: UnknownRule;
}
