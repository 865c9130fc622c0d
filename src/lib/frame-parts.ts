import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';

const frameName =
  /(?:^|[\s_-])(?<!(?:has|with|no|without)[-_])(?:nav|navbar|navigation|menu|side-?bar|footer|bread-?crumbs?|tool-?bar|top-?bar|masthead)(?:$|[\s_-])/i;
const rooms = new Set(['h1', 'main', 'article']);
const silent = new Set(['script', 'style', 'template', 'noscript']);

/** What has more nodes or more words outside of links than this is no menu, whatever its name. */
const mostNodes = 2000;
const mostLetters = 200;

/** Whether an element is named like a part of the frame around a page, and holds links and little else. */
export function isNavigation({ attribs, children }: Element): boolean {
  if (!frameName.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`)) return false;
  let [linked, plain] = [0, 0];
  let nodes = children.length;
  if (nodes > mostNodes) return false;
  const stack: (readonly [node: AnyNode, linked: boolean])[] = children.map((child) => [child, false]);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [node, inLink] = next;
    if (isTag(node) && rooms.has(node.name)) return false;
    if (isText(node)) {
      const { length } = node.data.trim();
      if (inLink) linked += length;
      else plain += length;
    } else if (hasChildren(node) && !(isTag(node) && silent.has(node.name))) {
      nodes += node.children.length;
      if (nodes > mostNodes) return false;
      for (const child of node.children) stack.push([child, inLink || (isTag(node) && node.name === 'a')]);
    }
  }
  return plain <= mostLetters || linked > plain;
}

/** Pages below which what they share says little, and the share of them from which on a line is part of their frame. */
const fewest = 3;
const share = 0.8;

/** Lines that stand on nearly all of some pages: what every page says is no part of what one of them tells. */
export function sharedLines(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  if (pages.length < fewest) return new Set();
  const counts = new Map<string, number>();
  for (const lines of pages) for (const line of new Set(lines)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Set([...counts].flatMap(([line, count]) => (count >= share * pages.length ? [line] : [])));
}
