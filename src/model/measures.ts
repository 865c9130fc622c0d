import type { CommunityPlace, EmailAddress, KnowledgePlace, Phone, SocialPage } from './values.ts';

interface Common {
  /** What is measured, as a noun. */
  readonly title: string;
  readonly channel: ChannelId;
}
export interface LevelSpec<L extends string> extends Common {
  readonly kind: 'level';
  /** From worst to best; "not there" is no level but an absent reading. */
  readonly levels: readonly L[];
}
export interface NumberSpec extends Common {
  readonly kind: 'number';
  readonly unit: string;
  readonly better: 'more' | 'less';
  /** Greatest possible value, when there is one. */
  readonly max?: number;
}
export interface ShareSpec extends Common {
  readonly kind: 'share';
  readonly unit: '%';
  readonly better: 'more' | 'less';
}
export interface ListSpec<T> extends Common {
  readonly kind: 'list';
  readonly unit: string;
  /** Carries the type of an item; never present. */
  readonly item?: T;
}
export interface NameSpec extends Common {
  readonly kind: 'name';
}
export interface YesNoSpec extends Common {
  readonly kind: 'yes-no';
}
export type MeasureSpec = LevelSpec<string> | NumberSpec | ShareSpec | ListSpec<unknown> | NameSpec | YesNoSpec;

export const channelIds = ['email', 'chat', 'kb', 'forum', 'social', 'community', 'contact'] as const;
export type ChannelId = (typeof channelIds)[number];

const level = <const L extends readonly string[]>(channel: ChannelId, title: string, levels: L): LevelSpec<L[number]> => ({
  kind: 'level',
  channel,
  title,
  levels,
});
const number = (channel: ChannelId, title: string, unit: string, better: 'more' | 'less' = 'more', max?: number): NumberSpec => ({
  kind: 'number',
  channel,
  title,
  unit,
  better,
  ...(max === undefined ? {} : { max }),
});
/** Values of shares are fractions from 0 to 1. */
const share = (channel: ChannelId, title: string, better: 'more' | 'less' = 'more'): ShareSpec => ({
  kind: 'share',
  channel,
  title,
  unit: '%',
  better,
});
const list = <T>(channel: ChannelId, title: string, unit: string): ListSpec<T> => ({ kind: 'list', channel, title, unit });
const name = (channel: ChannelId, title: string): NameSpec => ({ kind: 'name', channel, title });
const yesNo = (channel: ChannelId, title: string): YesNoSpec => ({ kind: 'yes-no', channel, title });

/** Every measure that a rubric may name. The ids are a contract: a rename is a major version. */
export const measures = {
  'email.addresses': list<EmailAddress>('email', 'E-mail addresses on the site', 'addresses'),
  'email.support-address': level('email', 'E-mail address for support', ['form-only', 'generic', 'role']),
  'email.form': level('email', 'Contact form', ['form']),
  'email.form-features': number('email', 'Features of the contact form', 'features'),
  'email.helpdesk': level('email', 'Help desk or CRM behind the channel', ['crm-form', 'help-desk', 'customer-login', 'sso']),
  'email.first-reply-hours': number('email', 'First substantive reply to an e-mail', 'hours', 'less'),
  'email.auto-reply': yesNo('email', 'Automatic acknowledgement of an e-mail'),
  'email.resolution-hours': number('email', 'Time to resolve an enquiry', 'hours', 'less'),
  'email.promised-reply-hours': number('email', 'Reply time that the site promises', 'hours', 'less'),
  'email.status-notices': share('email', 'Status changes that produced a notice'),
  'email.closing-survey': yesNo('email', 'Survey when a ticket is closed'),
  'email.promise-kept': yesNo('email', 'Promised reply time kept'),

  'chat.products': list<string>('chat', 'Chat products on the site', 'products'),
  'chat.availability': level('chat', 'People behind the chat', ['offline-form', 'bot-only', 'people-in-hours', 'people-now']),
  'chat.in-house': yesNo('chat', 'Chat of the company’s own making'),
  'chat.hours': number('chat', 'Hours in which people answer in chat', 'hours a week', 'more', 168),
  'chat.bot': level('chat', 'Bot in the chat', ['bot', 'bot-with-hand-off']),
  'chat.greeting': name('chat', 'Greeting of the chat'),
  'chat.pre-chat-form': list<string>('chat', 'Fields asked before a chat', 'fields'),
  'chat.ready-ms': number('chat', 'Time until the chat can be opened', 'milliseconds', 'less'),
  'chat.first-reply-seconds': number('chat', 'First human reply in chat', 'seconds', 'less'),
  'chat.first-any-reply-seconds': number('chat', 'First reply of any kind in chat', 'seconds', 'less'),
  'chat.first-bot-reply-seconds': number('chat', 'First reply of a bot in chat', 'seconds', 'less'),
  'chat.displayed-reply-time': number('chat', 'Reply time that the chat displays', 'seconds', 'less'),

  'kb.presence': level('kb', 'FAQ or knowledge base', ['embedded-faq', 'faq-page', 'knowledge-base']),
  'kb.places': list<KnowledgePlace>('kb', 'Places where answers are kept', 'places'),
  'kb.engine': name('kb', 'Engine of the knowledge base'),
  'kb.articles': number('kb', 'Articles or questions and answers', 'articles'),
  'kb.sampled-articles': number('kb', 'Articles that could be judged', 'articles'),
  'kb.reachability': share('kb', 'Page templates that link to the knowledge base'),
  'kb.search': number('kb', 'Search of the knowledge base, checks passed', 'checks', 'more', 4),
  'kb.clarity': number('kb', 'Content and clarity of articles', 'points', 'more', 100),
  'kb.usefulness': share('kb', 'Readers who found articles useful'),
  'kb.relevance': share('kb', 'Readers who found articles relevant'),
  'kb.rating-widget': share('kb', 'Articles that readers can rate'),
  'kb.rating-social-only': yesNo('kb', 'Rating by sharing in social networks only'),
  'kb.ticket-suggestions': level('kb', 'Suggestions while a request is written', ['static-link', 'suggestions', 'relevant']),
  'kb.empty-sections': share('kb', 'Sections without an article', 'less'),
  'kb.monotonous-articles': share('kb', 'Long articles of text alone', 'less'),
  'kb.analytics': level('kb', 'Analytics on the knowledge base', ['web', 'search-or-feedback']),
  'kb.freshness': share('kb', 'Articles changed within 12 months'),
  'kb.dead-ends': share('kb', 'Articles without a way to a person', 'less'),
  'kb.broken-links': share('kb', 'Links of articles that lead nowhere', 'less'),
  'kb.languages': list<string>('kb', 'Languages of the knowledge base', 'languages'),
  'kb.answerability': share('kb', 'Top questions that its search answers'),

  'forum.availability': level('forum', 'Forum on the site', ['dead', 'login-only', 'slow', 'alive']),
  'forum.engine': name('forum', 'Engine of the forum'),
  'forum.staff-reply-hours': number('forum', 'First reply of staff in the forum', 'hours', 'less'),
  'forum.first-reply-hours': number('forum', 'First reply in the forum', 'hours', 'less'),
  'forum.topic-fit': share('forum', 'Forum topics that fit their sections'),
  'forum.redirect-share': share('forum', 'Staff replies that send users elsewhere', 'less'),

  'social.pages': list<SocialPage>('social', 'Pages in social networks', 'networks'),
  'social.advised-users': number('social', 'Users advised through social networks', 'users'),
  'social.first-reply-hours': number('social', 'First reply in social networks', 'hours', 'less'),
  'social.projects-with-support': number('social', 'Projects with support in social networks', 'projects'),
  'social.support-section': yesNo('social', 'Support section in social networks'),
  'social.can-ask': level('social', 'Asking in social networks', ['ask-only', 'answered']),
  'social.response-share': share('social', 'Questions answered in social networks'),
  'social.unanswered': number('social', 'Requests left unanswered in 30 days', 'requests', 'less'),

  'community.presence': level('community', 'Customer community', ['invite-only', 'public', 'official']),
  'community.places': list<CommunityPlace>('community', 'Places where customers meet', 'places'),
  'community.structure': number('community', 'Structure of the community, checks passed', 'checks', 'more', 5),
  'community.activity': number('community', 'Posts in 30 days', 'posts in 30 days'),
  'community.findability': number('community', 'Clicks to reach the community', 'clicks', 'less'),
  'community.search': number('community', 'Search of the community, checks passed', 'checks', 'more', 4),
  'community.topic-fit': share('community', 'Community topics that fit their sections'),
  'community.redirect-share': share('community', 'Replies that send users elsewhere', 'less'),
  'community.first-reply-hours': number('community', 'First reply in the community', 'hours', 'less'),
  'community.response-share': share('community', 'Topics with an answer'),
  'community.solved-share': share('community', 'Topics marked as solved'),

  'contact.phones': list<Phone>('contact', 'Phone numbers on the site', 'numbers'),
  'contact.hours': number('contact', 'Opening hours', 'hours a week', 'more', 168),
  'contact.callback': yesNo('contact', 'Offer to call the customer back'),
  'contact.messengers': list<string>('contact', 'Messengers that open a conversation', 'messengers'),
} as const satisfies Record<string, MeasureSpec>;

/** What the tool measures by itself. */
export type ToolMeasureId = keyof typeof measures;
/** What a search of a rubric measures; the id of the search follows the dot. */
export type OwnMeasureId = `own.${string}`;
export type MeasureId = ToolMeasureId | OwnMeasureId;
export const measureIds = Object.keys(measures) as readonly ToolMeasureId[];

export const isOwnMeasure = (id: string): id is OwnMeasureId => id.startsWith('own.');

/** What there is to know of a search without what it looks for. */
export interface OwnMeasure extends Common {
  readonly id: OwnMeasureId;
  /** A number, not a yes or no. */
  readonly counts: boolean;
}
/** Whatever has searches: a rubric, or what a report tells of one. */
export interface OwnMeasures {
  readonly searches?: readonly OwnMeasure[];
}

/** What a measure is; of a search that nobody knows any more, only that it was one. */
export function measureSpec(id: MeasureId, { searches = [] }: OwnMeasures = {}): MeasureSpec {
  if (!isOwnMeasure(id)) return measures[id];
  const own = searches.find((search) => search.id === id);
  if (own === undefined) return yesNo('contact', id);
  return own.counts ? number(own.channel, own.title, 'hits') : yesNo(own.channel, own.title);
}

type Value<S> =
  S extends LevelSpec<infer L>
    ? L
    : S extends ListSpec<infer T>
      ? readonly T[]
      : S extends NameSpec
        ? string
        : S extends YesNoSpec
          ? boolean
          : number;
export type ValueOf<M extends MeasureId> = M extends ToolMeasureId ? Value<(typeof measures)[M]> : boolean | number;
