import type { Phrase } from '../../phrase-book.ts';

const forum: readonly Phrase[] = [
  ['There is no forum.', 'Форума нет.'],
  ['The forum is the community.', 'Сообщество — это форум.'],
  ['The list of newest topics is empty.', 'Список новых тем пуст.'],
  ['The company announces there, nobody asks.', 'Там объявления компании, вопросов никто не задает.'],
  ['The newest topic that was seen was started on {~day}', 'Самая новая из увиденных тем начата {~day}'],
  ['The newest topic or reply that was seen is of {~day}', 'Самая новая из увиденных тем или ответов — от {~day}'],
  [
    'the newest date on the pages that were read is {~day}, but no list of newest topics was',
    'самая новая дата на прочитанных страницах — {~day}, но список новых тем не прочитан',
  ],
  ['no topic or reply with a date was seen', 'ни одной темы и ни одного ответа с датой не видно'],
  ['the forum shows visitors a login form only', 'форум показывает посетителям только форму входа'],
  [
    'the site links to a forum, but what is there was not recognised as one',
    'на сайте есть ссылка на форум, но по ней форума распознать не удалось',
  ],
  ['a forum is there, but nothing on its pages names its software', 'форум есть, но его движок на страницах не назван'],
  [
    'the site links to {url}, which nothing shows to be its own',
    'на сайте есть ссылка на {url}, но ничто не показывает, что это его форум',
  ],
  ['The link leads to a page that is gone: {url}', 'Ссылка ведет на исчезнувшую страницу: {url}'],
  ['The link “{text}” leads to a page that is gone: {url}', 'Ссылка «{text}» ведет на исчезнувшую страницу: {url}'],
  [
    'The site also links to {url}, which was not read ({~why}).',
    'На сайте есть и ссылка на {url}, эта страница не прочитана ({~why}).',
  ],
  ['The announcement “{text}” of {~day} is left out.', 'Объявление «{text}» от {~day} не учтено.'],
  ['The announcement “{text}” of about {~day} is left out.', 'Объявление «{text}» (около {~day}) не учтено.'],
  ['the forum that the site links to could not be read', 'форум, на который ссылается сайт, прочитать не удалось'],
  ['no list of its topics could be read', 'ни один список тем прочитать не удалось'],
  ['none of the {n} topics in its lists has a date', 'ни у одной из {n} {n|темы|тем|тем} в списках нет даты'],
  [
    'its lists leave out topics that nobody answered: {n} of 2 to 90 days stand for no others',
    'в списках нет тем без ответа: по {n} {n|теме|темам|темам} возрастом от 2 до 90 дней об остальных судить нельзя',
  ],
  [
    'none of the {n} topics in its lists was started 2 to 90 days ago',
    'ни одна из {n} {n|темы|тем|тем} в списках не начата от 2 до 90 дней назад',
  ],
  ['the pages of its topics could not be read', 'страницы тем прочитать не удалось'],
];

const replies: readonly Phrase[] = [
  [
    '[only {n} topic|only {n} topics]: {a} answered, {b} still waiting',
    'только {n} {n|тема|темы|тем}: с ответом {a}, ждут ответа {b}',
  ],
  [
    '[only {n} topic|only {n} topics]: {a} answered by staff, {b} still waiting',
    'только {n} {n|тема|темы|тем}: с ответом сотрудника {a}, ждут ответа {b}',
  ],
  ['{n} topics: {a} answered, {b} still waiting', '{n} {n|тема|темы|тем}: с ответом {a}, ждут ответа {b}'],
  ['{n} topics: {a} answered by staff, {b} still waiting', '{n} {n|тема|темы|тем}: с ответом сотрудника {a}, ждут ответа {b}'],
  ['{n} left out, because it is not told when or whether they were answered', 'не учтено {n}: ответили ли и когда, не видно'],
  ['{n} left out, because nothing tells', 'не учтено {n}: судить не по чему'],
  ['{n} left out, because the company itself began [it|them]', 'не учтено {n}: начала сама компания'],
  ['{n} left out, because [it is|they are] pinned as announcements are', 'не учтено {n}: закреплено вверху, как объявления'],
  ['[{n} topic is|{n} topics are] too few for a range', 'для интервала тем слишком мало: {n}'],
  ['[{n} topic is|{n} topics are] too few', 'тем слишком мало: {n}'],
  ['95 % interval of the median: {~time}', '95-процентный интервал медианы: {~time}'],
  ['95 % interval of the median: {~time} or more', '95-процентный интервал медианы: {~time} или больше'],
  [
    '{n} of {m} topics started 2 to 90 days ago were read',
    'прочитано {n} из {m} {m|темы, начатой|тем, начатых|тем, начатых} от 2 до 90 дней назад',
  ],
  [
    'the times or authors of replies are not told on {n} of {m} topics',
    'время или авторы ответов не указаны в {n} из {m} {m|темы|тем|тем}',
  ],
  ['fewer than half were answered: the median is more than {~time}', 'ответ получили меньше половины: медиана больше {~time}'],
  [
    'fewer than half were answered by staff: the median is more than {~time}',
    'ответ сотрудника получили меньше половины: медиана больше {~time}',
  ],
  [
    'the median is {~time} or more, as far as the pages tell times',
    'медиана — {~time} или больше, насколько время видно на страницах',
  ],
  ['times are told too vaguely: the median is {~time}', 'время указано слишком неточно: медиана {~time}'],
  ['half were answered within {~time}', 'половина получила ответ за {~time}'],
  ['half were answered by staff within {~time}', 'половина получила ответ сотрудника за {~time}'],
  ['half were answered within about {~time} ({~span})', 'половина получила ответ примерно за {~time} ({~span})'],
  [
    'half were answered by staff within about {~time} ({~span})',
    'половина получила ответ сотрудника примерно за {~time} ({~span})',
  ],
  ['its pages do not say who belongs to the company', 'кто из компании, на страницах не сказано'],
  [
    'nobody on the pages of [{n} topic|{n} topics] is marked as somebody of the company',
    'на страницах {n} {n|темы|тем|тем} никто не отмечен как сотрудник компании',
  ],
  ['the company itself began all {n} topics that were read', 'все прочитанные темы ({n}) начала сама компания'],
  [
    'the company itself began all {n} topics started 2 to 90 days ago',
    'все темы, начатые от 2 до 90 дней назад ({n}), начала сама компания',
  ],
  ['by staff: {~time}', 'сотрудники: {~time}'],
  ['by staff: more than {~time}', 'сотрудники: более {~time}'],

  // Replies that send the user elsewhere.
  [
    '{n} of {m} replies of staff send the user elsewhere (95 % interval {a} % to {b} %)',
    'в другое место отсылают {n} из {m} {m|ответа|ответов|ответов} сотрудников (95-процентный интервал от {a} до {b} %)',
  ],
  [
    '{n} of only {m} replies of staff send the user elsewhere (95 % interval {a} % to {b} %)',
    'в другое место отсылают {n} всего из {m} {m|ответа|ответов|ответов} сотрудников (95-процентный интервал от {a} до {b} %)',
  ],
  [
    '{n} of {m} replies of anybody, as its pages do not say who belongs to the company, send the user elsewhere (95 % interval {a} % to {b} %)',
    'в другое место отсылают {n} из {m} {m|ответа|ответов|ответов}, чьи бы они ни были: кто из компании, на страницах не сказано (95-процентный интервал от {a} до {b} %)',
  ],
  [
    '{n} of only {m} replies of anybody, as its pages do not say who belongs to the company, send the user elsewhere (95 % interval {a} % to {b} %)',
    'в другое место отсылают {n} всего из {m} {m|ответа|ответов|ответов}, чьи бы они ни были: кто из компании, на страницах не сказано (95-процентный интервал от {a} до {b} %)',
  ],
  [
    '[{n} reply|{n} replies] of staff in no language whose phrases are known',
    'известных фраз нет на языке, на котором {n|написан|написаны|написано} {n} {n|ответ|ответа|ответов} сотрудников',
  ],
  [
    '[{n} reply|{n} replies] of anybody, as its pages do not say who belongs to the company, in no language whose phrases are known',
    'известных фраз нет на языке, на котором {n|написан|написаны|написано} {n} {n|ответ|ответа|ответов}; кто из компании, на страницах не сказано',
  ],
  ['there is no reply of staff to read', 'ответов сотрудников, которые можно прочитать, нет'],
  [
    'there is no reply of anybody, as its pages do not say who belongs to the company, to read',
    'ответов, которые можно прочитать, нет; кто из компании, на страницах не сказано',
  ],
  [
    'none of the replies that were read is marked as one of the company',
    'ни один из прочитанных ответов не отмечен как ответ компании',
  ],
  [
    'the pages that were read do not tell what staff wrote in [{n} reply|{n} replies]',
    'что написали сотрудники в {n} {n|ответе|ответах|ответах}, на прочитанных страницах не видно',
  ],
];

const order: readonly Phrase[] = [
  ['Mean of its parts: {~parts}', 'Среднее частей: {~parts}'],
  ['At most, as a part of it is not known: {~parts}', 'Не больше, так как одна часть неизвестна: {~parts}'],
  ['outside catch-all sections: {~share}', 'вне общих разделов: {~share}'],
  [
    'share their words with their own section at least as much as with any other: {~share}',
    'со своим разделом общих слов не меньше, чем с другими: {~share}',
  ],
  ['{n} of {m} topics (95 % interval {a} % to {b} %)', '{n} из {m} {m|темы|тем|тем} (95-процентный интервал от {a} до {b} %)'],
  ['left out ({~why})', 'не учтено ({~why})'],
  [
    '[{n} topic|{n} topics] in [{m} section|{m} sections] are too few to compare words',
    '{n} {n|темы|тем|тем} в {m} {m|разделе|разделах|разделах} мало, чтобы сравнивать слова',
  ],
  ['titles and sections share too few words', 'у заголовков и разделов слишком мало общих слов'],
  ['its lists do not tell in which sections topics stand', 'в каких разделах темы, по спискам не видно'],
  ['there is one section only, so nothing to sort topics into', 'раздел один, так что раскладывать темы не по чему'],
  [
    '{n} of {m} topics are marked as moved, which does not count.',
    'перенесенными отмечено {n} из {m} {m|темы|тем|тем}, это не учтено.',
  ],
];

export const forumPhrases: readonly Phrase[] = [...forum, ...replies, ...order];
