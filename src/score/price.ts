import type { MeasureSpec } from '../model/measures.ts';
import type { Bound, Found } from '../model/reading.ts';
import type { Band, Rule } from '../model/rubric.ts';

/** Scores from 0 to 1; `low` and `high` differ from `score` when the value is a bound. */
interface Price {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/** Tells whether a value stands for nothing: false, an empty list, an empty name. Zero is a value. */
export const isEmpty = (value: unknown): boolean =>
  value === false || value === '' || (Array.isArray(value) && value.length === 0);

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

const fits = (band: Band, value: number): boolean => ('atMost' in band ? value <= band.atMost : value >= band.atLeast);

const threshold = (band: Band): number => ('atMost' in band ? band.atMost : band.atLeast);

/** Points are constant between thresholds, so these values meet every step that lies between `from` and `to`. */
function samples(bands: readonly Band[], from: number, to: number): readonly number[] {
  const inside = bands.map(threshold).filter((cut) => cut > from && cut < to);
  const end = Number.isFinite(to) ? to : Math.max(from, ...inside) + 1;
  const cuts = [from, ...inside, end].sort((a, b) => a - b);
  return cuts.flatMap((cut, index) => [cut, (cut + (cuts[index + 1] ?? cut)) / 2]);
}

/** Points that the value gives, and all that it could give when it is a bound; undefined when the rule does not fit it. */
function pointsOf(rule: Rule, spec: MeasureSpec, value: unknown, bound: Bound | undefined): readonly number[] | undefined {
  const [atLeast, atMost] = [bound === 'at-least', bound === 'at-most'];
  const size = Array.isArray(value) ? value.length : value;
  switch (rule.kind) {
    case 'yes-no':
      return isEmpty(value) ? (atLeast ? [rule.no, rule.yes] : [rule.no]) : atMost ? [rule.yes, rule.no] : [rule.yes];
    case 'levels': {
      if (spec.kind !== 'level' || typeof value !== 'string') return undefined;
      const at = spec.levels.indexOf(value);
      const reach =
        at < 0 ? [] : atMost ? spec.levels.slice(0, at + 1).toReversed() : spec.levels.slice(at, atLeast ? undefined : at + 1);
      const points = reach.map((level) => rule.levels[level]).filter((each) => each !== undefined);
      return points.length > 0 && points.length === reach.length ? points : undefined;
    }
    case 'bands': {
      if (typeof size !== 'number' || !Number.isFinite(size)) return undefined;
      const greatest = spec.kind === 'share' ? 1 : spec.kind === 'number' ? (spec.max ?? Infinity) : Infinity;
      const below = atMost ? samples(rule.bands, 0, size) : [];
      const values = atLeast ? samples(rule.bands, size, Math.max(size, greatest)) : [size, ...below];
      return values.map((each) => rule.bands.find((band) => fits(band, each))?.points ?? rule.else);
    }
    case 'share': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
      const shares = atLeast ? [value, 1] : atMost ? [value, 0] : [value];
      return shares.map((share) => 100 * (rule.invert ? 1 - clamp(share) : clamp(share)));
    }
  }
}

/** What a found value is worth under a rule; undefined when it is not a value that the rule can price. */
export function price(rule: Rule, spec: MeasureSpec, value: unknown, bound?: Bound): Price | undefined {
  const points = pointsOf(rule, spec, value, bound);
  const own = points?.[0];
  if (points === undefined || own === undefined || points.some(Number.isNaN)) return undefined;
  return { score: clamp(own / 100), low: clamp(Math.min(...points) / 100), high: clamp(Math.max(...points) / 100) };
}

/** The same for a reading; what is disputed may be worth what any of the values is that were given for it. */
export function worthOf(rule: Rule, spec: MeasureSpec, { value, bound, disputed }: Found<unknown>): Price | undefined {
  const own = price(rule, spec, value, bound);
  const given = (disputed ?? []).flatMap((each) => price(rule, spec, each) ?? []);
  if (own === undefined || given.length < (disputed?.length ?? 0)) return undefined;
  const all = [own, ...given];
  return { ...own, low: Math.min(...all.map(({ low }) => low)), high: Math.max(...all.map(({ high }) => high)) };
}
