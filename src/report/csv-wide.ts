import { type Cell, csvTable, pointsCell } from './csv-table.ts';
import type { Finding } from './finding.ts';
import { type GridChannel, type GridRow, gridOf } from './grid.ts';
import type { Reporter } from './reporter.ts';

/** What is known of each criterion, before what is known of the companies. */
const columns = {
  channel: ({ id }) => id,
  channel_title: ({ title }) => title,
  criterion: (_, { criterion }) => criterion.id,
  title: (_, { criterion }) => criterion.title,
  weight: (_, { criterion }) => criterion.weight,
  measure: (_, { criterion }) => criterion.measure,
} as const satisfies Record<string, (channel: GridChannel, row: GridRow) => Cell>;

const cells: readonly ((channel: GridChannel, row: GridRow) => Cell)[] = Object.values(columns);

/** Each company has these columns, with its domain before the name; all are empty where its rubric has no such criterion. */
const companyColumns = {
  score: ({ score }) => pointsCell(score),
  low: ({ low }) => pointsCell(low),
  high: ({ high }) => pointsCell(high),
  result: ({ kind }) => kind,
  bound: ({ reading }) => (reading?.state === 'found' ? (reading.bound ?? '') : ''),
  finding: ({ text }) => text,
} as const satisfies Record<string, (finding: Finding) => Cell>;

const companyCells: readonly ((finding: Finding) => Cell)[] = Object.values(companyColumns);

/** One row for each criterion, with the companies side by side, the best first. */
export const wideCsv: Reporter = (report, setting) => {
  const { cards, channels } = gridOf(report, setting);
  const names = cards.flatMap(({ domain }) => Object.keys(companyColumns).map((column) => `${domain} ${column}`));
  const masked = (cell: Cell): Cell => (typeof cell === 'string' ? setting.mask(cell) : cell);
  const rows = channels.flatMap((channel) =>
    channel.rows.map((row) => [
      ...cells.map((cell) => masked(cell(channel, row))),
      ...row.cells.flatMap((finding) => companyCells.map((cell) => (finding ? masked(cell(finding)) : ''))),
    ]),
  );
  return csvTable([...Object.keys(columns), ...names.map(setting.mask)], rows, setting.csv?.dialect);
};
