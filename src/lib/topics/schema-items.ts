import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Document, JsonObject } from '../html.ts';
import { isObject } from '../json.ts';
import { remember } from '../remember.ts';

/** A thing that a page describes for machines, whichever way it is written. */
export interface Item {
  /** Names of its types, without the address of the vocabulary. */
  readonly types: readonly string[];
  /** The first of its properties that has a text. */
  text(...names: readonly string[]): string;
  /** Things that its properties hold. */
  items(...names: readonly string[]): readonly Item[];
}

/** Values of one property that are read, and those of them that are searched for a text. */
const most = 500;
const mostTexts = 20;
/** Characters of one text that are read. */
const longestText = 20_000;

const short = (type: string): string => type.replace(/^.*[/#:]/, '');
const isText = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function jsonItem(node: JsonObject): Item {
  const values = (names: readonly string[]): readonly unknown[] => names.flatMap((name) => [node[name]].flat().slice(0, most));
  return {
    types: [node['@type']].flat().flatMap((type) => (typeof type === 'string' ? [short(type)] : [])),
    text: (...names) => String(values(names).find((value) => isText(value) && value !== '') ?? ''),
    items: (...names) => values(names).filter(isObject).map(jsonItem),
  };
}

/** Elements that tell the properties of a thing, by their names, in order; those of things inside it are theirs. */
const propertiesOf = remember((scope: Element): ReadonlyMap<string, readonly Element[]> => {
  const told = new Map<string, Element[]>();
  const stack = scope.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    for (const name of new Set((node.attribs['itemprop'] ?? '').split(/\s+/))) {
      const known = told.get(name);
      if (!known) told.set(name, [node]);
      else if (known.length < most) known.push(node);
    }
    if (node.attribs['itemscope'] === undefined) for (const child of node.children.toReversed()) stack.push(child);
  }
  return told;
});

function markedItem(doc: Document, scope: Element): Item {
  const properties = (names: readonly string[]): readonly Element[] =>
    names.flatMap((name) => propertiesOf(scope).get(name) ?? []);
  const textOf = (element: Element): string =>
    (
      element.attribs['content'] ??
      element.attribs['datetime'] ??
      element.attribs['href'] ??
      doc.textOf(element.children, longestText)
    ).trim();
  return {
    types: (scope.attribs['itemtype'] ?? '').split(/\s+/).map(short),
    text: (...names) => {
      for (const element of properties(names)
        .filter(({ attribs }) => attribs['itemscope'] === undefined)
        .slice(0, mostTexts)) {
        const value = textOf(element);
        if (value !== '') return value;
      }
      return '';
    },
    items: (...names) =>
      properties(names)
        .filter(({ attribs }) => attribs['itemscope'] !== undefined)
        .map((element) => markedItem(doc, element)),
  };
}

/** Things of some types on a page, by each way of writing: JSON-LD, then microdata. */
export function itemsOn(doc: Document, types: RegExp): readonly (readonly Item[])[] {
  const isOne = ({ types: own }: Item): boolean => own.some((type) => types.test(type));
  const marked = doc
    .select('[itemscope][itemtype]')
    .filter(({ attribs }) => (attribs['itemtype'] ?? '').split(/\s+/).some((type) => types.test(short(type))));
  return [doc.jsonLd().map(jsonItem).filter(isOne), marked.slice(0, 200).map((element) => markedItem(doc, element))];
}
