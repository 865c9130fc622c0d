import type { MeasureId } from '../../src/model/measures.ts';
import { absent, type Evidence, found, type Readings, unknown } from '../../src/model/reading.ts';
import type { FailureReason } from '../../src/model/reasons.ts';
import type {
  Report,
  Scorecard,
  ScoredChannel,
  ScoredCriterion,
  Total,
  Verdict,
  VisitSummary,
} from '../../src/model/scorecard.ts';

const at = '2026-03-01T09:30:00Z';

const seen = (url: string) => ({ url, via: 'http' as const, at });
const proof = (url: string, where: string, excerpt: string, via: Evidence['via'] = 'http'): Evidence => ({
  url,
  at,
  via,
  where,
  excerpt,
});
const page = (url: string): VisitSummary => ({ url, via: 'http', kind: 'page', at, status: 200, finalUrl: url });
const failed = (url: string, reason: FailureReason, cause?: FailureReason): VisitSummary => ({
  url,
  via: 'http',
  kind: 'failed',
  at,
  reason,
  detail: '',
  ...(cause ? { cause } : {}),
});

export const scored = (
  measure: MeasureId,
  score: number,
  more: Partial<Extract<Verdict, { state: 'scored' }>> = {},
): Verdict => ({
  state: 'scored',
  score,
  low: score,
  high: score,
  measure,
  source: 'public',
  ...more,
});
const noProbe: Verdict = { state: 'unknown', reason: 'no-probe', detail: '' };
const needsContact: Verdict = { state: 'unknown', reason: 'needs-contact', detail: '' };
const walled: Verdict = { state: 'unknown', reason: 'bot-wall', detail: '' };
const because = (what: string): Verdict => ({ state: 'not-applicable', because: what });

interface Line {
  readonly measure: MeasureId;
  readonly title: string;
  readonly weight: number;
}
const email: readonly Line[] = [
  { measure: 'email.support-address', title: 'E-mail address on the company’s website', weight: 3 },
  { measure: 'email.helpdesk', title: 'Help desk or CRM behind the channel', weight: 2 },
  { measure: 'email.first-reply-hours', title: 'First substantive reply', weight: 3 },
  { measure: 'email.closing-survey', title: 'Survey invitation when a ticket is closed', weight: 1 },
];
const chat: readonly Line[] = [
  { measure: 'chat.availability', title: 'Online consultants available', weight: 3 },
  { measure: 'chat.in-house', title: 'Chat of the company’s own making', weight: 1 },
  { measure: 'chat.first-reply-seconds', title: 'First human reply in chat', weight: 3 },
];
const kb: readonly Line[] = [
  { measure: 'kb.presence', title: 'FAQ or knowledge base', weight: 3 },
  { measure: 'kb.articles', title: 'Number of articles', weight: 2 },
  { measure: 'kb.reachability', title: 'Reachable from any page of the site', weight: 2 },
  { measure: 'kb.search', title: 'Search string', weight: 2 },
  { measure: 'kb.relevance', title: 'Relevance of articles as assessed by customers', weight: 1 },
];
const forum: readonly Line[] = [
  { measure: 'forum.availability', title: 'Forum on the website', weight: 2 },
  { measure: 'forum.staff-reply-hours', title: 'Speed of the specialist’s response', weight: 2 },
];
const social: readonly Line[] = [
  { measure: 'social.pages', title: 'Pages in social networks', weight: 2 },
  { measure: 'social.unanswered', title: 'Requests left unanswered', weight: 1 },
];
const community: readonly Line[] = [{ measure: 'community.presence', title: 'Client communities', weight: 2 }];

const plan = [
  { id: 'email', title: 'E-mail', weight: 20, lines: email },
  { id: 'chat', title: 'Online chat', weight: 20, lines: chat },
  { id: 'kb', title: 'FAQ and knowledge base', weight: 25, lines: kb },
  { id: 'forum', title: 'Forum', weight: 10, lines: forum },
  { id: 'social', title: 'Social networks', weight: 15, lines: social },
  { id: 'community', title: 'Customer communities', weight: 10, lines: community },
] as const;

const nothing: Total = { score: null, low: null, high: null, coverage: 0 };

/** Channels of the plan with the verdicts given; what is not given has no probe yet. */
function channelsWith(
  verdicts: { readonly [M in MeasureId]?: Verdict },
  totals: { readonly [channel: string]: Total },
): readonly ScoredChannel[] {
  return plan.map(({ id, title, weight, lines }) => ({
    id,
    title,
    weight,
    total: totals[id] ?? nothing,
    criteria: lines.map((line): ScoredCriterion => ({ id: line.measure, ...line, verdict: verdicts[line.measure] ?? noProbe })),
  }));
}

const total = (score: number, low: number, high: number, coverage: number): Total => ({ score, low, high, coverage });

const acmeReadings: Readings = {
  'email.addresses': found(
    [
      { address: 'support@acme.test', role: 'role', clicks: 1 },
      { address: 'info@acme.test', role: 'generic', clicks: 0 },
      { address: 'jane.doe@acme.test', role: 'personal', clicks: 2 },
    ],
    [
      proof('https://acme.test/contact', 'a[href^="mailto:"]', 'support@acme.test'),
      proof('https://acme.test/team', 'text', 'Write to Jane.Doe@acme.test'),
    ],
  ),
  'email.support-address': found('role', [proof('https://acme.test/contact', 'a[href^="mailto:"]', 'support@acme.test')]),
  'email.helpdesk': found('customer-login', [proof('https://help.acme.test/hc', 'link', 'Sign in')], {
    source: 'indirect',
    note: 'Seen from outside, by its portal.',
  }),
  'email.promised-reply-hours': found(24, [proof('https://acme.test/contact', 'text', 'We answer within 24 hours.')]),
  'chat.products': found(
    ['intercom', 'tawk'],
    [proof('https://acme.test/', 'request', 'https://widget.intercom.io/widget/abc', 'browser')],
  ),
  'chat.availability': found('people-now', [proof('https://acme.test/', '#launcher', 'We are online', 'browser')]),
  'chat.in-house': found(false, [proof('https://acme.test/', 'request', 'https://widget.intercom.io/widget/abc', 'browser')]),
  'kb.presence': found('knowledge-base', [proof('https://help.acme.test/hc/en-us', 'h1', 'Help Center')]),
  'kb.engine': found('zendesk-guide', [
    proof('https://help.acme.test/hc/en-us', 'script[src]', 'https://static.zdassets.com/hc/x.js'),
  ]),
  'kb.articles': found(140, [proof('https://help.acme.test/sitemap.xml', 'loc', 'https://help.acme.test/hc/en-us/articles/1')], {
    bound: 'at-least',
  }),
  'kb.reachability': found(0.8, [proof('https://acme.test/pricing', 'a[href]', 'Help')]),
  'kb.search': found(2, [proof('https://help.acme.test/hc/en-us', 'input[type=search]', 'Search')]),
  'forum.availability': found('dead', [proof('https://forum.acme.test/latest', 'time', '2025-01-04')]),
  'forum.engine': found('discourse', [proof('https://forum.acme.test/', 'meta[name=generator]', 'Discourse 3.2.0')]),
  'social.pages': found(
    ['x', 'facebook', 'linkedin', 'youtube', 'instagram'].map((network) => ({ network, url: `https://${network}.test/acme` })),
    [proof('https://acme.test/', 'a[href]', 'https://x.test/acme')],
  ),
  'community.presence': found('official', [proof('https://acme.test/community', 'h1', 'Community')]),
  'community.places': found(
    [
      { place: 'discord', url: 'https://discord.gg/acme', official: true, access: 'invite' },
      { place: 'own', url: 'https://acme.test/community', official: true, access: 'open' },
    ],
    [proof('https://acme.test/community', 'a[href]', 'https://discord.gg/acme')],
  ),
};

/** Has nearly everything. */
export const acme: Scorecard = {
  domain: 'acme.test',
  input: 'acme.test',
  state: 'assessed',
  finalUrl: 'https://www.acme.test/',
  total: total(0.78, 0.52, 0.86, 0.66),
  channels: channelsWith(
    {
      'email.support-address': scored('email.support-address', 1),
      'email.helpdesk': scored('email.helpdesk', 0.75, { source: 'indirect' }),
      'email.first-reply-hours': needsContact,
      'email.closing-survey': { state: 'manual', question: 'Is a customer asked for an opinion when a ticket is closed?' },
      'chat.availability': scored('chat.availability', 1),
      'chat.in-house': scored('chat.in-house', 0),
      'chat.first-reply-seconds': needsContact,
      'kb.presence': scored('kb.presence', 1),
      'kb.articles': scored('kb.articles', 0.75, { high: 1 }),
      'kb.reachability': scored('kb.reachability', 0.8),
      'kb.search': scored('kb.search', 0.5),
      'forum.availability': scored('forum.availability', 0),
      'social.pages': scored('social.pages', 1),
      'community.presence': scored('community.presence', 1),
    },
    {
      email: total(0.9, 0.54, 0.94, 0.56),
      chat: total(0.75, 0.43, 0.86, 0.57),
      kb: total(0.81, 0.73, 0.89, 0.9),
      forum: total(0, 0, 0.5, 0.5),
      social: total(1, 0.67, 1, 0.67),
      community: total(1, 1, 1, 1),
    },
  ),
  readings: acmeReadings,
  fixes: [
    { criterion: 'forum.availability', title: 'Forum on the website', gain: 0.052 },
    { criterion: 'chat.in-house', title: 'Chat of the company’s own making', gain: 0.041 },
    { criterion: 'kb.search', title: 'Search string', gain: 0.008 },
  ],
  visits: ['', 'contact', 'help'].map((path) => page(`https://acme.test/${path}`)),
};

const barePages = ['', 'contact', 'about', 'legal', 'faq', 'support', 'help'].map((path) => seen(`http://bare.test/${path}`));
const [firstBare = seen('http://bare.test/'), ...restBare] = barePages;
const gone = absent([firstBare, ...restBare]);

/** Everything was read, and nothing is there but a form. */
export const bare: Scorecard = {
  domain: 'bare.test',
  input: 'bare.test',
  state: 'assessed',
  finalUrl: 'http://bare.test/',
  insecure: true,
  total: total(0.11, 0.07, 0.47, 0.6),
  channels: channelsWith(
    {
      'email.support-address': scored('email.support-address', 0.4),
      'email.helpdesk': scored('email.helpdesk', 0),
      'email.first-reply-hours': needsContact,
      'email.closing-survey': { state: 'manual', question: 'Is a customer asked for an opinion when a ticket is closed?' },
      'chat.availability': scored('chat.availability', 0),
      'chat.in-house': because('there is no chat'),
      'chat.first-reply-seconds': because('there is no chat'),
      'kb.presence': scored('kb.presence', 0),
      'kb.articles': because('there is no knowledge base'),
      'kb.reachability': because('there is no knowledge base'),
      'kb.search': because('there is no knowledge base'),
      'kb.relevance': because('there is no knowledge base'),
      'forum.availability': scored('forum.availability', 0),
      'forum.staff-reply-hours': because('there is no forum'),
      'social.pages': scored('social.pages', 0),
      'social.unanswered': because('there is no page in a social network'),
      'community.presence': scored('community.presence', 0),
    },
    {
      email: total(0.24, 0.13, 0.58, 0.56),
      chat: total(0, 0, 0, 1),
      kb: total(0, 0, 0, 1),
      forum: total(0, 0, 0, 1),
      social: total(0, 0, 0, 1),
      community: total(0, 0, 0, 1),
    },
  ),
  readings: {
    'email.addresses': gone,
    'email.support-address': found('form-only', [proof('http://bare.test/contact', 'form', '<form action="/send">')]),
    'email.helpdesk': gone,
    'chat.products': gone,
    'chat.availability': gone,
    'kb.presence': gone,
    'forum.availability': gone,
    'social.pages': gone,
    'community.presence': gone,
  },
  fixes: [
    { criterion: 'chat.availability', title: 'Online consultants available', gain: 0.214 },
    { criterion: 'kb.presence', title: 'FAQ or knowledge base', gain: 0.19 },
    { criterion: 'social.pages', title: 'Pages in social networks', gain: 0.12 },
    { criterion: 'community.presence', title: 'Client communities', gain: 0.1 },
  ],
  visits: barePages.map(({ url }) => page(url)),
};

const wall = unknown('bot-wall', 'HTTP 403 with a challenge', [seen('https://walled.test/')]);
const allWalled = Object.fromEntries(plan.flatMap(({ lines }) => lines.map(({ measure }) => [measure, walled])));

/** Not one page could be read. */
export const walledOff: Scorecard = {
  domain: 'walled.test',
  input: 'walled.test',
  state: 'unknown',
  reason: 'bot-wall',
  detail: 'HTTP 403 with a challenge',
  total: nothing,
  channels: channelsWith(allWalled, {}),
  readings: { 'email.support-address': wall, 'chat.availability': wall, 'kb.presence': wall, 'forum.availability': wall },
  fixes: [],
  visits: ['', 'contact', 'support', 'help', 'faq', 'forum'].map((path) => failed(`https://walled.test/${path}`, 'bot-wall')),
};

/** Home was read; the help is behind a login, robots.txt bars the forum, and the time was spent. */
export const half: Scorecard = {
  domain: 'half.test',
  input: 'https://half.test/en',
  state: 'partial',
  finalUrl: 'https://half.test/en',
  total: total(0.62, 0.2, 0.91, 0.29),
  channels: channelsWith(
    {
      'email.support-address': scored('email.support-address', 0.7),
      'email.helpdesk': { state: 'unknown', reason: 'timeout-headers', detail: 'no headers after 30 s' },
      'email.first-reply-hours': scored('email.promised-reply-hours', 0.4),
      'chat.availability': noProbe,
      'kb.presence': { state: 'unknown', reason: 'login-wall', detail: '' },
      'kb.articles': { state: 'unknown', reason: 'login-wall', detail: '' },
      'forum.availability': { state: 'unknown', reason: 'robots-disallowed', detail: '' },
      'social.pages': scored('social.pages', 0.5),
    },
    { email: total(0.55, 0.37, 0.7, 0.67), social: total(0.5, 0.33, 0.67, 0.67) },
  ),
  readings: {
    'email.addresses': found(
      [{ address: 'hello@half.test', role: 'generic', clicks: 0 }],
      [proof('https://half.test/en', 'footer', 'hello@half.test')],
    ),
    'email.support-address': found('generic', [proof('https://half.test/en', 'footer', 'hello@half.test')]),
    'email.promised-reply-hours': found(24, [proof('https://half.test/en', 'text', 'Antwort innerhalb von 24 Stunden')]),
    'chat.products': found(['intercom'], [proof('https://half.test/en', 'script[src]', 'https://widget.intercom.io/widget/x')]),
    'kb.presence': unknown('login-wall', '', [seen('https://half.test/help')]),
    'forum.availability': unknown('robots-disallowed', '', [seen('https://half.test/forum')]),
    'social.pages': found(
      [{ network: 'x', url: 'https://x.test/half' }],
      [proof('https://half.test/en', 'a[href]', 'https://x.test/half')],
    ),
  },
  fixes: [{ criterion: 'social.pages', title: 'Pages in social networks', gain: 0.06 }],
  visits: [
    page('https://half.test/en'),
    failed('https://half.test/help', 'login-wall'),
    failed('https://half.test/help/articles?page=2', 'login-wall'),
    failed('https://half.test/forum', 'robots-disallowed'),
    failed('https://half.test/pricing', 'budget-time', 'timeout-headers'),
  ],
};

/** A Russian company under a name of its own script, shown in punycode. */
export const russian: Scorecard = {
  domain: 'xn--e1afmkfd.xn--e1aybc',
  input: 'пример.тест',
  state: 'assessed',
  finalUrl: 'https://xn--e1afmkfd.xn--e1aybc/',
  total: total(0.55, 0.4, 0.7, 0.6),
  channels: channelsWith(
    {
      'email.support-address': scored('email.support-address', 1),
      'kb.presence': scored('kb.presence', 0.5),
      'kb.articles': scored('kb.articles', 0.25),
      'forum.availability': scored('forum.availability', 1),
      'social.pages': scored('social.pages', 0.25),
    },
    {
      email: total(1, 0.33, 1, 0.33),
      kb: total(0.4, 0.2, 0.7, 0.5),
      forum: total(1, 0.5, 1, 0.5),
      social: total(0.25, 0.17, 0.5, 0.67),
    },
  ),
  readings: {
    'email.addresses': found(
      [{ address: 'поддержка@пример.тест', role: 'role', clicks: 0 }],
      [proof('https://xn--e1afmkfd.xn--e1aybc/', 'footer', 'Пишите: поддержка@пример.тест')],
    ),
    'email.support-address': found('role', [
      proof('https://xn--e1afmkfd.xn--e1aybc/', 'footer', 'Пишите: поддержка@пример.тест'),
    ]),
    'kb.presence': found('faq-page', [proof('https://xn--e1afmkfd.xn--e1aybc/faq', 'h1', 'Частые вопросы')]),
    'kb.articles': found(1, [proof('https://xn--e1afmkfd.xn--e1aybc/faq', 'details', 'Как оплатить заказ?')]),
    'forum.availability': found('alive', [proof('https://xn--e1afmkfd.xn--e1aybc/forum', 'time', 'вчера')]),
    'social.pages': found(
      [{ network: 'vk', url: 'https://vk.test/primer' }],
      [proof('https://xn--e1afmkfd.xn--e1aybc/', 'a[href]', 'https://vk.test/primer')],
    ),
  },
  fixes: [{ criterion: 'kb.articles', title: 'Number of articles', gain: 0.09 }],
  visits: [page('https://xn--e1afmkfd.xn--e1aybc/')],
};

/** A company whose every text is the string given. */
export function saying(text: string): Scorecard {
  const evidence = proof(`https://hostile.test/${text}`, text, text);
  return {
    domain: 'hostile.test',
    input: text,
    state: 'partial',
    finalUrl: `https://hostile.test/${text}`,
    total: total(0.5, 0.4, 0.6, 0.5),
    channels: channelsWith(
      {
        'email.support-address': scored('email.support-address', 1),
        'email.helpdesk': { state: 'unknown', reason: 'bad-http', detail: text },
        'email.closing-survey': { state: 'manual', question: text },
        'chat.in-house': because(text),
        'kb.presence': scored('kb.presence', 1),
        'kb.articles': scored('kb.articles', 0.5),
        'social.pages': scored('social.pages', 0.25),
      },
      { email: total(1, 0.3, 1, 0.5) },
    ).map((channel) => ({
      ...channel,
      title: `${channel.title}${text}`,
      criteria: channel.criteria.map((criterion) => ({ ...criterion, title: text })),
    })),
    readings: {
      'email.addresses': found([{ address: text, role: 'role', clicks: 0 }], [evidence]),
      'email.support-address': found('role', [evidence], { note: text }),
      'email.helpdesk': unknown('bad-http', text, [seen(`https://hostile.test/${text}`)]),
      'kb.presence': found('knowledge-base', [evidence]),
      'kb.engine': found(text, [evidence]),
      'kb.articles': absent([seen(text)], { note: text }),
      'social.pages': found([{ network: text, url: text }], [evidence]),
    },
    fixes: [{ criterion: 'kb.articles', title: text, gain: 0.1 }],
    visits: [failed(`https://hostile.test/${text}`, 'bad-http')],
  };
}

export const names: ReadonlyMap<string, string> = new Map([
  ['chat intercom', 'Intercom'],
  ['chat tawk', 'Tawk.to'],
  ['kb zendesk-guide', 'Zendesk Guide'],
  ['forum discourse', 'Discourse'],
  ['community discord', 'Discord'],
  ['social x', 'X'],
  ['social facebook', 'Facebook'],
  ['social linkedin', 'LinkedIn'],
  ['social vk', 'VK'],
]);

/** A report of these cards in falling order of score; leads are clear as the ranges of the cards have it. */
export function reportOf(cards: readonly Scorecard[]): Report {
  const ordered = cards.toSorted((a, b) => (b.total.score ?? -1) - (a.total.score ?? -1));
  return {
    schemaVersion: 1,
    tool: { name: 'support-audit', version: '0.1.0' },
    rubric: {
      id: 'default',
      version: '1.0.0',
      sha256: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      title: 'Technical-support channels',
      industry: 'saas',
    },
    madeAt: at,
    scorecards: cards,
    comparison: {
      ranking: ordered.map(({ domain, total: { score } }, index) => ({ domain, rank: score === null ? null : index + 1, score })),
      clearLeads: ordered.flatMap((a) =>
        ordered
          .filter((b) => a.total.low !== null && b.total.high !== null && a.total.low > b.total.high)
          .map((b) => ({ leader: a.domain, other: b.domain })),
      ),
      commonBasis: {
        criteria: ['email.support-address', 'social.pages'],
        scores: cards.map(({ domain, total: { score } }) => ({
          domain,
          score: score === null ? null : Math.max(0, score - 0.05),
        })),
      },
    },
  };
}
