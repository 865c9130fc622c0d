import type { Scorecard } from '../model/scorecard.ts';
import { type Canvas, canvasFor, heading, nameWidth, perCompany } from './canvas.ts';
import { basisOf, fixesBasisOf, fixesOf, notesOf, openReasons, provenanceOf, standing, troublesOf } from './comparison.ts';
import { type Grid, gridOf, withoutSilent } from './grid.ts';
import { titleOf, withReadableNames } from './host-name.ts';
import { hanging } from './layout.ts';
import type { Reporter } from './reporter.ts';
import { criteriaLines } from './terminal-criteria.ts';
import { detailLines } from './terminal-details.ts';
import { gatesSection } from './terminal-gates.ts';
import { summaryLines } from './terminal-summary.ts';

const prose = (text: string, canvas: Canvas): readonly string[] => hanging('', canvas.text(text), canvas.prose);

/** Entries stay whole on a line when there is room for that. */
function legendLines(canvas: Canvas): readonly string[] {
  const { marks, legends, scoreNote } = canvas.setting.words;
  const kinds = ['found', 'absent', 'unknown', 'not-applicable', 'manual'] as const;
  const entries = kinds.map((kind) => `${marks[kind]} ${legends[kind]}`);
  const whole = canvas.width >= 56 ? entries.map((entry) => entry.replaceAll(' ', '\u00a0')) : entries;
  const legend = hanging('', whole.join(' · '), canvas.prose).map((line) => line.replaceAll('\u00a0', ' '));
  return ['', ...legend, ...prose(scoreNote, canvas)].map(canvas.quiet);
}

function fixLines(cards: readonly Scorecard[], canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const name = nameWidth(cards, canvas);
  const lines = cards.flatMap((card) => {
    const fixes = fixesOf(card, canvas.setting).map(({ gain, title }) => `${gain.padEnd(5)} ${canvas.text(title)}`);
    const basis = fixesBasisOf(card, canvas.setting);
    return fixes.length === 0 ? [] : perCompany(card.domain, [...fixes, ...basis], name, canvas);
  });
  return lines.length === 0 ? [] : [...heading(`${words.fixes}, ${words.fixesNote}`, canvas), ...lines];
}

function troubleLines(cards: readonly Scorecard[], canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const name = nameWidth(cards, canvas);
  const reason = (says: string): readonly string[] => hanging(`${words.marks.unknown} `, says, canvas.prose);
  const advice = (hint: string): readonly string[] => hanging('  ', hint, canvas.prose).map(canvas.quiet);
  const lines = [
    ...troublesOf(cards, canvas.setting).flatMap(({ says, hint, places }) => [
      ...reason(says),
      ...places.flatMap(({ domain, text }) => perCompany(domain, [canvas.text(text(words))], name, canvas)),
      ...advice(hint),
    ]),
    ...openReasons(cards, canvas.setting).flatMap(({ says, hint, criteria }) => [
      ...reason(`${says} (${words.openCriteria(criteria)})`),
      ...advice(hint),
    ]),
  ];
  return lines.length === 0 ? [] : [...heading(words.troubles, canvas), ...lines];
}

function standingLines(grid: Grid, sentences: readonly string[], canvas: Canvas): readonly string[] {
  const lines = [...sentences, ...notesOf(grid.cards, canvas.setting)].flatMap((sentence) => prose(sentence, canvas));
  return lines.length === 0 ? [] : ['', ...lines];
}

/** The report for a terminal: no line is wider than it, and nothing from outside can steer it. */
export const terminal: Reporter = (original, setting) => {
  const report = withReadableNames(original);
  const canvas = canvasFor(setting);
  const { words } = setting;
  const grid = gridOf(report, setting);
  if (grid.cards.length === 0) return `${prose(words.noCompanies, canvas).join('\n')}\n`;
  const lines = [
    ...prose(words.title(grid.cards.map(titleOf)), canvas).map(canvas.bold),
    ...summaryLines(report, grid, canvas),
    ...legendLines(canvas),
    ...standingLines(grid, [...standing(report.comparison, setting), ...basisOf(report, setting)], canvas),
    ...criteriaLines(withoutSilent(grid), canvas),
    ...fixLines(grid.cards, canvas),
    ...troubleLines(grid.cards, canvas),
    ...(setting.details ? grid.cards.flatMap((card) => detailLines(card, canvas)) : []),
    ...gatesSection(report, canvas),
    '',
    ...prose(provenanceOf(report, setting), canvas).map(canvas.quiet),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
};
