import type { ChannelId } from '../model/measures.ts';
import type { Report, Scorecard, ScoredChannel, ScoredCriterion, Total } from '../model/scorecard.ts';
import { type Finding, findingFor } from './finding.ts';
import type { Setting } from './reporter.ts';

/** One criterion across the companies, in the order of the report's scorecards. */
export interface GridRow {
  readonly criterion: ScoredCriterion;
  /** Undefined where a company's card does not have the criterion. */
  readonly cells: readonly (Finding | undefined)[];
}
export interface GridChannel {
  readonly id: ChannelId;
  readonly title: string;
  readonly weight: number;
  readonly totals: readonly (Total | undefined)[];
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
    return { id, title, weight, totals: own.map(({ channel }) => channel?.total), rows };
  });
  return { cards, channels };
}

/** Criteria that say nothing about any company but why, told once for each set of reasons. */
export interface Unmeasured {
  readonly reasons: readonly string[];
  readonly titles: readonly string[];
}

const saysNothing = ({ cells }: GridRow): boolean => cells.every((cell) => cell === undefined || cell.bare);

/** Rows worth a line of their own, and the rest by reason. */
export function partRows(channel: GridChannel): {
  readonly telling: readonly GridRow[];
  readonly unmeasured: readonly Unmeasured[];
} {
  const byReason = new Map<string, Unmeasured>();
  for (const row of channel.rows.filter(saysNothing)) {
    const reasons = [...new Set(row.cells.flatMap((cell) => (cell ? [cell.text] : [])))].toSorted();
    const key = JSON.stringify(reasons);
    byReason.set(key, { reasons, titles: [...(byReason.get(key)?.titles ?? []), row.criterion.title] });
  }
  return { telling: channel.rows.filter((row) => !saysNothing(row)), unmeasured: [...byReason.values()] };
}
