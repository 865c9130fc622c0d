import { type MeasureSpec, measureSpec, type OwnMeasures } from '../model/measures.ts';
import type { Band, Criterion } from '../model/rubric.ts';

const percent = (share: number): string => `${Number((share * 100).toFixed(6))} %`;

/** The unit of a measure, for people; empty where a value says all by itself. */
export const unitOf = (spec: MeasureSpec): string => ('unit' in spec ? spec.unit : '');

function stepText(band: Band, spec: MeasureSpec): string {
  const cut = 'atMost' in band ? band.atMost : band.atLeast;
  const value = spec.kind === 'share' ? percent(cut) : cut;
  return `${'atMost' in band ? 'at most' : 'at least'} ${value}: ${band.points}`;
}

/** A criterion's rule in words, with the points of every outcome; numbers are in the unit of the measure. */
export function ruleText({ rule, measure }: Pick<Criterion, 'rule' | 'measure'>, rubric: OwnMeasures = {}): string {
  const spec = measureSpec(measure, rubric);
  const outcomes = (): readonly string[] => {
    switch (rule.kind) {
      case 'yes-no':
        return [`yes: ${rule.yes}`, `no: ${rule.no}`];
      case 'levels':
        return Object.entries(rule.levels).map(([level, points]) => `${level}: ${points}`);
      case 'bands':
        return [...rule.bands.map((band) => stepText(band, spec)), `else: ${rule.else}`];
      case 'share':
        return [rule.invert ? 'points are 100 less the percentage' : 'points are the percentage'];
    }
  };
  return [...outcomes(), `not there: ${rule.absent}`].join(', ');
}
