import { type MeasureId, measureSpec, type OwnMeasures } from '../model/measures.ts';
import { type Reading, type Readings, unknown } from '../model/reading.ts';
import { reasons } from '../model/reasons.ts';
import type { Criterion } from '../model/rubric.ts';
import type { Verdict } from '../model/scorecard.ts';
import { isEmpty, worthOf } from './price.ts';

interface Answer {
  readonly measure: MeasureId;
  readonly reading: Reading;
}

const answer = (readings: Readings, measure: MeasureId): Answer => ({
  measure,
  reading: readings[measure] ?? unknown('no-probe', reasons['no-probe'].says),
});

/**
 * The reading that a criterion is judged by. A fallback steps in for a measure that is unknown or absent, once it is
 * found; while it is unknown, an absent measure is unknown too, because the fallback might still price it higher.
 */
function answerTo(criterion: Criterion, readings: Readings): Answer {
  const own = answer(readings, criterion.measure);
  if (own.reading.state === 'found') return own;
  const second = criterion.fallback === undefined ? undefined : answer(readings, criterion.fallback);
  if (second?.reading.state === 'found') return second;
  if (own.reading.state === 'absent') return second?.reading.state === 'unknown' ? second : own;
  const whole = criterion.absentIf === undefined ? undefined : answer(readings, criterion.absentIf);
  return whole?.reading.state === 'absent' ? whole : own;
}

/** Nothing is ruled out by a no that somebody denies. */
const undisputed = ({ measure, reading }: Answer): Answer => ({
  measure,
  reading:
    reading.state === 'found' && reading.disputed !== undefined && isEmpty(reading.value)
      ? unknown('raters-disagree', 'They do not agree whether it is there.')
      : reading,
});

/**
 * A criterion applied to the readings of one company.
 *
 * A measure without a reading is unknown: no-probe. When `only_if` is absent (or found false or empty) the criterion is
 * not applicable; when it is unknown, a value that was found still counts, and everything else is unknown.
 * A value that the rule cannot price is unknown: probe-error, never NaN. `rubric` tells what its searches measure.
 */
export function judge(criterion: Criterion, readings: Readings, rubric: OwnMeasures = {}): Verdict {
  const gate = criterion.onlyIf === undefined ? undefined : undisputed(answer(readings, criterion.onlyIf));
  if (gate?.reading.state === 'absent' || (gate?.reading.state === 'found' && isEmpty(gate.reading.value))) {
    return { state: 'not-applicable', because: `${measureSpec(gate.measure, rubric).title}: not there` };
  }
  const { measure, reading } = answerTo(criterion, readings);
  if (reading.state === 'unknown') return { state: 'unknown', reason: reading.reason, detail: reading.detail };
  if (reading.state === 'absent') {
    if (gate?.reading.state === 'unknown') return { state: 'unknown', reason: gate.reading.reason, detail: gate.reading.detail };
    const score = criterion.rule.absent / 100;
    return { state: 'scored', score, low: score, high: score, measure, source: reading.source };
  }
  const worth = worthOf(criterion.rule, measureSpec(measure, rubric), reading);
  if (worth === undefined) {
    return { state: 'unknown', reason: 'probe-error', detail: `the value of ${measure} does not fit the rule` };
  }
  return { state: 'scored', ...worth, measure, source: reading.source };
}
