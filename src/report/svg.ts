import type { Total } from '../model/scorecard.ts';
import { blank, type Markup, type Sheet } from './html-sheet.ts';
import { points } from './numbers.ts';

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
  const says = known ? barSays(points(score), points(low), points(high)) : barNone;
  const grid = ticks.map((x) => html`<line class="tick" x1="${x}" x2="${x}" y1="0" y2="12"/>`);
  const bar = known ? html`<rect class="score" x="0" y="2" width="${along(score)}" height="8"/>` : blank;
  const isOpen = known && points(low) !== points(high);
  const range = isOpen
    ? html`<path class="halo" d="M${along(low)} 6H${along(high)}"/><path class="range" d="M${along(low)} 6H${along(high)}M${along(low)} 3.5V8.5M${along(high)} 3.5V8.5"/>`
    : blank;
  return html`<svg class="bar" role="img" viewBox="0 0 100 12" preserveAspectRatio="none"><title>${barTitle(name, setting.words.score)}</title><desc>${says}</desc>${known ? html`<rect class="track" x="0" y="2" width="100" height="8"/>${grid}` : html`<rect class="open" x="0" y="2" width="100" height="8"/>`}${bar}${range}</svg>`;
}
