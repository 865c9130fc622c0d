import type { MeasureId, measures, ToolMeasureId, ValueOf } from '../../../model/measures.ts';

type LevelMeasure = { [M in ToolMeasureId]: (typeof measures)[M]['kind'] extends 'level' ? M : never }[ToolMeasureId];
type ShareMeasure = { [M in ToolMeasureId]: (typeof measures)[M]['kind'] extends 'share' ? M : never }[ToolMeasureId];
type LevelWords = { readonly [M in LevelMeasure]: Readonly<Record<Extract<ValueOf<M>, string>, string>> };

/** Levels, which the model names for machines. */
export const levels = {
  'email.support-address': { 'form-only': 'contact form only', generic: 'general address', role: 'address for support' },
  'email.form': { form: 'contact form' },
  'email.helpdesk': {
    'crm-form': 'form that feeds a CRM',
    'help-desk': 'help desk',
    'customer-login': 'help desk with customer login',
    sso: 'help desk with single sign-on',
  },
  'chat.availability': {
    'offline-form': 'offline form only',
    'bot-only': 'bot only',
    'people-in-hours': 'people in office hours',
    'people-now': 'people online now',
  },
  'kb.presence': {
    'embedded-faq': 'questions and answers on a page',
    'faq-page': 'FAQ page',
    'knowledge-base': 'knowledge base',
  },
  'kb.ticket-suggestions': {
    'static-link': 'link to the help only',
    suggestions: 'suggestions while typing',
    relevant: 'suggestions that fit',
  },
  'kb.analytics': { web: 'web analytics', 'search-or-feedback': 'search or feedback analytics' },
  'forum.availability': {
    dead: 'no new topic in 90 days',
    'login-only': 'only for people who log in',
    slow: 'few new topics',
    alive: 'alive: a topic within 7 days',
  },
  'social.can-ask': { 'ask-only': 'questions possible, no answers seen', answered: 'questions are answered' },
  'chat.bot': { bot: 'bot', 'bot-with-hand-off': 'bot that hands over to a person' },
  'community.presence': { 'invite-only': 'members only', public: 'public', official: 'public and official' },
} satisfies LevelWords;

/** What a share is a share of, behind its percentage, and what leads to it; `none` says in words what zero means where less is better. */
export interface ShareWords {
  readonly lead?: string;
  readonly of: string;
  readonly none?: string;
  /** In the place of both where it was counted in another way. */
  readonly indirect?: string;
}
export const shares = {
  'email.status-notices': { of: 'of status changes bring a notice' },
  'kb.reachability': { lead: 'linked from', of: 'of the kinds of pages looked at' },
  'kb.usefulness': { of: 'find them useful' },
  'kb.relevance': { of: 'find them relevant' },
  'kb.rating-widget': { of: 'of articles can be rated' },
  'kb.empty-sections': { of: 'of sections are empty', none: 'no section is empty' },
  'kb.monotonous-articles': { of: 'of articles are long and text alone', none: 'no article is long and text alone' },
  'kb.freshness': { of: 'of articles changed within 12 months' },
  'kb.dead-ends': { of: 'of articles lead to no person', none: 'every article leads to a person' },
  'kb.broken-links': { of: 'of links lead nowhere', none: 'no link leads nowhere' },
  'kb.answerability': { of: 'of questions are answered' },
  'forum.topic-fit': { of: 'of topics fit their sections' },
  'forum.redirect-share': { of: 'of staff replies send users elsewhere', none: 'no staff reply sends users elsewhere' },
  'social.response-share': { of: 'of questions are answered' },
  'community.topic-fit': { of: 'of topics fit their sections' },
  'community.redirect-share': {
    of: 'of the company’s replies send users elsewhere',
    none: 'no reply of the company sends users elsewhere',
    indirect: 'of replies, whoever wrote them, send users elsewhere',
  },
  'community.response-share': { of: 'of topics have an answer' },
  'community.solved-share': { of: 'of topics are marked as solved' },
} satisfies { readonly [M in ShareMeasure]: ShareWords };

/** Yes and no where they would stand beside a criterion that asks for the contrary. */
export const yesNo: { readonly [M in MeasureId]?: { readonly yes: string; readonly no: string } } = {
  'email.auto-reply': { yes: 'acknowledged automatically', no: 'not always acknowledged automatically' },
  'email.promise-kept': { yes: 'promise kept', no: 'promise broken' },
  'chat.in-house': { yes: 'of its own making', no: 'a product of others' },
  'kb.rating-social-only': { yes: 'buttons that share stand in for ratings', no: 'no button that shares stands in for ratings' },
};
