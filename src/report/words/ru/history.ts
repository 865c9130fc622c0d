import { counted } from '../../../lib/plural-ru.ts';
import type { historyWords as english } from '../en/history.ts';

/** Wording of a company's history. */
export const historyWords: typeof english = {
  title: (domain, runs, from, to) => (from === to ? `${domain}: ${runs}, ${from}` : `${domain}: ${runs}, с ${from} по ${to}`),
  runs: (count) => counted(count, ['запуск', 'запуска', 'запусков']),
  begun: 'время (UTC)',
  score: 'оценка',
  measured: 'измерено',
  none: 'нет оценки',
  legend: '█ наименьшая возможная оценка  ▓ оценка по измеренному  ░ чем она еще может оказаться',
  rubric: (from, to) => `дальше другая методика: была ${from}, стала ${to}; оценки несравнимы`,
  tool: (from, to) => `дальше другая версия программы: была ${from}, стала ${to}`,
  options: (names) => `дальше другие параметры: ${names}`,
  browser: (from, to) => `дальше другой браузер: был ${from}, стал ${to}`,
  noBrowser: 'никакого',
  archive: 'страницы из веб-архива',
};
