import type { Report } from '../model/scorecard.ts';
import { type CriterionLine, linesOf, measureOf, readingOf } from './criterion-line.ts';
import { type Finding, findingFor } from './finding.ts';
import type { Setting } from './reporter.ts';
import { measureTitle, nameOf, unitOf, valueAsCell } from './values.ts';
import type { Content, Table } from './xlsx-cells.ts';
import { companyColumns } from './xlsx-summary.ts';

interface Line extends CriterionLine {
  readonly finding: Finding;
}

/** Numbers as numbers, shares as percent; the rest as in other tables. */
function valueCell(line: Line, setting: Setting): Content {
  const reading = readingOf(line);
  if (reading?.state !== 'found') return null;
  const measure = measureOf(line);
  if (typeof reading.value === 'string') return nameOf(measure, reading.value, setting);
  if (typeof reading.value !== 'number') return valueAsCell(measure, reading, setting);
  return unitOf(measure, setting.rubric) === '%' ? { share: reading.value } : reading.value;
}

function unitFor(line: Line, { rubric, words }: Setting): Content {
  const reading = readingOf(line);
  const unit = unitOf(measureOf(line), rubric);
  return reading?.state === 'found' && typeof reading.value === 'number' && unit !== '%'
    ? words.unitOf(reading.value, unit)
    : null;
}

function boundOf(line: Line, { words }: Setting): Content {
  const reading = readingOf(line);
  return reading?.state === 'found' && reading.bound !== undefined ? words.sheets.bounds[reading.bound] : null;
}

/** What is known beyond the finding. */
function detailOf(line: Line): Content {
  const reading = readingOf(line);
  return line.finding.detail ?? (reading && 'note' in reading ? (reading.note ?? null) : null);
}

/** A row for each company and criterion. */
export function scores(report: Report, setting: Setting): Table<Line> {
  const { words } = setting;
  const { sheets } = words;
  return {
    name: sheets.names.scores,
    columns: [
      ...companyColumns(setting),
      { header: sheets.channel, width: 18, cell: ({ channel }) => channel.title },
      { header: words.criterion, width: 34, wrap: true, cell: ({ criterion }) => criterion.title },
      { header: sheets.id, width: 24, cell: ({ criterion }) => criterion.id },
      { header: words.html.weight, width: 8, cell: ({ criterion }) => criterion.weight },
      { header: sheets.result, width: 16, cell: ({ finding }) => words.html.kinds[finding.kind] },
      { header: words.score, width: 8, cell: ({ finding }) => ({ score: finding.score }) },
      { header: sheets.lowest, width: 8, cell: ({ finding }) => ({ score: finding.low }) },
      { header: sheets.highest, width: 8, cell: ({ finding }) => ({ score: finding.high }) },
      { header: words.found, width: 60, wrap: true, cell: ({ finding }) => finding.text },
      { header: sheets.bound, width: 9, cell: (line) => boundOf(line, setting) },
      { header: sheets.value, width: 16, cell: (line) => valueCell(line, setting) },
      { header: sheets.unit, width: 14, cell: (line) => unitFor(line, setting) },
      { header: sheets.measure, width: 30, wrap: true, cell: (line) => measureTitle(measureOf(line), setting) },
      {
        header: sheets.source,
        width: 10,
        cell: ({ criterion: { verdict } }) => (verdict.state === 'scored' ? words.html.badges[verdict.source] : null),
      },
      { header: sheets.detail, width: 44, wrap: true, cell: detailOf },
      { header: words.advice, width: 44, wrap: true, cell: ({ finding }) => finding.hint ?? null },
    ],
    rows: linesOf(report).map((line) => ({ ...line, finding: findingFor(line.card, line.criterion, setting) })),
  };
}
