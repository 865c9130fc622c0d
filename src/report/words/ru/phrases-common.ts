import type { Phrase } from '../../phrase-book.ts';

/** Lengths of time as probes write them; the numbers take the letters given. */
const lengths = (first: string, second: string): readonly Phrase[] => [
  [`{${first}} s`, `{${first}} с`],
  [`{${first}} min`, `{${first}} мин`],
  [`{${first}} min {${second}} s`, `{${first}} мин {${second}} с`],
  [`{${first}} h`, `{${first}} ч`],
  [`{${first}} h {${second}} min`, `{${first}} ч {${second}} мин`],
  [`{${first}} days`, `{${first}} сут`],
  [`{${first}} days {${second}} h`, `{${first}} сут {${second}} ч`],
];

/** Spans, days and moments. */
export const times: readonly Phrase[] = [
  ...lengths('a', 'b'),
  ...lengths('a', 'b').flatMap(([least, leastInRussian]) =>
    lengths('c', 'd').map(([most, mostInRussian]): Phrase => [`${least} to ${most}`, `от ${leastInRussian} до ${mostInRussian}`]),
  ),
  ['{y}-{m}-{d}', '{d}.{m}.{y}'],
  ['{y}-{m}-{d} {h}:{i} UTC', '{d}.{m}.{y} {h}:{i} UTC'],
  ['{y}-{m}-{d}T{h}:{i}:{s}Z', '{d}.{m}.{y} {h}:{i} UTC'],
  ['about {y}-{m}-{d}', 'около {d}.{m}.{y}'],
];

const week = [
  ['Mo', 'пн'],
  ['Tu', 'вт'],
  ['We', 'ср'],
  ['Th', 'чт'],
  ['Fr', 'пт'],
  ['Sa', 'сб'],
  ['Su', 'вс'],
] as const;

const spans = ['{a}:{b}-{c}:{d}', '{a}:{b}-{c}:{d},{e}:{f}-{g}:{h}', '{a}:{b}-{c}:{d},{e}:{f}-{g}:{h},{i}:{j}-{k}:{l}'];
const dashed = (span: string): string => span.replaceAll('-', '–').replaceAll(',', ', ');

const hours: readonly Phrase[] = [
  ...week,
  ...week.flatMap(([first, firstInRussian], index) =>
    week.slice(index + 1).map(([last, lastInRussian]): Phrase => [`${first}-${last}`, `${firstInRussian}–${lastInRussian}`]),
  ),
  ...spans.flatMap((span): readonly Phrase[] => [
    [`{~days} ${span}`, `{~days} ${dashed(span)}`],
    [`{~days} ${span} ({zone})`, `{~days} ${dashed(span)} ({zone})`],
  ]),
  ['24/7', 'круглосуточно'],
  ['24/7 ({zone})', 'круглосуточно ({zone})'],
];

/** What came of a check of several. */
const verdicts: readonly Phrase[] = [
  ['~yes', 'да'],
  ['~no', 'нет'],
  ['~open', 'неясно'],
  ['~yes ({what})', 'да ({what})'],
  ['~yes (“{what}”)', 'да («{what}»)'],
  ['~yes ({n} of {m} sections)', 'да ({n} из {m} {m|раздела|разделов|разделов})'],
  ['~yes ({n} of {m} topics)', 'да ({n} из {m} {m|темы|тем|тем})'],
  ['~no ({~why})', 'нет ({~why})'],
  ['~open ({~why})', 'неясно ({~why})'],
  ['{n} of {m} sections', '{n} из {m} {m|раздела|разделов|разделов}'],
  ['{n} of {m} topics', '{n} из {m} {m|темы|тем|тем}'],
];

/** What others hang on, where it is not there. */
const absences: readonly Phrase[] = [
  ['Chat products on the site: not there', 'чата на сайте нет'],
  ['Customer community: not there', 'сообщества клиентов нет'],
  ['E-mail address for support: not there', 'адреса почты для поддержки нет'],
  ['Forum on the site: not there', 'форума на сайте нет'],
  ['FAQ or knowledge base: not there', 'нет ни FAQ, ни базы знаний'],
  ['Articles that could be judged: not there', 'статей, которые можно оценить, нет'],
  ['Pages in social networks: not there', 'страниц в соцсетях нет'],
];

/** What readings of all kinds say. */
export const commonPhrases: readonly Phrase[] = [
  ...times,
  ...hours,
  ...verdicts,
  ['“{text}”', '«{text}»'],
  ...absences,
  ['{~title}: not there', '{~title}: нет'],
  ['the value of {measure} does not fit the rule', 'значение {measure} не подходит к правилу'],
  ['no page was read', 'ни одна страница не прочитана'],
  ['it was asked for and not visited', 'страница понадобилась, но ее не посетили'],
  ['the probe ran out of time', 'проверке не хватило времени'],
  ['a step of the analysis ran out of time', 'шагу анализа не хватило времени'],
  ['the analysis did not start', 'анализ не начался'],
  ['the analysis was closed', 'анализ закрыт'],
  ['the run was interrupted before this company was done', 'запуск прервали до того, как эту компанию проверили'],
  ['unexpected answer', 'неожиданный ответ'],
  ['one observation', 'одно наблюдение'],
  ['[{n} observation|{n} observations]', '{n} {n|наблюдение|наблюдения|наблюдений}'],
  ['[{n} topic|{n} topics]', '{n} {n|тема|темы|тем}'],
  ['[{n} reply|{n} replies]', '{n} {n|ответ|ответа|ответов}'],
  ['[{n} answer|{n} answers]', '{n} {n|ответ|ответа|ответов}'],
  ['[{n} question|{n} questions]', '{n} {n|вопрос|вопроса|вопросов}'],
  ['[{n} article|{n} articles]', '{n} {n|статья|статьи|статей}'],
  ['[{n} section|{n} sections]', '{n} {n|раздел|раздела|разделов}'],
  ['[{n} link|{n} links]', '{n} {n|ссылка|ссылки|ссылок}'],
  ['[{n} kind|{n} kinds] of pages', '{n} {n|вид|вида|видов} страниц'],
  ['[{n} vote|{n} votes]', '{n} {n|голос|голоса|голосов}'],
  ['[{n} post|{n} posts]', '{n} {n|сообщение|сообщения|сообщений}'],

  // Answers of people who were asked.
  ['none, says {~who}', 'нет, говорит {~who}'],
  ['{who} ({y}-{m}-{d})', '{who} ({d}.{m}.{y})'],
  ['{who} ({y}-{m}-{d}): {...words}', '{who} ({d}.{m}.{y}): {...words}'],
  ['More than two years old: {~who}', 'Старше двух лет: {~who}'],
  ['They do not agree whether it is there.', 'Они расходятся в том, есть ли это.'],
  ['They differ in whether it is there: {~who}', 'Они расходятся в том, есть ли это: {~who}'],
  ['They differ in all that they name: {~who}', 'Они расходятся во всем, что назвали: {~who}'],
  ['{who}: [{n} hour|{n} hours]', '{who}: {n} {n|час|часа|часов}'],
  ['{who}: yes', '{who}: да'],
  ['{who}: no', '{who}: нет'],
  ['{who}: none', '{who}: нет'],
  ['the mean is taken', 'взято среднее'],
  ['the lower one is taken', 'взято меньшее'],
  ['no is taken', 'взято «нет»'],
  ['what all of them name is taken', 'взято то, что назвали все'],
  ['the first is taken', 'взято первое'],

  // Searches of a rubric's own.
  ['simplify searches[{id}].selector', 'упростите searches[{id}].selector'],
  ['None of the pages that the search looks at could be read.', 'Ни одну из страниц, где искать, прочитать не удалось.'],
  [
    'The search wants pages with their scripts at work, and none was seen in a browser.',
    'Искать нужно на страницах с работающими скриптами, а в браузере не открыта ни одна.',
  ],
  [
    'The search has words in {languages}, and the language of a page could not be told.',
    'Слова поиска заданы для языков: {languages}, а на каком языке одна из страниц, понять не удалось.',
  ],
  [
    'The search has no words in {languages}, in which pages are written.',
    'Страницы написаны на языках, для которых слов поиска нет: {languages}.',
  ],
];
