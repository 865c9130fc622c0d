import { assertionFaults } from '../lib/assertions.ts';
import { suggest } from '../lib/yaml/nearest.ts';
import { type MeasureSpec, measureSpec, type OwnMeasures } from '../model/measures.ts';
import { bandFaults, type Misfit, misfits } from './fit.ts';
import { limits } from './limits.ts';
import * as schema from './schema.ts';
import { measuresOf, searchesFaults, strangerFault } from './searches.ts';
import { translationFaults } from './translations.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Weights that are numbers at all must not sum to nothing, or there is nothing to divide by. */
function weightFaults(owners: readonly unknown[], path: readonly (string | number)[], what: string): readonly Misfit[] {
  const weights = owners.map((owner) => recordOf(owner)['weight']);
  const whole = weights.reduce((total: number, weight) => total + (typeof weight === 'number' ? weight : Number.NaN), 0);
  return weights.length > 0 && whole === 0 ? [{ path, message: `the weights of the ${what} sum to 0: nothing would count` }] : [];
}

function repeats(ids: readonly unknown[], pathOf: (index: number) => Misfit['path'], what: string): readonly Misfit[] {
  const first = new Set<unknown>();
  return ids.flatMap((id, index) => {
    if (typeof id !== 'string' || !first.has(id)) {
      first.add(id);
      return [];
    }
    return [{ path: [...pathOf(index), 'id'], message: `the ${what} "${id}" stands here a second time` }];
  });
}

const naming = ['measure', 'fallback', 'only_if', 'absent_if'] as const;

function criterionFaults(
  criterion: Readonly<Record<string, unknown>>,
  industries: readonly string[],
  rubric: OwnMeasures,
): readonly Misfit[] {
  const measure = schema.measure.safeParse(criterion['measure']);
  const fallback = schema.measure.safeParse(criterion['fallback']);
  const rule = schema.rule.safeParse(criterion['rule']);
  const own = Object.entries(recordOf(criterion['industries']));
  const spec: MeasureSpec | undefined = measure.success ? measureSpec(measure.data, rubric) : undefined;
  const strangers = naming.flatMap((key) => strangerFault(key, criterion[key], rubric));
  if (strangers.length > 0) return strangers;
  const faults: Misfit[] = [];
  if (rule.success && measure.success) faults.push(...misfits(rule.data, measure.data, 'measure', rubric));
  if (rule.success && fallback.success) faults.push(...misfits(rule.data, fallback.data, 'fallback', rubric));
  if (measure.success && fallback.success && measure.data === fallback.data) {
    faults.push({ path: ['fallback'], message: 'is the measure itself' });
  }
  if (own.length > 0 && rule.success && rule.data.kind !== 'bands') {
    faults.push({ path: ['industries'], message: 'only a rule of kind "bands" can differ by industry' });
  }
  for (const [industry, norm] of own) {
    const path = ['industries', industry];
    if (!industries.includes(industry)) {
      faults.push({
        path,
        message: `unknown industry "${industry}"${suggest(industry, industries) || '; name it under "industries" at the top'}`,
      });
    }
    const bands = schema.bands.safeParse(recordOf(norm)['bands']);
    const otherwise = recordOf(norm)['else'];
    if (bands.success && typeof otherwise === 'number')
      faults.push(...bandFaults(bands.data, otherwise, spec, [...path, 'bands']));
  }
  return faults;
}

const textsOf = (values: readonly unknown[]): readonly string[] =>
  values.flatMap((value) => (typeof value === 'string' ? [value] : []));

function assertFaults(block: unknown, channels: readonly unknown[], criteria: readonly Readonly<Record<string, unknown>>[]) {
  const scope = {
    channels: textsOf(channels.map((channel) => recordOf(channel)['id'])),
    criteria: criteria.flatMap(({ id, measure }) =>
      typeof id === 'string' ? [{ id, measure: textsOf([measure]).join('') }] : [],
    ),
  };
  return assertionFaults(block, scope).map((fault): Misfit => ({ ...fault, path: ['assert', ...fault.path] }));
}

/**
 * What no schema can say: rules fit their measures, ids are unique, weights sum above 0, industries are named, what is
 * translated is there, and the rubric is not endless. Looks at each part for itself, so that one broken part does not hide the faults of another.
 */
export function crossCheck(value: unknown): readonly Misfit[] {
  const root = recordOf(value);
  const industries = Object.keys(recordOf(root['industries']));
  const rubric = measuresOf(root['searches']);
  const channels = listOf(root['channels']);
  const criteria = channels.flatMap((channel, at) =>
    listOf(recordOf(channel)['criteria']).map((criterion, index) => ({
      criterion: recordOf(criterion),
      path: ['channels', at, 'criteria', index],
    })),
  );
  if (criteria.length > limits.criteria) {
    return [{ path: ['channels'], message: `too many criteria: ${criteria.length}, the limit is ${limits.criteria}` }];
  }
  return [
    ...repeats(
      channels.map((channel) => recordOf(channel)['id']),
      (index) => ['channels', index],
      'channel',
    ),
    ...repeats(
      criteria.map(({ criterion }) => criterion['id']),
      (index) => criteria[index]?.path ?? [],
      'criterion',
    ),
    ...weightFaults(channels, ['channels'], 'channels'),
    ...channels.flatMap((channel, at) =>
      weightFaults(listOf(recordOf(channel)['criteria']), ['channels', at, 'criteria'], 'criteria in this channel'),
    ),
    ...criteria.flatMap(({ criterion, path }) =>
      criterionFaults(criterion, industries, rubric).map((fault) => ({ ...fault, path: [...path, ...fault.path] })),
    ),
    ...searchesFaults(root['searches']),
    ...assertFaults(
      root['assert'],
      channels,
      criteria.map(({ criterion }) => criterion),
    ),
    ...translationFaults(root['translations'], {
      industries,
      channels: textsOf(channels.map((channel) => recordOf(channel)['id'])),
      criteria: new Map(
        criteria.flatMap(({ criterion }) =>
          textsOf([criterion['id']]).map((id) => [id, Object.keys(recordOf(criterion['industries']))] as const),
        ),
      ),
    }),
  ];
}
