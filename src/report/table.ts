import Table from 'cli-table3';
import { columns, pad } from './layout.ts';

/** A cell: wrapped lines, and how each is coloured. */
export interface Cell {
  readonly lines: readonly string[];
  readonly paint?: (text: string) => string;
}
/** Rows that stand together, without a rule between them. */
export type Group = readonly (readonly Cell[])[];

const firstStandIn = 0xf0000;

/**
 * Draws a table with light lines; `widths` are columns inside the padding.
 * The library measures text by an older table than ours, so it lays out stand-ins of the right width, and the
 * text is put in their place afterwards; this keeps colours out of its hands, too.
 */
export function drawTable(widths: readonly number[], groups: readonly Group[], quiet: (text: string) => string): string {
  const texts: string[] = [];
  const standIn = (text: string, paint: (text: string) => string, width: number): string => {
    texts.push(paint(text) + ' '.repeat(Math.max(0, width - columns(text))));
    return String.fromCodePoint(firstStandIn + texts.length - 1).repeat(Math.max(1, width));
  };
  const table = new Table({ colWidths: widths.map((width) => width + 2), style: { head: [], border: [] } });
  for (const group of groups) {
    const merged = widths.map((width, index) =>
      group.flatMap((row) => {
        const height = Math.max(1, ...row.map((cell) => cell.lines.length));
        const { lines = [], paint = same } = row[index] ?? { lines: [] };
        return Array.from({ length: height }, (_, line) => standIn(lines[line] ?? '', paint, width));
      }),
    );
    table.push(merged.map((lines) => lines.join('\n')));
  }
  return table
    .toString()
    .replace(/[┌┬┐├┼┤└┴┘─│]+/g, quiet)
    .replace(/([\u{f0000}-\u{ffffd}])\1*/gu, (run) => texts[(run.codePointAt(0) ?? 0) - firstStandIn] ?? pad('', run.length));
}

const same = (text: string): string => text;
