import { clean } from '../lib/text.ts';
import { urlOf } from '../lib/url.ts';
import { html as safely } from './escape.ts';
import { style } from './html-style.ts';
import type { Picture, Setting } from './reporter.ts';

const made: unique symbol = Symbol('markup');

/** Markup of our own making; a value from outside cannot pass for it. */
export interface Markup {
  readonly [made]: string;
}
export type Piece = string | number | Markup | readonly Markup[];

/** A page under the pen: everything that is put into a template is text, masked and escaped, unless it is markup of ours. */
export interface Sheet {
  readonly setting: Setting;
  /** Attributes in templates stand in double quotes, always. */
  readonly html: (parts: TemplateStringsArray, ...pieces: readonly Piece[]) => Markup;
  /** A link that the tool itself writes, to a page that it visited; text when the address is none of the web, or nobody may be known by it. */
  readonly link: (url: string) => Markup;
  /** A picture that stands in the file itself, and what it says to those who do not see it; blank when it is none. */
  readonly picture: (picture: Picture, says: string) => Markup;
}

export const textOf = (markup: Markup): string => markup[made];
export const blank: Markup = { [made]: '' };

/** The style of the report; the one markup that no template makes. */
export const styleElement: Markup = { [made]: `<style>${style}</style>` };

/** Longest address that becomes a link; the escaper would cut longer ones. */
const longestLink = 2000;

const onlyBase64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The address without name and password; as it stands when it is none. */
function withoutLogin(url: string): string {
  const parsed = urlOf(url);
  if (!parsed || (parsed.username === '' && parsed.password === '')) return url;
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}

/** The address as a link needs it; undefined when it is none of the web, or too long. */
function webAddress(url: string): string | undefined {
  const parsed = urlOf(url);
  return parsed && /^https?:$/.test(parsed.protocol) && parsed.href.length <= longestLink ? parsed.href : undefined;
}

export function sheetFor(setting: Setting): Sheet {
  const known = new Map<string, string>();
  const text = (foreign: string): string => {
    const shown = known.get(foreign) ?? safely(setting.mask(foreign));
    known.set(foreign, shown);
    return shown;
  };
  const written = (piece: Piece): string => {
    if (typeof piece === 'string') return text(piece);
    if (typeof piece === 'number') return String(piece);
    return made in piece ? piece[made] : piece.map(textOf).join('');
  };
  const html: Sheet['html'] = (parts, ...pieces) => ({ [made]: String.raw({ raw: parts }, ...pieces.map(written)) });
  const link = (url: string): Markup => {
    const address = withoutLogin(clean(url, longestLink + 1));
    const target = webAddress(address);
    if (setting.anonymize || target === undefined || setting.mask(address) !== address || setting.mask(target) !== target)
      return html`<bdi class="url">${address}</bdi>`;
    const shown = address.replace(/^https?:\/\//i, '').replace(/\/$/, '');
    return html`<a class="url" href="${target}" rel="noreferrer noopener nofollow"><bdi>${shown}</bdi></a>`;
  };
  const picture: Sheet['picture'] = ({ mediaType, base64 }, says) =>
    onlyBase64.test(base64) ? { [made]: `<img src="data:${mediaType};base64,${base64}" alt="${text(says)}">` } : blank;
  return { setting, html, link, picture };
}
