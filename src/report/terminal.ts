import type { Scorecard } from '../model/scorecard.ts';
import { type Canvas, canvasFor, heading, nameWidth, perCompany } from './canvas.ts';
import { basisOf, fixesBasisOf, fixesOf, notesOf, openReasons, standing, troublesOf } from './comparison.ts';
import { chosenCards } from './details.ts';
import { type Grid, gridOf, withoutSilent } from './grid.ts';
import { headlineOf } from './headline.ts';
import { namedComparison, shortNameOf, shortNames, titleOf, withReadableNames } from './host-name.ts';
import { hanging } from './layout.ts';
import { provenanceOf } from './provenance.ts';
import type { Reporter } from './reporter.ts';
import { criteriaLines } from './terminal-criteria.ts';
import { detailLines } from './terminal-details.ts';
import { gatesSection } from './terminal-gates.ts';
import { legendLines, summaryOf } from './terminal-summary.ts';

const prose = (text: string, canvas: Canvas): readonly string[] => hanging('', canvas.text(text), canvas.prose);

function fixLines(cards: readonly Scorecard[], canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const name = nameWidth(cards, canvas);
  const lines = cards.flatMap((card) => {
    const fixes = fixesOf(card, canvas.setting).map(({ gain, title }) => `${gain.padEnd(5)} ${canvas.text(title)}`);
    const basis = fixesBasisOf(card, canvas.setting);
    return fixes.length === 0 ? [] : perCompany(shortNameOf(card), [...fixes, ...basis], name, canvas);
  });
  return lines.length === 0 ? [] : [...heading(`${words.fixes}, ${words.fixesNote}`, canvas), ...lines];
}

function troubleLines(cards: readonly Scorecard[], canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const name = nameWidth(cards, canvas);
  const called = shortNames(cards);
  const reason = (says: string): readonly string[] => hanging(`${words.marks.unknown} `, says, canvas.prose);
  const advice = (hint: string): readonly string[] => hanging('  ', hint, canvas.prose).map(canvas.quiet);
  const lines = [
    ...troublesOf(cards, canvas.setting).flatMap(({ says, hint, places }) => [
      ...reason(says),
      ...places.flatMap(({ domain, text }) => perCompany(called(domain), [canvas.text(text(words))], name, canvas)),
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
  const summary = summaryOf(report, grid, canvas);
  const lines = [
    ...prose(setting.title ?? words.title(grid.cards.map(titleOf)), canvas).map(canvas.bold),
    ...prose(headlineOf(report, setting), canvas),
    '',
    ...summary.lines,
    ...legendLines(grid, summary, canvas),
    ...standingLines(grid, [...standing(namedComparison(report), setting), ...basisOf(report, setting)], canvas),
    ...criteriaLines(withoutSilent(grid), canvas),
    ...fixLines(grid.cards, canvas),
    ...troubleLines(grid.cards, canvas),
    ...(setting.details ? chosenCards(grid.cards, setting).flatMap((card) => detailLines(card, canvas)) : []),
    ...gatesSection(report, canvas),
    '',
    ...prose(provenanceOf(report, setting), canvas).map(canvas.quiet),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
};
