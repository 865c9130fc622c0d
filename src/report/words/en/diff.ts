import { plural } from '../../../lib/plural.ts';
import type { Caution, Change, Obstacle } from '../../../model/difference.ts';

/** What two runs differ in, and what it means for the changes. */
const cautions = {
  tool: 'Two versions of the tool made the runs, so a change may come from the tool; rescore shows what this one makes of saved pages.',
  rubric: 'The rubrics differ: only criteria with the same measure and rule are compared, with the weights of the later run.',
  limits: 'The limits of time or pages differ, so a change may come from how much was read.',
  order: 'The first run is the later one: what improved here got worse in time, and the other way round.',
} satisfies Record<Caution, string>;

const obstacles = {
  'other-rule': 'the rule is another one',
  'other-measure': 'judged by another measure',
  'other-source': 'from another source',
  'only-before': 'only in the rubric of the earlier run',
  'only-after': 'only in the rubric of the later run',
  'applies-no-more': 'applies no more',
  'applies-now': 'applies now, and did not before',
  'not-applicable': 'applies in neither run',
  unmeasured: 'measured in neither run',
} satisfies Record<Obstacle, string>;

const kinds = {
  gone: 'gone',
  regressed: 'regressed',
  'lost-sight': 'lost sight of',
  improved: 'improved',
  new: 'new',
  'in-sight': 'seen now',
  'within-noise': 'within noise',
  'not-comparable': 'not comparable',
  unchanged: 'unchanged',
} satisfies Record<Change['kind'], string>;

/** Wording of what changed between two runs. */
export const diffWords = {
  cautions,
  obstacles,
  kinds,
  title: 'What changed between two runs',
  sides: { before: 'before', after: 'after' },
  change: 'Change',
  ranges: 'what the two could be worth overlaps',
  samples: 'both were counted in samples, and the 95 % intervals overlap',
  few: (of: string) => `it rests on ${of}`,
  parts: 'what is within noise could outweigh the rest',
  points: (before: string, after: string) => `${before} → ${after}`,
  total: (criteria: number, before: string, after: string, kind: string) =>
    `${kind}: ${before} → ${after} over the ${criteria === 1 ? 'one criterion' : `${criteria} criteria`} that can be compared`,
  noTotal: 'no criterion can be compared',
  wholes: (before: string, after: string) => `each run over all that it measured: ${before}, then ${after}`,
  none: 'no score',
  covered: (score: string, coverage: string) => `${score} with ${coverage} measured`,
  onlyBefore: 'only in the earlier run, so nothing can be said of it',
  onlyAfter: 'only in the later run, so nothing can be said of it',
  lostCompany: (says: string, criteria: number) =>
    `could not be assessed in the later run (${says}); lost sight of ${plural(criteria, 'criterion', 'criteria')}`,
  newCompany: (says: string, criteria: number) =>
    `could not be assessed in the earlier run (${says}); ${plural(criteria, 'criterion', 'criteria')} seen now`,
  otherArchive: 'One of the two runs read the pages from a web archive that the other one did not.',
  unchanged: (criteria: number) => `Unchanged: ${plural(criteria, 'criterion', 'criteria')}.`,
  silent: (why: string, criteria: number) => `Not comparable, ${why}: ${plural(criteria, 'criterion', 'criteria')}.`,
  notComparable: (why: string, titles: readonly string[]) => `Not comparable, ${why}: ${titles.join('; ')}.`,
  nothing: 'No company is in either run.',
  hanging: (titles: readonly string[]) => `on which hangs: ${titles.join('; ')}`,
  notGiven: 'not given',
  option: (name: string, values: string | undefined) =>
    `${name} differs${values === undefined ? '' : ` (${values})`}, so a change may come from what was looked at.`,
  readInVain: (page: string) => `read: ${page}`,
  tried: (page: string) => `looked at: ${page}`,
  seenAt: (place: string, how: string, at: string) => `${place} (${how}), ${at}`,
};
