import type { Element } from 'domhandler';
import type { Moment } from '../../model/topic.ts';
import { machineMoment, momentsIn, newest, type Order, orderOf } from '../dates.ts';
import type { Document } from '../html.ts';

/** How dates of one page are read. */
export interface Dating {
  /** Time of the visit, in milliseconds. */
  readonly now: number;
  readonly order: Order | undefined;
}

const edited = '[class*="edit" i], [class*="modif" i]';
const machine = ['datetime', 'data-time', 'data-timestamp', 'data-date', 'content'] as const;
const dated = machine.map((name) => `[${name}]`).join(', ');

/** A cell that tells the time of day alone means the last one of them, wherever the reader is. */
const today = (text: string, now: number): Moment | null =>
  /^\s*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s*$/i.test(text) ? { earliest: now - 24 * 3_600_000, latest: now } : null;

const width = ({ earliest, latest }: Moment): number => latest - earliest;
const narrower = (a: Moment | null, b: Moment | null): Moment | null => (a && b ? (width(b) < width(a) ? b : a) : (a ?? b));

/** An element and all inside it that may tell a date beside its words, but for what tells of edits. */
const tellers = (doc: Document, element: Element): readonly Element[] =>
  [
    element,
    ...doc
      .$(element)
      .find(`${dated}, [title]`)
      .not(`${edited}, ${edited.replaceAll(']', '] *')}`)
      .toArray(),
  ].slice(0, 30);

/** What the attributes for machines of one element tell, the most exact of them. */
function byMachine({ attribs }: Element, now: number): Moment | null {
  let told: Moment | null = null;
  for (const name of machine) told = narrower(told, machineMoment(attribs[name] ?? '', now));
  return told;
}

/** What the title of an element tells that is mostly a date. */
const byTitle = ({ attribs }: Element, { now, order }: Dating): Moment | null =>
  momentsIn(attribs['title'] ?? '', now, { order, share: 0.4 })[0] ?? null;

/** Characters of a row or a cell that are read. */
const mostOfRow = 4000;

/** The words of an element, but for what tells of edits and for some titles. */
function wordsIn(doc: Document, element: Element, titles: readonly string[]): string {
  const body = [...element.children].filter((child) => child.type !== 'tag' || !doc.$(child).is(edited));
  return titles.reduce((words, title) => words.replace(title, ' '), doc.textOf(body, mostOfRow));
}

/**
 * The moment that an element tells: in an attribute for machines, in its title, or in its words; the most exact of them.
 * Titles of topics name dates too: `title` is left out.
 */
export function momentOf(doc: Document, element: Element, dating: Dating, title = ''): Moment | null {
  let told: Moment | null = null;
  for (const teller of tellers(doc, element)) {
    told = narrower(byMachine(teller, dating.now), byTitle(teller, dating));
    if (told) break;
  }
  const words = wordsIn(doc, element, title === '' ? [] : [title]);
  const said = momentsIn(words.slice(0, 300), dating.now, dating)[0] ?? today(words.slice(0, 30), dating.now);
  return narrower(told, said);
}

/** Longest text that is a row of a list; what is longer quotes posts, which name other dates. */
const longestRow = 200;

/**
 * The newest moment that a row of a list tells, and the text that says so: by attributes for machines, where there are
 * none by titles, where there are none by words, of links only by those that are all date.
 */
export function newestIn(doc: Document, row: Element, dating: Dating): { moment: Moment; said: string } | null {
  const all = tellers(doc, row);
  const text = doc.textOf([row], mostOfRow).replace(/\n/g, ' ');
  const marked = newest(all.flatMap((teller) => byMachine(teller, dating.now) ?? []));
  if (marked) return { moment: marked, said: text };
  const titled = all.filter((teller) => byTitle(teller, dating) !== null);
  const byTitles = newest(titled.flatMap((teller) => byTitle(teller, dating) ?? []));
  if (byTitles) return { moment: byTitles, said: titled.map(({ attribs }) => attribs['title'] ?? '').join(', ') };
  const links = doc.$(row).find('a').toArray();
  const names = links.map((link) => doc.textOf([link], mostOfRow)).filter((name) => name !== '');
  const isDate = (name: string): boolean => momentsIn(name, dating.now, { ...dating, share: 0.8 }).length > 0;
  const words = wordsIn(
    doc,
    row,
    names.filter((name) => !isDate(name)),
  );
  const moment = words.length > longestRow ? null : newest(momentsIn(words.replace(/\n/g, ' '), dating.now, dating));
  return moment && { moment, said: text };
}

/** Which of two numbers is the day on a page, by all of its dates. */
export const orderOn = (doc: Document, selector: string): Order | undefined => orderAmong(doc, doc.select(selector));

/** The same, by the dates of some elements. */
export function orderAmong(doc: Document, elements: readonly Element[]): Order | undefined {
  const texts = elements.slice(0, 400).flatMap((element) => [
    doc.textOf([element], 300).slice(0, 300),
    element.attribs['title'] ?? '',
    ...doc
      .$(element)
      .find('[title]')
      .slice(0, 5)
      .toArray()
      .map(({ attribs }) => attribs['title'] ?? ''),
  ]);
  return orderOf(texts);
}

/** The first number of a text: 1,234 and 1.2K too; null when there is none. */
export function countIn(text: string): number | null {
  const found = /(\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3}){1,4}(?!\d)|\d{1,9}(?:[.,]\d{1,2})?)(?:\s?([km])(?!\p{L}))?/iu.exec(
    text.slice(0, 300),
  );
  if (!found) return null;
  const [, number = '', unit = ''] = found;
  const value = /\D\d{3}/.test(number) ? Number(number.replace(/\D/g, '')) : Number(number.replace(',', '.'));
  return Math.round(value * (unit === '' ? 1 : unit.toLowerCase() === 'k' ? 1000 : 1_000_000));
}
