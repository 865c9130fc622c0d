import { csv as safely } from './escape.ts';
import { plainNumber } from './numbers.ts';
import type { Wishes } from './reporter.ts';

type Dialect = NonNullable<Wishes['csv']>['dialect'];

/** A number stays one in every dialect; anything else is text, and never a formula. */
export type Cell = string | number;

/** A score from 0 to 1 as points from 0 to 100; empty where there is none. */
export const pointsCell = (score: number | null): Cell => (score === null ? '' : score * 100);

/** The byte order mark tells Excel that it reads UTF-8. */
const dialects = {
  rfc4180: { start: '', separator: ',', point: '.' },
  excel: { start: '\ufeff', separator: ',', point: '.' },
  'excel-semicolon': { start: '\ufeff', separator: ';', point: ',' },
} as const satisfies Record<Dialect, object>;

/** A header, then the rows; every cell is quoted, and every line ends in CR LF. */
export function csvTable(names: readonly string[], rows: readonly (readonly Cell[])[], dialect: Dialect = 'rfc4180'): string {
  const { start, separator, point } = dialects[dialect];
  const inside = (cell: Cell): string =>
    typeof cell === 'number' ? plainNumber(cell).replace('.', point) : safely(cell).replaceAll('"', '""');
  const lines = [names, ...rows].map((cells) => `${cells.map((cell) => `"${inside(cell)}"`).join(separator)}\r\n`);
  return `${start}${lines.join('')}`;
}
