import type { Evidence } from '../model/reading.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { pictureAnchor, timeOf } from './html-parts.ts';
import { blank, type Markup, type Sheet } from './html-sheet.ts';
import type { Setting } from './reporter.ts';

/** A picture that the browser took: of a page, or of the chat that was opened on it. */
interface Shot {
  readonly of: 'page' | 'chat';
  /** JPEG. */
  readonly base64: string;
  readonly url: string;
  readonly at: string;
}

/** Pictures of one company that may be shown, and how many may not. */
interface Shots {
  readonly shown: readonly Shot[];
  readonly hidden: number;
}

const isPicture = (base64: string | undefined): base64 is string => base64?.startsWith('/9j/') ?? false;
const wanted = ({ anonymize, screenshots }: Setting): boolean => !anonymize && screenshots !== 'none';

/** The pictures of a company, each once: those of chats only where people may be seen, and those of pages only where nothing of the company is masked. */
function shotsOf(card: Scorecard, setting: Setting): Shots {
  if (!wanted(setting)) return { shown: [], hidden: 0 };
  const taken = card.visits.flatMap(({ url, finalUrl = url, at, role, screenshot, opened }): readonly Shot[] => [
    ...(isPicture(screenshot) && (role === 'home' || setting.screenshots === 'all')
      ? [{ of: 'page', base64: screenshot, url: finalUrl, at } as const]
      : []),
    ...(isPicture(opened?.screenshot) ? [{ of: 'chat', base64: opened.screenshot, url: finalUrl, at } as const] : []),
  ]);
  const once = taken.filter((one, at) => taken.findIndex(({ of, url }) => of === one.of && url === one.url) === at);
  if (once.length === 0 || setting.people === 'shown') return { shown: once, hidden: 0 };
  const shown = setting.companiesWithPeople?.has(card.domain) ? [] : once.filter(({ of }) => of === 'page');
  return { shown, hidden: once.length - shown.length };
}

/** An address as people write it. */
const shortAddress = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/\/$/, '');

/** A small picture that grows when it is selected, without a script. */
function shot({ of, base64, url, at }: Shot, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const says = setting.words.html.pictureOf[of](shortAddress(url));
  return html`<details class="shot"><summary>${sheet.picture({ mediaType: 'image/jpeg', base64 }, '')}<span class="caption"><bdi>${says}</bdi>, ${timeOf(at, sheet)}</span></summary></details>`;
}

/** The pictures of a company, and how evidence refers to them. */
export interface Album {
  readonly body: Markup;
  /** The picture that belongs to a piece of evidence, or a link to that of its page. */
  readonly beside: (evidence: Evidence) => Markup;
}

/** Each picture stands in the file once: beside the evidence that it came with, or in front of all of it. */
export function albumOf(card: Scorecard, company: number, evidence: readonly Evidence[], sheet: Sheet): Album {
  const { html, setting } = sheet;
  const { words } = setting;
  const { shown, hidden } = shotsOf(card, setting);
  const own = ({ screenshot }: Evidence): Shot | undefined =>
    screenshot === undefined ? undefined : shown.find(({ base64 }) => base64 === screenshot);
  const besides = new Set(evidence.map(own));
  const left = shown.filter((one) => !besides.has(one));
  const anchor = (index: number): string => pictureAnchor(company, index);
  const items = left.map((one, index) => html`<li id="${anchor(index)}">${shot(one, sheet)}</li>\n`);
  const list = html`<h4>${words.html.pictures} <small class="screen">${words.html.picturesNote}</small></h4>
<ul class="shots">
${items}</ul>
`;
  const note = html`<p class="quiet">${words.html.picturesHidden(hidden)}</p>\n`;
  return {
    body: html`${left.length === 0 ? blank : list}${hidden === 0 ? blank : note}`,
    beside: (one) => {
      const picture = own(one);
      if (picture !== undefined) return shot(picture, sheet);
      const place = left.findIndex(({ of, url }) => of === 'page' && one.via === 'browser' && url === (one.finalUrl ?? one.url));
      return place < 0 ? blank : html` <a class="quiet" href="#${anchor(place)}">${words.html.pictureHere}</a>`;
    },
  };
}
