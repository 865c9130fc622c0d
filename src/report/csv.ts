import { readableHost } from '../lib/host-name.ts';
import type { Evidence, Reading } from '../model/reading.ts';
import type { Report, Scorecard, ScoredChannel, ScoredCriterion } from '../model/scorecard.ts';
import { ranksOf } from './comparison.ts';
import { csvTable } from './csv-table.ts';
import { findingFor } from './finding.ts';
import { plainNumber } from './numbers.ts';
import type { Reporter, Setting } from './reporter.ts';
import { unitOf, valueAsCell } from './values.ts';

interface Line {
  readonly report: Report;
  readonly card: Scorecard;
  readonly channel: ScoredChannel;
  readonly criterion: ScoredCriterion;
  readonly setting: Setting;
}

const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : plainNumber(value));
const asPoints = (score: number | null): string => number(score === null ? null : score * 100);

/** The reading that decided, or would have. */
const readingOf = ({ card, criterion: { verdict, measure } }: Line): Reading | undefined =>
  card.readings[verdict.state === 'scored' ? verdict.measure : measure];

const evidenceOf = (line: Line): Evidence | undefined => {
  const reading = readingOf(line);
  return reading?.state === 'found' ? reading.evidence[0] : undefined;
};
const measureOf = ({ criterion: { verdict, measure } }: Line) => (verdict.state === 'scored' ? verdict.measure : measure);

/** Scores and shares in points and percent, 0 to 100; the first piece of evidence stands for all. */
const columns = {
  domain: ({ card }) => card.domain,
  name: ({ card }) => card.name ?? readableHost(card.domain),
  rank: ({ report, card }) => number(report.comparison.ranking.find(({ domain }) => domain === card.domain)?.rank),
  rank_shared: ({ report, card, setting: { words } }) => {
    const ranks = ranksOf(report.comparison, card);
    return ranks === null ? '' : ranks.best === ranks.worst ? words.no : words.yes;
  },
  state: ({ card }) => card.state,
  insecure: ({ card, setting }) => (card.insecure ? setting.words.yes : setting.words.no),
  total_score: ({ card }) => asPoints(card.total.score),
  total_low: ({ card }) => asPoints(card.total.low),
  total_high: ({ card }) => asPoints(card.total.high),
  total_coverage: ({ card }) => asPoints(card.total.coverage),
  channel: ({ channel }) => channel.id,
  channel_score: ({ channel }) => asPoints(channel.total.score),
  criterion: ({ criterion }) => criterion.id,
  title: ({ criterion }) => criterion.title,
  weight: ({ criterion }) => number(criterion.weight),
  measure: (line) => measureOf(line),
  verdict: ({ criterion }) => criterion.verdict.state,
  // What is not there of a thing that may not apply is as open as its verdict.
  reading: (line) => (line.criterion.verdict.state === 'unknown' ? 'unknown' : (readingOf(line)?.state ?? '')),
  score: ({ criterion: { verdict } }) => asPoints(verdict.state === 'scored' ? verdict.score : null),
  low: ({ criterion: { verdict } }) => asPoints(verdict.state === 'scored' ? verdict.low : null),
  high: ({ criterion: { verdict } }) => asPoints(verdict.state === 'scored' ? verdict.high : null),
  value: (line) => {
    const reading = readingOf(line);
    return reading?.state === 'found' ? valueAsCell(measureOf(line), reading, line.setting) : '';
  },
  unit: (line) => (readingOf(line)?.state === 'found' ? unitOf(measureOf(line), line.setting.rubric) : ''),
  bound: (line) => {
    const reading = readingOf(line);
    return reading?.state === 'found' ? (reading.bound ?? '') : '';
  },
  source: ({ criterion: { verdict } }) => (verdict.state === 'scored' ? verdict.source : ''),
  reason: ({ criterion: { verdict } }) => (verdict.state === 'unknown' ? verdict.reason : ''),
  finding: ({ card, criterion, setting }) => findingFor(card, criterion, setting).text,
  detail: ({ card, criterion, setting }) => findingFor(card, criterion, setting).detail ?? '',
  hint: ({ card, criterion, setting }) => findingFor(card, criterion, setting).hint ?? '',
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
} as const satisfies Record<string, (line: Line) => string>;

const cells: readonly ((line: Line) => string)[] = Object.values(columns);

/** One row for each company and criterion. */
export const csv: Reporter = (report, setting) =>
  csvTable(
    Object.keys(columns),
    report.scorecards.flatMap((card) =>
      card.channels.flatMap((channel) =>
        channel.criteria.map((criterion) =>
          cells.map((cell) => setting.mask(cell({ report, card, channel, criterion, setting }))),
        ),
      ),
    ),
  );
