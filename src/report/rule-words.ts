import { measureSpec, type OwnMeasures } from '../model/measures.ts';
import type { Band } from '../model/rubric.ts';
import type { CriterionTerms } from '../model/scorecard.ts';
import { levelWords, unitOf, yesNoInWords } from './values.ts';
import type { Words } from './words/index.ts';

type Terms = Pick<CriterionTerms, 'rule' | 'measure'>;

/** Each outcome of a criterion with its points, in words. */
export function outcomesInWords({ rule, measure }: Terms, words: Words, rubric?: OwnMeasures): readonly string[] {
  const { worth, otherwise, asPercent, lessPercent } = words.html;
  const spec = measureSpec(measure, rubric);
  const cutIn = (cut: number): number => (spec.kind === 'share' ? cut * 100 : cut);
  const unit = unitOf(measure, rubric);
  const step = (band: Band): string =>
    worth('atMost' in band ? words.atMost(cutIn(band.atMost), unit) : words.atLeast(cutIn(band.atLeast), unit), band.points);
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
  return [...outcomes(), worth(words.html.kinds.absent, rule.absent)];
}

/** The points that a criterion gives for each outcome, in words. */
export const ruleInWords = (terms: Terms, words: Words, rubric?: OwnMeasures): string =>
  outcomesInWords(terms, words, rubric).join('; ');
