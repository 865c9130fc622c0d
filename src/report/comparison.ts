import { hostOf } from '../lib/url.ts';
import { type FailureReason, failures, type Reason, reasons } from '../model/reasons.ts';
import type { Comparison, Report, Scorecard } from '../model/scorecard.ts';
import { gain } from './numbers.ts';
import type { Setting } from './reporter.ts';
import { listed } from './values.ts';
import type { Words } from './words.ts';

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
  const open = scored.flatMap((a, index) => {
    const b = scored[index + 1];
    return b === undefined || beats(a, b) || beats(b, a) ? [] : [words.pair(a, b)];
  });
  const unranked = ranking.filter(({ score }) => score === null).map(({ domain }) => domain);
  return [
    ...ahead,
    ...(open.length === 0 ? [] : [words.close(listed(open, words, namesShown))]),
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

/** A company's rank; the mark of the not applicable when it has none. */
export const rankOf = ({ comparison }: Report, { domain }: Scorecard): string => {
  const rank = comparison.ranking.find((one) => one.domain === domain)?.rank ?? null;
  return rank === null ? '–' : String(rank);
};

/** A company's score over the criteria that were measured for all. */
export const commonOf = ({ comparison }: Report, { domain }: Scorecard): number | null =>
  comparison.commonBasis.scores.find((one) => one.domain === domain)?.score ?? null;

/** What a reader should know of a company before its scores: insecure, another address, not readable. */
export function notesOf(card: Scorecard, { words }: Setting): readonly string[] {
  const host = card.finalUrl === undefined ? '' : hostOf(card.finalUrl);
  const moved = host !== '' && host.replace(/^www\./, '') !== card.domain.replace(/:\d+$/, '').replace(/^www\./, '');
  const reason = card.reason ? failures[card.reason].says : undefined;
  const notes = [
    ...(card.state === 'unknown' && reason !== undefined ? [words.leftOut(reason)] : []),
    ...(card.insecure ? [words.insecure] : []),
    ...(moved && card.finalUrl ? [words.answersAt(card.finalUrl)] : []),
  ];
  return notes.length === 0 ? [] : [`${card.domain}: ${notes.join('; ')}.`];
}

const fixesShown = 3;

/** The fixes worth most, with their gain in points of the total. */
export const fixesOf = ({ fixes }: Scorecard): readonly { readonly gain: string; readonly title: string }[] =>
  fixes.slice(0, fixesShown).map((fix) => ({ gain: gain(fix.gain), title: fix.title }));

/** One reason, the companies that it hit, and what to do. */
interface Trouble {
  readonly reason: FailureReason;
  readonly says: string;
  readonly hint: string;
  /** `text` names the addresses and what lay behind; not escaped. */
  readonly places: readonly { readonly domain: string; readonly text: (words: Words) => string }[];
}

const addressesShown = 4;

/** Path and query on the company's own host, the whole address elsewhere. */
const shortUrl = (url: string, domain: string): string =>
  URL.canParse(url) && new URL(url).host === domain ? `${new URL(url).pathname}${new URL(url).search}` : url;

interface Place {
  readonly domain: string;
  readonly urls: Set<string>;
  readonly causes: Set<FailureReason>;
}

const placeInWords =
  ({ domain, urls, causes }: Place) =>
  (words: Words): string =>
    [
      ...(urls.size === 0
        ? []
        : [
            `${words.pages(urls.size)}: ${listed(
              [...urls].map((url) => shortUrl(url, domain)),
              words,
              addressesShown,
            )}`,
          ]),
      ...(causes.size === 0 ? [] : [words.behind([...causes].map((cause) => failures[cause].says).join(', '))]),
    ].join('; ') || words.wholeSite;

/** Everything that could not be looked at, by reason, the most frequent first. */
export function troublesOf(cards: readonly Scorecard[]): readonly Trouble[] {
  const troubles = new Map<FailureReason, Map<string, Place>>();
  const note = (reason: FailureReason | undefined, domain: string, url?: string, cause?: FailureReason): void => {
    if (reason === undefined) return;
    const places = troubles.get(reason) ?? new Map<string, Place>();
    troubles.set(reason, places);
    const place = places.get(domain) ?? { domain, urls: new Set<string>(), causes: new Set<FailureReason>() };
    places.set(domain, place);
    if (url !== undefined) place.urls.add(url);
    if (cause !== undefined && cause !== reason) place.causes.add(cause);
  };
  for (const { domain, reason, cause, visits } of cards) {
    note(reason, domain, undefined, cause);
    for (const visit of visits) if (visit.kind === 'failed') note(visit.reason, domain, visit.url, visit.cause);
  }
  const count = (places: ReadonlyMap<string, Place>): number =>
    [...places.values()].reduce((sum, { urls }) => sum + urls.size, 0);
  return [...troubles]
    .toSorted(([, a], [, b]) => count(b) - count(a))
    .map(([reason, places]) => ({
      reason,
      says: failures[reason].says,
      hint: failures[reason].hint,
      places: [...places.values()].map((place) => ({ domain: place.domain, text: placeInWords(place) })),
    }));
}

/** A reason that lies beyond the pages, and how many criteria it leaves open. */
interface OpenReason {
  readonly says: string;
  readonly hint: string;
  readonly criteria: number;
}

/** Reasons of unknown verdicts that no visit explains, such as a missing probe; the most frequent first. */
export function openReasons(cards: readonly Scorecard[]): readonly OpenReason[] {
  const open = new Map<Reason, Set<string>>();
  for (const { verdict, id } of cards.flatMap(({ channels }) => channels.flatMap(({ criteria }) => criteria))) {
    if (verdict.state !== 'unknown' || verdict.reason in failures) continue;
    open.set(verdict.reason, (open.get(verdict.reason) ?? new Set<string>()).add(id));
  }
  return [...open]
    .toSorted(([, a], [, b]) => b.size - a.size)
    .map(([reason, ids]) => ({ says: reasons[reason].says, hint: reasons[reason].hint, criteria: ids.size }));
}

/** "2026-11-21 22:57 UTC" for an ISO time; anything else as it stands. */
const dateInWords = (iso: string): string => iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/, '$1 $2 UTC');

/** Which rubric, tool and day the report comes from. */
export function provenanceOf({ rubric, tool, madeAt }: Report, { words }: Setting): string {
  return words.provenance({
    rubric: rubric.id,
    version: rubric.version,
    sha: rubric.sha256.slice(0, 12),
    industry: rubric.industry,
    tool: `${tool.name} ${tool.version}`,
    date: dateInWords(madeAt),
  });
}
