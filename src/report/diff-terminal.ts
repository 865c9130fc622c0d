import type { CompanyDifference, Difference } from '../model/difference.ts';
import { type Canvas, canvasFor, heading } from './canvas.ts';
import { type ChangeText, changeTexts, companyName, companyTexts, optionTexts, restOf, type SideText } from './diff-texts.ts';
import { hanging } from './layout.ts';
import { provenanceOf } from './provenance.ts';
import type { Setting } from './reporter.ts';
import type { Words } from './words/index.ts';

/** Columns of the longest mark and a gap. */
const markWidthIn = ({ kinds }: Words['diff']): number => Math.max(...Object.values(kinds).map((kind) => kind.length)) + 2;
const tones: { readonly [K in ChangeText['kind']]?: number } = { new: 1, improved: 1, gone: 0, regressed: 0, 'lost-sight': 0.5 };

function sideLines(name: string, { text, places }: SideText, canvas: Canvas): readonly string[] {
  const { sides } = canvas.setting.words.diff;
  const width = Math.max(sides.before.length, sides.after.length) + 2;
  const prefix = `    ${`${name}:`.padEnd(width)}`;
  return [
    ...hanging(prefix, canvas.text(text), canvas.prose),
    ...places.flatMap((place) => hanging(' '.repeat(prefix.length), canvas.text(place), canvas.prose)).map(canvas.quiet),
  ];
}

function changeLines({ kind, title, why, before, after }: ChangeText, canvas: Canvas): readonly string[] {
  const { diff: words } = canvas.setting.words;
  const mark = words.kinds[kind].padEnd(markWidthIn(words));
  const { score: was } = before;
  const scores = was === undefined || after.score === undefined ? [] : [words.points(was, after.score)];
  const said = [...scores, ...(why === undefined ? [] : [why])].join('; ');
  const what = `${title}: ${said}`;
  const [first = '', ...rest] = hanging(`  ${mark}`, canvas.text(what), canvas.prose);
  return [
    first.replace(mark, canvas.tone(tones[kind] ?? null)(mark)),
    ...rest,
    ...sideLines(words.sides.before, before, canvas),
    ...sideLines(words.sides.after, after, canvas),
  ];
}

function companyLines(company: CompanyDifference, canvas: Canvas): readonly string[] {
  const changes = company.kind === 'both' ? changeTexts(company, canvas.setting) : [];
  const rest = company.kind === 'both' ? restOf(company, canvas.setting.words) : [];
  return [
    ...heading(canvas.text(companyName(company)), canvas),
    ...companyTexts(company, canvas.setting.words).flatMap((text) => hanging('  ', canvas.text(text), canvas.prose)),
    ...changes.flatMap((change) => ['', ...changeLines(change, canvas)]),
    ...(changes.length > 0 && rest.length > 0 ? [''] : []),
    ...rest.flatMap((text) => hanging('  ', canvas.text(text), canvas.prose)).map(canvas.quiet),
  ];
}

/** What changed, company by company, what got worse first. */
export function diffTerminal(difference: Difference, setting: Setting): string {
  const { before, after, cautions, companies } = difference;
  const canvas = canvasFor(setting);
  const { diff: words } = setting.words;
  const made = [
    [words.sides.before, before],
    [words.sides.after, after],
  ] as const;
  const lines = [
    ...hanging('', words.title, canvas.prose).map(canvas.bold),
    ...made.flatMap(([name, report]) =>
      hanging(
        `${name}: `.padEnd(Math.max(words.sides.before.length, words.sides.after.length) + 2),
        canvas.text(provenanceOf(report, setting)),
        canvas.prose,
      ).map(canvas.quiet),
    ),
    ...[
      ...cautions.map((caution) => words.cautions[caution]),
      ...optionTexts(difference, setting.words).map(canvas.text),
    ].flatMap((text) => hanging('', text, canvas.prose)),
    ...(companies.length === 0 ? [words.nothing] : companies.flatMap((company) => companyLines(company, canvas))),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
