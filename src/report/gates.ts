import { readableHost } from '../lib/host-name.ts';
import type { Demand, Gate } from '../model/gate.ts';
import { measureSpec } from '../model/measures.ts';
import type { Report, Scorecard, ScoredCriterion } from '../model/scorecard.ts';
import { whyUnknown } from './finding.ts';
import { lookedAt } from './looked-at.ts';
import type { Words } from './words/index.ts';

/** A gate in words that are not escaped yet. */
export interface GateText {
  readonly state: Gate['state'];
  readonly company: string;
  readonly demand: string;
  readonly why: string;
}

/** Points with one decimal, cut and not rounded: 59.97 must not read as a 60 that failed. */
const points = (score: number, { number }: Words): string => number(Math.floor(score * 1000 + 1e-6) / 10);
const percent = (share: number, words: Words): string => words.percent(points(share, words));

/** What is demanded, in words. */
export function wanted(demand: Demand, all: Words): string {
  const { gates: words } = all;
  switch (demand.kind) {
    case 'score':
      return words.wantsScore(points(demand.atLeast, all));
    case 'measured-score':
      return words.wantsMeasuredScore(points(demand.atLeast, all));
    case 'coverage':
      return words.wantsCoverage(percent(demand.atLeast, all));
    case 'found':
      return demand.wanted ? words.wantsFound : words.wantsNotFound;
  }
}

/** What gates are told beside: the companies with what was seen of them, and what the rubric measures. */
type Told = Pick<Report, 'scorecards' | 'rubric'>;

interface Asked {
  readonly card: Scorecard;
  readonly criterion: ScoredCriterion;
}

/** The criterion that a gate speaks of, where the run has it. */
function askedBy({ company, aim }: Gate, { scorecards }: Told): Asked | undefined {
  const card = scorecards.find(({ domain }) => readableHost(domain) === readableHost(company));
  if (!card || aim.of !== 'criterion') return undefined;
  const criterion = card.channels.flatMap(({ criteria }) => criteria).find(({ id }) => id === aim.id);
  return criterion && { card, criterion };
}

function seen(gate: Gate, report: Told, all: Words): string {
  const { measured, state } = gate;
  const { gates: words, reasons } = all;
  switch (measured.kind) {
    case 'score': {
      const range = all.range(points(measured.score, all), points(measured.low, all), points(measured.high, all));
      return state === 'unknown' ? words.undecided(range) : range;
    }
    case 'coverage':
      return words.covered(percent(measured.coverage, all));
    case 'there':
      return words.there;
    case 'not-there':
      return words.notThere;
    case 'not-applicable':
      return words.notApplicable(measured.because);
    case 'unknown': {
      const asked = askedBy(gate, report);
      if (!asked) return all.couldNotTell(reasons[measured.reason].says);
      const { channel } = measureSpec(asked.criterion.measure, report.rubric);
      return whyUnknown(asked.card, channel, measured, all);
    }
    case 'not-sure':
      return words.notSure;
    case 'manual':
      return words.byHand;
    case 'nothing-measured':
      return words.nothingMeasured;
    case 'not-in-run':
      return words.notInRun;
    case 'not-in-rubric':
      return words.notInRubric;
  }
}

export function gateText(gate: Gate, report: Told, all: Words): GateText {
  const { company, title, aim, demand, state, onUnknown } = gate;
  const { gates: words } = all;
  const what = aim.of === 'total' ? words.total : title === '' ? aim.id : title;
  const why = seen(gate, report, all);
  return {
    state,
    company: readableHost(company),
    demand: words.demand(what, wanted(demand, all)),
    why: state === 'unknown' && onUnknown === 'fail' ? `${why}; ${words.countsAsFailed}` : why,
  };
}

const order = ['failed', 'unknown', 'passed'] as const satisfies readonly Gate['state'][];

/** Why a gate failed, for whoever reads it without its company's scorecard: with the mark, or with the pages that were read. */
export function failureText(gate: Gate, report: Told, all: Words): string {
  const { demand, measured } = gate;
  const { why } = gateText(gate, report, all);
  if (demand.kind !== 'found' && 'coverage' in measured) return all.gates.asked(why, percent(demand.atLeast, all));
  if (demand.kind !== 'found' && 'score' in measured) return all.gates.asked(why, points(demand.atLeast, all));
  const asked = askedBy(gate, report);
  if (!asked || measured.kind !== 'not-there') return why;
  const { card, criterion } = asked;
  const reading = criterion.verdict.state === 'scored' ? card.readings[criterion.verdict.measure] : undefined;
  if (reading?.state !== 'absent') return why;
  return all.gates.notThereAfter(all.notThere(lookedAt(card, reading.searched).pages.length));
}

/** All gates of a report in words, those that failed first. */
export const gateTexts = (report: Told & Pick<Report, 'gates'>, words: Words): readonly GateText[] =>
  order.flatMap((state) =>
    (report.gates ?? []).filter((gate) => gate.state === state).map((gate) => gateText(gate, report, words)),
  );

/** "1 failed, 2 passed". */
export function gateSummary({ gates = [] }: Pick<Report, 'gates'>, { gates: words }: Words): string {
  const count = (state: Gate['state']): number => gates.filter((gate) => gate.state === state).length;
  return words.summary({ failed: count('failed'), unknown: count('unknown'), passed: count('passed') });
}

/** One gate as a sentence of its own. */
export const tellGate = (gate: Gate, report: Told, words: Words): string => {
  const { state, company, demand, why } = gateText(gate, report, words);
  return words.gates.told(words.gates.states[state], company, demand, why);
};
