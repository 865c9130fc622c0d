import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import type { Document } from './html.ts';
import { remember } from './remember.ts';

/** A question that stands in a list of its like, with its answer. */
export interface ListedQuestion {
  readonly title: Element;
  readonly answer: readonly AnyNode[];
  /** What folds says so by its title. */
  readonly folds: boolean;
}

/** Fewest questions of one shape in one list. */
const fewest = 3;
/** Most elements that may lie one in another around a title. */
const mostUp = 6;
const longest = 300;
/** More questions than any page has. */
const mostQuestions = 2000;
/** Nodes beside one another that one answer may take. */
const longestAnswer = 500;

const endsAsking = /[?？؟]['"»”)\s]{0,9}$/u;
/** What stands in these is a field, the door to another page, or somebody's speech. */
const others = new Set([
  'a',
  'label',
  'option',
  'legend',
  'th',
  'td',
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'textarea',
]);
const bold = new Set(['b', 'strong']);
const besideBold = 'beside bold';
const beside = 'beside ';
/** Whether a shape is that of neighbours told by their class. */
const isBeside = (shape: string): boolean => shape !== besideBold && shape.startsWith(beside);

/** Whether a node shows nothing; what lies deeper than this is taken for something. */
function isBlank(node: AnyNode, left = 8): boolean {
  if (!isTag(node)) return !isText(node) || node.data.trim() === '';
  return node.name !== 'img' && left > 0 && node.children.every((child) => isBlank(child, left - 1));
}

const said = remember((element: Element): readonly AnyNode[] => element.children.filter((child) => !isBlank(child)));

/** Elements that hold a text that asks and nothing else, as far out as that is so. */
function titlesOn(doc: Document): readonly Element[] {
  const titles = new Set<Element>();
  const stack: AnyNode[] = doc.$.root().toArray();
  for (let node = stack.pop(); node !== undefined && titles.size < mostQuestions; node = stack.pop()) {
    if (isTag(node) && others.has(node.name)) continue;
    if (hasChildren(node)) for (const child of node.children.toReversed()) stack.push(child);
    if (!isText(node) || node.data.length > longest || !endsAsking.test(node.data)) continue;
    let title = node.parent;
    for (let up = 0; title && isTag(title) && up < mostUp; up++) {
      const above: AnyNode | null = title.parent;
      if (said(title).length !== 1 || !above || !isTag(above) || above.name === 'body' || said(above).length !== 1) break;
      title = above;
    }
    if (title && isTag(title) && said(title).length === 1) titles.add(title);
  }
  return [...titles];
}

const shapeOf = ({ name, attribs }: Element): string => `${name}.${(attribs['class'] ?? '').trim()}`;

const isFolding = ({ name, attribs }: Element): boolean =>
  name === 'button' || attribs['role'] === 'button' || attribs['aria-expanded'] !== undefined;

/** What follows an element up to the next of its like. */
function until(title: Element, next: ReadonlySet<Element>): readonly AnyNode[] {
  const answer: AnyNode[] = [];
  for (let at = title.next; at && answer.length < longestAnswer && !(isTag(at) && next.has(at)); at = at.next) answer.push(at);
  return answer;
}

/** Whether only a line break or nothing stands before an element in its paragraph. */
function startsLine(element: Element): boolean {
  let before = element.prev;
  while (before && isBlank(before) && !(isTag(before) && before.name === 'br')) before = before.prev;
  return before === null || (isTag(before) && before.name === 'br');
}

/** Shapes below a parent of which one element at least does not ask: they are blocks of any kind. */
const shapesOfAnyKind = (parent: Element, asking: ReadonlySet<Element>): ReadonlySet<string> =>
  new Set(parent.children.flatMap((child) => (isTag(child) && !asking.has(child) ? [shapeOf(child)] : [])));

/**
 * Questions with answers that stand in a list, by its shape alone: at least three neighbours of one kind, each of which
 * begins with a line that asks, or lines in bold that ask within one text, or neighbours of one class that all ask.
 */
export function listedQuestions(doc: Document): readonly ListedQuestion[] {
  const titles = titlesOn(doc);
  const groups = new Map<Element, Map<string, Element[]>>();
  const put = (parent: Element, shape: string, title: Element): void => {
    const shapes = groups.get(parent) ?? new Map<string, Element[]>();
    const alike = shapes.get(shape);
    if (alike) alike.push(title);
    else shapes.set(shape, [title]);
    groups.set(parent, shapes);
  };
  const asking = new Set(titles);
  for (const title of titles) {
    const item = title.parent;
    if (!item || !isTag(item)) continue;
    const isFirst = said(item)[0] === title;
    const list = item.parent;
    if (isFirst && list && isTag(list) && !(bold.has(title.name) && item.name === 'p'))
      put(list, `in ${item.name} ${shapeOf(title)}`, title);
    if (bold.has(title.name) ? startsLine(title) : title.name !== 'p' && title.attribs['class'])
      put(item, bold.has(title.name) ? besideBold : `${beside}${shapeOf(title)}`, title);
  }
  const lists = [...groups].flatMap(([parent, shapes]) => {
    const long = [...shapes].filter(([, list]) => list.length >= fewest);
    const mixed = long.some(([shape]) => isBeside(shape)) ? shapesOfAnyKind(parent, asking) : new Set<string>();
    return long.flatMap(([shape, list]) => (isBeside(shape) && mixed.has(shape.slice(beside.length)) ? [] : [list]));
  });
  const found = new Map<Element, ListedQuestion>();
  for (const list of lists) {
    const all = new Set(list);
    for (const title of list) {
      if (!found.has(title)) found.set(title, { title, answer: until(title, all), folds: isFolding(title) });
    }
  }
  return [...found.values()];
}
