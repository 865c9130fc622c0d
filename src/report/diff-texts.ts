import { readableHost } from '../lib/host-name.ts';
import type { Change, CompanyDifference, CriterionChange, Noise, Obstacle, TotalChange } from '../model/difference.ts';
import type { Evidence, Seen } from '../model/reading.ts';
import type { Reason } from '../model/reasons.ts';
import type { Scorecard, ScoredCriterion, Total } from '../model/scorecard.ts';
import { findingFor } from './finding.ts';
import { percent, points, range } from './numbers.ts';
import type { Setting } from './reporter.ts';
import type { Words } from './words/index.ts';

export type Both = Extract<CompanyDifference, { kind: 'both' }>;

/** One side of a change in words, with where it was seen; nothing is escaped yet. */
export interface SideText {
  readonly score: string;
  readonly text: string;
  /** What it was seen on: addresses with the way and the time, excerpts in quotes. */
  readonly places: readonly string[];
}

/** A change that is told by itself. */
export interface ChangeText {
  readonly kind: Change['kind'];
  readonly title: string;
  /** Why it is noise. */
  readonly why?: string;
  readonly before: SideText;
  readonly after: SideText;
}

const placesShown = 2;

export const noiseInWords = (noise: Noise, { diff }: Words): string =>
  noise.kind === 'few' ? diff.few(noise.of) : diff[noise.kind];

const evidenceText = ({ url, via, where, excerpt, at }: Evidence, { words }: Setting): string => {
  const how = [words.via[via], where].filter((part) => part !== '').join(', ');
  return `${words.diff.seenAt(url, how, words.time(at))}${excerpt === '' ? '' : `: “${excerpt}”`}`;
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

const loud = ['regressed', 'lost-sight', 'improved', 'in-sight', 'within-noise'] as const satisfies readonly Change['kind'][];

/** Whether the whole company went out of sight, or came into it, so that its criteria need no line each. */
const isWhole = ({ before, after }: Both, kind: Change['kind']): boolean =>
  (kind === 'lost-sight' && after.state === 'unknown') || (kind === 'in-sight' && before.state === 'unknown');

/** What is told by itself: what got worse first, what is within noise last. */
export function changeTexts(company: Both, setting: Setting): readonly ChangeText[] {
  return loud
    .filter((kind) => !isWhole(company, kind))
    .flatMap((kind) => company.criteria.filter(({ change }) => change.kind === kind))
    .flatMap(({ title, before, after, change }): readonly ChangeText[] => {
      if (before === undefined || after === undefined) return [];
      const why = change.kind === 'within-noise' ? { why: noiseInWords(change.noise, setting.words) } : {};
      const sides = { before: sideText(company.before, before, setting), after: sideText(company.after, after, setting) };
      return [{ kind: change.kind, title, ...why, ...sides }];
    });
}

const titlesBy = (criteria: readonly CriterionChange[], why: Obstacle): readonly string[] =>
  criteria.flatMap(({ title, change }) => (change.kind === 'not-comparable' && change.why === why ? [title] : []));

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

const scoreText = (total: Total, { diff }: Words): string => range(total) ?? diff.none;

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
  const covered = (card: Scorecard): string => words.covered(scoreText(card.total, all), percent(card.total.coverage));
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
