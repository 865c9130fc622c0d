import { clean } from '../lib/text.ts';
import { sayProblem } from '../lib/yaml/problem.ts';
import { isOwnMeasure, type MeasureId, measureIds, measureSpec, type OwnMeasures } from '../model/measures.ts';
import type { Criterion, Rubric } from '../model/rubric.ts';
import { wanted } from '../report/gates.ts';
import { wording } from '../report/words/index.ts';
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

function kindOf(id: MeasureId, rubric: OwnMeasures): string {
  const spec = measureSpec(id, rubric);
  return [spec.kind, unitOf(spec)].filter((part) => part !== '').join(', ');
}

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
        `    measure  ${criterion.measure} (${kindOf(criterion.measure, rubric)})${criterion.fallback === undefined ? '' : `, or else ${criterion.fallback}`}`,
        `    points   ${ruleText(criterion, rubric)}`,
        ...(criterion.onlyIf === undefined ? [] : [`    only if  ${criterion.onlyIf} is there`]),
        ...(criterion.absentIf === undefined ? [] : [`    not there when ${criterion.absentIf} is not`]),
        ...(criterion.why === undefined ? [] : [`    why      ${criterion.why}`]),
        ...(criterion.source === undefined ? [] : [`    source   ${criterion.source}`]),
      );
    }
  }
  if ((rubric.searches ?? []).length > 0) lines.push('', 'What it looks for by itself:');
  for (const { id, title, signals, pages, via } of rubric.searches ?? [])
    lines.push(
      `  ${id}: ${title} (${kindOf(id, rubric)})`,
      `    on        ${pages.join(', ')}${via === 'browser' ? ', in the browser' : ''}`,
      ...signals.map(
        ({ kind, text, language }) => `    ${kind.padEnd(10)}${language === undefined ? '' : `${language}: `}${clean(text)}`,
      ),
    );
  if ((rubric.assertions ?? []).length > 0) lines.push('', 'What must hold:');
  for (const { company, aim, demand } of rubric.assertions ?? [])
    lines.push(
      `  ${aim.of === 'total' ? aim.of : `${aim.of} ${aim.id}`}: ${wanted(demand, wording.en)}${company === '*' ? '' : ` (${company})`}`,
    );
  return done(lines);
}

/** Whether enquiries answer it, or a log of them that somebody kept. */
const isAsked = ({ measure, fallback }: Criterion): boolean =>
  [measure, ...(fallback === undefined ? [] : [fallback])].some(
    (id) => !isOwnMeasure(id) && measureSources[id].some((source) => source === 'contact'),
  );

/** `rubric check FILE`: every problem, or "ok" and the criteria that no probe answers: those that enquiries do, and the rest. */
export function checkRubric(source: RubricFile, probes: readonly ProbeSummary[], industry?: string): Outcome {
  const loaded = load(source, industry);
  if ('problems' in loaded) return loaded.problems;
  const answered = new Set(probes.flatMap((probe) => probe.measures));
  const isAnswered = (id: MeasureId | undefined): boolean => id !== undefined && (isOwnMeasure(id) || answered.has(id));
  const criteria = criteriaOf(loaded.rubric);
  const open = criteria.filter(({ measure, fallback }) => !isAnswered(measure) && !isAnswered(fallback));
  const named = new Set(criteria.flatMap(({ measure, fallback, onlyIf, absentIf }) => [measure, fallback, onlyIf, absentIf]));
  const idle = (loaded.rubric.searches ?? []).filter(({ id }) => !named.has(id));
  const asked = open.filter(isAsked);
  const blank = open.filter((criterion) => !isAsked(criterion));
  const list = (title: string, criteria: readonly Criterion[]): readonly string[] =>
    criteria.length === 0 ? [] : [title, ...criteria.map(({ id, measure }) => `  ${id} (${measure})`)];
  return done([
    `ok: ${sizeOf(loaded.rubric)}`,
    ...list(
      `${count(asked.length, 'criterion is', 'criteria are')} answered by real enquiries (--contacts, see docs/contact.md), and unknown without:`,
      asked,
    ),
    ...list(`${count(blank.length, 'criterion has', 'criteria have')} no probe yet and will be unknown:`, blank),
    ...(idle.length === 0 ? [] : [`${count(idle.length, 'search is', 'searches are')} named by no criterion:`]),
    ...idle.map(({ id, title }) => `  ${id} (${title})`),
  ]);
}

/** `rubric measures [FILE]`: everything that a criterion may name, and which probe answers it; with the searches of a rubric. */
export function listMeasures(probes: readonly ProbeSummary[], source?: RubricFile): Outcome {
  const none: OwnMeasures = {};
  const loaded = source === undefined ? { rubric: none } : load(source, undefined);
  if ('problems' in loaded) return loaded.problems;
  const { rubric } = loaded;
  const own = (rubric.searches ?? []).map(({ id, title, counts }) => [
    id,
    counts ? 'number' : 'yes-no',
    counts ? 'hits' : '',
    'public',
    'searches',
    title,
  ]);
  const rows = measureIds.map((id) => {
    const spec = measureSpec(id, {});
    const values = spec.kind === 'level' ? spec.levels.join(' < ') : unitOf(spec);
    const better = 'better' in spec && spec.better === 'less' ? ' (less is better)' : '';
    const answering = probes.filter((probe) => probe.measures.includes(id)).map((probe) => probe.id);
    return [id, spec.kind, `${values}${better}`, measureSources[id].join(', '), answering.join(', ') || '-', spec.title];
  });
  return done(align([['measure', 'kind', 'values or unit', 'sources', 'probe', 'what it is'], ...rows, ...own]));
}

/** `rubric schema`: JSON Schema of a rubric file, for editors. */
export function rubricSchema(): Outcome {
  return { text: rubricJsonSchema(), exitCode: 0 };
}
