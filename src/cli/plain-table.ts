import { terminal } from '../report/escape.ts';
import { columns, hanging, pad } from '../report/layout.ts';

/** A row of a list for people; `below` stands on lines of its own. */
export interface Row {
  readonly cells: readonly string[];
  readonly below?: string;
}

const gap = '  ';

/** Cells in columns under their titles; where there is no room for that, each row as a few lines. */
export function plainTable(titles: readonly string[], rows: readonly Row[], width: number): string {
  const clean = rows.map(({ cells, below }) => ({
    cells: cells.map(terminal),
    below: below === undefined ? [] : [terminal(below)],
  }));
  const widths = titles.map((title, index) => Math.max(columns(title), ...clean.map(({ cells }) => columns(cells[index] ?? ''))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => pad(cell, widths[index] ?? 0))
      .join(gap)
      .trimEnd();
  const under = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => hanging(gap, text, width));
  if (widths.reduce((sum, one) => sum + one, gap.length * (titles.length - 1)) <= width)
    return [line(titles), ...clean.flatMap(({ cells, below }) => [line(cells), ...under(below)])].join('\n');
  return clean
    .flatMap(({ cells: [name = '', ...rest], below }) => [
      ...hanging('', name, width),
      ...rest.flatMap((cell, index) => (cell === '' ? [] : hanging(gap, `${titles[index + 1] ?? ''}: ${cell}`, width))),
      ...under(below),
    ])
    .join('\n');
}
