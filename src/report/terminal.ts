import type { Scorecard } from '../model/scorecard.ts';
import { type Canvas, canvasFor, heading, nameWidth, perCompany } from './canvas.ts';
import { basisOf, fixesOf, notesOf, provenanceOf, standing, troublesOf } from './comparison.ts';
import { type Grid, gridOf } from './grid.ts';
import { hanging } from './layout.ts';
import type { Reporter } from './reporter.ts';
import { criteriaLines } from './terminal-criteria.ts';
import { detailLines } from './terminal-details.ts';
import { summaryLines } from './terminal-summary.ts';

const prose = (text: string, canvas: Canvas): readonly string[] => hanging('', canvas.text(text), canvas.prose);

function legendLines(canvas: Canvas): readonly string[] {
  const { marks, legends, scoreNote } = canvas.setting.words;
  const entries = [
    `${marks.found} ${legends.found}`,
    `${marks.absent} ${legends.absent}`,
    `${marks.unknown} ${legends.unknown}`,
    `${marks['not-applicable']} ${legends['not-applicable']}`,
    `${marks.manual} ${legends.manual}`,
  ];
  return [...prose(entries.join(' · '), canvas), ...prose(scoreNote, canvas)].map(canvas.quiet);
}

function fixLines(cards: readonly Scorecard[], canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const name = nameWidth(cards, canvas);
  const lines = cards.flatMap((card) => {
    const fixes = fixesOf(card).map(({ gain, title }) => `${gain.padEnd(5)} ${canvas.text(title)}`);
    return fixes.length === 0 ? [] : perCompany(card.domain, fixes, name, canvas);
  });
  return lines.length === 0 ? [] : [...heading(`${words.fixes}, ${words.fixesNote}`, canvas), ...lines];
}

function troubleLines(cards: readonly Scorecard[], canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const troubles = troublesOf(cards);
  if (troubles.length === 0) return [];
  const name = nameWidth(cards, canvas);
  return [
    ...heading(words.troubles, canvas),
    ...troubles.flatMap(({ says, hint, places }) => [
      ...hanging(`${words.marks.unknown} `, says, canvas.prose),
      ...places.flatMap(({ domain, text }) => perCompany(domain, [canvas.text(text(words))], name, canvas)),
      ...hanging('  ', hint, canvas.prose).map(canvas.quiet),
    ]),
  ];
}

function standingLines(grid: Grid, sentences: readonly string[], canvas: Canvas): readonly string[] {
  const notes = grid.cards.flatMap((card) => notesOf(card, canvas.setting));
  return [...sentences, ...notes].flatMap((sentence) => hanging('  ', canvas.text(sentence), canvas.prose));
}

/** The report for a terminal: no line is wider than it, and nothing from outside can steer it. */
export const terminal: Reporter = (report, setting) => {
  const canvas = canvasFor(setting);
  const { words } = setting;
  const grid = gridOf(report, setting);
  if (grid.cards.length === 0) return `${prose(words.noCompanies, canvas).join('\n')}\n`;
  const lines = [
    ...prose(words.title(grid.cards.map(({ domain }) => domain)), canvas).map(canvas.bold),
    ...summaryLines(report, grid, canvas),
    ...standingLines(grid, [...standing(report.comparison, setting), ...basisOf(report, setting)], canvas),
    ...legendLines(canvas),
    ...criteriaLines(grid, canvas),
    ...fixLines(grid.cards, canvas),
    ...troubleLines(grid.cards, canvas),
    ...(setting.details ? grid.cards.flatMap((card) => detailLines(card, canvas)) : []),
    '',
    ...prose(provenanceOf(report, setting), canvas).map(canvas.quiet),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
};
