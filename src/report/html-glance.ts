import type { Report, Scorecard, Total } from '../model/scorecard.ts';
import { basisOf, basisTitle, commonOf, hasBasis, notesOf, rankOf, standing } from './comparison.ts';
import type { Count, Grid, GridChannel } from './grid.ts';
import { headlineOf } from './headline.ts';
import { namedComparison, shortNameOf } from './host-name.ts';
import { anchorOf, list, named, wide } from './html-parts.ts';
import { blank, type Markup, type Sheet } from './html-sheet.ts';
import { signNotes } from './legend.ts';
import { edges, isOpen, percent, points, range } from './numbers.ts';
import { rangeBar } from './svg.ts';

const acrossAtMost = 5;

/** What the score of a company could still be, in words. */
function opennessOf({ score, low, high }: Total, { setting }: Sheet): string {
  const { between, exactly, noScore } = setting.words.html;
  if (score === null || low === null || high === null) return noScore;
  return isOpen({ low, high }) ? between(...edges(low, high)) : exactly;
}

function standingOf(report: Report, card: Scorecard, index: number, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { words } = setting;
  const { score, coverage } = card.total;
  const rank = report.scorecards.length > 1 && score !== null ? [words.html.rankOf(rankOf(report, card, setting))] : [];
  const notes = [...rank, opennessOf(card.total, sheet), words.html.coverageOf(percent(coverage, words))];
  const state = card.state === 'assessed' ? blank : html` <span class="state">${words.states[card.state]}</span>`;
  return html`<li>
<p class="who"><a href="#${anchorOf(index)}">${named(card, sheet)}</a>${state}</p>
<p class="total">${score === null ? words.marks.unknown : points(score)}</p>
${rangeBar(shortNameOf(card), card.total, sheet)}
<p class="quiet">${notes.join(' · ')}</p>
</li>
`;
}

const totalCell = (total: Total | undefined, applies: boolean, { html, setting }: Sheet): Markup => {
  const { marks, html: own } = setting.words;
  const shown = total && range(total, setting.words);
  if (shown) return html`<span class="nowrap">${shown}</span>`;
  const [mark, says] = applies ? [marks.unknown, own.notMeasured] : [marks['not-applicable'], own.notApplicable];
  return html`<span aria-hidden="true">${mark}</span><span class="vh">${says}</span>`;
};

function channelCell(total: Total | undefined, { scored, applicable }: Count, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const count = scored === 0 ? blank : html` <small>${setting.words.measured(scored, applicable)}</small>`;
  return html`${totalCell(total, applicable > 0, sheet)}${count}`;
}

/** A line of the table of numbers: what it is, and one cell for each company. */
interface Line {
  readonly title: string;
  readonly cells: readonly Markup[];
}

function linesOf(
  report: Report,
  grid: Grid,
  sheet: Sheet,
): { readonly totals: readonly Line[]; readonly channels: readonly Line[] } {
  const { html, setting } = sheet;
  const { words } = setting;
  const each = (title: string, cell: (card: Scorecard) => Markup): Line => ({ title, cells: grid.cards.map(cell) });
  const common = (card: Scorecard): Markup => {
    const score = commonOf(report, card);
    return html`${score === null ? words.marks['not-applicable'] : points(score)}`;
  };
  return {
    totals: [
      ...(grid.cards.length > 1 ? [each(words.rank, (card) => html`${rankOf(report, card, setting)}`)] : []),
      each(words.score, ({ total }) => html`<b>${totalCell(total, true, sheet)}</b>`),
      ...(hasBasis(report) ? [each(basisTitle(report, setting), common)] : []),
      each(words.coverage, ({ total }) => html`${percent(total.coverage, words)}`),
      each(words.state, ({ state }) => html`${words.states[state]}`),
    ],
    channels: grid.channels.map(({ title, totals, counts }) => ({
      title,
      cells: counts.map((count, index) => channelCell(totals[index], count, sheet)),
    })),
  };
}

/** Companies across when they are few, down when they are many. */
function numbersOf(report: Report, grid: Grid, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { words } = setting;
  const { totals, channels } = linesOf(report, grid, sheet);
  const row = (title: Markup, cells: readonly Markup[]): Markup =>
    html`<tr><th scope="row">${title}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;
  const head = (titles: readonly Markup[]): Markup =>
    html`<tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr>\n`;
  const rows = (lines: readonly Line[]): Markup =>
    html`<tbody>\n${lines.map(({ title, cells }) => row(html`<bdi>${title}</bdi>`, cells))}</tbody>\n`;
  const names = grid.cards.map((card) => named(card, sheet));
  if (grid.cards.length <= acrossAtMost) {
    const body = html`${rows(totals)}${rows(channels)}`;
    return wide('numbers', words.html.numbersOf, head([html`${words.html.figure}`, ...names]), body, sheet);
  }
  const lines = [...totals, ...channels];
  const body = names.map((name, index) =>
    row(
      name,
      lines.map(({ cells }) => cells[index] ?? blank),
    ),
  );
  const titles = [words.company, ...lines.map(({ title }) => title)].map((title) => html`<bdi>${title}</bdi>`);
  return html`<div class="dense">
${wide('numbers', words.html.numbersOf, head(titles), html`<tbody>\n${body}</tbody>\n`, sheet)}</div>
`;
}

/** The comparison at a glance: who stands where, how sure that is, and the numbers behind it. */
export function glance(report: Report, grid: Grid, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { words } = setting;
  const sentences = [...standing(namedComparison(report), setting), ...basisOf(report, setting), ...notesOf(grid.cards, setting)];
  return html`<p><b>${headlineOf(report, setting)}</b></p>
${list(
  sentences.map((sentence) => html`${sentence}`),
  sheet,
  'says',
)}<figure>
<figcaption>${words.html.standings}. <span class="quiet">${words.html.standingsNote}</span></figcaption>
<ol class="standings">
${grid.cards.map((card, index) => standingOf(report, card, index, sheet))}</ol>
</figure>
${numbersOf(report, grid, sheet)}<p class="quiet">${[words.scoreNote, ...signNotes(grid, setting)].join(' ')}</p>
`;
}

/** The score of one company in one channel, drawn and written. */
function barOf({ title, totals, counts }: GridChannel, index: number, who: Markup, grid: Grid, sheet: Sheet): Markup {
  const { html } = sheet;
  const applies = (counts[index]?.applicable ?? 0) > 0;
  const card = grid.cards[index];
  const name = card ? `${title}, ${shortNameOf(card)}` : title;
  return html`<li><span class="who">${who}</span>${rangeBar(name, totals[index], sheet)}<span class="number">${totalCell(totals[index], applies, sheet)}</span></li>
`;
}

/** A small chart for each channel, all on one scale; of a single company, a bar for each. */
export function channels(grid: Grid, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { html: words } = setting.words;
  const headOf = ({ title, weight }: GridChannel): Markup =>
    html`<b>${title}</b> <span class="quiet">${words.weightShare(weight)}</span>`;
  if (grid.cards.length === 1)
    return html`<p class="quiet">${words.sameNumbers}</p>
<ul class="bars alone">
${grid.channels.map((channel) => barOf(channel, 0, headOf(channel), grid, sheet))}</ul>
`;
  const panel = (channel: GridChannel): Markup => html`<figure class="panel">
<figcaption>${headOf(channel)}</figcaption>
<ul class="bars">
${grid.cards.map((card, index) => barOf(channel, index, named(card, sheet), grid, sheet))}</ul>
</figure>
`;
  return html`<p class="quiet">${words.channelsNote} ${words.sameNumbers}</p>
<div class="panels">
${grid.channels.map(panel)}</div>
`;
}
