import { canonicalJson } from '../lib/canonical-json.ts';
import type {
  Caution,
  Change,
  CompanyDifference,
  CriterionChange,
  Difference,
  Move,
  OptionChange,
  TotalChange,
} from '../model/difference.ts';
import { type ChannelId, isOwnMeasure, type MeasureId, measureSpec } from '../model/measures.ts';
import type { Report, Scorecard, ScoredChannel, ScoredCriterion } from '../model/scorecard.ts';
import { changeBy, changeOf, type Side } from './change.ts';
import { sharesOf } from './score-site.ts';
import { sum } from './sum.ts';

type Rubrics = Readonly<Record<'before' | 'after', Report['rubric']>>;

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

const sameText = ({ before, after }: Rubrics): boolean => before.sha256 === after.sha256 && before.industry === after.industry;

/** Whether both rubrics price a criterion alike, whatever else they say; what a search of their own looks for, only the text tells. */
function sameRule(id: string, rubrics: Rubrics): boolean {
  const [was, is] = [rubrics.before, rubrics.after].map(({ criteria }) => criteria?.find((one) => one.id === id));
  if (was === undefined || is === undefined || isOwnMeasure(is.measure)) return sameText(rubrics);
  return isSame([was.measure, was.rule], [is.measure, is.rule]);
}

/** The measure that shows whether a company has the channel at all. */
const signs: { readonly [C in ChannelId]?: MeasureId } = {
  email: 'email.support-address',
  chat: 'chat.products',
  kb: 'kb.presence',
  forum: 'forum.availability',
  social: 'social.pages',
  community: 'community.presence',
};

/** The measures that show whether what a criterion speaks of is there: those that both rubrics name, and the sign of its channel. */
function gatesOf({ id, measure }: ScoredCriterion, rubrics: Rubrics): readonly MeasureId[] {
  const [was, is] = [rubrics.before, rubrics.after].map(({ criteria }) => criteria?.find((one) => one.id === id));
  const named = [is?.onlyIf, is?.absentIf].filter((gate) => gate === was?.onlyIf || gate === was?.absentIf);
  const sign = isOwnMeasure(measure) ? undefined : signs[measureSpec(measure).channel];
  return [...new Set([...named, sign])].filter((gate) => gate !== undefined);
}

interface Placed {
  readonly channel: ScoredChannel;
  readonly criterion: ScoredCriterion;
}
const placedIn = ({ channels }: Scorecard): readonly Placed[] =>
  channels.flatMap((channel) => channel.criteria.map((criterion) => ({ channel, criterion })));

const sideOf = ({ readings }: Scorecard, criterion: ScoredCriterion): Side => ({
  criterion,
  readings,
  reading: readings[criterion.verdict.state === 'scored' ? criterion.verdict.measure : criterion.measure],
});

function criteriaOf(before: Scorecard, after: Scorecard, rubrics: Rubrics): readonly CriterionChange[] {
  const earlier = new Map(placedIn(before).map((placed) => [placed.criterion.id, placed]));
  const later = placedIn(after);
  const named = ({ channel, criterion: { id, title } }: Placed) => ({ channel: channel.id, id, title });
  const known = new Set(later.map(({ criterion }) => criterion.id));
  return [
    ...later.map((placed): CriterionChange => {
      const { criterion } = placed;
      const was = earlier.get(criterion.id)?.criterion;
      if (was === undefined) return { ...named(placed), after: criterion, change: { kind: 'not-comparable', why: 'only-after' } };
      const [sides, same] = [[sideOf(before, was), sideOf(after, criterion)] as const, sameRule(criterion.id, rubrics)];
      const change = changeOf(...sides, same, gatesOf(criterion, rubrics));
      return { ...named(placed), before: was, after: criterion, change };
    }),
    ...[...earlier.values()]
      .filter(({ criterion }) => !known.has(criterion.id))
      .map(
        (placed): CriterionChange => ({
          ...named(placed),
          before: placed.criterion,
          change: { kind: 'not-comparable', why: 'only-before' },
        }),
      ),
  ];
}

/** A criterion that counts on both sides, with its weight in the whole. */
interface Common {
  readonly weight: number;
  readonly before: ScoredCriterion;
  readonly after: ScoredCriterion;
  readonly move: Move;
}

function commonOf(after: Scorecard, changes: readonly CriterionChange[]): readonly Common[] {
  const shares = new Map(sharesOf(after.channels).map(({ criterion, share }) => [criterion.id, share]));
  return changes.flatMap(({ id, before, after: is, change }) => {
    const weight = shares.get(id) ?? 0;
    return before && is && weight > 0 && 'by' in change ? [{ weight, before, after: is, move: change }] : [];
  });
}

/** Both totals over the same criteria. What did not change moves neither, however wide its range is. */
function totalOf(after: Scorecard, changes: readonly CriterionChange[]): TotalChange | undefined {
  const common = commonOf(after, changes);
  const whole = common.reduce((total, { weight }) => total + weight, 0);
  if (!(whole > 0)) return undefined;
  const mean = (of: keyof Move): number => common.reduce((total, { weight, move }) => total + weight * move[of], 0) / whole;
  const totalOn = (side: 'before' | 'after') => sum(common.map((one) => ({ weight: one.weight, verdict: one[side].verdict })));
  const move = { by: mean('by'), least: mean('least'), most: mean('most') };
  return {
    criteria: common.length,
    before: totalOn('before'),
    after: totalOn('after'),
    change: changeBy(move, { kind: 'parts' }),
  };
}

function companyOf(before: Scorecard, after: Scorecard, rubrics: Rubrics): CompanyDifference {
  const criteria = criteriaOf(before, after, rubrics);
  const total = totalOf(after, criteria);
  const otherArchive = !isSame(before.gathered?.archive?.files, after.gathered?.archive?.files);
  return { kind: 'both', domain: after.domain, before, after, ...(total ? { total } : {}), criteria, otherArchive };
}

function cautionsOf(before: Report, after: Report): readonly Caution[] {
  return [
    ...(isSame(before.tool, after.tool) ? [] : (['tool'] as const)),
    ...(sameText({ before: before.rubric, after: after.rubric }) ? [] : (['rubric'] as const)),
    ...(before.limits && after.limits && !isSame(before.limits, after.limits) ? (['limits'] as const) : []),
    ...(before.madeAt > after.madeAt ? (['order'] as const) : []),
  ];
}

/** Told as limits, or no reason for anything to be seen otherwise. */
const untold: ReadonlySet<string> = new Set(['--timeout', '--max-pages', 'names in --config']);

/** Options that differ, where both reports tell theirs. */
function optionsOf({ options: was }: Report, { options: is }: Report): readonly OptionChange[] {
  if (was === undefined || is === undefined) return [];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => !untold.has(name) && was[name] !== is[name])
    .map((name) => ({
      name,
      ...(was[name] === undefined ? {} : { before: was[name] }),
      ...(is[name] === undefined ? {} : { after: is[name] }),
    }));
}

/**
 * What became of every company and criterion from one report to another. A score *improved* or *regressed* where all that
 * it may be then lies above or below all that it may be now; where that overlaps, where samples are too small to tell and
 * where values rest on little, it is *within noise*. What a run found and the next one certainly did not is *gone*. Totals are set side by side over the criteria that can be compared.
 */
export function diff(before: Report, after: Report): Difference {
  const rubrics: Rubrics = { before: before.rubric, after: after.rubric };
  const earlier = new Map(before.scorecards.map((card) => [card.domain, card]));
  const later = new Set(after.scorecards.map(({ domain }) => domain));
  return {
    before,
    after,
    cautions: cautionsOf(before, after),
    options: optionsOf(before, after),
    companies: [
      ...after.scorecards.map((card): CompanyDifference => {
        const was = earlier.get(card.domain);
        return was ? companyOf(was, card, rubrics) : { kind: 'only-after', domain: card.domain };
      }),
      ...before.scorecards
        .filter(({ domain }) => !later.has(domain))
        .map(({ domain }): CompanyDifference => ({ kind: 'only-before', domain })),
    ],
  };
}

/** Whether something got worse for certain. */
export const isRegression = ({ kind }: Change): boolean => kind === 'regressed' || kind === 'gone';

/** Whether something of a company that both runs hold regressed, or is gone. */
export const hasRegressed = ({ companies }: Difference): boolean =>
  companies.some((one) => one.kind === 'both' && one.criteria.some(({ change }) => isRegression(change)));

/** Companies that the later run holds, but could not assess where the earlier one could. */
export const lostCompanies = ({ companies }: Difference): readonly string[] =>
  companies.flatMap((one) =>
    one.kind === 'both' && one.after.state === 'unknown' && one.before.state !== 'unknown' ? [one.domain] : [],
  );
