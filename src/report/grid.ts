import type { ChannelId } from '../model/measures.ts';
import type { Report, Scorecard, ScoredChannel, ScoredCriterion, Total } from '../model/scorecard.ts';
import { type Finding, findingFor, type Kind } from './finding.ts';
import { shortNameOf } from './host-name.ts';
import type { Setting } from './reporter.ts';
import { listed } from './values.ts';
import type { Words } from './words/index.ts';

/** One criterion across the companies, in the order of the report's scorecards. */
export interface GridRow {
  readonly criterion: ScoredCriterion;
  /** Undefined where a company's card does not have the criterion. */
  readonly cells: readonly (Finding | undefined)[];
}
/** How many criteria of a channel were scored, of those that apply; none applies to a company without the channel. */
export interface Count {
  readonly scored: number;
  readonly applicable: number;
}
export interface GridChannel {
  readonly id: ChannelId;
  readonly title: string;
  readonly weight: number;
  readonly totals: readonly (Total | undefined)[];
  readonly counts: readonly Count[];
  readonly rows: readonly GridRow[];
}
/** Companies across, channels and criteria down. */
export interface Grid {
  readonly cards: readonly Scorecard[];
  readonly channels: readonly GridChannel[];
}

/** Cards in the order of the ranking; those that the ranking does not name come last. */
function ranked({ scorecards, comparison }: Report): readonly Scorecard[] {
  const place = new Map(comparison.ranking.map(({ domain }, index) => [domain, index]));
  const last = comparison.ranking.length;
  return scorecards.toSorted((a, b) => (place.get(a.domain) ?? last) - (place.get(b.domain) ?? last));
}

const firstOf = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed();

export function countOf(channel: ScoredChannel | undefined): Count {
  const states = (channel?.criteria ?? []).map(({ verdict }) => verdict.state);
  return {
    scored: states.filter((state) => state === 'scored').length,
    applicable: states.filter((state) => state !== 'not-applicable').length,
  };
}

/** The table that terminal and Markdown draw; best company first. */
export function gridOf(report: Report, setting: Setting): Grid {
  const cards = ranked(report);
  const channelOf = (card: Scorecard, id: ChannelId): ScoredChannel | undefined =>
    card.channels.find((channel) => channel.id === id);
  const channels = firstOf(cards.flatMap((card) => card.channels)).map(({ id, title, weight }): GridChannel => {
    const own = cards.map((card) => ({ card, channel: channelOf(card, id) }));
    const rows = firstOf(own.flatMap(({ channel }) => channel?.criteria ?? [])).map(
      (criterion): GridRow => ({
        criterion,
        cells: own.map(({ card, channel }) => {
          const mine = channel?.criteria.find((one) => one.id === criterion.id);
          return mine && findingFor(card, mine, setting);
        }),
      }),
    );
    return {
      id,
      title,
      weight,
      totals: own.map(({ channel }) => channel?.total),
      counts: own.map(({ channel }) => countOf(channel)),
      rows,
    };
  });
  return { cards, channels };
}

/** The grid without companies that no page could be read of, when they have nothing to show. */
export function withoutSilent(grid: Grid): Grid {
  const speaks = grid.cards.map(
    ({ state }, index) =>
      state !== 'unknown' || grid.channels.some(({ rows }) => rows.some(({ cells }) => cells[index]?.bare === false)),
  );
  // With nobody left there is nothing to say of any criterion.
  if (!speaks.includes(true)) return { cards: [], channels: [] };
  const keep = <T>(items: readonly T[]): readonly T[] => items.filter((_, index) => speaks[index]);
  return {
    cards: keep(grid.cards),
    channels: grid.channels.map((channel) => ({
      ...channel,
      totals: keep(channel.totals),
      counts: keep(channel.counts),
      rows: channel.rows.map(({ criterion, cells }) => ({ criterion, cells: keep(cells) })),
    })),
  };
}

/** Criteria that say nothing about any company but why, told once for each set of reasons. */
export interface Silent {
  readonly kind: 'unknown' | 'not-applicable';
  readonly reasons: readonly string[];
  readonly titles: readonly string[];
}

const namesShown = 6;

const saysNothing = ({ cells }: GridRow): boolean => cells.every((cell) => cell === undefined || cell.bare);

/** Why cells say nothing; where companies differ in that, each reason with the companies that it holds for. */
function reasonsIn(cells: GridRow['cells'], cards: readonly Scorecard[], words: Words): readonly string[] {
  const companies = new Map<string, readonly string[]>();
  cells.forEach((cell, index) => {
    const card = cards[index];
    if (cell && card) companies.set(cell.text, [...(companies.get(cell.text) ?? []), shortNameOf(card)]);
  });
  const texts = [...companies.keys()];
  return texts.length < 2
    ? texts
    : [...companies].map(([text, names]) => words.ofCompanies([listed(names, words, namesShown)], text));
}

/** Rows worth a line of their own, and the rest by reason. */
export function partRows(
  channel: GridChannel,
  cards: readonly Scorecard[],
  { words }: Setting,
): { readonly telling: readonly GridRow[]; readonly silent: readonly Silent[] } {
  const byReason = new Map<string, Silent>();
  for (const { criterion, cells } of channel.rows.filter(saysNothing)) {
    const reasons = reasonsIn(cells, cards, words);
    const kind = cells.every((cell) => cell?.kind === 'not-applicable') ? 'not-applicable' : 'unknown';
    const key = JSON.stringify([kind, ...reasons]);
    byReason.set(key, { kind, reasons, titles: [...(byReason.get(key)?.titles ?? []), criterion.title] });
  }
  return { telling: channel.rows.filter((row) => !saysNothing(row)), silent: [...byReason.values()] };
}

/** Places of companies of which a row says the same, so that it is told once, in the order of the first of them. */
export function sameIn(cells: GridRow['cells']): readonly (readonly number[])[] {
  const places = new Map<string, readonly number[]>();
  for (const [place, cell] of cells.entries()) {
    const key = cell ? JSON.stringify([cell.kind, cell.score, cell.text]) : '';
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return [...places.values()];
}

/** The companies at these places, by name, or in a word where it is all of several. */
export const whoseIn = (places: readonly number[], { cards }: Grid, { words }: Setting): string =>
  places.length > 1 && places.length === cards.length
    ? words.everyCompany(places.length)
    : cards
        .filter((_, index) => places.includes(index))
        .map(shortNameOf)
        .join(', ');

/** What there is to say of silent criteria, with the mark before it. */
export const silentInWords = ({ kind, titles, reasons }: Silent, { words }: Setting): string =>
  kind === 'unknown' ? words.unmeasured(titles, reasons) : words.inapplicable(titles, reasons);

/** Kinds of findings that a report shows of the grid, so that its legend speaks of no others. */
export function kindsIn({ cards, channels }: Grid, { details }: Setting): ReadonlySet<Kind> {
  const cells = channels.flatMap(({ rows }) => rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [{ cell, row }] : []))));
  const none = channels.flatMap(({ counts, totals }) =>
    counts.flatMap(({ applicable }, index): readonly Kind[] => {
      if (applicable === 0) return ['not-applicable'];
      return typeof totals[index]?.score === 'number' ? [] : ['unknown'];
    }),
  );
  return new Set<Kind>([
    ...cells.map(({ cell, row }) => (!details && saysNothing(row) && cell.kind === 'manual' ? 'unknown' : cell.kind)),
    ...none,
    ...(cards.some(({ total }) => total.score === null) ? (['unknown', 'not-applicable'] as const) : []),
  ]);
}
