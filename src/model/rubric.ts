import type { Assertion } from './gate.ts';
import type { Locale } from './locale.ts';
import type { ChannelId, MeasureId } from './measures.ts';
import type { OwnSearch } from './own-search.ts';
import type { NonEmpty } from './reading.ts';

/** Points run from 0 to 100 in rubrics; scores from 0 to 1 everywhere else. */
export type Points = number;

/** A step of a bands rule: the first that the value fits gives the points. Exactly one bound is set. */
export type Band = { readonly atMost: number; readonly points: Points } | { readonly atLeast: number; readonly points: Points };

/** How a reading becomes points. `absent` (0 when left out) prices an absent reading. */
export type Rule = { readonly absent: Points } & (
  | { /** Found, and not false or empty. */ readonly kind: 'yes-no'; readonly yes: Points; readonly no: Points }
  | {
      /** Numbers, shares (as fractions) and the length of lists. */ readonly kind: 'bands';
      readonly bands: NonEmpty<Band>;
      readonly else: Points;
    }
  | { readonly kind: 'levels'; readonly levels: Readonly<Record<string, Points>> }
  | { /** A fraction from 0 to 1, times 100; `invert` when less is better. */ readonly kind: 'share'; readonly invert: boolean }
);

export interface Criterion {
  /** Unique in the rubric: `^[a-z][a-z0-9_.-]{0,63}$`. */
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly measure: MeasureId;
  /** Read when `measure` is unknown or absent, with the same rule; reports say so. */
  readonly fallback?: MeasureId;
  readonly rule: Rule;
  /** Not applicable unless this measure is found. */
  readonly onlyIf?: MeasureId;
  /** When `measure` is unknown, a reading of this measure that says *absent* is taken for its own: no chat, hence nobody in it. */
  readonly absentIf?: MeasureId;
  /** Why it matters to a customer. */
  readonly why?: string;
  /** Where the bands come from. */
  readonly source?: string;
}

export interface RubricChannel {
  readonly id: ChannelId;
  readonly title: string;
  readonly weight: number;
  readonly criteria: NonEmpty<Criterion>;
}

/** Texts of a rubric in another language, each in the place of its own; what is left out stays as the rubric has it. */
export interface RubricTexts {
  readonly title?: string;
  readonly description?: string;
  /** Titles by id. */
  readonly industries?: Readonly<Record<string, string>>;
  readonly channels?: { readonly [C in ChannelId]?: string };
  /** By the id of the criterion; `source` is that of the bands that are applied, those of an industry included. */
  readonly criteria?: Readonly<Record<string, Partial<Pick<Criterion, 'title' | 'why' | 'source'>>>>;
}
/** By language: `report.rubric.translations?.[locale]?.criteria?.[id]?.title ?? title`. */
export type Translations = { readonly [L in Locale]?: RubricTexts };

export interface Rubric {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly description?: string;
  /** Industry whose norms were applied, when one was. */
  readonly industry?: string;
  /** Industries that the rubric has norms for. */
  readonly industries?: readonly { readonly id: string; readonly title: string }[];
  /** Hex digest of the bytes that were read. */
  readonly sha256: string;
  readonly channels: NonEmpty<RubricChannel>;
  /** What must hold of the companies. */
  readonly assertions?: readonly Assertion[];
  /** What is looked for beyond what the tool measures by itself. */
  readonly searches?: readonly OwnSearch[];
  readonly translations?: Translations;
}
