import { counted } from '../../../lib/plural-ru.ts';
import type { htmlWords as english } from '../en/html.ts';
import { nouns } from './nouns.ts';

/** By how a run keeps them. */
const sandboxStates: Readonly<Record<string, string>> = {
  on: 'песочница включена',
  'off: running as root': 'песочница выключена: запуск от root',
  'off: in a container': 'песочница выключена: браузер в контейнере',
  'off: this system offers none': 'песочница выключена: система ее не дает',
};

const badges: typeof english.badges = {
  public: 'публично',
  indirect: 'косвенно',
  contact: 'обращение',
  api: 'API',
  import: 'импорт',
  answer: 'ответ',
};

const badgeMeanings: typeof english.badgeMeanings = {
  public: 'прочитано на открытых страницах',
  indirect: 'вывод по внешним признакам',
  contact: 'по реальному обращению',
  api: 'из официального API',
  import: 'из загруженных данных',
  answer: 'ответил человек',
};

const browsers: typeof english.browsers = {
  'not-needed': 'не понадобился',
  missing: 'не найден',
  off: 'отключен',
};

const kinds: typeof english.kinds = {
  found: 'есть',
  absent: 'отсутствует',
  unknown: 'узнать не удалось',
  'not-applicable': 'неприменимо',
  manual: 'должен ответить человек',
};

/** Wording that only the HTML report needs, in Russian. */
export const htmlWords: typeof english = {
  kinds,
  badges,
  badgeMeanings,
  browsers,
  language: 'ru',
  skip: 'Перейти к отчету',
  contents: 'Содержание',
  date: 'Дата',
  rubric: 'Методика',
  tool: 'Программа',
  companies: 'Компании',
  rubricNamed: (title, id, version) => `${title} (${id} ${version})`,
  industry: (name) => `нормы отрасли «${name}»`,

  glance: 'Главное',
  standings: 'Итоговая оценка',
  standingsNote: 'Полоса — оценка, линия — от наименьшей до наибольшей возможной.',
  between: (low, high) => `от ${low} до ${high}`,
  exactly: 'неизвестного не осталось',
  noScore: 'нет оценки',
  rankOf: (rank) => `Место ${rank}`,
  coverageOf: (share) => `измерено ${share}`,
  barTitle: (name, what) => `${name}: ${what}`,
  barNone: 'Оценки нет: ничего измерить не удалось.',
  barSays: (score, low, high) => `${score} из 100, может быть от ${low} до ${high}.`,
  figure: 'Показатель',
  numbersOf: 'Оценки компаний, общие и по каналам',
  notApplicable: 'неприменимо',
  notMeasured: 'не измерено',

  channels: 'По каналам',
  channelsNote: 'Каждая панель — канал.',
  sameNumbers: 'Те же числа стоят в таблице выше.',
  weightShare: (weight) => `вес ${weight}`,

  profiles: 'По компаниям',
  profilesNote:
    'Линия — оценка по каждому каналу, вертикальные черточки — какой она еще может оказаться, серым — другие компании.',
  byChannel: 'оценка по каналам',
  inChannel: (channel, score) => `${channel}: ${score}`,

  heat: 'Критерии по компаниям',
  heatCaption: 'Что есть у каждой компании по каждому критерию, в баллах от 0 до 100',
  heatNote: 'Каждая ячейка ведет к своим подтверждениям.',
  scale: 'Баллы',
  steps: ['0–19', '20–39', '40–59', '60–79', '80–100'],

  gaps: 'У них есть, у нас нет',
  gapsNote:
    '«Мы» — каждая компания по очереди. Только то, что измерено у обеих компаний: чего о компании узнать не удалось, то не считается ни слабой, ни сильной ее стороной.',
  gapsOf: (domain, gaps, behind, ahead) =>
    `${domain}: ${counted(gaps, ['пробел', 'пробела', 'пробелов'])}, слабее в ${behind}, сильнее в ${ahead}`,
  gapsNone: (names) => `Ничего определенного, ни слабее, ни сильнее других: ${names}.`,
  lacks: (domain) => `У других есть, у ${domain} нет`,
  behind: (domain) => `У других лучше, чем у ${domain}`,
  ahead: (domain) => `У ${domain} лучше всех: у других этого нет или оно хуже`,

  fixNone: 'Улучшать нечего: все измеренное получило полный балл.',
  fixUnmeasured: 'Ничего измерить не удалось, поэтому советовать нечего.',
  pointsUnit: 'б.',

  evidence: 'Подтверждения',
  evidenceNote: 'По каждому критерию: что прочитано, где и когда. Ссылки ведут на страницы, которые посетила программа.',
  pictures: 'Снимки',
  picturesNote: 'Выбранный снимок увеличивается.',
  pictureOf: {
    page: (url) => `Страница ${url} в браузере`,
    chat: (url) => `Чат, открытый на ${url}`,
  },
  pictureHere: 'снимок',
  picturesHidden: (pictures) =>
    `Не показано: ${counted(pictures, ['снимок', 'снимка', 'снимков'])}. На снимках могут быть люди, а скрыть на них ничего нельзя; показать все: --no-mask.`,
  whatToDo: (hint) => `Что можно сделать: ${hint}`,

  method: 'Как проводился аудит',
  howScored: 'Как складывается оценка',
  clearLead:
    'Компания явно впереди, только если ее наименьшая возможная оценка выше наибольшей возможной оценки другой; иначе место у них общее.',
  sourcesAre: 'Откуда взяты ответы',
  conditions: 'Как проверялись компании',
  conditionsOf: 'Страницы, время и браузер по каждой компании',
  read: 'Прочитано',
  time: 'Время',
  weight: 'Вес',
  pagesRead: (pages, missing, failed) =>
    `прочитано: ${counted(pages, nouns.page)}, не существует: ${missing}, не удалось прочитать: ${failed}`,
  fromArchive: (files) => `из веб-архива: ${files.join(', ')}`,
  browser: 'Браузер',
  sandbox: (state) => sandboxStates[state] ?? `песочница: ${state}`,
  notTold: 'не записано',
  limits: 'Пределы на компанию',
  limitsAre: (visits, seconds) =>
    `${counted(visits, ['посещение', 'посещения', 'посещений'])}, ${counted(seconds, nouns.second)}`,
  rubricTable: 'Веса, баллы и источники методики',
  pointsFor: 'Баллы',
  basedOn: 'Основание',
  worth: (outcome, points) => `${outcome}: ${points}`,
  otherwise: 'иначе',
  asPercent: 'столько баллов, сколько процентов',
  lessPercent: '100 баллов минус один за каждый процент',

  foot: (tool) => `Составлено программой ${tool}. Все содержится в этом файле: он ничего не загружает и не запускает скриптов.`,
};
