import type { Gate } from '../model/gate.ts';
import type { Locale } from '../model/locale.ts';
import type { Evidence, Medium } from '../model/reading.ts';
import type { RubricTexts } from '../model/rubric.ts';
import type { CriterionTerms, Fix, Report, ScoredChannel, ScoredCriterion } from '../model/scorecard.ts';
import { withTexts } from './report-texts.ts';
import type { Words } from './words/index.ts';

/** How sentences of readings, and the places and excerpts of their evidence, are put into the language. */
type Telling = Pick<Words, 'phrase' | 'place' | 'remark'>;

/** The place of a mail, or of a message in a chat, tells in a sentence what it is. */
const told: ReadonlySet<Medium> = new Set<Medium>(['mail', 'chat']);

/** What the rubric calls things in the language; its own words where it has none for it. */
function rubricWords({ channels = {}, criteria = {} }: RubricTexts) {
  const criterion = (one: ScoredCriterion): ScoredCriterion => ({ ...one, title: criteria[one.id]?.title ?? one.title });
  const channel = (one: ScoredChannel): ScoredChannel => ({
    ...one,
    title: channels[one.id] ?? one.title,
    criteria: one.criteria.map(criterion),
  });
  const fix = (one: Fix): Fix => ({ ...one, title: criteria[one.criterion]?.title ?? one.title });
  const gate = (one: Gate): Gate => {
    if (one.title === '' || one.aim.of === 'total') return one;
    const title = one.aim.of === 'channel' ? channels[one.aim.id] : criteria[one.aim.id]?.title;
    return { ...one, title: title ?? one.title };
  };
  const terms = (one: CriterionTerms): CriterionTerms => {
    const { why, source } = criteria[one.id] ?? {};
    return { ...one, ...(why === undefined ? {} : { why }), ...(source === undefined ? {} : { source }) };
  };
  return { channel, fix, gate, terms };
}

/** The report with the titles of its rubric and the sentences of its readings in another language; quotations stay as they are. */
export function localised(report: Report, locale: Locale, { phrase: say, place, remark }: Telling): Report {
  if (locale === 'en') return report;
  const evidence = (one: Evidence): Evidence => ({
    ...one,
    where: one.via === 'answer' ? one.where : place(told.has(one.via) ? say(one.where) : one.where),
    excerpt: one.remark ? remark(one.excerpt) : one.excerpt,
  });
  const texts: RubricTexts = report.rubric.translations?.[locale] ?? {};
  const { channel, fix, gate, terms } = rubricWords(texts);
  const { rubric, scorecards, gates, ...rest } = withTexts(report, { say, own: say, evidence });
  return {
    ...rest,
    rubric: {
      ...rubric,
      title: texts.title ?? rubric.title,
      ...(rubric.criteria ? { criteria: rubric.criteria.map(terms) } : {}),
    },
    scorecards: scorecards.map((card) => ({ ...card, channels: card.channels.map(channel), fixes: card.fixes.map(fix) })),
    ...(gates ? { gates: gates.map(gate) } : {}),
  };
}
