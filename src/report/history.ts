import type { History, HistoryEntry } from '../model/history.ts';
import type { Total } from '../model/scorecard.ts';
import { csvTable } from './csv-table.ts';
import { json as safely } from './escape.ts';
import type { HistoryFormat } from './format-names.ts';
import { historyTerminal } from './history-terminal.ts';
import { plainNumber } from './numbers.ts';
import type { Setting } from './reporter.ts';
import { type Locale, wording } from './words/index.ts';

const inPoints = (score: number | null): string => (score === null ? '' : plainNumber(score * 100));

/** A row for the total of each run, and one for each channel; scores in points, 0 to 100. */
function historyCsv({ domain, entries }: History, { words }: Setting): string {
  const names = ['domain', 'run', 'at', 'state', 'part', 'title', 'score', 'low', 'high', 'coverage'];
  const row = (entry: HistoryEntry, part: string, title: string, { score, low, high, coverage }: Total): readonly string[] => [
    ...[domain, entry.run, entry.at, entry.state, part, title],
    ...[score, low, high, coverage].map(inPoints),
    ...[entry.rubric.id, entry.rubric.version, entry.rubric.sha256, entry.rubric.industry ?? '', entry.tool],
    entry.archived ? words.yes : words.no,
  ];
  const rows = entries.flatMap((entry) => [
    row(entry, 'total', '', entry.total),
    ...entry.channels.map(({ id, title, total }) => row(entry, id, title, total)),
  ]);
  return csvTable([...names, 'rubric', 'rubric_version', 'rubric_sha256', 'industry', 'tool', 'archived'], rows);
}

function historyJson(history: History): string {
  const safe = (_: string, value: unknown): unknown => (typeof value === 'string' ? safely(value) : value);
  return `${JSON.stringify({ schemaVersion: 1, ...history }, safe, 2)}\n`;
}

const historyFormats = { terminal: historyTerminal, csv: historyCsv, json: historyJson } as const satisfies Record<
  HistoryFormat,
  (history: History, setting: Setting) => string
>;

/** A company over time as text; ends in a line break. */
export function renderHistory(
  history: History,
  options: {
    readonly format: HistoryFormat;
    readonly width: number;
    readonly color: boolean;
    readonly locale?: Locale;
  },
): string {
  return historyFormats[options.format](history, {
    width: options.width,
    color: options.color,
    details: false,
    words: wording[options.locale ?? 'en'],
    rubric: {},
    names: new Map(),
    mask: (text) => text,
    fingerprint: () => '',
  });
}
