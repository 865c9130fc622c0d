/** Columns of a log of enquiries, each with the names that it may have in its first line, folded, in English, Russian and German. */
export const logHeaders = {
  company: ['company', 'domain', 'site', 'website', 'компания', 'домен', 'сайт', 'firma', 'unternehmen', 'domäne', 'webseite'],
  channel: ['channel', 'канал', 'kanal'],
  sent: ['sent', 'sent at', 'asked', 'отправлено', 'задан', 'gesendet', 'gesendet am', 'gefragt'],
  acknowledged: ['acknowledged', 'auto-reply', 'подтверждено', 'автоответ', 'bestätigt', 'eingangsbestätigung'],
  answered: ['answered', 'replied', 'отвечено', 'ответ', 'beantwortet', 'antwort'],
  solved: ['solved', 'resolved', 'closed', 'решено', 'закрыто', 'gelöst', 'geschlossen'],
  notes: ['notes', 'note', 'comment', 'заметки', 'примечание', 'комментарий', 'notizen', 'bemerkung'],
  answeredBy: ['answered by', 'ответил', 'кто ответил', 'beantwortet von'],
  watchedUntil: ['watched until', 'ждали до', 'наблюдали до', 'gewartet bis', 'beobachtet bis'],
  survey: ['survey', 'опрос', 'umfrage'],
  statusNotices: ['status notices', 'уведомления', 'уведомлений о статусе', 'statusmeldungen'],
  statusChanges: ['status changes', 'смены статуса', 'изменений статуса', 'statusänderungen', 'statuswechsel'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LogColumn = keyof typeof logHeaders;

/** Words that stand in the cells of such a log, folded. */
export const logWords = {
  email: ['email', 'e-mail', 'mail', 'почта', 'эл. почта', 'электронная почта'],
  chat: ['chat', 'live chat', 'чат', 'онлайн-чат'],
  bot: ['bot', 'robot', 'бот', 'робот', 'chatbot'],
  human: ['human', 'person', 'человек', 'оператор', 'сотрудник', 'mensch', 'person', 'mitarbeiter'],
  yes: ['yes', 'y', 'true', '1', 'да', 'ja'],
  no: ['no', 'n', 'false', '0', 'нет', 'nein'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
