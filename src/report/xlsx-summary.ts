import { readableHost } from '../lib/host-name.ts';
import type { ChannelId } from '../model/measures.ts';
import type { Report, Scorecard } from '../model/scorecard.ts';
import { basisOf, basisTitle, commonOf, hasBasis, notesOf, ranksOf, standing } from './comparison.ts';
import { countOf, type Grid } from './grid.ts';
import { titleOf, withReadableNames } from './host-name.ts';
import { provenanceOf } from './provenance.ts';
import type { Setting } from './reporter.ts';
import type { Column, Content, Table } from './xlsx-cells.ts';

interface Company {
  readonly card: Scorecard;
}

/** Whose row it is, in every sheet that has rows of companies. */
export const companyColumns = ({ words }: Setting): readonly Column<Company>[] => [
  { header: words.company, width: 22, cell: ({ card }) => card.name ?? readableHost(card.domain) },
  { header: words.sheets.domain, width: 22, cell: ({ card }) => card.domain },
];

/** The score of a channel, or why there is none. */
function channelScore(card: Scorecard, id: ChannelId, { words }: Setting): Content {
  const channel = card.channels.find((one) => one.id === id);
  const { scored, applicable } = countOf(channel);
  if (applicable === 0) return words.html.notApplicable;
  return channel === undefined || scored === 0 ? words.html.notMeasured : { score: channel.total.score };
}

function columnsFor(report: Report, { channels }: Grid, setting: Setting): readonly Column<Company>[] {
  const { words } = setting;
  const { sheets } = words;
  const { comparison } = report;
  return [
    ...companyColumns(setting),
    { header: words.state, width: 16, cell: ({ card }) => words.states[card.state] },
    { header: sheets.bestRank, width: 10, cell: ({ card }) => ranksOf(comparison, card)?.best ?? null },
    { header: sheets.worstRank, width: 10, cell: ({ card }) => ranksOf(comparison, card)?.worst ?? null },
    {
      header: words.score,
      width: 10,
      cell: ({ card }) => (card.total.score === null ? words.html.noScore : { score: card.total.score }),
    },
    { header: sheets.lowest, width: 10, cell: ({ card }) => ({ score: card.total.low }) },
    { header: sheets.highest, width: 10, cell: ({ card }) => ({ score: card.total.high }) },
    { header: words.coverage, width: 11, cell: ({ card }) => ({ share: card.total.coverage }) },
    ...(hasBasis(report)
      ? [{ header: basisTitle(report, setting), width: 12, cell: ({ card }: Company) => ({ score: commonOf(report, card) }) }]
      : []),
    ...channels.map(({ id, title }) => ({
      header: title,
      width: 14,
      cell: ({ card }: Company) => channelScore(card, id, setting),
    })),
    {
      header: sheets.pagesRead,
      width: 10,
      cell: ({ card }) => card.visits.filter(({ kind }) => kind === 'page').length,
    },
    {
      header: sheets.lookedAt,
      width: 17,
      cell: ({ card: { gathered } }) => (gathered ? { time: gathered.archive?.to ?? gathered.finishedAt } : null),
    },
    { header: sheets.answersAt, width: 32, cell: ({ card }) => card.finalUrl ?? null },
  ];
}

/** A row for each company; below, who is ahead of whom and where it all comes from. */
export function summary(report: Report, grid: Grid, setting: Setting): Table<Company> {
  const { words } = setting;
  const readable = withReadableNames(report);
  const cards = readable.scorecards;
  return {
    name: words.sheets.names.summary,
    columns: columnsFor(report, grid, setting),
    rows: grid.cards.map((card) => ({ card })),
    sentences: [
      setting.title ?? (cards.length === 0 ? words.noCompanies : words.title(cards.map(titleOf))),
      ...standing(readable.comparison, setting),
      ...basisOf(readable, setting),
      // Of companies that could not be assessed, the sheet of scores tells why.
      ...notesOf(
        cards.filter(({ state }) => state !== 'unknown'),
        setting,
      ),
      ...(cards.length === 0 ? [] : [words.sheets.note]),
      provenanceOf(readable, setting),
    ],
  };
}
