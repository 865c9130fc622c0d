import { readableHost } from '../lib/host-name.ts';
import type { History, HistoryEntry } from '../model/history.ts';
import type { Total } from '../model/scorecard.ts';
import { type Canvas, canvasFor } from './canvas.ts';
import { columns, hanging, pad } from './layout.ts';
import { percent, range } from './numbers.ts';
import type { Setting } from './reporter.ts';
import type { Words } from './words/index.ts';

const mostBar = 50;
const leastBar = 20;
const gap = '  ';

/** A score from 0 to 100 in `width` columns: what is certain, what was measured, what is still possible. */
export function barOf({ score, low, high }: Total, width: number): string {
  if (score === null) return '';
  const at = (share: number): number => Math.round(share * width);
  const [certain, seen, possible] = [at(low ?? score), at(score), at(high ?? score)];
  return `${'█'.repeat(certain)}${'▓'.repeat(seen - certain)}${'░'.repeat(possible - seen)}`;
}

/** "0    25   50   75   100" above the bars. */
function scaleOf(width: number): string {
  const marks = [0, 25, 50, 75].map((mark) =>
    String(mark).padEnd(Math.round(((mark + 25) * width) / 100) - Math.round((mark * width) / 100)),
  );
  return `${marks.join('')}100`;
}

const rubricText = ({ rubric: { id, version, sha256, industry } }: HistoryEntry, words: Words): string =>
  `${id} ${version}${industry === undefined ? '' : `, ${words.html.industry(industry)}`} (${sha256.slice(0, 12)})`;

const isOtherRubric = (a: HistoryEntry, b: HistoryEntry): boolean =>
  a.rubric.sha256 !== b.rubric.sha256 || a.rubric.industry !== b.rubric.industry;

/** What keeps a run from being set beside the one before it. */
function breaksBefore(entry: HistoryEntry, previous: HistoryEntry | undefined, words: Words): readonly string[] {
  if (previous === undefined) return [];
  const { rubric, tool, options, browser, noBrowser: no } = words.history;
  const names = new Set([...Object.keys(previous.options), ...Object.keys(entry.options)]);
  const changed = [...names].filter((name) => previous.options[name] !== entry.options[name]);
  return [
    ...(isOtherRubric(previous, entry) ? [rubric(rubricText(previous, words), rubricText(entry, words))] : []),
    ...(previous.tool === entry.tool ? [] : [tool(previous.tool, entry.tool)]),
    ...(changed.length === 0 ? [] : [options(changed.join(', '))]),
    ...(previous.browser === entry.browser ? [] : [browser(previous.browser || no, entry.browser || no)]),
  ];
}

function entryLines(entry: HistoryEntry, facts: number, canvas: Canvas): readonly string[] {
  const { total } = entry;
  const { words } = canvas.setting;
  const score = range(total, words) ?? words.history.none;
  const text = [
    words.minute(entry.at),
    pad(score, 12),
    percent(total.coverage, words).padStart(words.history.measured.length),
  ].join(gap);
  const room = canvas.width - facts - gap.length - '100'.length;
  const notes = [
    ...(entry.state === 'assessed' ? [] : [words.states[entry.state]]),
    ...(entry.archived ? [words.history.archive] : []),
  ];
  const below = notes.length === 0 ? [] : hanging(gap, notes.join('; '), canvas.prose).map(canvas.quiet);
  const tone = canvas.tone(total.score);
  if (room < leastBar)
    return [
      ...hanging('', text, canvas.width),
      ...(total.score === null ? [] : [gap + tone(barOf(total, Math.max(8, Math.min(mostBar, canvas.width - 4))))]),
      ...below,
    ];
  return [`${pad(text, facts)}${gap}${tone(barOf(total, Math.min(mostBar, room)))}`.trimEnd(), ...below];
}

/** The total over time, a line for each run; another rubric is a break. */
export function historyTerminal({ domain, entries }: History, setting: Setting): string {
  const canvas = canvasFor(setting);
  const { words: all } = setting;
  const { history: words } = all;
  const [first, last] = [entries[0], entries.at(-1)];
  const head = [pad(words.begun, 16), pad(words.score, 12), words.measured].join(gap);
  const facts = columns(head);
  const bar = Math.min(mostBar, canvas.width - facts - gap.length - '100'.length);
  const title = words.title(
    canvas.text(readableHost(domain)),
    words.runs(entries.length),
    all.day(first?.at ?? ''),
    all.day(last?.at ?? ''),
  );
  const lines = [
    ...hanging('', title, canvas.prose).map(canvas.bold),
    '',
    ...(bar < leastBar ? hanging('', head, canvas.width) : [`${head}${gap}${scaleOf(bar)}`]).map(canvas.quiet),
    ...entries.flatMap((entry, index) => [
      ...breaksBefore(entry, entries[index - 1], all).flatMap((text) => hanging('── ', canvas.text(text), canvas.prose)),
      ...entryLines(entry, facts, canvas),
    ]),
    '',
    ...hanging('', words.legend, canvas.prose).map(canvas.quiet),
  ];
  return `${lines.join('\n')}\n`;
}
