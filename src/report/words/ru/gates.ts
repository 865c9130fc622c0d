import type { gateWords as english } from '../en/gates.ts';

/** Wording of what was demanded and what came of it. */
export const gateWords: typeof english = {
  heading: 'Требования',
  states: { passed: 'выполнено', failed: 'нарушено', unknown: 'неясно' },
  total: 'Итог',
  wantsScore: (points) => `оценка не ниже ${points}`,
  wantsMeasuredScore: (points) => `оценка не ниже ${points} (--fail-under)`,
  wantsCoverage: (share) => `охват не ниже ${share}`,
  wantsFound: 'должно быть',
  wantsNotFound: 'быть не должно',
  demand: (what, wanted) => `${what}: ${wanted}`,
  undecided: (range) => `${range}, исход решит неизвестное`,
  covered: (share) => `измерено ${share}`,
  there: 'есть',
  notThere: 'нет',
  notThereAfter: (pages) => pages,
  asked: (seen, mark) => `${seen}, требовалось не меньше ${mark}`,
  notApplicable: (because) => `неприменимо: ${because}`,
  notSure: 'по увиденному нельзя сказать, есть ли это',
  byHand: 'должен ответить человек',
  nothingMeasured: 'ничего измерить не удалось',
  notInRun: 'в запуске нет такой компании',
  notInRubric: 'в методике такого нет',
  countsAsFailed: 'считается нарушением',
  told: (state, company, demand, why) => `${state.slice(0, 1).toUpperCase()}${state.slice(1)}: ${company}: ${demand}; ${why}.`,
  summary: ({ failed, unknown, passed }) =>
    [
      ...(failed === 0 ? [] : [`нарушено ${failed}`]),
      ...(unknown === 0 ? [] : [`неясно ${unknown}`]),
      ...(passed === 0 ? [] : [`выполнено ${passed}`]),
    ].join(', '),
  notAssessed: 'сайт удалось посмотреть',
};
