import type { Element } from 'domhandler';
import type { Document, Link } from './html.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';
import { parsedUrl } from './url.ts';

const arrows = /^(?:[›»>→❯⟩▶]|>>|>>>|➔|➜|chevron_right|arrow_forward|navigate_next)$/u;
/** An address of all at once, or of a calendar. */
const isWhole = /[?&][\w-]{1,40}=(?:all|alle|tout|todo|todos|wszystko|\d{4}-\d{2})(?:&|$)/i;
const asNext = /(?:^|[\s_-]|page|pag)next(?:$|[\s_-]|page|link|btn|button|posts)/i;
const asLast = /(?:^|[\s_-])(?:last|prev|previous|disabled|first)(?:$|[\s_-])/i;
const pager = /pag(?:er|ing|ination|enav|e-?num|e-?nav|elist)|(?:^|[\s_-])pages?(?:$|[\s_-])|nav-?links/i;
const isCurrent = /(?:^|[\s_-])(?:current|active|selected|on)(?:$|[\s_-])|currentpage/i;

const classesOf = ({ attribs }: Element): string => `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`;
const parentOf = (element: Element): Element | null => (element.parent?.type === 'tag' ? element.parent : null);

/** Elements around a link, nearest first. */
function around(element: Element, most: number): readonly Element[] {
  const found: Element[] = [];
  for (let at = parentOf(element); at && found.length < most; at = parentOf(at)) found.push(at);
  return found;
}

const inPager = (element: Element): boolean =>
  [element, ...around(element, 5)].some(
    (at) => pager.test(classesOf(at)) || /pagin|page navigation/i.test(at.attribs['aria-label'] ?? ''),
  );

/** Whether an address is the same list, further on: its path or its query differ only behind what both share. */
function isSameList(doc: Document, url: string): boolean {
  const [here, there] = [parsedUrl(doc.url), parsedUrl(url)];
  if (!here || !there || here.host !== there.host || here.href === there.href) return false;
  const stem = here.pathname.replace(/\.\w{2,5}$/, '').replace(/[/_-]?(?:page|p|seite|pagina)?[/_=-]?\d{1,6}\/?$/i, '');
  return there.pathname === here.pathname || (there.pathname.startsWith(stem.replace(/\/$/, '')) && /\d/.test(there.href));
}

/** Number that a link shows, when that is all it shows. */
const numberOf = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** The same of an element: what shows more than the longest number shows no number. */
const shownNumber = (doc: Document, element: Element): number => numberOf(doc.textOf([element], 6));

/** The page after the one that a row of numbers marks as shown. */
function afterCurrent(doc: Document, links: readonly Link[]): Link | undefined {
  const numbered = links.filter(({ text, element }) => !Number.isNaN(numberOf(text)) && inPager(element));
  const [first] = numbered;
  if (!first) return undefined;
  const marked = doc
    .select('[aria-current], [class*="current" i], [class*="active" i], [class*="selected" i], strong, b, span, em')
    .filter((element) => element.attribs['aria-current'] === 'page' || isCurrent.test(classesOf(element)) || element.name !== 'a')
    .filter((element) => !around(element, 3).some(({ name }) => name === 'a') || isCurrent.test(classesOf(element)))
    .find((element) => !Number.isNaN(shownNumber(doc, element)) && inPager(element));
  const current = marked ? shownNumber(doc, marked) : 1;
  return numbered.find(({ text, url }) => numberOf(text) === current + 1 && isSameList(doc, url));
}

/**
 * Address of the next page of a list, or null on its last page: by `rel`, by what the link is called (`words`, folded) or
 * marked with, or by the number after the one that is shown.
 */
export const nextPage = (doc: Document, words: ReadonlySet<string>): string | null => nextOf(doc)(words);

/** Lists ask for it after each wave. */
const nextOf = remember((doc: Document) => remember((words: ReadonlySet<string>) => readNext(doc, words)));

function readNext(doc: Document, words: ReadonlySet<string>): string | null {
  const links = doc.links().filter(({ href }) => !href.startsWith('#'));
  const usable = links.filter(({ element, url }) => {
    const said = [element, ...around(element, 1)].map(classesOf).join(' ');
    return !asLast.test(said) && !isWhole.test(url) && element.attribs['aria-disabled'] !== 'true' && isSameList(doc, url);
  });
  const byRel = usable.find(({ rel }) => /(?:^|\s)next(?:$|\s)/i.test(rel));
  const names = ({ text, element }: Link): readonly string[] =>
    [text, element.attribs['aria-label'] ?? '', element.attribs['title'] ?? ''].map((one) =>
      fold(one)
        .replace(/[›»>→❯⟩▶.…(]/gu, ' ')
        .trim(),
    );
  const byName =
    usable.find((link) => names(link).some((name) => words.has(name))) ??
    usable.find(
      ({ element }) => asNext.test(classesOf(element)) || around(element, 1).some((at) => asNext.test(classesOf(at))),
    ) ??
    usable.find(({ text, element }) => arrows.test(text.trim()) && inPager(element));
  return (byRel ?? byName ?? afterCurrent(doc, links))?.url ?? null;
}
