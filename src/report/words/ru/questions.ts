import { textLists } from '../../../lib/answers/understand.ts';
import type { MeasureSpec } from '../../../model/measures.ts';
import type { questionWords as english } from '../en/questions.ts';
import { numberWords } from './numbers.ts';

/** Units in the genitive plural: "число часов". */
const manyOf = (unit: string): string => numberWords.unitOf(5, unit);

function allowed(id: string, spec: MeasureSpec): string {
  switch (spec.kind) {
    case 'level':
      return `${spec.levels.join(', ')} или none`;
    case 'number':
      return `число ${manyOf(spec.unit)}${spec.max === undefined ? '' : ` от 0 до ${spec.max}`} или none`;
    case 'share':
      return 'доля от 0 до 1 (62 % — это 0.62) или none';
    case 'yes-no':
      return 'yes или no';
    case 'name':
      return 'название или none';
    case 'list':
      return textLists.has(id)
        ? `список ${manyOf(spec.unit)}, например [один, другой], или none`
        : 'none; остальное покажет только scan';
  }
}

/** Wording of the sheet of questions that a person fills in. */
export const questionWords: typeof english = {
  howTo: [
    'Чего об этих компаниях не сказал ни один источник. Впишите, что знаете, остальное оставьте пустым: пустое останется неизвестным.',
    'value: как сказано над каждым; none, если ничего такого нет. by: кто это говорит. when: день, например 2026-05-31.',
    'note: откуда это известно. Второй человек добавляет второе "- value:" ниже; если ответы разойдутся, отчет покажет оба.',
    'Затем: support-audit rescore RUN --answers THIS-FILE; или scan DOMAIN --answers THIS-FILE.',
  ],
  open: (why) => `Неизвестно: ${why}.`,
  allowed,
};
