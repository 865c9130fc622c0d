import type { Evidence } from '../model/reading.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { type Detail, detailsOf } from './details.ts';
import { countOf } from './grid.ts';
import { anchorOf, list, markOf, named, timeOf, toneOf } from './html-parts.ts';
import { type Album, albumOf } from './html-pictures.ts';
import { blank, type Markup, type Sheet } from './html-sheet.ts';
import { type LookedAt, recordName } from './looked-at.ts';
import { range } from './numbers.ts';

const pagesShown = 8;

function evidenceItem(evidence: Evidence, { beside }: Album, sheet: Sheet): Markup {
  const { url, via, where, excerpt, at } = evidence;
  const { html, link, setting } = sheet;
  const record = recordName(url);
  const place = [setting.words.via[via], setting.anonymize ? '' : where].filter((part) => part !== '').join(', ');
  const said = excerpt === '' || setting.anonymize ? blank : html`<blockquote><bdi>${excerpt}</bdi></blockquote>`;
  return html`${record === undefined ? link(url) : html`<bdi>${record}</bdi>`} <span class="quiet"><bdi>${place}</bdi>, ${timeOf(at, sheet)}</span>${said}${beside(evidence)}`;
}

/** Pages or records behind a heading, the first of them. */
function seen(title: string, places: readonly Markup[], { html, setting }: Sheet): readonly Markup[] {
  if (places.length === 0) return [];
  const rest = places.length - pagesShown;
  const more = rest > 0 ? html` ${setting.words.more(rest)}` : blank;
  return [html`${title}: ${places.slice(0, pagesShown).map((place, index) => html`${index > 0 ? ', ' : ''} ${place}`)}${more}`];
}

const lookedLines = (title: (pages: number) => string, { pages, records }: LookedAt, sheet: Sheet): readonly Markup[] => [
  ...seen(title(pages.length), pages.map(sheet.link), sheet),
  ...seen(
    sheet.setting.words.askedRecords(records.length),
    records.map((record) => sheet.html`<bdi>${record}</bdi>`),
    sheet,
  ),
];

/** Where the answer came from, as a short label with its meaning. */
function badge({ finding }: Detail, { html, setting }: Sheet): Markup {
  const { badges, badgeMeanings } = setting.words.html;
  const { reading } = finding;
  if (!reading || !('source' in reading) || finding.score === null) return blank;
  return html` <span class="badge">${badges[reading.source]}<span class="vh">: ${badgeMeanings[reading.source]}</span></span>`;
}

function criterionItem(detail: Detail, company: number, album: Album, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { words } = setting;
  const { criterion, finding, said, evidence, moreEvidence, looked, before } = detail;
  const notes = [
    ...said.map((text) => html`<bdi>${text}</bdi>`),
    ...lookedLines(finding.kind === 'absent' ? words.readPages : words.triedPages, looked, sheet),
    ...before.map((text) => html`<bdi>${text}</bdi>`),
  ];
  const hint = finding.hint === undefined ? blank : html` <span class="quiet">${words.html.whatToDo(finding.hint)}</span>`;
  const proofs = [
    ...evidence.map((one) => evidenceItem(one, album, sheet)),
    ...(moreEvidence > 0 ? [html`${words.moreEvidence(moreEvidence)}`] : []),
  ];
  return html`<li class="criterion" id="${anchorOf(company, criterion.id)}">
<h5><span class="chip ${toneOf(finding)}">${markOf(finding, sheet)}</span> <bdi>${criterion.title}</bdi> <small>${words.weight(criterion.weight)}</small></h5>
<p><bdi>${finding.plain ?? finding.text}</bdi>${badge(detail, sheet)}${hint}</p>
${list(notes, sheet, 'notes')}${list(proofs, sheet, 'proofs')}</li>
`;
}

function company(card: Scorecard, index: number, isOnly: boolean, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { words } = setting;
  const { channels } = detailsOf(card, setting);
  const evidence = channels.flatMap(({ details }) => details.flatMap((one) => one.evidence));
  const album = albumOf(card, index, evidence, sheet);
  const body = channels.map(({ channel, details }) => {
    const { scored, applicable } = countOf(channel);
    const total = range(channel.total, words) ?? words.marks.unknown;
    return html`<h4><bdi>${channel.title}</bdi> <small>${total}, ${words.criteriaMeasured(scored, applicable)}</small></h4>
<ul class="criteria">
${details.map((detail) => criterionItem(detail, index, album, sheet))}</ul>
`;
  });
  const head = html`<summary><h3 id="${anchorOf(index)}">${named(card, sheet)} <small>${range(card.total, words) ?? words.marks.unknown}</small></h3></summary>`;
  const opened = isOnly ? html`<details class="company" open>` : html`<details class="company">`;
  return html`${opened}
${head}
${album.body}${body}</details>
`;
}

/** Every verdict of every company with what was read for it; links lead only to pages that were visited. */
export function details(cards: readonly Scorecard[], sheet: Sheet): Markup {
  const { html, setting } = sheet;
  return html`<p class="quiet">${setting.words.html.evidenceNote}</p>
${cards.map((card, index) => company(card, index, cards.length === 1, sheet))}`;
}
