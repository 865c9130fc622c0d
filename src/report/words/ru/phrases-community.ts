import type { Phrase } from '../../phrase-book.ts';

const unread = [
  ['no section was read', 'ни один раздел не прочитан'],
  ['no list of topics was read', 'ни один список тем не прочитан'],
  ['no list of topics or tags was read', 'ни один список тем или меток не прочитан'],
  ['no topic tells its section', 'ни у одной темы не указан раздел'],
] as const;

/** Clicks on the way, from one to as many as anybody follows. */
const clicks: readonly Phrase[] = [
  ['“{one}” -> “{two}”', '«{one}» → «{two}»'],
  ['“{one}” -> “{two}” -> “{three}”', '«{one}» → «{two}» → «{three}»'],
  ['“{one}” -> “{two}” -> “{three}” -> “{four}”', '«{one}» → «{two}» → «{three}» → «{four}»'],
  ['“{one}” -> “{two}” -> “{three}” -> “{four}” -> “{five}”', '«{one}» → «{two}» → «{three}» → «{four}» → «{five}»'],
  ['[{n} click|{n} clicks] from the home page: {~names}', 'от главной {n} {n|клик|клика|кликов}: {~names}'],
  ['[{n} click|{n} clicks] from the help centre: {~names}', 'от справки {n} {n|клик|клика|кликов}: {~names}'],
];

/** Kinds of places that are called by a common noun. */
const kinds: readonly Phrase[] = [
  ['Discord server', 'сервер Discord'],
  ['Slack workspace', 'пространство Slack'],
  ['open invitation', 'открытое приглашение'],
  ['members only', 'только для участников'],
  ['WhatsApp group or community', 'группа или сообщество WhatsApp'],
  ['Facebook group', 'группа Facebook'],
  ['VK discussions or chat', 'обсуждения или чат VK'],
  ['Subreddit', 'сабреддит'],
  ['LinkedIn group', 'группа LinkedIn'],
  ['Meetup group', 'группа Meetup'],
  ['Stack Exchange tag', 'метка Stack Exchange'],
  ['Google group', 'группа Google'],
  ['IRC channel', 'канал IRC'],
  ['web chat', 'веб-чат'],
  ['Matrix room', 'комната Matrix'],
  ['Gitter room', 'комната Gitter'],
  ['Zulip organisation', 'организация Zulip'],
  ['Signal group', 'группа Signal'],
  ['Viber community', 'сообщество Viber'],
  ['KakaoTalk open chat', 'открытый чат KakaoTalk'],
  ['Zalo group', 'группа Zalo'],
  ['QQ group', 'группа QQ'],
  ['Steam discussions or group', 'обсуждения или группа Steam'],
  ['hosted', 'на хостинге разработчика'],
  ['UserVoice forum', 'форум UserVoice'],
  ['forum', 'форум'],
  ['a place of the company’s own', 'своя площадка компании'],
];

/** What is told of a place in parentheses behind its name. */
const counted: readonly Phrase[] = [
  ['{~name} (counted in [{n} topic|{n} topics])', '{~name} (сосчитано по {n} {n|теме|темам|темам})'],
  ['{~name} (only the newest post is told)', '{~name} (видно только самое новое сообщение)'],
  ['{~name} (the newest post is older)', '{~name} (самое новое сообщение старше)'],
  ['{~name} (by its own statistics)', '{~name} (по собственной статистике)'],
  ['{~name} (by its own statistics, {n} active users)', '{~name} (по собственной статистике, активных пользователей: {n})'],
  ['{~name} ([{n} member|{n} members])', '{~name} ({n} {n|участник|участника|участников})'],
];

/** What readings say of places where customers meet. */
export const communityPhrases: readonly Phrase[] = [
  ...clicks,
  ...kinds,
  ...counted,
  ...unread,
  ...unread.map(([english, inRussian]): Phrase => [`${english}: {~why}`, `${inRussian}: {~why}`]),
  ['No community was seen.', 'Сообществ не видно.'],
  ['No place where customers meet was found.', 'Площадок, где встречаются клиенты, не найдено.'],
  [
    'Linked from the site, not verified: whether everybody may join was not told.',
    'На сайте есть ссылка, но она не проверена: может ли вступить каждый, не сказано.',
  ],
  ['Linked, but not known to its service any more: {urls}', 'Ссылка есть, но сервису эта площадка больше не известна: {urls}'],
  [
    'Of {n} linked, none is a place where customers meet.',
    'Из {n} {n|ссылки|ссылок|ссылок} ни одна не ведет туда, где встречаются клиенты.',
  ],
  ['Posts in {~places}', 'Сообщения: {~places}'],
  [
    'Posts by at least [{n} author|{n} authors] in {~places}',
    'Сообщения не менее чем от {n} {n|автора|авторов|авторов}: {~places}',
  ],
  ['not counted: {~places}', 'не сосчитано: {~places}'],
  ['posts are not told by {~places}', 'сообщений не показывает {~places}'],
  ['The community shows visitors a login form only.', 'Сообщество показывает посетителям только форму входа.'],
  ['Customers meet at {url}, which was not read.', 'Клиенты встречаются на {url}, эта страница не прочитана.'],
  [
    'The site links to a community, but what is there was not recognised as one.',
    'На сайте есть ссылка на сообщество, но по ней сообщества распознать не удалось.',
  ],
  ['no community whose topics could be read was found', 'сообществ, темы которых можно прочитать, не найдено'],
  ['Scripts draw the home page, and no link on it was seen.', 'Главную рисуют скрипты, ссылок на ней не видно.'],
  ['“{text}” leads to {url}, which was not read.', '«{text}» ведет на {url}, эта страница не прочитана.'],
  ['No page was read.', 'Ни одна страница не прочитана.'],
  [
    'A community is at {url}, but no link on the pages that were read leads there.',
    'Сообщество есть на {url}, но ни одна ссылка с прочитанных страниц туда не ведет.',
  ],
  ['The home page was not read.', 'Главная не прочитана.'],
  ['The home page is the community itself.', 'Главная и есть сообщество.'],
  [
    '[Only {k} topic|Only {k} topics]: {n} of {m} topics started 2 to 90 days ago were answered (95 % interval {a} % to {b} %)',
    'Только {k} {k|тема|темы|тем}: ответ есть у {n} из {m} {m|темы, начатой|тем, начатых|тем, начатых} от 2 до 90 дней назад (95-процентный интервал от {a} до {b} %)',
  ],
  [
    '{n} of {m} topics started 2 to 90 days ago were answered (95 % interval {a} % to {b} %)',
    'ответ есть у {n} из {m} {m|темы, начатой|тем, начатых|тем, начатых} от 2 до 90 дней назад (95-процентный интервал от {a} до {b} %)',
  ],
  [
    '[Only {k} topic|Only {k} topics]: {n} of {m} topics started 2 to 90 days ago are marked as solved (95 % interval {a} % to {b} %)',
    'Только {k} {k|тема|темы|тем}: решенными отмечено {n} из {m} {m|темы, начатой|тем, начатых|тем, начатых} от 2 до 90 дней назад (95-процентный интервал от {a} до {b} %)',
  ],
  [
    '{n} of {m} topics started 2 to 90 days ago are marked as solved (95 % interval {a} % to {b} %)',
    'решенными отмечено {n} из {m} {m|темы, начатой|тем, начатых|тем, начатых} от 2 до 90 дней назад (95-процентный интервал от {a} до {b} %)',
  ],
  [
    'for {n} of {m} topics nothing tells whether somebody answered',
    'ответил ли кто-нибудь, не видно у {n} из {m} {m|темы|тем|тем}',
  ],
  ['{n} by their own pages', '{n} по страницам самих тем'],
  ['{n} by their own pages, {m} by those whom the list names', '{n} по страницам самих тем, {m} по именам в списке'],
  [
    '{n} by their own pages, {m} by the number of replies in the list, which may count the author’s own',
    '{n} по страницам самих тем, {m} по числу ответов в списке, куда могут входить ответы самого автора',
  ],
  [
    '{n} by their own pages, {m} by those whom the list names, {k} by the number of replies in the list, which may count the author’s own',
    '{n} по страницам самих тем, {m} по именам в списке, {k} по числу ответов в списке, куда могут входить ответы самого автора',
  ],
  ['its topics do not tell whether they are solved', 'решены ли темы, по ним не видно'],
  [
    '{n} of [{m} topic|{m} topics] marked as solved, and nothing tells which others could be',
    'решенными отмечено {n} из {m} {m|темы|тем|тем}, а какие еще могли бы, не видно',
  ],
  ['{k} described sections: {~is}', 'разделы с описанием, хотя бы {k}: {~is}'],
  ['tags: {~is}', 'метки: {~is}'],
  ['pinned guide: {~is}', 'закрепленное руководство: {~is}'],
  ['wiki or FAQ section: {~is}', 'раздел вики или FAQ: {~is}'],
  ['at most {k} % of topics in a catch-all: {~is}', 'в общих разделах не больше {k} % тем: {~is}'],
  ['there is one section only', 'раздел один'],
  ['[{n} topic|{n} topics] cannot tell', 'по {n} {n|теме|темам|темам} судить нельзя'],
];
