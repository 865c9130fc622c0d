import type { Gate } from '../model/gate.ts';
import type { Locale } from '../model/locale.ts';
import type { Evidence, Medium, NonEmpty, Reading } from '../model/reading.ts';
import type { RubricTexts } from '../model/rubric.ts';
import type {
  CriterionTerms,
  Fix,
  Report,
  Scorecard,
  ScoredChannel,
  ScoredCriterion,
  Verdict,
  VisitSummary,
} from '../model/scorecard.ts';
import type { Words } from './words/index.ts';

/** How sentences of readings, and the places and excerpts of their evidence, are put into the language. */
type Telling = Pick<Words, 'phrase' | 'place' | 'remark'>;
type Say = Telling['phrase'];

/** The place of a mail, or of a message in a chat, tells in a sentence what it is. */
const told: ReadonlySet<Medium> = new Set<Medium>(['mail', 'chat']);

/** What may tell why it is unknown. */
const withDetail = <T extends { readonly detail?: string }>(one: T, say: Say): T =>
  one.detail === undefined ? one : { ...one, detail: say(one.detail) };

function readingIn<V>(reading: Reading<V>, { phrase: say, place, remark }: Telling): Reading<V> {
  if (reading.state === 'unknown') return withDetail(reading, say);
  const note = reading.note === undefined ? {} : { note: say(reading.note) };
  if (reading.state === 'absent') return { ...reading, ...note };
  const shown = (one: Evidence): Evidence => ({
    ...one,
    where: one.via === 'answer' ? one.where : place(told.has(one.via) ? say(one.where) : one.where),
    excerpt: one.remark ? remark(one.excerpt) : one.excerpt,
  });
  const [first, ...others] = reading.evidence;
  const evidence: NonEmpty<Evidence> = [shown(first), ...others.map(shown)];
  return { ...reading, evidence, ...note, ...(reading.few === undefined ? {} : { few: say(reading.few) }) };
}

function verdictIn(verdict: Verdict, say: Say): Verdict {
  if (verdict.state === 'unknown') return withDetail(verdict, say);
  return verdict.state === 'not-applicable' ? { ...verdict, because: say(verdict.because) } : verdict;
}

function measuredIn(measured: Gate['measured'], say: Say): Gate['measured'] {
  if (measured.kind === 'unknown') return withDetail(measured, say);
  return measured.kind === 'not-applicable' ? { ...measured, because: say(measured.because) } : measured;
}

/** What the rubric calls things in the language; its own words where it has none for it. */
function rubricWords({ channels = {}, criteria = {} }: RubricTexts, say: Say) {
  const criterion = (one: ScoredCriterion): ScoredCriterion => ({
    ...one,
    title: criteria[one.id]?.title ?? one.title,
    verdict: verdictIn(one.verdict, say),
  });
  const channel = (one: ScoredChannel): ScoredChannel => ({
    ...one,
    title: channels[one.id] ?? one.title,
    criteria: one.criteria.map(criterion),
  });
  const fix = (one: Fix): Fix => ({ ...one, title: criteria[one.criterion]?.title ?? one.title });
  const gate = (one: Gate): Gate => {
    const measured = measuredIn(one.measured, say);
    if (one.title === '' || one.aim.of === 'total') return { ...one, measured };
    const title = one.aim.of === 'channel' ? channels[one.aim.id] : criteria[one.aim.id]?.title;
    return { ...one, title: title ?? one.title, measured };
  };
  const terms = (one: CriterionTerms): CriterionTerms => {
    const { why, source } = criteria[one.id] ?? {};
    return { ...one, ...(why === undefined ? {} : { why }), ...(source === undefined ? {} : { source }) };
  };
  return { channel, fix, gate, terms };
}

/** The report with the titles of its rubric and the sentences of its readings in another language; quotations stay as they are. */
export function localised(report: Report, locale: Locale, telling: Telling): Report {
  if (locale === 'en') return report;
  const { phrase: say } = telling;
  const texts: RubricTexts = report.rubric.translations?.[locale] ?? {};
  const { channel, fix, gate, terms } = rubricWords(texts, say);
  const card = (one: Scorecard): Scorecard => ({
    ...withDetail(one, say),
    readings: Object.fromEntries(Object.entries(one.readings).map(([id, reading]) => [id, readingIn(reading, telling)])),
    channels: one.channels.map(channel),
    fixes: one.fixes.map(fix),
    visits: one.visits.map((visit): VisitSummary => withDetail(visit, say)),
  });
  const { rubric, gates } = report;
  return {
    ...report,
    rubric: {
      ...rubric,
      title: texts.title ?? rubric.title,
      ...(rubric.criteria ? { criteria: rubric.criteria.map(terms) } : {}),
    },
    scorecards: report.scorecards.map(card),
    ...(gates ? { gates: gates.map(gate) } : {}),
  };
}
