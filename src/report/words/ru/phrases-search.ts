import type { Phrase } from '../../phrase-book.ts';

/** What readings say of searches, and of what is suggested while one types. */
export const searchPhrases: readonly Phrase[] = [
  ['box on its home page: {~is}', 'поле поиска на главной: {~is}'],
  ['box on articles: {~is}', 'поле поиска в статьях: {~is}'],
  ['box on topics: {~is}', 'поле поиска в темах: {~is}'],
  ['a title finds its article: {~is}', 'статья находится по заголовку: {~is}'],
  ['a title finds its topic: {~is}', 'тема находится по заголовку: {~is}'],
  ['a search in vain is helped: {~is}', 'если ничего не нашлось, есть подсказка: {~is}'],
  ['With a typo (“{text}”): found', 'С опечаткой («{text}»): найдено'],
  ['With a typo (“{text}”): not found', 'С опечаткой («{text}»): не найдено'],
  ['no article could be read', 'ни одной статьи прочитать не удалось'],
  ['no page of a topic was read', 'ни одна страница темы не прочитана'],
  ['no topic was seen', 'ни одной темы не видно'],
  ['only scripts fill the place for it', 'место для него заполняют только скрипты'],
  ['it finds something', 'что-то находится'],
  ['the page for a search in vain was not seen', 'страница безрезультатного поиска не показана'],
  ['Neither its home page nor an article has a search box of its own.', 'Своего поля поиска нет ни на главной, ни в статьях.'],
  ['Neither its home page nor a topic has a search box.', 'Поля поиска нет ни на главной, ни в темах.'],
  [
    'A place for a search box is there, but only scripts fill it.',
    'Место для поля поиска есть, но его заполняют только скрипты.',
  ],
  [
    'Its pages have no search but that of the whole site, which did not find a topic of it.',
    'Есть только поиск по всему сайту, а тему сообщества он не нашел.',
  ],
  [
    'The public interface answers in another form than documented.',
    'Открытый интерфейс отвечает не так, как описано в документации.',
  ],
  ['Visitors who are not logged in may not search.', 'Искать могут только вошедшие.'],
  [
    'The search shows the same [topics|links] whatever is asked: only scripts fill it.',
    'Поиск на любой вопрос показывает одно и то же: его заполняют только скрипты.',
  ],
  ['The search was not asked.', 'Поиск не спрашивали.'],
  ['The search was not asked for “{text}”.', 'Поиск не спрашивали о «{text}».'],
  [
    'The search for “{text}” answered, but not the one for “{other}” that it is judged by.',
    'Поиск ответил на «{text}», но не на «{other}», а без этого не оценить.',
  ],
  ['Only scripts fill the results.', 'Результаты выводят только скрипты.'],
  ['The text is too long for an address.', 'Текст слишком длинный для адреса.'],
  ['The search form is sent by POST.', 'Форма поиска отправляется методом POST.'],
  ['No address for a search is known.', 'Адрес поиска неизвестен.'],
  ['Nothing was typed into the search box.', 'В поле поиска ничего не вводили.'],
  ['No search field could be typed into.', 'Ввести текст в поле поиска не удалось.'],
  ['What the box asks for while one types was not sent.', 'То, что поле запрашивает при вводе, не отправлено.'],
  [
    'The box suggests nothing while one types, and enter is not pressed.',
    'При вводе поле ничего не подсказывает, а Enter не нажимали.',
  ],
  ['No questions were given.', 'Вопросы не заданы.'],
  [
    'The first three results answer {n} of {m} questions',
    'Первые три результата отвечают на {n} из {m} {m|вопроса|вопросов|вопросов}',
  ],
  ['{n} more came to no answer', 'еще на {n} ответ получить не удалось'],

  // A form for requests.
  ['The article whose title was typed is not among the first three.', 'Статьи, чей заголовок введен, среди первых трех нет.'],
  ['Something is suggested, but not where it leads.', 'Подсказки есть, но куда они ведут, не видно.'],
  ['No form for a request was found.', 'Форма обращения не найдена.'],
  [
    'No page for contact or support could be read, so no form for a request was found.',
    'Ни одной страницы контактов или поддержки прочитать не удалось, поэтому форма обращения не найдена.',
  ],
  ['No article was read whose title could be typed.', 'Не прочитано ни одной статьи, чей заголовок можно ввести.'],
  ['Nothing was typed into the request form.', 'В форму обращения ничего не вводили.'],
  ['What the form asks for while one types was not sent.', 'То, что форма запрашивает при вводе, не отправлено.'],
  ['The request form could not be typed into.', 'Ввести текст в форму обращения не удалось.'],
  ['The page of the request form was not read.', 'Страница с формой обращения не прочитана.'],
  [
    'The request form suggests nothing while its subject is typed, and its page has no link to the knowledge base.',
    'При вводе темы форма обращения ничего не подсказывает, и ссылки на базу знаний на странице нет.',
  ],
  ['{url}: a login form stands in place of the request form.', '{url}: вместо формы обращения — форма входа.'],
];
