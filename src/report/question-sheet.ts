import { type MeasureId, measureSpec } from '../model/measures.ts';
import type { Criterion, Rubric } from '../model/rubric.ts';
import type { Report, Scorecard, ScoredCriterion } from '../model/scorecard.ts';
import { terminal as plain } from './escape.ts';
import { findingFor } from './finding.ts';
import { prepared } from './index.ts';
import { hanging } from './layout.ts';
import type { Setting } from './reporter.ts';
import { levelWords, measureTitle } from './values.ts';
import type { Locale } from './words/index.ts';

/** A measure that would settle criteria of a company. */
interface Question {
  readonly measure: MeasureId;
  readonly criteria: readonly ScoredCriterion[];
}

/** What an answer could settle a criterion with: the first of its measures that nothing but a person can tell of. */
function askable(card: Scorecard, { measure, fallback, onlyIf }: Criterion): MeasureId | undefined {
  const isOpen = (id: MeasureId | undefined): id is MeasureId =>
    id !== undefined && (card.readings[id] === undefined || card.readings[id].state === 'unknown');
  return [measure, fallback, onlyIf].find(isOpen);
}

/** What is open of a company, each measure once, in the order of the rubric. */
function questionsOf(card: Scorecard, terms: ReadonlyMap<string, Criterion>): readonly Question[] {
  const open = new Map<MeasureId, readonly ScoredCriterion[]>();
  for (const criterion of card.channels.flatMap(({ criteria }) => criteria)) {
    const own = terms.get(criterion.id);
    const measure = criterion.verdict.state === 'unknown' && own ? askable(card, own) : undefined;
    if (measure !== undefined) open.set(measure, [...(open.get(measure) ?? []), criterion]);
  }
  return [...open].map(([measure, criteria]) => ({ measure, criteria }));
}

const width = 100;
const remark = (indent: string, text: string): readonly string[] => hanging(`${indent}# `, text, width).map(commented(indent));
/** Lines that hang below a comment are comments too. */
const commented =
  (indent: string) =>
  (line: string): string =>
    `${indent}# ${line.slice(indent.length + 2)}`;

function questionLines(card: Scorecard, { measure, criteria }: Question, setting: Setting): readonly string[] {
  const spec = measureSpec(measure, setting.rubric);
  const { questions } = setting.words;
  const titles = criteria.map(({ title, measure: own }) =>
    own === measure ? title : `${title} (${measureTitle(measure, setting)})`,
  );
  const [first] = criteria;
  const why = first === undefined ? '' : findingFor(card, first, setting).text;
  const meaning = (level: string): string => {
    const said = levelWords(measure, level, setting.words);
    return said === level || said.startsWith(`${level}:`) ? said : `${level}: ${said}`;
  };
  const levels = spec.kind === 'level' ? spec.levels.map(meaning) : [];
  return [
    '',
    ...remark('    ', plain(titles.join('; '))),
    ...remark('    ', questions.open(plain(setting.mask(why)))),
    ...remark('    ', `${measureTitle(measure, setting)}: ${questions.allowed(measure, spec)}.`),
    ...levels.flatMap((level) => remark('    ', `- ${level}`)),
    `    ${measure}:`,
    '      - value:',
    '        by:',
    '        when:',
    '        note:',
  ];
}

/** The open questions of a run as a file of answers that is still to be filled in; without any the file says so. */
export function questionSheet(
  report: Report,
  rubric: Rubric,
  { names, locale = 'en' }: { readonly names: ReadonlyMap<string, string>; readonly locale?: Locale },
): { readonly text: string; readonly questions: number } {
  const { report: told, setting } = prepared(report, { width, details: true, names, locale });
  const terms = new Map(
    rubric.channels.flatMap(({ criteria }) => criteria.map((criterion) => [criterion.id, criterion] as const)),
  );
  const asked = told.scorecards
    .map((card) => ({ card, questions: questionsOf(card, terms) }))
    .filter(({ questions }) => questions.length > 0);
  const lines = asked.flatMap(({ card, questions }) => [
    '',
    `  ${JSON.stringify(card.domain)}:`,
    ...questions.flatMap((question) => questionLines(card, question, setting)),
  ]);
  const body = asked.length === 0 ? ['companies: {}'] : ['companies:', ...lines];
  const text = [...setting.words.questions.howTo.flatMap((line) => remark('', line)), ...body].join('\n');
  return { text: `${text}\n`, questions: asked.reduce((sum, { questions }) => sum + questions.length, 0) };
}
