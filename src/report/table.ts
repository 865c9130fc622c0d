import Table from 'cli-table3';
import { columns } from './layout.ts';

/** A cell: wrapped lines, and how each is coloured. */
export interface Cell {
  readonly lines: readonly string[];
  readonly paint?: (text: string) => string;
}
/** Rows that stand together, without a rule between them. */
export type Group = readonly (readonly Cell[])[];

const same = (text: string): string => text;
const standIn = 'x';

const lineAt = ({ lines, paint = same }: Cell, index: number, width: number): string => {
  const text = lines[index] ?? '';
  return paint(text) + ' '.repeat(Math.max(0, width - columns(text)));
};

/**
 * Draws a table with light lines; `widths` are columns inside the padding.
 * The library measures text by an older table than ours, so it lays out stand-ins of the right width, a row for
 * each line, and the texts take their places afterwards; this keeps colours out of its hands, too.
 */
export function drawTable(widths: readonly number[], groups: readonly Group[], quiet: (text: string) => string): string {
  const texts: string[] = [];
  const ruled = new Set<number>([0]);
  const table = new Table({ colWidths: widths.map((width) => width + 2), style: { head: [], border: [] } });
  for (const row of groups.flatMap((group) => group.map((cells, index) => ({ cells, last: index === group.length - 1 })))) {
    const height = Math.max(1, ...row.cells.map(({ lines }) => lines.length));
    for (let line = 0; line < height; line += 1) {
      table.push(widths.map((width) => standIn.repeat(width)));
      texts.push(...widths.map((width, index) => lineAt(row.cells[index] ?? { lines: [] }, line, width)));
    }
    if (row.last) ruled.add(table.length);
  }
  const next = texts.values();
  return table
    .toString()
    .split('\n')
    .filter((_, index) => index % 2 === 1 || ruled.has(index / 2))
    .join('\n')
    .replace(/[┌┬┐├┼┤└┴┘─│]+/g, (line) => quiet(line))
    .replace(/x+/g, (run) => next.next().value ?? run);
}
