import { type Document, parseDocument } from './html.ts';

/** Rows side by side, and boxes in one another, of the page that selectors are tried on. */
const rows = 80;
const depth = 30;
/** Looks at elements that a selector may take there: some hundred for each of them, where usual ones take three. */
const mostSteps = 30_000;

/** A page for asking whether a selector can be read. */
const nowhere = parseDocument('<!doctype html><title>x</title>', 'https://company.example/');
/** Only what sets elements beside each other can take long. */
const beside = /[\s>+~]|:has/;

class TooSlow extends Error {}

const namesIn = (selector: string, name: RegExp): readonly string[] => [
  ...new Set([...selector.matchAll(name)].map(([, found = '']) => found)),
];

/** A page of the elements that a selector speaks of, many beside and within each other, of some classes. */
function pageFor(selector: string, classes: string): Document {
  const tags = namesIn(selector, /(?<![\w.#:-])([a-z][a-z0-9]{0,20})/g);
  const box = (at: number, inner: string): string => {
    const tag = tags[at % Math.max(1, tags.length)] ?? 'div';
    return `<x-${tag} class="${classes}">${inner}</x-${tag}>`;
  };
  const nested = (left: number): string => (left === 0 ? '' : box(left, nested(left - 1)));
  const row = Array.from({ length: rows }, (_, at) => box(at, nested(2))).join('');
  return parseDocument(`<!doctype html><title>x</title><body>${row}${nested(depth)}`, 'https://company.example/');
}

/** Tries a selector on a page; throws where it is none, or takes too many steps. */
function tryOn(page: Document, selector: string): void {
  const elements = page.$('body *');
  let steps = 0;
  const look = <T>(value: T): T => {
    steps += 1;
    if (steps > mostSteps) throw new TooSlow();
    return value;
  };
  for (const element of elements.toArray()) {
    if (!('attribs' in element)) continue;
    const { attribs } = element;
    // A parser would not let every element stand in every other, so their names are given once they stand there.
    const name = element.name.replace(/^x-/, '');
    Object.defineProperties(element, { name: { get: () => look(name) }, attribs: { get: () => look(attribs) } });
  }
  elements.filter(selector);
}

/** Why nothing can be looked for by a selector; undefined when something can. It counts steps, so every machine says the same. */
export function selectorFault(selector: string): string | undefined {
  const classes = namesIn(selector, /\.([\w-]{1,60})/g);
  try {
    nowhere.$('title').is(selector);
    if (!beside.test(selector.trim())) return undefined;
    // What is never found is searched for the longest.
    for (const there of [classes, []]) tryOn(pageFor(selector, there.join(' ')), selector);
    return undefined;
  } catch (error) {
    return error instanceof TooSlow ? 'takes too long on pages with many elements: simplify it' : 'is no CSS selector';
  }
}
