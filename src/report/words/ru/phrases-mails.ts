import type { Phrase } from '../../phrase-book.ts';

/** What a mail is told to be. */
const mails = [
  ['bounce', 'возврат письма'],
  ['delayed', 'извещение о задержке'],
  ['complaint', 'жалоба на письмо'],
  ['auto-reply', 'автоответ'],
  ['out-of-office', 'автоответ об отсутствии'],
  ['status', 'письмо о статусе'],
  ['resolved', 'письмо о решении'],
  ['survey', 'опрос'],
  ['reply', 'ответ'],
  ['unclear', 'неясное письмо'],
] as const;

/** What a message of a chat is told to be. */
const messages = [
  ['greeting', 'приветствие'],
  ['auto-reply', 'автоответ'],
  ['joined', 'вход в чат'],
  ['bot', 'бот'],
  ['human', 'человек'],
  ['answer', 'ответ'],
] as const;

/** By what a mail was known to be about an enquiry. */
const matches = [
  ['token', 'метке'],
  ['message-id', 'номеру письма'],
  ['report', 'отчету о доставке'],
  ['thread', 'переписке'],
  ['quoted-reference', 'цитате с номером'],
  ['sender', 'отправителю'],
] as const;

/** By what a mail or a message was told to be what it is. */
const signs: readonly Phrase[] = [
  ['own-words', 'слова компании'],
  ['header {word}', 'заголовок {word}'],
  ['automatic subject', 'тема автоответа'],
  ['sender that takes no answers', 'отправитель, которому нельзя ответить'],
  ['no return path', 'обратного пути нет'],
  ['report', 'отчет о доставке'],
  ['report: {what}', 'отчет о доставке: {what}'],
  ['notification of Amazon SES', 'уведомление Amazon SES'],
  ['feedback report', 'отчет о жалобе'],
  ['receipt of reading', 'извещение о прочтении'],
  ['data and no text', 'данные без текста'],
  ['a mail server says what is not known', 'что сообщает почтовый сервер, неизвестно'],
  ['its body cannot be read', 'текст прочитать не удалось'],
  ['no text to tell by', 'нет текста, по которому судить'],
  ['text of a person', 'текст человека'],
  ['text that tells something', 'содержательный текст'],
  ['text over a quotation', 'текст над цитатой'],
  ['text from a person’s mailbox', 'текст из ящика человека'],
  ["text from a person's mailbox", 'текст из ящика человека'],
  ['text that neither answers nor shows a person', 'текст, в котором нет ни ответа, ни человека'],
  ['a person says more than that it has arrived', 'человек пишет не только о получении'],
  ['a person says that it has arrived', 'человек пишет о получении'],
  ['says that a program wrote it', 'сказано, что пишет программа'],
  ['says that it has arrived', 'сказано о получении'],
  ['says that it has arrived, and answers', 'сказано о получении, и есть ответ'],
  ['says that it has arrived, and when somebody is there', 'сказано о получении и о часах работы'],
  ['says that it has arrived, and more', 'сказано о получении и не только'],
  ['says that an answer will come', 'обещан ответ'],
  ['says that an answer will come, and when somebody is there', 'обещан ответ, сказано о часах работы'],
  ['says that an answer will come, and more', 'обещан ответ, и не только'],
  ['says more than that an answer will come', 'сказано не только, что ответ будет'],
  ['a person says that an answer will come', 'человек обещает ответ'],
  ['answers before it promises', 'ответ раньше обещания'],
  ['asks to rate, with a link', 'просьба об оценке, со ссылкой'],
  ['asks to rate, and answers', 'просьба об оценке и ответ'],
  ['asks to rate, and says when somebody is there', 'просьба об оценке, сказано о часах работы'],
  ['answers before it says that somebody is away', 'ответ раньше слов об отсутствии'],
  ['says that somebody is away', 'сказано об отсутствии'],
  ['says that somebody is away, and more', 'сказано об отсутствии и не только'],
  ['says that nobody reads answers to it', 'сказано, что ответов никто не читает'],
  ['a person says more than that it is solved', 'человек пишет не только о решении'],
  ['says that it is solved', 'сказано о решении'],
  ['says that the ticket has changed', 'сказано, что заявка изменилась'],
  ['says that the ticket has changed, and more', 'сказано, что заявка изменилась, и не только'],
  ['a notice of change with a comment', 'уведомление об изменении с комментарием'],
  ['a program answered', 'ответила программа'],
  ['words', 'слова'],
  ['beside it stands “{text}”', 'рядом стоит «{text}»'],
  ['it says “{text}”', 'сказано «{text}»'],
  ['it only greets', 'только приветствие'],
  ['it asks for data: {text}', 'просит данные: {text}'],
  ['it came at once', 'пришло сразу'],
  ['before it the chat said “{text}”', 'до этого чат сказал «{text}»'],
  ['and a bot was there: {~sign}', 'и там был бот: {~sign}'],
  ['it offers buttons: {~buttons}', 'предлагает кнопки: {~buttons}'],
  ['it gives a name: {~name}', 'названо имя: {~name}'],
  ['nothing tells who wrote it', 'кто писал, неясно'],
];

/** What mails and messages that came back to enquiries are, and by what that is told. */
export const mailPhrases: readonly Phrase[] = [
  ...signs,
  ...mails.flatMap(([kind, inRussian]): readonly Phrase[] => [
    [`${kind} of {~when}`, `${inRussian} от {~when}`],
    [`${kind} told by {~signs}`, `${inRussian}; признаки: {~signs}`],
  ]),
  ...messages.map(([kind, inRussian]): Phrase => [`${kind}: {~signs}`, `${inRussian}: {~signs}`]),
  ...matches.flatMap(([sign, inRussian]): readonly Phrase[] => [
    [`matched by ${sign}`, `узнано по ${inRussian}`],
    [
      `matched by ${sign}, by the mailbox's clock {~time} after its Received header`,
      `узнано по ${inRussian}, по часам ящика через {~time} после заголовка Received`,
    ],
    [
      `matched by ${sign}, by the mailbox's clock {~time} before its Received header`,
      `узнано по ${inRussian}, по часам ящика за {~time} до заголовка Received`,
    ],
  ]),
  ['{n} of {m} changes', '{n} из {m} {m|изменения|изменений|изменений}'],
];
