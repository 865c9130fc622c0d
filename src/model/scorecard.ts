import type { Gate } from './gate.ts';
import type { ChannelId, MeasureId, OwnMeasure } from './measures.ts';
import type { Readings, Source } from './reading.ts';
import type { FailureReason, Reason } from './reasons.ts';
import type { Criterion, Translations } from './rubric.ts';
import type { OpenedWindow, Role, Snapshot, Via } from './visit.ts';

/** A criterion applied to a reading. Scores run from 0 to 1; `low` and `high` differ from `score` for a lower bound. */
export type Verdict =
  | {
      readonly state: 'scored';
      readonly score: number;
      readonly low: number;
      readonly high: number;
      readonly measure: MeasureId;
      readonly source: Source;
    }
  | { readonly state: 'unknown'; readonly reason: Reason; readonly detail: string }
  | { readonly state: 'not-applicable'; readonly because: string }
  | { readonly state: 'manual'; readonly question: string };

/** Scores from 0 to 1, or null when nothing could be counted; coverage is the share of weight that was scored. */
export interface Total {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number;
}

export interface ScoredCriterion {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly measure: MeasureId;
  readonly verdict: Verdict;
}
export interface ScoredChannel {
  readonly id: ChannelId;
  readonly title: string;
  readonly weight: number;
  readonly total: Total;
  readonly criteria: readonly ScoredCriterion[];
}

/** What would raise the total most; `gain` is in points of the total, 0 to 1. */
export interface Fix {
  readonly criterion: string;
  readonly title: string;
  readonly gain: number;
}

export interface VisitSummary {
  readonly url: string;
  readonly via: Via;
  readonly role?: Role;
  readonly kind: 'page' | 'missing' | 'failed';
  readonly at: string;
  readonly status?: number;
  readonly finalUrl?: string;
  readonly reason?: FailureReason;
  readonly cause?: FailureReason;
  readonly detail?: string;
  /** What the browser showed: JPEG, base64. */
  readonly screenshot?: string;
  readonly opened?: Pick<OpenedWindow, 'screenshot'>;
}

/** When, and with which browser, a company was looked at. */
export type Gathering = Pick<Snapshot, 'startedAt' | 'finishedAt' | 'browser' | 'archive'>;

/** What a criterion pays for, so that a reader can check a score. */
export type CriterionTerms = Pick<Criterion, 'id' | 'measure' | 'rule' | 'onlyIf' | 'absentIf' | 'why' | 'source'>;

export interface Scorecard {
  readonly domain: string;
  /** What the user calls the company. */
  readonly name?: string;
  readonly input: string;
  /** assessed: every page asked for was read or said to be missing; unknown: not one page could be read. */
  readonly state: 'assessed' | 'partial' | 'unknown';
  readonly reason?: FailureReason;
  readonly cause?: FailureReason;
  readonly detail?: string;
  readonly finalUrl?: string;
  /** Read over plain HTTP. */
  readonly insecure?: true;
  readonly total: Total;
  readonly channels: readonly ScoredChannel[];
  readonly readings: Readings;
  readonly fixes: readonly Fix[];
  readonly visits: readonly VisitSummary[];
  readonly gathered?: Gathering;
}

export interface Comparison {
  /** Best first; those without a score last, without a rank. Companies that tie share a rank. */
  readonly ranking: readonly { readonly domain: string; readonly rank: number | null; readonly score: number | null }[];
  /** `leader` beats `other` whatever the unknown criteria turn out to be. */
  readonly clearLeads: readonly { readonly leader: string; readonly other: string }[];
  /** Score over the criteria that were scored for every company with a score. */
  readonly commonBasis: {
    readonly criteria: readonly string[];
    readonly scores: readonly { readonly domain: string; readonly score: number | null }[];
  };
}

export type OptionValue = string | number | boolean;

/** What reporters get: everything, with its provenance. Versioned by `schemaVersion`. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly rubric: {
    readonly id: string;
    readonly version: string;
    readonly sha256: string;
    readonly title: string;
    readonly industry?: string;
    readonly criteria?: readonly CriterionTerms[];
    /** Measures of the rubric's own. */
    readonly searches?: readonly OwnMeasure[];
    /** Its texts in other languages. */
    readonly translations?: Translations;
  };
  readonly madeAt: string;
  /** Limits for each company. */
  readonly limits?: { readonly visits: number; readonly seconds: number };
  /** What changes the pages that are seen, by the name of the option. */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** Names of products of the user's own, by channel and the id of their row. */
  readonly names?: Readonly<Record<string, string>>;
  readonly scorecards: readonly Scorecard[];
  readonly comparison: Comparison;
  /** What was demanded of the companies, and what came of it. */
  readonly gates?: readonly Gate[];
}
