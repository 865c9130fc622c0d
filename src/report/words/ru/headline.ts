import { genitiveFor } from '../../../lib/plural-ru.ts';
import type { headlineWords as english } from '../en/headline.ts';
import { nouns } from './nouns.ts';

/** The answer in one sentence, in Russian. */
export const headlineWords: typeof english = {
  none: 'Ни одну компанию оценить не удалось.',
  alone: (name, points, low, high) =>
    low === high ? `${name}: ${points} из 100.` : `${name}: ${points} из 100, от ${low} до ${high}, когда станет известно все.`,
  clear: (leader, points, lead, next) => `${leader} явно впереди: оценка ${points}, у ${next} на ${lead} меньше.`,
  ahead: (leader, points, next, nextPoints) => `${leader} впереди с оценкой ${points}, следом ${next} с оценкой ${nextPoints}`,
  level: (names, points) => `${names}: поровну, оценка ${points}`,
  open: (count) =>
    `первой может оказаться любая из ${count} ${genitiveFor(count, nouns.company)}: возможные оценки пересекаются.`,
};
