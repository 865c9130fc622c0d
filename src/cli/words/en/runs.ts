import { plural } from '../../../lib/plural.ts';
import type { Scorecard } from '../../../model/scorecard.ts';

/** What is told of saved runs. */
export const runWords = {
  size: { bytes: (count: number) => plural(count, 'byte'), units: ['kB', 'MB', 'GB', 'TB'], point: '.' },
  titles: {
    run: 'run',
    begun: 'begun (UTC)',
    done: 'done',
    rubric: 'rubric',
    size: 'size',
    state: 'state',
    company: 'company',
    score: 'score',
    all: 'all',
  },
  facts: {
    run: 'run',
    folder: 'folder',
    begun: 'begun',
    ended: 'ended',
    state: 'state',
    rescoredFrom: 'rescored from',
    rubric: 'rubric',
    madeBy: 'made by',
    keeps: 'keeps',
    goOn: 'to go on',
  },
  states: { finished: 'finished', unfinished: 'unfinished', damaged: 'damaged', newer: 'newer version' },
  companyStates: {
    assessed: 'assessed',
    partial: 'partial',
    unknown: 'unknown',
    'not-saved': 'not saved',
    damaged: 'damaged',
  } satisfies Record<Scorecard['state'] | 'not-saved' | 'damaged', string>,
  notTold: 'not told',
  notYet: 'not yet',
  notYetTold: 'browser not told yet',
  noBrowser: 'no browser',
  noScore: 'none',
  unfinished: (done: number, all: number) => `unfinished, ${done} of ${all} companies`,
  damaged: (why: string) => `damaged: ${why}`,
  rubric: (id: string, version: string, industry: string | undefined, sha256: string) =>
    `${id} ${version}${industry === undefined ? '' : ` for ${industry}`}, SHA-256 ${sha256}`,
  keeps: { pages: 'pages, readings and scorecards', readings: 'readings and scorecards' },
  none: (root: string) => `There is no run in ${root}; support-audit scan DOMAIN --save keeps one there.`,
  companies: (done: string, companies: number) => `${done} ${companies === 1 ? 'company' : 'companies'}`,
  wouldRemove: (what: string) => `This would remove ${what} for good; to do so, add --yes.`,
  removed: (folder: string) => `Removed ${folder}`,
  removedAlone: (folder: string, left: string) => `Removed the run in ${folder}; the folder stays, for it holds ${left}`,

  companyOrFolder: (folder: string) =>
    `--save ${folder}: is that a company or a folder? Put --save last for a company; write --save ./${folder} for a folder.`,
  noCommand: (name: string, meant: string) => `There is no command runs ${name}${meant}`,
  knownCommands: (names: string) => `; there are: ${names}`,
  oneRunTwice: (earlier: string, later: string, folder: string) =>
    `${earlier} and ${later} are one run, ${folder}, twice; name two.`,
  needsRun: '--resume needs a run: give its path, its id, or latest.',
  saveOrResume: 'Give one of the two: --save begins a run, --resume goes on with one.',
  needsBaseline: '--no-regressions needs a run to compare with: add --baseline RUN.',
  ownBaseline: (run: string) => `--baseline ${run} is the run that this scan goes on with; name an earlier one.`,
  noDomain: (named: string, problem: string) => `Cannot read ${named} as a domain: ${problem}.`,
  notInRuns: (root: string, domain: string, known: string) => `No run in ${root} tells of ${domain}; ${known}.`,
  noRunThere: 'there is no run in it',
  runsHold: (domains: readonly string[], more: boolean) => `its runs hold ${domains.join(', ')}${more ? ' and others' : ''}`,

  inCompany: (domain: string, criteria: number) => `${domain} (${plural(criteria, 'criterion', 'criteria')})`,
  regressed: (companies: string) => `Regressed: ${companies}.`,
  lostSight: (companies: string) => `Lost sight of, which is no regression: ${companies}.`,
  notAssessed: (companies: string) => `Whether these regressed cannot be told, for they could not be assessed: ${companies}.`,
  notComparable: 'Whether something regressed cannot be told: the two runs have no criterion that can be compared.',
};
