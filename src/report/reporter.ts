import type { OwnMeasures } from '../model/measures.ts';
import type { Report } from '../model/scorecard.ts';
import type { Words } from './words/index.ts';

/** A picture of the user's own, such as a logo. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml' | 'image/webp';
  readonly base64: string;
}

/** How a user wants reports to look, beyond their format; what is left out is as it is for everybody. */
export interface Wishes {
  /** Heading in place of "Support audit of ...". */
  readonly title?: string;
  /** Stands in the head of formats that can show pictures. */
  readonly logo?: Picture;
  /** Companies are called A, B, C, and nothing leads to them. */
  readonly anonymize?: boolean;
  /** Ids of criteria and domains that `details` are told of; all when left out. */
  readonly only?: readonly string[];
  /** Tidy has a row for each company and criterion, wide one for each criterion; RFC 4180 and tidy when left out. */
  readonly csv?: { readonly layout: 'tidy' | 'wide'; readonly dialect: 'rfc4180' | 'excel' | 'excel-semicolon' };
  /** Those that decide when left out. */
  readonly screenshots?: 'none' | 'key' | 'all';
}

/** Everything that a reporter may know beside the report. */
export interface Setting extends Wishes {
  /** Columns of the terminal, at least 20. */
  readonly width: number;
  readonly color: boolean;
  /** Every verdict with its evidence, not only the comparison. */
  readonly details: boolean;
  readonly words: Words;
  /** What the rubric measures by searches of its own, where it has any. */
  readonly rubric?: OwnMeasures;
  /** Names of products and networks by the id of their row. */
  readonly names: ReadonlyMap<string, string>;
  /** Hides what may not be shown, such as addresses of persons; for every text from a site. */
  readonly mask: (text: string) => string;
  /** Companies of which something is masked, by their domain: a picture would show it; none when left out. */
  readonly companiesWithPeople?: ReadonlySet<string>;
  /** Whether people may be seen where nothing can be masked, as in pictures; not when left out. */
  readonly people?: 'masked' | 'shown';
  /** A short mark by which a masked address can be known again in another report; empty when none was asked for. */
  readonly fingerprint: (address: string) => string;
}

/** Turns a report into text; pure. */
export type Reporter = (report: Report, setting: Setting) => string;
