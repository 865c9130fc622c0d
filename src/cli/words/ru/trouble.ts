import { whyUnreadable } from '../../../lib/file-trouble.ts';
import type { CliWords } from '../index.ts';

const files = {
  ENOENT: 'такого файла нет',
  EISDIR: 'это папка, а не файл',
  ENOTDIR: 'часть пути — файл, а не папка',
  EACCES: 'нет права на чтение',
  EPERM: 'нет права на чтение',
  ELOOP: 'ссылки ведут по кругу',
  ENAMETOOLONG: 'имя слишком длинное',
};

/** Почему команда не выполняется или выполняется не целиком, и что с этим делать. */
export const troubleWords: CliWords['trouble'] = {
  unreadable: (error) => whyUnreadable(error, files),
  cannotReadList: (from, why) => `Не удается прочитать список доменов --from ${from}: ${why}.`,
  cannotReadOption: (option, file, why) => `Не удается прочитать ${option} ${file}: ${why}.`,
  cannotReadArchive: (name, why) =>
    `Не удается прочитать веб-архив ${name}: ${why}. Для --warc нужен файл формата WARC (.warc или .warc.gz).`,
  emptyArchive: 'в нем нет ни одной страницы',
  damagedArchive: (problem) => `Веб-архив поврежден: ${problem}`,
  cannotScan: (input, problem) => `Не удается проверить ${input}: ${problem}.`,
  scannedOnce: (input, domain) => `${input} — это снова ${domain}; проверяется один раз.`,
  emptyList: (from) => `В --from ${from} нет ни одного домена.`,
  noDomain: 'Укажите домен: support-audit scan acme.com rival.com — или список: --from FILE.',
  noCertificate: (file) => `В --ca ${file} нет сертификата в форме PEM.`,
  badProxy: (why) => `Не удается использовать прокси: ${why}`,
  tlsIgnored: 'Предупреждение: NODE_TLS_REJECT_UNAUTHORIZED=0 не действует; сертификаты проверяются.',
  noFormat: (file, known) => `Формат ${file} неизвестен; укажите файл с одним из окончаний: ${known}.`,
  noFolder: (place, option) => `Нет папки ${place}; создайте ее или укажите для ${option} другое место.`,
  madeFolder: (folder) => `Создана папка ${folder}`,
  noTest: 'Требований нет: в отчете для CI нет ни одной проверки.',
  isFolder: (file) => `${file} — папка; укажите файл.`,
  noScorecard: (folder) => `В ${folder} не читается ни одной карты оценок.`,
  noReading: (folder) => `В ${folder} не читается ни одного измерения.`,
  noSnapshot: (folder) => `В ${folder} не читается ни одного снимка сайта.`,
  readingsAlone: 'Страницы этого запуска не сохранены: измерения оцениваются такими, какими были.',
  otherRubric: (before, now) => `Запуск оценивала методика ${before}, теперь оценивает ${now}; другую назовет --rubric.`,
  leftOut: (file, problem) => `Пропущено: ${file}: ${problem}`,
  unfinished: (companies, folder) =>
    `Запуск не закончен; ничего не сохранено о ${companies}. Чтобы проверить и их: support-audit scan --resume ${folder}`,
  mend: (folder) =>
    `Поврежденное можно восстановить: support-audit rescore ${folder} измерит сохраненные страницы, support-audit scan --resume ${folder} проверит компанию заново.`,
  unasked: (rubric, others) =>
    `--questions не влияет на оценку: в методике ${rubric} нет такого критерия. Используйте ${others.join(' или ')}.`,
  notALogo: (file) => `--logo ${file} — не картинка, которую может показать отчет: нужен файл PNG, JPEG, SVG или WebP.`,
  bigLogo: (file, size, most) => `--logo ${file} слишком велик (${size}): нужна картинка не больше ${most}.`,
  emptyTitle: 'Значение --title пусто: укажите заголовок или уберите параметр.',
  noSuchCriterion: (id, rubric, meant) => `В методике ${rubric} нет критерия «${id}»${meant}`,
  meant: (name) => `; возможно, имелось в виду «${name}»?`,
  allCriteria: '; support-audit explain покажет все.',
  noSuchDetail: (name, meant) => `--details ${name}: здесь нет такого критерия или компании${meant}`,
  detailsLast: '; чтобы проверить компанию с таким именем, поставьте --details последним.',
  detailsTookRun: (run, command) =>
    `--details ${run} понято как критерий или компания; поставьте --details последним: support-audit ${command} ${run} --details`,
  noEffect: (option, format) => `${option} здесь ничего не меняет: ни один отчет не выходит в формате ${format}.`,
  noMore: (why) => `Системе не хватает ресурсов: ${why}`,
  bug: (version, why) => `Ошибка в самой support-audit ${version}; пожалуйста, сообщите о ней: ${why}`,
};
