import type { Bound, Reading } from '../../../model/reading.ts';

/** What an address proves, by the state of the reading that names it. */
const proves = {
  found: 'shows it',
  absent: 'read in vain',
  unknown: 'looked at',
} satisfies Record<Reading['state'], string>;

const bounds = { 'at-least': 'at least', 'at-most': 'at most' } satisfies Record<Bound, string>;

/** Wording of the workbook: names of its sheets, at most 31 characters without []/\:*?, and headers of its columns. */
export const sheetWords = {
  names: { summary: 'Summary', scores: 'Scores', evidence: 'Evidence', rubric: 'Rubric' },
  proves,
  bounds,
  note: 'Scores run from 0 to 100. Lowest and highest are what a score could still be if everything unknown were known; coverage is the share of the weight that was measured. No score is not a score of zero.',
  domain: 'Domain',
  bestRank: 'Best rank',
  worstRank: 'Worst rank',
  lowest: 'Lowest score',
  highest: 'Highest score',
  pagesRead: 'Pages read',
  lookedAt: 'Looked at (UTC)',
  answersAt: 'Answers at',
  channel: 'Channel',
  channelWeight: 'Weight of channel',
  id: 'Id',
  result: 'Result',
  bound: 'Bound',
  value: 'Value',
  unit: 'Unit',
  source: 'Source',
  detail: 'Detail',
  measure: 'Measure',
  address: 'Address',
  finalAddress: 'Final address',
  how: 'How',
  where: 'Where',
  excerpt: 'Excerpt',
};
