import type { Gate } from '../../../model/gate.ts';

/** Wording of what was demanded and what came of it. */
export const gateWords = {
  heading: 'Assertions',
  states: { passed: 'passed', failed: 'failed', unknown: 'unknown' } satisfies Record<Gate['state'], string>,
  total: 'Total',
  wantsScore: (points: string) => `score of at least ${points}`,
  wantsMeasuredScore: (points: string) => `score of at least ${points} (--fail-under)`,
  wantsCoverage: (share: string) => `coverage of at least ${share}`,
  wantsFound: 'found',
  wantsNotFound: 'not found',
  demand: (what: string, wanted: string) => `${what}: ${wanted}`,
  undecided: (range: string) => `${range}, so what is unknown decides`,
  covered: (share: string) => `${share} measured`,
  there: 'it is there',
  notThere: 'it is not there',
  notThereAfter: (pages: string) => `it is ${pages}`,
  asked: (seen: string, mark: string) => `${seen}, at least ${mark} was asked`,
  notApplicable: (because: string) => `does not apply: ${because}`,
  notSure: 'what was seen leaves open whether it is there',
  byHand: 'a person has to answer it',
  nothingMeasured: 'nothing of it could be measured',
  notInRun: 'the run holds no such company',
  notInRubric: 'the rubric has no such thing',
  countsAsFailed: 'counts as failed',
  told: (state: string, company: string, demand: string, why: string) =>
    `${state.slice(0, 1).toUpperCase()}${state.slice(1)}: ${company}: ${demand}; ${why}.`,
  summary: ({ failed, unknown, passed }: Readonly<Record<Gate['state'], number>>) =>
    [
      ...(failed === 0 ? [] : [`${failed} failed`]),
      ...(unknown === 0 ? [] : [`${unknown} unknown`]),
      ...(passed === 0 ? [] : [`${passed} passed`]),
    ].join(', '),
  notAssessed: 'the site could be looked at',
};
