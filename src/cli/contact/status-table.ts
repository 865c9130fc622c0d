import { Chalk } from 'chalk';
import { terminal } from '../../report/escape.ts';
import { columns, hanging, wrap } from '../../report/layout.ts';
import { type Cell, drawTable } from '../../report/table.ts';

/** An enquiry as the list shows it. */
export interface Listed {
  readonly id: string;
  readonly company: string;
  readonly channel: string;
  readonly stage: string;
  /** ISO 8601, or empty. */
  readonly since: string;
  readonly trouble: string;
  readonly next: string;
}

/** Columns that four columns take beside their texts. */
const borders = 4 * 3 + 1;
const leastForTable = 64;
/** Columns that the last text needs to be read. */
const leastRoom = 20;
const dateWidth = 'YYYY-MM-DD'.length;

const dateOf = (iso: string): string => iso.slice(0, 10);
const timeOf = (iso: string): string => (iso === '' ? '' : `${iso.slice(11, 16)} UTC`);
const nextOf = ({ trouble, next }: Listed): readonly string[] => [trouble, next].filter((text) => text !== '').map(terminal);

const longest = (texts: readonly string[]): number => Math.max(...texts.map(columns));

/** Widths of the columns; an id is never broken, for it is there to be copied. */
function widthsFor(rows: readonly Listed[], width: number): readonly [number, number, number, number] {
  const names = Math.min(Math.max(12, longest(rows.map(({ company }) => company))), Math.floor((width - borders) / 3));
  const company = Math.max(names, longest(rows.map(({ id }) => id)));
  const stage = longest(['stage', ...rows.flatMap((row) => [row.stage, `by ${row.channel}`])]);
  return [company, stage, dateWidth, width - borders - company - stage - dateWidth];
}

function table(
  rows: readonly Listed[],
  widths: readonly [number, number, number, number],
  quiet: (text: string) => string,
): string {
  const [company, stage, , room] = widths;
  const cell = (...texts: readonly (readonly [string, number])[]): Cell => ({
    lines: texts.flatMap(([text, wide]) => wrap(terminal(text), wide)),
  });
  const head = ['company', 'stage', 'since', 'next'].map((title) => ({ lines: [title], paint: quiet }));
  const body = rows.map((row) => [
    [
      cell([row.company, company], [row.id, company]),
      cell([row.stage, stage], [`by ${row.channel}`, stage]),
      cell([dateOf(row.since), dateWidth], [timeOf(row.since), dateWidth]),
      cell(...nextOf(row).map((text) => [text, room] as const)),
    ],
  ]);
  return drawTable(widths, [[head], ...body], quiet);
}

const list = (rows: readonly Listed[], width: number): string =>
  rows
    .flatMap((row) => [
      ...hanging(
        '',
        terminal(`${row.company}, by ${row.channel}: ${row.stage} since ${dateOf(row.since)} ${timeOf(row.since)}`),
        width,
      ),
      `  ${row.id}`,
      ...nextOf(row).flatMap((text) => hanging('  ', text, width)),
    ])
    .join('\n');

/** The enquiries as a table, or as a list where that has no room. */
export function statusTable(
  rows: readonly Listed[],
  { width, color }: { readonly width: number; readonly color: boolean },
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const widths = widthsFor(rows, width);
  return width < leastForTable || widths[3] < leastRoom ? list(rows, width) : table(rows, widths, (text) => chalk.dim(text));
}
