import { type AnyNode, type Element, hasChildren, isTag } from 'domhandler';
import type { Document } from './html.ts';

/** How much of what stands before a form is read. */
const nodesRead = 300;

/** Characters of a heading that are read. */
const headingRead = 2_000;

/** The last heading in an element; `whole` when all of it was seen. */
function lastHeading(root: Element): { readonly heading: Element | null; readonly whole: boolean } {
  const stack: AnyNode[] = [root];
  for (let count = 0; count < nodesRead; count++) {
    const node = stack.pop();
    if (!node) return { heading: null, whole: true };
    if (isTag(node) && /^h[1-6]$/.test(node.name)) return { heading: node, whole: true };
    if (hasChildren(node)) for (const child of node.children.slice(0, nodesRead)) stack.push(child);
  }
  return { heading: null, whole: false };
}

/** The heading that stands over a form, or the short text right before it. */
export function headingOf(doc: Document, element: Element): string {
  let at: Element = element;
  for (let steps = 0; steps < 3; steps++) {
    for (let before = at.prev, count = 0; before && count < 12; before = before.prev) {
      if (before.type !== 'tag') continue;
      count++;
      const { heading, whole } = lastHeading(before);
      if (heading) return doc.textOf([heading], headingRead);
      if (before.name === 'form') return '';
      const text = steps === 0 && whole ? doc.textOf([before], headingRead) : '';
      if (text.length > 0 && text.length < 160) return text;
    }
    if (at.parent?.type !== 'tag' || at.parent.name === 'body') break;
    at = at.parent;
  }
  return '';
}

/** How the evidence names an element: by the steadiest of its attributes. */
export function shown({ name: tag, attribs }: Element): string {
  const { id, name, class: classes, action } = attribs;
  if (id) return `${tag}#${id}`;
  if (name) return `${tag}[name=${name}]`;
  if (action) return `${tag}[action=${action}]`;
  const [first] = classes?.trim().split(/\s+/) ?? [];
  return first ? `${tag}.${first}` : tag;
}
