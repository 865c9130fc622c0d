import { measureSpec, type OwnMeasures } from '../model/measures.ts';
import type { Band } from '../model/rubric.ts';
import type { CriterionTerms } from '../model/scorecard.ts';
import { amount, percent } from './numbers.ts';
import { levelWords, unitOf, yesNoInWords } from './values.ts';
import type { Words } from './words/index.ts';

/** The points that a criterion gives for each outcome, in words. */
export function ruleInWords(
  { rule, measure }: Pick<CriterionTerms, 'rule' | 'measure'>,
  words: Words,
  rubric?: OwnMeasures,
): string {
  const { worth, atMost, atLeast, otherwise, asPercent, lessPercent } = words.html;
  const spec = measureSpec(measure, rubric);
  const cutIn = (cut: number): string =>
    spec.kind === 'share' ? percent(cut) : amount(cut, unitOf(measure, rubric), words).trimEnd();
  const step = (band: Band): string =>
    worth('atMost' in band ? atMost(cutIn(band.atMost)) : atLeast(cutIn(band.atLeast)), band.points);
  const outcomes = (): readonly string[] => {
    switch (rule.kind) {
      case 'yes-no':
        return [
          worth(spec.kind === 'yes-no' ? yesNoInWords(measure, true, words) : words.yes, rule.yes),
          worth(spec.kind === 'yes-no' ? yesNoInWords(measure, false, words) : words.no, rule.no),
        ];
      case 'levels':
        return Object.entries(rule.levels).map(([level, points]) => worth(levelWords(measure, level, words), points));
      case 'bands':
        return [...rule.bands.map(step), worth(otherwise, rule.else)];
      case 'share':
        return [rule.invert ? lessPercent : asPercent];
    }
  };
  return [...outcomes(), worth(words.html.kinds.absent, rule.absent)].join('; ');
}
