import type { Element } from 'domhandler';
import { machineMoment, momentsIn } from './dates.ts';
import type { Document, JsonObject } from './html.ts';
import { isOfOthers, ownLines } from './other-parts.ts';
import { itemTypeOf } from './own-nodes.ts';
import { remember } from './remember.ts';
import { clean, fold } from './text.ts';
import { pageKey, resolveUrl } from './url.ts';

/** When a page says that it was changed, or came out where it says no more, and what says so. */
export interface PageDate {
  /** It lies between the two: milliseconds since 1970, UTC. */
  readonly earliest: number;
  readonly latest: number;
  readonly where: string;
  readonly excerpt: string;
}

export interface DateWords {
  readonly updated: readonly string[];
  readonly published: readonly string[];
  /** How pages say that they themselves were changed; footers of sites state other dates too. */
  readonly ofPage: readonly string[];
}

/** Nodes of JSON-LD that are the page or what it says; not its comments, nor other pages. */
const ofPage = /(?:Article|Posting|Page|HowTo|CreativeWork|Guide)$/;

type Kind = 'updated' | 'published';
const inData: Readonly<Record<Kind, string>> = { updated: 'dateModified', published: 'datePublished' };
const inMeta: Readonly<Record<Kind, readonly string[]>> = {
  updated: ['article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified', 'dc.date.modified', 'revised'],
  published: ['article:published_time', 'datepublished', 'dcterms.created', 'dc.date.issued', 'date'],
};

/** The addresses by which a node of JSON-LD says which page it is. */
const pagesOf = (node: JsonObject): readonly string[] =>
  [node['url'], node['mainEntityOfPage']].flat().flatMap((value) => {
    const written = typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value;
    return typeof written === 'string' && /^(?:https?:|\/)/i.test(written) ? [written] : [];
  });

const keysOf = remember((doc: Document): ReadonlySet<string> => {
  const canonical = doc.select('link[rel="canonical" i]')[0]?.attribs['href'] ?? '';
  return new Set([doc.url, resolveUrl(canonical, doc.base) ?? doc.url].map(pageKey));
});

/** Whether a node names another page as its own. */
function isElsewhere(doc: Document, node: JsonObject): boolean {
  const pages = pagesOf(node).flatMap((url) => resolveUrl(url, doc.base) ?? []);
  return pages.length > 0 && !pages.some((url) => keysOf(doc).has(pageKey(url)));
}

function inJsonLd(doc: Document, key: string, at: number): PageDate | null {
  for (const node of doc.jsonLd()) {
    const value = node[key];
    if (![node['@type']].flat().some((type) => typeof type === 'string' && ofPage.test(type))) continue;
    if (isElsewhere(doc, node)) continue;
    const moment = typeof value === 'string' ? machineMoment(value, at) : null;
    if (moment) return { ...moment, where: `JSON-LD ${key}`, excerpt: clean(String(value)) };
  }
  return null;
}

function inHead(doc: Document, names: readonly string[], at: number): PageDate | null {
  for (const name of names) {
    const value = doc.meta(name);
    const moment = value === '' ? null : machineMoment(value, at);
    if (moment) return { ...moment, where: `meta ${name}`, excerpt: clean(value) };
  }
  return null;
}

/** What stands around a date, in the next larger block where its own holds nothing else. */
function besideDate(doc: Document, parent: Element, date: string): string {
  const own = doc.textOf(parent.children);
  const above = parent.parent;
  const text = own === date && above?.type === 'tag' ? doc.textOf(above.children) : own;
  return text.slice(0, 300).split('\n').join(' · ').replace(date, ' · ');
}

/** Elements that carry the date for machines and say themselves, or just before, what it is of. */
function inMarkup(doc: Document, kind: Kind, words: readonly string[], at: number): PageDate | null {
  for (const element of doc.select(`[itemprop~="${inData[kind]}"], time[datetime]`)) {
    const { attribs, parent, children } = element;
    const value = attribs['datetime'] ?? attribs['content'] ?? doc.textOf(children);
    if (/(?:Comment|Answer|Review)$/.test(itemTypeOf(element)) || isOfOthers(doc, element)) continue;
    const isNamed = (attribs['itemprop'] ?? '').split(/\s+/).includes(inData[kind]);
    const around = isNamed || parent?.type !== 'tag' ? '' : besideDate(doc, parent, doc.textOf(children));
    if (!isNamed && (around.length > 160 || endsOf(fold(around), words).length === 0)) continue;
    const moment = machineMoment(value, at) ?? momentsIn(value, at)[0];
    if (moment) return { ...moment, where: `${element.name}[datetime]`, excerpt: clean(`${around} ${value}`) };
  }
  return null;
}

/** Where the words end that begin a statement: "our prices were updated" tells of something else. */
const endsOf = (text: string, words: readonly string[]): readonly number[] =>
  words.flatMap((word) => {
    const start = text.indexOf(word);
    return start >= 0 && !/[\p{L}\p{N}([（]\s?$/u.test(text.slice(0, start)) ? [start + word.length] : [];
  });

/** A date, and right behind it one of the words, with which the line ends. */
function dateBefore(text: string, words: readonly string[]): string | null {
  const line = text.replace(/[\s.)。]{1,3}$/u, '');
  const ends = words.filter((word) => line.endsWith(word)).map((word) => line.length - word.length);
  if (ends.length === 0) return null;
  const date = line.slice(0, Math.min(...ends));
  return date.length <= 40 && /^(?:\p{sc=Latin}{3,9}\.? )?\d/u.test(date) && /\d\D{0,6}$/.test(date) ? date : null;
}

/** A line, or two, that begins or ends with one of the words and a date. */
function inText(doc: Document, words: readonly string[], ofPage: readonly string[], at: number): PageDate | null {
  const isNamed = (line: string): boolean => {
    const start = fold(line.slice(0, 80));
    return ofPage.some((word) => start.startsWith(word));
  };
  const lines = [...ownLines(doc), ...doc.text().split('\n').filter(isNamed)];
  for (const [index, line] of lines.entries()) {
    if (line.length > 160) continue;
    const text = fold(line);
    const ends = endsOf(text, words);
    const end = Math.max(...ends);
    const next = ends.length > 0 && text.length - end < 4 ? fold((lines[index + 1] ?? '').slice(0, 80)) : '';
    for (const part of [ends.length > 0 ? `${text.slice(end, end + 50)} ${next}` : '', dateBefore(text, words) ?? '']) {
      const moment = momentsIn(part, at)[0];
      if (moment) return { ...moment, where: 'text', excerpt: clean(next === '' ? line : `${line} ${next}`) };
    }
  }
  return null;
}

/** The date of a page: of its last change where it tells that, else of its publication; null when it tells neither. */
export function pageDate(doc: Document, at: number, words: DateWords): PageDate | null {
  for (const kind of ['updated', 'published'] as const) {
    const named = kind === 'updated' ? [...words.updated, ...words.ofPage] : words.published;
    const date =
      inJsonLd(doc, inData[kind], at) ??
      inHead(doc, inMeta[kind], at) ??
      inMarkup(doc, kind, named, at) ??
      inText(doc, named, words.ofPage, at);
    if (date) return date;
  }
  return null;
}
