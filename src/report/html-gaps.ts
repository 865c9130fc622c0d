import type { Report, Scorecard } from '../model/scorecard.ts';
import { fixesBasisOf, fixesOf } from './comparison.ts';
import { type Difference, gapsOf } from './gaps.ts';
import type { Grid } from './grid.ts';
import { shortNameOf } from './host-name.ts';
import { anchorOf, list, markOf, named, toneOf } from './html-parts.ts';
import { blank, type Markup, type Sheet } from './html-sheet.ts';

function difference({ criterion, own, others }: Difference, index: number, said: boolean, sheet: Sheet): Markup {
  const { html } = sheet;
  const line = ({ name, finding }: Difference['others'][number]): Markup =>
    html`<li><span class="chip ${toneOf(finding)}">${markOf(finding, sheet)}</span> <bdi>${name}</bdi>: <bdi>${finding.text}</bdi></li>\n`;
  const lines = [...(said ? [own] : []), ...others].map(line);
  return html`<a href="#${anchorOf(index, criterion.id)}"><bdi>${criterion.title}</bdi></a>
<ul>${lines}</ul>`;
}

function part(title: string, items: readonly Difference[], index: number, said: boolean, sheet: Sheet): Markup {
  const { html } = sheet;
  if (items.length === 0) return blank;
  return html`<h4>${title}</h4>
${list(
  items.map((one) => difference(one, index, said, sheet)),
  sheet,
  'differences',
)}`;
}

/** For each company: what others have and it lacks, where they do better, and where it is ahead of all of them. */
export function gaps(grid: Grid, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { html: words } = setting.words;
  const company = (index: number): Markup => {
    const { name, lacks, behind, ahead } = gapsOf(grid, index);
    return html`<details>
<summary><h3>${words.gapsOf(name, lacks.length, behind.length, ahead.length)}</h3></summary>
${part(words.lacks(name), lacks, index, false, sheet)}${part(words.behind(name), behind, index, true, sheet)}${part(words.ahead(name), ahead, index, true, sheet)}</details>
`;
  };
  const isSilent = (index: number): boolean => {
    const { lacks, behind, ahead } = gapsOf(grid, index);
    return lacks.length + behind.length + ahead.length === 0;
  };
  const silent = grid.cards.filter((_, index) => isSilent(index)).map(shortNameOf);
  return html`<p class="quiet">${words.gapsNote}</p>
${grid.cards.map((_, index) => (isSilent(index) ? blank : company(index)))}${
  silent.length === 0
    ? blank
    : html`<p>${words.gapsNone(silent.join(', '))}</p>
`
}`;
}

/** The three fixes worth most for each company, in points of its score; what is unknown is no fix. */
export function fixes(report: Report, grid: Grid, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { words } = setting;
  const why = new Map((report.rubric.criteria ?? []).map((one) => [one.id, one.why]));
  const fix = (card: Scorecard, index: number): Markup => {
    const items = fixesOf(card, sheet.setting).map(({ gain, title, criterion }) => {
      const reason = why.get(criterion);
      return html`<li><span class="gain">${gain} <small>${words.html.pointsUnit}</small></span> <a href="#${anchorOf(index, criterion)}"><bdi>${title}</bdi></a>${reason === undefined ? blank : html`<p class="quiet"><bdi>${reason}</bdi></p>`}</li>
`;
    });
    const nothing = card.total.score === null ? words.html.fixUnmeasured : words.html.fixNone;
    const basis = items.length === 0 ? [] : fixesBasisOf(card, setting);
    const small = basis.map((text) => html` <small>${text}</small>`);
    return html`<article>
<h3>${named(card, sheet)}${small}</h3>
${items.length === 0 ? html`<p class="quiet">${nothing}</p>` : html`<ol class="fixes">\n${items}</ol>`}
</article>
`;
  };
  return html`<p class="quiet">${words.sentence(words.fixesNote)}.</p>
<div class="columns">
${grid.cards.map(fix)}</div>
`;
}
