import type { Report, Scorecard, Total } from '../model/scorecard.ts';
import { type Canvas, fitted } from './canvas.ts';
import { commonOf, hasBasis, rankOf } from './comparison.ts';
import type { Grid } from './grid.ts';
import { columns, hanging } from './layout.ts';
import { percent, points, range } from './numbers.ts';
import { type Cell, drawTable, type Group } from './table.ts';

/** "72 (64-81)" with its number right-aligned; "–" where nothing applies and "?" where nothing was measured. */
const totalCell = (total: Total | undefined, canvas: Canvas, applies = true): Cell => {
  const { marks } = canvas.setting.words;
  const shown = total && range(total);
  if (!total || !shown || total.score === null)
    return { lines: [`  ${applies ? marks.unknown : marks['not-applicable']}`], paint: canvas.quiet };
  return { lines: [' '.repeat(3 - points(total.score).length) + shown], paint: canvas.tone(total.score) };
};

const scoreCell = (score: number | null, { tone }: Canvas): Cell => ({
  lines: [score === null ? '  –' : points(score).padStart(3)],
  paint: tone(score),
});

function across(report: Report, grid: Grid, canvas: Canvas, label: number, company: number): string {
  const { words } = canvas.setting;
  const title = (text: string): Cell => ({ lines: fitted(canvas.text(text), label) });
  const cells = (make: (card: Scorecard) => Cell): readonly Cell[] => grid.cards.map(make);
  const head: Group = [
    [{ lines: [''] }, ...cells(({ domain }) => ({ lines: fitted(canvas.text(domain), company), paint: canvas.bold }))],
  ];
  const summary: Group = [
    ...(grid.cards.length > 1 ? [[title(words.rank), ...cells((card) => ({ lines: [rankOf(report, card).padStart(3)] }))]] : []),
    [{ lines: [words.score], paint: canvas.bold }, ...cells(({ total }) => totalCell(total, canvas))],
    ...(hasBasis(report) ? [[title(words.commonBasis), ...cells((card) => scoreCell(commonOf(report, card), canvas))]] : []),
    [title(words.coverage), ...cells(({ total }) => ({ lines: [percent(total.coverage).padStart(5)], paint: canvas.quiet }))],
    [title(words.state), ...cells(({ state }) => ({ lines: fitted(words.states[state], company), paint: canvas.quiet }))],
  ];
  const channels: Group = grid.channels.map((channel) => [
    title(channel.title),
    ...channel.totals.map((total, index) => totalCell(total, canvas, channel.applies[index])),
  ]);
  const groups = channels.length === 0 ? [head, summary] : [head, summary, channels];
  return drawTable([label, ...grid.cards.map(() => company)], groups, canvas.quiet);
}

interface Column {
  readonly head: string;
  readonly width: number;
  readonly cell: (card: Scorecard, index: number) => Cell;
}

const edge = 1;
const frame = 3;
const drawnWidth = (table: readonly Column[]): number => table.reduce((sum, { width }) => sum + width + frame, edge);

/** Companies down: one table when it fits, else one of totals and one of channels, else none. */
function flipped(report: Report, grid: Grid, canvas: Canvas, domains: number): readonly string[] | null {
  const { words } = canvas.setting;
  const column = (head: string, cell: Column['cell'], least = 3): Column => ({
    head,
    width: Math.max(columns(head), least),
    cell,
  });
  const totals = [
    column(words.score, ({ total }) => totalCell(total, canvas), 12),
    ...(hasBasis(report) ? [column(words.common, (card) => scoreCell(commonOf(report, card), canvas))] : []),
    column(words.coverage, ({ total }) => ({ lines: [percent(total.coverage).padStart(5)], paint: canvas.quiet })),
  ];
  const channels = grid.channels.map(({ id, totals: own, applies }) =>
    column(words.shortChannels[id], (_, index) => {
      const total = own[index];
      return total && total.score !== null ? scoreCell(total.score, canvas) : totalCell(total, canvas, applies[index]);
    }),
  );
  const rank = column('', (card) => ({ lines: [rankOf(report, card).padStart(2)] }), 2);
  const layouts = [[[...totals, ...channels]], [totals, channels]];
  for (const layout of layouts) {
    const room = Math.min(...layout.map((table) => canvas.width - drawnWidth([rank, ...table]))) - frame;
    const width = Math.min(room, Math.max(words.company.length, Math.min(domains, 32)));
    if (width < 12) continue;
    const company: Column = {
      head: words.company,
      width,
      cell: ({ domain }) => ({ lines: fitted(canvas.text(domain), width, 2) }),
    };
    return layout.flatMap((table) => {
      const all = [rank, company, ...table];
      const head = all.map((one): Cell => ({ lines: [one.head], paint: canvas.bold }));
      const rows = grid.cards.map((card, index) => all.map((one) => one.cell(card, index)));
      const widths = all.map((one) => one.width);
      return drawTable(widths, [[head], rows], canvas.quiet).split('\n');
    });
  }
  return null;
}

function list(report: Report, grid: Grid, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  return grid.cards.flatMap((card, index) => {
    const lines: (readonly [string, string])[] = [
      [words.score, totalCell(card.total, canvas).lines.join('').trim()],
      ...(hasBasis(report)
        ? [[words.commonBasis, scoreCell(commonOf(report, card), canvas).lines.join('').trim()] as const]
        : []),
      [words.coverage, percent(card.total.coverage)],
      [words.state, words.states[card.state]],
      ...grid.channels.map(
        ({ title, totals, applies }) =>
          [canvas.text(title), totalCell(totals[index], canvas, applies[index]).lines.join('').trim()] as const,
      ),
    ];
    const rank = rankOf(report, card);
    const place = /\d/.test(rank) && grid.cards.length > 1 ? `${rank}. ` : '';
    return [
      ...(index === 0 ? [] : ['']),
      ...hanging(place, canvas.text(card.domain), canvas.width).map(canvas.bold),
      ...lines.flatMap(([name, value]) => hanging('  ', `${name}: ${value}`, canvas.width)),
    ];
  });
}

/** The comparison at a glance: companies across when they fit, down when there are many, one after the other when narrow. */
export function summaryLines(report: Report, grid: Grid, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => columns(canvas.text(text))));
  const labels = [words.commonBasis, words.coverage, ...grid.channels.map(({ title }) => title)];
  const label = Math.min(26, longest(labels));
  const domains = longest(grid.cards.map(({ domain }) => domain));
  const count = grid.cards.length;
  const room = Math.floor((canvas.width - edge - label - frame) / count) - frame;
  const company = Math.min(room, Math.max(16, Math.min(domains, 28)));
  if (company >= 12) return across(report, grid, canvas, label, company).split('\n');
  return flipped(report, grid, canvas, domains) ?? list(report, grid, canvas);
}
