import type { AnyNode, Element } from 'domhandler';
import type { Document } from './html.ts';
import { listedQuestions } from './question-lists.ts';
import { remember } from './remember.ts';
import { ancestorsOf, firstBelow } from './select.ts';
import { fold } from './text.ts';

/** Questions with their answers that one page shows. */
export interface Questions {
  /** Each once, as written. */
  readonly questions: readonly string[];
  /** Kind of mark-up that held most of them; empty when there are none. */
  readonly where: string;
}

interface Options {
  /** Take titles of folding blocks that do not end in a question mark too: right on a page that calls itself an FAQ. */
  readonly anyTitle: boolean;
  /** Take headings that ask and are followed by text. */
  readonly headings: boolean;
}

/** Longest title, and how much is read to see whether one is longer. */
const [longestTitle, mostRead] = [300, 600];

/** How much of an answer is read to see whether there is one. */
const longestTold = 20;

const asks = (text: string): boolean => /[?？؟]['"»”)\s]*$/u.test(text);

/** Without the marks that fold a block and numbers of lists. */
const bare = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s+\-–—×▶▼▸▾►•›>]+|(?<![\s+\-–—×▶▼▸▾►•‹›>])[\s+\-–—×▶▼▸▾►•‹›>]+$/gu, '')
    .replace(/^(?:\d{1,3}[.)]|q\d*[.:]|в:)\s*/iu, '')
    .trim();

const keyOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

const tags = (nodes: readonly AnyNode[]): Element[] => nodes.filter((node): node is Element => node.type === 'tag');

const chromeNames = new Set(['nav', 'header', 'footer', 'form', 'dialog']);
const chromeRoles = new Set(['navigation', 'menu', 'menubar', 'banner', 'contentinfo', 'tablist']);

const isChrome = ({ name, attribs }: Element): boolean => chromeNames.has(name) || chromeRoles.has(attribs['role'] ?? '');

/** What stands after an element: its next sibling, or the next sibling of what it alone fills. */
function after(element: Element): Element | null {
  let at: Element = element;
  for (let up = 0; up < 3; up++) {
    for (let next = at.next; next; next = next.next) if (next.type === 'tag') return next;
    if (at.parent?.type !== 'tag') return null;
    at = at.parent;
  }
  return null;
}

/** Where an element stands on its page. */
interface Place {
  /** Text of the last big heading before it: one question may stand under two of them, and copies for small screens under one. */
  readonly heading: string;
  /** Menus fold too, and their titles are no questions. */
  readonly inChrome: boolean;
}

const placesOn = remember(({ select, textOf }: Document): ReadonlyMap<AnyNode, Place> => {
  const places = new Map<AnyNode, Place>();
  const chrome = new Set<AnyNode>();
  let heading = '';
  for (const element of select('*')) {
    const inChrome = element.parent !== null && chrome.has(element.parent);
    if (inChrome || isChrome(element)) chrome.add(element);
    if (element.name === 'h1' || element.name === 'h2') {
      const text = textOf(element.children, mostRead);
      if (!asks(text)) heading = fold(text);
    }
    places.set(element, { heading, inChrome });
  }
  return places;
});

const foldingClass =
  /(?:^|[\s_-])(?:faq|accordion|toggle|collaps\w*|question|spoiler)(?:s|-?item)?[-_]{0,2}(?:q|question|title|header|heading|head|trigger|name|caption)(?:$|[\s_-])|^(?:faq|accordion)$/i;
const headingNames = /^h[1-6]$/;

/** Questions that the page declares in JSON-LD; a page of user questions (QAPage) is a forum, not an FAQ. */
function declared(doc: Document): string[] {
  const types = (node: Readonly<Record<string, unknown>>): unknown[] => [node['@type']].flat();
  const nodes = doc.jsonLd();
  if (!nodes.some((node) => types(node).includes('FAQPage'))) return [];
  const names = nodes.flatMap((node) =>
    types(node).includes('Question') && typeof node['name'] === 'string' ? [node['name']] : [],
  );
  return [...new Map(names.map((name) => [keyOf(name), name])).values()];
}

/**
 * Finds pairs of question and answer: folding blocks (`details`, accordions by ARIA, Bootstrap or class), definition lists,
 * schema.org mark-up in JSON-LD or attributes, headings that ask. A question counts once, however often it is marked up.
 */
export const findQuestions = (doc: Document, { anyTitle, headings }: Options): Questions =>
  readings(doc)(`${anyTitle} ${headings}`, () => questionsIn(doc, { anyTitle, headings }));

/** Probes and waves ask the same pages again. */
const readings = remember((_: Document) => {
  const known = new Map<string, Questions>();
  return (key: string, make: () => Questions): Questions => {
    const read = known.get(key) ?? make();
    known.set(key, read);
    return read;
  };
});

interface Pair {
  readonly title: Element;
  readonly text: string;
  readonly where: string;
  readonly answer: readonly AnyNode[];
}

const listed = 'list of questions';
const isHeading = ({ where }: Pair): boolean => where.endsWith(' + text');
/** Neighbours of one shape that make a list. */
const fewest = 3;

/** How often each of some things is there. */
function countsOf<T>(things: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/** Whether an element holds all the text of its parent. */
const isWhole = (doc: Document, element: Element): boolean =>
  bare(doc.textOf(element.parent?.children ?? [], mostRead)) === bare(doc.textOf(element.children, mostRead));

/** A heading within an answer is a part of it; a title whose answer holds other questions is that of a group. */
function dropNested(found: Map<string, Pair>): void {
  const answers = new Map<AnyNode, string>();
  const whose = new Map<readonly AnyNode[], string>();
  for (const [under, pair] of found) if (!isHeading(pair)) whose.set(pair.answer, under);
  for (const [answer, under] of whose) for (const node of answer) answers.set(node, under);
  const groups = new Set<string>();
  for (const [under, pair] of found) {
    for (let at: AnyNode | null = pair.title; at; at = at.parent) {
      const around = answers.get(at);
      const outer = around === undefined || around === under ? undefined : found.get(around);
      if (around === undefined || !outer) continue;
      if (isHeading(pair) && asks(outer.text)) found.delete(under);
      else groups.add(around);
      break;
    }
  }
  for (const under of groups) found.delete(under);
}

/** Headings that ask beside a list of questions, and that make no list of their own: a text has such headings too. */
function strayHeadings(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const headings = pairs.filter(isHeading);
  if (pairs.length - headings.length < fewest) return new Set();
  const counts = countsOf(headings.map(({ title }) => title.parent));
  return new Set(headings.filter(({ title }) => (counts.get(title.parent) ?? 0) < fewest));
}

function questionsIn(doc: Document, options: Options): Questions {
  const found = new Map<string, Pair>();
  const add = (title: Element, answer: readonly AnyNode[] | null, where: string, any = options.anyTitle): void => {
    const text = bare(doc.textOf(title.children, mostRead));
    if (text.length < 3 || text.length > longestTitle || !(any || asks(text))) return;
    if (answer === null || doc.textOf(answer, longestTold).length < 2) return;
    const place = placesOn(doc).get(title);
    if (!place || place.inChrome) return;
    const key = keyOf(text);
    const under = `${key} ${place.heading}`;
    if (key !== '' && !found.has(under)) found.set(under, { title, text, where, answer });
  };

  const marked = doc.select('[itemtype$="schema.org/Question" i]');
  const groups = ancestorsOf(marked);
  for (const element of marked) {
    if (groups.has(element)) continue;
    const name = firstBelow(element.children, ({ attribs }) => attribs['itemprop'] === 'name');
    const answer = firstBelow(element.children, ({ attribs }) => attribs['itemprop'] === 'acceptedAnswer');
    if (name && answer) add(name, answer.children, 'itemtype=Question', true);
  }
  const outer = ancestorsOf(doc.elements('details'));
  for (const element of doc.elements('details')) {
    const title = tags(element.children).find(({ name }) => name === 'summary');
    if (title && !outer.has(element)) {
      add(
        title,
        element.children.filter((child) => child !== title),
        'details > summary',
      );
    }
  }
  const toggles = doc.select('[aria-expanded][aria-controls], [data-bs-toggle="collapse"], [data-toggle="collapse"]');
  const around = ancestorsOf(toggles);
  if (toggles.length > 0) {
    const ids = new Map<string, Element>();
    for (const element of doc.select('[id]')) ids.set(element.attribs['id'] ?? '', element);
    for (const toggle of toggles) {
      const { attribs } = toggle;
      const id =
        attribs['aria-controls'] ??
        (attribs['data-bs-target'] ?? attribs['data-target'] ?? attribs['href'] ?? '').replace(/^.*#/, '');
      const target = ids.get(id);
      if (!target || attribs['role'] === 'tab' || attribs['aria-haspopup'] !== undefined) continue;
      if (around.has(target)) continue;
      add(toggle, target.children, 'accordion');
    }
  }
  const folding = '[class*="faq" i], [class*="accordion" i], [class*="toggle" i], [class*="question" i], [class*="spoiler" i]';
  for (const element of doc.select(folding)) {
    if (foldingClass.test(element.attribs['class'] ?? '')) add(element, after(element)?.children ?? null, 'accordion');
  }
  for (const element of doc.select('dl > dt, dl > div > dt')) {
    const answer = after(element);
    if (answer?.name === 'dd') add(element, answer.children, 'dl > dt');
  }
  for (const { title, answer, folds } of listedQuestions(doc)) if (options.headings || folds) add(title, answer, listed, false);
  if (options.headings) {
    for (const element of doc.select('h2, h3, h4, h5, h6, p > b:only-child, p > strong:only-child')) {
      const whole = headingNames.test(element.name) || isWhole(doc, element);
      const answer = whole ? after(element) : null;
      if (answer && !headingNames.test(answer.name)) add(element, answer.children, `${element.name} + text`, false);
    }
  }

  dropNested(found);
  const stray = strayHeadings([...found.values()]);
  const said = declared(doc);
  const keys = new Set(said.map(keyOf));
  const counts = countsOf([...found.values()].map(({ where }) => where));
  for (const [under, pair] of found) {
    const { text, where } = pair;
    // A heading that asks the reader something stands alone; where the page declares its questions, no other heading is one.
    const alone = !said.length && counts.get(where) === 1;
    if (isHeading(pair) && found.size > 1 && (alone || stray.has(pair) || (said.length > 1 && !keys.has(keyOf(text))))) {
      found.delete(under);
      counts.set(where, (counts.get(where) ?? 0) - 1);
    }
  }
  if (said.length > found.size) return { questions: said, where: 'JSON-LD FAQPage' };
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return { questions: [...found.values()].map(({ text }) => text), where: most?.[0] ?? '' };
}
