import type { ChannelId, MeasureId, measures, ValueOf } from '../model/measures.ts';
import type { Source } from '../model/reading.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { CommunityPlace, EmailAddress, KnowledgePlace } from '../model/values.ts';
import type { Via } from '../model/visit.ts';

type LevelMeasure = { [M in MeasureId]: (typeof measures)[M]['kind'] extends 'level' ? M : never }[MeasureId];
type LevelWords = { readonly [M in LevelMeasure]: Readonly<Record<Extract<ValueOf<M>, string>, string>> };

const levels = {
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
  'community.presence': { 'invite-only': 'by invitation only', public: 'public', official: 'public and official' },
} as const satisfies LevelWords;

const sources = {
  public: '',
  indirect: 'indirect',
  contact: 'from a real enquiry',
  api: 'from an official API',
  import: 'from the company’s own data',
  answer: 'answered by a person',
} as const satisfies Record<Source, string>;

const states = {
  assessed: 'assessed',
  partial: 'read in part',
  unknown: 'could not be assessed',
} as const satisfies Record<Scorecard['state'], string>;

const shortChannels = {
  email: 'E-mail',
  chat: 'Chat',
  kb: 'Help',
  forum: 'Forum',
  social: 'Social',
  community: 'Comm.',
  contact: 'Contact',
} as const satisfies Record<ChannelId, string>;

const emailRoles = {
  role: 'role',
  generic: 'general',
  personal: 'personal',
  'third-party': 'another company’s',
} as const satisfies Record<EmailAddress['role'], string>;

const emailProviders = {
  'free-mail': 'mailbox provider',
  'help-desk': 'help desk’s address',
} as const satisfies Record<NonNullable<EmailAddress['provider']>, string>;

/** Values that somebody states and nobody timed. */
const stated: { readonly [M in MeasureId]?: string } = {
  'email.promised-reply-hours': 'promised, not measured',
  'chat.displayed-reply-time': 'displayed, not measured',
};

const knowledgeKinds = {
  'help-centre': 'help centre',
  docs: 'documentation',
  wiki: 'wiki',
  faq: 'FAQ page',
} as const satisfies Record<KnowledgePlace['kind'], string>;

const access = { open: '', invite: 'by invitation' } as const satisfies Record<CommunityPlace['access'], string>;
const via = { http: 'over HTTP', browser: 'in the browser', dns: 'from the name servers' } as const satisfies Record<Via, string>;

const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const en = {
  levels,
  sources,
  states,
  shortChannels,
  emailRoles,
  emailProviders,
  stated,
  knowledgeKinds,
  access,
  via,

  title: (domains: readonly string[]) =>
    domains.length === 1 ? `Support audit of ${domains[0]}` : `Support audit of ${domains.length} companies`,
  noCompanies: 'No company was named.',
  company: 'Company',
  rank: 'Rank',
  ranks: (best: number, worst: number) => (best === worst ? `${best}` : `${best}-${worst}`),
  shared: 'shared',
  score: 'Score',
  state: 'State',
  coverage: 'Coverage',
  commonBasis: 'On common basis',
  common: 'Common',
  criterion: 'Criterion',
  found: 'What was found',
  weight: (weight: number) => `weight ${weight}`,
  criteria: 'Criteria',
  fixes: 'Fixes worth most',
  fixesNote: 'in points of the score over what was measured',
  fixesOf: (coverage: string) => `of the ${coverage} that was measured`,
  troubles: 'What could not be looked at',
  details: 'Every verdict and its evidence',

  marks: { found: '●', absent: '○', unknown: '?', 'not-applicable': '–', manual: '✎' },
  legends: {
    found: 'found, with its points',
    absent: 'not there, all pages asked for were read',
    unknown: 'could not tell, left out of the score',
    'not-applicable': 'does not apply, left out',
    manual: 'needs a person’s answer',
  },
  scoreNote:
    'Scores run from 0 to 100. The range in brackets is what the score could still be if everything unknown were known; coverage is the share of the weight that was measured; “2 of 6” behind a channel counts the criteria that were measured, of those that apply.',

  insecure: 'insecure, read over plain HTTP',
  inPunycode: (host: string) => `${host} in punycode`,
  answersAt: (url: string) => `answers at ${url}`,
  couldNotLook: (says: string) => `could not look: ${says}`,
  couldNotTell: (says: string) => `could not tell: ${says}`,
  behind: (says: string) => `behind it: ${says}`,
  notThere: (pages: number) => (pages === 0 ? 'not there' : `not there (${plural(pages, 'page', 'pages')} read)`),
  nothingFound: 'nothing found',
  readPages: (pages: number) => `Read in vain: ${plural(pages, 'page', 'pages')}`,
  records: (count: number) => plural(count, 'record of name servers', 'records of name servers'),
  askedRecords: (count: number) => `Asked for ${plural(count, 'record of name servers', 'records of name servers')}`,
  triedPages: (pages: number) => `Looked at: ${plural(pages, 'page', 'pages')}`,
  byHand: 'to be answered by a person',
  asks: (question: string) => `Question: ${question}`,
  standsIn: (title: string) => `judged by: ${lowerFirst(title)}`,
  beside: (title: string, value: string) => `${lowerFirst(title)}: ${value}`,
  scoreRange: (range: string) => `between ${range}`,
  yes: 'yes',
  no: 'no',
  fax: 'fax',
  tollFree: 'toll-free',
  extension: (digits: string) => `ext. ${digits}`,
  noMailServer: 'names no mail server: no MX record',
  roundTheClock: 'round the clock',
  ownPlace: 'own site',
  more: (count: number) => `and ${count} more`,
  moreEvidence: (count: number) => `and ${plural(count, 'more piece', 'more pieces')} of evidence, see the JSON report`,
  pages: (count: number) => plural(count, 'page', 'pages'),
  measured: (scored: number, applicable: number) => `${scored} of ${applicable}`,
  criteriaMeasured: (scored: number, applicable: number) =>
    `${scored} of ${plural(applicable, 'criterion', 'criteria')} measured`,
  unmeasured: (titles: readonly string[], reasons: readonly string[]) =>
    `Not measured: ${titles.join('; ')} (${reasons.join('; ')})`,
  inapplicable: (titles: readonly string[], reasons: readonly string[]) =>
    `Does not apply: ${titles.join('; ')} (${reasons.join('; ')})`,
  openCriteria: (criteria: number) => plural(criteria, 'criterion', 'criteria'),
  wholeSite: 'the whole site',

  ahead: (leaders: string, count: number, others: string) =>
    `${leaders} ${count === 1 ? 'is' : 'are each'} clearly ahead of ${others}.`,
  leftOut: (says: string) => `could not be assessed (${says}), left out of the criteria below`,
  close: (pairs: string) => `Not clear, the ranges overlap, so ranks are shared: ${pairs}.`,
  pair: (a: string, b: string) => `${a} or ${b}`,
  unranked: (names: string) => `Without a score: ${names}.`,
  basis: (criteria: number) =>
    `Common basis: the score over the ${criteria === 1 ? 'one criterion' : `${criteria} criteria`} measured for every company with a score.`,
  noBasis: 'No criterion was measured for all of them, so there is no score on a common basis.',

  provenance: (parts: {
    readonly rubric: string;
    readonly version: string;
    readonly sha: string;
    readonly industry: string | undefined;
    readonly tool: string;
    readonly date: string;
  }) =>
    `Rubric ${parts.rubric} ${parts.version} (sha256 ${parts.sha})${parts.industry ? `, norms of ${parts.industry}` : ''} · ${parts.tool} · ${parts.date}`,
};

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;
}

/** All wording of the reports in one language; reasons have theirs in model/reasons. */
export type Words = typeof en;
export type Locale = 'en';
export const wording = { en } as const satisfies Record<Locale, Words>;
