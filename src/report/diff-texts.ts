import { readableHost } from '../lib/host-name.ts';
import type {
  Change,
  CompanyDifference,
  CriterionChange,
  Difference,
  Noise,
  Obstacle,
  TotalChange,
} from '../model/difference.ts';
import type { MeasureId } from '../model/measures.ts';
import type { Evidence, Reading, Seen, Source } from '../model/reading.ts';
import type { Reason } from '../model/reasons.ts';
import type { Scorecard, ScoredCriterion, Total } from '../model/scorecard.ts';
import { findingFor } from './finding.ts';
import { percent, points, range } from './numbers.ts';
import type { Setting } from './reporter.ts';
import { measureTitle } from './values.ts';
import type { Words } from './words/index.ts';

export type Both = Extract<CompanyDifference, { kind: 'both' }>;

/** One side of a change in words, with where it was seen; nothing is escaped yet. */
export interface SideText {
  /** Missing where no score tells of it. */
  readonly score?: string;
  readonly text: string;
  /** What it was seen on: addresses with the way and the time, excerpts in quotes. */
  readonly places: readonly string[];
}

/** A change that is told by itself. */
export interface ChangeText {
  readonly kind: Change['kind'];
  readonly title: string;
  /** Why it is noise, or what hangs on it. */
  readonly why?: string;
  readonly before: SideText;
  readonly after: SideText;
}

const placesShown = 2;
const longestValues = 80;

export const noiseInWords = (noise: Noise, { diff }: Words): string =>
  noise.kind === 'few' ? diff.few(noise.of) : diff[noise.kind];

const evidenceText = ({ url, via, where, excerpt, at }: Evidence, { words }: Setting): string => {
  const how = [words.via[via], where].filter((part) => part !== '').join(', ');
  return `${words.diff.seenAt(url, how, words.time(at))}${excerpt === '' ? '' : `: ${words.quoted(excerpt)}`}`;
};
const seenText = ({ url, via, at }: Seen, { words }: Setting): string => words.diff.seenAt(url, words.via[via], words.time(at));

/** The first of many, and how many more there are. */
function first<T>(items: readonly T[], say: (item: T) => string, { words }: Setting): readonly string[] {
  const rest = items.length - placesShown;
  return [...items.slice(0, placesShown).map(say), ...(rest > 0 ? [words.more(rest)] : [])];
}

function placesOf(card: Scorecard, { verdict, measure }: ScoredCriterion, setting: Setting): readonly string[] {
  const { readInVain, tried } = setting.words.diff;
  const reading = card.readings[verdict.state === 'scored' ? verdict.measure : measure];
  if (reading?.state === 'found') return first(reading.evidence, (one) => evidenceText(one, setting), setting);
  if (reading?.state === 'absent') return first(reading.searched, (one) => readInVain(seenText(one, setting)), setting);
  return first(reading?.tried ?? [], (one) => tried(seenText(one, setting)), setting);
}

export function sideText(card: Scorecard, criterion: ScoredCriterion, setting: Setting): SideText {
  const { text, score, detail } = findingFor(card, criterion, setting);
  const more = detail === undefined || text.includes(detail.replace(/\.$/, '')) ? [] : [detail];
  return {
    score: score === null ? setting.words.marks.unknown : points(score),
    text,
    places: [...more, ...placesOf(card, criterion, setting)],
  };
}

const loud = [
  'gone',
  'regressed',
  'lost-sight',
  'improved',
  'new',
  'in-sight',
  'within-noise',
] as const satisfies readonly Change['kind'][];

/** Whether the whole company went out of sight, or came into it, so that its criteria need no line each. */
const isWhole = ({ before, after }: Both, kind: Change['kind']): boolean =>
  (kind === 'lost-sight' && after.state === 'unknown') || (kind === 'in-sight' && before.state === 'unknown');

const sourceOf = (reading: Reading | undefined): Source =>
  reading === undefined || reading.state === 'unknown' ? 'public' : reading.source;

/** What went or came as a whole, told once for every criterion that hangs on it. */
function turnTexts({ criteria, before, after }: Both, kind: 'gone' | 'new', setting: Setting): readonly ChangeText[] {
  const hanging = new Map<MeasureId, readonly string[]>();
  for (const { title, change } of criteria)
    if (change.kind === kind && 'of' in change) hanging.set(change.of, [...(hanging.get(change.of) ?? []), title]);
  const side = (card: Scorecard, measure: MeasureId): SideText => {
    const source = sourceOf(card.readings[measure]);
    const verdict = { state: 'scored', score: 0, low: 0, high: 0, measure, source } as const;
    const { text, places } = sideText(card, { id: '', title: '', weight: 0, measure, verdict }, setting);
    return { text, places };
  };
  return [...hanging].map(([measure, titles]) => ({
    kind,
    title: measureTitle(measure, setting),
    why: setting.words.diff.hanging(titles),
    before: side(before, measure),
    after: side(after, measure),
  }));
}

/** What is told by itself: what got worse first, what is within noise last. */
export function changeTexts(company: Both, setting: Setting): readonly ChangeText[] {
  return loud
    .filter((kind) => !isWhole(company, kind))
    .flatMap((kind) =>
      kind === 'gone' || kind === 'new' ? turnTexts(company, kind, setting) : scoreTexts(company, kind, setting),
    );
}

function scoreTexts(company: Both, kind: Change['kind'], setting: Setting): readonly ChangeText[] {
  return company.criteria
    .filter(({ change }) => change.kind === kind)
    .flatMap(({ title, before, after, change }): readonly ChangeText[] => {
      if (before === undefined || after === undefined) return [];
      const why = change.kind === 'within-noise' ? { why: noiseInWords(change.noise, setting.words) } : {};
      const sides = { before: sideText(company.before, before, setting), after: sideText(company.after, after, setting) };
      return [{ kind, title, ...why, ...sides }];
    });
}

const titlesBy = (criteria: readonly CriterionChange[], why: Obstacle): readonly string[] =>
  criteria.flatMap(({ title, change }) => (change.kind === 'not-comparable' && change.why === why ? [title] : []));

/** Options that differ, each as a caution; what is long, such as rows of products, is named and no more. */
export const optionTexts = ({ options }: Difference, words: Words): readonly string[] =>
  options.map(({ name, before, after }) => {
    const [was, is] = [before, after].map((value) =>
      value === undefined ? words.diff.notGiven : typeof value === 'boolean' ? (value ? words.yes : words.no) : String(value),
    );
    const isShort = `${was}${is}`.length <= longestValues;
    return words.diff.option(name, isShort ? words.diff.points(was ?? '', is ?? '') : undefined);
  });

/** Obstacles that both runs have in common: nothing happened that a reader could look after. */
const silent: ReadonlySet<Obstacle> = new Set(['unmeasured', 'not-applicable']);

const obstacleText = (criteria: readonly CriterionChange[], why: Obstacle, { diff: words }: Words): string => {
  const titles = titlesBy(criteria, why);
  return silent.has(why) ? words.silent(words.obstacles[why], titles.length) : words.notComparable(words.obstacles[why], titles);
};

/** What did not change, and what cannot be compared, in a sentence each. */
export function restOf({ criteria }: Both, words: Words): readonly string[] {
  const same = criteria.filter(({ change }) => change.kind === 'unchanged').length;
  const whys = new Set(criteria.flatMap(({ change }) => (change.kind === 'not-comparable' ? [change.why] : [])));
  return [...(same > 0 ? [words.diff.unchanged(same)] : []), ...[...whys].map((why) => obstacleText(criteria, why, words))];
}

const scoreText = (total: Total, words: Words): string => range(total, words) ?? words.diff.none;

const totalText = ({ criteria, before, after, change }: TotalChange, words: Words): string => {
  const { kinds, total } = words.diff;
  const said = total(criteria, scoreText(before, words), scoreText(after, words), kinds[change.kind]);
  return change.kind === 'within-noise' ? `${said} (${noiseInWords(change.noise, words)})` : said;
};

const whyNot = (reason: Reason | undefined, { reasons }: Words): string => reasons[reason ?? 'no-page-read'].says;

/** What is to be said of a company as a whole. */
export function companyTexts(company: CompanyDifference, all: Words): readonly string[] {
  const { diff: words } = all;
  if (company.kind !== 'both') return [company.kind === 'only-before' ? words.onlyBefore : words.onlyAfter];
  const { before, after, total, criteria } = company;
  const count = (kind: Change['kind']): number => criteria.filter(({ change }) => change.kind === kind).length;
  const covered = (card: Scorecard): string => words.covered(scoreText(card.total, all), percent(card.total.coverage, all));
  return [
    total ? totalText(total, all) : words.noTotal,
    words.wholes(covered(before), covered(after)),
    ...(after.state === 'unknown' && before.state !== 'unknown'
      ? [words.lostCompany(whyNot(after.reason, all), count('lost-sight'))]
      : []),
    ...(before.state === 'unknown' && after.state !== 'unknown'
      ? [words.newCompany(whyNot(before.reason, all), count('in-sight'))]
      : []),
    ...(company.otherArchive ? [words.otherArchive] : []),
  ];
}

export const companyName = ({ domain }: CompanyDifference): string => readableHost(domain);
