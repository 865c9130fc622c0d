import { counted } from '../../../lib/plural-ru.ts';
import type { CliWords } from '../index.ts';

/** Об ответах людей. */
export const answerWords: CliWords['answers'] = {
  cannotRead: (file, why) => `Не удается прочитать ответы ${file}: ${why}; файл начинает команда support-audit answers init RUN`,
  notUsed: (place, title, domain, source) =>
    `${place}: не использовано: «${title}» о ${domain} уже известно из источника, которому доверия больше (${source}).`,
  noPart: (place, measure) => `${place}: не влияет на оценку: ни один критерий методики не спрашивает о ${measure}.`,
  strange: (domain, known) => `${domain} нет в этом запуске; в нем есть ${known}.`,
  nothingOpen: 'Открытых вопросов нет.',
  open: (questions) => `Открыто: ${counted(questions, ['вопрос', 'вопроса', 'вопросов'])}.`,
  tooLarge: (bytes) =>
    `Это больше, чем --answers читает из одного файла (${bytes} байт): укажите часть компаний и сделайте несколько файлов.`,
};
