import type { RoleMap } from '../gather/discover.ts';
import { clean } from '../lib/text.ts';
import { isOwnMeasure, type MeasureId, measureSpec, type OwnMeasures } from '../model/measures.ts';
import { type Reading, type Readings, type Seen, type Unknown, unknown } from '../model/reading.ts';
import type { Failed, Visit } from '../model/visit.ts';
import type { AnyProbe, SiteView } from '../probes/define-probe.ts';
import { unseen } from './unseen.ts';

interface MeasureInput {
  readonly probes: readonly AnyProbe[];
  /** Probes that hung. */
  readonly broken: readonly string[];
  readonly view: SiteView;
  readonly visits: readonly Visit[];
  readonly roles: RoleMap;
  /** What the rubric looks for by itself. */
  readonly rubric?: OwnMeasures;
  onProbe(id: string): void;
}

/**
 * Applies the law of the unknown: no page read, no probe called; a probe that throws leaves its measures unknown; an
 * absence becomes unknown when a page that the probe asked for could not be looked at.
 */
export function measureSite(input: MeasureInput): Readings {
  const { probes, view, visits } = input;
  const tried = visits.map(({ url, via, fetchedAt }): Seen => ({ url, via, at: fetchedAt }));
  if (view.pages.length > 0) return gathered(probes.map((probe) => readProbe(probe, input, tried)));
  const failures = visits.filter((visit): visit is Failed => visit.kind === 'failed');
  const why = failures.find(({ role }) => role === 'home') ?? failures[0];
  const nothing = unknown(why?.reason ?? 'no-page-read', why?.detail ?? 'no page was read', tried);
  return gathered(probes.map((probe) => everywhere(probe.measures, nothing)));
}

function gathered(parts: readonly Readings[]): Readings {
  const all: Readings = {};
  for (const part of parts) Object.assign(all, part);
  return all;
}

const everywhere = (ids: readonly MeasureId[], reading: Unknown): Readings => Object.fromEntries(ids.map((id) => [id, reading]));

/** Expressions take linear time, so it is a selector. */
const tooSlow = (id: string): string => `simplify searches[${id.slice('own.'.length)}].selector`;

function readProbe(probe: AnyProbe, input: MeasureInput, tried: readonly Seen[]): Readings {
  const broken = (detail: string): Readings => everywhere(probe.measures, unknown('probe-error', detail, tried));
  if (input.broken.includes(probe.id)) {
    if (isOwnMeasure(probe.id)) return everywhere(probe.measures, unknown('search-too-slow', tooSlow(probe.id), tried));
    return broken('the probe ran out of time');
  }
  input.onProbe(probe.id);
  try {
    const answers: Readings = probe.read(input.view);
    const blind = unseen(probe, input);
    return blind ? heedful(probe, answers, { blind, tried, rubric: input.rubric ?? {} }) : answers;
  } catch (error) {
    return broken(clean(error instanceof Error ? error.message : String(error)));
  }
}

/** Kinds of values that a page more could only raise. */
function canGrow(id: MeasureId, rubric: OwnMeasures): boolean {
  const spec = measureSpec(id, rubric);
  return spec.kind === 'level' || spec.kind === 'list' || (spec.kind === 'number' && spec.better === 'more');
}

interface Blindness {
  readonly blind: Failed;
  readonly tried: readonly Seen[];
  readonly rubric: OwnMeasures;
}

/** Answers of a probe that did not see all it asked for: nothing is absent, and what was found may be more. */
function heedful(probe: AnyProbe, answers: Readings, { blind, tried, rubric }: Blindness): Readings {
  const changed = probe.measures.flatMap((id): readonly (readonly [MeasureId, Reading])[] => {
    const reading = answers[id];
    if (reading?.state === 'absent') return [[id, unknown(blind.reason, `${blind.url}: ${blind.detail}`, tried)]];
    if (reading?.state === 'found' && canGrow(id, rubric) && !reading.settled) return [[id, { ...reading, bound: 'at-least' }]];
    return [];
  });
  return Object.assign({ ...answers }, Object.fromEntries<object>(changed));
}
