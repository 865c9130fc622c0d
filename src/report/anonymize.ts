import type { Gate } from '../model/gate.ts';
import { measureIds, measureSpec } from '../model/measures.ts';
import type { Comparison, Gathering, Report, Scorecard, ScoredChannel, Verdict, VisitSummary } from '../model/scorecard.ts';
import { type AnonymousWords, anonymousNames, namelessTexts, numbering, placesOf, productsOf } from './anonymity.ts';
import { anonymousReadings, type Change, type Veil } from './anonymous-readings.ts';
import type { Words } from './words/index.ts';

const visitOf = ({ url, via, role, kind, at, status, reason, cause }: VisitSummary, { place }: Veil): VisitSummary => ({
  url: place(url),
  via,
  kind,
  at,
  ...(role && { role }),
  ...(status !== undefined && { status }),
  ...(reason && { reason }),
  ...(cause && { cause }),
});

const gatheringOf = ({ startedAt, finishedAt, browser, archive }: Gathering, { words }: Veil): Gathering => ({
  startedAt,
  finishedAt,
  browser,
  ...(archive && { archive: { ...archive, files: archive.files.map((_, index) => words.archive(index + 1)) } }),
});

/** What texts of the rubric and of the tool become, the same for every company. */
interface Texts {
  readonly plain: Change;
  /** Why a criterion does not apply, where the tool said it. */
  readonly because: Change;
}

function textsOf(report: Report, words: Words): Texts {
  const plain = namelessTexts(report, words.anonymous);
  const ids = [...measureIds, ...(report.rubric.searches ?? []).map(({ id }) => id)];
  const reasons = new Set(ids.map((id) => words.phrase(`${measureSpec(id, report.rubric).title}: not there`)));
  return { plain, because: (text) => (reasons.has(text) ? plain(text) : words.anonymous.notGiven) };
}

function verdictOf(verdict: Verdict, { plain, because }: Texts): Verdict {
  switch (verdict.state) {
    case 'scored':
      return verdict;
    case 'unknown':
      return { ...verdict, detail: '' };
    case 'not-applicable':
      return { ...verdict, because: because(verdict.because) };
    case 'manual':
      return { ...verdict, question: plain(verdict.question) };
  }
}

const channelOf = (channel: ScoredChannel, texts: Texts): ScoredChannel => ({
  ...channel,
  title: texts.plain(channel.title),
  criteria: channel.criteria.map((one) => ({
    ...one,
    title: texts.plain(one.title),
    verdict: verdictOf(one.verdict, texts),
  })),
});

function cardOf(
  card: Scorecard,
  label: string,
  texts: Texts,
  words: AnonymousWords,
  names: ReadonlyMap<string, string>,
): Scorecard {
  const veil: Veil = {
    words,
    place: placesOf(card, label, words),
    product: productsOf(card, names, words),
    person: numbering(),
  };
  const { state, reason, cause, insecure, total, gathered } = card;
  // Pages are numbered in the order of the visits.
  const visits = card.visits.map((visit) => visitOf(visit, veil));
  return {
    domain: label,
    input: label,
    state,
    ...(reason && { reason }),
    ...(cause && { cause }),
    ...(insecure && { insecure }),
    total,
    channels: card.channels.map((channel) => channelOf(channel, texts)),
    readings: anonymousReadings(card.readings, veil),
    fixes: card.fixes.map((fix) => ({ ...fix, title: texts.plain(fix.title) })),
    visits,
    ...(gathered && { gathered: gatheringOf(gathered, veil) }),
  };
}

function gateOf(gate: Gate, called: Change, { plain, because }: Texts): Gate {
  const { measured } = gate;
  const seen = (): Gate['measured'] => {
    if (measured.kind === 'unknown') return { ...measured, detail: '' };
    return measured.kind === 'not-applicable' ? { ...measured, because: because(measured.because) } : measured;
  };
  return { ...gate, company: called(gate.company), title: plain(gate.title), measured: seen() };
}

/** What companies are called, in the order of the letters: that of the command line would tell more. */
interface Calling {
  readonly called: Change;
  readonly sorted: <T>(items: readonly T[], domainOf: (item: T) => string) => readonly T[];
}

function callingOf(labels: ReadonlyMap<string, string>, stranger: string): Calling {
  const places = new Map([...labels.keys()].map((domain, index) => [domain, index]));
  const placeOf = (domain: string): number => places.get(domain) ?? labels.size;
  return {
    called: (domain) => labels.get(domain) ?? stranger,
    sorted: (items, domainOf) => items.toSorted((a, b) => placeOf(domainOf(a)) - placeOf(domainOf(b))),
  };
}

function comparisonOf({ ranking, clearLeads, commonBasis }: Comparison, { called, sorted }: Calling): Comparison {
  const renamed = <T extends { readonly domain: string }>(all: readonly T[]): readonly T[] =>
    sorted(all, ({ domain }) => domain).map((one) => ({ ...one, domain: called(one.domain) }));
  const leads = sorted(
    sorted(clearLeads, ({ other }) => other),
    ({ leader }) => leader,
  );
  return {
    ranking: renamed(ranking),
    clearLeads: leads.map(({ leader, other }) => ({ leader: called(leader), other: called(other) })),
    commonBasis: { criteria: commonBasis.criteria, scores: renamed(commonBasis.scores) },
  };
}

/**
 * The report with its companies called A, B, C, and without anything that leads to them: of what was seen, only the kind of
 * page and the time are left. Products of others stay, under the ids of their rows; `names` has their names.
 */
export function anonymous(report: Report, words: Words, names: ReadonlyMap<string, string> = new Map()): Report {
  const { schemaVersion, tool, rubric, madeAt, limits, comparison, gates } = report;
  const labels = anonymousNames(report, words.anonymous);
  const calling = callingOf(labels, words.anonymous.strangerToRun);
  const texts = textsOf(report, words);
  return {
    schemaVersion,
    tool,
    rubric: {
      id: rubric.id,
      version: rubric.version,
      sha256: rubric.sha256,
      title: texts.plain(rubric.title),
      ...(rubric.industry !== undefined && { industry: rubric.industry }),
      ...(rubric.criteria && {
        criteria: rubric.criteria.map(({ id, measure, rule, why, source }) => ({
          id,
          measure,
          rule,
          ...(why !== undefined && { why: texts.plain(why) }),
          ...(source !== undefined && { source: texts.plain(source) }),
        })),
      }),
      ...(rubric.searches && { searches: rubric.searches.map((one) => ({ ...one, title: texts.plain(one.title) })) }),
    },
    madeAt,
    ...(limits && { limits }),
    scorecards: calling
      .sorted(report.scorecards, ({ domain }) => domain)
      .map((card) => cardOf(card, calling.called(card.domain), texts, words.anonymous, names)),
    comparison: comparisonOf(comparison, calling),
    ...(gates && {
      gates: calling.sorted(gates, ({ company }) => company).map((gate) => gateOf(gate, calling.called, texts)),
    }),
  };
}
