import { clean } from '../lib/text.ts';
import { urlOf } from '../lib/url.ts';

/** Longest text from outside in any report, in characters; excerpts are much shorter already. */
const limit = 2000;

const invisible = /\p{Default_Ignorable_Code_Point}|[\p{Cf}\p{Co}\p{Cs}\p{Me}]/gu;
const symbols: Readonly<Record<string, string>> = { '©': '(c)', '®': '(R)', '™': 'TM' };

/** What has neither marks nor symbols. */
const ascii = /^[ -~]*$/;

/**
 * For terminals: no control, bidi or invisible characters, no towers of combining marks; symbols whose width
 * terminals disagree on become letters or emoji.
 */
export function terminal(text: string): string {
  const cleaned = clean(text, limit);
  if (ascii.test(cleaned)) return cleaned;
  return clean(cleaned.replace(invisible, ''), limit)
    .replace(/[©®™]/g, (symbol) => symbols[symbol] ?? '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/^\p{M}+/u, '')
    .replace(/(?=\p{Emoji})(?!\p{Emoji_Presentation})\p{Extended_Pictographic}/gu, '$&\ufe0f');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '`': '&#96;', '|': '&#124;' };
const separators = /^[\s`|<>[\]()!\\]/;

/** What GitHub and others turn into a link without being asked. */
const linkable = /@|:\/\/|www\.|mailto:|xmpp:/i;

const markdownWord = (word: string): string => {
  if (!separators.test(word) && linkable.test(word)) {
    const end = /[.,;:!?]{0,3}$/.exec(word)?.[0] ?? '';
    return `\`${word.slice(0, word.length - end.length)}\`${end}`;
  }
  return word.replace(/[\\*_[\]~$]/g, '\\$&').replace(/[&<>`|]/g, (character) => entities[character] ?? character);
};

/** For Markdown, in tables and out of them: nothing becomes mark-up, a link or an image; addresses become code. */
export function markdown(text: string): string {
  const safe = clean(text, limit).replace(invisible, '');
  const words = safe.match(/[\s`|<>[\]()!\\]+|[^\s`|<>[\]()!\\]+/g) ?? [];
  return words
    .map(markdownWord)
    .join('')
    .replace(/\]\(/g, ']\\(')
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A link that the tool itself writes, to a page that it visited; code when the address is none of the web. */
export function markdownLink(url: string): string {
  const safe = clean(url, limit).replace(invisible, '');
  const parsed = /^https?:\/\//i.test(safe) ? urlOf(safe) : null;
  if (!parsed) return markdown(safe);
  const target = parsed.href.replace(/[()<>[\]\\`|*_"']/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${markdown(target.replace(/^https?:\/\//, '').replace(/\/$/, ''))}](${target})`;
}

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** For HTML, as text and inside a quoted attribute: nothing becomes mark-up, and no tower of combining marks hides other lines. */
export function html(text: string): string {
  return clean(clean(text, limit).replace(invisible, ''), limit)
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/[&<>"'`]/g, (character) => htmlEntities[character] ?? character);
}

/** For XML, as text and inside a quoted attribute: as for HTML, and no character that XML does not allow. */
export const xml = (text: string): string => html(text.replace(/[\ufffe\uffff]/g, ''));

const formula = /^[\s\p{Default_Ignorable_Code_Point}\p{C}]*[=+\-@\u2212]/u;

/** A cell that no spreadsheet takes for a formula; not yet quoted. */
export function csv(text: string): string {
  const safe = clean(text, limit);
  return formula.test(safe) || formula.test(safe.normalize('NFKC')) ? `'${safe}` : safe;
}

/** What a workbook takes for the code of a character, by its first: `_x000D_` would become a line break. */
const characterCode = /_(?=x[\da-f]{4}_)/gi;
/** Names that every object inherits: the library that writes workbooks takes them for texts that it has written already. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Text of a cell in a workbook, a fourth of the 32,767 characters that Excel allows; it is typed there, and so no formula.
 * The mark behind an inherited name is none that XML allows: the library leaves it out once it has told the texts apart.
 */
export function sheet(text: string): string {
  const safe = clean(text, limit * 4);
  return inherited.has(safe) ? `${safe}\uffff` : safe.replace(characterCode, '_x005F_');
}

/** A string in JSON: well-formed Unicode without control or bidi characters. */
export const json = (text: string): string => clean(text, limit * 4);
