import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import { clean } from '../text.ts';
import { limits } from './limits.ts';

export type Path = readonly (string | number)[];
export interface Spot {
  readonly line: number;
  readonly col: number;
}
/** A complaint about the file as YAML; `path` leads to the value that it is about, as far as there is one. */
export interface Fault extends Spot {
  readonly path: Path;
  readonly message: string;
}
export interface Tree {
  /** Maps without a prototype, lists, text, numbers, true, false, null. Undefined when the file is not readable as YAML. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** Where the value at a path begins, or its key; the nearest parent that exists when it does not. */
  at(path: Path, part?: 'key' | 'value'): Spot;
}

/** C0 and C1 controls but tab and line ends, and characters that turn the direction of text. */
export const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** A character by its number, for a message that must not repeat it. */
export const numbered = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What is wrong with a key; undefined when it may stand in `map`. */
function keyFault(name: unknown, map: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof name !== 'string') return 'a key must be text: put it in quotes';
  if (control.test(name)) return 'a key holds a control character';
  if (name === '__proto__') return 'unknown key "__proto__"';
  if (name === '<<') return 'unknown key "<<": merge keys are not supported, write the values out';
  if (Object.hasOwn(map, name)) return `the key "${clean(name, 60)}" stands here a second time`;
  return undefined;
}

/** Turns a parsed document into plain values and keeps where each came from. Stops at the limits; never throws. */
export function plant(doc: Document.Parsed, spot: (offset: number) => Spot): Tree {
  const faults: Fault[] = [];
  const keys = new Map<string, Spot>();
  const values = new Map<string, Spot>();
  let nodes = 0;
  let aliases = 0;
  let stopped = false;
  const complain = (path: Path, offset: number, message: string): null => {
    faults.push({ ...spot(offset), path, message });
    return null;
  };
  const stop = (path: Path, offset: number, message: string): null => {
    stopped = true;
    return complain(path, offset, message);
  };
  const mapOf = (node: YAMLMap<unknown, unknown>, path: Path, parents: readonly unknown[]): Record<string, unknown> => {
    const map: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) {
      const at = (isNode(key) ? key.range?.[0] : undefined) ?? node.range?.[0] ?? 0;
      const name = isScalar(key) ? key.value : undefined;
      const fault = keyFault(name, map);
      if (fault !== undefined) complain(path, at, fault);
      if (fault !== undefined || typeof name !== 'string') continue;
      keys.set(JSON.stringify([...path, name]), spot(at));
      map[name] = walk(value, [...path, name], parents);
    }
    return map;
  };
  const walk = (node: unknown, path: Path, parents: readonly unknown[]): unknown => {
    if (stopped || !isNode(node)) return null;
    const offset = node.range?.[0] ?? 0;
    nodes += 1;
    if (nodes > limits.nodes) return stop(path, offset, `too much: more than ${limits.nodes} values`);
    if (parents.length > limits.depth) return stop(path, offset, 'nested too deep');
    if (!values.has(JSON.stringify(path))) values.set(JSON.stringify(path), spot(offset));
    if (isAlias(node)) {
      aliases += 1;
      if (aliases > limits.aliases) return stop(path, offset, `aliases: more than ${limits.aliases} once written out`);
      const target = node.resolve(doc);
      if (target === undefined) return complain(path, offset, `aliases: nothing is called &${clean(node.source, 40)}`);
      if (parents.includes(target)) return stop(path, offset, `aliases: *${clean(node.source, 40)} lies within its own anchor`);
      return walk(target, path, parents);
    }
    if (node.tag !== undefined)
      return complain(path, offset, `the tag ${clean(node.tag, 60)} is not supported: write a plain value`);
    if (isSeq(node)) return node.items.map((item, index) => walk(item, [...path, index], [...parents, node]));
    if (isMap(node)) return mapOf(node, path, [...parents, node]);
    const found = typeof node.value === 'string' ? control.exec(node.value)?.[0] : undefined;
    if (found !== undefined) complain(path, offset, `the text holds a control character (${numbered(found)})`);
    return node.value;
  };
  const value = walk(doc.contents, [], []);
  const at = (path: Path, part: 'key' | 'value' = 'value'): Spot => {
    const name = JSON.stringify(path);
    const own = (part === 'key' ? keys.get(name) : undefined) ?? values.get(name);
    if (own !== undefined) return own;
    return path.length > 0 ? at(path.slice(0, -1)) : { line: 1, col: 1 };
  };
  return stopped ? { value: undefined, faults, at } : { value, faults, at };
}
