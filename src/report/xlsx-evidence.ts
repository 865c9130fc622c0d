import type { Evidence, Reading, Seen } from '../model/reading.ts';
import type { Report } from '../model/scorecard.ts';
import { type CriterionLine, linesOf, readingOf } from './criterion-line.ts';
import type { Setting } from './reporter.ts';
import type { Table } from './xlsx-cells.ts';
import { companyColumns } from './xlsx-summary.ts';

/** A place that speaks for a reading, or where it was looked for in vain. */
interface Line extends CriterionLine {
  readonly state: Reading['state'];
  readonly place: Seen & Partial<Evidence>;
}

function placesOf(line: CriterionLine): readonly Line[] {
  const reading = readingOf(line);
  if (reading === undefined) return [];
  const { state } = reading;
  const places = state === 'found' ? reading.evidence : state === 'absent' ? reading.searched : reading.tried;
  return places.map((place) => ({ ...line, state, place }));
}

/** A row for each piece of evidence of each criterion, and for each page that was looked at in vain. */
export function evidence(report: Report, setting: Setting): Table<Line> {
  const { words } = setting;
  const { sheets } = words;
  return {
    name: sheets.names.evidence,
    columns: [
      ...companyColumns(setting),
      { header: sheets.channel, width: 18, cell: ({ channel }) => channel.title },
      { header: words.criterion, width: 34, wrap: true, cell: ({ criterion }) => criterion.title },
      { header: sheets.id, width: 24, cell: ({ criterion }) => criterion.id },
      { header: sheets.result, width: 12, cell: ({ state }) => sheets.proves[state] },
      { header: sheets.address, width: 44, cell: ({ place }) => place.url },
      { header: sheets.finalAddress, width: 44, cell: ({ place }) => place.finalUrl ?? null },
      { header: sheets.lookedAt, width: 17, cell: ({ place }) => ({ time: place.at }) },
      { header: sheets.how, width: 20, cell: ({ place }) => words.via[place.via] },
      { header: sheets.where, width: 30, wrap: true, cell: ({ place }) => place.where ?? null },
      { header: sheets.excerpt, width: 60, wrap: true, cell: ({ place }) => place.excerpt ?? null },
    ],
    rows: linesOf(report).flatMap(placesOf),
  };
}
