import type { Finding } from './finding.ts';
import type { Grid, GridChannel, GridRow } from './grid.ts';
import { anchorOf, markOf, named, signOf, toneOf, wide } from './html-parts.ts';
import { blank, type Markup, type Sheet } from './html-sheet.ts';
import { points, range } from './numbers.ts';

/** Companies beside one another that leave room for words in the cells. */
const inWordsAtMost = 4;

function cell(finding: Finding | undefined, anchor: string, inWords: boolean, sheet: Sheet): Markup {
  const { html } = sheet;
  if (finding === undefined) return html`<td></td>`;
  const text = inWords && !finding.bare ? html` <span class="words"><bdi>${finding.text}</bdi></span>` : blank;
  return html`<td class="${toneOf(finding)}"><a href="#${anchor}">${markOf(finding, sheet)}</a>${text}</td>`;
}

function row({ criterion, cells }: GridRow, inWords: boolean, sheet: Sheet): Markup {
  const { html } = sheet;
  const drawn = cells.map((finding, index) => cell(finding, anchorOf(index, criterion.id), inWords, sheet));
  return html`<tr><th scope="row"><bdi>${criterion.title}</bdi></th>${drawn}</tr>\n`;
}

function channel({ title, totals, counts, rows }: GridChannel, inWords: boolean, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const total = (index: number): string => {
    const one = totals[index];
    const shown = !one || one.score === null ? null : inWords ? range(one, setting.words) : points(one.score);
    return shown ?? setting.words.marks[counts[index]?.applicable === 0 ? 'not-applicable' : 'unknown'];
  };
  return html`<tbody>
<tr class="channel"><th scope="rowgroup"><bdi>${title}</bdi></th>${totals.map((_, index) => html`<td>${total(index)}</td>`)}</tr>
${rows.map((one) => row(one, inWords, sheet))}</tbody>
`;
}

function legend(sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { legends, html: own } = setting.words;
  const kinds = ['found', 'absent', 'unknown', 'not-applicable', 'manual'] as const;
  const signs = kinds.map((kind) => html`<li>${signOf(kind, sheet)} ${legends[kind]}</li>\n`);
  const steps = own.steps.map((step, index) => html`<li class="s${index}">${step}</li>\n`);
  return html`<ul class="legend">
${signs}</ul>
<p class="scale-name">${own.scale}</p>
<ul class="scale">
${steps}</ul>
`;
}

/** Criteria down, companies across: a mark and points in every cell, colour on top, and words where there is room. */
export function heat(grid: Grid, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { words } = setting;
  const inWords = grid.cards.length <= inWordsAtMost;
  const head = html`<tr><th scope="col">${words.criterion}</th>${grid.cards.map((card) => html`<th scope="col">${named(card, sheet)}</th>`)}</tr>\n`;
  const body = html`${grid.channels.map((one) => channel(one, inWords, sheet))}`;
  return html`${legend(sheet)}<p class="quiet">${words.html.heatNote}</p>
<div class="heat ${inWords ? 'said' : 'brief'}">
${wide('heat-table', words.html.heatCaption, head, body, sheet)}</div>
`;
}
