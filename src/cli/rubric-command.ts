import { sayProblem } from '../lib/yaml/problem.ts';
import { type MeasureId, type MeasureSpec, measureIds, measures } from '../model/measures.ts';
import type { Criterion, Rubric } from '../model/rubric.ts';
import { loadRubric } from '../rubric/load.ts';
import { measureSources } from '../rubric/measure-sources.ts';
import { ruleText, unitOf } from '../rubric/rule-text.ts';
import { rubricJsonSchema } from '../rubric/schema.ts';

/** A rubric file that was read already; `sha256` is the hex digest of its bytes. */
export interface RubricFile {
  /** How the user names it: `default`, or a path. */
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}
/** What the commands need to know of a probe. */
interface ProbeSummary {
  readonly id: string;
  readonly measures: readonly MeasureId[];
}
/** Text for stdout, ending in a line end, and the exit code: 2 when a rubric has problems. */
export interface Outcome {
  readonly text: string;
  readonly exitCode: 0 | 2;
}

const done = (lines: readonly string[]): Outcome => ({ text: `${lines.join('\n')}\n`, exitCode: 0 });
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const criteriaOf = (rubric: Rubric): readonly Criterion[] => rubric.channels.flatMap(({ criteria }) => criteria);
const sizeOf = (rubric: Rubric): string =>
  `${count(criteriaOf(rubric).length, 'criterion', 'criteria')} in ${count(rubric.channels.length, 'channel', 'channels')}`;
const percent = (part: number, whole: number): string => `${whole > 0 ? ((part / whole) * 100).toFixed(1) : '0.0'} %`;

const kindOf = (id: MeasureId): string => [measures[id].kind, unitOf(measures[id])].filter((part) => part !== '').join(', ');

/** Columns padded to the widest cell, without anything after the last. */
function align(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Loads a rubric file, or tells all its problems, one a line. */
function load(source: RubricFile, industry: string | undefined): { readonly rubric: Rubric } | { readonly problems: Outcome } {
  const loaded = loadRubric(source.bytes, { file: source.file, industry, sha256: source.sha256 });
  if (loaded.ok) return { rubric: loaded.rubric };
  return { problems: { text: `${loaded.problems.map(sayProblem).join('\n')}\n`, exitCode: 2 } };
}

/** `rubric list`: the rubrics that come with the tool. */
export function listRubrics(shelf: readonly RubricFile[]): Outcome {
  const rows = shelf.map((source) => {
    const loaded = load(source, undefined);
    return 'rubric' in loaded
      ? [source.name, loaded.rubric.version, sizeOf(loaded.rubric), loaded.rubric.title]
      : [source.name, '-', 'has problems', `run: support-audit rubric check ${source.file}`];
  });
  return done(align([['name', 'version', 'size', 'title'], ...rows]));
}

/** `rubric show NAME`: the rubric as it is applied, with each criterion's share of the total. */
export function showRubric(source: RubricFile, industry?: string): Outcome {
  const loaded = load(source, industry);
  if ('problems' in loaded) return loaded.problems;
  const { rubric } = loaded;
  const whole = rubric.channels.reduce((sum, { weight }) => sum + weight, 0);
  const industries = (rubric.industries ?? []).map(({ id }) => id).join(', ');
  const lines = [
    `${rubric.id} ${rubric.version}: ${rubric.title}`,
    ...(rubric.description === undefined ? [] : [rubric.description]),
    `${sizeOf(rubric)}; sha256 ${rubric.sha256}`,
    ...(industries === '' ? [] : [`industry: ${rubric.industry ?? 'none chosen'} (known: ${industries})`]),
  ];
  for (const channel of rubric.channels) {
    const inside = channel.criteria.reduce((sum, { weight }) => sum + weight, 0);
    lines.push('', `${channel.title} (${channel.id}): weight ${channel.weight}, ${percent(channel.weight, whole)} of the total`);
    for (const criterion of channel.criteria) {
      const share = percent((channel.weight * criterion.weight) / inside, whole);
      lines.push(
        `  ${criterion.id}: ${criterion.title}`,
        `    weight   ${criterion.weight}, ${share} of the total`,
        `    measure  ${criterion.measure} (${kindOf(criterion.measure)})${criterion.fallback === undefined ? '' : `, or else ${criterion.fallback}`}`,
        `    points   ${ruleText(criterion)}`,
        ...(criterion.onlyIf === undefined ? [] : [`    only if  ${criterion.onlyIf} is there`]),
        ...(criterion.absentIf === undefined ? [] : [`    not there when ${criterion.absentIf} is not`]),
        ...(criterion.why === undefined ? [] : [`    why      ${criterion.why}`]),
        ...(criterion.source === undefined ? [] : [`    source   ${criterion.source}`]),
      );
    }
  }
  return done(lines);
}

/** `rubric check FILE`: every problem, or "ok" and the criteria that no probe answers yet. */
export function checkRubric(source: RubricFile, probes: readonly ProbeSummary[], industry?: string): Outcome {
  const loaded = load(source, industry);
  if ('problems' in loaded) return loaded.problems;
  const answered = new Set(probes.flatMap((probe) => probe.measures));
  const open = criteriaOf(loaded.rubric).filter(
    ({ measure, fallback }) => !answered.has(measure) && !(fallback !== undefined && answered.has(fallback)),
  );
  return done([
    `ok: ${sizeOf(loaded.rubric)}`,
    ...(open.length === 0 ? [] : [`${count(open.length, 'criterion has', 'criteria have')} no probe yet and will be unknown:`]),
    ...open.map(({ id, measure }) => `  ${id} (${measure})`),
  ]);
}

/** `rubric measures`: everything that a criterion may name, and which probe answers it. */
export function listMeasures(probes: readonly ProbeSummary[]): Outcome {
  const rows = measureIds.map((id) => {
    const spec: MeasureSpec = measures[id];
    const values = spec.kind === 'level' ? spec.levels.join(' < ') : unitOf(spec);
    const better = 'better' in spec && spec.better === 'less' ? ' (less is better)' : '';
    const answering = probes.filter((probe) => probe.measures.includes(id)).map((probe) => probe.id);
    return [id, spec.kind, `${values}${better}`, measureSources[id].join(', '), answering.join(', ') || '-', spec.title];
  });
  return done(align([['measure', 'kind', 'values or unit', 'sources', 'probe', 'what it is'], ...rows]));
}

/** `rubric schema`: JSON Schema of a rubric file, for editors. */
export function rubricSchema(): Outcome {
  return { text: rubricJsonSchema(), exitCode: 0 };
}
