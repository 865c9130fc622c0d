import type { Scorecard } from '../model/scorecard.ts';
import type { Finding, Kind } from './finding.ts';
import { titleOf } from './host-name.ts';
import { blank, type Markup, type Piece, type Sheet } from './html-sheet.ts';
import { points } from './numbers.ts';

const steps = 5;

/** Class of the step of the scale that the points shown lie on; of its kind where there is none. */
export function toneOf({ score, kind }: Pick<Finding, 'score' | 'kind'>): string {
  return score === null ? `none ${kind}` : `s${Math.min(steps - 1, Math.floor((Number(points(score)) * steps) / 100))}`;
}

/** A sign of its own drawing where fonts disagree on it. */
export function signOf(kind: Kind, { html, setting }: Sheet): Markup {
  return kind === 'found' || kind === 'absent'
    ? html`<svg class="sign ${kind}" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.5"/></svg>`
    : html`<span class="sign" aria-hidden="true">${setting.words.marks[kind]}</span>`;
}

/** Mark and points: the mark for the eye, its meaning for the ear. */
export function markOf({ kind, score }: Pick<Finding, 'score' | 'kind'>, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const worth = score === null ? blank : html` <b>${points(score)}</b>`;
  return html`${signOf(kind, sheet)}<span class="vh">${setting.words.html.kinds[kind]}</span>${worth}`;
}

/** A heading of a section, and what stands in it; the section is a landmark of that name. */
export const section = (id: string, title: string, body: Piece, { html }: Sheet): Markup =>
  html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`;

/** A table that scrolls sideways in its own place when it is wider than the page. */
export const wide = (id: string, caption: string, head: Piece, body: Piece, { html }: Sheet): Markup =>
  html`<div class="wide" role="group" tabindex="0" aria-labelledby="${id}">
<table>
<caption id="${id}">${caption}</caption>
<thead>
${head}</thead>
${body}</table>
</div>
`;

/** The name of a company, whatever direction it is written in. */
export const named = (company: Pick<Scorecard, 'name' | 'domain'>, { html }: Sheet): Markup =>
  html`<bdi>${titleOf(company)}</bdi>`;

/** Where the evidence about a company stands. */
export const anchorOf = (company: number, criterion?: string): string =>
  criterion === undefined ? `company-${company + 1}` : `company-${company + 1}-${criterion}`;

/** Where a picture of a company stands; no criterion's evidence can stand there, whatever its id is. */
export const pictureAnchor = (company: number, picture: number): string => `picture-${company + 1}-${picture + 1}`;

/** A time for people and for programs; anything else as it stands. */
export function timeOf(iso: string, { html, setting }: Sheet): Markup {
  const shown = setting.words.time(iso);
  return shown === iso ? html`${iso}` : html`<time datetime="${iso}">${shown}</time>`;
}

export const list = (items: readonly Markup[], { html }: Sheet, name = 'plain'): Markup =>
  items.length === 0 ? blank : html`<ul class="${name}">${items.map((item) => html`<li>${item}</li>\n`)}</ul>\n`;
