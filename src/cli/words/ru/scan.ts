import { counted, type Forms } from '../../../lib/plural-ru.ts';
import type { CliWords } from '../index.ts';

const pageForms: Forms = ['страница', 'страницы', 'страниц'];
const companyForms: Forms = ['компания', 'компании', 'компаний'];
const pointForms: Forms = ['балл', 'балла', 'баллов'];

/** Что говорится во время проверки и в ее конце. */
export const scanWords: CliWords['scan'] = {
  phases: { reading: 'чтение сайта', browser: 'в браузере', measuring: 'измерение' },
  progress: (finished, companies, time) => `Проверено ${finished}/${companies}, ${time}`,
  company: (domain, phase, pages) => `${domain}: ${phase}, ${counted(pages, pageForms)}`,
  more: (companies) => `еще ${companies}`,
  time: (seconds) =>
    seconds < 60 ? `${seconds} с` : `${Math.floor(seconds / 60)} мин ${String(seconds % 60).padStart(2, '0')} с`,
  notThere: 'нет такой страницы',
  noScore: 'без оценки',
  points: (points) => counted(points, pointForms),
  couldNotLook: (why) => `; посмотреть не удалось: ${why}`,
  notAllSeen: (why) => `; видны не все страницы: ${why}`,
  summary: (companies, { assessed, partial, unknown }, pages, time) => {
    const states = [
      ...(assessed === 0 ? [] : [`оценено ${assessed}`]),
      ...(partial === 0 ? [] : [`прочитано частично ${partial}`]),
      ...(unknown === 0 ? [] : [`не удалось оценить ${unknown}`]),
    ];
    return `${counted(companies, companyForms)} (${states.join(', ')}), ${counted(pages, pageForms)}, ${time}`;
  },
  stopping: 'Останавливаюсь; нажмите еще раз, чтобы выйти сразу.',
  wrote: (file) => `Записано: ${file}`,
  saved: (done, companies, folder, size) =>
    `Сохранено: ${folder} (компаний: ${companies === Number(done) ? companies : done}, ${size})`,
  ofAll: (done, all) => `${done} из ${all}`,
  theRest: (folder) => `Чтобы закончить: support-audit scan --resume ${folder}`,
  kept: (kept, companies) => `Уже сохранено компаний: ${kept} из ${companies}`,
  nothingToDo: 'Запуск закончен, делать больше нечего.',
};
