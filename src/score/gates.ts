import type { Aim, Assertion, Demand, Gate, Measured, UnknownRule } from '../model/gate.ts';
import type { Scorecard, ScoredCriterion, Total } from '../model/scorecard.ts';
import { presenceIn } from './presence.ts';

type Company = Pick<Scorecard, 'domain' | 'total' | 'channels' | 'readings'>;

/** Scores closer than this are the same score computed in another order. */
const hair = 1e-9;

const reaches = (value: number, mark: number): boolean => value >= mark - hair;

const scoreOf = ({ score, low, high }: Total): Measured =>
  score === null ? { kind: 'nothing-measured' } : { kind: 'score', score, low: low ?? score, high: high ?? score };

/** Whether the thing is there, by the reading that decided. */
function presenceOf({ verdict }: ScoredCriterion, { readings }: Company): Measured {
  const presence = presenceIn(verdict.state === 'scored' ? readings[verdict.measure] : undefined);
  return { kind: presence === 'unknown' ? 'not-there' : presence };
}

function measuredCriterion(criterion: ScoredCriterion, demand: Demand, company: Company): Measured {
  const { verdict } = criterion;
  switch (verdict.state) {
    case 'unknown':
      return { kind: 'unknown', reason: verdict.reason, detail: verdict.detail };
    case 'not-applicable':
      return { kind: 'not-applicable', because: verdict.because };
    case 'manual':
      return { kind: 'manual' };
    case 'scored':
      return demand.kind === 'found' ? presenceOf(criterion, company) : { kind: 'score', ...rangeOf(verdict) };
  }
}

const rangeOf = ({ score, low, high }: { readonly score: number; readonly low: number; readonly high: number }) => ({
  score,
  low,
  high,
});

/** What nothing applies in is no part of the company, which is no lack of knowledge. */
function measuredTotal(total: Total, criteria: readonly ScoredCriterion[], demand: Demand): Measured {
  const verdicts = criteria.map(({ verdict }) => verdict);
  const [first] = verdicts;
  if (first?.state === 'not-applicable' && verdicts.every(({ state }) => state === 'not-applicable'))
    return { kind: 'not-applicable', because: first.because };
  return demand.kind === 'coverage' ? { kind: 'coverage', coverage: total.coverage } : scoreOf(total);
}

const stranger = (title: string): Pick<Gate, 'title' | 'measured'> => ({ title, measured: { kind: 'not-in-rubric' } });

/** Title and value of what an assertion speaks of. */
function lookUp(aim: Aim, demand: Demand, company: Company): Pick<Gate, 'title' | 'measured'> {
  const all = company.channels.flatMap(({ criteria }) => criteria);
  if (aim.of === 'total') return { title: '', measured: measuredTotal(company.total, all, demand) };
  if (aim.of === 'channel') {
    const channel = company.channels.find(({ id }) => id === aim.id);
    return channel
      ? { title: channel.title, measured: measuredTotal(channel.total, channel.criteria, demand) }
      : stranger(aim.id);
  }
  const criterion = all.find(({ id }) => id === aim.id);
  return criterion ? { title: criterion.title, measured: measuredCriterion(criterion, demand, company) } : stranger(aim.id);
}

function stateOf(demand: Demand, measured: Measured): Gate['state'] {
  const met = (yes: boolean): Gate['state'] => (yes ? 'passed' : 'failed');
  switch (measured.kind) {
    case 'there':
      return met(demand.kind === 'found' && demand.wanted);
    case 'not-there':
    case 'not-applicable':
      return met(demand.kind === 'found' && !demand.wanted);
    case 'coverage':
      return met(demand.kind === 'coverage' && reaches(measured.coverage, demand.atLeast));
    case 'score': {
      if (demand.kind === 'found') return 'failed';
      if (reaches(measured.low, demand.atLeast)) return 'passed';
      return reaches(demand.kind === 'score' ? measured.high : measured.score, demand.atLeast) ? 'unknown' : 'failed';
    }
    default:
      return 'unknown';
  }
}

/** A score that was measured and reached its mark is told when more could still pull it down; all else that is open fails. */
const ruleFor = (demand: Demand, measured: Measured): UnknownRule =>
  demand.kind === 'measured-score' && measured.kind === 'score' ? 'warn' : 'fail';

const gateOf = (company: string, title: string, { aim, demand }: Assertion, measured: Measured): Gate => ({
  company,
  title,
  aim,
  demand,
  measured,
  state: stateOf(demand, measured),
  onUnknown: ruleFor(demand, measured),
});

/**
 * Assertions put to the companies of a run, in the order of the companies. A score passes when the low end of its range
 * reaches the mark and fails when the high end does not; between them, and where nothing could be told, the gate is *unknown*.
 * What does not apply is not there. Of a company that the run does not hold nothing is known either.
 */
export function gatesOf(companies: readonly Company[], assertions: readonly Assertion[]): readonly Gate[] {
  const domains = new Set(companies.map(({ domain }) => domain));
  const strangers = assertions.filter(({ company }) => company !== '*' && !domains.has(company));
  return [
    ...companies.flatMap((company) =>
      assertions
        .filter((assertion) => assertion.company === '*' || assertion.company === company.domain)
        .map((assertion) => {
          const { title, measured } = lookUp(assertion.aim, assertion.demand, company);
          return gateOf(company.domain, title, assertion, measured);
        }),
    ),
    ...strangers.map((assertion) => gateOf(assertion.company, '', assertion, { kind: 'not-in-run' })),
  ];
}

/** Whether a gate ends the run with a failure. */
export const isClosed = ({ state, onUnknown }: Gate): boolean =>
  state === 'failed' || (state === 'unknown' && onUnknown === 'fail');
