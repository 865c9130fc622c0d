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

/** A first line in which a spreadsheet names its delimiter, and nothing else. */
const named = /^"?sep=([,;\t])"?\n/i;

/** Reads a table of values between commas, semicolons or tabs, of `most` rows at most; rows without any text are left out. */
export function readLogTable(source: string, most: number): LogTable {
  const whole = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [naming = '', says] = named.exec(whole) ?? [];
  const text = whole.slice(naming.length);
  const delimiter = says ?? delimiterOf(text);
  const first = naming === '' ? 1 : 2;
  try {
    const shape = { delimiter, relax_column_count: true, skip_empty_lines: true, raw: true, info: true };
    // The line of headers, and one more to tell that there are too many.
    const parsed: unknown = parse(text, { ...shape, to: most + 2 });
    let line = first;
    const all = records.parse(parsed);
    if (all.length > most + 1) return { problem: { line: 1, column: 1, message: `more than ${most} rows; split the file` } };
    const rows = all.map(({ record, raw }) => {
      const places = placesIn(raw, delimiter, line);
      line += raw.split('\n').length - 1;
      return record.map((cell, index): Cell => ({ ...(places[index] ?? { line, column: 1 }), text: cell.trim() }));
    });
    return { rows: rows.filter((cells) => cells.some((cell) => cell.text !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const told: unknown = error['lines'];
    const message = `is no table of values: ${error.message}`;
    return { problem: { line: typeof told === 'number' ? told + first - 1 : 1, column: 1, message } };
  }
}
