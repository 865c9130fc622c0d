import type { Phrase } from '../../phrase-book.ts';

const enquiries = '[{n} enquiry|{n} enquiries]';

/** What came of enquiries by mail and chat, or of somebody's log of them. */
export const enquiryPhrases: readonly Phrase[] = [
  [`No reply within {~time} to ${enquiries}`, 'Нет ответа за {~time} на {n} {n|обращение|обращения|обращений}'],
  [
    `No reply of a person within {~time} to ${enquiries}`,
    'Нет ответа человека за {~time} на {n} {n|обращение|обращения|обращений}',
  ],
  [`No reply of a bot within {~time} to ${enquiries}`, 'Нет ответа бота за {~time} на {n} {n|обращение|обращения|обращений}'],
  [`No acknowledgement within 24 h to ${enquiries}`, 'Нет подтверждения за 24 ч на {n} {n|обращение|обращения|обращений}'],
  [
    `No survey within 7 days of the closing to ${enquiries}`,
    'Нет опроса за 7 дней после закрытия: {n} {n|обращение|обращения|обращений}',
  ],
  [`No promise kept to ${enquiries}`, 'Обещание не сдержано: {n} {n|обращение|обращения|обращений}'],
  ['{n} more could not tell', 'еще {n} ничего не {n|показало|показали|показали}'],
  ['After {~time}', 'Через {~time}'],
  ['After more than {~time}', 'Дольше чем через {~time}'],
  ['After {~time}, {m} of them without one when last looked', 'Через {~time}, при последней проверке без ответа: {m}'],
  [
    'After more than {~time}, {m} of them without one when last looked',
    'Дольше чем через {~time}, при последней проверке без ответа: {m}',
  ],
  [`Median of ${enquiries}: {~time}`, 'Медиана по {n} {n|обращению|обращениям|обращениям}: {~time}'],
  [`Median of ${enquiries}: more than {~time}`, 'Медиана по {n} {n|обращению|обращениям|обращениям}: более {~time}'],
  [
    `Median of ${enquiries}: {~time}, {m} of them without one when last looked`,
    'Медиана по {n} {n|обращению|обращениям|обращениям}: {~time}, при последней проверке без ответа: {m}',
  ],
  [
    `Median of ${enquiries}: more than {~time}, {m} of them without one when last looked`,
    'Медиана по {n} {n|обращению|обращениям|обращениям}: более {~time}, при последней проверке без ответа: {m}',
  ],
  ['in business hours (Monday to Friday, 9 to 17) {~time}', 'в рабочее время (понедельник — пятница, с 9 до 17) {~time}'],
  [`{m} of ${enquiries}`, '{m} из {n} {n|обращения|обращений|обращений}'],
  ['it came within a minute', 'пришло в течение минуты'],
  ['it came after {n} min', 'пришло через {n} мин'],
  ['the log does not tell of acknowledgements', 'о подтверждениях в журнале не сказано'],
  ['nothing until {~when}', 'до {~when} ничего'],
  ['a survey came', 'опрос пришел'],
  ['the log does not tell of surveys', 'об опросах в журнале не сказано'],
  ['closed {~closed}, the mailbox was read up to {~when}', 'заявка закрыта {~closed}, почтовый ящик прочитан до {~when}'],
  ['{n} notices of {m} changes', '{n} {n|уведомление|уведомления|уведомлений} на {m} {m|изменение|изменения|изменений}'],
  ['notices that came: {n}', 'пришло уведомлений: {n}'],
  [
    'the log holds no answer and no watched_until, until when one was waited for',
    'в журнале нет ни ответа, ни watched_until — до какого времени его ждали',
  ],
  ['the log was kept for {~time}', 'журнал вели {~time}'],
  ['solved {~when}, and the log does not tell when it was answered', 'решено {~when}, но когда ответили, в журнале не сказано'],
  ['since {~when}', 'с {~when}'],
  ['sent {~sent}, the mailbox was read up to {~when}', 'отправлено {~sent}, почтовый ящик прочитан до {~when}'],
  ['none was understood in an acknowledgement or on the site', 'ни в подтверждении, ни на сайте срок ответа понять не удалось'],
  ...(
    [
      ['the site promises', 'сайт обещает'],
      ['the acknowledgement promises', 'подтверждение обещает'],
    ] as const
  ).flatMap(([who, inRussian]): readonly Phrase[] => [
    [`${who} a reply within {~time}`, `${inRussian} ответ за {~time}`],
    [`${who} a reply within {~time}, and it came after {~took}`, `${inRussian} ответ за {~time}, пришел он через {~took}`],
    [`${who} a reply within {~time}, and none came in {~took}`, `${inRussian} ответ за {~time}, но за {~took} он не пришел`],
  ]),
  ['a reply came after {~time}, and before it {~what}', 'ответ пришел через {~time}, а до него {~what}'],
  [
    'it came after {~time}, in time only if working hours were meant',
    'ответ пришел через {~time} — в срок, только если обещано рабочее время',
  ],
  ['the program ended while it was being sent', 'программа завершилась во время отправки'],
  ['the program ended while it thanked', 'программа завершилась, отправляя благодарность'],
  ['nobody knows whether it was sent: {~why}', 'отправлено ли, неизвестно: {~why}'],
  ['the mail server refused it', 'почтовый сервер его не принял'],
  ['it came back', 'письмо вернулось'],
];
