import type { Total } from '../model/scorecard.ts';
import { blank, type Markup, type Sheet } from './html-sheet.ts';
import { edges, isOpen, points } from './numbers.ts';

/** Place along a scale of 100 units, to a tenth. */
const along = (score: number): number => Math.round(score * 1000) / 10;

const ticks = [25, 50, 75] as const;

/**
 * A score as a bar and its range as a line over it, 100 units wide. It stretches to its place, so nothing in it is text;
 * what it shows is told in its title and description.
 */
export function rangeBar(name: string, total: Total | undefined, { html, setting }: Sheet): Markup {
  const { barTitle, barNone, barSays } = setting.words.html;
  const { score, low, high } = total ?? { score: null, low: null, high: null };
  const known = score !== null && low !== null && high !== null;
  const says = known ? barSays(points(score), ...edges(low, high)) : barNone;
  const grid = ticks.map((x) => html`<line class="tick" x1="${x}" x2="${x}" y1="0" y2="12"/>`);
  const bar = known ? html`<rect class="score" x="0" y="2" width="${along(score)}" height="8"/>` : blank;
  const range =
    known && isOpen({ low, high })
      ? html`<path class="halo" d="M${along(low)} 6H${along(high)}"/><path class="range" d="M${along(low)} 6H${along(high)}M${along(low)} 3.5V8.5M${along(high)} 3.5V8.5"/>`
      : blank;
  return html`<svg class="bar" role="img" viewBox="0 0 100 12" preserveAspectRatio="none"><title>${barTitle(name, setting.words.score)}</title><desc>${says}</desc>${known ? html`<rect class="track" x="0" y="2" width="100" height="8"/>${grid}` : html`<rect class="open" x="0" y="2" width="100" height="8"/>`}${bar}${range}</svg>`;
}

/** One channel on a chart over several. */
export interface Mark {
  readonly label: string;
  /** Channel and score, in words. */
  readonly says: string;
  /** Stands in the place of a score that there is none of. */
  readonly sign: string;
  readonly total: Total | undefined;
}

const frame = { width: 320, height: 168, left: 30, right: 314, top: 10, bottom: 138 } as const;
/** Room between the edges and the outer channels. */
const margin = 14;
const levels = [0, 25, 50, 75, 100] as const;
const named: ReadonlySet<number> = new Set([0, 50, 100]);

const tenth = (place: number): number => Math.round(place * 10) / 10;
const across = (index: number, count: number): number => {
  const [from, to] = [frame.left + margin, frame.right - margin];
  return tenth(count < 2 ? (from + to) / 2 : from + (index * (to - from)) / (count - 1));
};
const up = (score: number): number => tenth(frame.bottom - score * (frame.bottom - frame.top));

/** A path through the scores that there are; it breaks where there is none. */
function pathOf(marks: readonly Mark[]): string {
  const scores = marks.map(({ total }) => total?.score ?? null);
  return scores
    .map((score, index) => {
      if (score === null) return '';
      const starts = (scores[index - 1] ?? null) === null;
      return `${starts ? 'M' : 'L'}${across(index, marks.length)} ${up(score)}`;
    })
    .join('');
}

/** A score with what it could still be, or the sign that there is none. */
function pointOf({ sign, total }: Mark, x: number, { html }: Sheet): Markup {
  const { score, low, high } = total ?? { score: null, low: null, high: null };
  if (score === null || low === null || high === null)
    return html`<text class="none-there" x="${x}" y="${frame.bottom - 5}">${sign}</text>`;
  const [left, right] = [tenth(x - 4), tenth(x + 4)];
  const range = isOpen({ low, high })
    ? html`<path class="range" d="M${x} ${up(low)}V${up(high)}M${left} ${up(low)}H${right}M${left} ${up(high)}H${right}"/>`
    : blank;
  return html`${range}<circle cx="${x}" cy="${up(score)}" r="4"/>`;
}

/** Scores of one company over the channels, before the grey lines of others; what it shows is told in its title and description. */
export function profileLines(name: string, own: readonly Mark[], others: readonly (readonly Mark[])[], sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { barTitle, byChannel } = setting.words.html;
  const { width, height, left, right, bottom } = frame;
  const scale = levels.map((level) => {
    const y = up(level / 100);
    const label = named.has(level) ? html`<text class="level" x="${left - 6}" y="${y + 3.5}">${level}</text>` : blank;
    return html`<line class="tick" x1="${left}" x2="${right}" y1="${y}" y2="${y}"/>${label}`;
  });
  const behind = others.map((marks) => html`<path class="other" d="${pathOf(marks)}"/>`);
  const marks = own.map((mark, index) => {
    const x = across(index, own.length);
    return html`${pointOf(mark, x, sheet)}<text x="${x}" y="${bottom + 17}">${mark.label}</text>`;
  });
  return html`<svg class="profile" role="img" viewBox="0 0 ${width} ${height}"><title>${barTitle(name, byChannel)}</title><desc>${own.map(({ says }) => says).join('; ')}</desc>${scale}${behind}<path class="own" d="${pathOf(own)}"/>${marks}</svg>`;
}
