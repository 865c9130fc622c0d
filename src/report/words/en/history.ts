import { plural } from '../../../lib/plural.ts';

/** Wording of a company's history. */
export const historyWords = {
  title: (domain: string, runs: string, from: string, to: string) =>
    from === to ? `${domain}: ${runs}, ${from}` : `${domain}: ${runs}, ${from} to ${to}`,
  runs: (count: number) => plural(count, 'run'),
  begun: 'looked at (UTC)',
  score: 'score',
  measured: 'measured',
  none: 'no score',
  legend: '█ the least it can be  ▓ the score over what was measured  ░ what it could still be',
  rubric: (from: string, to: string) => `another rubric from here on: ${from}, then ${to}; the scores do not compare`,
  tool: (from: string, to: string) => `another version of the tool from here on: ${from}, then ${to}`,
  options: (names: string) => `other options from here on: ${names}`,
  browser: (from: string, to: string) => `another browser from here on: ${from}, then ${to}`,
  noBrowser: 'none',
  archive: 'pages from a web archive',
};
