import { plural } from '../../../lib/plural.ts';
import type { Source } from '../../../model/reading.ts';
import type { Kind } from '../../finding.ts';

const badges = {
  public: 'public',
  indirect: 'indirect',
  contact: 'contact',
  api: 'API',
  import: 'import',
  answer: 'answer',
} satisfies Record<Source, string>;

const badgeMeanings = {
  public: 'read on public pages',
  indirect: 'concluded from signs seen from outside',
  contact: 'from a real enquiry',
  api: 'from an official API',
  import: 'from imported data',
  answer: 'answered by a person',
} satisfies Record<Source, string>;

const browsers = {
  'not-needed': 'none was needed',
  missing: 'none was found',
  off: 'switched off',
};

const kinds = {
  found: 'found',
  absent: 'not there',
  unknown: 'could not tell',
  'not-applicable': 'does not apply',
  manual: 'needs a person’s answer',
} satisfies Record<Kind, string>;

/** Wording that only the HTML report needs, in English. */
export const htmlWords = {
  kinds,
  badges,
  badgeMeanings,
  browsers,
  language: 'en',
  skip: 'Skip to the report',
  contents: 'Contents',
  date: 'Date',
  rubric: 'Rubric',
  tool: 'Tool',
  companies: 'Companies',
  rubricNamed: (title: string, id: string, version: string) => `${title} (${id} ${version})`,
  industry: (name: string) => `norms of ${name}`,

  glance: 'At a glance',
  standings: 'Total score',
  standingsNote: 'Bar: the score. Line: from the lowest to the highest that it could still be.',
  between: (low: string, high: string) => `between ${low} and ${high}`,
  exactly: 'nothing left open',
  noScore: 'no score',
  rankOf: (rank: string) => `Rank ${rank}`,
  coverageOf: (share: string) => `${share} measured`,
  barTitle: (name: string, what: string) => `${name}: ${what}`,
  barNone: 'No score: nothing was measured.',
  barSays: (score: string, low: string, high: string) => `${score} of 100, between ${low} and ${high}.`,
  figure: 'Figure',
  numbersOf: 'Scores of companies, in all and by channel',
  notApplicable: 'does not apply',
  notMeasured: 'not measured',

  channels: 'Channel by channel',
  channelsNote: 'Each panel is a channel.',
  sameNumbers: 'The table above holds the same numbers.',
  weightShare: (weight: number) => `weight ${weight}`,

  profiles: 'Company by company',
  profilesNote: 'Line: the score in each channel. Upright strokes: what it could still be. Grey: the other companies.',
  byChannel: 'score by channel',
  inChannel: (channel: string, score: string) => `${channel}: ${score}`,

  heat: 'Criteria by company',
  heatCaption: 'What each company has, criterion by criterion, in points from 0 to 100',
  heatNote: 'Every cell leads to its evidence.',
  scale: 'Points',
  steps: ['0-19', '20-39', '40-59', '60-79', '80-100'],

  gaps: 'They have, we lack',
  gapsNote:
    '“We” is each company in turn. Only what was measured for both counts: what could not be told of a company is neither a gap nor a strength of it.',
  gapsOf: (domain: string, gaps: number, behind: number, ahead: number) =>
    `${domain}: ${plural(gaps, 'gap')}, behind in ${behind}, ahead in ${ahead}`,
  gapsNone: (names: string) => `Nothing for certain, neither behind nor ahead: ${names}.`,
  lacks: (domain: string) => `Others have it, ${domain} does not`,
  behind: (domain: string) => `Others do better than ${domain}`,
  ahead: (domain: string) => `${domain} does best, and nobody else has it or does as well`,

  fixNone: 'Nothing to gain: all that was measured has full points.',
  fixUnmeasured: 'Nothing was measured, so nothing can be advised.',
  pointsUnit: 'points',

  evidence: 'Evidence',
  evidenceNote: 'Every criterion with what was read, where and when. Links lead to pages that the tool visited.',
  pictures: 'Pictures',
  picturesNote: 'A picture that is selected grows.',
  pictureOf: {
    page: (url: string) => `${url}, as the browser showed it`,
    chat: (url: string) => `The chat that was opened on ${url}`,
  },
  pictureHere: 'picture',
  picturesHidden: (pictures: number) =>
    `${plural(pictures, 'picture')} left out, as people may be seen there and nothing in a picture can be masked; --no-mask shows ${pictures === 1 ? 'it' : 'them'}.`,
  whatToDo: (hint: string) => `What you can do: ${hint}`,

  method: 'Method',
  howScored: 'How scores come about',
  clearLead:
    'A company is clearly ahead only when its lowest possible score lies above the highest possible score of the other; otherwise ranks are shared.',
  sourcesAre: 'Where answers come from',
  conditions: 'How the companies were looked at',
  conditionsOf: 'Pages, times and browser for each company',
  read: 'Read',
  time: 'Time',
  weight: 'Weight',
  pagesRead: (pages: number, missing: number, failed: number) =>
    `${plural(pages, 'page')} read, ${missing} not there, ${failed} could not be read`,
  fromArchive: (files: readonly string[]) => `from a web archive: ${files.join(', ')}`,
  browser: 'Browser',
  sandbox: (state: string) => `sandbox ${state}`,
  notTold: 'not recorded',
  limits: 'Limits for each company',
  limitsAre: (visits: number, seconds: number) => `${plural(visits, 'visit')}, ${plural(seconds, 'second')}`,
  rubricTable: 'Weights, points and sources of the rubric',
  pointsFor: 'Points',
  basedOn: 'Based on',
  worth: (outcome: string, points: number) => `${outcome}: ${points}`,
  otherwise: 'otherwise',
  asPercent: 'as many points as percent',
  lessPercent: '100 points less one for each percent',

  foot: (tool: string) => `Made by ${tool}. This file holds everything: it loads nothing and runs no script.`,
};
