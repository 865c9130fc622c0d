import type { CompanyDifference, Difference } from '../model/difference.ts';
import { changeTexts, companyName, companyTexts, optionTexts, restOf, type SideText } from './diff-texts.ts';
import { markdown as safely } from './escape.ts';
import { provenanceOf } from './provenance.ts';
import type { Setting } from './reporter.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What changed as GitHub-flavoured Markdown; whatever comes from outside stays text. */
export function diffMarkdown(difference: Difference, setting: Setting): string {
  const { before, after, cautions, companies } = difference;
  const { diff: words } = setting.words;
  const text = (foreign: string): string => safely(setting.mask(foreign));
  const cell = (side: SideText): string =>
    [`${side.score === undefined ? '' : `**${side.score}** `}${text(side.text)}`, ...side.places.map(text)].join('<br>');
  const table = (company: CompanyDifference): readonly string[] => {
    const changes = company.kind === 'both' ? changeTexts(company, setting) : [];
    if (changes.length === 0) return [];
    const head = [words.change, setting.words.criterion, words.sides.before, words.sides.after];
    const rows = changes.map(({ kind, title, why, before: was, after: is }) => [
      `**${words.kinds[kind]}**${why === undefined ? '' : `: ${text(why)}`}`,
      text(title),
      cell(was),
      cell(is),
    ]);
    return [[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')];
  };
  const list = (texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : [texts.map((one) => `- ${text(one)}`).join('\n')];
  const blocks = [
    `# ${words.title}`,
    ...list([
      `${words.sides.before}: ${provenanceOf(before, setting)}`,
      `${words.sides.after}: ${provenanceOf(after, setting)}`,
      ...cautions.map((caution) => words.cautions[caution]),
      ...optionTexts(difference, setting.words),
    ]),
    ...companies.flatMap((company) => [
      `## ${text(companyName(company))}`,
      ...list(companyTexts(company, setting.words)),
      ...table(company),
      ...(company.kind === 'both' ? list(restOf(company, setting.words)) : []),
    ]),
    ...(companies.length === 0 ? [words.nothing] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}
