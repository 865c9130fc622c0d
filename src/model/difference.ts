import type { ChannelId, MeasureId } from './measures.ts';
import type { OptionValue, Report, Scorecard, ScoredCriterion, Total } from './scorecard.ts';

/** Why two values that differ may be one and the same seen twice. */
export type Noise =
  | { /** What each of them could be worth overlaps. */ readonly kind: 'ranges' }
  | { /** Their 95 % intervals overlap: each was counted in a sample. */ readonly kind: 'samples' }
  | { /** One of them rests on too little, such as "2 topics". */ readonly kind: 'few'; readonly of: string }
  | { /** Of a total: what is within noise in it outweighs what is not. */ readonly kind: 'parts' };

/** How far a score moved, from -1 to 1: as it was seen, and between which ends it may really have. */
export interface Move {
  readonly by: number;
  readonly least: number;
  readonly most: number;
}

/** Why two verdicts cannot be set side by side. */
export type Obstacle =
  | 'other-rule'
  | 'other-measure'
  | 'other-source'
  | 'only-before'
  | 'only-after'
  | 'applies-no-more'
  | 'applies-now'
  | 'not-applicable'
  | 'unmeasured';

/** What became of a score. What is unknown was *lost sight of*, which is no regression; what is *gone* is one. */
export type Change =
  | (Move & { readonly kind: 'improved' | 'regressed' | 'unchanged' })
  | (Move & { readonly kind: 'within-noise'; readonly noise: Noise })
  | {
      /** What it speaks of went from the site, or came to it. */ readonly kind: 'gone' | 'new';
      /** The measure that tells so in both runs. */
      readonly of: MeasureId;
    }
  | { readonly kind: 'lost-sight' | 'in-sight' }
  | { readonly kind: 'not-comparable'; readonly why: Obstacle };

export interface CriterionChange {
  readonly channel: ChannelId;
  readonly id: string;
  readonly title: string;
  /** Missing where the rubric of that run does not have it. */
  readonly before?: ScoredCriterion;
  readonly after?: ScoredCriterion;
  readonly change: Change;
}

/** Totals over the criteria that can be compared, with the weights of the later run for both. */
export interface TotalChange {
  readonly criteria: number;
  readonly before: Total;
  readonly after: Total;
  readonly change: Extract<Change, Move>;
}

export type CompanyDifference =
  | {
      readonly kind: 'both';
      readonly domain: string;
      readonly before: Scorecard;
      readonly after: Scorecard;
      /** Missing where no criterion can be compared. */
      readonly total?: TotalChange;
      /** In the order of the later run; what only the earlier one has comes last. */
      readonly criteria: readonly CriterionChange[];
      /** One of the two was read from a web archive, or both from different ones. */
      readonly otherArchive: boolean;
    }
  | { readonly kind: 'only-before' | 'only-after'; readonly domain: string };

/** What two runs differ in beside the companies, each of which may be behind a change. */
export type Caution = 'tool' | 'rubric' | 'limits' | 'order';

/** An option that changes what is seen; a side is missing where it was not given. */
export interface OptionChange {
  readonly name: string;
  readonly before?: OptionValue;
  readonly after?: OptionValue;
}

export interface Difference {
  readonly before: Report;
  readonly after: Report;
  readonly cautions: readonly Caution[];
  readonly options: readonly OptionChange[];
  readonly companies: readonly CompanyDifference[];
}
