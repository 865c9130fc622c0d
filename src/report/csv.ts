import { readableHost } from '../lib/host-name.ts';
import { rememberText } from '../lib/remember-text.ts';
import type { Evidence } from '../model/reading.ts';
import { ranksOf } from './comparison.ts';
import { type CriterionLine, linesOf, measureOf, readingOf } from './criterion-line.ts';
import { type Cell, csvTable, pointsCell } from './csv-table.ts';
import { wideCsv } from './csv-wide.ts';
import { type Finding, findingFor } from './finding.ts';
import type { Reporter, Setting } from './reporter.ts';
import { unitOf, valueAsCell } from './values.ts';
import { wording } from './words/index.ts';

interface Line extends CriterionLine {
  readonly finding: Finding;
  readonly setting: Setting;
}

const evidenceOf = (line: Line): Evidence | undefined => {
  const reading = readingOf(line);
  return reading?.state === 'found' ? reading.evidence[0] : undefined;
};

/** Told in the same words whatever the language is, for programs compare it. */
function valueCell(line: Line): Cell {
  const reading = readingOf(line);
  if (reading?.state !== 'found') return '';
  const cell = valueAsCell(measureOf(line), reading, { ...line.setting, words: wording.en });
  return typeof reading.value === 'number' ? Number(cell) : cell;
}

/** Scores and shares in points and percent, 0 to 100; the first piece of evidence stands for all. */
const columns = {
  domain: ({ card }) => card.domain,
  name: ({ card }) => card.name ?? readableHost(card.domain),
  rank_best: ({ report, card }) => ranksOf(report.comparison, card)?.best ?? '',
  rank_worst: ({ report, card }) => ranksOf(report.comparison, card)?.worst ?? '',
  state: ({ card }) => card.state,
  insecure: ({ card }) => (card.insecure ? 'yes' : 'no'),
  total_score: ({ card }) => pointsCell(card.total.score),
  total_low: ({ card }) => pointsCell(card.total.low),
  total_high: ({ card }) => pointsCell(card.total.high),
  total_coverage: ({ card }) => pointsCell(card.total.coverage),
  channel: ({ channel }) => channel.id,
  channel_score: ({ channel }) => pointsCell(channel.total.score),
  criterion: ({ criterion }) => criterion.id,
  title: ({ criterion }) => criterion.title,
  weight: ({ criterion }) => criterion.weight,
  measure: measureOf,
  verdict: ({ criterion }) => criterion.verdict.state,
  // What is not there of a thing that may not apply is as open as its verdict.
  reading: (line) => (line.criterion.verdict.state === 'unknown' ? 'unknown' : (readingOf(line)?.state ?? '')),
  score: ({ criterion: { verdict } }) => pointsCell(verdict.state === 'scored' ? verdict.score : null),
  low: ({ criterion: { verdict } }) => pointsCell(verdict.state === 'scored' ? verdict.low : null),
  high: ({ criterion: { verdict } }) => pointsCell(verdict.state === 'scored' ? verdict.high : null),
  value: valueCell,
  unit: (line) => (readingOf(line)?.state === 'found' ? unitOf(measureOf(line), line.setting.rubric) : ''),
  bound: (line) => {
    const reading = readingOf(line);
    return reading?.state === 'found' ? (reading.bound ?? '') : '';
  },
  source: ({ criterion: { verdict } }) => (verdict.state === 'scored' ? verdict.source : ''),
  reason: ({ criterion: { verdict } }) => (verdict.state === 'unknown' ? verdict.reason : ''),
  finding: ({ finding }) => finding.text,
  detail: ({ finding }) => finding.detail ?? '',
  hint: ({ finding }) => finding.hint ?? '',
  evidence_url: (line) => evidenceOf(line)?.url ?? '',
  evidence_via: (line) => evidenceOf(line)?.via ?? '',
  evidence_where: (line) => evidenceOf(line)?.where ?? '',
  evidence_excerpt: (line) => evidenceOf(line)?.excerpt ?? '',
  evidence_at: (line) => evidenceOf(line)?.at ?? '',
  note: (line) => {
    const reading = readingOf(line);
    return reading && 'note' in reading ? (reading.note ?? '') : '';
  },
  final_url: ({ card }) => card.finalUrl ?? '',
  rubric: ({ report }) => report.rubric.id,
  rubric_version: ({ report }) => report.rubric.version,
  rubric_sha256: ({ report }) => report.rubric.sha256,
  industry: ({ report }) => report.rubric.industry ?? '',
  tool: ({ report }) => `${report.tool.name} ${report.tool.version}`,
  made_at: ({ report }) => report.madeAt,
  seen_from: ({ card: { gathered } }) => gathered?.archive?.from ?? gathered?.startedAt ?? '',
  seen_to: ({ card: { gathered } }) => gathered?.archive?.to ?? gathered?.finishedAt ?? '',
} as const satisfies Record<string, (line: Line) => Cell>;

const cells: readonly ((line: Line) => Cell)[] = Object.values(columns);

/** One row for each company and criterion, or, when wide, one for each criterion. */
export const csv: Reporter = (report, setting) => {
  if (setting.csv?.layout === 'wide') return wideCsv(report, setting);
  const mask = rememberText(setting.mask);
  const masked = (cell: Cell): Cell => (typeof cell === 'string' ? mask(cell) : cell);
  const rows = linesOf(report)
    .map((line): Line => ({ ...line, finding: findingFor(line.card, line.criterion, setting), setting }))
    .map((line) => cells.map((cell) => masked(cell(line))));
  return csvTable(Object.keys(columns), rows, setting.csv?.dialect);
};
