import { asciiHost } from '../lib/host-name.ts';
import { hostOf, sameSite, urlOf } from '../lib/url.ts';
import { type FailureReason, failures, type Reason } from '../model/reasons.ts';
import type { Comparison, Report, Scorecard } from '../model/scorecard.ts';
import { type Advice, adviceOn } from './advice.ts';
import { shortNameOf } from './host-name.ts';
import { isOwn, recordName } from './looked-at.ts';
import { gain, percent } from './numbers.ts';
import type { Setting } from './reporter.ts';
import { listed } from './values.ts';
import type { Words } from './words/index.ts';

const namesShown = 6;

/** Sentences on who is clearly ahead of whom, and between whom it is not clear. */
export function standing({ ranking, clearLeads }: Comparison, { words }: Setting): readonly string[] {
  const scored = ranking.filter(({ score }) => score !== null).map(({ domain }) => domain);
  const beats = (a: string, b: string): boolean => clearLeads.some(({ leader, other }) => leader === a && other === b);
  const leadersOf = new Map<string, { readonly others: readonly string[]; readonly leaders: readonly string[] }>();
  for (const leader of scored) {
    const others = scored.filter((other) => beats(leader, other));
    const key = others.join(' ');
    const same = leadersOf.get(key) ?? { others, leaders: [] };
    leadersOf.set(key, { others, leaders: [...same.leaders, leader] });
  }
  const ahead = [...leadersOf.values()].flatMap(({ others, leaders }) =>
    others.length === 0
      ? []
      : [words.ahead(listed(leaders, words, namesShown), leaders.length, listed(others, words, namesShown))],
  );
  const open = scored.flatMap((a, index) =>
    scored.slice(index + 1).flatMap((b) => (beats(a, b) || beats(b, a) ? [] : [words.pair(a, b)])),
  );
  const inWords = (pairs: readonly string[]): string => {
    if (pairs.length === 1) return words.close(pairs.join());
    return ahead.length === 0 ? words.allShared(scored.length) : words.sharedRanks;
  };
  const unranked = ranking.filter(({ score }) => score === null).map(({ domain }) => domain);
  return [
    ...ahead,
    ...(open.length === 0 ? [] : [inWords(open)]),
    ...(unranked.length === 0 ? [] : [words.unranked(listed(unranked, words, namesShown))]),
  ];
}

/** What the score on the common basis stands on, when companies are compared. */
export function basisOf({ comparison, scorecards }: Report, { words }: Setting): readonly string[] {
  if (scorecards.length < 2 || !comparison.ranking.some(({ score }) => score !== null)) return [];
  const count = comparison.commonBasis.criteria.length;
  return [count === 0 ? words.noBasis : words.basis(count)];
}

/** Whether there is a score on a common basis to show. */
export const hasBasis = ({ comparison, scorecards }: Report): boolean =>
  scorecards.length > 1 && comparison.commonBasis.criteria.length > 0;

/** How many criteria the score on the common basis stands on, of all that there are. */
function basisSize({ comparison, scorecards }: Report): readonly [criteria: number, all: number] {
  const all = new Set(scorecards.flatMap(({ channels }) => channels.flatMap(({ criteria }) => criteria.map(({ id }) => id))));
  return [comparison.commonBasis.criteria.length, all.size];
}

/** What the score on the common basis is called where it stands, as it may rest on few criteria. */
export const basisTitle = (report: Report, { words }: Setting): string => words.commonBasis(...basisSize(report));

/** "2 of 42", where there is no room for more. */
export const basisCount = (report: Report, { words }: Setting): string => words.measured(...basisSize(report));

/** The ranks that a company may have once everything is known, as only clear leads settle them; null without a score. */
export function ranksOf(
  { ranking, clearLeads }: Comparison,
  { domain }: Pick<Scorecard, 'domain'>,
): { readonly best: number; readonly worst: number } | null {
  const scored = ranking.filter(({ score }) => score !== null);
  if (!scored.some((one) => one.domain === domain)) return null;
  const best = 1 + clearLeads.filter(({ other }) => other === domain).length;
  const worst = scored.length - clearLeads.filter(({ leader }) => leader === domain).length;
  return { best, worst };
}

/** "2", or "1-3, shared" where ranges overlap; the mark of the not applicable for a company without a rank. */
export function rankOf({ comparison }: Report, card: Scorecard, { words }: Setting): string {
  const ranks = ranksOf(comparison, card);
  if (!ranks) return words.marks['not-applicable'];
  const shown = words.ranks(ranks.best, ranks.worst);
  return ranks.best === ranks.worst ? shown : `${shown}, ${words.shared}`;
}

/** A company's score over the criteria that were measured for all. */
export const commonOf = ({ comparison }: Report, { domain }: Scorecard): number | null =>
  comparison.commonBasis.scores.find((one) => one.domain === domain)?.score ?? null;

/** The address that was named, where it is gone and the home page was read in its place. */
function goneStart({ input, visits }: Scorecard): string | undefined {
  const named = urlOf(/^https?:\/\//i.test(input) ? input : `https://${input}`);
  if (!named || named.pathname + named.search === '/') return undefined;
  const isNamed = (url: string): boolean => {
    const asked = urlOf(url);
    return asked?.pathname === named.pathname && asked.search === named.search && sameSite(url, named.href);
  };
  return visits.find(({ kind, role, url }) => kind === 'missing' && role === undefined && isNamed(url))?.url;
}

function notesOn(card: Scorecard, words: Words): readonly string[] {
  const ascii = asciiHost(card.domain);
  const host = card.finalUrl === undefined ? '' : hostOf(card.finalUrl);
  const moved = host !== '' && host.replace(/^www\./, '') !== ascii.replace(/:\d+$/, '').replace(/^www\./, '');
  const reason = card.reason ? words.reasons[card.reason].says : undefined;
  const gone = goneStart(card);
  return [
    ...(ascii.includes('xn--') && ascii !== card.domain ? [words.inPunycode(ascii)] : []),
    ...(card.state === 'unknown' && reason !== undefined ? [words.leftOut(reason)] : []),
    ...(gone === undefined ? [] : [words.goneStart(gone)]),
    ...(card.insecure ? [words.insecure] : []),
    ...(moved && card.finalUrl ? [words.answersAt(card.finalUrl)] : []),
  ];
}

/** What a reader should know of companies before their scores, such as insecure or not readable; each thing told once. */
export function notesOf(cards: readonly Scorecard[], { words }: Setting): readonly string[] {
  const notes = new Map<string, readonly string[]>();
  for (const card of cards) {
    for (const note of notesOn(card, words)) notes.set(note, [...(notes.get(note) ?? []), shortNameOf(card)]);
  }
  const whose = (names: readonly string[]): string =>
    names.length > 1 && names.length === cards.length ? words.everyCompany(names.length) : listed(names, words, namesShown);
  return [...notes].map(([note, names]) => `${whose(names)}: ${note}.`);
}

const fixesShown = 3;

/** The fixes worth most, with their gain in points of the total. */
export const fixesOf = (
  { fixes }: Scorecard,
  { words }: Setting,
): readonly { readonly gain: string; readonly title: string; readonly criterion: string }[] =>
  fixes.slice(0, fixesShown).map(({ gain: share, title, criterion }) => ({ gain: gain(share, words), title, criterion }));

/** Below it, what was measured says little of the whole. */
export const lowCoverage = 0.5;

/** What the gains of a company are gains of, where so little was measured that it matters. */
export const fixesBasisOf = ({ total: { coverage } }: Scorecard, { words }: Setting): readonly string[] =>
  coverage < lowCoverage ? [words.fixesOf(percent(coverage, words))] : [];

/** One reason, the companies that it hit, and what to do. */
interface Trouble extends Advice {
  readonly reason: FailureReason;
  /** `text` names the addresses and what lay behind; not escaped. */
  readonly places: readonly { readonly domain: string; readonly text: (words: Words) => string }[];
}

const addressesShown = 4;

/** Path and query on the company's own host, or the page of an anonymous one; the whole address elsewhere. */
function shortUrl(url: string, domain: string): string {
  if (url.startsWith(`${domain}: `)) return url.slice(domain.length + 2);
  const parsed = urlOf(url);
  return parsed?.host === asciiHost(domain) ? `${parsed.pathname}${parsed.search}` : url;
}

interface Place {
  readonly domain: string;
  readonly urls: Set<string>;
  readonly causes: Set<FailureReason>;
}

const placeInWords =
  ({ domain, urls, causes }: Place) =>
  (words: Words): string => {
    const records = [...urls].flatMap((url) => recordName(url) ?? []);
    const pages = [...urls].filter((url) => recordName(url) === undefined).map((url) => shortUrl(url, domain));
    const named = (title: string, places: readonly string[]): readonly string[] =>
      places.length === 0 ? [] : [`${title}: ${listed(places, words, addressesShown)}`];
    const parts = [
      ...named(words.pages(pages.length), pages),
      ...named(words.records(records.length), records),
      ...(causes.size === 0 ? [] : [words.behind([...causes].map((cause) => words.reasons[cause].says).join(', '))]),
    ];
    return parts.join('; ') || words.wholeSite;
  };

/** Everything that could not be looked at, by reason, the most frequent first. */
export function troublesOf(cards: readonly Scorecard[], { words }: Setting): readonly Trouble[] {
  interface Kind extends Advice {
    readonly reason: FailureReason;
    readonly places: Map<string, Place>;
  }
  const troubles = new Map<string, Kind>();
  const note = (card: Scorecard, reason: FailureReason | undefined, url?: string, cause?: FailureReason): void => {
    if (reason === undefined) return;
    const { domain } = card;
    const advice = adviceOn(reason, url !== undefined && !isOwn(url, card), words);
    const key = `${reason} ${advice.hint}`;
    const { places } = troubles.get(key) ?? { places: new Map<string, Place>() };
    troubles.set(key, { reason, ...advice, places });
    const place = places.get(domain) ?? { domain, urls: new Set<string>(), causes: new Set<FailureReason>() };
    places.set(domain, place);
    if (url !== undefined) place.urls.add(url);
    if (cause !== undefined && cause !== reason) place.causes.add(cause);
  };
  for (const card of cards) {
    const { reason, cause, visits } = card;
    const failed = visits.filter(({ kind, role }) => kind === 'failed' && role !== 'not-found');
    // A page that tells the same says it better.
    if (!failed.some((visit) => visit.reason === reason)) note(card, reason, undefined, cause);
    for (const visit of failed) note(card, visit.reason, visit.url, visit.cause);
  }
  const count = (places: ReadonlyMap<string, Place>): number =>
    [...places.values()].reduce((sum, { urls }) => sum + urls.size, 0);
  return [...troubles.values()]
    .toSorted((a, b) => count(b.places) - count(a.places))
    .map(({ reason, says, hint, places }) => ({
      reason,
      says,
      hint,
      places: [...places.values()].map((place) => ({ domain: place.domain, text: placeInWords(place) })),
    }));
}

/** A reason that lies beyond the pages, and how many criteria it leaves open. */
interface OpenReason extends Advice {
  readonly criteria: number;
}

/** Reasons of unknown verdicts that no visit explains, such as a missing probe; the most frequent first. */
export function openReasons(cards: readonly Scorecard[], { words }: Setting): readonly OpenReason[] {
  const open = new Map<Reason, Set<string>>();
  for (const { verdict, id } of cards.flatMap(({ channels }) => channels.flatMap(({ criteria }) => criteria))) {
    if (verdict.state !== 'unknown' || verdict.reason in failures) continue;
    open.set(verdict.reason, (open.get(verdict.reason) ?? new Set<string>()).add(id));
  }
  return [...open]
    .toSorted(([, a], [, b]) => b.size - a.size)
    .map(([reason, ids]) => ({ ...words.reasons[reason], criteria: ids.size }));
}
