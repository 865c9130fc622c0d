import { counted } from '../../../lib/plural-ru.ts';
import type { CliWords } from '../index.ts';

/** О сохраненных запусках. */
export const runWords: CliWords['runs'] = {
  size: { bytes: (count) => counted(count, ['байт', 'байта', 'байт']), units: ['кБ', 'МБ', 'ГБ', 'ТБ'], point: ',' },
  titles: {
    run: 'запуск',
    begun: 'начат (UTC)',
    done: 'готово',
    rubric: 'методика',
    size: 'размер',
    state: 'состояние',
    company: 'компания',
    score: 'оценка',
    all: 'всего',
  },
  facts: {
    run: 'запуск',
    folder: 'папка',
    begun: 'начат',
    ended: 'закончен',
    state: 'состояние',
    rescoredFrom: 'переоценен из',
    rubric: 'методика',
    madeBy: 'чем сделан',
    keeps: 'хранит',
    goOn: 'продолжить',
  },
  states: { finished: 'закончен', unfinished: 'не закончен', damaged: 'поврежден', newer: 'новее' },
  companyStates: {
    assessed: 'оценена',
    partial: 'оценена частично',
    unknown: 'оценить не удалось',
    'not-saved': 'не сохранена',
    damaged: 'повреждена',
  },
  notTold: 'не указано',
  notYet: 'еще нет',
  notYetTold: 'браузер пока не указан',
  noBrowser: 'без браузера',
  noScore: 'нет',
  unfinished: (done, all) => `не закончен, готово компаний: ${done} из ${all}`,
  damaged: (why) => `поврежден: ${why}`,
  rubric: (id, version, industry, sha256) =>
    `${id} ${version}${industry === undefined ? '' : ` для ${industry}`}, SHA-256 ${sha256}`,
  keeps: { pages: 'страницы, измерения и оценки', readings: 'измерения и оценки' },
  none: (root) => `В ${root} нет запусков; support-audit scan DOMAIN --save сохранит туда первый.`,
  companies: (done, companies) =>
    Number(done) === companies ? counted(companies, ['компания', 'компании', 'компаний']) : `компаний: ${done}`,
  wouldRemove: (what) => `Это навсегда удалит ${what}; чтобы удалить, добавьте --yes.`,
  removed: (folder) => `Удалено: ${folder}`,
  removedAlone: (folder, left) => `Запуск в ${folder} удален; папка осталась, в ней есть ${left}`,

  companyOrFolder: (folder) =>
    `--save ${folder}: это компания или папка? Для компании поставьте --save последним; для папки напишите --save ./${folder}.`,
  noCommand: (name, meant) => `Команды runs ${name} нет${meant}`,
  knownCommands: (names) => `; есть: ${names}`,
  oneRunTwice: (earlier, later, folder) => `${earlier} и ${later} — один и тот же запуск, ${folder}; назовите два.`,
  needsRun: 'Для --resume нужен запуск: путь, идентификатор или latest.',
  saveOrResume: 'Нужно что-то одно: --save начинает запуск, --resume продолжает.',
  needsBaseline: 'Для --no-regressions нужен запуск для сравнения: добавьте --baseline RUN.',
  ownBaseline: (run) => `--baseline ${run} — тот самый запуск, который здесь продолжается; укажите более ранний.`,
  noDomain: (named, problem) => `${named} — не домен: ${problem}.`,
  notInRuns: (root, domain, known) => `Ни один запуск в ${root} не говорит о ${domain}; ${known}.`,
  noRunThere: 'там нет запусков',
  runsHold: (domains, more) => `там есть ${domains.join(', ')}${more ? ' и другие' : ''}`,

  inCompany: (domain, criteria) => `${domain} (${counted(criteria, ['критерий', 'критерия', 'критериев'])})`,
  regressed: (companies) => `Стало хуже: ${companies}.`,
  lostSight: (companies) => `Больше не видно, но это не ухудшение: ${companies}.`,
  notAssessed: (companies) => `Стало ли хуже, сказать нельзя: эти компании оценить не удалось: ${companies}.`,
  notComparable: 'Стало ли хуже, сказать нельзя: у двух запусков нет ни одного сравнимого критерия.',
};
