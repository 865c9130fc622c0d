import { suggest } from '../lib/yaml/nearest.ts';
import type { Path } from '../lib/yaml/tree.ts';
import { type MeasureId, type MeasureSpec, measureSpec, type OwnMeasures } from '../model/measures.ts';
import type { RawBand, RawRule } from './schema.ts';

/** A complaint about a part of a criterion, by its path within the criterion. */
export interface Misfit {
  readonly path: Path;
  readonly message: string;
}

const kindsFor: Readonly<Record<RawRule['kind'], readonly MeasureSpec['kind'][]>> = {
  'yes-no': ['list', 'yes-no', 'name', 'level'],
  bands: ['number', 'share', 'list'],
  levels: ['level'],
  share: ['share'],
};
const ruleFor: Readonly<Record<MeasureSpec['kind'], string>> = {
  level: 'levels or yes-no',
  number: 'bands',
  share: 'bands or share',
  list: 'bands or yes-no',
  name: 'yes-no',
  'yes-no': 'yes-no',
};

/** All steps must use one and the same bound, move away from it in order, and keep points rising or falling throughout. */
export function bandFaults(
  bands: readonly RawBand[],
  otherwise: number,
  spec: MeasureSpec | undefined,
  path: Path,
): readonly Misfit[] {
  const faults: Misfit[] = [];
  const most = bands.some((band) => band.at_most !== undefined);
  const greatest = spec?.kind === 'share' ? 1 : spec?.kind === 'number' ? spec.max : undefined;
  const cuts: number[] = [];
  for (const [index, band] of bands.entries()) {
    const cut = band.at_most ?? band.at_least;
    const here = [...path, index];
    if (cut === undefined) faults.push({ path: here, message: 'needs at_most or at_least' });
    else if (band.at_most !== undefined && band.at_least !== undefined) {
      faults.push({ path: here, message: 'has both at_most and at_least: keep one' });
    } else if ((band.at_most !== undefined) !== most) {
      faults.push({ path: here, message: 'mixes at_most and at_least: use one of them in all steps' });
    } else {
      const last = cuts.at(-1);
      if (last !== undefined && (most ? cut <= last : cut >= last)) {
        faults.push({
          path: here,
          message: `is never reached: ${most ? 'at_most must rise' : 'at_least must fall'} from step to step`,
        });
      }
      if (greatest !== undefined && cut > greatest) {
        const hint = spec?.kind === 'share' ? 'a share is a fraction: 5 % is 0.05' : `the measure ends at ${greatest}`;
        faults.push({ path: here, message: `is out of range: ${hint}` });
      }
      cuts.push(cut);
    }
  }
  const points = [...bands.map((band) => band.points), otherwise];
  const steps = points.slice(1).map((value, index) => value - (points[index] ?? value));
  if (steps.some((step) => step > 0) && steps.some((step) => step < 0)) {
    faults.push({ path, message: 'the points must only rise or only fall, "else" included' });
  }
  return faults;
}

function levelFaults(rule: RawRule & { kind: 'levels' }, levels: readonly string[]): readonly Misfit[] {
  const named = Object.keys(rule.levels);
  const strange = named
    .filter((level) => !levels.includes(level))
    .map((level) => ({
      path: ['rule', 'levels', level],
      message: ['none', 'absent'].includes(level)
        ? `"${level}" is no level: what is not there is priced by "absent" beside "levels"`
        : `unknown level "${level}"${suggest(level, levels)}`,
    }));
  const lost = levels.filter((level) => !named.includes(level));
  return lost.length === 0
    ? strange
    : [...strange, { path: ['rule', 'levels'], message: `has no points for ${lost.map((level) => `"${level}"`).join(', ')}` }];
}

/** Whether a rule can price what a measure gives; `key` says where the criterion names the measure. */
export function misfits(
  rule: RawRule,
  measure: MeasureId,
  key: 'measure' | 'fallback',
  rubric: OwnMeasures = {},
): readonly Misfit[] {
  const spec = measureSpec(measure, rubric);
  if (!kindsFor[rule.kind].includes(spec.kind)) {
    const message = `a rule of kind "${rule.kind}" cannot price ${measure}, a ${spec.kind}: use ${ruleFor[spec.kind]}`;
    return [{ path: key === 'measure' ? ['rule', 'kind'] : [key], message }];
  }
  if (rule.kind === 'levels' && spec.kind === 'level') return levelFaults(rule, spec.levels);
  return rule.kind === 'bands' ? bandFaults(rule.bands, rule.else, spec, ['rule', 'bands']) : [];
}
