import type { Report } from '../model/scorecard.ts';
import type { Grid, GridChannel, GridRow } from './grid.ts';
import type { Setting } from './reporter.ts';
import { ruleInWords } from './rule-words.ts';
import { measureTitle } from './values.ts';
import type { Table } from './xlsx-cells.ts';

interface Line {
  readonly channel: GridChannel;
  readonly criterion: GridRow['criterion'];
}

/** A row for each criterion, with what it weighs and what it pays; below, which rubric it is. */
export function rubricTable({ rubric }: Report, grid: Grid, setting: Setting): Table<Line> {
  const { words } = setting;
  const { sheets } = words;
  const { id, version, title, industry, sha256 } = rubric;
  const terms = new Map((rubric.criteria ?? []).map((one) => [one.id, one]));
  return {
    name: sheets.names.rubric,
    columns: [
      { header: sheets.channel, width: 18, cell: ({ channel }) => channel.title },
      { header: sheets.channelWeight, width: 10, cell: ({ channel }) => channel.weight },
      { header: words.criterion, width: 34, wrap: true, cell: ({ criterion }) => criterion.title },
      { header: sheets.id, width: 24, cell: ({ criterion }) => criterion.id },
      { header: words.html.weight, width: 8, cell: ({ criterion }) => criterion.weight },
      { header: sheets.measure, width: 34, wrap: true, cell: ({ criterion }) => measureTitle(criterion.measure, setting) },
      {
        header: words.html.pointsFor,
        width: 60,
        wrap: true,
        cell: ({ criterion }) => {
          const told = terms.get(criterion.id);
          return told === undefined ? null : ruleInWords(told, words, setting.rubric);
        },
      },
      {
        header: words.html.basedOn,
        width: 60,
        wrap: true,
        cell: ({ criterion }) => {
          const told = terms.get(criterion.id);
          return [told?.why, told?.source].filter((part) => part !== undefined).join(' ');
        },
      },
    ],
    rows: grid.channels.flatMap((channel) => channel.rows.map(({ criterion }) => ({ channel, criterion }))),
    sentences: [
      words.html.rubricNamed(title, id, version),
      ...(industry === undefined ? [] : [words.html.industry(industry)]),
      `SHA-256 ${sha256}`,
    ],
  };
}
