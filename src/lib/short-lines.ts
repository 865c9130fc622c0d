import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import type { Document } from './html.ts';
import { remember } from './remember.ts';
import { isSmall } from './small-part.ts';
import { flatText, inline } from './vote-choices.ts';

export const parentOf = ({ parent }: AnyNode): Element | null => (parent && isTag(parent) ? parent : null);

/** Elements around a node, nearest first, below the body. */
export function* above(node: AnyNode, limit = 12): Generator<Element> {
  let at = parentOf(node);
  for (let up = 0; at && up < limit && at.name !== 'body'; up++) {
    yield at;
    at = parentOf(at);
  }
}

/** Longest text of a question or of a count. */
const longest = 160;
const silent = new Set(['script', 'style', 'noscript', 'head', 'textarea', 'select']);

/** A short text and the part that holds it, or the text itself where that part holds more. */
export interface Line {
  readonly node: AnyNode;
  readonly text: string;
}

/** Short texts of a document, each as the sentence that it is part of, hidden ones too. */
export const linesOf = remember((doc: Document): readonly Line[] => {
  const lines: Line[] = [];
  const taken = new Set<AnyNode>();
  const stack: AnyNode[] = doc.$.root().toArray();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) {
      if (!/[\p{L}\d]/u.test(node.data)) continue;
      let at: AnyNode = node;
      for (let up = parentOf(node); up && inline.has(up.name) && up.name !== 'a' && up.name !== 'legend'; up = parentOf(up))
        at = up;
      const block = parentOf(at);
      const whole = block && isSmall(block, 120, longest * 3) ? block : at;
      if (taken.has(whole)) continue;
      taken.add(whole);
      const text = flatText([whole], longest * 2);
      if (text.length <= longest) lines.push({ node: whole, text });
      else if (node.data.length <= longest) lines.push({ node, text: flatText([node]) });
    } else if (hasChildren(node) && !(isTag(node) && silent.has(node.name))) {
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
  return lines;
});
