import { buildAssertions } from '../lib/assertions.ts';
import { clean } from '../lib/text.ts';
import { isNonEmpty, type NonEmpty } from '../model/reading.ts';
import type { Band, Criterion, Rubric, Rule } from '../model/rubric.ts';
import type { RawBand, RawCriterion, RawRubric, RawRule } from './schema.ts';
import { buildSearches } from './searches.ts';
import { buildTranslations } from './translations.ts';

/** The schema has seen to it that lists are not empty; this tells the compiler. Throws RangeError otherwise. */
function full<T>(list: readonly T[]): NonEmpty<T> {
  if (!isNonEmpty(list)) throw new RangeError('an empty list got past the schema');
  return list;
}

const bandsOf = (bands: readonly RawBand[]): NonEmpty<Band> =>
  full(
    bands.map(({ at_most, at_least, points }) =>
      at_most === undefined ? { atLeast: at_least ?? 0, points } : { atMost: at_most, points },
    ),
  );

function ruleOf(rule: RawRule): Rule {
  const absent = rule.absent ?? 0;
  switch (rule.kind) {
    case 'yes-no':
      return { kind: 'yes-no', yes: rule.yes ?? 100, no: rule.no ?? 0, absent };
    case 'bands':
      return { kind: 'bands', bands: bandsOf(rule.bands), else: rule.else, absent };
    case 'levels':
      return { kind: 'levels', levels: { ...rule.levels }, absent };
    case 'share':
      return { kind: 'share', invert: rule.invert ?? false, absent };
  }
}

function criterionOf(raw: RawCriterion, industry: string | undefined): Criterion {
  const norm = industry === undefined ? undefined : raw.industries?.[industry];
  const rule = ruleOf(raw.rule);
  const source = norm?.source ?? raw.source;
  return {
    id: raw.id,
    title: clean(raw.title),
    weight: raw.weight,
    measure: raw.measure,
    ...(raw.fallback === undefined ? {} : { fallback: raw.fallback }),
    rule: norm === undefined ? rule : { kind: 'bands', bands: bandsOf(norm.bands), else: norm.else, absent: rule.absent },
    ...(raw.only_if === undefined ? {} : { onlyIf: raw.only_if }),
    ...(raw.absent_if === undefined ? {} : { absentIf: raw.absent_if }),
    ...(raw.why === undefined ? {} : { why: clean(raw.why, 500) }),
    ...(source === undefined ? {} : { source: clean(source, 500) }),
  };
}

/** Criteria whose bands for the industry come from elsewhere than the general ones. */
const withOwnSource = ({ channels }: RawRubric, industry: string | undefined): ReadonlySet<string> =>
  new Set(
    channels.flatMap(({ criteria }) =>
      criteria.flatMap(({ id, industries = {} }) =>
        industry !== undefined && industries[industry]?.source !== undefined ? [id] : [],
      ),
    ),
  );

/** A rubric file that was found to be in order, as the model has it; the norms of the industry are put in their places. */
export function build(raw: RawRubric, options: { readonly industry?: string; readonly sha256: string }): Rubric {
  const { industry, sha256 } = options;
  const industries = Object.entries(raw.industries ?? {}).map(([id, title]) => ({ id, title: clean(title) }));
  return {
    id: raw.id,
    version: raw.version,
    title: clean(raw.title),
    ...(raw.description === undefined ? {} : { description: clean(raw.description, 2000) }),
    ...(industry === undefined ? {} : { industry }),
    ...(industries.length === 0 ? {} : { industries }),
    sha256,
    ...(raw.searches === undefined ? {} : { searches: buildSearches(raw.searches) }),
    ...(raw.assert === undefined ? {} : { assertions: buildAssertions(raw.assert) }),
    ...(raw.translations === undefined
      ? {}
      : { translations: buildTranslations(raw.translations, industry, withOwnSource(raw, industry)) }),
    channels: full(
      raw.channels.map((channel) => ({
        id: channel.id,
        title: clean(channel.title),
        weight: channel.weight,
        criteria: full(channel.criteria.map((criterion) => criterionOf(criterion, industry))),
      })),
    ),
  };
}
