import type { Report, Scorecard, Total } from '../model/scorecard.ts';
import {
  basisOf,
  basisTitle,
  commonOf,
  fixesBasisOf,
  fixesOf,
  hasBasis,
  notesOf,
  openReasons,
  rankOf,
  standing,
  troublesOf,
} from './comparison.ts';
import { chosenCards } from './details.ts';
import { echoInWords, withoutEchoes } from './echo.ts';
import { markdown as safely } from './escape.ts';
import type { Finding } from './finding.ts';
import { gateSummary, gateTexts } from './gates.ts';
import { type Grid, gridOf, kindsIn, partRows, sameIn, silentInWords, whoseIn, withoutSilent } from './grid.ts';
import { headlineOf } from './headline.ts';
import { namedComparison, shortNameOf, shortNames, titleOf, withReadableNames } from './host-name.ts';
import { signNotes } from './legend.ts';
import { detailBlocks } from './markdown-details.ts';
import { type Footnotes, footnotesFor } from './markdown-footnotes.ts';
import { gapBlocks } from './markdown-gaps.ts';
import { percent, points, range } from './numbers.ts';
import { provenanceOf } from './provenance.ts';
import type { Reporter, Setting } from './reporter.ts';

const acrossAtMost = 6;

/** A row of cells that are escaped already. */
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[], numbers = false): string =>
  [row(head), row(head.map((_, index) => (numbers && index > 0 ? '---:' : '---'))), ...rows.map(row)].join('\n');

/** Columns become rows. */
const turned = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  (rows[0] ?? []).map((_, column) => rows.map((cells) => cells[column] ?? ''));

function summary(report: Report, grid: Grid, text: (foreign: string) => string, setting: Setting): string {
  const { words } = setting;
  const { marks } = words;
  const total = (value: Total | undefined): string => (value && range(value, words)) ?? marks.unknown;
  const score = (value: number | null): string => (value === null ? marks['not-applicable'] : points(value));
  const line = (title: string, cell: (card: Scorecard) => string): readonly string[] => [title, ...grid.cards.map(cell)];
  const lines = [
    line('', (card) => text(titleOf(card))),
    ...(grid.cards.length > 1 ? [line(words.rank, (card) => rankOf(report, card, setting))] : []),
    line(`**${words.score}**`, (card) => `**${total(card.total)}**`),
    ...(hasBasis(report) ? [line(basisTitle(report, setting), (card) => score(commonOf(report, card)))] : []),
    line(words.coverage, (card) => percent(card.total.coverage, words)),
    line(words.state, ({ state }) => words.states[state]),
    ...grid.channels.map(({ title, totals, counts }) => [
      text(title),
      ...counts.map(({ scored, applicable }, index) => {
        const value = totals[index];
        if (applicable === 0) return marks['not-applicable'];
        return scored === 0 ? total(value) : `${total(value)}, ${words.measured(scored, applicable)}`;
      }),
    ]),
  ];
  const [head = [], ...rows] = grid.cards.length > acrossAtMost ? turned(lines) : lines;
  return tableOf(
    head.map((cell, index) => (index === 0 && cell === '' ? words.company : cell)),
    rows,
    true,
  );
}

const proofOf = ({ score, reading }: Finding, notes: Footnotes): string =>
  reading?.state === 'found' && score !== null ? notes.marks(reading.evidence.slice(0, 1), reading.source) : '';

/** Equal findings in one cell, each with its own proof. */
function cellFor(
  [first, ...others]: readonly (Finding | undefined)[],
  text: (foreign: string) => string,
  notes: Footnotes,
  { words }: Setting,
): string {
  if (!first) return '';
  const shown = first.score === null ? '' : ` **${points(first.score)}**`;
  const proofs = new Set([first, ...others].flatMap((finding) => (finding ? [proofOf(finding, notes)] : [])));
  return `${words.marks[first.kind]}${shown} ${text(first.text)}${[...proofs].join('')}`;
}

function channelBlocks(grid: Grid, text: (foreign: string) => string, notes: Footnotes, setting: Setting): readonly string[] {
  const { words } = setting;
  const names = grid.cards.map((card) => text(shortNameOf(card)));
  return grid.channels.flatMap((channel) => {
    const { rows: own, echoes } = withoutEchoes(channel, grid, setting);
    const { telling, silent } = partRows({ ...channel, rows: own }, grid.cards, setting);
    const across = grid.cards.length <= acrossAtMost;
    const head = across ? [words.criterion, ...names] : [words.criterion, words.company, words.found];
    const rows = telling.flatMap(({ criterion, cells }) => {
      const title = text(criterion.title);
      if (across) return [[title, ...cells.map((cell) => cellFor([cell], text, notes, setting))]];
      return sameIn(cells).map((places, index) => [
        index === 0 ? title : '',
        text(whoseIn(places, grid, setting)),
        cellFor(
          places.map((place) => cells[place]),
          text,
          notes,
          setting,
        ),
      ]);
    });
    return [
      `### ${text(channel.title)}`,
      ...(rows.length === 0 ? [] : [tableOf(head, rows)]),
      ...echoes.map((one) => `${words.marks.found} ${text(echoInWords(one, setting))}`),
      ...silent.map((one) => `${words.marks[one.kind]} ${text(silentInWords(one, setting))}`),
    ];
  });
}

function fixBlock(cards: readonly Scorecard[], text: (foreign: string) => string, setting: Setting): string {
  return cards
    .flatMap((card) => {
      const fixes = fixesOf(card, setting).map(({ gain, title }) => `  - **${gain}** ${text(title)}`);
      const name = [text(shortNameOf(card)), ...fixesBasisOf(card, setting)].join(', ');
      return fixes.length === 0 ? [] : [`- ${name}`, ...fixes];
    })
    .join('\n');
}

function troubleBlock(cards: readonly Scorecard[], text: (foreign: string) => string, setting: Setting): string {
  const called = shortNames(cards);
  return [
    ...troublesOf(cards, setting).flatMap(({ says, hint, places }) => [
      `- **${text(says)}.** ${text(hint)}`,
      ...places.map((place) => `  - ${text(called(place.domain))}: ${text(place.text(setting.words))}`),
    ]),
    ...openReasons(cards, setting).map(
      ({ says, hint, criteria }) => `- **${text(says)}** (${setting.words.openCriteria(criteria)}). ${text(hint)}`,
    ),
  ].join('\n');
}

function legendBlock(grid: Grid, setting: Setting): string {
  const { marks, legends, scoreNote } = setting.words;
  const shown = kindsIn(grid, setting);
  const kinds = (['found', 'absent', 'unknown', 'not-applicable', 'manual'] as const).filter((kind) => shown.has(kind));
  return `${kinds.map((kind) => `${marks[kind]} ${legends[kind]}`).join(' · ')}\n\n${[scoreNote, ...signNotes(grid, setting)].join(' ')}`;
}

const section = (title: string, body: string): readonly string[] => (body === '' ? [] : [`## ${title}`, body]);

const gateBlock = (report: Report, text: (foreign: string) => string, { words }: Setting): string =>
  gateTexts(report, words)
    .map(({ state, company, demand, why }) => `- **${words.gates.states[state]}** ${text(`${company}: ${demand}; ${why}`)}`)
    .join('\n');

/** The report as GitHub-flavoured Markdown; whatever comes from outside stays text. */
export const markdown: Reporter = (original, setting) => {
  const report = withReadableNames(original);
  const { words } = setting;
  const text = (foreign: string): string => safely(setting.mask(foreign));
  const grid = gridOf(report, setting);
  if (grid.cards.length === 0) return `${words.noCompanies}\n`;
  const notes = footnotesFor(setting);
  const gaps = gapBlocks(grid, setting);
  const sentences = [...standing(namedComparison(report), setting), ...basisOf(report, setting), ...notesOf(grid.cards, setting)];
  const blocks = [
    `# ${text(setting.title ?? words.title(grid.cards.map(titleOf)))}`,
    `**${text(headlineOf(report, setting))}**`,
    summary(report, grid, text, setting),
    legendBlock(grid, setting),
    sentences.map((sentence) => `- ${text(sentence)}`).join('\n'),
    ...(gaps.length === 0 ? [] : [`## ${words.html.gaps}`, words.html.gapsNote, ...gaps]),
    `## ${words.criteria}`,
    ...channelBlocks(withoutSilent(grid), text, notes, setting),
    ...section(`${words.fixes}, ${words.fixesNote}`, fixBlock(grid.cards, text, setting)),
    ...section(words.troubles, troubleBlock(grid.cards, text, setting)),
    ...(setting.details ? [`## ${words.details}`, ...detailBlocks(chosenCards(grid.cards, setting), notes, setting)] : []),
    ...section(`${words.gates.heading}: ${gateSummary(report, words)}`, gateBlock(report, text, setting)),
    '---',
    text(provenanceOf(report, setting)),
    notes.definitions(),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};
