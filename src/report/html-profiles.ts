import type { Grid, GridChannel } from './grid.ts';
import { shortNameOf } from './host-name.ts';
import { anchorOf, named } from './html-parts.ts';
import type { Markup, Sheet } from './html-sheet.ts';
import { range } from './numbers.ts';
import { type Mark, profileLines } from './svg.ts';

/** A channel of one company on its chart. */
function markOf({ id, title, totals, counts }: GridChannel, index: number, { setting }: Sheet): Mark {
  const { marks, shortChannels, html: words } = setting.words;
  const total = totals[index];
  const applies = (counts[index]?.applicable ?? 0) > 0;
  const shown = total && range(total, setting.words);
  const says = shown ?? (applies ? words.notMeasured : words.notApplicable);
  return {
    label: shortChannels[id],
    says: words.inChannel(title, says),
    sign: marks[applies ? 'unknown' : 'not-applicable'],
    total,
  };
}

/** A chart for each company: its score in every channel, before the lines of the others. */
export function profiles({ cards, channels }: Grid, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { html: words } = setting.words;
  const lines = cards.map((_, index) => channels.map((channel) => markOf(channel, index, sheet)));
  const panel = (card: Grid['cards'][number], index: number): Markup => html`<figure class="panel">
<figcaption><a href="#${anchorOf(index)}">${named(card, sheet)}</a></figcaption>
${profileLines(shortNameOf(card), lines[index] ?? [], lines.toSpliced(index, 1), sheet)}
</figure>
`;
  return html`<p class="quiet">${words.profilesNote} ${words.sameNumbers}</p>
<div class="panels narrow">
${cards.map(panel)}</div>
`;
}
