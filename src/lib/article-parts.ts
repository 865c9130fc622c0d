import type { Element } from 'domhandler';
import { sharedLines } from './frame-parts.ts';
import { headingText } from './heading-text.ts';
import type { Document } from './html.ts';
import { mainText } from './main-text.ts';
import { wordsIn } from './reading-ease.ts';
import { remember } from './remember.ts';
import { clean, fold } from './text.ts';

/** What the main text of an article is made of. */
export interface ArticleParts {
  readonly main: Document;
  readonly title: string;
  /** Prose without headings and code, one block a line. */
  readonly prose: string;
  readonly headings: number;
  /** Pictures and films; what is as small as an icon is none. */
  readonly media: number;
  /** Bulleted and numbered lists, and tables. */
  readonly lists: number;
  /** Items of numbered lists. */
  readonly numbered: number;
  /** Whether the main text begins with a numbered list. */
  readonly startsWithSteps: boolean;
}

const headingNames = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const iconSize = 32;

/** What the article is called: some sites put their own name into a first heading too. Else the page's title without the site. */
function titleOf(doc: Document, main: Document): string {
  const own = doc.elements('h1').map((heading) => clean(headingText(doc, heading), 200));
  const inMain = new Set(main.elements(...headingNames).map((heading) => clean(headingText(main, heading), 200)));
  const named = own.filter((text) => text !== '');
  const best = named.find((text) => inMain.has(text)) ?? named.find((text) => doc.title.startsWith(text)) ?? named[0];
  return best ?? clean(doc.title.split(/ [|–—·»-] /)[0] ?? '', 200);
}

const isPicture = ({ name, attribs }: Element): boolean => {
  const sizes = [attribs['width'], attribs['height']].map((size) => Number.parseInt(size ?? '', 10));
  if (sizes.some((size) => size <= iconSize)) return false;
  return name !== 'img' || !/(?:^|[\s_-])(?:emoji|icon|avatar|smiley|logo)(?:[\s_-]|$)/i.test(attribs['class'] ?? '');
};

/** A paragraph in bold is a heading to whoever reads it. */
function headingsOf(main: Document): readonly Element[] {
  const bold = main.select('p > b:only-child, p > strong:only-child').flatMap(({ parent, children }) => {
    if (parent?.type !== 'tag') return [];
    const text = clean(main.textOf(children));
    return text !== '' && text.length < 120 && text === clean(main.textOf(parent.children)) ? [parent] : [];
  });
  return [...main.elements(...headingNames), ...bold];
}

const linesOf = (main: Document, elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) => main.textOf(element.children).split('\n'));

const mainLines = remember((main: Document): readonly string[] =>
  main
    .text()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line)),
);

/** Lines of the frame around articles of one place, which their main texts share. */
export const frameOf = (docs: readonly Document[]): ReadonlySet<string> =>
  sharedLines(
    docs.flatMap((doc) => {
      const main = mainText(doc);
      return main ? [mainLines(main)] : [];
    }),
  );

/** The parts of an article, by its main text without the lines of the frame; null when a page has none. */
export function articleParts(doc: Document, frame: ReadonlySet<string>): ArticleParts | null {
  const main = mainText(doc);
  if (!main) return null;
  const title = titleOf(doc, main);
  const isOwn = (element: Element): boolean => {
    const lines = linesOf(main, [element]).map((line) => line.trim());
    return lines.length === 0 || !lines.every((line) => line === '' || frame.has(line));
  };
  const headings = headingsOf(main);
  const other = new Set([...linesOf(main, headings), ...linesOf(main, main.elements('pre'))].map((line) => line.trim()));
  const said = mainLines(main).filter((line) => !other.has(line));
  const own = said.filter((line) => !frame.has(line));
  // Articles that all say the same say it all the same.
  const prose = own.length > 0 ? own : said;
  const numbered = main.select('ol > li').filter(isOwn);
  const [first = ''] = prose;
  return {
    main,
    title,
    prose: prose.join('\n'),
    headings: headings.filter((element) => isOwn(element) && fold(headingText(main, element)) !== fold(title)).length,
    media: main.elements('img', 'video', 'iframe').filter(isPicture).length,
    lists: main.elements('ul', 'ol', 'table', 'dl').filter(isOwn).length,
    numbered: numbered.length,
    startsWithSteps: numbered[0] !== undefined && first !== '' && main.textOf(numbered[0].children).startsWith(first),
  };
}

/** Lines that are numbered by hand, where they count up from one. */
export function numberedLines(text: string, pattern: RegExp): number {
  let last = 0;
  for (const line of text.split('\n')) if (Number(pattern.exec(fold(line.slice(0, 60)))?.[1]) === last + 1) last++;
  return last;
}

/** Words that carry the sense: long enough, cut to what is left when endings change. */
const stems = (text: string, language: string): readonly string[] => {
  const isShort = language === 'zh' || language === 'ja' || language === 'ko';
  return wordsIn(fold(text), language)
    .filter((word) => [...word].length >= (isShort ? 2 : 4))
    .map((word) => [...word].slice(0, isShort ? 4 : 5).join(''));
};

interface Opening {
  readonly words: number;
  readonly sharesTitle: boolean;
}

/** Lines shorter than this are who wrote it and when. */
const fewest = 4;

/** The first line of prose that is more than a byline; null when there is none. */
export function openingOf({ prose, title }: ArticleParts, language: string): (Opening & { readonly text: string }) | null {
  const text = prose.split('\n').find((line) => wordsIn(line, language).length >= fewest);
  if (text === undefined) return null;
  const wanted = new Set(stems(title, language));
  return {
    text,
    words: wordsIn(text, language).length,
    sharesTitle: stems(text, language).some((stem) => wanted.has(stem)),
  };
}
