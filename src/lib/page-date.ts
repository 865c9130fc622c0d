import type { Element } from 'domhandler';
import { machineMoment, momentsIn } from './dates.ts';
import type { Document } from './html.ts';
import { itemTypeOf } from './own-nodes.ts';
import { clean, fold } from './text.ts';

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
}

/** Nodes of JSON-LD that are the page or what it says; not its comments, nor other pages. */
const ofPage = /(?:Article|Posting|Page|HowTo|CreativeWork|Guide)$/;

type Kind = keyof DateWords;
const inData: Readonly<Record<Kind, string>> = { updated: 'dateModified', published: 'datePublished' };
const inMeta: Readonly<Record<Kind, readonly string[]>> = {
  updated: ['article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified', 'dc.date.modified', 'revised'],
  published: ['article:published_time', 'datepublished', 'dcterms.created', 'dc.date.issued', 'date'],
};

function inJsonLd(doc: Document, key: string, at: number): PageDate | null {
  for (const node of doc.jsonLd()) {
    const value = node[key];
    if (![node['@type']].flat().some((type) => typeof type === 'string' && ofPage.test(type))) continue;
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
  return fold(text.slice(0, 300));
}

/** Elements that carry the date for machines and say themselves, or just before, what it is of. */
function inMarkup(doc: Document, kind: Kind, words: readonly string[], at: number): PageDate | null {
  for (const element of doc.select(`[itemprop~="${inData[kind]}"], time[datetime]`)) {
    const { attribs, parent, children } = element;
    const value = attribs['datetime'] ?? attribs['content'] ?? doc.textOf(children);
    if (/(?:Comment|Answer|Review)$/.test(itemTypeOf(element))) continue;
    const isNamed = (attribs['itemprop'] ?? '').split(/\s+/).includes(inData[kind]);
    const around = isNamed || parent?.type !== 'tag' ? '' : besideDate(doc, parent, doc.textOf(children));
    if (!isNamed && (around.length > 160 || !words.some((word) => around.includes(word)))) continue;
    const moment = machineMoment(value, at) ?? momentsIn(value, at)[0];
    if (moment) return { ...moment, where: `${element.name}[datetime]`, excerpt: clean(`${around} ${value}`) };
  }
  return null;
}

/** 2026/05/03 and 2026. 5. 3. as machines write it. */
const plainDate = (text: string): string =>
  text.replace(
    /(?<!\d)(\d{4})([/.]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)/g,
    (_, y: string, __, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  );

const isLetter = (text: string): boolean => /^[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(text);

/** A line, or two, in which one of the words stands beside a date; what follows the word counts first. */
function inText(doc: Document, words: readonly string[], at: number): PageDate | null {
  const lines = doc.text().split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.length > 160) continue;
    const text = fold(line);
    const ends = words.flatMap((word) => {
      const start = text.indexOf(word);
      const isWhole = start >= 0 && !(isLetter(word) && isLetter(text.slice(start - 1, start)));
      return isWhole ? [start + word.length] : [];
    });
    if (ends.length === 0) continue;
    const end = Math.max(...ends);
    const next = text.length - end < 4 ? fold((lines[index + 1] ?? '').slice(0, 80)) : '';
    for (const part of [`${text.slice(end, end + 50)} ${next}`, text.slice(0, end).slice(-50)]) {
      const moment = momentsIn(plainDate(part), at)[0];
      if (moment) return { ...moment, where: 'text', excerpt: clean(next === '' ? line : `${line} ${next}`) };
    }
  }
  return null;
}

/** The date of a page: of its last change where it tells that, else of its publication; null when it tells neither. */
export function pageDate(doc: Document, at: number, words: DateWords): PageDate | null {
  for (const kind of ['updated', 'published'] as const) {
    const date =
      inJsonLd(doc, inData[kind], at) ??
      inHead(doc, inMeta[kind], at) ??
      inMarkup(doc, kind, words[kind], at) ??
      inText(doc, words[kind], at);
    if (date) return date;
  }
  return null;
}
