import { counted, formFor, genitiveFor } from '../../../lib/plural-ru.ts';
import type { reportWords as english } from '../en/report.ts';
import { nouns } from './nouns.ts';

const sources: typeof english.sources = {
  public: '',
  indirect: 'косвенно',
  contact: 'по реальному обращению',
  api: 'из официального API',
  import: 'из загруженных данных',
  answer: 'ответил человек',
};

const states: typeof english.states = {
  assessed: 'оценено',
  partial: 'оценено частично',
  unknown: 'оценить не удалось',
};

const shortChannels: typeof english.shortChannels = {
  email: 'Почта',
  chat: 'Чат',
  kb: 'Справка',
  forum: 'Форум',
  social: 'Соцсети',
  community: 'Сообщ.',
  contact: 'Связь',
};

/** Whose pages they are when none of them could be read, though others may have been. */
const noPageOf: typeof english.noPageOf = {
  email: 'ни одной страницы, где сказано о почте, прочитать не удалось',
  chat: 'ни одной страницы, где может быть чат, прочитать не удалось',
  kb: 'ни одной страницы базы знаний прочитать не удалось',
  forum: 'ни одной страницы форума прочитать не удалось',
  social: 'ни одной страницы, ведущей в соцсети, прочитать не удалось',
  community: 'ни одной страницы сообщества прочитать не удалось',
  contact: 'ни одной страницы с контактами прочитать не удалось',
};

const emailRoles: typeof english.emailRoles = {
  role: 'служебный',
  generic: 'общий',
  personal: 'личный',
  'third-party': 'другой компании',
};

const emailProviders: typeof english.emailProviders = {
  'free-mail': 'на почтовом сервисе',
  'help-desk': 'адрес системы заявок',
};

/** What a time is of, where that is not the criterion's own. */
const stated: typeof english.stated = {
  'email.promised-reply-hours': 'обещано, а не измерено',
  'chat.displayed-reply-time': 'так показано, а не измерено',
  'chat.first-any-reply-seconds': 'кто бы ни ответил',
  'chat.first-bot-reply-seconds': 'бот',
  'email.resolution-hours': 'до решения вопроса',
};

const knowledgeKinds: typeof english.knowledgeKinds = {
  'help-centre': 'справочный центр',
  docs: 'документация',
  wiki: 'вики',
  faq: 'страница FAQ',
};

const access: typeof english.access = {
  open: '',
  invite: 'по приглашению',
  login: 'только для участников, нужен вход',
  untold: 'есть ссылка, не проверено',
};

const via: typeof english.via = {
  http: 'по HTTP',
  browser: 'в браузере',
  dns: 'из DNS',
  mail: 'по почте',
  chat: 'в чате',
  log: 'в загруженном журнале',
  answer: 'в файле ответов',
};

/** Advice where a trouble hit only addresses that are not the company's. */
const elsewhere: typeof english.elsewhere = {
  'dns-nxdomain': 'Сайт ведет на адрес, которого нет или который не находит эта сеть; проверьте его вручную.',
  'dns-nodata': 'Сайт ведет на имя без адреса; проверьте его вручную.',
  'dns-error': 'Проверьте сеть; если другие адреса доступны, проверьте этот вручную.',
  'tcp-refused': 'Сайт ведет на адрес, где никто не отвечает; проверьте его вручную.',
  parked: 'Сайт ведет на припаркованный домен; проверьте его вручную.',
};

/** "по 12 критериям, измеренным": the dative, which 1 and 21 have in the singular. */
const along = (criteria: number): string =>
  criteria === 1
    ? 'единственному критерию, измеренному'
    : `${criteria} ${formFor(criteria, ['критерию, измеренному', 'критериям, измеренным', 'критериям, измеренным'])}`;

/** Wording that all reports share, in Russian. */
export const reportWords: typeof english = {
  sources,
  states,
  shortChannels,
  noPageOf,
  emailRoles,
  emailProviders,
  stated,
  knowledgeKinds,
  access,
  via,
  elsewhere,

  title: (domains) =>
    domains.length === 1 ? `Аудит поддержки ${domains[0]}` : `Аудит поддержки: ${counted(domains.length, nouns.company)}`,
  noCompanies: 'Ни одна компания не названа.',
  company: 'Компания',
  rank: 'Место',
  ranks: (best, worst) => (best === worst ? `${best}` : `${best}–${worst}`),
  shared: 'общее',
  score: 'Оценка',
  state: 'Состояние',
  coverage: 'Охват',
  commonBasis: (criteria, all) => `По общим критериям (${criteria} из ${all})`,
  common: 'Общая',
  criterion: 'Критерий',
  found: 'Что найдено',
  weight: (weight) => `вес ${weight}`,
  criteria: 'Критерии',
  fixes: 'Что сильнее всего поднимет оценку',
  fixesNote: 'в баллах оценки по измеренному',
  fixesOf: (coverage) => `от измеренных ${coverage}`,
  troubles: 'Что не удалось посмотреть',
  details: 'Все выводы с подтверждениями',

  insecure: 'небезопасно, прочитано по HTTP без шифрования',
  everyCompany: (count) => (count === 2 ? 'Обе компании' : `Все ${counted(count, nouns.company)}`),
  inPunycode: (host) => `в punycode ${host}`,
  goneStart: (url) => `страницы ${url} нет, вместо нее взята главная`,
  answersAt: (url) => `ответ пришел с адреса ${url}`,
  couldNotLook: (says) => `посмотреть не удалось: ${says}`,
  couldNotLookAt: (host, says) => `посмотреть ${host} не удалось: ${says}`,
  couldNotTell: (says) => `узнать не удалось: ${inSentence(says)}`,
  orBetter: (level) => `${level} или лучше`,
  restsOn: (value, few, isBound) => `${isBound ? '' : 'примерно '}${value}, ${few}`,
  soFar: (text) => `пока ${text}, может быть больше`,
  sentence: (text) => (/^(?:[а-яё]|[a-z]+ )/.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text),
  toldBefore: (where) => `См. ${where}.`,
  evidenceBefore: (where) => `Подтверждения те же, что у ${where}.`,
  pagesBefore: (where) => `Страницы те же, что у ${where}.`,
  quoted: (title) => `«${title}»`,
  quotedIn: (channel, title) => `«${title}» (${channel})`,
  advice: 'Что можно сделать',
  adviceOn: (says, hint) => `${says}: ${hint}`,
  behind: (says) => `причина: ${says}`,
  notThere: (pages) => (pages === 0 ? 'нет' : `нет (прочитано: ${counted(pages, nouns.page)})`),
  noneCame: (note) => inSentence(note),
  nothingFound: 'ничего не найдено',
  readPages: (pages) => `Безрезультатно ${formFor(pages, ['прочитана', 'прочитаны', 'прочитано'])} ${counted(pages, nouns.page)}`,
  records: (count) => counted(count, nouns.record),
  askedRecords: (count) => `${formFor(count, ['Запрошена', 'Запрошены', 'Запрошено'])} ${counted(count, nouns.record)}`,
  triedPages: (addresses) => `${formFor(addresses, ['Запрошен', 'Запрошены', 'Запрошено'])} ${counted(addresses, nouns.address)}`,
  outcomes: ({ read, elsewhere, missing, failed }) =>
    [
      `прочитано: ${counted(read, nouns.page)}${elsewhere === 0 ? '' : ` (на других сайтах ${elsewhere})`}`,
      ...(missing === 0 ? [] : [`не существует: ${missing}`]),
      ...(failed === 0 ? [] : [`не удалось прочитать: ${failed}`]),
    ].join(', '),
  byHand: 'должен ответить человек',
  asks: (question) => `Вопрос: ${question}`,
  answeredBy: (people, isDisputed) => `ответ дали: ${people}${isDisputed ? ', мнения расходятся' : ''}`,
  countedFrom: (value, note) => `${value === '' ? '' : `${value}: `}${inSentence(note.replace(/^Есть /, ''))}`,
  standsIn: (title) => `оценено по другой мере: ${lowerFirst(title)}`,
  beside: (title, value) => `${lowerFirst(title)}: ${value}`,
  scoreRange: (score, low, high) => `баллы за увиденное: ${score}; от ${low} до ${high}, когда станет известно все`,
  yes: 'да',
  no: 'нет',
  fax: 'факс',
  tollFree: 'бесплатный',
  extension: (digits) => `доб. ${digits}`,
  noMailServer: 'почтовый сервер не указан: нет записи MX',
  roundTheClock: 'круглосуточно',
  ownPlace: 'свой сайт',
  more: (count) => `и еще ${count}`,
  moreEvidence: (count) => `и еще ${counted(count, ['подтверждение', 'подтверждения', 'подтверждений'])}, см. отчет JSON`,
  pages: (count) => counted(count, nouns.page),
  measured: (scored, applicable) => `${scored} из ${applicable}`,
  criteriaMeasured: (scored, applicable) => `измерено ${scored} из ${applicable} ${genitiveFor(applicable, nouns.criterion)}`,
  ofCompanies: (names, text) => `${names.join(', ')}: ${text}`,
  unmeasured: (titles, reasons) => `Не измерено: ${titles.join('; ')} (${reasons.join('; ')})`,
  inapplicable: (titles, reasons) => `Неприменимо: ${titles.join('; ')} (${reasons.join('; ')})`,
  sameAsIn: (channel, titles, reasons) =>
    `Как в разделе «${channel}», по тем же подтверждениям и с теми же баллами: ${titles.join('; ')}${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}`,
  openCriteria: (criteria) => counted(criteria, nouns.criterion),
  wholeSite: 'весь сайт',

  ahead: (leaders, count, others) => `${count === 1 ? leaders : `Каждая из компаний ${leaders}`} явно впереди ${others}.`,
  leftOut: (says) => `оценить не удалось (${says}), в критериях ниже не учтено`,
  close: (pairs) => `Кто впереди, неясно: возможные оценки пересекаются, и места общие: ${pairs}.`,
  allShared: (count) =>
    `Явного лидера нет: у всех ${count} ${genitiveFor(count, nouns.company)} общие места 1–${count}, возможные оценки пересекаются.`,
  sharedRanks: 'Места общие там, где возможные оценки пересекаются: кто впереди, там неясно.',
  pair: (a, b) => `${a} или ${b}`,
  unranked: (names) => `Без оценки: ${names}.`,
  basis: (criteria) => `Общие критерии: оценка по ${along(criteria)} у всех компаний с оценкой.`,
  noBasis: 'Ни один критерий не измерен у всех, поэтому оценки по общим критериям нет.',

  archived: (files, from, to) =>
    `страницы из веб-архива (${files.join(', ')}), сохранены ${from === to ? from : `с ${from} по ${to}`}`,
  scored: (made, seen) => `оценено ${made}, страницы просмотрены ${seen}`,
  span: (from, to) => `с ${from} по ${to}`,
  provenance: ({ rubric, version, sha, industry, tool, date }) =>
    `Методика ${rubric} ${version} (sha256 ${sha})${industry ? `, нормы отрасли «${industry}»` : ''} · ${tool} · ${date}`,
};

function lowerFirst(text: string): string {
  return /^(?:[А-ЯЁ][а-яё]|[A-Z][a-z])/.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;
}

/** Names that stay as they are wherever they stand. */
const names = /^(?:ВКонтакте|Википедия|Дзен|Одноклассники|Яндекс)/;

/** A sentence behind a colon; a word in another script may be a name, a Russian one seldom is. */
const inSentence = (text: string): string =>
  /^[А-ЯЁ][а-яё]* /.test(text) && !names.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;
