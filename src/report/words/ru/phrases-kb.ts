import type { Phrase } from '../../phrase-book.ts';

const inArticles = '{m|статьи|статей|статей}';

/** What readings say of knowledge bases and their articles. */
const articles: readonly Phrase[] = [
  ['There is no knowledge base.', 'Базы знаний нет.'],
  ['There is no knowledge base and no FAQ.', 'Нет ни базы знаний, ни FAQ.'],
  ['There is no knowledge base to search.', 'Базы знаний, в которой можно искать, нет.'],
  ['There is no knowledge base with articles.', 'Базы знаний со статьями нет.'],
  ['There is no knowledge base whose articles could be read.', 'Базы знаний, статьи которой можно прочитать, нет.'],
  [
    'There is no knowledge base that a request form could suggest.',
    'Базы знаний, из которой форма обращения могла бы подсказывать, нет.',
  ],
  ['{n} of {m} known articles were read', 'прочитано {n} из {m} {m|известной статьи|известных статей|известных статей}'],
  [
    'Only {n} of {m} known articles were read',
    'Прочитано только {n} из {m} {m|известной статьи|известных статей|известных статей}',
  ],
  ['No article was among the pages that could be read.', 'Среди прочитанных страниц нет ни одной статьи.'],
  ['No article of the knowledge base could be read.', 'Ни одной статьи базы знаний прочитать не удалось.'],
  ['No page lists articles or answers questions.', 'Ни на одной странице нет ни списка статей, ни ответов на вопросы.'],
  ['No engine that we know shows itself on its pages.', 'Признаков известного движка на страницах нет.'],
  ['Questions and answers stand on an ordinary page.', 'Вопросы и ответы стоят на обычной странице.'],
  ['{name} shows itself, but no article of it was seen.', '{name} виден, но ни одной статьи не нашлось.'],
  ['{name} shows itself at {url}, but no article of it was seen.', '{name} виден на {url}, но ни одной статьи не нашлось.'],
  ['{url}: visitors are asked to log in at {word}', '{url}: посетителей просят войти на {word}'],

  // How many there are.
  ['The engine’s public interface tells the number.', 'Число сообщает открытый интерфейс движка.'],
  ['Counted in the sitemap, articles only.', 'Сосчитано по карте сайта, только статьи.'],
  ['Counted in those sitemaps and pages that were read.', 'Сосчитано по прочитанным картам сайта и страницам.'],
  ['Sum of the numbers that its sections show.', 'Сумма чисел, указанных у разделов.'],
  ['Counted in all its sections.', 'Сосчитано во всех разделах.'],
  ['Counted in the links of [{n} page|{n} pages] of it.', 'Сосчитано по ссылкам {n} {n|страницы|страниц|страниц}.'],
  [
    'Counted in the links of [{n} page|{n} pages] of it, {a} of {b} known sections among them.',
    'Сосчитано по ссылкам {n} {n|страницы|страниц|страниц}, из известных разделов прочитано {a} из {b}.',
  ],
  ['Pairs of question and answer.', 'Пары «вопрос — ответ».'],
  [
    '{n} of [{m} section|{m} sections] hold no article, as the engine’s public interface lists them.',
    'без статей {n} из {m} {m|раздела|разделов|разделов}, по данным открытого интерфейса движка.',
  ],
  [
    '{n} of [{m} section|{m} sections] that could be read hold no article ({k} known)',
    'без статей {n} из {m} {m|прочитанного раздела|прочитанных разделов|прочитанных разделов} (известно {k})',
  ],
  ['{n} of the articles that were read [is a placeholder|are placeholders]', 'заглушек среди прочитанных статей: {n}'],
  ['No section was among its pages that could be read.', 'Среди прочитанных страниц нет ни одного раздела.'],
  ['It lists its articles without sections.', 'Статьи перечислены без разделов.'],
  ['None of its {n} sections could be read.', 'Ни одного раздела из {n} прочитать не удалось.'],
  ['Only {n} of its {m} sections show whether they hold articles.', 'Есть ли в разделах статьи, видно только у {n} из {m}.'],
  ['No article shows in any of its sections.', 'Ни в одном разделе статей не видно.'],
  ['Its sections do not show which articles they hold.', 'По разделам не видно, какие в них статьи.'],
  ['Its questions stand on a page without sections.', 'Вопросы стоят на странице без разделов.'],
  ['Its pages do not say in which language they are.', 'На каком языке страницы, на них не сказано.'],
  ['Language versions are counted as one knowledge base.', 'Версии на разных языках считаются одной базой знаний.'],

  // How good they are.
  [
    '{n} of {m} have more than 800 words and neither picture, list nor enough headings.',
    `в {n} из {m} ${inArticles} больше 800 слов, но нет ни картинок, ни списков, и мало заголовков.`,
  ],
  ['Mean of each part, and articles that have it: {~parts}', 'Среднее по каждой части и число статей, где она есть: {~parts}'],
  ...(
    [
      ['reading ease', 'легкость чтения'],
      ['length', 'длина'],
      ['headings', 'заголовки'],
      ['steps', 'шаги'],
      ['pictures', 'картинки'],
      ['answer at the start', 'ответ в начале'],
      ['links', 'ссылки'],
    ] as const
  ).flatMap(([part, inRussian]): readonly Phrase[] => [
    [`${part} not measured`, `${inRussian}: не измерено`],
    [`${part} {n} ({m})`, `${inRussian}: {n} ({m})`],
  ]),
  ['no formula of reading ease for the language {languages}', 'формулы легкости чтения для этого языка нет: {languages}'],
  ['no formula of reading ease for the language unknown', 'язык неизвестен, поэтому формулы легкости чтения нет'],
  ['The main text of the articles could not be made out.', 'Основной текст статей выделить не удалось.'],
  [
    '{n} of {m} articles show no way to a person before scripts run, and none was seen to its end in a browser.',
    `до работы скриптов путь к человеку не виден в {n} из {m} ${inArticles}, а в браузере ни одна не открылась до конца.`,
  ],
  ['{n} of {m} articles lead to no person', `пути к человеку нет в {n} из {m} ${inArticles}`],
  ['{n} of {m} known ones were read', 'прочитано {n} из {m} известных'],
  ['Scripts add the way to one article, and so to all.', 'В одной статье путь добавляют скрипты — значит, и во всех.'],
  ['The articles hold no links of the site to try.', 'В статьях нет ссылок на сам сайт, которые можно проверить.'],
  ['Nothing came of [{n} link|{n} links] that the tool tried.', 'Проверка {n} {n|ссылки|ссылок|ссылок} ничего не дала.'],
  ['{n} of {m} links lead nowhere', 'никуда не ведут {n} из {m} {m|ссылки|ссылок|ссылок}'],
  [
    '{n} were chosen from {a} of {b} known articles',
    'взято {n} {n|ссылка|ссылки|ссылок} из {a} {a|статьи|статей|статей} (известно {b})',
  ],
  [
    'Only 1 of {m} articles states when it was changed or published.',
    `Когда статья изменена или опубликована, указано только в 1 из {m} ${inArticles}.`,
  ],
  ['No article states when it was changed or published.', 'Ни в одной статье не указано, когда она изменена или опубликована.'],
  [
    '{n} of {m} articles that state a date were changed or published within 12 months',
    `за 12 месяцев изменено или опубликовано {n} из {m} ${inArticles} с датой`,
  ],
  ['{n} more state none, or none exact enough', 'еще в {n} даты нет или она неточна'],
  ['the pages state no date, so those of the sitemap stand in', 'на страницах дат нет, взяты даты из карты сайта'],
];

const votes: readonly Phrase[] = [
  ['{n} of {m} articles can be rated', `оценить можно {n} из {m} ${inArticles}`],
  ['{n} of {m} articles have buttons that share them', `кнопки «поделиться» есть в {n} из {m} ${inArticles}`],
  ['on {n} the control is hidden until scripts show it', 'в {n} оценку показывают только скрипты'],
  ['on {n} it asks for a login', 'в {n} для оценки нужно войти'],
  [
    '{n} were seen in the browser and stand for {m} whose scripts may add a control',
    'в браузере открыты {n}, по ним судим о {m}, где оценку могут добавить скрипты',
  ],
  ['on {n} scripts may add a control', 'в {n} оценку могут добавить скрипты'],
  [
    'No article shows a way to rate it before its scripts run, and none could be seen in the browser.',
    'До работы скриптов оценить нельзя ни одну статью, а в браузере ни одну открыть не удалось.',
  ],
  [
    '{n} of {m} votes on {a} articles are for them, and the value is what that shows with 95 % certainty; {b} % of {c} articles have {d} votes or more.',
    'за статьи {n} из {m} {m|голоса|голосов|голосов} (статей с голосами: {a}); значение — то, что это показывает с уверенностью 95 %; не менее {d} голосов у {b} % из {c} {c|статьи|статей|статей}.',
  ],
  ['No article shows how readers voted.', 'Ни в одной статье не видно, как голосовали читатели.'],
  [
    'No article shows whether it solved the problem or is up to date for its readers.',
    'Ни в одной статье не видно, помогла ли она читателям и считают ли они ее актуальной.',
  ],
];

const ways: readonly Phrase[] = [
  [
    'Only [{n} kind|{n} kinds] of pages outside the knowledge base could be read, too few to tell.',
    'Вне базы знаний {n|прочитан|прочитаны|прочитано} только {n} {n|вид|вида|видов} страниц: этого мало.',
  ],
  [
    '{n} of {m} kinds of pages link to it before their scripts run, and too few were seen after that.',
    'до работы скриптов ссылки на нее есть на {n} из {m} видов страниц, а после нее открыто слишком мало.',
  ],
  ['{n} of {m} kinds of pages link to it', 'ссылки на нее есть на {n} из {m} видов страниц'],
  ['[{n} click|{n} clicks] from the home page', 'от главной {n} {n|клик|клика|кликов}'],
  ['ten or more would tell more surely', 'надежнее судить по десяти и более'],
  ['No link leads there.', 'Ни одна ссылка туда не ведет.'],
  [
    '{url}: analytics load when scripts run, and it was not seen in a browser.',
    '{url}: аналитику загружают скрипты, а в браузере страница не открыта.',
  ],
  [
    '{url}: analytics were seen, but a frame of another site may have loaded them.',
    '{url}: аналитика есть, но ее мог загрузить фрейм другого сайта.',
  ],
  [
    'Built into the engine, {name}; no page tells whether anybody reads it.',
    'Встроена в движок {name}; читает ли ее кто-нибудь, по страницам не видно.',
  ],
  ['Seen besides: {~products}', 'Кроме того, видно: {~products}'],
  ['Seen: {~products}', 'Видно: {~products}'],
  ['Seen: {name}, which waits for consent', 'Видно: {name} (ждет согласия)'],
  ['Seen besides: {name}, which waits for consent', 'Кроме того, видно: {name} (ждет согласия)'],
  ['{name}, which waits for consent', '{name} (ждет согласия)'],
  [
    '{~name} was seen, and nothing that it loaded was known to be analytics.',
    'Виден {~name}, но среди загруженного им известной аналитики нет.',
  ],
  ['No script of a known analytics product was seen on its pages.', 'Скриптов известных продуктов аналитики на страницах нет.'],
];

export const kbPhrases: readonly Phrase[] = [...articles, ...votes, ...ways];
