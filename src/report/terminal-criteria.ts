import { type Canvas, fitted, heading, markOf, markWidth, nameWidth, type Paint } from './canvas.ts';
import { type Echo, echoInWords, withoutEchoes } from './echo.ts';
import type { Finding } from './finding.ts';
import { type Grid, type GridChannel, type GridRow, partRows, type Silent, sameIn, silentInWords, whoseIn } from './grid.ts';
import { shortNameOf } from './host-name.ts';
import { columns, hanging, pad } from './layout.ts';
import { type Cell, drawTable } from './table.ts';
import { listed } from './values.ts';

const leastColumns = 30;
const mostColumns = 60;
const narrow = 56;

/** A finding in lines: mark and points first, its words beside them. */
function findingLines(finding: Finding | undefined, width: number, canvas: Canvas): readonly string[] {
  if (!finding) return [''];
  const [first = '', ...rest] = fitted(canvas.text(finding.text), width - markWidth - 1, 8);
  return [`${markOf(finding, canvas)} ${first}`.trimEnd(), ...rest.map((line) => `${' '.repeat(markWidth + 1)}${line}`)];
}

/** Colours mark and points; words stay plain unless there are no points. */
const paintOf = (finding: Finding | undefined, { tone }: Canvas): Paint => {
  const score = finding?.score ?? null;
  return score === null ? tone(null) : (line) => tone(score)(line.slice(0, markWidth)) + line.slice(markWidth);
};

function table(
  channel: GridChannel,
  rows: readonly GridRow[],
  grid: Grid,
  canvas: Canvas,
  label: number,
  company: number,
): readonly string[] {
  const head: readonly Cell[] = [
    { lines: fitted(canvas.text(channel.title), label), paint: canvas.bold },
    ...grid.cards.map((card): Cell => ({ lines: fitted(canvas.text(shortNameOf(card)), company), paint: canvas.bold })),
  ];
  const body = rows.map(({ criterion, cells }): readonly Cell[] => [
    { lines: fitted(canvas.text(criterion.title), label) },
    ...cells.map((cell): Cell => ({ lines: findingLines(cell, company, canvas), paint: paintOf(cell, canvas) })),
  ]);
  const widths = [label, ...grid.cards.map(() => company)];
  return drawTable(widths, [[head], body], canvas.quiet).split('\n');
}

/** Companies of which every line of a channel would say the same "?", with what it says. */
type Mute = ReadonlyMap<number, string>;
const leastRows = 3;

function muteIn(rows: readonly GridRow[], { cards }: Grid): Mute {
  const texts = cards.map((_, index) => {
    const cells = rows.map(({ cells }) => cells[index]);
    const [first] = cells;
    return first && cells.every((cell) => cell?.bare && cell.kind === 'unknown' && cell.text === first.text) ? first.text : '';
  });
  const mute = new Map([...texts.entries()].filter(([, text]) => text !== ''));
  return rows.length < leastRows || mute.size === cards.length ? new Map() : mute;
}

/** What there is to say of them, each reason once. */
const muteLines = (mute: Mute, rows: number, { cards }: Grid, canvas: Canvas): readonly string[] =>
  [...new Set(mute.values())].flatMap((text) => {
    const { words } = canvas.setting;
    const names = cards.filter((_, index) => mute.get(index) === text).map(shortNameOf);
    const says = words.ofCompanies([`${listed(names, words, 6)} (${words.openCriteria(rows)})`], text);
    return hanging(`${words.marks.unknown} `, canvas.text(says), canvas.prose).map(canvas.quiet);
  });

/** Criterion by criterion, a line for each company, and one for all that have the same to show. */
function rowLines({ criterion, cells }: GridRow, grid: Grid, mute: Mute, name: number, canvas: Canvas): readonly string[] {
  const isNarrow = canvas.width < narrow;
  const single = grid.cards.length === 1;
  const companies = sameIn(cells).flatMap((places) => {
    const [first, ...others] = places.filter((place) => !mute.has(place));
    if (first === undefined) return [];
    const cell = cells[first];
    const paint = paintOf(cell, canvas);
    const shown = canvas.text(whoseIn([first, ...others], grid, canvas.setting));
    if (isNarrow || single) {
      const lines = findingLines(cell, canvas.prose - 2, canvas).map((line) => `  ${paint(line)}`);
      return single ? lines : [...hanging(' ', shown, canvas.width), ...lines];
    }
    const isLong = others.length > 0 && columns(shown) > name;
    const labels = isLong ? [] : fitted(shown, name, 2);
    const found = findingLines(cell, canvas.prose - name - 4, canvas);
    const lines = Array.from({ length: Math.max(labels.length, found.length) }, (_, line) =>
      `  ${pad(labels[line] ?? '', name)}  ${paint(found[line] ?? '')}`.trimEnd(),
    );
    return isLong ? [...hanging('  ', `${shown}:`, canvas.prose), ...lines] : lines;
  });
  return [...hanging('', canvas.text(criterion.title), canvas.prose).map(canvas.bold), ...companies];
}

const echoLines = (echoes: readonly Echo[], canvas: Canvas): readonly string[] =>
  echoes.flatMap((echo) =>
    hanging(`${canvas.setting.words.marks.found} `, canvas.text(echoInWords(echo, canvas.setting)), canvas.prose),
  );

const silentLines = (silent: readonly Silent[], canvas: Canvas): readonly string[] =>
  silent.flatMap((one) => {
    const mark = canvas.setting.words.marks[one.kind];
    return hanging(`${mark} `, canvas.text(silentInWords(one, canvas.setting)), canvas.prose).map(canvas.quiet);
  });

/** What was found for each criterion: companies across when there is room for words, else line by line. */
export function criteriaLines(grid: Grid, canvas: Canvas): readonly string[] {
  const count = Math.max(1, grid.cards.length);
  const titles = grid.channels.flatMap(({ title, rows }) => [title, ...rows.map(({ criterion }) => criterion.title)]);
  const longest = Math.max(0, ...titles.map((title) => columns(canvas.text(title))));
  const label = Math.max(4, Math.min(longest, Math.max(24, Math.floor(canvas.width / (count + 2)))));
  const room = Math.floor((canvas.width - 1 - label - 3) / count) - 3;
  const company = Math.min(room, mostColumns);
  return grid.channels.flatMap((channel) => {
    const { rows, echoes } = withoutEchoes(channel, grid, canvas.setting);
    const { telling, silent } = partRows({ ...channel, rows }, grid.cards, canvas.setting);
    const rest = [...echoLines(echoes, canvas), ...silentLines(silent, canvas)];
    if (telling.length > 0 && company >= leastColumns)
      return ['', ...table(channel, telling, grid, canvas, label, company), ...rest];
    const mute = muteIn(telling, grid);
    const isOfAll = telling.some(({ cells }) => sameIn(cells).length === 1);
    const everybody = isOfAll ? columns(canvas.setting.words.everyCompany(count)) : 0;
    const name = Math.max(nameWidth(grid.cards, canvas), everybody);
    return [
      ...heading(canvas.text(channel.title), canvas),
      ...telling.flatMap((row) => rowLines(row, grid, mute, name, canvas)),
      ...muteLines(mute, telling.length, grid, canvas),
      ...rest,
    ];
  });
}
