import type { Phrase } from '../../phrase-book.ts';

const mail: readonly Phrase[] = [
  ['None of the pages that show addresses could be read.', 'Ни одну из страниц, где бывают адреса, прочитать не удалось.'],
  ['None of the pages that hold forms could be read.', 'Ни одну из страниц, где бывают формы, прочитать не удалось.'],
  ['None of the pages that promise replies could be read.', 'Ни одну из страниц, где обещают ответ, прочитать не удалось.'],
  ['A page has more forms than are read of one page.', 'На странице больше форм, чем программа читает.'],
  ['The address is more than two clicks from the home page.', 'До адреса от главной больше двух кликов.'],
  ['The address names a person.', 'Адрес именной.'],
  ['No path of clicks to the address was seen.', 'Как дойти до адреса по ссылкам, не видно.'],
  ['The address is at a domain that is not the site’s own.', 'Адрес на чужом домене.'],
  [
    'All addresses are at other domains, and none stands where the company asks to be written to.',
    'Все адреса на чужих доменах, и ни один не стоит там, где компания предлагает ей написать.',
  ],
  ['The domain {host} takes no mail.', 'Домен {host} не принимает почту.'],
  [
    'The domain {host} names no mail server (no MX record); mail may still reach a server at the domain itself.',
    'У домена {host} нет почтового сервера (записи MX); письмо еще может дойти до сервера самого домена.',
  ],
  ['Has none of the features', 'Полезных полей нет'],
  ['Has {~features}', 'Есть {~features}'],
  ['topic list', 'выбор темы'],
  ['attachment', 'вложение'],
  ['priority', 'приоритет'],
  ['order or account number', 'номер заказа или договора'],
  ['language', 'язык'],
  ['copy to self', 'копия себе'],
  ['ticket tracking', 'проверка статуса заявки'],
  ['[{n} field|{n} fields], {m} marked as required', '{n} {n|поле|поля|полей}, обязательных: {m}'],
  ['guarded by {name}', 'защита: {name}'],
  ['no captcha seen', 'капчи не видно'],
  ['asks for consent', 'просит согласия'],
  ['no consent box', 'согласия не просит'],
  ['The form is one of {name}, whose fields were not seen.', 'Форма сделана в {name}, ее полей не видно.'],
  ['Promised, not measured; as written: “{said}”.', 'Обещано, не измерено; на сайте: «{said}».'],
  [
    'Only business time counts; a business day is taken as 24 hours.',
    'Считается только рабочее время; рабочий день принят за 24 часа.',
  ],
  ['Promised as well: “{said}”.', 'Обещано и другое: «{said}».'],

  // Help desks, by links and name servers.
  ['Name servers were asked for {~records}.', 'DNS-серверы ответили о записях: {~records}.'],
  [
    'Name servers did not tell, or were not asked for, {~records}.',
    'DNS-серверы не ответили о записях или не опрошены: {~records}.',
  ],
  ...['TXT', 'CNAME', 'MX', 'A'].map((type): Phrase => [`${type} of {host}`, `${type} для {host}`]),
  ['A link leads to {name} under another name: {...link}', 'Ссылка ведет в {name} под чужим именем: {...link}'],
  [
    'None of the pages that show a help desk could be read.',
    'Ни одну из страниц, где видна система заявок, прочитать не удалось.',
  ],
  ['{name} by DNS ({record})', '{name} по DNS ({record})'],
  ['a help desk of their own', 'собственная система заявок'],
];

const phone: readonly Phrase[] = [
  ['None of the pages that show numbers could be read.', 'Ни одну из страниц, где бывают телефоны, прочитать не удалось.'],
  [
    'A page has more rows of digits than were looked at, and none of those is a phone number.',
    'На странице больше цифр, чем просмотрено, а среди просмотренных телефонов нет.',
  ],
  ['None of the pages that offer calls could be read.', 'Ни одну из страниц, где предлагают звонок, прочитать не удалось.'],
  [
    'Buttons for calls may appear when scripts run, and no page was seen in a browser.',
    'Кнопки звонка могут появиться, когда работают скрипты, а в браузере не открыта ни одна страница.',
  ],
  ['None of the pages that tell hours could be read.', 'Ни одну из страниц, где бывают часы работы, прочитать не удалось.'],
  ['of support', 'часы поддержки'],
  ['of the phone line', 'часы телефонной линии'],
  ['of the chat', 'часы чата'],
  ['of an office or a shop', 'часы офиса или магазина'],
  ['the site states [{n} other time|{n} other times] as well', 'на сайте есть и другие часы, вариантов: {n}'],
];

const social: readonly Phrase[] = [
  ['Linked from the site; not verified.', 'На сайте есть ссылка; она не проверена.'],
  ['Linked from the site', 'На сайте есть ссылка'],
  ['shown by their networks: {~accounts}', 'соцсети показывают: {~accounts}'],
  ['left out, because their networks closed them: {urls}', 'не учтено, так как соцсети их закрыли: {urls}'],
  ['nothing was told of {urls}: {~why}', 'ничего не известно о {urls}: {~why}'],
  ...(
    [
      ['proven to be of this site', 'доказано, что это страница этого сайта'],
      ['names this site', 'называет этот сайт'],
      ['does not name this site', 'этот сайт не называет'],
    ] as const
  ).flatMap(([whose, inRussian]): readonly Phrase[] => [
    [`https://{url} (${whose})`, `https://{url} (${inRussian})`],
    [
      `https://{url} (${whose}, posts seen of the last 30 days: {n})`,
      `https://{url} (${inRussian}, видно сообщений за 30 дней: {n})`,
    ],
    [`https://{url} (${whose}`, `https://{url} (${inRussian}`],
  ]),
  ['posts seen of the last 30 days: {n})', 'видно сообщений за 30 дней: {n})'],
  [
    'The only accounts that the pages link to stand where they say who made the site.',
    'Ссылки ведут только на страницы тех, кто сделал сайт.',
  ],
  [
    'None of the pages that link to accounts could be read.',
    'Ни одну из страниц, где бывают ссылки на соцсети, прочитать не удалось.',
  ],
  ['The pages link to no account.', 'Ссылок на страницы в соцсетях нет.'],
  [
    'Without a key only {one} and {two} show what an account answers, and none was seen.',
    'Без ключа ответы показывают только {one} и {two}, и ни одного ответа не видно.',
  ],
  [
    '[{n} answer|{n} answers] of the last 90 days to posts that turned to {urls} [was|were] seen',
    'за 90 дней видно {n} {n|ответ|ответа|ответов} на обращения к {urls}',
  ],
  [
    '[{n} answer|{n} answers] of the last 90 days to posts that turned to {urls} [was|were] seen, {m} of them to questions',
    'за 90 дней видно {n} {n|ответ|ответа|ответов} на обращения к {urls}, из них на вопросы: {m}',
  ],
  [
    '[{n} answer|{n} answers] of the last 90 days to posts that turned to {urls} [was|were] seen, and [{k} question|{k} questions] to their networks failed',
    'за 90 дней видно {n} {n|ответ|ответа|ответов} на обращения к {urls}, неудачных запросов к соцсетям: {k}',
  ],
  [
    '[{n} answer|{n} answers] of the last 90 days to posts that turned to {urls} [was|were] seen, and [{k} question|{k} questions] to their networks failed, {m} of them to questions',
    'за 90 дней видно {n} {n|ответ|ответа|ответов} на обращения к {urls}, из них на вопросы: {m}; неудачных запросов к соцсетям: {k}',
  ],
  ['The median of those that were answered: {~what}', 'Медиана по обращениям с ответом: {~what}'],
  ['posts that got no answer are not seen', 'обращений без ответа не видно'],
  ['a median takes {n}', 'для медианы нужно {n}'],
  ['it takes {n}', 'нужно {n}'],
];

export const contactPhrases: readonly Phrase[] = [...mail, ...phone, ...social];
