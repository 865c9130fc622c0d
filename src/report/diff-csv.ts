import type { CriterionChange, Difference } from '../model/difference.ts';
import { csvTable } from './csv-table.ts';
import { type Both, noiseInWords, sideText } from './diff-texts.ts';
import { plainNumber } from './numbers.ts';
import type { Setting } from './reporter.ts';
import { measureTitle } from './values.ts';

interface Line {
  readonly company: Both;
  readonly criterion: CriterionChange;
  readonly difference: Difference;
  readonly setting: Setting;
}
type Side = 'before' | 'after';

function scoreOf({ criterion }: Line, side: Side): string {
  const verdict = criterion[side]?.verdict;
  return verdict?.state === 'scored' ? plainNumber(verdict.score * 100) : '';
}

function textOf({ company, criterion, setting }: Line, side: Side, part: 'text' | 'places'): string {
  const own = criterion[side];
  if (own === undefined) return '';
  const said = sideText(company[side], own, setting);
  return part === 'text' ? said.text : said.places.join('; ');
}

function whyOf({ criterion: { change }, setting }: Line): string {
  const { words } = setting;
  if (change.kind === 'within-noise') return noiseInWords(change.noise, words);
  if ('of' in change) return measureTitle(change.of, setting);
  return change.kind === 'not-comparable' ? words.diff.obstacles[change.why] : '';
}

/** Scores in points, 0 to 100. */
const columns = {
  domain: ({ company }) => company.domain,
  channel: ({ criterion }) => criterion.channel,
  criterion: ({ criterion }) => criterion.id,
  title: ({ criterion }) => criterion.title,
  change: ({ criterion }) => criterion.change.kind,
  why: whyOf,
  score_before: (line) => scoreOf(line, 'before'),
  score_after: (line) => scoreOf(line, 'after'),
  finding_before: (line) => textOf(line, 'before', 'text'),
  finding_after: (line) => textOf(line, 'after', 'text'),
  evidence_before: (line) => textOf(line, 'before', 'places'),
  evidence_after: (line) => textOf(line, 'after', 'places'),
  made_before: ({ difference }) => difference.before.madeAt,
  made_after: ({ difference }) => difference.after.madeAt,
  rubric_before: ({ difference }) => difference.before.rubric.sha256,
  rubric_after: ({ difference }) => difference.after.rubric.sha256,
} as const satisfies Record<string, (line: Line) => string>;

const names = Object.keys(columns);
const cells: readonly ((line: Line) => string)[] = Object.values(columns);

/** A row for each company and criterion; one for a company that only one of the runs holds. */
export function diffCsv(difference: Difference, setting: Setting): string {
  const rows = difference.companies.flatMap((company): readonly (readonly string[])[] =>
    company.kind === 'both'
      ? company.criteria.map((criterion) => cells.map((cell) => cell({ company, criterion, difference, setting })))
      : [names.map((name) => (name === 'domain' ? company.domain : name === 'change' ? company.kind : ''))],
  );
  return csvTable(
    names,
    rows.map((row) => row.map(setting.mask)),
  );
}
