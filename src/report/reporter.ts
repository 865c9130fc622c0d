import type { OwnMeasures } from '../model/measures.ts';
import type { Report } from '../model/scorecard.ts';
import type { Words } from './words/index.ts';

/** Everything that a reporter may know beside the report. */
export interface Setting {
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
  /** A short mark by which a masked address can be known again in another report; empty when none was asked for. */
  readonly fingerprint: (address: string) => string;
}

/** Turns a report into text; pure. */
export type Reporter = (report: Report, setting: Setting) => string;
