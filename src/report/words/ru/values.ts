import type { levels as englishLevels, shares as englishShares, yesNo as englishYesNo } from '../en/values.ts';

/** Levels, which the model names for machines. */
export const levels: typeof englishLevels = {
  'email.support-address': { 'form-only': 'только форма связи', generic: 'общий адрес', role: 'адрес поддержки' },
  'email.form': { form: 'форма связи' },
  'email.helpdesk': {
    'crm-form': 'форма, связанная с CRM',
    'help-desk': 'система заявок',
    'customer-login': 'система заявок с личным кабинетом',
    sso: 'система заявок с единым входом',
  },
  'chat.availability': {
    'offline-form': 'только форма вместо чата',
    'bot-only': 'только бот',
    'people-in-hours': 'люди в рабочие часы',
    'people-now': 'люди сейчас в сети',
  },
  'kb.presence': {
    'embedded-faq': 'вопросы и ответы на странице',
    'faq-page': 'страница FAQ',
    'knowledge-base': 'база знаний',
  },
  'kb.ticket-suggestions': {
    'static-link': 'только ссылка на справку',
    suggestions: 'подсказки при вводе',
    relevant: 'подсказки по теме',
  },
  'kb.analytics': { web: 'веб-аналитика', 'search-or-feedback': 'аналитика поиска или отзывов' },
  'forum.availability': {
    dead: 'за 90 дней ни одной новой темы',
    'login-only': 'только для вошедших',
    slow: 'новых тем мало',
    alive: 'живой: есть тема за последние 7 дней',
  },
  'social.can-ask': { 'ask-only': 'спросить можно, ответов не видно', answered: 'на вопросы отвечают' },
  'chat.bot': { bot: 'бот', 'bot-with-hand-off': 'бот, который передает разговор человеку' },
  'community.presence': { 'invite-only': 'только для участников', public: 'открытое', official: 'открытое и официальное' },
};

export const shares: typeof englishShares = {
  'email.status-notices': { of: 'изменений статуса сопровождаются уведомлением' },
  'kb.reachability': { lead: 'ссылка есть на', of: 'просмотренных видов страниц' },
  'kb.usefulness': { of: 'считают их полезными' },
  'kb.relevance': { of: 'считают их актуальными' },
  'kb.rating-widget': { of: 'статей можно оценить' },
  'kb.empty-sections': { of: 'разделов пусты', none: 'пустых разделов нет' },
  'kb.monotonous-articles': { of: 'статей — длинный сплошной текст', none: 'статей из длинного сплошного текста нет' },
  'kb.freshness': { of: 'статей менялись за последние 12 месяцев' },
  'kb.dead-ends': { of: 'статей не ведут к человеку', none: 'каждая статья ведет к человеку' },
  'kb.broken-links': { of: 'ссылок никуда не ведут', none: 'битых ссылок нет' },
  'kb.answerability': { of: 'вопросов имеют ответ' },
  'forum.topic-fit': { of: 'тем на своем месте' },
  'forum.redirect-share': {
    of: 'ответов сотрудников отсылают в другое место',
    none: 'ни один ответ сотрудников не отсылает в другое место',
  },
  'social.response-share': { of: 'вопросов получили ответ' },
  'community.topic-fit': { of: 'тем на своем месте' },
  'community.redirect-share': {
    of: 'ответов компании отсылают в другое место',
    none: 'ни один ответ компании не отсылает в другое место',
    indirect: 'ответов, чьи бы они ни были, отсылают в другое место',
  },
  'community.response-share': { of: 'тем с ответом' },
  'community.solved-share': { of: 'тем отмечены как решенные' },
};

/** Yes and no where they would stand beside a criterion that asks for the contrary. */
export const yesNo: typeof englishYesNo = {
  'email.auto-reply': { yes: 'получение подтверждается автоматически', no: 'автоматическое подтверждение приходит не всегда' },
  'email.promise-kept': { yes: 'обещание сдержано', no: 'обещание нарушено' },
  'chat.in-house': { yes: 'собственной разработки', no: 'чужой продукт' },
  'kb.rating-social-only': { yes: 'вместо оценок — кнопки «поделиться»', no: 'кнопки «поделиться» не заменяют оценок' },
};
