import type { CheerioAPI } from 'cheerio/slim';
import { type AnyNode, type Element, hasChildren, isTag } from 'domhandler';

/** What a selector asks of the element itself, so that one without it cannot match. */
type Need =
  | { readonly kind: 'name' | 'id' | 'class' | 'attribute'; readonly name: string }
  | { readonly kind: 'value'; readonly name: string; readonly part: string };

/** One alternative of a selector; `whole` when its needs are all that it says. */
interface Alternative {
  readonly selector: string;
  readonly needs: readonly Need[];
  readonly whole: boolean;
}

const pieces =
  /\[(?:"[^"]{0,200}"|'[^']{0,200}'|[^\]"']){0,200}\]|\((?:[^()]|\([^()]{0,200}\)){0,200}\)|\s{0,9}[,>+~]\s{0,9}|\s{1,9}|[\w#.:*-]{1,200}/g;
const attribute =
  /^\[\s{0,9}([\w-]{1,60})\s{0,9}(?:[~|^$*]?=\s{0,9}(?:"([^"]{0,200})"|'([^']{0,200})'|([\w-]{1,200}))\s{0,9}[is]?\s{0,9})?\]$/i;

function needsOf(piece: string): readonly Need[] {
  if (piece.startsWith('(')) return [];
  if (!piece.startsWith('['))
    return [...piece.matchAll(/([#.:]{0,2})([\w-]{1,200})/g)].flatMap(([, sign = '', name = '']): Need[] => {
      if (sign === '') return [{ kind: 'name', name: name.toLowerCase() }];
      return sign === '#' ? [{ kind: 'id', name }] : sign === '.' ? [{ kind: 'class', name }] : [];
    });
  const [, written, ...values] = attribute.exec(piece) ?? [];
  if (written === undefined) return [];
  const name = written.toLowerCase();
  const part = values.find((value) => value !== undefined)?.toLowerCase() ?? '';
  return [part === '' ? { kind: 'attribute', name } : { kind: 'value', name, part }];
}

const known = new Map<string, readonly Alternative[]>();

/** Alternatives of a selector; one that is written in an unusual way is left to the selector engine whole. */
function alternativesOf(selector: string): readonly Alternative[] {
  const before = known.get(selector);
  if (before) return before;
  const parts = selector.trim().match(pieces) ?? [];
  const made: Alternative[] = [];
  let [text, needs, plain]: [string, Need[], boolean] = ['', [], true];
  const end = (): void => {
    const [first] = needs;
    const whole = plain && needs.length === 1 && first?.kind !== 'value' && !/[:*=]/.test(text);
    made.push({ selector: text, needs, whole });
    [text, needs, plain] = ['', [], true];
  };
  for (const part of parts) {
    if (part.trim() === ',') {
      end();
      continue;
    }
    text += part;
    // What stands before a space or an arrow is asked of other elements.
    if (/^[>+~]?$/.test(part.trim())) [needs, plain] = [[], false];
    else needs.push(...needsOf(part));
  }
  end();
  const understood = parts.join('') === selector.trim();
  const list = understood ? made : [{ selector, needs: [], whole: false }];
  known.set(selector, list);
  return list;
}

type Lists = Map<string, Element[]>;

function put(lists: Lists, key: string, element: Element): void {
  const list = lists.get(key);
  if (list) list.push(element);
  else lists.set(key, [element]);
}

function putOnce<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const before = map.get(key);
  if (before !== undefined) return before;
  const made = make();
  map.set(key, made);
  return made;
}

/** Elements of a document by what selectors ask for; the tree is walked once for all questions. */
export interface ElementIndex {
  /** Elements of some names, each name's in the order of the document. */
  elements(...names: readonly string[]): readonly Element[];
  /** What `$(selector)` finds, in the order of the document; only elements that can match are tried. */
  select(selector: string): readonly Element[];
}

/** Walks without recursion: pages nest deeper than the stack. */
function everyElement(roots: readonly AnyNode[]): readonly Element[] {
  const all: Element[] = [];
  const stack = roots.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isTag(node)) all.push(node);
    if (!hasChildren(node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) stack.push(child);
    }
  }
  return all;
}

/** The first element below some nodes that passes, in the order of the document. */
export function firstBelow(nodes: readonly AnyNode[], passes: (element: Element) => boolean): Element | null {
  const stack = nodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isTag(node) && passes(node)) return node;
    if (!hasChildren(node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) stack.push(child);
    }
  }
  return null;
}

/** Those that elements stand inside of; each ancestor is visited once. */
export function ancestorsOf(elements: readonly Element[]): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const { parent } of elements) for (let at = parent; at && isTag(at) && !found.has(at); at = at.parent) found.add(at);
  return found;
}

export function indexElements($: CheerioAPI): ElementIndex {
  const all = everyElement($.root().toArray());
  const names: Lists = new Map();
  const attributes: Lists = new Map();
  for (const element of all) {
    put(names, element.name, element);
    for (const name of Object.keys(element.attribs)) put(attributes, name, element);
  }

  const byValue = new Map<string, Lists>();
  const valuesOf = (name: string): Lists =>
    putOnce(byValue, name, () => {
      const lists: Lists = new Map();
      for (const element of attributes.get(name) ?? []) put(lists, element.attribs[name] ?? '', element);
      return lists;
    });
  const folded = new Map<string, { readonly text: string; readonly lists: readonly (readonly [string, readonly Element[]])[] }>();
  const containing = (name: string, part: string): readonly Element[] => {
    const { text, lists } = putOnce(folded, name, () => {
      const lower = [...valuesOf(name)].map(([value, list]) => [value.toLowerCase(), list] as const);
      return { text: lower.map(([value]) => value).join('\n'), lists: lower };
    });
    return text.includes(part) ? lists.flatMap(([value, list]) => (value.includes(part) ? list : [])) : [];
  };
  let classes: Map<string, Element[]> | undefined;
  const ofClass = (name: string): readonly Element[] => {
    if (!classes) {
      classes = new Map();
      for (const [value, list] of valuesOf('class'))
        for (const word of new Set(value.split(/\s+/))) for (const element of list) put(classes, word, element);
    }
    return classes.get(name) ?? [];
  };
  const having = (need: Need): readonly Element[] => {
    if (need.kind === 'value') return containing(need.name, need.part);
    if (need.kind === 'class') return ofClass(need.name);
    const lists = { name: names, attribute: attributes, id: valuesOf('id') }[need.kind];
    return lists.get(need.name) ?? [];
  };
  const fewest = (needs: readonly Need[]): readonly Element[] => {
    let best: readonly Element[] = all;
    for (const need of needs) {
      const list = having(need);
      if (list.length < best.length) best = list;
      if (best.length === 0) break;
    }
    return best;
  };
  const matching = ({ selector, needs, whole }: Alternative): readonly Element[] => {
    const able = fewest(needs);
    return whole || able.length === 0
      ? able
      : $([...able])
          .filter(selector)
          .toArray();
  };
  let places: ReadonlyMap<Element, number> | undefined;
  const inOrder = (found: readonly Element[]): readonly Element[] => {
    if (found.length < 2) return found;
    places ??= new Map(all.map((element, place) => [element, place]));
    const placeOf = (element: Element): number => places?.get(element) ?? 0;
    return [...new Set(found)].sort((a, b) => placeOf(a) - placeOf(b));
  };

  return {
    elements: (...wanted) => wanted.flatMap((name) => names.get(name) ?? []),
    select: (selector) => inOrder(alternativesOf(selector).flatMap(matching)),
  };
}
