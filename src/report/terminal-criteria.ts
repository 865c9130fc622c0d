import { type Canvas, fitted, heading, markOf, markWidth, nameWidth } from './canvas.ts';
import type { Finding } from './finding.ts';
import { type Grid, type GridChannel, type GridRow, partRows } from './grid.ts';
import { hanging, pad } from './layout.ts';
import { type Cell, drawTable } from './table.ts';

const labelColumns = 30;
const leastColumns = 30;
const mostColumns = 60;
const narrow = 56;

/** A finding in lines: mark and points first, its words beside them. */
function findingLines(finding: Finding | undefined, width: number, canvas: Canvas, most = 4): readonly string[] {
  if (!finding) return [''];
  const [first = '', ...rest] = fitted(canvas.text(finding.text), width - markWidth - 1, most);
  return [`${markOf(finding, canvas)} ${first}`.trimEnd(), ...rest.map((line) => `${' '.repeat(markWidth + 1)}${line}`)];
}

const paintOf = (finding: Finding | undefined, { tone }: Canvas) => tone(finding?.score ?? null);

function table(channel: GridChannel, rows: readonly GridRow[], grid: Grid, canvas: Canvas, company: number): readonly string[] {
  const head: readonly Cell[] = [
    { lines: fitted(canvas.text(channel.title), labelColumns), paint: canvas.bold },
    ...grid.cards.map(({ domain }): Cell => ({ lines: fitted(canvas.text(domain), company), paint: canvas.bold })),
  ];
  const body = rows.map(({ criterion, cells }): readonly Cell[] => [
    { lines: fitted(canvas.text(criterion.title), labelColumns) },
    ...cells.map((cell): Cell => ({ lines: findingLines(cell, company, canvas), paint: paintOf(cell, canvas) })),
  ]);
  const widths = [labelColumns, ...grid.cards.map(() => company)];
  return drawTable(widths, [[head], body], canvas.quiet).split('\n');
}

/** Criterion by criterion, a line for each company. */
function rowLines({ criterion, cells }: GridRow, grid: Grid, canvas: Canvas): readonly string[] {
  const isNarrow = canvas.width < narrow;
  const name = nameWidth(grid.cards, canvas);
  const single = grid.cards.length === 1;
  const companies = grid.cards.flatMap(({ domain }, index) => {
    const cell = cells[index];
    const paint = paintOf(cell, canvas);
    const shown = canvas.text(domain);
    if (isNarrow || single) {
      const lines = findingLines(cell, canvas.prose - 2, canvas).map((line) => `  ${paint(line)}`);
      return single ? lines : [...hanging(' ', shown, canvas.width), ...lines];
    }
    const labels = fitted(shown, name, 2);
    const found = findingLines(cell, canvas.prose - name - 4, canvas);
    return Array.from({ length: Math.max(labels.length, found.length) }, (_, line) =>
      `  ${pad(labels[line] ?? '', name)}  ${paint(found[line] ?? '')}`.trimEnd(),
    );
  });
  return [...hanging('', canvas.text(criterion.title), canvas.prose).map(canvas.bold), ...companies];
}

function unmeasuredLines(channel: GridChannel, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  return partRows(channel).unmeasured.flatMap(({ titles, reasons }) => {
    const text = words.unmeasured(titles, reasons);
    return hanging(`${words.marks.unknown} `, canvas.text(text), canvas.prose).map(canvas.quiet);
  });
}

/** What was found for each criterion: companies across when there is room for words, else line by line. */
export function criteriaLines(grid: Grid, canvas: Canvas): readonly string[] {
  const room = Math.floor((canvas.width - 1 - labelColumns - 3) / Math.max(1, grid.cards.length)) - 3;
  const company = Math.min(room, mostColumns);
  return grid.channels.flatMap((channel) => {
    const { telling } = partRows(channel);
    const unmeasured = unmeasuredLines(channel, canvas);
    if (telling.length > 0 && company >= leastColumns)
      return ['', ...table(channel, telling, grid, canvas, company), ...unmeasured];
    return [
      ...heading(canvas.text(channel.title), canvas),
      ...telling.flatMap((row) => rowLines(row, grid, canvas)),
      ...unmeasured,
    ];
  });
}
