import type { MeasureId } from '../model/measures.ts';
import type { Reading } from '../model/reading.ts';
import type { Report, Scorecard, ScoredChannel, ScoredCriterion } from '../model/scorecard.ts';

/** One criterion of one company, with all that stands around it. */
export interface CriterionLine {
  readonly report: Report;
  readonly card: Scorecard;
  readonly channel: ScoredChannel;
  readonly criterion: ScoredCriterion;
}

/** Companies, channels and criteria in the order of the report. */
export const linesOf = (report: Report): readonly CriterionLine[] =>
  report.scorecards.flatMap((card) =>
    card.channels.flatMap((channel) => channel.criteria.map((criterion) => ({ report, card, channel, criterion }))),
  );

/** The measure that decided, or would have. */
export const measureOf = ({ criterion: { verdict, measure } }: CriterionLine): MeasureId =>
  verdict.state === 'scored' ? verdict.measure : measure;

/** The reading that decided, or would have. */
export const readingOf = (line: CriterionLine): Reading | undefined => line.card.readings[measureOf(line)];
