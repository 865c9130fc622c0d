import { counted } from '../../../lib/plural-ru.ts';
import type { explainWords as english } from '../en/explain.ts';
import { nouns } from './nouns.ts';

/** Wording of what a criterion means. */
export const explainWords: typeof english = {
  rubric: (title, id, version) => `${title} (${id} ${version})`,
  criteria: (count, channels) => `${counted(count, nouns.criterion)} в ${channels} ${channels === 1 ? 'канале' : 'каналах'}`,
  more: (id) => `Подробно об одном из них: support-audit explain ${id}`,
  weight: (weight) => `вес ${weight}`,
  share: (inChannel, inAll) => `${inChannel} канала, ${inAll} итога`,
  industry: (title) => `По нормам отрасли «${title}».`,
  why: 'Зачем это нужно',
  measured: 'Как измеряется',
  measure: (title, sources) => `${title}: ${sources.join('; или ')}`,
  fallback: (title, sources) => `Если этого нет или судить нельзя: ${title}, ${sources.join('; или ')}`,
  absentIf: (title) => `Если судить нельзя, а вот этого нет, считается отсутствующим: ${title}`,
  search: 'ищется на открытых страницах по словам самой методики',
  onlyIf: (title) => `Применяется, только если есть: ${title}`,
  unknown: 'То, что не удалось посмотреть, не дает и не отнимает баллов: вопрос остается открытым.',
  points: 'Баллы, от 0 до 100',
  source: 'Откуда взяты баллы',
};
