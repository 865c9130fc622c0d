import type { Source } from '../model/reading.ts';
import type { Report, Scorecard } from '../model/scorecard.ts';
import { openReasons, troublesOf } from './comparison.ts';
import type { Grid } from './grid.ts';
import { list, named, timeOf, wide } from './html-parts.ts';
import { blank, type Markup, type Sheet } from './html-sheet.ts';
import { ruleInWords } from './rule-words.ts';

const sourcesByTrust = ['contact', 'import', 'api', 'public', 'answer', 'indirect'] as const satisfies readonly Source[];

/** What could not be looked at, by reason, with what to do about it. */
export function troubles(cards: readonly Scorecard[], sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { words } = setting;
  const ofVisits = troublesOf(cards, setting).map(
    ({ says, hint, places }) => html`<b>${words.sentence(says)}.</b> ${hint}
<ul>${places.map((place) => html`<li>${named(place, sheet)}: <bdi>${place.text(words)}</bdi></li>\n`)}</ul>`,
  );
  const ofCriteria = openReasons(cards, setting).map(
    ({ says, hint, criteria }) => html`<b>${words.sentence(says)}</b> (${words.openCriteria(criteria)}). ${hint}`,
  );
  return list([...ofVisits, ...ofCriteria], sheet, 'troubles');
}

function conditionRow(card: Scorecard, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { html: words, states } = setting.words;
  const { gathered, visits } = card;
  const count = (kind: Scorecard['visits'][number]['kind']): number => visits.filter((visit) => visit.kind === kind).length;
  const read = words.pagesRead(count('page'), count('missing'), count('failed'));
  const browser = gathered?.browser;
  const means =
    browser === undefined
      ? words.notTold
      : browser.state === 'used'
        ? [browser.name, ...(browser.sandbox === undefined ? [] : [words.sandbox(browser.sandbox)])].join(', ')
        : words.browsers[browser.state];
  const period = gathered?.archive
    ? html`${timeOf(gathered.archive.from, sheet)} – ${timeOf(gathered.archive.to, sheet)}, <bdi>${words.fromArchive(gathered.archive.files)}</bdi>`
    : gathered
      ? html`${timeOf(gathered.startedAt, sheet)} – ${timeOf(gathered.finishedAt, sheet)}`
      : html`${words.notTold}`;
  return html`<tr><th scope="row">${named(card, sheet)}</th><td>${states[card.state]}</td><td>${read}</td><td>${period}</td><td>${means}</td></tr>\n`;
}

function conditions(report: Report, cards: readonly Scorecard[], sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { html: words, company, state } = setting.words;
  const heads = [company, state, words.read, words.time, words.browser];
  const head = html`<tr>${heads.map((one) => html`<th scope="col">${one}</th>`)}</tr>\n`;
  const body = html`<tbody>\n${cards.map((card) => conditionRow(card, sheet))}</tbody>\n`;
  const { limits } = report;
  const told = limits === undefined ? words.notTold : words.limitsAre(limits.visits, limits.seconds);
  return html`${wide('conditions', words.conditionsOf, head, body, sheet)}<p class="quiet">${words.limits}: ${told}.</p>
`;
}

function rubricTable({ rubric }: Report, grid: Grid, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { html: words, criterion } = setting.words;
  const texts = new Map((rubric.criteria ?? []).map((one) => [one.id, one]));
  const isTold = texts.size > 0;
  const columns = isTold ? [words.pointsFor, words.basedOn] : [];
  const head = html`<tr>${[criterion, words.weight, ...columns].map((one) => html`<th scope="col">${one}</th>`)}</tr>\n`;
  const body = grid.channels.map(({ title, weight, rows }) => {
    const lines = rows.map(({ criterion: one }) => {
      const text = texts.get(one.id);
      const told = isTold
        ? html`<td>${text === undefined ? '' : ruleInWords(text, setting.words, setting.rubric)}</td><td><bdi>${[text?.why, text?.source].filter((part) => part !== undefined).join(' ')}</bdi></td>`
        : blank;
      return html`<tr><th scope="row"><bdi>${one.title}</bdi></th><td>${one.weight}</td>${told}</tr>\n`;
    });
    return html`<tbody>
<tr class="channel"><th scope="rowgroup"><bdi>${title}</bdi></th><td>${weight}</td>${columns.map(() => html`<td></td>`)}</tr>
${lines}</tbody>
`;
  });
  return html`<div class="rubric">
${wide('rubric-table', words.rubricTable, head, body, sheet)}</div>
`;
}

/** How the report came about: rubric, scoring, sources, and under which conditions the companies were looked at. */
export function method(report: Report, grid: Grid, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { html: words, scoreNote } = setting.words;
  const { id, version, sha256, industry, title } = report.rubric;
  const sources = sourcesByTrust.map((source) => html`<dt>${words.badges[source]}</dt><dd>${words.badgeMeanings[source]}</dd>\n`);
  return html`<h3>${words.howScored}</h3>
<p>${scoreNote}</p>
<p>${words.clearLead}</p>
<h3>${words.sourcesAre}</h3>
<dl class="facts">
${sources}</dl>
<h3>${words.conditions}</h3>
${conditions(report, grid.cards, sheet)}<h3>${words.rubric}</h3>
<p><bdi>${words.rubricNamed(title, id, version)}</bdi>${industry === undefined ? blank : html`, ${words.industry(industry)}`}. <span class="quiet hash">SHA-256 ${sha256}</span></p>
${rubricTable(report, grid, sheet)}`;
}
