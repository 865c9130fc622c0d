import { readableHost } from '../lib/host-name.ts';
import type { Demand, Gate, Measured } from '../model/gate.ts';
import type { Report } from '../model/scorecard.ts';
import type { Words } from './words/index.ts';

/** A gate in words that are not escaped yet. */
export interface GateText {
  readonly state: Gate['state'];
  readonly company: string;
  readonly demand: string;
  readonly why: string;
}

/** Points with one decimal, cut and not rounded: 59.97 must not read as a 60 that failed. */
const points = (score: number): string => String(Math.floor(score * 1000 + 1e-6) / 10);
const percent = (share: number): string => `${points(share)} %`;

/** What is demanded, in words. */
export function wanted(demand: Demand, { gates: words }: Words): string {
  switch (demand.kind) {
    case 'score':
      return words.wantsScore(points(demand.atLeast));
    case 'measured-score':
      return words.wantsMeasuredScore(points(demand.atLeast));
    case 'coverage':
      return words.wantsCoverage(percent(demand.atLeast));
    case 'found':
      return demand.wanted ? words.wantsFound : words.wantsNotFound;
  }
}

function seen(measured: Measured, state: Gate['state'], { gates: words, reasons }: Words): string {
  switch (measured.kind) {
    case 'score': {
      const range = words.range(points(measured.score), points(measured.low), points(measured.high));
      return state === 'unknown' ? words.undecided(range) : range;
    }
    case 'coverage':
      return words.covered(percent(measured.coverage));
    case 'there':
      return words.there;
    case 'not-there':
      return words.notThere;
    case 'not-applicable':
      return words.notApplicable(measured.because);
    case 'unknown':
      return words.couldNotTell(reasons[measured.reason].says);
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

export function gateText({ company, title, aim, demand, measured, state, onUnknown }: Gate, all: Words): GateText {
  const { gates: words } = all;
  const what = aim.of === 'total' ? words.total : title === '' ? aim.id : title;
  const why = seen(measured, state, all);
  return {
    state,
    company: readableHost(company),
    demand: words.demand(what, wanted(demand, all)),
    why: state === 'unknown' && onUnknown === 'fail' ? `${why}; ${words.countsAsFailed}` : why,
  };
}

const order = ['failed', 'unknown', 'passed'] as const satisfies readonly Gate['state'][];

/** All gates of a report in words, those that failed first. */
export const gateTexts = ({ gates = [] }: Pick<Report, 'gates'>, words: Words): readonly GateText[] =>
  order.flatMap((state) => gates.filter((gate) => gate.state === state).map((gate) => gateText(gate, words)));

/** "1 failed, 2 passed". */
export function gateSummary({ gates = [] }: Pick<Report, 'gates'>, { gates: words }: Words): string {
  const count = (state: Gate['state']): number => gates.filter((gate) => gate.state === state).length;
  return words.summary({ failed: count('failed'), unknown: count('unknown'), passed: count('passed') });
}

/** One gate as a sentence of its own. */
export const tellGate = (gate: Gate, words: Words): string => {
  const { state, company, demand, why } = gateText(gate, words);
  return words.gates.told(words.gates.states[state], company, demand, why);
};
