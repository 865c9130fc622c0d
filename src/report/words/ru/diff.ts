import { counted, formFor } from '../../../lib/plural-ru.ts';
import type { diffWords as english } from '../en/diff.ts';
import { nouns } from './nouns.ts';

/** What two runs differ in, and what it means for the changes. */
const cautions: typeof english.cautions = {
  tool: 'Запуски сделаны разными версиями программы, и изменение может быть ее следствием; rescore покажет, что текущая версия видит на сохраненных страницах.',
  rubric: 'Методики различаются: сравниваются только критерии с той же мерой и тем же правилом, с весами позднего запуска.',
  limits: 'Пределы времени или числа страниц различаются, и изменение может зависеть от того, сколько было прочитано.',
  order: 'Первым назван поздний запуск: что здесь стало лучше, со временем стало хуже, и наоборот.',
};

const obstacles: typeof english.obstacles = {
  'other-rule': 'правило другое',
  'other-measure': 'мера другая',
  'other-source': 'источник другой',
  'only-before': 'есть только в методике раннего запуска',
  'only-after': 'есть только в методике позднего запуска',
  'applies-no-more': 'больше неприменимо',
  'applies-now': 'раньше было неприменимо',
  'not-applicable': 'неприменимо в обоих запусках',
  unmeasured: 'не измерено ни в одном запуске',
};

const kinds: typeof english.kinds = {
  gone: 'исчезло',
  regressed: 'хуже',
  'lost-sight': 'больше не видно',
  improved: 'лучше',
  new: 'появилось',
  'in-sight': 'теперь видно',
  'within-noise': 'в пределах шума',
  'not-comparable': 'несравнимо',
  unchanged: 'без изменений',
};

const among = (criteria: number): string =>
  criteria === 1
    ? 'единственному сравнимому критерию'
    : `${criteria} ${formFor(criteria, ['сравнимому критерию', 'сравнимым критериям', 'сравнимым критериям'])}`;

/** Wording of what changed between two runs. */
export const diffWords: typeof english = {
  cautions,
  obstacles,
  kinds,
  title: 'Что изменилось между двумя запусками',
  sides: { before: 'было', after: 'стало' },
  change: 'Изменение',
  ranges: 'возможные оценки пересекаются',
  samples: 'оба числа получены по выборкам, и их 95-процентные интервалы пересекаются',
  few: (of) => `данных мало: ${of}`,
  parts: 'то, что в пределах шума, может перевесить остальное',
  points: (before, after) => `${before} → ${after}`,
  total: (criteria, before, after, kind) => `${kind}: ${before} → ${after} по ${among(criteria)}`,
  noTotal: 'сравнить нельзя ни один критерий',
  wholes: (before, after) => `каждый запуск по всему, что в нем измерено: ${before}, затем ${after}`,
  none: 'нет оценки',
  covered: (score, coverage) => `${score}, измерено ${coverage}`,
  onlyBefore: 'есть только в раннем запуске, поэтому сказать нечего',
  onlyAfter: 'есть только в позднем запуске, поэтому сказать нечего',
  lostCompany: (says, criteria) =>
    `в позднем запуске оценить не удалось (${says}); больше не видно: ${counted(criteria, nouns.criterion)}`,
  newCompany: (says, criteria) =>
    `в раннем запуске оценить не удалось (${says}); теперь видно: ${counted(criteria, nouns.criterion)}`,
  otherArchive: 'Один из запусков читал страницы из веб-архива, другой этого архива не читал.',
  unchanged: (criteria) => `Без изменений: ${counted(criteria, nouns.criterion)}.`,
  silent: (why, criteria) => `Несравнимо, ${why}: ${counted(criteria, nouns.criterion)}.`,
  notComparable: (why, titles) => `Несравнимо, ${why}: ${titles.join('; ')}.`,
  nothing: 'Ни в одном из запусков нет компаний.',
  hanging: (titles) => `от этого зависит: ${titles.join('; ')}`,
  notGiven: 'не задано',
  option: (name, values) =>
    `Отличается ${name}${values === undefined ? '' : ` (${values})`}: изменение может зависеть от того, что просмотрено.`,
  readInVain: (page) => `прочитано: ${page}`,
  tried: (page) => `запрошено: ${page}`,
  seenAt: (place, how, at) => `${place} (${how}), ${at}`,
};
