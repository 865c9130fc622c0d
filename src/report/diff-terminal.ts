import type { CompanyDifference, Difference } from '../model/difference.ts';
import { type Canvas, canvasFor, heading } from './canvas.ts';
import { provenanceOf } from './comparison.ts';
import { type ChangeText, changeTexts, companyName, companyTexts, restOf, type SideText } from './diff-texts.ts';
import { hanging } from './layout.ts';
import type { Setting } from './reporter.ts';
import type { Words } from './words/index.ts';

/** Columns of the longest mark and a gap. */
const markWidthIn = ({ kinds }: Words['diff']): number => Math.max(...Object.values(kinds).map((kind) => kind.length)) + 2;
const tones: { readonly [K in ChangeText['kind']]?: number } = { improved: 1, regressed: 0, 'lost-sight': 0.5 };

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
  const what = `${title}: ${words.points(before.score, after.score)}${why === undefined ? '' : `; ${why}`}`;
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
export function diffTerminal({ before, after, cautions, companies }: Difference, setting: Setting): string {
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
    ...cautions.flatMap((caution) => hanging('', words.cautions[caution], canvas.prose)),
    ...(companies.length === 0 ? [words.nothing] : companies.flatMap((company) => companyLines(company, canvas))),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
