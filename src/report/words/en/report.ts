import { plural } from '../../../lib/plural.ts';
import type { ChannelId, MeasureId } from '../../../model/measures.ts';
import type { Medium, Source } from '../../../model/reading.ts';
import type { Reason } from '../../../model/reasons.ts';
import type { Scorecard } from '../../../model/scorecard.ts';
import type { CommunityPlace, EmailAddress, KnowledgePlace } from '../../../model/values.ts';
import type { Outcomes } from '../../looked-at.ts';

const sources = {
  public: '',
  indirect: 'indirect',
  contact: 'from a real enquiry',
  api: 'from an official API',
  import: 'from imported data',
  answer: 'answered by a person',
} satisfies Record<Source, string>;

const states = {
  assessed: 'assessed',
  partial: 'read in part',
  unknown: 'could not be assessed',
} satisfies Record<Scorecard['state'], string>;

const shortChannels = {
  email: 'E-mail',
  chat: 'Chat',
  kb: 'Help',
  forum: 'Forum',
  social: 'Social',
  community: 'Comm.',
  contact: 'Contact',
} satisfies Record<ChannelId, string>;

/** Whose pages they are when none of them could be read, though others may have been. */
const noPageOf = {
  email: 'no page that tells of e-mail could be read',
  chat: 'no page that may hold a chat could be read',
  kb: 'no page of the knowledge base could be read',
  forum: 'no page of the forum could be read',
  social: 'no page that leads to social networks could be read',
  community: 'no page of the community could be read',
  contact: 'no page about contact could be read',
} satisfies Record<ChannelId, string>;

const emailRoles = {
  role: 'role',
  generic: 'general',
  personal: 'personal',
  'third-party': 'another company’s',
} satisfies Record<EmailAddress['role'], string>;

const emailProviders = {
  'free-mail': 'mailbox provider',
  'help-desk': 'help desk’s address',
} satisfies Record<NonNullable<EmailAddress['provider']>, string>;

/** What a time is of, where that is not the criterion's own: stated by somebody and timed by nobody, or of another reply. */
const stated: { readonly [M in MeasureId]?: string } = {
  'email.promised-reply-hours': 'promised, not measured',
  'chat.displayed-reply-time': 'displayed, not measured',
  'chat.first-any-reply-seconds': 'whoever wrote it',
  'chat.first-bot-reply-seconds': 'a bot',
  'email.resolution-hours': 'until it was solved',
};

const knowledgeKinds = {
  'help-centre': 'help centre',
  docs: 'documentation',
  wiki: 'wiki',
  faq: 'FAQ page',
} satisfies Record<KnowledgePlace['kind'], string>;

const access = {
  open: '',
  invite: 'by invitation',
  login: 'members only, login',
  untold: 'linked, not verified',
} satisfies Record<CommunityPlace['access'], string>;
const via = {
  http: 'over HTTP',
  browser: 'in the browser',
  dns: 'from the name servers',
  mail: 'by mail',
  chat: 'in the chat',
  log: 'in an imported log',
  answer: 'in a file of answers',
} satisfies Record<Medium, string>;

/** Advice where a trouble hit only addresses that are not the company's. */
const elsewhere: { readonly [R in Reason]?: string } = {
  'dns-nxdomain': 'The site leads to an address that does not exist, or this network cannot find it; look at it by hand.',
  'dns-nodata': 'The site leads to a name without an address; look at it by hand.',
  'dns-error': 'Check your network; if others can be reached, look at the address by hand.',
  'tcp-refused': 'The site leads to an address where nobody answers; look at it by hand.',
  parked: 'The site leads to a parked domain; look at it by hand.',
};

/** Wording that all reports share, in English. */
export const reportWords = {
  sources,
  states,
  shortChannels,
  noPageOf,
  emailRoles,
  emailProviders,
  stated,
  knowledgeKinds,
  access,
  via,
  elsewhere,

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
  commonBasis: (criteria: number, all: number) => `On common basis (${criteria} of ${plural(all, 'criterion', 'criteria')})`,
  common: 'Common',
  criterion: 'Criterion',
  found: 'What was found',
  weight: (weight: number) => `weight ${weight}`,
  criteria: 'Criteria',
  fixes: 'What would raise the score most',
  fixesNote: 'in points of the score over what was measured',
  fixesOf: (coverage: string) => `of the ${coverage} that was measured`,
  troubles: 'What could not be looked at',
  details: 'Every verdict and its evidence',

  insecure: 'insecure, read over plain HTTP',
  everyCompany: (count: number) => (count === 2 ? 'Both companies' : `All ${count} companies`),
  inPunycode: (host: string) => `${host} in punycode`,
  goneStart: (url: string) => `${url} is not there, so the home page of the site was taken instead`,
  answersAt: (url: string) => `answers at ${url}`,
  couldNotLook: (says: string) => `could not look: ${says}`,
  couldNotLookAt: (host: string, says: string) => `could not look at ${host}: ${says}`,
  couldNotTell: (says: string) => `could not tell: ${inSentence(says)}`,
  orBetter: (level: string) => `${level} or better`,
  restsOn: (value: string, few: string, isBound: boolean) => `${isBound ? '' : 'about '}${value}, ${few}`,
  soFar: (text: string) => `${text} so far, more may be there`,
  /** A note on a line of its own; what begins with a name or an address stays as it is. */
  sentence: (text: string) => (/^[a-z]+ /.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text),
  toldBefore: (where: string) => `As under ${where}.`,
  evidenceBefore: (where: string) => `The same evidence as under ${where}.`,
  pagesBefore: (where: string) => `The same pages as under ${where}.`,
  quoted: (title: string) => `“${title}”`,
  quotedIn: (channel: string, title: string) => `“${title}” (${channel})`,
  advice: 'What you can do',
  adviceOn: (says: string, hint: string) => `${says}: ${hint}`,
  behind: (says: string) => `behind it: ${says}`,
  notThere: (pages: number) => (pages === 0 ? 'not there' : `not there (${plural(pages, 'page')} read)`),
  noneCame: (note: string) => inSentence(note),
  nothingFound: 'nothing found',
  readPages: (pages: number) => `Read in vain: ${plural(pages, 'page')}`,
  records: (count: number) => plural(count, 'record of name servers', 'records of name servers'),
  askedRecords: (count: number) => `Asked for ${plural(count, 'record of name servers', 'records of name servers')}`,
  triedPages: (addresses: number) => `Looked at: ${plural(addresses, 'address', 'addresses')}`,
  outcomes: ({ read, elsewhere, missing, failed }: Outcomes) =>
    [
      `${plural(read, 'page')} read${elsewhere === 0 ? '' : ` (${elsewhere} on other sites)`}`,
      ...(missing === 0 ? [] : [`${missing} not there`]),
      ...(failed === 0 ? [] : [`${failed} could not be read`]),
    ].join(', '),
  byHand: 'to be answered by a person',
  asks: (question: string) => `Question: ${question}`,
  answeredBy: (people: string, isDisputed: boolean) => `answered by ${people}${isDisputed ? ', who do not agree' : ''}`,
  /** A number, none when the note says it, and what it was counted from. */
  countedFrom: (value: string, note: string) => `${value === '' ? '' : `${value}: `}${note.replace(/^Has /, '')}`,
  standsIn: (title: string) => `judged by: ${lowerFirst(title)}`,
  beside: (title: string, value: string) => `${lowerFirst(title)}: ${value}`,
  scoreRange: (score: string, low: string, high: string) =>
    `${score} points for what was seen, from ${low} to ${high} once everything is known`,
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
  pages: (count: number) => plural(count, 'page'),
  measured: (scored: number, applicable: number) => `${scored} of ${applicable}`,
  criteriaMeasured: (scored: number, applicable: number) =>
    `${scored} of ${plural(applicable, 'criterion', 'criteria')} measured`,
  ofCompanies: (names: readonly string[], text: string) => `${names.join(', ')}: ${text}`,
  unmeasured: (titles: readonly string[], reasons: readonly string[]) =>
    `Not measured: ${titles.join('; ')} (${reasons.join('; ')})`,
  inapplicable: (titles: readonly string[], reasons: readonly string[]) =>
    `Does not apply: ${titles.join('; ')} (${reasons.join('; ')})`,
  sameAsIn: (channel: string, titles: readonly string[], reasons: readonly string[]) =>
    `As under ${channel}, from the same evidence and with the same points: ${titles.join('; ')}${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}`,
  openCriteria: (criteria: number) => plural(criteria, 'criterion', 'criteria'),
  wholeSite: 'the whole site',

  ahead: (leaders: string, count: number, others: string) =>
    `${leaders} ${count === 1 ? 'is' : 'are each'} clearly ahead of ${others}.`,
  leftOut: (says: string) => `could not be assessed (${says}), left out of the criteria below`,
  close: (pairs: string) => `Not clear, the ranges overlap, so ranks are shared: ${pairs}.`,
  allShared: (count: number) =>
    `No company leads clearly: all ${count} companies share ranks 1-${count}, as their ranges overlap.`,
  sharedRanks: 'Ranks are shared where ranges overlap: the order there is not certain.',
  pair: (a: string, b: string) => `${a} or ${b}`,
  unranked: (names: string) => `Without a score: ${names}.`,
  basis: (criteria: number) =>
    `Common basis: the score over the ${criteria === 1 ? 'one criterion' : `${criteria} criteria`} measured for every company with a score.`,
  noBasis: 'No criterion was measured for all of them, so there is no score on a common basis.',

  archived: (files: readonly string[], from: string, to: string) =>
    `pages from a web archive (${files.join(', ')}), kept ${from === to ? `on ${from}` : `from ${from} to ${to}`}`,
  scored: (made: string, seen: string) => `scored ${made}, pages seen ${seen}`,
  span: (from: string, to: string) => `${from} to ${to}`,
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

/** Words that only the beginning of a sentence makes capital; names keep their own. */
const opener =
  /^(?:An?|All|Articles|Customers|Half|Hours|It|Its|Most|Nobody|No|None|Nothing|Only|Some|Something|The|There|What|Where|Without)\b/;

/** A sentence behind a colon. */
const inSentence = (text: string): string => (opener.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text);
