import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A cell and where it begins, lines and columns from 1. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}
/** Something wrong with a file, and where. */
export interface LogProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
export type LogTable = { readonly rows: readonly (readonly Cell[])[] } | { readonly problem: LogProblem };

const delimiters = [',', ';', '\t'] as const;
const records = z.array(z.object({ record: z.array(z.string()), raw: z.string() }));

/** The delimiter that the first line holds most of. */
function delimiterOf(text: string): string {
  const head = text.trimStart().split('\n', 1)[0] ?? '';
  const count = (delimiter: string): number => head.split(delimiter).length;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Where each cell of a raw record begins; `line` is that of its first character. */
function placesIn(raw: string, delimiter: string, line: number): readonly Omit<Cell, 'text'>[] {
  const skipped = /^\n*/.exec(raw)?.[0].length ?? 0;
  let [at, column, quoted] = [line + skipped, 1, false];
  const places = [{ line: at, column }];
  for (const sign of raw.slice(skipped)) {
    column += 1;
    if (sign === '"') quoted = !quoted;
    if (sign === '\n') [at, column] = [at + 1, 1];
    if (sign === delimiter && !quoted) places.push({ line: at, column });
  }
  return places;
}

/** Reads a table of values between commas, semicolons or tabs; rows without any text are left out. */
export function readLogTable(source: string): LogTable {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  try {
    const parsed: unknown = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, raw: true, info: true });
    let line = 1;
    const rows = records.parse(parsed).map(({ record, raw }) => {
      const places = placesIn(raw, delimiter, line);
      line += raw.split('\n').length - 1;
      return record.map((cell, index): Cell => ({ ...(places[index] ?? { line, column: 1 }), text: cell.trim() }));
    });
    return { rows: rows.filter((cells) => cells.some((cell) => cell.text !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const told: unknown = error['lines'];
    const message = `is no table of values: ${error.message}`;
    return { problem: { line: typeof told === 'number' ? told : 1, column: 1, message } };
  }
}
