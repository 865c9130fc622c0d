import type { Report, Scorecard, Total } from '../model/scorecard.ts';
import { type Canvas, fitted } from './canvas.ts';
import { basisCount, basisTitle, commonOf, hasBasis, rankOf, ranksOf } from './comparison.ts';
import { type Count, type Grid, type GridChannel, kindsIn } from './grid.ts';
import { shortNameOf, titleOf } from './host-name.ts';
import { columns, hanging, pad } from './layout.ts';
import { signNotes } from './legend.ts';
import { isOpen, percent, points, range } from './numbers.ts';
import { type Cell, drawTable, type Group } from './table.ts';

/** Columns of "100 (67-100)", and of that with "12 of 12" behind it. */
const widestRange = 12;
const withCount = 21;
/** Columns in which the name of the common basis breaks into two lines. */
const basisLabel = 18;

/** "72 (64-81)" with its number right-aligned; "–" where nothing applies and "?" where nothing was measured. */
const totalCell = (total: Total | undefined, canvas: Canvas, applies = true): Cell => {
  const { words } = canvas.setting;
  const { marks } = words;
  const shown = total && range(total, words);
  if (!total || !shown || total.score === null)
    return { lines: [`  ${applies ? marks.unknown : marks['not-applicable']}`], paint: canvas.quiet };
  return { lines: [' '.repeat(3 - points(total.score).length) + shown], paint: canvas.tone(total.score) };
};

/** A channel's score with the number of criteria behind it, "90 (54-94)   4 of 6", in two lines when there is no room for one. */
function channelCell({ totals, counts }: GridChannel, index: number, width: number, canvas: Canvas): Cell {
  const total = totals[index];
  const { scored, applicable }: Count = counts[index] ?? { scored: 0, applicable: 0 };
  const cell = totalCell(total, canvas, applicable > 0);
  if (!total || total.score === null) return cell;
  const [shown = ''] = cell.lines;
  const count = canvas.setting.words.measured(scored, applicable);
  return { ...cell, lines: width < withCount ? [shown, `    ${count}`] : [`${pad(shown, widestRange)} ${count}`] };
}

/** A score without room for its range: "~75" when it could still change. */
function roughCell(total: Total | undefined, canvas: Canvas, applies: boolean): Cell {
  if (!total || total.score === null) return totalCell(total, canvas, applies);
  const sign = isOpen(total) ? canvas.setting.words.openSign : '';
  return { lines: [`${sign}${points(total.score)}`.padStart(4)], paint: canvas.tone(total.score) };
}

const channelsOf = ({ channels }: Grid): readonly Total[] =>
  channels.flatMap(({ totals }) => totals.flatMap((total) => (total === undefined ? [] : [total])));

/** The table, and which signs in it a reader has to know. */
interface Summary {
  readonly lines: readonly string[];
  /** "2 of 6" behind channels. */
  readonly counts: boolean;
  /** "~" before scores. */
  readonly open: boolean;
}

const scoreCell = (score: number | null, { tone }: Canvas): Cell => ({
  lines: [score === null ? '  –' : points(score).padStart(3)],
  paint: tone(score),
});

/** A rank whose first number stands under the scores. */
function rankCell(report: Report, card: Scorecard, width: number, { setting }: Canvas): Cell {
  const rank = rankOf(report, card, setting);
  const indent = ' '.repeat(Math.max(0, 3 - (/^\d{1,6}/.exec(rank)?.[0] ?? rank).length));
  return { lines: columns(indent + rank) <= width ? [indent + rank] : fitted(rank, width) };
}

function across(report: Report, grid: Grid, canvas: Canvas, label: number, company: number): string {
  const { words } = canvas.setting;
  const title = (text: string): Cell => ({ lines: fitted(canvas.text(text), label) });
  const cells = (make: (card: Scorecard) => Cell): readonly Cell[] => grid.cards.map(make);
  const head: Group = [
    [{ lines: [''] }, ...cells((card) => ({ lines: fitted(canvas.text(titleOf(card)), company), paint: canvas.bold }))],
  ];
  const summary: Group = [
    ...(grid.cards.length > 1 ? [[title(words.rank), ...cells((card) => rankCell(report, card, company, canvas))]] : []),
    [{ lines: [words.score], paint: canvas.bold }, ...cells(({ total }) => totalCell(total, canvas))],
    ...(hasBasis(report)
      ? [[title(basisTitle(report, canvas.setting)), ...cells((card) => scoreCell(commonOf(report, card), canvas))]]
      : []),
    [
      title(words.coverage),
      ...cells(({ total }) => ({ lines: [percent(total.coverage, words).padStart(5)], paint: canvas.quiet })),
    ],
    [title(words.state), ...cells(({ state }) => ({ lines: fitted(words.states[state], company), paint: canvas.quiet }))],
  ];
  const channels: Group = grid.channels.map((channel) => [
    title(channel.title),
    ...grid.cards.map((_, index) => channelCell(channel, index, company, canvas)),
  ]);
  const groups = channels.length === 0 ? [head, summary] : [head, summary, channels];
  return drawTable([label, ...grid.cards.map(() => company)], groups, canvas.quiet);
}

/** A rank as short as it can be: "2", or "1-3" when it is shared. */
function placeOf({ comparison }: Report, card: Scorecard, { setting: { words } }: Canvas): string {
  const ranks = ranksOf(comparison, card);
  return ranks ? words.ranks(ranks.best, ranks.worst) : words.marks['not-applicable'];
}

interface Column {
  readonly head: readonly string[];
  readonly width: number;
  readonly cell: (card: Scorecard, index: number) => Cell;
}

const edge = 1;
const frame = 3;
const drawnWidth = (table: readonly Column[]): number => table.reduce((sum, { width }) => sum + width + frame, edge);

/** Companies down: one table when it fits, else one of totals and one of channels, else none. */
function flipped(report: Report, grid: Grid, canvas: Canvas, names: number): Summary | null {
  const { words } = canvas.setting;
  const column = (head: readonly string[], cell: Column['cell'], least = 3): Column => ({
    head,
    width: Math.max(...head.map(columns), least),
    cell,
  });
  const totals = [
    column([words.score], ({ total }) => totalCell(total, canvas), 12),
    ...(hasBasis(report)
      ? [column([words.common, basisCount(report, canvas.setting)], (card) => scoreCell(commonOf(report, card), canvas))]
      : []),
    column([words.coverage], ({ total }) => ({ lines: [percent(total.coverage, words).padStart(5)], paint: canvas.quiet })),
  ];
  const channels = (ranges: boolean) =>
    grid.channels.map(({ id, totals: own, counts }) =>
      column(
        [words.shortChannels[id]],
        (_, index) => {
          const applies = counts[index]?.applicable !== 0;
          return ranges ? totalCell(own[index], canvas, applies) : roughCell(own[index], canvas, applies);
        },
        ranges ? widestRange : 4,
      ),
    );
  const places = new Map(grid.cards.map((card) => [card.domain, placeOf(report, card, canvas)]));
  const widest = Math.max(2, ...[...places.values()].map(columns));
  const rank = column([''], ({ domain }) => ({ lines: [(places.get(domain) ?? '').padStart(2)] }), widest);
  const layouts = [
    { ranges: true, tables: [[...totals, ...channels(true)]] },
    { ranges: false, tables: [[...totals, ...channels(false)]] },
    { ranges: false, tables: [totals, channels(false)] },
  ];
  for (const { ranges, tables: layout } of layouts) {
    const room = Math.min(...layout.map((table) => canvas.width - drawnWidth([rank, ...table]))) - frame;
    const wanted = Math.max(words.company.length, Math.min(names, 32));
    const width = Math.min(room, wanted);
    if (width < Math.min(12, wanted)) continue;
    const company: Column = {
      head: [words.company],
      width,
      cell: (card) => ({ lines: fitted(canvas.text(shortNameOf(card)), width, 2) }),
    };
    const lines = layout.flatMap((table) => {
      const all = [rank, company, ...table];
      const head = all.map((one): Cell => ({ lines: one.head, paint: canvas.bold }));
      const rows = grid.cards.map((card, index) => all.map((one) => one.cell(card, index)));
      const widths = all.map((one) => one.width);
      return drawTable(widths, [[head], rows], canvas.quiet).split('\n');
    });
    return { lines, counts: false, open: !ranges && channelsOf(grid).some(isOpen) };
  }
  return null;
}

function list(report: Report, grid: Grid, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  return grid.cards.flatMap((card, index) => {
    const lines: (readonly [string, string])[] = [
      ...(grid.cards.length > 1 ? [[words.rank, rankOf(report, card, canvas.setting)] as const] : []),
      [words.score, totalCell(card.total, canvas).lines.join('').trim()],
      ...(hasBasis(report)
        ? [[basisTitle(report, canvas.setting), scoreCell(commonOf(report, card), canvas).lines.join('').trim()] as const]
        : []),
      [words.coverage, percent(card.total.coverage, words)],
      [words.state, words.states[card.state]],
      ...grid.channels.map(
        (channel) =>
          [
            canvas.text(channel.title),
            channelCell(channel, index, 0, canvas)
              .lines.map((line) => line.trim())
              .join(', '),
          ] as const,
      ),
    ];
    return [
      ...(index === 0 ? [] : ['']),
      ...hanging('', canvas.text(titleOf(card)), canvas.width).map(canvas.bold),
      ...lines.flatMap(([name, value]) => hanging('  ', `${name}: ${value}`, canvas.width)),
    ];
  });
}

/** The comparison at a glance: companies across when they fit, down when there are many, one after the other when narrow. */
export function summaryOf(report: Report, grid: Grid, canvas: Canvas): Summary {
  const { words } = canvas.setting;
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => columns(canvas.text(text))));
  const labels = [words.coverage, ...grid.channels.map(({ title }) => title)];
  const label = Math.min(26, Math.max(longest(labels), hasBasis(report) ? basisLabel : 0));
  const names = longest(grid.cards.map(shortNameOf));
  const count = grid.cards.length;
  const room = Math.floor((canvas.width - edge - label - frame) / count) - frame;
  const company = Math.min(room, Math.max(withCount, Math.min(names, 28)));
  if (company >= 12) return { lines: across(report, grid, canvas, label, company).split('\n'), counts: true, open: false };
  return flipped(report, grid, canvas, names) ?? { lines: list(report, grid, canvas), counts: true, open: false };
}

/** What the signs of the summary mean, and those of the channels below it. */
export function legendLines(grid: Grid, { counts, open }: Summary, canvas: Canvas): readonly string[] {
  const { marks, legends, scoreNotes: notes } = canvas.setting.words;
  const shown = kindsIn(grid, canvas.setting);
  const kinds = (['found', 'absent', 'unknown', 'not-applicable', 'manual'] as const).filter((kind) => shown.has(kind));
  const entries = kinds.map((kind) => `${marks[kind]} ${legends[kind]}`);
  // Entries stay whole on a line when there is room for that.
  const whole = canvas.width >= 56 ? entries.map((entry) => entry.replaceAll(' ', '\u00a0')) : entries;
  const legend = hanging('', whole.join(' · '), canvas.prose).map((line) => line.replaceAll('\u00a0', ' '));
  const ranges = [...grid.cards.map(({ total }) => total), ...(open ? [] : channelsOf(grid))].some(isOpen);
  const said = [
    notes.scores,
    ...(ranges ? [notes.ranges] : []),
    ...(open ? [notes.open] : []),
    ...(counts && grid.channels.length > 0 ? [notes.counts] : []),
    ...signNotes(grid, canvas.setting),
  ];
  return ['', ...legend, ...hanging('', said.join(' '), canvas.prose)].map(canvas.quiet);
}
