import { readableHost } from '../lib/host-name.ts';
import { plural } from '../lib/plural.ts';
import type { History, HistoryEntry } from '../model/history.ts';
import type { Total } from '../model/scorecard.ts';
import { type Canvas, canvasFor } from './canvas.ts';
import { historyWords as words } from './history-words.ts';
import { columns, hanging, pad } from './layout.ts';
import { percent, range } from './numbers.ts';
import type { Setting } from './reporter.ts';

const mostBar = 50;
const leastBar = 20;
const gap = '  ';

const minuteOf = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
const dayOf = (iso: string): string => iso.slice(0, 10);

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

const rubricText = ({ rubric: { id, version, sha256, industry } }: HistoryEntry): string =>
  `${id} ${version}${industry === undefined ? '' : ` for ${industry}`} (${sha256.slice(0, 12)})`;

const isOtherRubric = (a: HistoryEntry, b: HistoryEntry): boolean =>
  a.rubric.sha256 !== b.rubric.sha256 || a.rubric.industry !== b.rubric.industry;

/** What keeps a run from being set beside the one before it. */
function breaksBefore(entry: HistoryEntry, previous: HistoryEntry | undefined): readonly string[] {
  if (previous === undefined) return [];
  return [
    ...(isOtherRubric(previous, entry) ? [words.rubric(rubricText(previous), rubricText(entry))] : []),
    ...(previous.tool === entry.tool ? [] : [words.tool(previous.tool, entry.tool)]),
  ];
}

function entryLines(entry: HistoryEntry, facts: number, canvas: Canvas): readonly string[] {
  const { total } = entry;
  const score = range(total) ?? words.none;
  const text = [minuteOf(entry.at), pad(score, 12), percent(total.coverage).padStart(words.measured.length)].join(gap);
  const room = canvas.width - facts - gap.length - '100'.length;
  const notes = [
    ...(entry.state === 'assessed' ? [] : [canvas.setting.words.states[entry.state]]),
    ...(entry.archived ? [words.archive] : []),
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
  const [first, last] = [entries[0], entries.at(-1)];
  const head = [pad(words.begun, 16), pad(words.score, 12), words.measured].join(gap);
  const facts = columns(head);
  const bar = Math.min(mostBar, canvas.width - facts - gap.length - '100'.length);
  const title = words.title(
    canvas.text(readableHost(domain)),
    plural(entries.length, 'run'),
    dayOf(first?.at ?? ''),
    dayOf(last?.at ?? ''),
  );
  const lines = [
    ...hanging('', title, canvas.prose).map(canvas.bold),
    '',
    ...(bar < leastBar ? hanging('', head, canvas.width) : [`${head}${gap}${scaleOf(bar)}`]).map(canvas.quiet),
    ...entries.flatMap((entry, index) => [
      ...breaksBefore(entry, entries[index - 1]).flatMap((text) => hanging('── ', canvas.text(text), canvas.prose)),
      ...entryLines(entry, facts, canvas),
    ]),
    '',
    ...hanging('', words.legend, canvas.prose).map(canvas.quiet),
  ];
  return `${lines.join('\n')}\n`;
}
