import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Document, JsonObject } from '../html.ts';

/** A thing that a page describes for machines, whichever way it is written. */
export interface Item {
  /** Names of its types, without the address of the vocabulary. */
  readonly types: readonly string[];
  /** The first of its properties that has a text. */
  text(...names: readonly string[]): string;
  /** Things that its properties hold. */
  items(...names: readonly string[]): readonly Item[];
}

const short = (type: string): string => type.replace(/^.*[/#:]/, '');
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function jsonItem(node: JsonObject): Item {
  const values = (names: readonly string[]): readonly unknown[] => names.flatMap((name) => [node[name]].flat().slice(0, 500));
  return {
    types: [node['@type']].flat().map((type) => short(String(type))),
    text: (...names) => String(values(names).find((value) => isText(value) && value !== '') ?? ''),
    items: (...names) => values(names).filter(isObject).map(jsonItem),
  };
}

function scopeOf(element: Element): Element | null {
  for (let at = element.parent; at; at = at.parent) if (isTag(at) && at.attribs['itemscope'] !== undefined) return at;
  return null;
}

function markedItem(doc: Document, scope: Element): Item {
  const properties = (names: readonly string[]): readonly Element[] =>
    names.flatMap((name) =>
      doc
        .$(scope)
        .find(`[itemprop~="${name}"]`)
        .slice(0, 500)
        .toArray()
        .filter((element) => scopeOf(element) === scope),
    );
  const textOf = (element: Element): string =>
    (element.attribs['content'] ?? element.attribs['datetime'] ?? element.attribs['href'] ?? doc.textOf(element.children)).trim();
  return {
    types: (scope.attribs['itemtype'] ?? '').split(/\s+/).map(short),
    text: (...names) =>
      properties(names)
        .filter(({ attribs }) => attribs['itemscope'] === undefined)
        .map(textOf)
        .find((value) => value !== '') ?? '',
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
