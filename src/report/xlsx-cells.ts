import type { CellObject, Sheet } from 'write-excel-file/universal';
import { rememberText } from '../lib/remember-text.ts';
import { sheet as safely } from './escape.ts';
import type { Setting } from './reporter.ts';

/** A column of a sheet: what its header says, how wide it is in characters, and what stands in it. */
export interface Column<Row> {
  readonly header: string;
  readonly width: number;
  readonly wrap?: true;
  readonly cell: (row: Row) => Content;
}

/** What a sheet holds. */
export interface Table<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly sentences?: readonly string[];
}

/** What a cell may hold: a score, shown in points, and a share, shown in percent, run from 0 to 1; a time is ISO 8601. */
export type Content =
  | string
  | number
  | null
  | { readonly score: number | null }
  | { readonly share: number }
  | { readonly time: string };

const top = { alignVertical: 'top' } as const;
const header = { fontWeight: 'bold', backgroundColor: '#e6ebf1', wrap: true, ...top } as const;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Turns what a cell holds into a typed one; texts pass the mask, and none can become a formula. */
function cellMaker({ mask }: Setting): (content: Content) => CellObject | null {
  const textOf = rememberText((text) => safely(mask(text)));
  const text = (value: string): CellObject => ({ value: textOf(value), type: String, ...top });
  const number = (value: number, format?: string): CellObject =>
    Number.isFinite(value) ? { value, type: Number, ...(format === undefined ? {} : { format }), ...top } : text(String(value));
  return (content) => {
    if (content === null || content === '') return null;
    if (typeof content === 'string') return text(content);
    if (typeof content === 'number') return number(rounded(content));
    if ('score' in content) return content.score === null ? null : number(rounded(content.score * 100), '0');
    if ('share' in content) return number(content.share, '0%');
    const time = new Date(content.time);
    return Number.isNaN(time.getTime()) ? text(content.time) : { value: time, type: Date, format: 'yyyy-mm-dd hh:mm', ...top };
  };
}

/** A sheet whose header and first column stay in sight, with sentences below its rows. */
export function sheetOf<Row>({ name, columns, rows, sentences = [] }: Table<Row>, setting: Setting): Sheet<Blob> {
  const cell = cellMaker(setting);
  const filled = rows.map((row) =>
    columns.map((column) => {
      const made = cell(column.cell(row));
      return column.wrap && made ? { ...made, wrap: true } : made;
    }),
  );
  const below = sentences.length === 0 ? [] : [[], ...sentences.map((sentence) => [cell(sentence)])];
  return {
    sheet: name,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [columns.map((column) => ({ ...cell(column.header), ...header })), ...filled, ...below],
  };
}
