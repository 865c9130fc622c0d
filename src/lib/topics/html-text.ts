import type { Element } from 'domhandler';
import type { Moment } from '../../model/topic.ts';
import { machineMoment, momentsIn, type Order, orderOf } from '../dates.ts';
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

/** 2026/05/03 and 2026. 5. 3. with dashes. */
const plain = (text: string): string =>
  text.replace(
    /(?<![\d./-])(\d{4})([/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?(?!\d)/g,
    (_, y: string, __, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  );

/** A cell that tells the time of day alone means the last one of them, wherever the reader is. */
const today = (text: string, now: number): Moment | null =>
  /^\s*\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s*$/i.test(text) ? { earliest: now - 24 * 3_600_000, latest: now } : null;

const width = ({ earliest, latest }: Moment): number => latest - earliest;
const narrower = (a: Moment | null, b: Moment | null): Moment | null => (a && b ? (width(b) < width(a) ? b : a) : (a ?? b));

/**
 * The moment that an element tells: in an attribute for machines, in its title, or in its words; the most exact of them.
 * Titles of topics name dates too: `title` is left out.
 */
export function momentOf(doc: Document, element: Element, { now, order }: Dating, title = ''): Moment | null {
  const inner = doc
    .$(element)
    .find(`${dated}, [title]`)
    .not(`${edited}, ${edited.replaceAll(']', '] *')}`)
    .toArray();
  let told: Moment | null = null;
  for (const { attribs } of [element, ...inner].slice(0, 30)) {
    for (const name of machine) told = narrower(told, machineMoment(attribs[name] ?? '', now));
    told = narrower(told, momentsIn(plain(attribs['title'] ?? ''), now, { order, share: 0.4 })[0] ?? null);
    if (told) break;
  }
  const body = [...element.children].filter((child) => child.type !== 'tag' || !doc.$(child).is(edited));
  const words = title === '' ? doc.textOf(body) : doc.textOf(body).replace(title, ' ');
  const said = momentsIn(plain(words.slice(0, 300)), now, { order })[0] ?? today(words.slice(0, 30), now);
  return narrower(told, said);
}

/** Which of two numbers is the day on a page, by all of its dates. */
export function orderOn(doc: Document, selector: string): Order | undefined {
  const texts = doc
    .select(selector)
    .slice(0, 400)
    .flatMap((element) => [
      doc.textOf([element]).slice(0, 300),
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
